"""Which articles tell the same story, and which claims say the same, also of earlier runs.

A story is known by the sketch of its first article; one that is told differently, as by a later revision, is known by
several. Copies add nothing: they are compared with those sketches only, so that no chain of half-likenesses joins
what has nothing in common. Batches are told in the order in which they were planned, which makes the first the first
whoever worked how fast.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Table, func, insert, select

from claimx.likeness import (
    ALIKE,
    MIN_WORDS,
    Wording,
    bands_of,
    bins_of,
    resemblance,
    say_the_same,
    shared_words,
    that_may_say_the_same,
    wording,
)
from claimx.store.ledger.database import Database, found
from claimx.store.ledger.outcomes import Answered, Outcome
from claimx.store.ledger.tables import bands, pages, sketches, wordings

# What so many stories share is a way of writing and no story; one that comes later is found by its other bands.
_MOST_SKETCHES_A_BAND = 100

_Rows = dict[Table, list[dict[str, Any]]]


class Telling(NamedTuple):
    """Outcomes with their stories and groups, and the rows by which later ones will find them."""

    outcomes: list[Outcome]
    rows: _Rows

    def keep(self, connection: Connection) -> None:
        for table, rows in self.rows.items():
            connection.execute(insert(table), rows)


class Stories:
    """The tables ``sketches``, ``bands`` and ``wordings``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def told(self, outcomes: Sequence[Outcome]) -> Telling:
        """Those of the first batch that is not recorded, so that nobody else adds to what is read here."""
        answered = [one.answer for one in outcomes if _is_told(one) and isinstance(one.answer, Answered)]
        rows: _Rows = defaultdict(list)
        with self._database.reading() as connection:
            likes = _Likes(connection, answered, rows)
            placed = [likes.with_story(one) for one in answered]
            groups = _Groups(connection, placed, rows)
        told = map(groups.with_groups, placed)
        return Telling([one._replace(answer=next(told), line=None) if _is_told(one) else one for one in outcomes], rows)


class _Sketch(NamedTuple):
    story_id: str
    sketch: bytes


class _Likes:
    """The sketches that share a band with one of these articles, and then those of the articles themselves."""

    def __init__(self, connection: Connection, answered: Sequence[Answered], rows: _Rows) -> None:
        self._rows = rows
        ids = {named for one in answered for named in (one.article.article_id, one.article.supersedes) if named}
        known = select(pages.c.article_id, pages.c.story_id).where(pages.c.story_id.is_not(None))
        self._story_of = {row.article_id: row.story_id for row in found(connection, known, pages.c.article_id, ids)}
        keys = {key for one in answered for key in bands_of(one.sketch_bytes)}
        self._numbers: dict[int, list[int]] = defaultdict(list)
        for row in found(connection, select(bands), bands.c.key, keys):
            self._numbers[row.key].append(row.number)
        numbers = set(chain.from_iterable(self._numbers.values()))
        there = found(connection, select(sketches), sketches.c.number, numbers)
        self._sketches = {row.number: _Sketch(row.story_id, row.sketch) for row in there}
        self._last = connection.scalar(select(func.max(sketches.c.number))) or 0

    def with_story(self, one: Answered) -> Answered:
        """A revision keeps the story of what it supersedes; else that of the article which it is most like."""
        article = one.article
        alike = self._alike(one.sketch_bytes)
        story = self._story_of.get(article.article_id) or self._story_of.get(article.supersedes or "")
        story = story or article.supersedes or next(iter(alike), article.article_id)
        if one.sketch and story not in alike:
            self._add(_Sketch(story, one.sketch_bytes))
        self._story_of[article.article_id] = story
        return one.model_copy(update={"article": article.model_copy(update={"story_id": story})})

    def _alike(self, sketch: bytes) -> list[str]:
        """The stories that are like it, the likest first, and of equals the older."""
        keys = bands_of(sketch)
        numbers = sorted({number for key in keys for number in self._numbers.get(key, ())})
        likenesses = resemblance(sketch, [self._sketches[number].sketch for number in numbers])
        ranked = sorted(zip(likenesses, numbers, strict=True), key=lambda pair: (-pair[0], pair[1]))
        return [self._sketches[number].story_id for likeness, number in ranked if likeness >= ALIKE]

    def _add(self, new: _Sketch) -> None:
        self._last += 1
        self._sketches[self._last] = new
        self._rows[sketches].append({"number": self._last} | new._asdict())
        for key in bands_of(new.sketch):
            if len(self._numbers[key]) < _MOST_SKETCHES_A_BAND:
                self._numbers[key].append(self._last)
                self._rows[bands].append({"key": key, "number": self._last})


