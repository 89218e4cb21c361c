"""Batches: planned before they run, and held by one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timezone
from itertools import chain
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from claimx.records import Record, identify
from claimx.store.files import path_of
from claimx.store.ledger.database import Database
from claimx.store.ledger.leases import Clock, Leases, Limits
from claimx.store.ledger.pages import pages_of
from claimx.store.ledger.seen import Judge, Planned, Seen
from claimx.store.ledger.sorting import Fresh, sorted_by
from claimx.store.ledger.tables import batches, pages
from claimx.store.spool import Spool

# Two processes may have died for other reasons; the third that begins a batch suspects its pages.
N_DEATHS = 2


class Batch(Record):
    """Pages that are extracted and written together; the ledger and the spool hold them."""

    batch_id: str
    date: str
    """The UTC day on which it was planned, which is the folder of its files."""
    n_pages: int


#: The columns that give a batch back.
BATCH = tuple(batches.c[name] for name in Batch.model_fields)


class Batches:
    """The table ``batches``."""

    def __init__(self, database: Database, spool: Spool, leases: Leases, limits: Limits, clock: Clock) -> None:
        self._database = database
        self._spool = spool
        self._leases = leases
        self._limits = limits
        self._clock = clock

    def fresh(self, seen: Sequence[Seen], judge: Judge, retried: set[int]) -> list[Seen]:
        """Those that a plan would take now or later, in order."""
        with self._database.reading() as connection:
            found = sorted_by(connection, seen, judge, retried=retried, now=self._clock())
        chosen = {id(one) for one in [*(fresh.seen for fresh in found.fresh), *found.waiting]}
        return [one for one in seen if id(one) in chosen]

    def plan(self, seen: Sequence[Seen], judge: Judge, retried: set[int]) -> tuple[Batch | None, list[Seen]]:
        """Write down a batch of what is still fresh; the second are those that must wait for a page of their place.

        The same pages, model and history give the same batch, with the same id. ``retried`` holds the ids of pages
        that may be tried once more; those planned are taken out.
        """
        self._keep(seen)  # before the turn, for syncing takes time
        with self._database.turn() as connection:
            found = sorted_by(connection, seen, judge, retried=retried, now=self._clock())
            if not found.fresh:
                return None, found.waiting
            self._keep([fresh.seen for fresh in found.fresh])  # somebody may have swept it since
            batch = self._batch(found.fresh, judge)
            batch = _with_a_free_id(connection, batch)
            _remove_replaced(connection, found.fresh)
            connection.execute(insert(batches).values(**_batch_row(batch, judge)))
            _write_pages(connection, [_page_row(fresh, judge) for fresh in found.fresh], batch.batch_id)
        retried.difference_update(fresh.row.id for fresh in found.fresh if fresh.row)
        return batch, found.waiting

    def pending(self, judge: Judge) -> tuple[Batch, ...]:
        """What was planned and is in nobody's hands, oldest first; batches of other models are dissolved."""
        asked = select(batches).where(batches.c.state == "planned").order_by(batches.c.number)
        with self._database.reading() as connection:
            free = [row for row in connection.execute(asked) if self._leases.is_free(row)]
        found = []
        for row in free:
            batch = Batch(batch_id=row.batch_id, date=row.date, n_pages=row.n_pages)
            if judge.gives(row):
                found.append(batch)
            else:
                self._dissolve(batch)
        return tuple(found)

    @contextmanager
    def held(self, batch: Batch, state: str = "planned") -> Iterator[bool]:
        """Take the batch, if nobody else holds it, and give it back whatever happens."""
        with self._leases.held(batch.batch_id, state) as held:
            yield held

    def renew(self, batch: Batch) -> bool:
        """Hold it for as long again; False where somebody else has it. Cheap enough to be asked after each page."""
        return self._leases.renew(batch.batch_id)

    def pages_of(self, batch: Batch) -> list[Planned]:
        """Its pages, in order, without their bytes."""
        with self._database.reading() as connection:
            return pages_of(connection, batch.batch_id)

    def is_suspect(self, batch: Batch) -> bool:
        """Did so many who began it not come back that one of its pages may kill them?"""
        asked = select(batches.c.n_taken).where(batches.c.batch_id == batch.batch_id)
        with self._database.reading() as connection:
            return (connection.scalar(asked) or 0) > N_DEATHS

    def kills(self, page: Planned) -> bool:
        """Did processes that read nothing but this page die as often as a page may fail?"""
        return page.n_deaths >= self._limits.max_attempts

    def _keep(self, seen: Sequence[Seen]) -> None:
        self._spool.keep_all(chain.from_iterable(one.bytes_to_keep() for one in seen))

    def _batch(self, chosen: Sequence[Fresh], judge: Judge) -> Batch:
        attempts = [one.row.attempts if one.row else 0 for one in chosen]
        parts = chain.from_iterable(
            (one.seen.place, one.seen.sha256, str(n)) for one, n in zip(chosen, attempts, strict=True)
        )
        batch_id = identify(judge.model_digest, judge.schema_version, *parts)
        date = self._clock().astimezone(timezone.utc).date().isoformat()
        return Batch(batch_id=batch_id, date=date, n_pages=len(chosen))

    def _dissolve(self, batch: Batch) -> None:
        """Its pages are new again; what it wrote without being recorded goes."""
        with self.held(batch) as held:
            if not held:
                return
            with self._database.turn() as connection:
                for path in path_of(batch.batch_id, batch.date).values():
                    (self._spool.out / path).unlink(missing_ok=True)
                freed = update(pages).where(pages.c.batch_id == batch.batch_id)
                connection.execute(freed.values(state="new", batch_id=None, position=None))
                connection.execute(batches.delete().where(batches.c.batch_id == batch.batch_id))


