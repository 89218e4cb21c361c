"""Ages that say how old."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify
from tests.quantify.reading import figure


@pytest.mark.parametrize(
    ("text", "value", "modifier"),
    [
        ("Voters over the age of 65 stayed.", "65", "more than"),
        ("Children under the age of 5 pay nothing.", "5", "less than"),
        ("Workers over 40 have a right to it.", "40", "more than"),
        ("It is open to those 55 and older.", "55", "at least"),
        ("Everyone 12 years of age or older may vote.", "12", "at least"),
        ("They retire at age 62.", "62", "exactly"),
        ("Most children under five are well.", "5", "less than"),
        ("Most Greeks over 65 stayed.", "65", "more than"),
        ("People between 25 and 40 left.", "25..40", "exactly"),
        ("The average age was sixty-one.", "61", "exactly"),
        ("The average age of a miller is only 22.", "22", "exactly"),
        ("They are paid at age twenty-one.", "21", "exactly"),
        ("Most of them retire at 62.", "62", "exactly"),
        ("The dancers, who could stop at 42, are the example.", "42", "exactly"),
        ("One of the traders was aged 101.", "101", "exactly"),
    ],
)
def test_an_age_may_be_a_bound(text: str, value: str, modifier: str) -> None:
    """Over the age of 65 is not 65."""
    (quantity,) = quantify(text)
    assert (figure(quantity), quantity.unit_normalized, quantity.kind) == (value, "year", "age")
    assert quantity.modifier == modifier


@pytest.mark.parametrize(
    "text",
    [
        "He met a girl of nine.",
        "The patient is an 87 yo man.",
        "Adults aged between 25 and 34 row.",
        "His brother, 24, rows.",
        "Kim Bo-ra, 34, rows.",
        "Ann Lo, 34, was hurt.",
        "Pat Lo Jr., 55, was hurt.",
        "Sam Lo Sr., 71, spoke.",
    ],
)
def test_an_age_that_says_who_is_no_figure(text: str) -> None:
    """A girl of nine is who she is."""
    assert quantify(text) == ()


@pytest.mark.parametrize("text", ["She ruled over 40 towns.", "It ran under 60 volts."])
def test_not_everything_over_a_number_is_old(text: str) -> None:
    """Only people age."""
    assert quantify(text)[0].kind != "age"
