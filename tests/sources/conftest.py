from __future__ import annotations

from collections.abc import Iterator

import pytest

from claimx.records import Validators
from claimx.settings import Settings
from claimx.sources.politeness import Clock, Politeness
from claimx.sources.visitor import Visitor, Ways
from claimx.sources.web import Timeouts, Web
from tests.sources.site import HOST, Site, open_site


class Remembered(dict[str, Validators]):
    """A memory that a test fills."""

    def validators_of(self, source: str) -> Validators | None:
        return self.get(source)


class Slept:
    """A clock that jumps ahead by what is slept, and notes it."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    @property
    def clock(self) -> Clock:
        return Clock(now=lambda: sum(self.seconds), sleep=self.seconds.append, chance=lambda: 0.5)


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on this machine that does not yet have any page."""
    with open_site() as opened:
        yield opened


@pytest.fixture
def memory() -> Remembered:
    """Nothing is known yet."""
    return Remembered()


@pytest.fixture
def slept() -> Slept:
    """What was slept, of which nothing took any time."""
    return Slept()


@pytest.fixture
def politeness() -> Politeness:
    """No delay between requests; a test module that is about delays has its own."""
    return Politeness(delay_seconds=0)


@pytest.fixture
def visitor(memory: Remembered, slept: Slept, politeness: Politeness) -> Iterator[Visitor]:
    """May go to the site, and never waits for long."""
    with Web({HOST}, Timeouts(silence_seconds=0.2, body_seconds=0.2)) as web:
        yield Visitor(web, memory, Ways(Settings(max_page_bytes=1000), politeness, slept.clock))
