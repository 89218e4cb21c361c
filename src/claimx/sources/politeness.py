"""When a host may be asked, how often it is asked again, and when it is left alone."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from functools import partial
from threading import BoundedSemaphore, Lock
from typing import Annotated, NamedTuple, TypeVar
from urllib.parse import urlsplit

from pydantic import Field

from claimx.errors import RefusePage, RetryLater
from claimx.records import Record

_T = TypeVar("_T")
Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=1)]


class Politeness(Record):
    """How claimx behaves towards a host: the customs of crawlers, not measurements."""

    #: Between the beginnings of two requests to one host.
    delay_seconds: Seconds = 1.0
    #: A longer ``Crawl-delay`` is taken for this.
    max_crawl_delay_seconds: Seconds = 30.0
    n_requests_at_once: Count = 1
    #: Of one page, the first included.
    n_attempts: Count = 3
    #: The second attempt comes after up to this, the third after up to twice as much, and so on.
    backoff_seconds: Seconds = 2.0
    #: A server that wants to be left alone for longer is asked by a later run.
    max_wait_seconds: Seconds = 60.0
    #: After so many failed requests in a row, those of three pages, the host is left to a later run.
    n_failures: Count = 9


class Clock(NamedTuple):
    """Time and chance; a test brings its own."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random
    """From 0 to 1."""
    date: Callable[[], datetime] = partial(datetime.now, timezone.utc)
    """What the calendar says, for what lasts longer than a run."""


def patiently(attempt: Callable[[], _T], politeness: Politeness, clock: Clock) -> _T:
    """What ``attempt`` gives, at the last of several attempts if need be.

    Between them passes a random time of up to a limit that doubles, so that guests who were turned away together do
    not come back together ("full jitter" of the AWS architecture blog, Exponential Backoff And Jitter, 2015).

    Raises:
        RetryLater: that of the last attempt, or of the first after which one would have to wait too long.
    """
    for number in range(politeness.n_attempts - 1):
        try:
            return attempt()
        except RetryLater as error:
            if (error.after_seconds or 0.0) > politeness.max_wait_seconds:
                raise
        limit = min(politeness.max_wait_seconds, politeness.backoff_seconds * 2**number)
        clock.sleep(limit * clock.chance())
    return attempt()


def host_of(url: str) -> str:
    """Host and port: what politeness is owed to. ``url`` is one that can be asked for."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()


class _Host:
    """What is known of one host in this run; times are those of the clock."""

    def __init__(self, n_requests_at_once: int) -> None:
        self.places = BoundedSemaphore(n_requests_at_once)
        self.lock = Lock()
        self.next_turn = -math.inf
        self.quiet_until = -math.inf
        self.n_failures = 0


class Hosts:
    """Every host of a run, shared by all threads that ask one."""

    def __init__(self, politeness: Politeness, clock: Clock) -> None:
        self._politeness = politeness
        self._clock = clock
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    @contextmanager
    def turn(self, name: str, delay_seconds: float) -> Iterator[None]:
        """Begins when the host may be asked, and ends when it has answered.

        A :class:`~claimx.errors.RetryLater` that passes through and says for how long is heeded by all later turns.

        Raises:
            RetryLater: the host failed too often, or wants to be left alone for too long.
        """
        host = self._host(name)
        with host.places:
            self._wait(name, host, delay_seconds)
            try:
                yield
            except RefusePage:  # an answer, if not the one that was hoped for
                host.n_failures = 0
                raise
            except Exception as error:
                host.n_failures += 1
                quiet_seconds = getattr(error, "after_seconds", None) or 0.0
                host.quiet_until = max(host.quiet_until, self._clock.now() + quiet_seconds)
                raise
            host.n_failures = 0

    def _wait(self, name: str, host: _Host, delay_seconds: float) -> None:
        with host.lock:
            now = self._clock.now()
            if host.n_failures >= self._politeness.n_failures:
                raise RetryLater(f"{name} failed {host.n_failures} times in a row; try again later", math.inf)
            if (quiet := host.quiet_until - now) > self._politeness.max_wait_seconds:
                raise RetryLater(f"{name} wants to be left alone for {quiet:.0f} seconds; try again then", quiet)
            begin = max(now, host.next_turn, host.quiet_until)
            host.next_turn = begin + delay_seconds
        if begin > now:
            self._clock.sleep(begin - now)

    def _host(self, name: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(name, _Host(self._politeness.n_requests_at_once))
