from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml.html import document_fromstring

from claimx.read.html.asides import asides_of
from tests.read.conftest import Outline

ADDRESS = "https://www.post.example/cranes"
TEXT = "The harbour board of Welmouth voted on Tuesday to buy two electric cranes, after a debate of four hours."


@pytest.mark.parametrize(
    ("markup", "is_aside"),
    [
        pytest.param(
            '<p><a href="https://sport.post.example/gulls">Gulls win</a></p>', True, id="link within the site"
        ),
        pytest.param('<p><strong><a href="/gulls">Gulls win</a></strong></p>', True, id="bold link within the site"),
        pytest.param('<h3><a href="/gulls">Gulls win</a></h3>', True, id="heading that is a link"),
        pytest.param('<div><a href="/gulls"><h3>Gulls win</h3></a></div>', True, id="link around a heading"),
        pytest.param('<p><a href="https://shop.example/gulls">Gulls win</a></p>', True, id="link to another site"),
        pytest.param('<h3><a href="https://shop.example/g">Gulls win</a></h3>', False, id="heading for another site"),
        pytest.param('<p><b><a href="https://shop.example/g">Gulls win</a></b></p>', False, id="bold for another site"),
        pytest.param('<h3><a href="#gulls">Gulls win</a></h3>', False, id="anchor"),
        pytest.param('<ul><li><a href="/gulls">Gulls win</a></li></ul>', False, id="contents"),
        pytest.param('<p>So: <a href="/gulls">Gulls win</a></p>', False, id="link within a line"),
        pytest.param('<div><img src="g.jpg"><br><span>Gulls win</span></div>', True, id="with a picture"),
        pytest.param('<p><img src="g.jpg"></p><p> </p><p><em>Gulls win</em></p>', True, id="italics below a picture"),
        pytest.param(
            '<div><a href="g.jpg"><img src="g.jpg"></a></div><div style="text-align: center">Gulls win</div>',
            True,
            id="centred below a picture",
        ),
        pytest.param('<p><img src="g.jpg"></p><p><b>Gulls win</b></p>', False, id="bold below a picture"),
        pytest.param('<h2><img src="g.svg"> Gulls win</h2>', False, id="heading with a picture"),
        pytest.param('<div class="gallery-box"><header><h2>Gulls win</h2></header></div>', True, id="gallery"),
        pytest.param('<div class="videoPlayer"><h4>Gulls win</h4><i></i></div>', True, id="player"),
        pytest.param('<p><a href="g.mp3">Gulls</a> <a href="g.ogg">win</a></p>', True, id="links in a row"),
        pytest.param('<p><a href="/g">Gulls</a><br><a href="/w">win</a></p>', True, id="links below each other"),
        pytest.param('<p><a href="/gulls">Gulls</a> win</p>', False, id="link and a word"),
        pytest.param('<div class="top"><h1>Cranes</h1><h3>Gulls win</h3></div>', True, id="subtitle"),
        pytest.param("<h1>Cranes</h1><h3>Gulls win</h3>", False, id="heading below the title"),
        pytest.param('<hr><h2>Gulls win</h2><div><iframe src="v"></iframe></div><hr>', True, id="film between rules"),
        pytest.param('<h2>Gulls win</h2><div><iframe src="v"></iframe></div>', False, id="film below a heading"),
    ],
)
def test_what_heads_nothing(markup: str, is_aside: bool) -> None:
    """Links to other pages, captions and titles of films are known by their markup; what may head a text is none."""
    tree = document_fromstring(f"<body><article><p>{TEXT}</p>{markup}<p>{TEXT}</p></article></body>")
    assert ("Gulls win" in asides_of(tree, ADDRESS, {"Gulls win", TEXT})) is is_aside


def test_what_links_lead_to_may_stand_behind_them() -> None:
    """In brackets; other words beside links are text."""
    line = '<p><a href="/g">Gulls win</a> [<b>VIDEO]|<br></b><a href="/b">A barge sinks</a> [REPORT]</p>'
    text = "Gulls win [VIDEO]| A barge sinks [REPORT]"
    for markup, lines in ((line, {text}), (line.replace("|", " and"), set())):
        tree = document_fromstring(f"<body><article><p>{TEXT}</p>{markup}</article></body>")
        assert asides_of(tree, ADDRESS, {text, text.replace("|", " and"), TEXT}) == lines


@pytest.mark.parametrize(
    ("markup", "is_aside"),
    [
        ('<p><b>AT SEA: </b><a href="/g">Gulls win at home</a></p>', True),
        ('<p>AT SEA: <a href="/g">Gulls win at home</a></p>', True),
        ('<p>AT SEA: <a href="#g">Gulls win at home</a></p>', False),
        ('<p>AT SEA: <a href="/g">Gulls win</a> at home</p>', False),
        ('<p>AT SEA: Gulls <a href="/g">win at home</a></p>', False),
    ],
)
def test_a_topic_may_stand_above_what_a_link_leads_to(markup: str, is_aside: bool) -> None:
    """All behind it is the link, and it leads to another page."""
    line = "AT SEA: Gulls win at home"
    tree = document_fromstring(f"<body><article><p>{TEXT}</p>{markup}</article></body>")
    assert (line in asides_of(tree, ADDRESS, {line, TEXT})) is is_aside


def test_a_row_of_links_in_a_box_is_no_text(outline_of: Callable[..., Outline]) -> None:
    """However long it is."""
    row = " ".join(f'<a href="/g{n}">Gull number {n} has won the race to the old pier</a> [VIDEO]' for n in range(6))
    outline = outline_of(page(f"<p><b>DON'T MISS</b></p><p>{row}</p>"))
    assert not any("Gull number" in text for kind, text in outline if kind == "paragraph")


def page(markup: str) -> str:
    """An article with something between its two paragraphs, and a heading above."""
    return (
        f"<html><head><title>Cranes</title></head><body><article><h1>Cranes</h1><p>{TEXT}</p><h2>The vote</h2>"
        f"<p>{TEXT} It was late.</p>{markup}<p>{TEXT} It was very late.</p></article></body></html>"
    )


def test_a_teaser_heads_nothing(outline_of: Callable[..., Outline]) -> None:
    """Below the title of another article the section goes on."""
    headings = [
        text for kind, text in outline_of(page('<p><a href="/gulls">Gulls win at home</a></p>')) if kind == "heading"
    ]
    assert headings == ["The vote"]


def test_stories_in_brief_keep_their_headings(outline_of: Callable[..., Outline]) -> None:
    """Where most headings are links, each with a text of its own, they head it."""
    briefs = "".join(f'<h2><a href="/{n}">Story number {n}</a></h2><p>{TEXT} Day {n}.</p>' for n in range(4))
    headings = [text for kind, text in outline_of(page(briefs)) if kind == "heading"]
    assert headings == ["The vote", *(f"Story number {n}" for n in range(4))]


def test_a_row_of_linked_headings_heads_nothing(outline_of: Callable[..., Outline]) -> None:
    """Titles of other articles, one below the other, are no sections, however many."""
    row = "".join(f'<h3><a href="/{n}">Story number {n}</a></h3>' for n in range(4))
    headings = [text for kind, text in outline_of(page(row)) if kind == "heading"]
    assert headings == ["The vote"]
