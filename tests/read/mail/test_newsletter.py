from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml.html import fromstring

from claimx.errors import RefusePage
from claimx.read.html.limits import MAX_BLOCKS
from claimx.read.mail.newsletter import unfolded, without_answered
from tests.hostile.conftest import PROSE
from tests.read.conftest import Outline
from tests.read.post import BODY, message, part

FIRST, SECOND, THIRD = BODY


@pytest.fixture
def letter_of(outline_of: Callable[..., Outline]) -> Callable[[str], Outline]:
    """Read a message in HTML, and show its blocks but for the title."""
    return lambda body: outline_of(message(part(f"<html><body>{body}</body></html>", "text/html")))[1:]


@pytest.mark.parametrize(
    ("cells", "outline"),
    [
        (
            f"<tr><td><h2>The quay</h2>{FIRST}<br><br>{SECOND}</td></tr>"
            f"<tr><td><table><tr><td><h2>The bay</h2>{THIRD}</td></tr></table></td></tr>",
            [("heading", "The quay"), ("paragraph", FIRST), ("paragraph", SECOND), ("heading", "The bay")],
        ),
        (
            f"<tbody><tr><td><img src='a.png'></td><td>{FIRST}</td></tr></tbody><tr><td><div>{SECOND}</div></td></tr>",
            [("paragraph", FIRST), ("paragraph", SECOND)],
        ),
        (f"<tr><td>{FIRST}</td></tr><tr><td>{SECOND}</td></tr>", [("paragraph", FIRST), ("paragraph", SECOND)]),
        (f"<tr><td><ul><li>{FIRST}</li></ul><p>{SECOND}</p></td></tr>", [("list item", FIRST), ("paragraph", SECOND)]),
    ],
)
def test_tables_that_lay_out_are_none(letter_of: Callable[[str], Outline], cells: str, outline: Outline) -> None:
    """Their cells hold the article: headings, lists and loose text, in tables within tables and beside pictures."""
    last = [("paragraph", THIRD)]
    assert letter_of(f"<table>{cells}</table>" + f"<div>{THIRD}</div>" * (THIRD not in cells)) == outline + last


def test_a_table_of_figures_stays_one(letter_of: Callable[[str], Outline]) -> None:
    """Its cells are no sentences."""
    figures = "".join(f"<tr><td>{year}</td><td>{year - 1999} tons</td></tr>" for year in (2024, 2025))
    outline = letter_of(f"<p>{FIRST}</p><p>{SECOND}</p><table>{figures}</table><p>{THIRD}</p>")
    assert outline == [("paragraph", words) for words in BODY]


@pytest.mark.parametrize("style", ["display:none", "color: red; DISPLAY : none !important", "mso-hide:all;"])
def test_what_is_not_shown_is_no_part(letter_of: Callable[[str], Outline], style: str) -> None:
    """The line beside the subject, and what only small screens show."""
    hidden = f"<div style='{style}'>{PROSE}</div>" * 2
    assert letter_of(f"{hidden}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>") == [("paragraph", words) for words in BODY]


def test_text_in_divisions_is_read_beside_paragraphs(letter_of: Callable[[str], Outline]) -> None:
    """Programs for mail write either, and both in one message."""
    body = f"<div>{FIRST}</div><div><br></div><p>{SECOND}</p><center><a href='x'><div>{THIRD}</div></a></center>"
    assert letter_of(body) == [("paragraph", words) for words in BODY]


@pytest.mark.parametrize("start", ["<?xml version='1.0' encoding='utf-16'?>\n<html>", "\0<p>\0", "<!-- -->", "text "])
def test_whatever_it_begins_with(start: str) -> None:
    """A declaration of what bytes would mean, characters that no markup has, or no markup at all."""
    assert "Two cranes" in unfolded(f"{start}Two cranes")


@pytest.mark.parametrize("source", ["<td>" * (MAX_BLOCKS + 1), "<!-- -->", ""])
def test_what_is_too_much_or_nothing_is_refused(source: str) -> None:
    """By the bounds for pages, before it is parsed."""
    with pytest.raises(RefusePage):
        unfolded(source)


ASKED = "<p>From: Bo Lee</p>"
RULE = "<div style='border:none;border-top:solid {} 1.0pt;padding:3.0pt 0cm 0cm 0cm'>" + ASKED + "</div>"


@pytest.mark.parametrize(
    "answered",
    [
        f"<div class='moz-cite-prefix'>On 5/4/26, Bo Lee wrote:<br></div><blockquote type='cite'>{ASKED}</blockquote>",
        f"<div class='gmail_attr'>Bo Lee wrote:</div><blockquote class='gmail_quote'>{ASKED}</blockquote>",
        f"<BLOCKQUOTE TYPE=CITE>{ASKED}<blockquote type='cite'>{ASKED}</blockquote></BLOCKQUOTE>",
        f"<hr><div id='divRplyFwdMsg'>{ASKED}</div><!-- --><div>Bo</div>and Lee<br>and Bo",
        f"<div id='appendonsend'></div>Bo<hr><div id='divRplyFwdMsg'>{ASKED}</div>Lee",
        f"<div>\n{RULE.format('#E1E1E1')}\n</div>{ASKED}",
        f"<div>{RULE.format('#B5C4DF')}</div>{ASKED}",
    ],
)
def test_what_is_answered_goes_with_the_line_above_it(answered: str) -> None:
    """That line names who wrote it, and is no byline; loose text that follows a border goes too."""
    said = fromstring(without_answered(f"<html><body><p>Two cranes.</p>{answered}</body></html>"))
    assert said.text_content().split() == ["Two", "cranes."]


@pytest.mark.parametrize(
    "said",
    [
        "<blockquote type='cite'>Bo</blockquote>Two<blockquote type='cite'>Bo</blockquote><p>cranes.</p>",
        f"<div>Two{RULE.format('#E1E1E1')}</div>cranes.".replace(ASKED, ""),
        f"<div>{RULE.format('windowtext')}</div>Two<br>cranes.".replace(ASKED, ""),
    ],
)
def test_an_answer_is_kept_whole(said: str) -> None:
    """Also between pieces of what it answers, and around lines that Outlook draws for no answer."""
    assert list(fromstring(without_answered(f"<div>{said}</div>")).itertext()) == ["Two", "cranes."]
