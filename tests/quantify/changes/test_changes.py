"""Whether what happens around a figure is a change of it."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The fee was lifted 5% to 21 pence.", ["up", "to"]),
        ("She lifted 5 boxes.", ["none"]),
        ("The storm cut power to 340,000 homes.", ["none"]),
        ("The storm cut the price to 340 pounds.", ["to"]),
        ("The ship sank in 3,000 metres of water.", ["none"]),
        ("The ship sank 3,000 metres.", ["down"]),
        ("It was heated to 1,200 °C.", ["to"]),
        ("Those who row are 37 percent less likely to drown.", ["none"]),
        ("Output was 9 percent above a year ago.", ["up"]),
        ("Output was 9 percent below its 2019 level.", ["down"]),
        ("Output was 9 percent below last year.", ["down"]),
        ("Output was 9 percent below the national average.", ["none"]),
        ("Output was 9 percent below the last forecast.", ["none"]),
        ("Brent settled up $1.12, or 1.4%, at $82.63 a barrel.", ["up", "up", "to"]),
        ("They are 37 percent less likely to drown than a year ago.", ["down"]),
    ],
)
def test_a_verb_changes_what_its_figure_measures(text: str, changes: list[str]) -> None:
    """Not where something happens, to whom, or beside whom."""
    assert [quantity.change for quantity in quantify(text)] == changes
