"""Subjects that something stands before, within or upon: "The miller we spoke to said"."""

from __future__ import annotations

import pytest

from tests.attribute.reading import judged


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("They’ve said that the dam leaks.", "They", "said"),
        ("She's already said that the mill will close.", "She", "said"),
        ("He's argued that the dam leaks.", "He", "argued"),
        ("Millers we spoke to say the dam is safe.", "Millers", "say"),
        ("The student I spoke with told me they have no mill.", "The student", "told"),
        ("Many of the people who’d been moved suggested their mills were shut.", "Many of the people", "suggested"),
        ("A lawmaker from Kumasi that props up the board said the gate would hold.", "A lawmaker from Kumasi", "said"),
        ("A group that opposes the levy says that it hurts.", "A group", "says"),
        ("That young miller told us they did not regret the dam.", "That young miller", "told"),
        ("Two authors of that paper told me the dam has not changed.", "Two authors of that paper", "told"),
        ("May has said it must end before an election.", "May", "said"),
        ("Ama Boateng of Kumasi Mills Inc. said that the mill will close.", "Ama Boateng", "said"),
        ("A source at the base in Kumasi, where the mills stand, told reporters that it leaks.",
         "A source at the base in Kumasi", "told"),
        ("Should the valley see a flood, Boateng said millers could leave.", "Boateng", "said"),
        ("Had the valley seen a flood, Boateng said millers would have left.", "Boateng", "said"),
        ("Making clear he intends to run, Boateng said he wants to mend it.", "Boateng", "said"),
        ("On the other hand millers have always believed that floods come in May.", "millers", "believed"),
        ("But on Jan. 15 Boateng said that millers did not know of it.", "Boateng", "said"),
        ("Last week, on-the-fence millers said they would support the dam.", "on-the-fence millers", "said"),
        ("Contacts in Kumasi and Tamale report higher prices for flour.", "Contacts in Kumasi and Tamale", "report"),
    ],
)  # fmt: skip
def test_a_subject_is_found_behind_and_within_more(text: str, speaker: str, cue: str) -> None:
    """Contractions, relative clauses without a comma, and openings without one hide no subject."""
    assert judged(text) == ("reported", speaker, cue)


@pytest.mark.parametrize(
    "text",
    [
        "The news that the mill said it would close came late.",
        "The idea that critics of the dam said was bad was good.",
        "That millers from Kumasi believe those dams hold shows how little they know.",
        "May it hold for a hundred years.",
        "We've said that the dam leaks.",
        "You'd think that the valley would flood.",
        "It's called the old mill.",
    ],
)
def test_not_every_such_word_is_a_subject(text: str) -> None:
    """Clauses with "that", wishes, and the writer's own "we" attribute nothing to others."""
    assert judged(text)[0] == "writer"
