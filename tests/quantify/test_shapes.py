"""Votes, ratios, ranges and mixed numbers in the shapes that reports give them; and what is no figure."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify
from tests.quantify.reading import units


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "It passed the House on a 414–4 vote and the Senate by 96–0.",
            [("414", "vote"), ("4", "vote"), ("96", "vote"), ("0", "vote")],
        ),
        (
            "It passed the House 144 to 44 and the Senate 39 to 13.",
            [("144", "vote"), ("44", "vote"), ("39", "vote"), ("13", "vote")],
        ),
        ("Wages had their best year in 8-1/2 years.", [("8.5", "year")]),
        ("One out of every 450 will settle.", [("0.002222222222222222", None)]),
        ("The fee ranges from $11 million to more than $20 million.", [("11000000..20000000", "USD")]),
        ("It would roughly double the budget.", [("2", None)]),
        ("It left the third largest town without a mill.", [("3", None)]),
        ("They bought boots at least one size larger.", [("1", "size")]),
        ("Less than a half-million sailors came.", [("500000", "sailor")]),
        ("Only half of one percent of them left.", [("0.5", "percent")]),
        ("A ticket is 15 dollars 50.", [("15.5", "USD")]),
        ("It cost a quarter million pounds.", [("250000", "GBP")]),
        ("It drew quarter million sailors.", [("250000", "sailor")]),
        ("The council voted by nine to six.", [("9", "vote"), ("6", "vote")]),
        ("It climbs a 1-in-60 slope.", [("0.01666666666666667", None)]),
        ("It has happened twice.", [("2", "time")]),
        ("Two-and-a-half million boats were sold.", [("2500000", "boat")]),
        ("Nine of every ten mills closed.", [("0.9", "mill")]),
        ("Rain was five times normal levels.", [("5", "time")]),
        ("The number doubled over that time.", [("2", None)]),
        ("Millions marched.", [("1000000", None)]),
        ("They taught a hundred and sixty pupils.", [("160", "pupil")]),
        ("It has a thousand two hundred beds.", [("1200", "bed")]),
        ("The chance is 1 in 3.6 billion.", [("0.0000000002777777777777778", None)]),
        ("It agrees nine times out of ten.", [("0.9", "time")]),
        ("A visit is three-times more expensive.", [("3", "time")]),
        ("It will rise by 5 percent to 10 percent.", [("5..10", "percent")]),
        ("It fed 1.3 billions.", [("1300000000", None)]),
        ("They backed the amendment by 23 to 21.", [("23", "vote"), ("21", "vote")]),
        ("It seats 80, 000 fans.", [("80000", "fan")]),
        ("They ate a three course meal.", [("3", "course")]),
        ("It drew a 300 strong crowd.", [("300", None)]),
        ("The odds are 1 in 10,000 a year.", [("0.0001", None)]),
        ("It needs 1 1/2 million boats.", [("1500000", "boat")]),
        ("It cost 2-1/2 billion dollars.", [("2500000000", "USD")]),
        ("Less than a percent of them left.", [("1", "percent")]),
        ("It fell by a percentage point, and a percentage of that was lost.", [("1", "percentage point")]),
        ("Voters rejected the levy by 58% to 42%.", [("58", "percent"), ("42", "percent")]),
        ("Support fell from 58% to 42%.", [("42..58", "percent")]),
        ("Only one out of every 40 was let in.", [("0.025", None)]),
    ],
)
def test_more_shapes_are_read(text: str, figures: list[tuple[str, str | None]]) -> None:
    """Each of them is a statement of how much."""
    assert units(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "Growth in the Twenty-First Century is slow.",
        "The two-millionth visitor came.",
        "A 737 MAX 8 crashed.",
        "It plays at 1080p.",
        "He was fined on 1 may that year.",
        "It was done by half-term.",
        "It was one of the firm's largest mergers.",
        "Hospitals defend the 340B program.",
        "The Standard & Poor’s 500 fell.",
        "Revision 4 added it.",
        "It must be done by 2100.",
        "(2) The mills closed.",
        "It cost millions to build.",
        "Argentina was in the world’s top 10.",
        "The 5/1 mortgage is dear.",
        "It rained at one point.",
        "As shown in figure 1, lamps burn.",
        "They save with a 401(k).",
        "The mill stays until at least 2027.",
        "The storm is a level 3 out of 5.",
        "They gained after a while [24], and after another [18].",
        "J Water Eng. 2013;169(5):1071–80.",
        "Dams Today 2020 Jan;43(Suppl 1):S14–S31.",
        "Mensah K. Leaks and dams. 1998; 339: 229-34.",
        "Boateng A. On mortar. Dams Today. 2016;1–7.",
    ],
)
def test_more_that_only_looks_like_a_figure(text: str) -> None:
    """Names, ordinals, marks of a list, vague millions and rankings say not how much."""
    assert quantify(text) == ()
