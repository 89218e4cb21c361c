"""What has the words of a cue, or of a negation, and is none."""

from __future__ import annotations

import pytest

from tests.qualify.judging import told

#: Sentence, kind, cue, negation.
SENTENCES = [
    # who seeks to do something is at it
    ("The ferry seeks to win back its commuters.", "asserted", None, None),
    ("The ferry plans to win back its commuters.", "planned", "plans to", None),
    # nouns
    ("Calls for a second bridge grew louder.", "asserted", None, None),
    ("The desk answered 31 calls for help.", "asserted", None, None),
    ("There were calls for a second bridge.", "asserted", None, None),
    ("The report calls for a second bridge.", "recommended", "calls for", None),
    ("The report published on Monday boldly calls for a second bridge.", "recommended", "calls for", None),
    ("We can now call for a tug.", "asserted", None, None),
    ("Sailors break promises all the time.", "asserted", None, None),
    ("The new engine promises a quieter night.", "asserted", None, None),
    ("She promises a quieter night.", "planned", "promises", None),
    ("The potential for a collision has grown.", "asserted", None, None),
    ("There is potential for a collision.", "possible", "potential", None),
    ("The wreck has the potential to drift.", "possible", "potential", None),
    ("The risk of a collision has grown.", "asserted", None, None),
    ("They sailed without the risk of a collision.", "asserted", None, None),
    ("There is a risk of a collision.", "possible", "risk", None),
    ("Lower fares and a longer day brought the commuters back.", "asserted", None, None),
    ("Lower the fares.", "recommended", "Lower", None),
    # what somebody may do by another's leave, and what is only an example
    ("The tide let us cross before noon.", "asserted", None, None),
    ("Now let us cross before noon.", "recommended", "let us", None),
    ("A ferry, let's say, needs two engines.", "asserted", None, None),
    ("Let's mend the engine.", "recommended", "Let's", None),
    # no doubt
    ("There were perhaps 300 passengers on deck.", "asserted", None, None),
    ("The ferry will perhaps sail.", "possible", "perhaps", None),
    ("We expected the fog to lift.", "asserted", None, None),
    ("The harbour office said they expected the fog to lift.", "possible", "expected", None),
    ("A late ferry is to be expected.", "asserted", None, None),
    ("A late ferry must be expected.", "recommended", "must", None),
    ("The new paint makes the ferry appear larger.", "asserted", None, None),
    ("The ferry appears larger.", "possible", "appears", None),
    # no condition
    ("Kofi Asante, one of the pilots, provided an explanation.", "asserted", None, None),
    ("The ferry will sail, provided the fog lifts.", "conditional", "provided", None),
    ("The harbour has not, so far, provided an explanation.", "asserted", None, "not"),
    ("The pilots do not care if the fog lifts.", "asserted", None, "not"),
    ("They would get better care if the fog lifted.", "conditional", "if", None),
    # the whole cue, and only of what the clause is about
    ("Pilots are supposed to report the fog.", "recommended", "are supposed to", None),
    ("Pilots are not supposed to sail in fog.", "asserted", None, "not"),
    ("This is the lamp that is supposed to turn.", "asserted", None, None),
    ("It would behoove the pilots to wait.", "recommended", "behoove", None),
    # what is to be done with people is decided, too
    ("All pilots will be tested in May.", "planned", "will", None),
    ("The ban will be enforced by the harbour police.", "planned", "will", None),
    ("The pilots will be loved by all.", "asserted", None, None),
    # no negation
    ("It is nothing but fog.", "asserted", None, None),
    ("There is nothing in the fog.", "asserted", None, "nothing"),
    ("The fog delays the pilots, to say nothing of the passengers.", "asserted", None, None),
    ("More often than not the fog lifts.", "asserted", None, None),
    ("The pilots know there is no second lamp.", "asserted", None, None),
    ("It is nothing if not foggy.", "asserted", None, None),
    ("A pilot who no longer has a lamp is asleep.", "asserted", None, None),
    ("The buoy no longer rings.", "asserted", None, "no longer"),
    ("It is clear that no pilot saw the buoy.", "asserted", None, "no"),
    ("The news is that a pilot with no lamp sailed.", "asserted", None, None),
    ("We know there is no second lamp.", "asserted", None, "no"),
    ("The pilots know no second lamp.", "asserted", None, "no"),
]


@pytest.mark.parametrize(("text", "kind", "cue", "negation"), SENTENCES)
def test_a_word_shows_only_what_it_means_there(text: str, kind: str, cue: str | None, negation: str | None) -> None:
    """The same words show modality, or deny, in one place and only name something in another."""
    assert told(text) == (kind, cue, negation)
