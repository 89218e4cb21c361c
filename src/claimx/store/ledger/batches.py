"""Batches: planned before they run, held by one at a time, recorded in one transaction with their files."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timezone
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

from sqlalchemy import Connection, and_, bindparam, insert, or_, select, update

from claimx.records import Record, Refusal, identify
from claimx.store.files import Written, path_of
from claimx.store.ledger.database import Database
from claimx.store.ledger.pages import PLANNED, Fresh, sorted_by
from claimx.store.ledger.seen import Judge, Planned, Seen
from claimx.store.ledger.tables import batches, files, pages
from claimx.store.spool import Spool

if TYPE_CHECKING:
    from claimx.extract import Extraction

Clock = Callable[[], datetime]


class Batch(Record):
    """Pages that are extracted and written together; the ledger and the spool hold them."""

    batch_id: str
    date: str
    """The UTC day on which it was planned, which is the folder of its files."""
    n_pages: int


class Limits(NamedTuple):
    """How long a batch is held without a sign, and how often a page may fail."""

    lease_seconds: int
    max_attempts: int


class Outcome(NamedTuple):
    """What became of one page: an answer, or the message of an error that nobody expected."""

    page: Planned
    answer: Extraction | Refusal | None = None
    failure: str | None = None

    @property
    def is_settled(self) -> bool:
        """Does the page, though its bytes changed, hold the very article that was answered before?"""
        return self.article_id is not None and self.article_id == self.page.settled

    @property
    def article_id(self) -> str | None:
        return None if self.answer is None or isinstance(self.answer, Refusal) else self.answer.article.article_id


class Batches:
    """The table ``batches``; ``holder`` names whoever works with this object."""

    def __init__(self, database: Database, spool: Spool, limits: Limits, clock: Clock) -> None:
        self._database = database
        self._spool = spool
        self._limits = limits
        self._clock = clock
        self.holder = f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex}"

    def fresh(self, seen: Sequence[Seen], judge: Judge, retried: set[int]) -> list[Seen]:
        """Those that a plan would take now or later, in order."""
        with self._database.reading() as connection:
            found = sorted_by(connection, seen, judge, retried)
        chosen = {id(one) for one in [*(fresh.seen for fresh in found.fresh), *found.waiting]}
        return [one for one in seen if id(one) in chosen]

    def plan(self, seen: Sequence[Seen], judge: Judge, retried: set[int]) -> tuple[Batch | None, list[Seen]]:
        """Write down a batch of what is still fresh; the second are those that must wait for a page of their place.

        The same pages, model and history give the same batch, with the same id. ``retried`` holds the ids of pages
        that may be tried once more; those planned are taken out.
        """
        for one in seen:  # before the turn, for syncing takes time
            one.keep(self._spool)
        with self._database.turn() as connection:
            found = sorted_by(connection, seen, judge, retried)
            if not found.fresh:
                return None, found.waiting
            for fresh in found.fresh:
                fresh.seen.keep(self._spool)  # somebody may have swept it since
            batch = self._batch(found.fresh, judge)
            connection.execute(insert(batches).values(**_batch_row(batch, judge)))
            _write_pages(connection, [_page_row(fresh, judge) for fresh in found.fresh], batch.batch_id)
        retried.difference_update(fresh.row.id for fresh in found.fresh if fresh.row)
        return batch, found.waiting

    def pending(self, judge: Judge) -> tuple[Batch, ...]:
        """What was planned and is in nobody's hands, oldest first; batches of other models are dissolved."""
        return tuple(batch for batch in self._unheld() if self._is_for(batch, judge))

    @contextmanager
    def held(self, batch: Batch) -> Iterator[bool]:
        """Take the batch, if nobody else holds it, and give it back whatever happens."""
        taken = self._take(batch)
        try:
            yield taken
        finally:
            if taken:
                self._release(batch)

    def pages_of(self, batch: Batch) -> list[Planned]:
        """Its pages, in order, without their bytes."""
        asked = select(*PLANNED).where(pages.c.batch_id == batch.batch_id).order_by(pages.c.position)
        with self._database.reading() as connection:
            return [Planned(*row) for row in connection.execute(asked)]

    def record(self, batch: Batch, outcomes: Sequence[Outcome], written: Sequence[Written]) -> bool:
        """From here on the batch counts. False where its lease ran out and somebody else has it: then theirs does."""
        with self._database.turn() as connection:
            mine = and_(batches.c.batch_id == batch.batch_id, batches.c.holder == self.holder)
            recorded = update(batches).where(mine, batches.c.state == "planned").values(state="recorded", holder=None)
            if not connection.execute(recorded).rowcount:
                self._take_back(connection, batch, written)
                return False
            if written:
                rows = [one._asdict() | {"batch_id": batch.batch_id, "date": batch.date} for one in written]
                connection.execute(insert(files), rows)
            became = [self._became(outcome) for outcome in outcomes]
            connection.execute(update(pages).where(pages.c.id == bindparam("page_id")), became)
        return True

    def _take_back(self, connection: Connection, batch: Batch, written: Sequence[Written]) -> None:
        """Remove what came so late that the same files had already been recorded, and merged into others."""
        state = connection.scalar(select(batches.c.state).where(batches.c.batch_id == batch.batch_id))
        if state == "recorded":
            listed = set(connection.scalars(select(files.c.path).where(files.c.batch_id == batch.batch_id)))
            for one in written:
                if one.path not in listed:
                    (self._spool.out / one.path).unlink(missing_ok=True)

    def _batch(self, chosen: Sequence[Fresh], judge: Judge) -> Batch:
        attempts = [one.row.attempts if one.row else 0 for one in chosen]
        parts = chain.from_iterable(
            (one.seen.place, one.seen.sha256, str(n)) for one, n in zip(chosen, attempts, strict=True)
        )
        batch_id = identify(judge.model_digest, judge.schema_version, *parts)
        date = self._clock().astimezone(timezone.utc).date().isoformat()
        return Batch(batch_id=batch_id, date=date, n_pages=len(chosen))

    def _take(self, batch: Batch) -> bool:
        """A compare-and-set: of many who try, one succeeds."""
        now = self._clock().timestamp()
        with self._database.turn() as connection:
            wanted = and_(batches.c.batch_id == batch.batch_id, batches.c.state == "planned")
            holder = connection.scalar(select(batches.c.holder).where(wanted))
            free = or_(batches.c.holder.is_(None), batches.c.leased_until <= now)
            if holder and _is_dead(holder):
                free = batches.c.holder == holder
            taken = {"leased_until": now + self._limits.lease_seconds, "n_taken": batches.c.n_taken + 1}
            found = connection.execute(update(batches).where(wanted, free).values(holder=self.holder, **taken))
        return found.rowcount == 1

    def _release(self, batch: Batch) -> None:
        mine = and_(batches.c.batch_id == batch.batch_id, batches.c.holder == self.holder)
        with self._database.turn() as connection:
            connection.execute(update(batches).where(mine).values(holder=None, leased_until=0.0))

    def _unheld(self) -> list[Batch]:
        now = self._clock().timestamp()
        asked = select(batches).where(batches.c.state == "planned").order_by(batches.c.number)
        with self._database.reading() as connection:
            rows = connection.execute(asked).all()
        free = [row for row in rows if not row.holder or row.leased_until <= now or _is_dead(row.holder)]
        return [Batch(batch_id=row.batch_id, date=row.date, n_pages=row.n_pages) for row in free]

    def _is_for(self, batch: Batch, judge: Judge) -> bool:
        asked = select(batches.c.model_digest, batches.c.schema_version).where(batches.c.batch_id == batch.batch_id)
        with self._database.reading() as connection:
            row = connection.execute(asked).first()
        if row and tuple(row) == (judge.model_digest, judge.schema_version):
            return True
        with self.held(batch) as held:
            if held:
                self._dissolve(batch)
        return False

    def _dissolve(self, batch: Batch) -> None:
        """Its pages are new again; what it wrote without being recorded goes."""
        with self._database.turn() as connection:
            for path in path_of(batch.batch_id, batch.date).values():
                (self._spool.out / path).unlink(missing_ok=True)
            freed = update(pages).where(pages.c.batch_id == batch.batch_id)
            connection.execute(freed.values(state="new", batch_id=None, position=None))
            connection.execute(batches.delete().where(batches.c.batch_id == batch.batch_id))

    def _became(self, outcome: Outcome) -> dict[str, Any]:
        """The columns of its row; every outcome sets the same ones."""
        page, answer = outcome.page, outcome.answer
        revision = page.revision - 1 if outcome.is_settled else page.revision
        row = {"page_id": page.id, "article_id": outcome.article_id, "attempts": page.attempts, "revision": revision}
        if answer is None:
            n_attempts = page.attempts + 1
            state = "parked" if n_attempts >= self._limits.max_attempts else "failed"
            return row | {"state": state, "attempts": n_attempts, "reason": None, "message": outcome.failure}
        if isinstance(answer, Refusal):
            return row | {"state": "refused", "reason": answer.reason, "message": answer.message}
        return row | {"state": "done", "reason": None, "message": None}


