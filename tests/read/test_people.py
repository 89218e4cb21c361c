"""Whom a name names."""

from __future__ import annotations

import pytest

from claimx.read.people import by_first_name, is_house, is_office_or_thing, is_person


@pytest.mark.parametrize(
    ("name", "person", "house"),
    [
        ("Ann Roe", True, False),
        ("ANN ROE", True, False),
        ("Ann", False, False),
        ("Post Staff", False, True),
        ("POST STAFF", False, True),
        ("Zeta X9 Two", False, False),
        ("Account You're logged", False, False),
    ],
)
def test_persons_and_houses(name: str, person: bool, house: bool) -> None:
    """A person has two names and more, and none that is a post's or a desk's."""
    assert (is_person(name), is_house(name)) == (person, house)


def test_offices_and_things_are_no_persons() -> None:
    """Two capitals may name them too."""
    assert all(map(is_office_or_thing, ("Harbour Office Summary", "Policy Brief", "Welmouth Communications", "Op-Ed")))
    assert not any(map(is_office_or_thing, ("Ann Roe", "Bo Law", "Cy North")))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Roe, Ann", "Ann Roe"),
        ("Roe, Ann M.", "Ann M. Roe"),
        ("van der Berg, Jan", "Jan van der Berg"),
        ("Ann Roe, Bo Lee", "Ann Roe, Bo Lee"),
        ("Ann Roe, Staff Writer", "Ann Roe, Staff Writer"),
        ("Roe, Staff Writer", "Roe, Staff Writer"),
        ("Wire, AFP", "Wire, AFP"),
        ("Roe, Ann, Lee, Bo", "Roe, Ann, Lee, Bo"),
    ],
)
def test_names_by_the_surname(written: str, name: str) -> None:
    """Libraries put it first, and a comma behind it; two names, and a name and its house, have commas too."""
    assert by_first_name(written) == name
