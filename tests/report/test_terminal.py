from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from claimx.attribute import attribute
from claimx.extract import Extraction
from claimx.qualify import qualify
from claimx.quantify import quantify
from claimx.records import LABELS, ScoredSentence, Sentence
from claimx.report.terminal import COLOURS, TAGS, drawing_of, harmless, legend
from tests.report.made import extraction_of


def plain(marked: str) -> str:
    """The drawing as it looks without colour."""
    return "\n".join(text.plain for text in drawing_of(extraction_of(marked)))


def coloured(marked: str) -> str:
    """The bytes that a terminal with colours would get."""
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=True, color_system="standard", width=200)
    for text in drawing_of(extraction_of(marked)):
        console.print(text)
    return stream.getvalue()


def said(extraction: Extraction) -> tuple[ScoredSentence, ...]:
    """The sentences with what they say of who says them."""
    bare = [Sentence(**sentence.model_dump(include=set(Sentence.model_fields))) for sentence in extraction.sentences]
    return tuple(
        sentence.model_copy(update={"attribution": attribution, "modality": qualify(one, attribution)})
        for sentence, one, attribution in zip(
            extraction.sentences, bare, attribute(extraction.article, bare), strict=True
        )
    )


def test_labels_are_readable_without_colour() -> None:
    """Every claim carries its labels as letters after the sentence; what claims nothing carries none."""
    drawn = plain("A challenge with a statistic.\nNothing at all.")
    assert "A challenge with a statistic. [C S]" in drawn
    assert "Nothing at all.\n" in drawn + "\n"


def test_uncertain_labels_are_marked_whether_given_or_not() -> None:
    """A person sees where to look: a given label near its threshold, and one that was nearly given."""
    drawn = plain("It is perhaps challenge.\nThere is perhaps no statistic.")
    assert "It is perhaps challenge. [C?]" in drawn
    assert "There is perhaps no statistic. (S?)" in drawn


def test_figures_are_marked_with_and_without_colour() -> None:
    """A quantity is underlined where it stands, and named behind the sentence."""
    extraction = extraction_of("A statistic of 12%.")
    (sentence,) = extraction.sentences
    read = sentence.model_copy(update={"quantities": quantify(sentence.text, sentence.start)})
    *_, paragraph = drawing_of(extraction.model_copy(update={"sentences": (read,)}))
    assert paragraph.plain == "A statistic of 12%. [S] {12 percent}"
    assert [span for span in paragraph.spans if span.style == "underline" and (span.start, span.end) == (15, 18)]


def test_who_says_a_claim_and_how_surely_stands_behind_it() -> None:
    """A claim that is reported, or no plain fact, says so; the writer's plain assertions say nothing."""
    extraction = extraction_of("Ama Boateng says that a challenge may come.\nA challenge came.")
    drawn = "\n".join(text.plain for text in drawing_of(extraction.model_copy(update={"sentences": said(extraction)})))
    assert "may come. [C] <Ama Boateng, possible>" in drawn
    assert drawn.endswith("A challenge came. [C]")


def test_blocks_that_are_not_judged_are_named() -> None:
    """Headings and list items have their marks; what is no body is dimmed and says what it is."""
    drawn = plain("# The title\n## A heading\n- an item\n~ Subscribe now")
    assert drawn.splitlines()[1:] == ["The title", "## A heading", "- an item", "[boilerplate] Subscribe now"]
    assert "\x1b[1mThe title" in coloured("# The title")
    assert "\x1b[2m[boilerplate] Subscribe now" in coloured("~ Subscribe now")


def test_all_of_a_body_block_is_drawn() -> None:
    """What lies between and behind the sentences of a block is not lost."""
    extraction = extraction_of("First challenge. Rest.")
    short = extraction.sentences[0].model_copy(update={"end": 16, "text": "First challenge."})
    *_, paragraph = drawing_of(extraction.model_copy(update={"sentences": (short,)}))
    assert paragraph.plain == "First challenge. [C] Rest."


@pytest.mark.parametrize("label", LABELS)
def test_the_legend_names_every_label_in_its_colour(label: str) -> None:
    """Colours and letters are told apart before the first is met."""
    assert f"[{label[0].upper()}] {label}" in legend().plain
    assert len(set(COLOURS.values())) == len(set(TAGS.values())) == len(LABELS)


def test_a_page_cannot_command_the_terminal() -> None:
    """Escape sequences, bells and right-to-left overrides of a page arrive as replacement characters."""
    drawn = plain("# \x1b]0;owned\x07title\nA \x9b31mchallenge\u202e here.\n~ \x1b[2J[bold]no markup[/bold]")
    assert not set("\x1b\x07\x9b\u202e") & set(drawn)
    assert "[bold]no markup[/bold]" in drawn


@given(st.text(st.characters(exclude_categories=())))
def test_harmless_text_keeps_its_length_and_has_no_control_character(text: str) -> None:
    """One character for one, so that nothing moves; only line feeds are left to act."""
    shown = harmless(text)
    assert len(shown) == len(text)
    assert not [c for c in shown if c != "\n" and unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}]
    shown.encode()
