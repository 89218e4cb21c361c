"""What the weights see is shown by words of the sentence, where it has any."""

from __future__ import annotations

import pytest

from claimx.assertion import Modality, ModalityKind
from claimx.qualify import put_as
from claimx.records import Sentence
from claimx.span import Excerpt

START = 100


def put(kind: ModalityKind, text: str, found: Modality | None = None) -> Modality:
    sentence = Sentence(
        start=START, end=START + len(text), text=text, sentence_index=0, paragraph_index=0, section=None
    )
    return put_as(kind, sentence, found or Modality(kind="asserted", cue=None, negation=None))


@pytest.mark.parametrize(
    ("kind", "text", "cue"),
    [
        ("planned", "The port will open a fourth berth in May.", "will"),
        ("planned", "And then we’ll pave the yard.", "’ll"),
        ("planned", "The mill is due to close.", "is due to"),
        ("recommended", "Drivers want a longer truce.", "want"),
        ("conditional", "Without rain the weir would run dry.", "Without"),
        ("possible", "Growers expect a poor year.", "expect"),
    ],
)
def test_the_first_words_that_show_it_are_its_cue(kind: ModalityKind, text: str, cue: str) -> None:
    """A curly apostrophe is one too, and offsets are the article's."""
    shown = put(kind, text).cue
    assert shown is not None
    assert shown.text == cue == text[shown.start - START : shown.end - START]


def test_what_no_word_shows_is_not_taken_over() -> None:
    """Whoever reads the claim could not see why."""
    assert put("planned", "It rained.").kind == "asserted"


def test_what_the_rules_found_stays_where_the_kind_does() -> None:
    """Of the same kind the words that they found are the better ones; another kind keeps the negation alone."""
    text = "It may not rain."
    cue, negation = (
        Excerpt(text=w, start=START + text.index(w), end=START + text.index(w) + len(w)) for w in ("may", "not")
    )
    found = Modality(kind="possible", cue=cue, negation=negation)
    assert put("possible", text, found) is found
    assert put("asserted", text, found) == Modality(kind="asserted", cue=None, negation=negation)
