"""Which articles hold no longer, in time that grows with their number alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

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
        made.add_written(name, Moment(MORNING.date().isoformat(), MORNING + timedelta(minutes=minute)))
    for one, others in steps.items():
        for other in others:
            made.add_successor(other, one)
    return made


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
