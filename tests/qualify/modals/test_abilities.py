"""What somebody can do, and what can be."""

from __future__ import annotations

import pytest

from tests.qualify.judging import told

#: Sentence, kind, cue, negation.
SENTENCES = [
    # whoever acts is able to
    ("You can hire a rowing boat at the weir.", "asserted", None, None),
    ("You can easily lose your way there.", "asserted", None, None),
    ("Kofi said that he can mend clocks.", "asserted", None, None),
    ("Tenants can return the keys by post.", "asserted", None, None),
    ("Parents can also borrow a pram.", "asserted", None, None),
    ("The council can fine the ferry.", "asserted", None, None),
    # but what comes of it, or is so, may be
    ("Tenants can be noisy.", "possible", "can", None),
    ("Tenants can lose the deposit.", "possible", "can", None),
    ("They can cause a flood.", "possible", "can", None),
    ("We can expect a wet May.", "possible", "can", None),
    ("Salt can damage the bridge.", "possible", "can", None),
    ("Frost can split the slates.", "possible", "can", None),
    ("Tenants could return the keys.", "possible", "could", None),
    # by now, at last, or no further
    ("The bridge can now be crossed.", "asserted", None, None),
    ("Barges can at last turn here.", "asserted", None, None),
    ("The varnish can only be mixed by hand.", "asserted", None, None),
    ("A second ferry can only hurt the first.", "possible", "can", None),
    ("The slope can still be icy.", "possible", "can", None),
    # nobody is able to
    ("No barge can pass the weir.", "asserted", None, "No"),
    ("But neither ferry can turn here.", "asserted", None, "neither"),
    ("Nobody can lift the anchor.", "asserted", None, "Nobody"),
    ("No barge can be dry.", "possible", "can", "No"),
    ("A ferry that no crew can steer can drift.", "possible", "can", None),
    # what should be done may be as well
    ("We can and must repaint the bridge.", "recommended", "must", None),
    ("The slope could and should be fenced.", "recommended", "should", None),
    ("The slope can slip and must be fenced.", "possible", "can", None),
]


@pytest.mark.parametrize(("text", "kind", "cue", "negation"), SENTENCES)
def test_what_somebody_is_able_to_do_is_told(text: str, kind: str, cue: str | None, negation: str | None) -> None:
    """An ability or a permission is told; what may come about is possible."""
    assert told(text) == (kind, cue, negation)