class _Put(NamedTuple):
    claim_group: str
    wording: Wording


class _Puts:
    """Those with the same figures: in a long article without figures nearly all, of which few are worth a look."""

    def __init__(self) -> None:
        self._puts: list[_Put] = []
        self._bins: NDArray[np.uint16] | None = None

    def add(self, put: _Put) -> None:
        self._puts.append(put)
        self._bins = None

    def alike(self, said: Wording) -> Iterable[_Put]:
        if not self._puts:  # as of nearly all that a new story says
            return ()
        if self._bins is None:
            self._bins = bins_of([put.wording for put in self._puts])
        return (self._puts[place] for place in that_may_say_the_same(said, self._bins))


class _Story:
    """How the claims of one story have been put, in order, found by what must be equal for two to say the same."""

    def __init__(self) -> None:
        self._exact: dict[int, _Put] = {}
        self._weighty: dict[int, _Puts] = defaultdict(_Puts)

    def add(self, put: _Put) -> None:
        self._exact.setdefault(put.wording.exact, put)
        self._weighty[put.wording.weighty].add(put)

    def same(self, said: Wording) -> _Put | None:
        """The one that is put most alike; of equals the first."""
        if exact := self._exact.get(said.exact):
            return exact
        same = [put for put in self._weighty[said.weighty].alike(said) if say_the_same(said, put.wording)]
        return max(same, key=lambda put: shared_words(said, put.wording), default=None)


class _Groups:
    """How the claims of these stories have been put, and which long ones were put in the same words elsewhere."""

    def __init__(self, connection: Connection, placed: Sequence[Answered], rows: _Rows) -> None:
        self._rows = rows
        self._wordings = {claim.text: wording(claim.text) for one in placed for claim in one.claims}
        self._put: dict[str | None, _Story] = defaultdict(_Story)
        stories = {one.article.story_id for one in placed}
        asked = select(wordings).order_by(wordings.c.number)
        for row in found(connection, asked, wordings.c.story_id, stories):
            self._put[row.story_id].add(_Put(row.claim_group, Wording(row.exact, row.weighty, row.words)))
        # Of the same words all have the same group, because the first of them gave it to the others.
        asked = select(wordings.c.exact, func.min(wordings.c.claim_group).label("claim_group"))
        long = {one.exact for one in self._wordings.values() if one.n_words >= MIN_WORDS}
        there = found(connection, asked.group_by(wordings.c.exact), wordings.c.exact, long)
        self._elsewhere = {row.exact: row.claim_group for row in there}

    def with_groups(self, one: Answered) -> Answered:
        """Two claims of one article are two, unless they are the same word by word."""
        story = one.article.story_id
        before, own = self._put[story], dict[int, _Put]()
        claims = []
        for claim in one.claims:
            said = self._wordings[claim.text]
            put = own.get(said.exact) or before.same(said)
            if put is None:
                put = own[said.exact] = _Put(self._elsewhere.get(said.exact, claim.claim_id), said)
            claims.append(claim.model_copy(update={"claim_group": put.claim_group}))
        for put in own.values():
            self._add(put, story)
        return one.model_copy(update={"claims": tuple(claims)})

    def _add(self, put: _Put, story_id: str | None) -> None:
        self._put[story_id].add(put)
        self._rows[wordings].append({"story_id": story_id, "claim_group": put.claim_group} | put.wording._asdict())
        if put.wording.n_words >= MIN_WORDS:
            self._elsewhere.setdefault(put.wording.exact, put.claim_group)


def _is_told(outcome: Outcome) -> bool:
    """An article that was answered before keeps what it was given then."""
    return isinstance(outcome.answer, Answered) and not outcome.is_known
