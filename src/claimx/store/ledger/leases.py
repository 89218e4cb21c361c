"""Who works on which batch, and until when (Gray and Cheriton, 1989)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, and_, select, update

from claimx.store.ledger.database import Database
from claimx.store.ledger.holder import is_dead, is_of_an_earlier_boot, name_of_process
from claimx.store.ledger.tables import batches

Clock = Callable[[], datetime]
# A lease is renewed between two pages once this share of it is over: three signs of life before it ends.
_SHARE = 1 / 3
# Clocks of machines that share a ledger differ by seconds, and by hours where a zone is set wrong.
_MOST_AHEAD_SECONDS = 86_400.0


class Limits(NamedTuple):
    """How long a batch is held without a sign, and how often a page may fail."""

    lease_seconds: int
    max_attempts: int


class Leases:
    """The columns of ``batches`` that tell who holds it; ``holder`` names whoever works with this object."""

    def __init__(self, database: Database, limits: Limits, clock: Clock) -> None:
        self._database = database
        self._limits = limits
        self._clock = clock
        self.holder = name_of_process()
        self._taken_at: dict[str, float] = {}

    @contextmanager
    def held(self, batch_id: str, state: str) -> Iterator[bool]:
        """Take a batch of this state, if nobody else holds it, and give it back whatever happens."""
        taken = self._take(batch_id, state)
        try:
            yield taken
        finally:
            if self._taken_at.pop(batch_id, None) is not None:
                self._release(batch_id)

    def renew(self, batch_id: str) -> bool:
        """Hold it for as long again. False where the lease ran out and somebody else has the batch.

        Cheap: the ledger is asked only once a good part of the lease is over.
        """
        now = self._clock().timestamp()
        # A clock that went back says nothing about how much of the lease is over.
        if 0 <= now - self._taken_at[batch_id] < self._limits.lease_seconds * _SHARE:
            return True
        with self._database.turn() as connection:
            longer = update(batches).where(self.is_mine(batch_id)).values(leased_until=now + self._limits.lease_seconds)
            renewed = connection.execute(longer).rowcount == 1
        self._taken_at[batch_id] = now
        return renewed

    def is_mine(self, batch_id: str) -> ColumnElement[bool]:
        return and_(batches.c.batch_id == batch_id, batches.c.holder == self.holder)

    def is_free(self, row: Row[Any]) -> bool:
        """Is this row of ``batches`` in nobody's hands? A lease that a clock gave which was wrong holds nothing."""
        now = self._clock().timestamp()
        latest = now + self._limits.lease_seconds + _MOST_AHEAD_SECONDS
        return not row.holder or not now < row.leased_until <= latest or self._is_dead(row.holder)

    def forget(self, batch_id: str) -> None:
        """There is nothing to give back: the step that was recorded has ended the lease."""
        self._taken_at.pop(batch_id, None)

    def _is_dead(self, holder: str) -> bool:
        """Who is elsewhere is known by the lease only; a ledger on a local disk has nobody elsewhere."""
        is_gone = self._database.is_local and is_of_an_earlier_boot(holder, self.holder)
        return is_gone or is_dead(holder, self.holder)

    def _take(self, batch_id: str, state: str) -> bool:
        """In one turn, so that of many who try one succeeds."""
        now = self._clock().timestamp()
        with self._database.turn() as connection:
            wanted = and_(batches.c.batch_id == batch_id, batches.c.state == state)
            row = connection.execute(select(batches).where(wanted)).first()
            if row is None or not self.is_free(row):
                return False
            taken = {"leased_until": now + self._limits.lease_seconds, "n_taken": batches.c.n_taken + 1}
            connection.execute(update(batches).where(wanted).values(holder=self.holder, **taken))
        self._taken_at[batch_id] = now
        return True

    def _release(self, batch_id: str) -> None:
        """Whatever was raised, it came back: this taking does not count."""
        freed = {"holder": None, "leased_until": 0.0, "n_taken": batches.c.n_taken - 1}
        with self._database.turn() as connection:
            connection.execute(update(batches).where(self.is_mine(batch_id)).values(**freed))
