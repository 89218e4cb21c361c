"""Which feeds and sitemaps need not be opened while they stay as they are: every page of them is in the ledger."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from sqlalchemy import delete, insert, select

from claimx.records import Listed
from claimx.sources import Known
from claimx.store.ledger.database import Database
from claimx.store.ledger.tables import lists
from claimx.store.ledger.visits import Visits


class Lists:
    """The table ``lists``."""

    def __init__(self, database: Database, visits: Visits, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._visits = visits
        self._clock = clock

    def keep(self, done: Collection[Listed]) -> None:
        """Remember lists whose pages are safe; what was remembered of them before is replaced."""
        rows = {one.source: {"source": one.source, "url": one.url, **dict(one.validators)} for one in done}
        if not rows:
            return
        with self._database.turn() as connection:
            connection.execute(delete(lists).where(lists.c.source.in_(rows)))
            connection.execute(insert(lists), list(rows.values()))
        self._visits.saw(rows, self._clock())

    def validators_of(self, source: str) -> Known | None:
        """See ``sources.Memory``."""
        asked = select(lists.c.etag, lists.c.last_modified, lists.c.url).where(lists.c.source == source)
        with self._database.reading() as connection:
            row = connection.execute(asked).first()
        return Known(etag=row.etag, last_modified=row.last_modified, url=row.url) if row else None
