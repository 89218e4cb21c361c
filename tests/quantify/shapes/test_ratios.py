"""What two figures with a colon between them are: a ratio, two sides of a vote, a score or a time of the day."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify
from tests.quantify.reading import changes, figure, units


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The ratio fell to 15:1.", ["15"]),
        ("They found a 3:1 ratio of rams to ewes.", ["3"]),
        ("The odds were 20:1.", ["20"]),
        ("The ratio of pupils to teachers is 45:10.", ["4.5"]),
        ("It has a 5:2 gearing ratio.", ["2.5"]),
        ("The bank had leverage of 1,250:10.", ["125"]),
    ],
)
def test_a_word_for_it_makes_a_ratio(text: str, values: list[str]) -> None:
    """The value is the first figure by the second."""
    quantities = quantify(text)
    assert [figure(quantity) for quantity in quantities] == values
    assert {quantity.kind for quantity in quantities} == {"ratio"}


@pytest.mark.parametrize("text", ["The court backed it in a 3:2 vote.", "The panel voted 3:2 to keep it."])
def test_a_word_for_it_makes_a_vote(text: str) -> None:
    """Two counts, as with a dash."""
    assert units(text) == [("3", "vote"), ("2", "vote")]


@pytest.mark.parametrize(
    "text",
    [
        "The Rovers won 3:1 on Sunday.",
        "The shop opens at 15:10.",
        "The ratio at 15:10 was low.",
        "The ratio of 3:0 is none.",
        "Read Luke 4:7 aloud.",
        "The odds of rain are from 12:30 better.",
        "A ratio was found at 1:2:3.",
    ],
)
def test_anything_else_with_a_colon_is_no_figure(text: str) -> None:
    """Neither of the two."""
    assert not quantify(text)


def test_a_ratio_may_be_reached() -> None:
    """It has no size of a change, which would be something else than its value."""
    assert changes("The ratio fell to 15:1.") == [("15", "to")]
    assert changes("A rise of the 15:1 ratio is feared.") == [("15", "none")]
