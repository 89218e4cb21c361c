"""Places that show another page than before, while that page is shown elsewhere: it is not over by that.

An address may lead to a site's newest article, whichever it is. What it led to before has an address of its own, and is
over when that says something else: if some place has shown the same article there. An address that leads elsewhere
now from a page of its own is that of a page that has moved, and what is found takes its place. And files may change
their names: what one said before was read from another just now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, select

from claimx.sources.canonical import canonical
from claimx.store.ledger.database import found
from claimx.store.ledger.outcomes import Answered, Outcome
from claimx.store.ledger.standing import places_of
from claimx.store.ledger.tables import pages


def without_detours(connection: Connection, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes of a batch, in order; those of detours say no longer that another article is over."""
    shown = _places_that_showed(connection, outcomes)
    leads = _leads(connection, {one.page.place for one in outcomes}.union(*shown.values())) if shown else {}
    read = {one.article_id for one in outcomes}
    told = []
    for one in outcomes:
        place, there, ended = one.page.place, canonical(one.page.url or ""), one.page.supersedes
        if isinstance(one.answer, Answered):
            before = leads.get(place)
            is_led = before not in {None, place, there}
            stands = is_led and any(leads.get(other) == before for other in shown[ended] - {place})
            if ended not in {None, one.article_id} and (stands or ended in read):
                one = _taking_no_place(one, one.answer)
            leads[place] = there
        told.append(one)
    return told


def _leads(connection: Connection, places: Collection[str]) -> dict[str, str]:
    """The address that answered at each of these places, as far as they are known."""
    there = places_of(connection, places).values()
    return {one.name: canonical(row.url or "") for one in there if (row := one.standing)}


def _places_that_showed(connection: Connection, outcomes: Sequence[Outcome]) -> Mapping[str | None, set[str]]:
    """The places at which the articles stood that these are to take the place of."""
    ended = {one.page.supersedes for one in outcomes if one.page.supersedes}
    shown: dict[str | None, set[str]] = defaultdict(set)
    asked = select(pages.c.place, pages.c.article_id).where(pages.c.state == "done")
    for row in found(connection, asked, pages.c.article_id, ended):
        shown[row.article_id].add(row.place)
    return shown


def _taking_no_place(one: Outcome, answer: Answered) -> Outcome:
    article = answer.article.model_copy(update={"supersedes": None})
    page = one.page._replace(supersedes=None)
    return one._replace(page=page, answer=answer.model_copy(update={"article": article}), line=None)
