"""When pages and lists were last looked at, so that they are left alone for a while."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timezone

from sqlalchemy import Connection, delete, insert, select

from claimx.records import Page, Refusal
from claimx.sources import Look
from claimx.store.ledger.database import Database, few_at_once
from claimx.store.ledger.leases import Clock
from claimx.store.ledger.seen import Seen
from claimx.store.ledger.standing import places_of
from claimx.store.ledger.tables import lists, pages, visits

#: A page that waits for another attempt may have lost its bytes, so that its source must show it again.
_LOOKED_AT = ("planned", "done", "refused")


class Visits:
    """The table ``visits``; what it says counts only for pages and lists that are known."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def saw(self, sources: Collection[str], when: datetime) -> None:
        """See ``sources.Memory``."""
        if not sources:
            return
        with self._database.turn() as connection:
            for part in few_at_once(sources):
                connection.execute(delete(visits).where(visits.c.source.in_(part)))
                connection.execute(insert(visits), [{"source": name, "asked": when.timestamp()} for name in part])

    def knows(self, answer: Page | Refusal) -> bool:
        """See ``sources.Memory``; many servers give no validators, and send a page that is unchanged whole."""
        one = Seen.of(answer)
        with self._database.reading() as connection:
            place = places_of(connection, {one.place})[one.place]
        was_read = any(row.sha256 == one.sha256 and row.state in _LOOKED_AT for row in place.rows)
        return was_read and not place.is_back(one, self._clock())

    def looks_of(self, sources: Collection[str]) -> dict[str, Look]:
        """See ``sources.Memory``."""
        found: dict[str, Look] = {}
        with self._database.reading() as connection:
            for part in few_at_once(sources):
                found |= _looks_of(connection, part)
        return found


def _looks_of(connection: Connection, names: list[str]) -> dict[str, Look]:
    asked = select(visits.c.source, visits.c.asked).where(visits.c.source.in_(names))
    times = {name: datetime.fromtimestamp(when, timezone.utc) for name, when in connection.execute(asked)}
    known = select(lists.c.source).where(lists.c.source.in_(names))
    looks = {name: Look(times[name]) for name in connection.scalars(known) if name in times}
    read = select(pages.c.place, pages.c.fetched, pages.c.state)
    read = read.where(pages.c.place.in_(names), pages.c.state.in_(_LOOKED_AT))
    for name, fetched, state in connection.execute(read.order_by(pages.c.id)):  # the last one counts
        when = datetime.fromisoformat(fetched)
        looks[name] = Look(max(when, times.get(name, when)), state != "refused")
    return looks
