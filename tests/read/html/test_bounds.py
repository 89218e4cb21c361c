from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from claimx.read.html.bounds import declared_paragraphs
from tests.read.conftest import Outline

LINES = [
    "The harbour board of Welmouth voted on Tuesday to buy two electric cranes, after a debate of four hours.",
    "The old cranes, which date from 1961, will be sold for scrap, and the money will go to the harbour school.",
    "“We have waited for this since my father drove the old ones,” said Ann Roe, who drives the last of them.",
    "Work on the foundations begins in June, when the herring boats are away and the quay is free for a month.",
]
TITLE = "Welmouth buys cranes"
MENU = '<td><a href="/">Home</a><br><br><a href="/news">News</a><br><br><a href="/sport">Sport</a></td>'
BLANK = "<br><br>"


def paragraphs(outline: Outline) -> list[str]:
    """The texts of the paragraphs alone."""
    return [text for kind, text in outline if kind == "paragraph"]


def old_page(body: str) -> str:
    """As pages were written before they had articles."""
    return f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{body}</body></html>"


@pytest.mark.parametrize(
    "markup",
    [
        f"<table><tr>{MENU}<td>{BLANK.join(LINES)}</td></tr></table>",
        f"<table><tr>{MENU}<td><p>{BLANK.join(LINES)}</p></td></tr></table>",
        f"<table><tr>{MENU}<td><div>{BLANK.join(LINES)}</div></td></tr></table>",
        f"<table><tr>{MENU}<td><font face=arial><font size=2>{BLANK.join(LINES)}</font></font></td></tr></table>",
        f"<table><tr>{MENU}<td>{'<BR>&nbsp;<BR>'.join(LINES)}</td></tr></table>",
        f"<table><tr>{MENU}<td>{'<br><br><br>'.join(LINES)}</td></tr></table>",
        f"<table><tr><td>{BLANK.join(LINES[:2])}<p>{LINES[2]}</p>{BLANK}{LINES[3]}</td></tr></table>",
        f"<font size=2>{BLANK.join(LINES)}</font>",
        f"<center>{BLANK.join(LINES)}</center>",
        f"<p><span>{BLANK.join(LINES)}</span></p>",
    ],
)
def test_blank_lines_part_paragraphs(outline_of: Callable[..., Outline], markup: str) -> None:
    """What stands between two line breaks is a paragraph, whatever old element holds it; menus are none."""
    assert paragraphs(outline_of(old_page(markup))) == LINES


def test_a_heading_between_blank_lines_stays_one(outline_of: Callable[..., Outline]) -> None:
    """A bold line between blank lines, or above the lines of its paragraph, heads what follows."""
    for below in (BLANK, "<br>"):
        body = f"{BLANK.join(LINES[:2])}{BLANK}<b>What the board wants</b>{below}{BLANK.join(LINES[2:])}"
        outline = outline_of(old_page(f"<table><tr><td>{body}</td></tr></table>"))
        assert ("heading", "What the board wants") in outline
        assert paragraphs(outline) == LINES


def test_blank_lines_in_tables_of_figures_part_nothing(outline_of: Callable[..., Outline]) -> None:
    """Where there is no prose between them, blank lines are furniture as before."""
    table = "<table><tr><td>Welmouth<br><br>12</td><td>Marrel<br><br>14</td></tr></table>"
    assert paragraphs(outline_of(old_page("".join(f"<p>{line}</p>" for line in LINES) + table))) == LINES


@pytest.mark.parametrize(
    "declared",
    [
        "\n\n".join(LINES),
        "\r\n".join(LINES),
        "<br><br>".join(LINES),
        "<br />\n<br />".join(LINES),
        "".join(f"<p class='a'>{line.replace('Tuesday', '<em>Tuesday</em>')}</p>" for line in LINES),
        "".join(f"&lt;p&gt;{line}&lt;/p&gt;" for line in LINES),
        "".join(LINES),
        "<BR><BR>".join(LINES),
        "".join(f"<P>{line}</P>" for line in LINES),
        "".join(f"<section>{line}</section>" for line in LINES),
    ],
)
def test_a_declared_text_has_its_paragraphs(outline_of: Callable[..., Outline], declared: str) -> None:
    """A page without text has the one that it declares, parted by markup, by lines, or where a space is missing."""
    linked = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": declared})
    page = f'<html><head><script type="application/ld+json">{linked}</script></head><body><div></div></body></html>'
    assert paragraphs(outline_of(page)) == LINES


def test_a_text_that_is_not_declared_stays_as_it_is() -> None:
    """Lines that only wrap are joined, spaces after full stops part nothing, and other texts are not touched."""
    assert declared_paragraphs("One two. Three four.", ["One\ntwo.\nThree four."]) == ["One two.", "Three four."]
    assert declared_paragraphs("One two. Three four.", ["One two. Three four."]) == ["One two. Three four."]
    assert declared_paragraphs("Of the U.S.Steel works.", ["Of the U.S.Steel works."]) == ["Of the U.S.Steel works."]
    assert declared_paragraphs("One two.", ["Three\n\nfour."]) == ["One two."]
    assert declared_paragraphs("It was < 5 and > 3.", ["It was < 5 and > 3."]) == ["It was < 5 and > 3."]
