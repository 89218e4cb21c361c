"""Articles that stand somewhere already: of what two places show, the lines are written once.

Two links may lead to one page, a folder be named by another path, and a file lie there as a copy. Such a page is
known, and its row remembers what stands at its place. Only what its article takes the place of must be told still,
where no line says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, select

from claimx.store.ledger.batches import Batch
from claimx.store.ledger.database import Database, found
from claimx.store.ledger.outcomes import Answered, Outcome
from claimx.store.ledger.standing import places_of
from claimx.store.ledger.tables import batches, pages


class Duplicates:
    """Asked of a batch before it is recorded: afterwards its own articles stand, too."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def marked(self, batch: Batch, outcomes: Sequence[Outcome]) -> list[Outcome]:
        """The outcomes in order, those marked whose article the same model gave elsewhere, or earlier in the batch."""
        ids = {one.article_id for one in outcomes if one.article_id}
        with self._database.reading() as connection:
            said = _said(connection, batch, ids)
        marked = []
        for one in outcomes:
            marked.append(one._replace(is_duplicate=_is_said(one, said[one.article_id])))
            if isinstance(one.answer, Answered):
                said[one.article_id].add(one.answer.article.supersedes)
        return marked


def _said(connection: Connection, batch: Batch, ids: set[str]) -> dict[str | None, set[str | None]]:
    """For each article that stands where its page answered by the batch's model, what the lines say it took over."""
    asked = select(batches.c.model_digest, batches.c.schema_version).where(batches.c.batch_id == batch.batch_id)
    judge = connection.execute(asked).one()
    shown = select(pages.c.place).where(pages.c.state == "done")
    names = {row.place for row in found(connection, shown, pages.c.article_id, ids)}
    said: dict[str | None, set[str | None]] = defaultdict(set)
    for place in places_of(connection, names).values():
        row = place.standing
        if row is not None and (row.model_digest, row.schema_version) == tuple(judge):
            said[row.article_id].add(row.supersedes)
    return said


def _is_said(one: Outcome, said: set[str | None]) -> bool:
    """Is there a line of its article, and none missing that ends what stood at its place?"""
    supersedes = one.answer.article.supersedes if isinstance(one.answer, Answered) else None
    return bool(said) and (supersedes is None or supersedes in said)
