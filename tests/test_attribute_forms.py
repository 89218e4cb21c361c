from __future__ import annotations

import pytest

from claimx.attribute.forms import forms, pasts


@pytest.mark.parametrize(
    ("verb", "third", "past"),
    [("warn", "warns", "warned"), ("deny", "denies", "denied"), ("stress", "stresses", "stressed"),
     ("argue", "argues", "argued"), ("convey", "conveys", "conveyed"), ("vouch", "vouches", "vouched")],
)  # fmt: skip
def test_a_regular_verb_has_three_forms(verb: str, third: str, past: str) -> None:
    """A table names a regular verb once, by its infinitive."""
    assert forms(verb) == {verb, third, past}
    assert pasts(verb) == {past}
