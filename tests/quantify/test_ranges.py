"""Two amounts that are one range, and two that are a change and the level it led to."""

from __future__ import annotations

import pytest

from tests.quantify.reading import changes


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They raised the wage by $1 to $8.25 per hour.", [("1", "up"), ("8.25", "to")]),
        ("Takings rose by 8 million euros to 40 million euros.", [("8000000", "up"), ("40000000", "to")]),
        ("The fee fell by $10 to $90 a month.", [("10", "down"), ("90", "to")]),
        ("Costs rose by $3 million to $5 million.", [("3000000..5000000", "up")]),
        ("It would cut bills by $300 to $500 a year.", [("300..500", "down")]),
        ("Rents grew by 2 percent to 8 percent.", [("2..8", "up")]),
    ],
)
def test_the_level_behind_a_change_is_no_end_of_it(text: str, figures: list[tuple[str, str]]) -> None:
    """The ends of one change differ by less than a change and its level do; those of shares may lie far apart."""
    assert changes(text) == figures