def _with_a_free_id(connection: Connection, batch: Batch) -> Batch:
    """The same pages may come again: parked, and then released by hand; or they are back to what they said before."""
    taken = select(batches.c.batch_id)
    while connection.scalar(taken.where(batches.c.batch_id == batch.batch_id)) is not None:
        batch = batch.model_copy(update={"batch_id": identify(batch.batch_id)})
    return batch


def _remove_replaced(connection: Connection, chosen: Sequence[Fresh]) -> None:
    ids = [one.replaced.id for one in chosen if one.replaced is not None]
    connection.execute(pages.delete().where(pages.c.id.in_(ids)))


def _batch_row(batch: Batch, judge: Judge) -> dict[str, Any]:
    made_by = {"model_digest": judge.model_digest, "schema_version": judge.schema_version}
    return batch.model_dump() | made_by | {"state": "planned"}


def _page_row(fresh: Fresh, judge: Judge) -> dict[str, Any]:
    before = fresh.before
    row = fresh.seen.row() | {"model_digest": judge.model_digest, "schema_version": judge.schema_version}
    row |= {"attempts": fresh.row.attempts if fresh.row else 0, "row_id": fresh.row.id if fresh.row else None}
    row |= {"revision": before.revision + 1 if before else 1, "supersedes": before.article_id if before else None}
    return row | {"settled": _settled(fresh, judge)}


def _settled(fresh: Fresh, judge: Judge) -> str | None:
    """The article that stands at its place, if this judge lets it stand.

    Where the page waited for this judge, that was decided then, for it may have been told to answer anew; unless
    something else has come to stand there since.
    """
    standing: str | None = fresh.before.article_id if fresh.before is not None else None
    if fresh.row is not None and judge.gives(fresh.row):
        return standing if standing == fresh.row.settled else None
    return standing if fresh.before is not None and judge.lets_stand(fresh.before) else None


def _write_pages(connection: Connection, rows: list[dict[str, Any]], batch_id: str) -> None:
    for position, row in enumerate(rows):
        row |= {"state": "planned", "batch_id": batch_id, "position": position}
    new = [{name: row[name] for name in row if name != "row_id"} for row in rows if row["row_id"] is None]
    known = [row for row in rows if row["row_id"] is not None]
    if new:
        connection.execute(insert(pages), new)
    if known:
        connection.execute(update(pages).where(pages.c.id == bindparam("row_id")), known)
