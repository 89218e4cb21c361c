"""Nouns and imperatives that look like verbs of saying."""

from __future__ import annotations

import pytest

from tests.attribute.reading import speakers


@pytest.mark.parametrize(
    "text",
    [
        "The current blame game leads nowhere.",
        "Only four local recall votes have ever passed.",
        "The town cites leaks as the main reason it has no mill.",
        "Old gates and weak pumps underscore the need for extreme caution.",
        "The mills failed in several towns, including an increase in water stress, and closed.",
        "Certain boards of the valley still support projects that drain the lake.",
        "And facile claims that the dam holds look less convincing now.",
        "The new rules that the board passed help the millers.",
        "The board also sought to wiggle out of its promise that the dam would hold.",
    ],
)
def test_a_noun_is_no_verb_that_its_subject_would_not_agree_with(text: str) -> None:
    """What has no ending belongs to several, what ends in "s" to one, and what "new" stands before is a noun."""
    assert speakers((text,)) == [("writer", None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Millers across Kumasi fear that the dam leaks.", "Millers across Kumasi"),
        ("Officials in the capital fear that the dam leaks.", "Officials in the capital"),
        ("Critics fear that the dam leaks.", "Critics"),
        ("Skeptics reply that the dam leaks.", "Skeptics"),
        ("The town's board claims that the dam leaks.", "The town's board"),
        ("The United Nations estimates that two dams leak.", "The United Nations"),
        ("Boateng may claim she mended it.", "Boateng"),
    ],
)
def test_a_verb_that_agrees_with_its_subject_is_none_of_these(text: str, speaker: str) -> None:
    """Officials fear, a board fears, and behind "may" anybody fears."""
    assert speakers((text,)) == [("reported", speaker)]


def test_an_instruction_has_no_speaker() -> None:
    """A verb without an ending behind "and" has several subjects, or is an imperative as the first verb is."""
    for text in ("Print this page and ask others to read it.", "Keep the gate shut, and urge millers to wait."):
        assert speakers((text,)) == [("writer", None)]
    assert speakers(("Millers met and urge the board to wait.",)) == [("reported", "Millers")]
