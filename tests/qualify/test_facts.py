"""What is so: nothing in the main clause makes less of it."""

from __future__ import annotations

import pytest

from tests.qualify.judging import told

#: Sentence, kind, cue, negation.
SENTENCES = [
    ("The dam leaks.", "asserted", None, None),
    ("Underneath the road lies a tunnel.", "asserted", None, None),
    ("It does not just leak.", "asserted", None, None),
    ("The dam does not leak.", "asserted", None, "not"),
    ("The dam doesn’t leak.", "asserted", None, "n’t"),
    ("Nobody mends the dam.", "asserted", None, "Nobody"),
    ("The dam has no gate.", "asserted", None, "no"),
    ("Not only the dam leaks.", "asserted", None, None),
    ("Those who do not work lose.", "asserted", None, None),
    ("Bill No. 38 mends the dam.", "asserted", None, None),
    ("Put simply, the dam leaks.", "asserted", None, None),
    ("Neither the dam nor the mill leaks.", "asserted", None, "Neither"),
    ("This means that we do not pay.", "asserted", None, "not"),
    ("It is clear that the dam does not leak.", "asserted", None, "not"),
    ("You’re not alone.", "asserted", None, "not"),
    ("Not all of the dams leak.", "asserted", None, "Not"),
    ("No matter how it rains, the dam holds.", "asserted", None, None),
    ("He surprised the council by saying the dam isn’t safe.", "asserted", None, None),
    ("Unfortunately, we didn’t mend the dam, and most of it was lost.", "asserted", None, "n’t"),
    ("What happened is not a leak.", "asserted", None, "not"),
    ("Both claim not to know the dam.", "asserted", None, "not"),
    ("This means we do not pay.", "asserted", None, "not"),
    ("Do you see the leak?", "asserted", None, None),
    ("Millers are required to mend it.", "asserted", None, None),
    ("Nor does the dam leak.", "asserted", None, "Nor"),
    ("Ama Boateng said that no dam was mended.", "asserted", None, "no"),
    ("The mayor reported no change.", "asserted", None, "no"),
    ("The no-dam rule holds.", "asserted", None, None),
    ("No one mends the dam.", "asserted", None, "No one"),
    ("But what is new is that the dam does not leak.", "asserted", None, "not"),
    ("Many well-built mills do not leak.", "asserted", None, "not"),
    ("And nothing in the mill leaks.", "asserted", None, "nothing"),
    ("Everyone says no to the dam.", "asserted", None, None),
    ("No-one mends the dam.", "asserted", None, "No-one"),
    ("Ama Boateng told Kofi the dam leaks.", "asserted", None, None),
    ("“FLOOD – the dam leaks.”", "asserted", None, None),
    ("Trade with the mills of eastern Ghana fell.", "asserted", None, None),
    ("She moved to Lindow, who stand to gain.", "asserted", None, None),
    ("were never mended, the gates.", "asserted", None, "never"),
]


@pytest.mark.parametrize(("text", "kind", "cue", "negation"), SENTENCES)
def test_facts_are_told(text: str, kind: str, cue: str | None, negation: str | None) -> None:
    """A fact shows nothing, and what negates it is part of it."""
    assert told(text) == (kind, cue, negation)
