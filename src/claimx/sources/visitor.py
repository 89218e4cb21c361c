"""URLs -> answers, as a guest would ask for them: by the rules of the house, not too often, and not forever."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import datetime, timezone
from itertools import islice
from threading import Thread
from typing import NamedTuple

from claimx.errors import RefusePage, RetryLater
from claimx.records import Page, Postponed, Refusal, Unchanged
from claimx.settings import Settings
from claimx.sources import Known, Memory
from claimx.sources.canonical import canonical
from claimx.sources.politeness import Clock, Hosts, Politeness, host_of, patiently
from claimx.sources.robots import N_BYTES as N_BYTES_OF_ROBOTS
from claimx.sources.robots import Robots
from claimx.sources.transport import without_password
from claimx.sources.trust import Trust, is_due, is_old
from claimx.sources.web import Ask, Web

#: Hosts are asked side by side; each page that waits for its place in the order may hold 30 MB.
_N_AT_ONCE = 8
#: So many that gave nothing new are remembered together: a commit takes milliseconds, a lost one some questions.
_N_REMEMBERED_AT_ONCE = 64

Said = Page | Unchanged | Postponed | Refusal
"""What may come of asking for one page."""


class Ways(NamedTuple):
    """How a visitor behaves."""

    settings: Settings = Settings()
    politeness: Politeness = Politeness()
    clock: Clock = Clock()
    hosts: Hosts | None = None
    """What is known of hosts already; ``None`` where nothing is."""

    def knowing_hosts(self) -> Ways:
        """The same ways for visitors who tell one another how hosts fared."""
        return self._replace(hosts=self.hosts or Hosts(self.politeness, self.clock))


class Visitor:
    """Asks for pages; what it learns of a host holds for every visitor with the same ``ways.hosts``."""

    def __init__(self, web: Web, memory: Memory, ways: Ways | None = None) -> None:
        ways = ways or Ways()
        self._web = web
        self._memory = memory
        self._ways = ways
        self._hosts = ways.hosts or Hosts(ways.politeness, ways.clock)
        self._robots = Robots(self._read_robots)
        self._is_left = False

    def visit_list(self, url: str, n_bytes: int, trust: Trust) -> Said:
        """Ask for a list; without conditions, if its pages are due though it may be unchanged."""
        ask = self._ask_for(url, n_bytes)
        look = self._memory.looks_of([ask.source]).get(ask.source)
        is_due = is_old(look, self._ways.clock.date(), trust)
        return self._answer(ask._replace(known=Known()) if is_due else ask)

    def visits(self, urls: Iterable[str]) -> Generator[Said, None, None]:
        """Ask for each page, several at a time; the answers come in the order of the URLs.

        A page's name is its canonical URL.
        """
        nothing_new: dict[str, datetime] = {}
        try:
            for asked, said in self._visits(urls):
                # What is new, a refusal too, is remembered when it is recorded: who dies before must find it again.
                if isinstance(said, Unchanged) or (not isinstance(said, Postponed) and self._memory.knows(said)):
                    nothing_new[said.source] = asked
                if len(nothing_new) == _N_REMEMBERED_AT_ONCE:
                    self._remember(nothing_new)
                yield said
        finally:
            self._remember(nothing_new)

    def due(self, dated: Mapping[str, str], trust: Trust) -> list[str]:
        """Of these URLs, each with its ``lastmod`` or "", those that must be asked for, in order."""
        names = {url: canonical(url) for url in dated}
        looks = self._memory.looks_of(list(names.values()))
        now = self._ways.clock.date()
        return [url for url, lastmod in dated.items() if is_due(lastmod, looks.get(names[url]), now, trust)]

    def _remember(self, nothing_new: dict[str, datetime]) -> None:
        """All get the time of the earliest, so that none seems to be newer than what another run fetched since."""
        if nothing_new:
            self._memory.saw(nothing_new, min(nothing_new.values()))
        nothing_new.clear()

    def _visits(self, urls: Iterable[str]) -> Iterator[tuple[datetime, Said]]:
        """With each answer, when it was asked for: it may have waited for whoever takes it.

        Whoever leaves early waits for nothing, be it a server or the turn of a page; none is asked from then on.
        """
        asks = (self._ask_for(url) for url in urls)  # here, since a memory may belong to one thread
        try:
            waiting = deque(map(self._begun, islice(asks, _N_AT_ONCE)))
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(map(self._begun, islice(asks, 1)))
        except BaseException:
            self._is_left = True
            raise

    def _begun(self, ask: Ask) -> Future[tuple[datetime, Said]]:
        """In a thread of its own, which ends with the process; a pool would have it wait for all of its threads."""
        said: Future[tuple[datetime, Said]] = Future()

        def answer() -> None:
            try:
                said.set_result(self._dated_answer(ask))
            except BaseException as error:  # for whoever takes the answer
                said.set_exception(error)

        Thread(target=answer, name="visitor", daemon=True).start()
        return said

    def _ask_for(self, url: str, n_bytes: int | None = None) -> Ask:
        name = canonical(url)
        known = self._memory.validators_of(name) or Known()
        return Ask(url, name, n_bytes or self._ways.settings.max_page_bytes + 1, known)

    def _dated_answer(self, ask: Ask) -> tuple[datetime, Said]:
        return self._ways.clock.date(), self._answer(ask)

    def _answer(self, ask: Ask) -> Said:
        """Dated by the clock of the looks, with which it will be compared."""
        said = self._said(ask)
        if isinstance(said, Page | Refusal):
            return said.model_copy(update={"fetched": self._ways.clock.date()})
        return said

    def _said(self, ask: Ask) -> Said:
        try:
            return self._ask_patiently(ask)
        except RetryLater as error:
            return Postponed(source=ask.source, message=str(error))
        except RefusePage as refused:
            return refusal_of(ask.source, refused)

    def _ask_patiently(self, ask: Ask) -> Page | Unchanged:
        return patiently(lambda: self._web.fetch(ask, self._gate), self._ways.politeness, self._ways.clock)

    @contextmanager
    def _gate(self, url: str) -> Iterator[None]:
        """Every hop asks whether it may, and waits for its turn."""
        asked = self._robots.delay_before(without_password(url))
        with self._turn(url, min(asked, self._ways.politeness.max_crawl_delay_seconds)):
            yield

    def _read_robots(self, url: str) -> bytes:
        ask = Ask(url, url, N_BYTES_OF_ROBOTS)
        page = patiently(lambda: self._web.fetch(ask, self._turn), self._ways.politeness, self._ways.clock)
        assert isinstance(page, Page), "nothing was known that could be unchanged"
        return page.content

    @contextmanager
    def _turn(self, url: str, delay_seconds: float = 0.0) -> Iterator[None]:
        with self._hosts.turn(host_of(url), max(self._ways.politeness.delay_seconds, delay_seconds)):
            if self._is_left:
                raise RefusePage("unavailable", f"{without_password(url)}: nobody waits for it any more")
            yield


def refusal_of(source: str, refused: RefusePage) -> Refusal:
    """What is recorded of a page of which there is nothing but its name."""
    return Refusal.of(nothing_at(source), refused)


def nothing_at(source: str) -> Page:
    """A page of which there is nothing but its name."""
    return Page(content=b"", source=source, url=source, fetched=datetime.now(timezone.utc))
