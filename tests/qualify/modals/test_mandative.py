"""What is asked for by a clause whose verb is a bare 'be'."""

from __future__ import annotations

import pytest

from tests.qualify.judging import told

#: Sentence, kind, cue, negation.
SENTENCES = [
    ("Some suggest that the ferry be sold.", "recommended", "suggest", None),
    ("The crew suggested that the ferry be sold.", "recommended", "suggested", None),
    ("Ama Boateng insists that the crew be heard.", "recommended", "insists", None),
    ("She asked that the slope be fenced.", "recommended", "asked", None),
    ("Kofi has asked that half of the older barges be repainted.", "recommended", "asked", None),
    ("Some suggest that the ferry is old.", "asserted", None, None),
    ("Some suggest that the ferry will be late.", "asserted", None, None),
    ("Some suggest that the ferry ought to be sold.", "recommended", "ought to", None),
    ("Nobody heard her demand that the ferry be sold.", "asserted", None, "Nobody"),
    ("Asking that the ferry be sold is rude.", "asserted", None, None),
]


@pytest.mark.parametrize(("text", "kind", "cue", "negation"), SENTENCES)
def test_what_a_base_form_asks_for_is_recommended(text: str, kind: str, cue: str | None, negation: str | None) -> None:
    """A base form asks, a finite verb tells."""
    assert told(text) == (kind, cue, negation)
