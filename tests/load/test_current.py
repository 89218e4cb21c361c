"""Which articles hold no longer, in time that grows with their number alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from claimx.load.current import Lineage, Moment
from tests.load.made import MORNING

NAMES = st.sampled_from("abcdefg")
Steps = Mapping[str, set[str]]


def lineage(steps: Steps, written: Mapping[str, int]) -> Lineage:
    """Each superseded by those that it leads to, and written in that minute."""
    made = Lineage()
    for name, minute in written.items():
        made.add(name, None, at(minute))
    for one, others in steps.items():
        for other in others:
            made.add(other, one, at(written[other]))
    return made


def at(minute: int) -> Moment:
    """The moment of a line."""
    return Moment(MORNING.date().isoformat(), MORNING + timedelta(minutes=minute))


def reached(start: str, steps: Steps) -> set[str]:
    """The plain way."""
    seen, waiting = {start}, [start]
    while waiting:
        new = steps.get(waiting.pop(), set()) - seen
        seen |= new
        waiting += new
    return seen


@given(st.dictionaries(NAMES, st.sets(NAMES)), st.permutations("abcdefg"))
def test_of_a_circle_the_one_that_was_written_last_holds(steps: dict[str, set[str]], order: list[str]) -> None:
    """Two are in a circle if each leads to the other; who leads to any other is superseded."""
    superseded = lineage(steps, {name: minute for minute, name in enumerate(order)}).superseded()
    for one in "abcdefg":
        others = steps.get(one, set()) - {one}
        holds = all(one in reached(other, steps) and order.index(one) > order.index(other) for other in others)
        assert (one in superseded) == (not holds)


def test_a_hundred_thousand_in_a_row() -> None:
    """No deeper than Python goes, and in a second; the last one holds, or the first where it comes back."""
    row = {str(place): {str(place + 1)} for place in range(100_000)}
    written = {str(place): place for place in range(100_001)}
    assert set(written) - lineage(row, written).superseded() == {"100000"}
    assert set(written) - lineage(row | {"100000": {"0"}}, written | {"0": 100_001}).superseded() == {"0"}


def test_what_is_written_once_more_after_it_was_superseded_holds_again() -> None:
    """A page came back to it, and then another page says what that page said meanwhile: both hold."""
    lines = [("a", None, 0), ("b", "a", 1), ("a", "b", 2), ("b", None, 3)]
    for some in permutations(lines):
        made = Lineage()
        for name, before, minute in some:
            made.add(name, before, at(minute))
        assert made.superseded() == set()
        made.add("c", "b", at(4))
        assert made.superseded() == {"b"}


def test_of_a_circle_out_of_order_what_is_back_holds() -> None:
    """A file may be replaced by one with an older time."""
    made = Lineage()
    for name, before, minute in [("a", None, 5), ("b", "a", 6), ("c", "b", 20), ("a", "c", 10)]:
        made.add(name, before, at(minute))
    assert not made.is_superseded("a")
    assert made.is_superseded("b")
