from __future__ import annotations

import pytest

from claimx.english.inflection import finite, forms, participles, pasts


@pytest.mark.parametrize(
    ("verb", "third", "past", "participle"),
    [
        ("warn", "warns", "warned", "warning"),
        ("deny", "denies", "denied", "denying"),
        ("stress", "stresses", "stressed", "stressing"),
        ("argue", "argues", "argued", "arguing"),
        ("convey", "conveys", "conveyed", "conveying"),
        ("vouch", "vouches", "vouched", "vouching"),
        ("admit", "admits", "admitted", "admitting"),
    ],
)
def test_a_regular_verb_has_four_forms(verb: str, third: str, past: str, participle: str) -> None:
    """A table names a regular verb once, by its infinitive, and says which of its forms it means."""
    assert forms(verb) == {verb, third, past}
    assert finite(verb) == {third, past}
    assert pasts(verb) == {past}
    assert participles(verb) == {participle}
