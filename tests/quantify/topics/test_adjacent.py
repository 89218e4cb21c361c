"""What stands beside a figure that is so much of it, and what one figure is set beside."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("They share a 30-mile border.", "border"),
        ("A six-hour strike closed it.", "strike"),
        ("It was an eight-hour power cut.", "power cut"),
        ("The 30-year bond falling to a low was theirs.", "bond"),
        ("It sank to a six-year low.", None),
        ("The 885-square-foot barn burned.", "barn"),
        ("They walked 30 miles home.", None),
        ("One in six boats leaks.", "boats"),
        ("One in six of the boats leaks.", "the boats"),
        ("Most rural bakers (61%) agree.", "rural bakers"),
        ("It stood above old levels (15%).", None),
        ("Flour was dear (15%).", None),
        ("They spent $5 million on new roads.", "new roads"),
        ("They put $5 million on new roads.", None),
        ("It lost its $5 million libel suit filed in May.", "libel suit"),
        ("It asked for a 9 percent flour tax increase.", "flour tax"),
        ("Oil traded at $78.", "Oil"),
        ("Support hovers around 80%.", "Support"),
        ("A third of stay-at-home bakers read.", "stay-at-home bakers"),
        ("Half of out-of-work bakers read.", "out-of-work bakers"),
    ],
)
def test_a_figure_is_of_what_it_stands_beside(text: str, of: str | None) -> None:
    """A hyphen, a bracket or a verb of spending says of what a figure is so much."""
    quantity = quantify(text)[0]
    assert (quantity.of and quantity.of.text) == of


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("Bakers sleep four hours longer than millers.", "millers"),
        ("The barn is two metres wider than the old one.", "the old one"),
        ("Approval takes two days rather than three weeks.", None),
        ("It takes two days other than Sunday.", None),
        ("It lasts two years longer than 40 weeks.", None),
        ("Flour was 39 percent worse than in 2019.", "in 2019"),
        ("Bakers are three times as likely to row as millers.", "millers"),
        ("It has three times the number of barns as its neighbour.", "its neighbour"),
        ("It has twice as many barns as in May.", "in May"),
        ("It has twice as many barns, as one baker said.", None),
        ("It is three times as large as expected.", None),
        ("Flour gained 14.2% over the same period.", None),
        ("Flour gained 14.2% over the same period last year.", "the same period last year"),
        ("Flour gained 14.2% over the previous year.", "the previous year"),
    ],
)
def test_what_a_figure_is_set_beside(text: str, baseline: str | None) -> None:
    """A comparative and "than", or a multiple and "as", say beside what; "rather than" says nothing."""
    quantity = quantify(text)[0]
    assert (quantity.baseline and quantity.baseline.text) == baseline


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The board made $5 billion in spending cuts.", "down"),
        ("The board made $5 billion in tax rises.", "up"),
        ("The board made $5 billion in the cuts.", "none"),
        ("Few of the 40 jobs added in May lasted.", "up"),
        ("Of 40 jobs added, ten lasted.", "up"),
        ("40 bakers added salt.", "none"),
        ("They sank a million tons of barges.", "none"),
        ("They sank 40 boats.", "none"),
        ("They sank $5 million into it.", "none"),
        ("Flour sank 5%.", "down"),
        ("Flour sank $2 to $40.", "down"),
        ("It ended a 12-month slump.", "none"),
        ("It asked for a 9 percent flour tax increase.", "up"),
        ("It asked for a $5 billion flour tax cut.", "down"),
        ("It had a $5 million net loss.", "none"),
        ("Flour is off 8% from May.", "down"),
        ("He is off 8 days a year.", "none"),
        ("Flour fell at about a 2.7 percent annual rate.", "down"),
        ("Flour rose at an estimated 2.7 percent rate.", "up"),
        ("Flour will fall at rates of 2 percent.", "down"),
        ("Boats came at a rate of thirty a day.", "none"),
        ("It will cut staff by the equivalent of 40 bakers.", "down"),
    ],
)
def test_what_changes_and_what_does_not(text: str, change: str) -> None:
    """Cuts are so much together, and jobs added too; a ship that is sunk has not grown less."""
    assert quantify(text)[0].change == change


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("In May it was more like 80 percent.", "about"),
        ("He would like 80 percent.", "exactly"),
    ],
)
def test_what_is_more_like_a_figure_is_about_so_much(text: str, modifier: str) -> None:
    """Who would like it says nothing of how exact it is."""
    assert quantify(text)[0].modifier == modifier


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It lent SDR 38 million.", [("38000000", "XDR")]),
        ("He lives at 116 S. Miller St. there.", []),
        ("He lives at 2A Baker Road, not at 400 West 5th Avenue.", []),
        ("It needs a 2A charger.", [("2", "ampere")]),
    ],
)
def test_money_of_many_lands_and_addresses(text: str, figures: list[tuple[str, str]]) -> None:
    """Drawing rights have a code; the number of a house is none, whatever letter stands at it."""
    assert [(f"{one.value:f}", one.unit_normalized) for one in quantify(text)] == figures
