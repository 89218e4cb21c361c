"""Pages that sources show -> those that are to be planned now, and those that must wait."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row

from claimx.store.ledger.seen import Judge, Seen
from claimx.store.ledger.standing import Place, fetched_of, places_of
from claimx.store.ledger.tables import UNANSWERED, WAITING


class Fresh(NamedTuple):
    """A page to plan: its row where it has one, and the last article that stood at its place.

    ``replaced`` is the row of the time when it said the same before: the newest row of a place is what stands there.
    """

    seen: Seen
    row: Row[Any] | None
    before: Row[Any] | None
    replaced: Row[Any] | None


class Sorted(NamedTuple):
    """What is to be planned, and what must wait because another page of its place is in hand."""

    fresh: list[Fresh]
    waiting: list[Seen]


def sorted_by(
    connection: Connection, seen: Sequence[Seen], judge: Judge, *, retried: Collection[int], now: datetime
) -> Sorted:
    """Leave out what is known or no news; one look-up for all. A page is planned once, and a place once at a time."""
    sorting = _Sorting(places_of(connection, {one.place for one in seen}), judge, retried, now)
    for one in seen:
        sorting.add(one)
    return Sorted(sorting.fresh, sorting.waiting)


class _Sorting:
    """What was sorted so far."""

    def __init__(self, places: Mapping[str, Place], judge: Judge, retried: Collection[int], now: datetime) -> None:
        self.fresh: list[Fresh] = []
        self.waiting: list[Seen] = []
        self._places = places
        self._judge = judge
        self._retried = retried
        self._now = now
        self._taken: dict[str, list[Seen]] = defaultdict(list)

    def add(self, one: Seen) -> None:
        place = self._places[one.place]
        in_hand = dict(self._in_hand(place))
        others = [fetched for sha256, fetched in in_hand.items() if sha256 != one.sha256]
        # What is known now may be news again when an older state is done with.
        if any(fetched < one.answer.fetched for fetched in others):
            self._wait(one)
            return
        same = [row for row in place.rows if row.sha256 == one.sha256 and _answers_for(row, self._judge)]
        again = next((row for row in same if row.id in self._retried and row.state in WAITING), None)
        back = place.is_back(one, self._now)
        is_wanted = back or (again is not None and self._judge.gives(again))
        is_known = not is_wanted and self._stands(place, one)
        is_in_hand = again is None and any(row.state in UNANSWERED or not back for row in same if row.state != "done")
        if is_known or is_in_hand or any(taken.sha256 == one.sha256 for taken in self._taken[one.place]):
            return
        if others:
            self._wait(one)
        elif not place.is_outdated(one, self._now):
            self._taken[one.place].append(one)
            answered = (row for row in same if row.state not in UNANSWERED)
            replaced = next(filter(self._judge.gives, answered), None)
            self.fresh.append(Fresh(one, again, place.standing, replaced))

    def _stands(self, place: Place, one: Seen) -> bool:
        """Was it answered, by whoever is to answer it, and by nobody since?"""
        answered = [row for row in place.rows if row.sha256 == one.sha256 and row.state == "done"]
        return bool(answered) and self._judge.lets_stand(answered[-1])

    def _in_hand(self, place: Place) -> Iterator[tuple[str, datetime]]:
        """The digest and time of each page of the place that is planned, or about to be."""
        for row in place.rows:
            if row.state == "planned":
                yield row.sha256, fetched_of(row)
        for one in self._taken[place.name]:
            yield one.sha256, one.answer.fetched

    def _wait(self, one: Seen) -> None:
        self._taken[one.place].append(one)
        self.waiting.append(one)


def _answers_for(row: Row[Any], judge: Judge) -> bool:
    """Is this row the page as this judge wants it? What is not answered yet is everybody's."""
    return row.state in UNANSWERED or judge.lets_stand(row)
