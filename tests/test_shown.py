"""What the weights see and hear is shown by words of the sentence, where it has any."""

from __future__ import annotations

import pytest

from claimx.assertion import Attribution, Modality, ModalityKind, Voice
from claimx.attribute import put_by
from claimx.qualify import put_as
from claimx.records import Sentence
from claimx.span import Excerpt

START = 100


WRITER = Attribution(voice="writer", speaker=None, cue=None)


def sentence(text: str) -> Sentence:
    return Sentence(start=START, end=START + len(text), text=text, sentence_index=0, paragraph_index=0, section=None)


def excerpt(text: str, words: str) -> Excerpt:
    start = START + text.index(words)
    return Excerpt(text=words, start=start, end=start + len(words))


def put(kind: ModalityKind, text: str, found: Modality | None = None) -> Modality:
    return put_as(kind, sentence(text), found or Modality(kind="asserted", cue=None, negation=None))


def by(voice: Voice, text: str, found: Attribution = WRITER) -> Attribution:
    return put_by(voice, sentence(text), found)


@pytest.mark.parametrize(
    ("kind", "text", "cue"),
    [
        ("planned", "The port will open a fourth berth in May.", "will"),
        ("planned", "And then we’ll pave the yard.", "’ll"),
        ("planned", "The mill is due to close.", "is due to"),
        ("recommended", "Drivers want a longer truce.", "want"),
        ("conditional", "Without rain the weir would run dry.", "Without"),
        ("possible", "Growers expect a poor year.", "expect"),
        ("possible", "At the end of May some of it may have been lost.", "may"),
        ("recommended", "The two schools deserve a nurse each.", "deserve"),
        ("recommended", "Millers shouldn’t open it.", "should"),
        ("planned", "The mill, which would not say why, plans to close.", "plans to"),
        ("planned", "She asked the mill, which said that it would close.", "would"),
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
    cue, negation = excerpt(text, "may"), excerpt(text, "not")
    found = Modality(kind="possible", cue=cue, negation=negation)
    assert put("possible", text, found) is found
    assert put("asserted", text, found) == Modality(kind="asserted", cue=None, negation=negation)


def test_a_question_claims_nothing_yet() -> None:
    """So no kind is looked up in it."""
    assert put("recommended", "The levy should pass, so why not wait?").kind == "asserted"


def test_a_condition_that_is_nothing_else_stands() -> None:
    """ "Provided that" and "unless" can be nothing else; "if" may also be "whether"."""
    for words, kind in (("provided that", "conditional"), ("unless", "conditional"), ("if", "planned")):
        text = f"The mill will close {words} the dam leaks."
        found = Modality(kind="conditional", cue=excerpt(text, words), negation=None)
        assert put("planned", text, found).kind == kind


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Ama Boateng cited a leak in the weir.", "Ama Boateng", "cited"),
        ("Millers want the council to mend the weir.", "Millers", "want"),
        ("The weir leaks, and according to two engineers, it has for years.", "two engineers", "according to"),
        ("The weir is expected to last ten years.", None, "is expected"),
        ("The weir has long been widely expected to burst.", None, "been widely expected"),
        ("Of all the mills some, warns a neighbour from beside the weir, will close.", None, "warns"),
    ],
)
def test_whoever_is_heard_is_looked_up_more_freely(text: str, speaker: str | None, cue: str) -> None:
    """A verb that the rules leave to the writer, a source within the sentence; at least the word that attributes."""
    heard = by("reported", text)
    assert heard.voice == "reported"
    assert (heard.speaker and heard.speaker.text, heard.cue and heard.cue.text) == (speaker, cue)
    assert heard.cue == excerpt(text, cue)


@pytest.mark.parametrize(
    "text",
    [
        "It rained.",
        "Our tests suggest a leak.",
        "Boateng brings a new warning: it leaks.",
        "The “all millers say that it leaks” badge is worn again.",
        "According to our tests, the weir leaks.",
        "We are expected to leave.",
        "The House Claims Committee met.",
        "The much-praised weir burst.",
        "A flood or, say, a drought would do.",
    ],
)
def test_what_nobody_says_stays_the_writers(text: str) -> None:
    """No word attributes it, or only to the writer, or what looks like a verb is none, or it stands in marks."""
    assert by("reported", text) == WRITER


def test_what_is_the_writers_has_no_speaker() -> None:
    """Nor a cue: the mill says nothing."""
    text = "The clock says that it is noon."
    found = Attribution(voice="reported", speaker=excerpt(text, "The clock"), cue=excerpt(text, "says"))
    assert by("writer", text, found) == WRITER
    assert by("reported", text, found) is found


def test_what_is_quoted_the_marks_say() -> None:
    """The rules see where a quotation began, and the weights do not."""
    text = "“The weir leaks,” said Ama Boateng."
    found = Attribution(voice="quoted", speaker=excerpt(text, "Ama Boateng"), cue=excerpt(text, "said"))
    assert by("reported", text, found) is by("writer", text, found) is found
    assert by("quoted", text) == WRITER
