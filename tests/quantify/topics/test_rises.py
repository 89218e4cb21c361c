"""Changes whose size stands behind what changes."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify


@pytest.mark.parametrize(
    ("text", "change", "of"),
    [
        ("The port saw a rise in rents of 12%.", "up", "rents"),
        ("It promised a further cut in the fares of about 20 percent.", "down", "fares"),
        ("The flood meant a fall in U.S. farm income of $5 million a month.", "down", "U.S. farm income"),
        ("There was a drop in the pressure of 40 kilopascals.", "down", "pressure"),
        ("It made a rise in loans of $5 million possible.", "none", "loans"),
        ("The drop in sales of 40 boats went on.", "none", "boats"),
        ("The cut in the number of 40-foot boats went on.", "none", "boats"),
        ("Fares fall in towns of 5%.", "none", "towns"),
        ("It has a share in output of 5%.", "none", "output"),
    ],
)
def test_a_change_may_be_named_before_what_changes(text: str, change: str, of: str | None) -> None:
    """A rise in rents of 12% is one by so much; one in loans of $5 million may be in loans that are so large."""
    quantity = quantify(text)[0]
    assert (quantity.change, quantity.of and quantity.of.text) == (change, of)
