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
        ("The euro rose to $1.08.", [("1.08", "USD per EUR")]),
        ("Sterling fell 0.3% to $1.27.", [("0.3", "percent"), ("1.27", "USD per GBP")]),
        ("The Australian dollar slid to $0.65.", [("0.65", "USD per AUD")]),
        ("The pound slid to $1.26 and the euro to 86 pence.", [("1.26", "USD per GBP"), ("86", "penny per EUR")]),
        ("The euro rose by 2 cents.", [("2", "cent")]),
        ("The euro zone's fund rose to $40.", [("40", "USD")]),
        ("The pound fell and tin rose to $82.", [("82", "USD")]),
        ("They want 5 to the dollar.", [("5", None)]),
        ("The team that the rupee paid won by 3 to one.", [("3", None)]),
    ],
)
def test_two_currencies_make_a_rate(text: str, figures: list[tuple[str, str | None]]) -> None:
    """Where only one is named, nothing is known of the other; of the largest it is said what one is worth."""
    assert units(text) == figures
