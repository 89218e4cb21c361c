from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.read.text.plain import read_plain
from claimx.records import Article, BlockKind, Page
from tests.read.conftest import FETCHED, Outline

PASTED = """\
Tidal Power in the Sound of Harra: Promise and Doubt

Engineers believe that the sound could light every home on the islands.

4 mins read
File photo of the barge Margit, moored off Harra pier in a gale. [Photo credit: harraherald.example]

The Sound of Harra has the strongest tides in the northern sea. In 2023, the trial turbine there made 11% more power \
than its builders had promised.

Engineers believe that the sound could light every home on the islands. They have asked the council for a lease.

The Opportunities for the Islands:

A second turbine would bring forty jobs to a harbour that has lost its fleet. It could also cut bills.

“We are tired of candles,” said the ferryman.

Challenges to the Scheme:

The cable is old. Nobody has agreed to pay for a new one, and seals gather where the blades would turn.

What comes next?

The council will vote in May, after the lambing.

Ingrid Solveig Aldane

Ingrid Solveig Aldane is a Researcher at the Northern Water Institute. She has written on fisheries. She tweets at \
@aldane and can be reached at aldane@water.example

Leave a Reply

Your email address will not be published.

Latest from Blog
"""


def test_page_pasted_from_the_web(outline_of: Callable[..., Outline]) -> None:
    """Only the article's own paragraphs are body: no standfirst, reading time, caption, life or comment form."""
    kinds = [kind for kind, _ in outline_of(PASTED)]
    assert kinds == [
        "title", "boilerplate", "boilerplate", "caption", "paragraph", "paragraph", "heading", "paragraph", "paragraph",
        "heading", "paragraph", "heading", "paragraph", "byline", "biography", "boilerplate", "boilerplate",
        "boilerplate",
    ]  # fmt: skip


def test_text_is_the_callers_own(article_of: Callable[..., Article]) -> None:
    """The text of an article is the decoded input, so that offsets index the caller's string."""
    for content in (PASTED, PASTED.replace("\n", "\r\n"), PASTED.replace("tides", "ti\x00des"), "\n\n " + PASTED):
        assert article_of(content).text == content


def test_metadata_is_what_the_page_shows(article_of: Callable[..., Article]) -> None:
    """Title, authors and date are read off the lines above the article."""
    article = article_of(
        "Cranes for Welmouth\n\nBy Ann Roe and Bo Lee\n\n3 May 2025\n\n" + "The board voted on it. " * 20
    )
    assert (article.title, article.authors) == ("Cranes for Welmouth", ("Ann Roe", "Bo Lee"))
    assert article.published == date(2025, 5, 3)


def test_page_without_blank_lines(outline_of: Callable[..., Outline]) -> None:
    """Where no line is blank, every long line is a paragraph."""
    first, second = "The board met on Monday. " * 6, "It will meet again. " * 7
    assert [kind for kind, _ in outline_of(f"Board Meets\n{first}\n{second}")] == ["title", "paragraph", "paragraph"]


WRAPPED = """\
BOARD MEETS

The harbour board of Welmouth met on Monday, for the first time since the
storm, and voted to buy two electric cranes. The old ones, which date from
1961, will be sold for scrap, and the money will go to the school.

It was agreed that:

* the cranes must be quiet enough for the hospital, which stands across the
  water;
* they must be red.

Nobody spoke against it.
"""


def test_hard_wrapped_page(outline_of: Callable[..., Outline]) -> None:
    """Lines broken for lack of room are one paragraph, and the breaks stay in its text."""
    outline = outline_of(WRAPPED)
    assert [kind for kind, _ in outline] == ["title", "paragraph", "paragraph", "list item", "list item", "paragraph"]
    assert outline[1][1].count("\n") == 2
    assert outline[3][1].startswith("the cranes must be quiet")
    assert outline[3][1].endswith("water;")


@pytest.mark.parametrize("bullet", ["-", "•", "*", "–", "1.", "2)", "(3)"])
def test_bullets_are_not_part_of_the_item(outline_of: Callable[..., Outline], bullet: str) -> None:
    """A list item begins after its marker."""
    body = "The board wants three things of the new cranes, and will not bargain. " * 4
    outline = outline_of(f"Board Meets\n\n{body}\n\n{bullet} The cranes must be quiet.\n\n{body}")
    assert ("list item", "The cranes must be quiet.") in outline


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Why it matters", "heading"),
        ("THE CASE AGAINST", "heading"),
        ("Risks Ahead:", "heading"),
        ("Who pays?", "heading"),
        ("But who pays, and when, and how much?", "paragraph"),
        ("Nobody knows.", "paragraph"),
        ("“Nobody knows”", "paragraph"),
        ("The mayor told reporters what she had told the board:", "paragraph"),
        ("WELMOUTH (Harbour Wire) — The board has met.", "paragraph"),
    ],
)
def test_headings_by_their_shape(outline_of: Callable[..., Outline], line: str, kind: BlockKind) -> None:
    """A short line that ends in no full stop heads a paragraph; a short sentence is one."""
    body = "The board met on Monday and on Tuesday, and it will meet again. " * 4
    assert (kind, line) in outline_of(f"Board Meets Again\n\n{body}\n\n{line}\n\n{body}")


def test_lost_bullets(outline_of: Callable[..., Outline]) -> None:
    """Open lines below a colon are items, not headings."""
    body = "The board met on Monday and on Tuesday, and it will meet again. " * 4
    outline = outline_of(
        f"Board Meets\n\n{body}\n\nThe new cranes will bring:\n\nCleaner air\n\nQuieter nights\n\n{body}"
    )
    assert [kind for kind, _ in outline[2:5]] == ["paragraph", "list item", "list item"]


@given(st.text(st.sampled_from(list("aA .\n\r\x00-•:?1é\u0301שלום🙂\u2028\t“”")), max_size=300))
def test_blocks_lie_in_the_text(text: str) -> None:
    """Whatever the text, it is unchanged, and its blocks are stretches of it, in order, without white space around."""
    draft = read_plain(text, Page(content=b"", source="desk", fetched=FETCHED))
    assert draft.text == text
    position = 0
    for block in draft.blocks:
        assert position <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        position = block.end
