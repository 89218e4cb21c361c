"""What one currency costs in another, and what is a price or a score."""

from __future__ import annotations

import pytest

from tests.quantify.reading import units


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The rupee closed at 83.12 to the dollar.", [("83.12", "INR per USD")]),
        ("The yuan fell to 7.23 per dollar from 7.21.", [("7.23", "CNY per USD"), ("7.21", "CNY per USD")]),
        ("The euro fell to 1.08 against the dollar.", [("1.08", "USD per EUR")]),
        ("The dollar rose to 151 against the yen.", [("151", "JPY per USD")]),
        ("The dollar is at 151.8 yen.", [("151.8", "JPY")]),
        ("They want 5 to the dollar.", [("5", None)]),
        ("The team that the rupee paid won by 3 to one.", [("3", None)]),
    ],
)
def test_two_currencies_make_a_rate(text: str, figures: list[tuple[str, str | None]]) -> None:
    """Where only one is named, nothing is known of the other; of the largest it is said what one is worth."""
    assert units(text) == figures
