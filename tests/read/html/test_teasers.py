"""Rows of teasers beside an article."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from claimx.read.html.markup import parsed
from claimx.read.html.teasers import drop_teasers
from tests.read.conftest import Outline

LINES = (
    "The bakers of Oldmarket will bake at night again, after the council lifted a rule that is older than its hall.",
    "Neighbours had asked for the rule in 1911, when the ovens were fired with coal and the flues stood below windows.",
    "Eleven of the town's fourteen bakeries heat with electricity now, and the other three will follow by the spring.",
    "Bread will not be cheaper, the guild says, but it will be there when the first tram leaves, at ten to five.",
    "The first loaves were sold on Friday, to two nurses, a postman and a man who said that he could not sleep.",
    "A second rule, by which no bell may ring before six, stays in force, and nobody has asked the council to lift it.",
)
TEASERS = (
    "Some ovens never cool, and nobody counts the loaves. Here are six of them.",
    "A mill on the river is for sale. Who should have it?",
    "Our readers have sent in recipes, and we have tried them all.",
    "The price of rye has not been so low since the war.",
)


def _row(teasers: tuple[str, ...], box: str = "<li class='strip'>{}</li>", link: str = "/n/{}") -> str:
    inner = "<a href='{0}'><img src='a.jpg'></a><h4><a href='{0}'>Story {1}</a></h4><ul><li>{2}</li></ul>"
    cards = (inner.format(link.format(number), number, line) for number, line in enumerate(teasers))
    return f"<ul>{''.join(map(box.format, cards))}</ul>"


def _page(lines: tuple[str, ...], below: str) -> str:
    text = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><body><h1>Bakers</h1><div class='article-body'>{text}{below}</div></body></html>"


def _read(outline: Outline) -> list[str]:
    return [text for kind, text in outline if kind not in ("title", "boilerplate")]


@pytest.mark.parametrize("box", ["<li class='strip'>{}</li>", "<li>{}</li>", "<li><div class='wide'>{}</div></li>"])
def test_a_row_below_the_article_is_no_list_of_it(outline_of: Callable[..., Outline], box: str) -> None:
    """However its boxes are called."""
    assert _read(outline_of(_page(LINES, _row(TEASERS, box)))) == list(LINES)


def test_a_box_of_the_row_may_lead_elsewhere(outline_of: Callable[..., Outline]) -> None:
    """Its picture to a series, its title to one of its parts."""
    row = _row(TEASERS).replace("<a href='/n/3'><img", "<a href='/series'><img")
    assert _read(outline_of(_page(LINES, row))) == list(LINES)


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        (LINES, _row(TEASERS, link="https://shop.example/{}")),
        (LINES, _row(TEASERS, link="#step-{}")),
        (LINES, _row(TEASERS[:2])),
        (LINES, _row(tuple(f"{teaser} {LINES[0]} {LINES[1]} {LINES[2]}" for teaser in TEASERS))),
        (LINES[:2], _row(TEASERS)),
    ],
)
def test_a_list_of_the_article_stays(lines: tuple[str, ...], row: str) -> None:
    """What shops sell, steps of the page itself, two parts, long entries, and stories in brief below a few words."""
    tree = parsed(_page(lines, row))
    drop_teasers(tree)
    assert TEASERS[0] in tree.text_content()
    assert TEASERS[1] in tree.text_content()


def test_many_pictures_in_one_box_are_looked_at_in_time() -> None:
    """However many elements without words it holds."""
    links = "".join(f"<a href='/n/{number}'><img src='a.jpg'></a>" for number in range(200))
    tree = parsed(_page(LINES, f"<div><div>{links}{'<b></b>' * 20_000}</div></div>"))
    started = time.process_time()
    drop_teasers(tree)
    assert time.process_time() - started < 3
