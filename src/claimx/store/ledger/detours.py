"""Places that show another page than before, while that page is shown elsewhere: it is not over by that.

An address may lead to a site's newest article, whichever it is: what it led to before has an address of its own, and
what it says there now holds. Where no other place shows that page, it has moved, and what is found takes the place of
what it said. And files may change their names: what one said before was read from another just now.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, select

from claimx.sources.tracking import untracked
from claimx.store.ledger.batches import Batch
from claimx.store.ledger.database import found
from claimx.store.ledger.outcomes import Answered, Outcome
from claimx.store.ledger.standing import places_of
from claimx.store.ledger.tables import pages


def without_detours(connection: Connection, batch: Batch, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes, in order; those of detours say no longer that another article is over."""
    asked = select(pages.c.id, pages.c.place).where(pages.c.batch_id == batch.batch_id)
    places = {row.id: row.place for row in connection.execute(asked)}
    standing = _standing(connection, outcomes, places.values())
    read = {one.article_id for one in outcomes}
    told = []
    for one in outcomes:
        if isinstance(one.answer, Answered):
            place, there = places[one.page.id], untracked(one.page.url or "")
            is_elsewhere = not one.is_settled and one.page.supersedes in read
            if is_elsewhere or _is_detour(standing, place, there):
                one = _taking_no_place(one, one.answer)
            standing[place] = there
        told.append(one)
    return told


def _standing(connection: Connection, outcomes: Sequence[Outcome], places: Collection[str]) -> dict[str, str]:
    """The address that answered at each of these places, and wherever else the same articles were found."""
    ended = {one.page.supersedes for one in outcomes if one.page.supersedes}
    others = {row.place for row in found(connection, select(pages.c.place), pages.c.article_id, ended)}
    there = places_of(connection, others.union(places)).values()
    return {one.name: untracked(row.url or "") for one in there if (row := one.standing)}


def _is_detour(standing: dict[str, str], place: str, there: str) -> bool:
    before = standing.get(place)
    if before is None or before == there:
        return False
    return any(one == before for name, one in standing.items() if name != place)


def _taking_no_place(one: Outcome, answer: Answered) -> Outcome:
    article = answer.article.model_copy(update={"supersedes": None})
    page = one.page._replace(supersedes=None)
    return one._replace(page=page, answer=answer.model_copy(update={"article": article}), line=None)
