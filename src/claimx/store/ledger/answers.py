"""What batches gave: kept in the spool when they are answered, recorded in the order in which they were planned."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from claimx.records import SCHEMA_VERSION, Refusal
from claimx.store.files import path_of, write_answers
from claimx.store.ledger.batches import BATCH, Batch
from claimx.store.ledger.database import Database
from claimx.store.ledger.leases import Leases, Limits
from claimx.store.ledger.outcomes import Answered, Outcome, lines_of, outcomes_of
from claimx.store.ledger.pages import forget_looks, pages_of
from claimx.store.ledger.stories import Telling
from claimx.store.ledger.tables import batches, files, pages
from claimx.store.spool import Spool


class Answers:
    """The way of a batch from planned over answered to recorded."""

    def __init__(self, database: Database, spool: Spool, leases: Leases, limits: Limits) -> None:
        self._database = database
        self._spool = spool
        self._leases = leases
        self._limits = limits
        self._last: dict[str, list[Outcome]] = {}

    def of(self, batch: Batch) -> list[Outcome]:
        """What it gave so far, whoever worked on it, in the order of its pages; nothing where that is gone.

        Nor what another version of claimx gave: it would be written with keys that its lines do not have.
        """
        asked = select(batches.c.answers).where(batches.c.batch_id == batch.batch_id)
        with self._database.reading() as connection:
            digest = connection.scalar(asked.where(batches.c.schema_version == SCHEMA_VERSION))
            there = pages_of(connection, batch.batch_id)
        if digest is None:
            return []
        if last := self._last.get(digest):
            given = {one.page.id: one for one in last}
            return [given[page.id]._replace(page=page) for page in there if page.id in given]
        try:
            return list(outcomes_of(self._spool.read(digest), there))
        except (FileNotFoundError, ValueError):
            return []

    def keep(self, batch: Batch, outcomes: Sequence[Outcome]) -> bool:
        """Let who works on it next begin with these. False where its lease ran out and somebody else has it."""
        return self._keep(batch, outcomes)

    def finish(self, batch: Batch, outcomes: Sequence[Outcome]) -> bool:
        """From here on nobody works on it again. False where its lease ran out and somebody else has it."""
        finished = self._keep(batch, outcomes, state="answered", holder=None, n_taken=0)
        if finished:
            self._leases.forget(batch.batch_id)
        return finished

    def first(self) -> Batch | None:
        """The first batch that is not recorded, if it is answered."""
        asked = select(*BATCH, batches.c.state).where(batches.c.state != "recorded").order_by(batches.c.number)
        with self._database.reading() as connection:
            row = connection.execute(asked.limit(1)).first()
        return (
            Batch(**{name: getattr(row, name) for name in Batch.model_fields})
            if row and row.state == "answered"
            else None
        )

    def reopen(self, batch: Batch) -> None:
        """What it gave is gone: the next run answers it again."""
        with self._database.turn() as connection:
            mine = self._leases.is_mine(batch.batch_id)
            connection.execute(update(batches).where(mine).values(state="planned", answers=None))

    def record(self, batch: Batch, telling: Telling) -> bool:
        """Write its files; from here on it counts. False where its lease ran out and somebody else has it.

        The files are written in the turn: who comes too late never touches those that others recorded, or merged.

        Raises:
            StopRun: they cannot be written; nothing is recorded.
        """
        with self._database.turn() as connection:
            mine = (self._leases.is_mine(batch.batch_id), batches.c.state == "answered")
            recorded = update(batches).where(*mine).values(state="recorded", holder=None, answers=None)
            if not connection.execute(recorded).rowcount:
                return False
            answers = [one.answer for one in telling.outcomes if one.answer is not None and not one.is_known]
            written = write_answers(self._spool.out, path_of(batch.batch_id, batch.date), answers)
            if written:
                rows = [one._asdict() | {"batch_id": batch.batch_id, "date": batch.date} for one in written]
                connection.execute(insert(files), rows)
            telling.keep(connection)
            became = [self._became(outcome) for outcome in telling.outcomes]
            connection.execute(update(pages).where(pages.c.id == bindparam("page_id")), became)
            forget_looks(connection, {one.page.place for one in telling.outcomes if one.is_only_a_look})
        self._leases.forget(batch.batch_id)
        return True

    def _keep(self, batch: Batch, outcomes: Sequence[Outcome], **values: Any) -> bool:
        lines = lines_of(outcomes)
        digest = hashlib.sha256(lines).hexdigest()
        self._spool.keep(digest, lines)  # before the turn, for syncing takes time
        with self._database.turn() as connection:
            self._spool.keep(digest, lines)  # somebody may have swept it since
            mine = (self._leases.is_mine(batch.batch_id), batches.c.state == "planned")
            kept = connection.execute(update(batches).where(*mine).values(answers=digest, **values)).rowcount == 1
        # Whoever answers a batch mostly settles it next, and need not read again what was read again.
        self._last = {digest: list(outcomes)} if kept and all(one.is_as_kept for one in outcomes) else {}
        return kept

    def _became(self, outcome: Outcome) -> dict[str, Any]:
        """The columns of its row; every outcome sets the same ones."""
        page, answer = outcome.page, outcome.answer
        revision = page.revision - 1 if outcome.is_settled else page.revision
        story_id = answer.article.story_id if isinstance(answer, Answered) else None
        row = {"page_id": page.id, "article_id": outcome.article_id, "story_id": story_id, "revision": revision}
        row |= {"supersedes": page.supersedes, "attempts": page.attempts, "reason": None, "message": None}
        if answer is None:
            n_attempts = page.attempts + 1
            parks = max(n_attempts, page.n_deaths) >= self._limits.max_attempts
            state = "parked" if parks else "failed"
            return row | {"state": state, "attempts": n_attempts, "message": outcome.failure}
        if isinstance(answer, Refusal):
            return row | {"state": "refused", "reason": answer.reason, "message": answer.message}
        return row | {"state": "done"}
