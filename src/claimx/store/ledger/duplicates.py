"""What the lines say already: what two places show is written once, and why a page gives nothing once, until it does.

Two links may lead to one page, a folder be named by another path, and a file lie there as a copy. Such a page is
known, and its row remembers what stands at its place. Only what its article takes the place of must be told still,
where no line says so, or later lines say otherwise. A page that is refused for a reason for which it was refused
before, with no article since, is known too, though its bytes changed: a login wall may hold a number of its own in
each answer, and take turns with a page that says something else.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set
from typing import Any

from sqlalchemy import Connection, Row, select

from claimx.records import Refusal
from claimx.store.ledger.batches import Batch
from claimx.store.ledger.database import Database, found
from claimx.store.ledger.detours import without_detours
from claimx.store.ledger.outcomes import Answered, Outcome
from claimx.store.ledger.tables import batches, pages

_DONE = pages.c.state == "done"


class Duplicates:
    """Asked when a batch is about to be answered, for the counts, and once more when it is about to be recorded."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def marked(self, batch: Batch, outcomes: Sequence[Outcome]) -> list[Outcome]:
        """The outcomes in order, those marked whose article the same model gave elsewhere, or earlier in the batch.

        Refusals are marked that were given at their place before, with no article since. Those of addresses that only
        lead elsewhere now say no longer that an article is over.
        """
        with self._database.reading() as connection:
            outcomes = without_detours(connection, outcomes)
            articles = [one.answer.article if isinstance(one.answer, Answered) else None for one in outcomes]
            ids = {named for one in articles if one for named in (one.article_id, one.supersedes) if named}
            refused = _reasons(connection, outcomes)
            told = _Told(connection, batch, {one.page.place for one in outcomes}, ids)
        marked = []
        for one, article in zip(outcomes, articles, strict=True):
            is_refused_again = isinstance(one.answer, Refusal) and one.answer.reason in refused[one.page.place]
            if is_refused_again or (article and told.says(article.article_id, article.supersedes)):
                one = one._replace(is_duplicate=True)
            elif article and not one.is_settled:
                told.add(article.article_id, article.supersedes)
            marked.append(one)
        return marked


def _reasons(connection: Connection, outcomes: Sequence[Outcome]) -> Mapping[str, Set[str]]:
    """Why pages of those places of which one is refused now were refused since an article last stood there."""
    places = {one.page.place for one in outcomes if isinstance(one.answer, Refusal)}
    asked = select(pages.c.place, pages.c.state, pages.c.reason).where(pages.c.state.in_(["done", "refused"]))
    reasons: dict[str, set[str]] = {place: set() for place in places}
    for row in found(connection, asked.order_by(pages.c.id), pages.c.place, places):
        reasons[row.place] = reasons[row.place] | {row.reason} if row.state == "refused" else set()
    return reasons


class _Told:
    """What the lines say of these articles, and which line, counted from 1, said it last."""

    def __init__(self, connection: Connection, batch: Batch, places: Set[str], ids: Collection[str]) -> None:
        self._n_lines = 0
        self._answered: dict[tuple[str, str | None], int] = {}
        self._said: dict[str | None, int] = {}
        self._ended: dict[str | None, int] = {}
        self._by_others: dict[str, int] = {}
        asked = select(batches.c.model_digest, batches.c.schema_version).where(batches.c.batch_id == batch.batch_id)
        judge = tuple(connection.execute(asked).one())
        for row in _written(connection, places, ids):
            supersedes = None if row.supersedes == row.article_id else row.supersedes
            self.add(row.article_id, supersedes, is_by_judge=(row.model_digest, row.schema_version) == judge)

    def add(self, article_id: str, supersedes: str | None, *, is_by_judge: bool = True) -> None:
        self._n_lines += 1
        self._said[article_id] = self._ended[supersedes] = self._n_lines
        if is_by_judge:
            self._answered[article_id, None] = self._answered[article_id, supersedes] = self._n_lines
        else:
            self._by_others[article_id] = self._n_lines

    def says(self, article_id: str, supersedes: str | None) -> bool:
        """Did this model write it as superseding that one, and nobody anything since by which that does not hold?

        That is a line that supersedes it, one that has that one again, or an answer of another model.
        """
        ended = max(self._ended.get(article_id, 0), self._by_others.get(article_id, 0))
        since = max(ended, self._said.get(supersedes, 0))
        return self._answered.get((article_id, supersedes), 0) > since


def _written(connection: Connection, places: Set[str], ids: Collection[str]) -> list[Row[Any]]:
    """The rows of these places, and of all others where these articles stood, in the order of their lines."""
    others = {row.place for row in found(connection, select(pages.c.place).where(_DONE), pages.c.article_id, ids)}
    asked = select(pages, batches.c.number).join(batches, batches.c.batch_id == pages.c.batch_id).where(_DONE)
    rows = (row for row in found(connection, asked, pages.c.place, places | others) if row.settled != row.article_id)
    return sorted(rows, key=lambda row: (row.number, row.position))
