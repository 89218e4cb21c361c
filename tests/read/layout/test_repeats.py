from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.read.draft import compose
from claimx.read.layout import name_blocks
from tests.read.conftest import Outline

BODY = "The board met on Monday and on Tuesday, and it will meet again before the herring come. " * 3
REST = "The cranes are to be red, as the old ones were, and quiet enough for the hospital on the hill. " * 3
QUOTE = "We have waited for these cranes all our lives"
SAID = f"“{QUOTE},” said the mayor, who was born beside the old ones and has counted every ship they unloaded since."
SENTENCES = (
    "The harbour lost a third of its ships in ten years.",
    "The board blames the bridge at Oldport for all of them.",
    "Nobody at Oldport had an answer on Tuesday.",
)
LONG = (
    "A town that lets its harbour sink has no claim on the sea, and none on the children who leave it for the cities "
    "of the south."
)


def article(*paragraphs: str) -> str:
    """Below a title, and two paragraphs that are no standfirst."""
    return "\n\n".join(["Board Meets", BODY, REST, *paragraphs])


def dropped(outline: Outline) -> list[str]:
    """What is not read."""
    return [text for kind, text in outline if kind not in ("title", "paragraph", "quotation", "list item")]


@pytest.mark.parametrize(
    "again",
    [
        QUOTE,
        f"{QUOTE}.",
        f"“{QUOTE}.”",
        QUOTE.upper(),
        f"“ ‘{QUOTE}.’ ” — Ann M. Roe, mayor of Welmouth",
        f"{QUOTE}! — Ann Roe (@annroe) May 3, 2025",
    ],
)
def test_a_pull_quote_is_read_where_it_is_text(outline_of: Callable[..., Outline], again: str) -> None:
    """What a paragraph holds word for word is counted once, there, whatever its stops and whoever signs it."""
    assert dropped(outline_of(article(again, " ".join(SENTENCES), SAID))) == [again]


def test_a_quotation_is_told_from_a_short_paragraph(outline_of: Callable[..., Outline]) -> None:
    """What is set apart as pull quotes are is looked for everywhere."""
    said = f"“{QUOTE}”, said the mayor, and sat down."
    assert dropped(outline_of(article(f"“{QUOTE}”", said))) == [f"“{QUOTE}”"]


def test_a_pull_quote_may_leave_out_sentences(outline_of: Callable[..., Outline]) -> None:
    """Sentences that a paragraph parts are a repeat if all of them stand there; with one of its own it is text."""
    first, _, last = SENTENCES
    assert dropped(outline_of(article(" ".join(SENTENCES), f"{first} {last}"))) == [f"{first} {last}"]
    assert dropped(outline_of(article(" ".join(SENTENCES), f"{first} It lost them to the railway."))) == []


def test_a_paragraph_that_stands_twice_is_read_once(outline_of: Callable[..., Outline]) -> None:
    """A pull quote may be a whole paragraph; a standfirst gives way to the text."""
    assert dropped(outline_of(article(LONG, SAID, LONG))) == [LONG]
    outline = outline_of(f"Board Meets\n\n{LONG}\n\n{BODY}\n\n{LONG}")
    assert [kind for kind, text in outline if text == LONG] == ["boilerplate", "paragraph"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [
            "Judge Roe found for the harbour in this one, too.",
            SAID,
            "Judge Roe found for the harbour in this one, too.",
        ],
        [LONG, SAID, LONG, " ".join(SENTENCES), LONG],
        ["The cranes are red.", f"The cranes are red. {LONG}"],
    ],
)
def test_refrains_stay(outline_of: Callable[..., Outline], paragraphs: list[str]) -> None:
    """A short line that stands twice, a long one that stands three times, and a few words are said again on purpose."""
    assert dropped(outline_of(article(*paragraphs))) == []


def test_a_poem_stays(outline_of: Callable[..., Outline]) -> None:
    """A line of it may stand within another line."""
    line = "And the tide came in on the stones of Welmouth"
    poem = [f"{line},", f"{line}, my love,", "And the herring went out,", f"{line}."]
    assert dropped(outline_of(article("\n".join(poem)))) == []
    assert dropped(outline_of(article(*poem))) == []


def test_a_transcript_stays(outline_of: Callable[..., Outline]) -> None:
    """What a speaker says after another is said, and by somebody else."""
    turns = [f"Ann Roe: {SENTENCES[0]}", f"Bo Lee: {' '.join(SENTENCES)}", f"Ann Roe: {LONG}", f"Bo Lee: {BODY}"]
    turns += ["Ann Roe: No.", "Bo Lee: Yes, it did."]
    outline = outline_of("\n\n".join(["A talk on the quay", *turns]))
    assert outline.count(("paragraph", SENTENCES[0])) == 1


def test_an_item_of_a_list_stays(outline_of: Callable[..., Outline]) -> None:
    """What the text has named before may be a point of a list."""
    named = "the weight of the cranes, and the noise they make at night"
    items = f"- {named}\n- the herring"
    assert (
        dropped(outline_of(article(f"The board spoke of {named}, and of whatever else came to its mind.", items))) == []
    )


def test_a_heading_stays(outline_of: Callable[..., Outline]) -> None:
    """What the page marks as a heading heads its section, though it quotes from the text below it."""
    outline = outline_of(f"# Board Meets\n\n{BODY}\n\n## “{QUOTE}”\n\n{SAID}\n\n{REST}")
    assert [text for kind, text in outline if kind == "heading"] == [f"“{QUOTE}”"]


def test_a_copy_of_the_article_is_not_read(outline_of: Callable[..., Outline]) -> None:
    """A page that holds its article once more, in one piece, for machines, is read where it has paragraphs."""
    paragraphs = [*SENTENCES, SAID, LONG]
    shown = "".join(f"<p>{text}</p>" for text in paragraphs)
    page = f"<html><body><article><h1>Board meets</h1>{shown}<div>{' '.join(paragraphs)}</div></article></body></html>"
    assert [text for kind, text in outline_of(page) if kind == "paragraph"] == paragraphs


def test_a_paragraph_that_begins_with_the_standfirst_is_no_copy(outline_of: Callable[..., Outline]) -> None:
    """What holds all the rest and more is the article."""
    whole = f"{' '.join(SENTENCES)} {BODY}"
    assert dropped(outline_of(f"Board Meets\n\n{SENTENCES[0]}\n\n{whole}")) == [SENTENCES[0]]


@pytest.mark.parametrize(("n_lines", "kind"), [(900, "boilerplate"), (1_100, "quotation")])
def test_repeats_are_looked_for_in_what_may_be_an_article(n_lines: int, kind: str) -> None:
    """To look for every line in a text of any length would take quadratic time; the longest are refused anyway."""
    said = "The river will rise again, and nobody is ready."
    lines = [f"{said} {'a ' * 990}", said, *["b " * 995] * (n_lines - 2)]
    text, stretches = compose([(line, "quotation" if line == said else None) for line in lines])
    assert name_blocks(text, stretches)[1].kind == kind
