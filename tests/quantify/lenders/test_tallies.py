"""What there is a number of."""

from __future__ import annotations

import pytest

from tests.quantify.reading import units


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The total number of new fires in the valley would be more than 1.4 million.", [("1400000", "fire")]),
        ("It cut the number of late trains that riders wait for by more than 900.", [("900", "train")]),
        ("The number of Covid-19 deaths stood at 1,382.", [("1382", "death")]),
        ("The number of mills fell by 5 percent to about 2,600.", [("5", "percent"), ("2600", "mill")]),
        (
            "Of its crew 31 sailors died, bringing the number of deaths on the coast to 75, and 270 abroad.",
            [("31", "sailor"), ("75", "death"), ("270", "death")],
        ),
        ("That is the highest death toll now, with a death toll approaching 3,000.", [("3000", "death")]),
        ("The tally of sailors who fell ill topped 1 million.", [("1000000", "sailor")]),
        ("The number of sailors passed 2 million.", [("2000000", "sailor")]),
        ("The backlog of cases stands at 64,709.", [("64709", "case")]),
        ("The number of dead rose to 76.", [("76", "dead")]),
        ("The number of visas rose fivefold, from a mere 33 to 182.", [("5", None), ("33..182", "visa")]),
    ],
)
def test_what_there_is_a_number_of_is_the_unit_of_the_number(text: str, figures: list[tuple[str, str]]) -> None:
    """ "The number of" things says what is counted, whatever was counted before."""
    assert units(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The blast left 12 dead.", [("12", "dead")]),
        ("The toll is 85 dead and over 140 wounded.", [("85", "dead"), ("140", "wounded")]),
        ("The town would move its 8,000 homeless into barracks.", [("8000", "homeless")]),
        (
            "The blasts killed more than 200 people and left more than 4,000 injured.",
            [("200", "people"), ("4000", "people")],
        ),
    ],
)
def test_a_state_stands_for_those_who_are_in_it(text: str, figures: list[tuple[str, str]]) -> None:
    """The dead and the wounded are counted by that name, where no one was counted before them."""
    assert units(text) == figures
