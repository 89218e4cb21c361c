"""Words that set a figure beside the one before it, and the same words where they set none."""

from __future__ import annotations

import pytest

from tests.quantify.reading import units


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The $3 million upgrade cut arrivals to 1,200.", "arrival"),
        ("They plan a €270m quay which will lower capacity to about 78,500.", None),
        ("The 40-minute delay pushed arrivals to 700.", None),
        ("The 9 km line took daily boardings to 40,000.", None),
        ("Out of a $90 million pot it paid grants to 340 of the mills.", "mill"),
    ],
)
def test_what_a_plan_brings_another_thing_to_is_not_measured_as_the_plan(text: str, unit: str | None) -> None:
    """A figure that says which plan lends no unit to what the plan cut or raised."""
    assert units(text)[-1][1] == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The $7.25 fee rose to 9.", "USD"),
        ("Parliament raised the 5 percent tax to 7.", "percent"),
        ("The council cut the 9 km line to 7.", "kilometer"),
        ("The 12-month ban was reduced on appeal to eight.", "month"),
        ("It lowered the 5 percent tax to 3, having raised it to 7.", "percent"),
        ("The 5 percent tax goes to 7.", "percent"),
        ("Power grew from 5 MW last year to 18.", "megawatt"),
        ("Some 9,000 jobs went down to 2,500.", "job"),
        ("The crop was 1.8 million tonnes; drought took the last one down to 1.2 million.", "tonne"),
    ],
)
def test_to_sets_a_level_beside_the_one_before_it(text: str, unit: str) -> None:
    """What moved itself is measured as before."""
    assert units(text)[-1][1] == unit
