"""Which place something has in an order, and ordinals that only say what comes when."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify
from tests.quantify.reading import figure


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("Its third-largest mill is shut.", [("third-largest", "3")]),
        ("It is the third most populous state.", [("third most populous", "3")]),
        ("It is the second-most-unequal state.", [("second-most-unequal", "2")]),
        ("It is the 135th most visited page.", [("135th most visited", "135")]),
        ("Norland ranked 9th in patents.", [("9th", "9")]),
        ("It ranks South Norland 13th for water.", [("13th", "13")]),
        ("The mill was ranked first.", [("first", "1")]),
        ("She finished third.", [("third", "3")]),
        ("It is the largest in the bloc and 13th in the world.", [("13th", "13")]),
        ("The port came 62nd out of all of them.", [("62nd", "62")]),
        ("It rose from 24th to 17th.", [("24th", "24"), ("17th", "17")]),
        ("By then it had fallen to 55th.", [("55th", "55")]),
        ("In second place is the old port.", [("second", "2")]),
        ("The barge came in 40th.", [("40th", "40")]),
        ("A poll has her running third in the hills.", [("third", "3")]),
    ],
)
def test_a_place_in_an_order_is_a_rank(text: str, ranks: list[tuple[str, str]]) -> None:
    """Beside a superlative, behind a verb that ranks or moves, or before what it is the place in."""
    read = quantify(text)
    assert [(one.text, figure(one)) for one in read] == ranks
    assert {one.kind for one in read} == {"rank"}


@pytest.mark.parametrize(
    "text",
    [
        "It was the third year in a row, and the second time.",
        "The 3rd and the 21st came first.",
        "It grew from the 15th to the 19th century.",
        "Sales rose to 4th quarter highs.",
        "The hearing was moved to 17th of June.",
        "The 4th Circuit ruled.",
        "They live in the third house on the 5th floor.",
    ],
)
def test_an_ordinal_that_only_orders_is_no_figure(text: str) -> None:
    """Years, times, centuries, quarters, dates, courts and houses come one after another."""
    assert quantify(text) == ()


def test_a_rank_that_is_reached_says_so() -> None:
    """As a level does: "fell to 55th"."""
    assert [one.change for one in quantify("It fell to 55th.")] == ["to"]
