"""What is asked of others, here and now, and what nobody is asked: instructions, wants, duties that are denied."""

from __future__ import annotations

import pytest

from tests.attribute.reading import text_of
from tests.qualify.judging import judged

#: Sentence, kind, cue, negation.
SENTENCES = [
    # whoever says "I ask" asks
    ("I ask you to mend the dam.", "recommended", "ask", None),
    ("Tonight I am asking the council for ten gates.", "recommended", "asking", None),
    ("We are calling on the council to act.", "recommended", "calling on", None),
    ("I challenge every village to mend its dam.", "recommended", "challenge", None),
    ("I ask why the dam leaks.", "asserted", None, None),
    ("I ask myself whether it will hold.", "asserted", None, None),
    ("We ask a lot of questions.", "asserted", None, None),
    # what somebody wants others to do
    ("The union wants the mill to open on Sundays.", "recommended", "wants", None),
    ("The union wants to open the mill.", "planned", "wants to", None),
    ("We want you to know that the dam is safe.", "asserted", None, None),
    ("You may want them to stay.", "possible", "may", None),
    ("The union does not want the mill to close.", "asserted", None, "not"),
    ("Millers would like the council to act.", "recommended", "would like", None),
    ("We would like to see the gate open.", "recommended", "would like", None),
    ("Millers would like to leave.", "asserted", None, None),
    ("It is past time to mend the dam.", "recommended", "past time to", None),
    ("The council should be ready to mend the dam.", "recommended", "should", None),
    ("The dam should be ready by May.", "possible", "should", None),
    # what nobody has to do
    ("The union does not have to agree.", "asserted", None, "not"),
    ("Nor does the union have to agree.", "asserted", None, "Nor"),
    ("Nobody needs to leave.", "asserted", None, "Nobody"),
    ("No gate is needed.", "asserted", None, "No"),
    ("The union has never called for a strike.", "asserted", None, "never"),
    ("Millers are not supposed to grind sand.", "asserted", None, "not"),
    ("Millers don't merely need to wait.", "recommended", "need to", None),
    ("No, you need to mend it.", "recommended", "need to", None),
    ("Those who cannot pay have to leave.", "recommended", "have to", None),
    ("Millers should not wait.", "recommended", "should", "not"),
    ("You need not be rich, but you need to mend it.", "recommended", "need to", None),
    # what is not meant, or not clear
    ("This does not mean that the dam should go.", "asserted", None, "not"),
    ("This means that the dam should go.", "recommended", "should", None),
    ("It is not clear that the dam may hold.", "asserted", None, "not"),
    # instructions
    ("If it leaks, please call the miller.", "recommended", "call", None),
    ("If it leaks, call me.", "recommended", "call", None),
    ("If you need a key, feel free to ask.", "recommended", "feel", None),
    ("For help, please join the guild.", "recommended", "join", None),
    ("If it leaks, the miller will come.", "conditional", "If", None),
    ("Ask for the key.", "recommended", "Ask", None),
    ("Ask yourself whether the dam is safe.", "recommended", "Ask", None),
    ("Ask any miller: the dam leaks.", "asserted", None, None),
    ("Ask Kumasi.", "asserted", None, None),
    ("Consider using a larger wheel.", "recommended", "Consider", None),
    ("If it leaks, consider a new gate.", "recommended", "consider", None),
    ("Consider the mill in Lindow.", "asserted", None, None),
    ("Think twice before you sell the mill.", "recommended", "Think", None),
    ("Think of a mill.", "asserted", None, None),
    ("Look for cracks before the spring.", "recommended", "Look", None),
    ("Look at the dam.", "asserted", None, None),
    ("Start with the oldest gate.", "recommended", "Start", None),
    ("Send me the bill.", "recommended", "Send", None),
    ("Let me explain.", "asserted", None, None),
    ("Please note that the mill is shut.", "asserted", None, None),
    # what is decided
    ("The bank has agreed in principle to lend the money.", "planned", "has agreed", None),
    ("The council has decided not to sell the mill.", "planned", "has decided", None),
    ("The council decided not to sell the mill.", "asserted", None, None),
    ("The mayor promised not to leave.", "planned", "promised", None),
    ("The furnace is due to be lit in May.", "planned", "is due to", None),
    ("The leak is due to the frost.", "asserted", None, None),
    # what somebody would like to be done
    ("I’d like the ferry to stop here.", "recommended", "’d like", None),
    ("She’d like to see the slope fenced.", "recommended", "’d like", None),
    ("The crew would prefer barges to wait.", "recommended", "would prefer", None),
    ("He’d like to sell the ferry.", "asserted", None, None),
    ("I’d like a ferry.", "asserted", None, None),
    # or done already
    ("The crew want the slope fenced.", "recommended", "want", None),
    ("She wants all the logs kept in a safe.", "recommended", "wants", None),
    ("She wants a log kept in a safe.", "asserted", None, None),
    ("She wants the recently painted barge.", "asserted", None, None),
    ("Ferries want or need to turn here.", "asserted", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "cue", "negation"), SENTENCES)
def test_what_others_are_asked_to_do_is_recommended(
    text: str, kind: str, cue: str | None, negation: str | None
) -> None:
    """And what they are told that they need not do is no more than told."""
    modality = judged(text)
    assert (modality.kind, text_of(modality.cue), text_of(modality.negation)) == (kind, cue, negation)
