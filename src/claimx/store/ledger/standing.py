"""What stands at a place, and what comes too late to stand there.

A page of the web is dated by when it was fetched, for an archive shows all that a page ever said, whenever it is read:
what was fetched before that which stands, or before the last look at it, is no news. A file that says something new
says so now, whatever its time is, for it may have been unpacked with an older one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime, timezone
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, select

from claimx.store.ledger.database import found
from claimx.store.ledger.seen import Judge, Seen
from claimx.store.ledger.tables import pages, visits

_WEB = ("http://", "https://")


class Place(NamedTuple):
    """All that is known of a place."""

    name: str
    rows: list[Row[Any]]
    """Oldest first."""
    asked: datetime | None
    """When it was last asked for, and showed what stood there."""

    @property
    def standing(self) -> Row[Any] | None:
        """The article that stands there."""
        return next((row for row in reversed(self.rows) if row.state == "done"), None)

    def is_back(self, one: Seen, now: datetime) -> bool:
        """Does the page say again what it said before another article took the place of that?

        If its time is no later than that of the other, nobody who reads the lines could tell which of the two is over.
        """
        standing = self.standing
        articles = {row.article_id for row in self.rows if row.state == "done" and row.sha256 == one.sha256}
        if standing is None or not articles or standing.article_id in articles:
            return False
        fetched = one.answer.fetched
        return fetched > fetched_of(standing) and not (self.asked and fetched < self.asked <= now)

    def is_outdated(self, one: Seen, now: datetime) -> bool:
        """Was it fetched before another page that stands there was fetched, or last looked at?"""
        stands = self.standing is not None and self.standing.sha256 == one.sha256
        return self._is_dated and not stands and one.answer.fetched < self._last_look(now)

    def is_overtaken(self, row: Row[Any], now: datetime) -> bool:
        """Did another state of its page come to stand there while this one waited for another attempt?"""
        if self._is_dated:
            return fetched_of(row) < self._last_look(now)
        return self.standing is not None and bool(row.id < self.standing.id)

    def has_answer_to(self, row: Row[Any], judge: Judge) -> bool:
        """Was this page, which another was to answer anew, refused before, or does its article stand here?"""
        stands = self.standing is not None and self.standing.sha256 == row.sha256
        states = ("done", "refused") if stands else ("refused",)
        same = (other for other in self.rows if other.sha256 == row.sha256 and other.state in states)
        return not judge.gives(row) and any(map(judge.lets_stand, same))

    @property
    def _is_dated(self) -> bool:
        return self.name.startswith(_WEB)

    def _last_look(self, now: datetime) -> datetime:
        """At what stands there. What lies in the future was told by a clock that was wrong, and tells nothing."""
        if self.standing is None:
            return _NEVER
        times = [fetched_of(self.standing), self.asked or _NEVER]
        return max((time for time in times if time <= now), default=_NEVER)


_NEVER = datetime.min.replace(tzinfo=timezone.utc)


def fetched_of(row: Row[Any]) -> datetime:
    return datetime.fromisoformat(row.fetched)


def places_of(connection: Connection, names: Collection[str]) -> dict[str, Place]:
    """Each of these places, known or not."""
    rows: dict[str, list[Row[Any]]] = defaultdict(list)
    asked: dict[str, datetime] = {}
    for row in found(connection, select(pages).order_by(pages.c.id), pages.c.place, names):
        rows[row.place].append(row)
    for source, when in found(connection, select(visits), visits.c.source, names):
        asked[source] = datetime.fromtimestamp(when, timezone.utc)
    return {name: Place(name, rows[name], asked.get(name)) for name in names}
