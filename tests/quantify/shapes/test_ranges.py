"""Two amounts that are one range, and two that are a change and the level it led to."""

from __future__ import annotations

import pytest

from tests.quantify.reading import changes, units


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


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Nine-to-five jobs are going.", [("5", "job")]),
        ("It takes one-to-seven days.", [("1..7", "day")]),
        ("A ticket costs 10-to-15 dollars.", [("10..15", "USD")]),
        ("They chose it by a 5-to-4 ruling.", [("5", "vote"), ("4", "vote")]),
    ],
)
def test_hyphens_may_join_the_ends(text: str, figures: list[tuple[str, str]]) -> None:
    """Two ends and the "to" between them may be written as one word; votes are two counts as before."""
    assert units(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Pay would go from the current $154,000 to $220,000.", [("154000..220000", "up")]),
        ("The fee rises from its original $15 to $20.", [("15..20", "up")]),
        ("It fell from the 12 percent of May to 9 percent.", [("12", "none"), ("9", "to")]),
        ("They want the current 30 to 40 mills.", [("30..40", "none")]),
    ],
)
def test_what_is_left_behind_may_be_called_current(text: str, figures: list[tuple[str, str]]) -> None:
    """Between "from" and the first end may stand that it is known."""
    assert changes(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It takes 30 minutes to an hour.", [("30..60", "minute")]),
        ("They wait between six months and a year.", [("6..12", "month")]),
        ("She rowed 30 minutes to an hour-long feast.", [("30", "minute")]),
        ("They gave three days to a man.", [("3", "day")]),
    ],
)
def test_an_hour_ends_a_range_of_minutes(text: str, figures: list[tuple[str, str]]) -> None:
    """The larger unit with its article is so many of the smaller one."""
    assert units(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Lending fell from a peak of $61bn to $9bn.", [("9000000000..61000000000", "down")]),
        ("Lending has fallen from a peak of $61bn to just $9bn.", [("9000000000..61000000000", "down")]),
        ("Sales rose from a record low of 2% to 9%.", [("2..9", "up")]),
        ("Sales fell from a high of 61 in May to 9.", [("61", "none"), ("9", "to")]),
    ],
)
def test_the_first_end_may_be_called_a_peak(text: str, figures: list[tuple[str, str]]) -> None:
    """Both ends are one range, as behind a bare "from"."""
    assert changes(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("There were five to six hundred geese.", [("500..600", "goose")]),
        ("They count four or five hundred geese.", [("400..500", "goose")]),
        ("Between ninety and one hundred geese came.", [("90..100", "goose")]),
        ("A hundred to two hundred geese came.", [("100..200", "goose")]),
        ("The flock fell from two hundred to fifty geese.", [("50..200", "goose")]),
        ("There were five geese and six hundred ducks.", [("5", "goose"), ("600", "duck")]),
    ],
)
def test_hundreds_are_a_scale_in_words_too(text: str, figures: list[tuple[str, str]]) -> None:
    """What is said of the second end is meant of a smaller first one, as of thousands."""
    assert units(text) == figures
