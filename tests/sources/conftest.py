from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, timedelta, timezone

import pytest

from claimx.records import Page, Refusal
from claimx.settings import Settings
from claimx.sources import Known, Look
from claimx.sources.politeness import Clock, Politeness
from claimx.sources.visitor import Visitor, Ways
from claimx.sources.web import Timeouts, Web
from tests.sources.site import HOST, Site, open_site


class Remembered(dict[str, Known]):
    """A memory that a test fills."""

    def __init__(self) -> None:
        super().__init__()
        self.looks: dict[str, Look] = {}
        self.contents: dict[str, bytes] = {}

    def validators_of(self, source: str) -> Known | None:
        return self.get(source)

    def looks_of(self, sources: Collection[str]) -> Mapping[str, Look]:
        return {source: self.looks[source] for source in sources if source in self.looks}

    def knows(self, answer: Page | Refusal) -> bool:
        content = answer.content if isinstance(answer, Page) else b""
        return self.contents.get(answer.source) == content

    def saw(self, sources: Collection[str], when: datetime) -> None:
        self.looks |= dict.fromkeys(sources, Look(when))


class Slept:
    """A clock that jumps ahead by what is slept, and notes it."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.later = timedelta()
        """How far the calendar is ahead of the real one."""

    @property
    def clock(self) -> Clock:
        return Clock(lambda: sum(self.seconds), self.seconds.append, lambda: 0.5, self.date)

    def date(self) -> datetime:
        return datetime.now(timezone.utc) + self.later


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
    """May go to the site; waits longer than a busy machine needs."""
    with Web({HOST}, Timeouts(silence_seconds=10, body_seconds=10)) as web:
        yield Visitor(web, memory, Ways(Settings(max_page_bytes=1000), politeness, slept.clock))