def _is_dead(holder: str) -> bool:
    """Was it a process of this machine that is no more? Who is elsewhere is known by its lease only."""
    host, number, *_ = [*holder.rsplit(":", 2), ""]
    if host != socket.gethostname() or os.name != "posix":
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, ValueError, OverflowError):
        return False
    return False


def _batch_row(batch: Batch, judge: Judge) -> dict[str, Any]:
    made_by = {"model_digest": judge.model_digest, "schema_version": judge.schema_version}
    return batch.model_dump() | made_by | {"state": "planned"}


def _page_row(fresh: Fresh, judge: Judge) -> dict[str, Any]:
    before = fresh.before
    known_to = (judge.model_digest, judge.schema_version)
    counts = before is not None and (not judge.anew or (before.model_digest, before.schema_version) == known_to)
    row = fresh.seen.row() | {"model_digest": judge.model_digest, "schema_version": judge.schema_version}
    row |= {"attempts": fresh.row.attempts if fresh.row else 0, "row_id": fresh.row.id if fresh.row else None}
    row |= {"revision": before.revision + 1 if before else 1, "supersedes": before.article_id if before else None}
    return row | {"settled": before.article_id if before is not None and counts else None}


def _write_pages(connection: Connection, rows: list[dict[str, Any]], batch_id: str) -> None:
    for position, row in enumerate(rows):
        row |= {"state": "planned", "batch_id": batch_id, "position": position}
    new = [{name: row[name] for name in row if name != "row_id"} for row in rows if row["row_id"] is None]
    known = [row for row in rows if row["row_id"] is not None]
    if new:
        connection.execute(insert(pages), new)
    if known:
        connection.execute(update(pages).where(pages.c.id == bindparam("row_id")), known)
