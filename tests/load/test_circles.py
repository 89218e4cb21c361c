"""Who is in a circle with whom, in time that grows with their number alone."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from claimx.load.circles import circles

NAMES = st.sampled_from("abcdefg")


def reached(start: str, steps: Mapping[str, set[str]]) -> set[str]:
    """The plain way."""
    seen, waiting = {start}, [start]
    while waiting:
        new = steps.get(waiting.pop(), set()) - seen
        seen |= new
        waiting += new
    return seen


@given(st.dictionaries(NAMES, st.sets(NAMES)))
def test_two_are_in_a_circle_if_each_leads_to_the_other(steps: dict[str, set[str]]) -> None:
    """As by walking from every one of them to every other."""
    found = circles(steps)
    assert set(found) == set(steps).union(*steps.values())
    for one in found:
        for other in found:
            lead_to_each_other = other in reached(one, steps) and one in reached(other, steps)
            assert (found[one] == found[other]) == lead_to_each_other


def test_a_hundred_thousand_in_a_row() -> None:
    """No deeper than Python goes, and in a second."""
    row = {str(place): {str(place + 1)} for place in range(100_000)}
    assert len(set(circles(row).values())) == 100_001
    assert set(circles(row | {"100000": {"0"}}).values()) == {0}
