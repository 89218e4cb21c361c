"""A letter that touches its figure: degrees, or the end of a name."""

from __future__ import annotations

import pytest

from tests.quantify.reading import units


@pytest.mark.parametrize(
    "text",
    [
        "Apartment 6C is let.",
        "The guild 3F wrote it.",
        "Ask a 24F clerk.",
        "Lom - 24F clerk of the port",
        "They read of 24F’s plan.",
        "They move from 2C to 4C.",
    ],
)
def test_a_letter_makes_a_name_of_a_figure(text: str) -> None:
    """Nothing in the sentence speaks of heat."""
    assert units(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Bake it at 350F.", [("350", "fahrenheit")]),
        ("It was -30C in Lom.", [("-30", "celsius")]),
        ("It was below 4C in Lom.", [("4", "celsius")]),
        ("They await a high of 31C.", [("31", "celsius")]),
        ("They keep it at 38.5C.", [("38.5", "celsius")]),
        ("They keep it at 20C–24C.", [("20..24", "celsius")]),
        ("They keep it at 4°C.", [("4", "celsius")]),
    ],
)
def test_what_is_so_warm_is_a_temperature(text: str, figures: list[tuple[str, str | None]]) -> None:
    """A sign, a point, a word of heat, or one that says how warm it is."""
    assert units(text) == figures
