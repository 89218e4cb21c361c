"""Rates: per what, in which words, and per how many."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify
from tests.quantify.reading import figure


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("There are 120 boys per 100 girls.", "120", "boy per 100 girl"),
        ("They counted 9,300 assaults per 100,000 officers.", "9300", "assault per 100000 officer"),
        ("The rate is 30 per 100,000 people.", "30", "per 100000 people"),
        ("It is closer to 18 per day.", "18", "per day"),
        ("The scheme costs $40 per person per year.", "40", "USD per person per year"),
        ("Debt grows by $3 million every minute.", "3000000", "USD per minute"),
        ("It reaches 60,000 readers each month.", "60000", "reader per month"),
        ("Departures are capped at 7,500 a year.", "7500", "per year"),
        ("Some eighty-odd thousand ships a year pass.", "80000", "ship per year"),
        ("It pays about $1,000 an acre.", "1000", "USD per acre"),
        ("A density of 1.3 A/cm2 is high.", "1.3", "ampere per square centimeter"),
        ("They stored 8.3 tCO₂ per hectare per year.", "8.3", "tonne per hectare per year"),
    ],
)
def test_a_rate_says_per_what(text: str, value: str, unit: str) -> None:
    """A rate without its denominator is another number."""
    (quantity,) = quantify(text)
    assert (figure(quantity), quantity.unit_normalized, quantity.kind) == (value, unit, "rate")


def test_a_few_are_no_group() -> None:
    """Only groups of ten or more stand below a bar."""
    assert quantify("They took 4 per 5 boats.")[0].kind != "rate"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The bulb takes 300w.", "watt"),
        ("It holds 340 bar.", "bar"),
        ("He bought 2 kilos.", "kilogram"),
        ("The file has 20gb.", "gigabyte"),
        ("It was 4 ˚C at dawn.", "celsius"),
        ("It was 106F at noon.", "fahrenheit"),
        ("It stores 2.5 F.", "farad"),
        ("Lines run at 1 Gbps.", "gigabit per second"),
        ("They burned 9 Mtoe.", "megatonne of oil equivalent"),
        ("It is 12 m 2 dm long.", "meter"),
        ('The screen is 13" wide.', "inch"),
        ('He said "it took 13".', None),
        ("It holds 3 US gallons.", "gallon"),
        ("It lodged 50 US foot soldiers.", "soldier"),
    ],
)
def test_signs_are_read_as_people_type_them(text: str, unit: str | None) -> None:
    """Small letters for large ones, and a ring for a degree."""
    assert quantify(text)[0].unit_normalized == unit
