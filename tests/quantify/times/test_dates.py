"""Dates in ISO 8601: as much of them as is said, and no more."""

from __future__ import annotations

import pytest

from claimx.quantify.times import dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("5 Sept. 2024", "2024-09-05"),
        ("March 3rd, 2024", "2024-03-03"),
        ("June of 2019", "2019-06"),
        ("late 2021", "2021"),
        ("30 June", None),
    ],
)
def test_a_point_is_as_exact_as_it_is_written(text: str, iso: str | None) -> None:
    """Without a year nobody knows which June is meant."""
    assert dates.point(text).iso == iso


@pytest.mark.parametrize(
    ("first", "last", "iso"),
    [
        ("2010", "2020", "2010/2020"),
        ("January", "June 2024", "2024-01/2024-06"),
        ("October", "March 2024", "2023-10/2024-03"),
        ("5", "12 March 2024", "2024-03-05/2024-03-12"),
        ("28 December 2023", "2 January 2024", "2023-12-28/2024-01-02"),
        ("January", "June", None),
    ],
)
def test_the_first_of_two_dates_may_borrow_from_the_other(first: str, last: str, iso: str | None) -> None:
    """A month that comes later in the year than the last one is of the year before."""
    assert dates.between(first, last) == iso


@pytest.mark.parametrize(("name", "years"), [("18th", "17"), ("fourteenth", "13"), ("first", "00")])
def test_a_century_is_counted_from_the_first(name: str, years: str) -> None:
    """The years of the 18th begin with 17, as ISO 8601 has it."""
    assert dates.century(name) == years


@pytest.mark.parametrize(
    ("number", "unit", "end", "iso"),
    [
        ("12", "month", "March 2024", "2023-04/2024-03"),
        (None, "year", "June 2024", "2023-07/2024-06"),
        ("three", "month", "the end of June 2024", "2024-04/2024-06"),
        ("six", "month", "30 June 2024", "2024-01/2024-06"),
        ("six", "month", "5 April 2024", "2023-10-06/2024-04-05"),
        ("13", "week", "28 September 2024", "2024-06-30/2024-09-28"),
        ("ten", "year", "2023", "2014/2023"),
        (None, "decade", "2020", "2011/2020"),
        ("three", "month", "2023", None),
        ("two", "week", "June 2024", None),
        ("few", "year", "2023", None),
        (None, "year", "June", None),
        (None, "year", "31 June 2024", None),
    ],
)
def test_a_stretch_ends_with_the_last_day_of_what_is_said(number: str | None, unit: str, end: str, iso: str) -> None:
    """ "The year to June" begins in July; where it begins within what is said, ISO 8601 has nothing to say."""
    assert dates.stretch(number, unit, end) == iso


def test_the_first_and_the_last_months_are_of_the_year() -> None:
    """No year has thirteen months, and nobody knows how many a few are."""
    assert dates.part_of_year("first", "nine", "month", "2024") == "2024-01/2024-09"
    assert dates.part_of_year("final", "3", "month", "2024") == "2024-10/2024-12"
    assert dates.part_of_year("first", "three", "quarter", "2024") == "2024-01/2024-09"
    assert dates.part_of_year("first", "13", "month", "2024") is None
    assert dates.part_of_year("first", "few", "month", "2024") is None
