"""Times that are told from the day of the article."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.quantify import quantify

#: A Tuesday.
DAY = date(2024, 5, 14)


def iso_of(text: str, day: date | None = DAY) -> str | None:
    """Of the looms' time, whatever else is counted."""
    looms = next(one for one in quantify(text, day=day) if one.text.startswith("40"))
    return looms.period.iso if looms.period else None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Last year the mill sold 40 looms.", "2023"),
        ("The mill sold 40 looms this year.", "2024"),
        ("The mill will sell 40 looms next year.", "2025"),
        ("Since last year the mill has sold 40 looms.", "2023/.."),
        ("The mill sold 40 looms early this year.", "2024"),
        ("The mill sold 40 looms in March last year.", "2023-03"),
        ("It sold 40 looms in the first quarter of last year.", "2023-01/2023-03"),
        ("It sold 40 looms in the first six months of this year.", "2024-01/2024-06"),
        ("Last month the mill sold 40 looms.", "2024-04"),
        ("Last week the mill sold 40 looms.", "2024-05-06/2024-05-12"),
        ("This week the mill sold 40 looms.", "2024-05-13/2024-05-19"),
        ("The mill sold 40 looms last November.", "2023-11"),
        ("The mill sold 40 looms yesterday.", "2024-05-13"),
        ("Three years ago the mill had 40 looms.", "2021"),
        ("Three days ago the mill had 40 looms.", "2024-05-11"),
        ("Over the past three years it sold 40 looms.", "2021/2024"),
        ("Over the next decade it will sell 40 looms.", "2024/2034"),
        ("It sold 40 looms in the last two months.", "2024-03/2024-05"),
        ("It sold 40 looms in the past 10 days.", "2024-05-04/2024-05-14"),
        ("The mill sold 40 looms in March.", "2024-03"),
        ("The mill sold 40 looms in November.", "2023-11"),
        ("The mill sold 40 looms on 5 May.", "2024-05-05"),
        ("Since March the mill has sold 40 looms.", "2024-03/.."),
        ("The mill sold 40 looms on Monday.", "2024-05-13"),
        ("The mill sold 40 looms on Tuesday.", "2024-05-14"),
        ("The mill sold 40 looms on Friday night.", "2024-05-10"),
        ("As of Sunday the mill had 40 looms.", "2024-05-12"),
    ],
)
def test_the_day_of_the_article_settles_what_the_sentence_leaves_open(text: str, iso: str) -> None:
    """And without that day nobody knows which year is meant."""
    assert iso_of(text) == iso
    assert iso_of(text, None) is None


@pytest.mark.parametrize(
    "text",
    [
        "The mill sold 40 looms a year earlier.",
        "The mill sold 40 looms the following year.",
        "The mill sold 40 looms in recent years.",
        "The mill sold 40 looms last summer.",
        "The mill sold 40 looms last March.",
        "The mill will sell 40 looms next July.",
        "The mill sold 40 looms in the past few years.",
        "The mill sold 40 looms in the last fiscal year.",
        "The mill sold 40 looms in the first quarter.",
        "Today the mill has 40 looms.",
        "Twenty years ago the mill had 40 looms.",
        "About three years ago the mill had 40 looms.",
        "The mill will sell 40 looms in June.",
        "The mill sold 40 looms in July.",
        "In March, before the fire of 1911, the mill sold 40 looms.",
        "The mill will sell 40 looms on Monday.",
        "The mill sold 40 looms on Wednesday.",
    ],
)
def test_what_the_day_does_not_settle_stays_open(text: str) -> None:
    """Whose year it is, which of two, and what is to come is not guessed."""
    assert iso_of(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("This year the mill sold 40 looms.", date(2024, 1, 1)),
        ("Last month the mill sold 40 looms.", date(2024, 5, 1)),
        ("This week the mill sold 40 looms.", date(2024, 5, 12)),
    ],
)
def test_a_day_between_two_years_settles_nothing(text: str, day: date) -> None:
    """What is read on the first was written the night before, and on Sunday some weeks begin."""
    assert iso_of(text, day) is None


def test_a_written_year_stays_as_it_is() -> None:
    """The day fills only what is open."""
    assert iso_of("The mill sold 40 looms in March 2019.") == "2019-03"


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.sampled_from(["on Monday", "yesterday", "on 29 February"]))
def test_what_has_happened_lies_not_behind_the_day(day: date, time: str) -> None:
    """Every day of every year is told or left open, and none raises."""
    iso = iso_of(f"The mill sold 40 looms {time}.", day)
    assert iso is None or iso <= day.isoformat()


@pytest.mark.parametrize("day", [date.min, date(1, 3, 1), date(9999, 6, 1), date.max])
@pytest.mark.parametrize(
    "time", ["yesterday", "last week", "this week", "next week", "next March", "99 days ago", "over the next 99 weeks"]
)
def test_days_at_the_ends_of_the_calendar_tell_nothing(day: date, time: str) -> None:
    """Systems write them for "never" and "no date"; there is no week behind the last of them."""
    assert iso_of(f"The mill sold 40 looms {time}.", day) is None


def test_years_have_four_digits() -> None:
    """As ISO 8601 writes them."""
    assert iso_of("The mill sold 40 looms over the past 99 decades.", date(1850, 6, 3)) == "0860/1850"
