"""What a figure measures."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The median wait was 11 days.", "The median wait"),
        ("The mill has an annual revenue of $5 million.", "annual revenue"),
        ("They put his support at 55%.", None),
        ("Support stood at 55%.", "Support"),
        ("The mean temperature exceeded 1.5 °C.", "The mean temperature"),
        ("They report a 19% drop in river traffic.", "river traffic"),
        ("One-third (33%) of the farms closed.", "the farms"),
        ("About 17 percent of the valley’s young men left.", "the valley’s young men"),
        ("The plan will double the number of ferries.", "the number of ferries"),
        ("It cut winter deaths by 5%.", "winter deaths"),
        ("It reached 80 percent of all the counties.", "all the counties"),
        ("It reached 80 percent of K-12 schools.", "K-12 schools"),
        ("They planted a total of 45%.", None),
        ("It was 5%.", None),
        ("They said that boats are likely 5% dearer.", None),
    ],
)
def test_what_is_measured_stands_where_the_sentence_says_it(text: str, of: str | None) -> None:
    """The subject, the noun before "of", the noun behind a drop; and nothing where it would be a guess."""
    quantity = quantify(text)[0]
    assert (quantity.of and quantity.of.text) == of
