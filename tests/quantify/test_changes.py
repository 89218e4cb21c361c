"""Changes, and words of change that are none."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Support shot up an astonishing 32 points.", "up"),
        ("Emissions plunged by an incredible 25 percent.", "down"),
        ("It will slow growth by 0.2 points.", "down"),
        ("Temperatures fell by 3 to 4 degrees.", "down"),
        ("Wages are to grow 5 to 7 percent.", "up"),
        ("The deal means cutting their pay by another 1%.", "down"),
        ("Women make up 70 percent of the board.", "none"),
        ("They signed up 300 members.", "none"),
        ("He took a $2 million advance.", "none"),
        ("Two climbers climbing a mast were held.", "none"),
        ("Ten mills shrank.", "none"),
        ("The coin added just under 4%.", "up"),
    ],
)
def test_a_change_is_what_the_verb_means(text: str, change: str) -> None:
    """Adjectives do not hide it, and "make up" raises nothing."""
    assert quantify(text)[0].change == change


def test_the_level_behind_a_change_is_one() -> None:
    """What dropped two points to an average of 3.18 % reached that."""
    read = quantify("The rate dropped only two points to an average of 3.18%.")
    assert [quantity.change for quantity in read] == ["down", "to"]
