"""Who says so, and who only passes it on."""

from __future__ import annotations

import pytest

from tests.attribute.reading import judged


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Boateng said the dam leaks, the Kumasi Herald reported.", "Boateng", "said"),
        ("Boateng told the court that the dam leaks, according to the clerk.", "Boateng", "told"),
        ("The board’s lawyers had argued that the dam leaks, the Herald report said.", "The board’s lawyers", "argued"),
        ("In a survey by the board, 37% of millers said that they would leave.", "37% of millers", "said"),
        ("The dam leaks, a miller said this week according to the Kumasi Herald.", "a miller", "said"),
        ("The dam leaks, Boateng said, according to the Kumasi Herald.", "Boateng", "said"),
    ],
)
def test_whoever_says_so_speaks_and_not_who_passes_it_on(text: str, speaker: str, cue: str) -> None:
    """Of two speakers the one whose words are told stands nearer to the claim."""
    assert judged(text) == ("reported", speaker, cue)


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("As the Kumasi Herald reported, the dam leaks.", "the Kumasi Herald", "reported"),
        ("According to the Kumasi Herald, millers say the dam leaks.", "the Kumasi Herald", "According to"),
        ("The town reported nine leaks, according to a count of the Herald.", "a count of the Herald", "according to"),
        ("Millers say the dam leaks, Boateng said.", "Boateng", "said"),
        ("All told, the dam leaks in nine places, according to Ama Boateng.", "Ama Boateng", "according to"),
    ],
)
def test_whoever_answers_for_it_speaks(text: str, speaker: str, cue: str) -> None:
    """What a paper counts itself, or opens the sentence with, is the paper's; and a person passes nothing on."""
    assert judged(text) == ("reported", speaker, cue)
