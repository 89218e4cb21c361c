"""What looks like a name, a zero or a label, and is a figure; and what is none."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify
from tests.quantify.reading import units


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f"])
def test_groups_may_be_parted_by_blanks(blank: str) -> None:
    """Three zeros behind a figure are its last group, and none that lead another."""
    text = "In 2016 25 000 complaints and 10 000 people cost €12 000 000, of which 120 000 000 sheep ate all."
    figures = [("25000", "complaint"), ("10000", "people"), ("12000000", "EUR"), ("120000000", "sheep")]
    assert units(text.replace(" 000", f"{blank}000")) == figures


@pytest.mark.parametrize(
    "text", ["Agent 007 is out.", "The code is 000123.", "Dial 555 123 4567.", "Ring 0800 555 0199."]
)
def test_zeros_that_lead_are_none(text: str) -> None:
    """Nor are the digits of a telephone."""
    assert not quantify(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It takes 1.2 million-1.5 million euros.", [("1200000..1500000", "EUR")]),
        ("It takes 1.2m-1.5m euros.", [("1200000..1500000", "EUR")]),
        ("They sold 1.2m-1.5m cars.", [("1200000..1500000", "car")]),
        ("It costs €2bn-€3bn.", [("2000000000..3000000000", "EUR")]),
        ("A plank is 1.2m-1.5m long.", [("1.2..1.5", "meter")]),
        ("The F-16 met a B-52 and an m-15.", []),
    ],
)
def test_a_scale_before_a_hyphen_is_no_name(text: str, figures: list[tuple[str, str | None]]) -> None:
    """As with a dash, both are the ends of a range."""
    assert units(text) == figures


@pytest.mark.parametrize(
    "text",
    ["Most of its readers are 30-somethings.", "Many 30- and 40-somethings ski.", "She is a twentysomething."],
)
def test_those_of_some_age_are_no_figure(text: str) -> None:
    """In the plural as well."""
    assert not quantify(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("She won the 400m hurdles.", [("400", "meter")]),
        ("They sold 400m hurdles and €3m champions.", [("400", "meter"), ("3000000", "EUR")]),
        ("They sold 400m boats.", [("400000000", "boat")]),
    ],
)
def test_what_is_run_is_no_million(text: str, figures: list[tuple[str, str | None]]) -> None:
    """A race is so many metres long."""
    assert units(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Without power nobody makes 911 calls.", []),
        ("She dialled 999 at once.", []),
        ("They made 999 calls in May.", [("999", "call")]),
        ("The court called 112 witnesses.", [("112", "witness")]),
        ("It was the worst flood, but for one last year that took the mill.", []),
        ("One last mill closed.", [("1", "mill")]),
        ("Three went to Lindow, and one joined City Mills.", [("3", None)]),
    ],
)
def test_who_is_called_and_who_is_meant_is_none(text: str, figures: list[tuple[str, str | None]]) -> None:
    """Numbers of emergency services, and "one" for what was named before."""
    assert units(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The mill burned in the 1300s and in the late 900s.", []),
        ("The kiln was fired for 900s at a time.", [("900", "second")]),
        ("The wall stood by about 500 CE and was lost by 900 AD.", []),
        ("They came from about 700 to about 400 BCE.", []),
        ("The hill was a fort between 200 BC and AD 79.", []),
        ("Some 900 BC nurses left.", [("900", "nurse")]),
        ("Beginning around 1990, the mills closed.", []),
        ("The guild was founded about 1885 by three men.", [("3", "man")]),
        ("They built about 1900 huts.", [("1900", "hut")]),
        ("The quay is on 16 th Street.", []),
        ("She won a five-setter in the rain.", []),
    ],
)
def test_years_of_other_eras_are_none(text: str, figures: list[tuple[str, str | None]]) -> None:
    """Of centuries and around a year, too; nor are ordinals whose letters stand apart."""
    assert units(text) == figures
