"""Articles that only the state of a script holds."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from claimx.errors import RefusePage
from tests.read.conftest import Outline

TITLE = "Orchard town votes to keep its night train"
LINES = (
    "The night train to the coast will run for at least three more years, the council of Pomdale decided on Thursday.",
    "It carried 41,000 people last year, a third more than in 2019, and lost 2.1 million crowns on the way.",
    "Hoteliers had asked for it to be kept, and offered to pay for the breakfast that is served before the tunnel.",
    "The railway wanted to stop it in the autumn, for its sleeping cars are older than most who sleep in them.",
    "New cars are on order, the minister said, but the first of them cannot come before the spring after next.",
)
STATES = {
    "markup": {"post": {"title": {"rendered": TITLE}, "content": {"rendered": "".join(f"<p>{x}</p>" for x in LINES)}}},
    "text": {"article": {"headline": TITLE, "body": "\n\n".join(LINES)}},
    "blocks": {"headlines": {"basic": TITLE}, "content_elements": [{"type": "text", "content": x} for x in LINES]},
    "spans": {"title": TITLE, "body": [{"_type": "block", "children": [{"_type": "span", "text": x}]} for x in LINES]},
}


def _page(script: str, kind: str = "application/json") -> str:
    return (
        f"<html lang='en'><head><title>{TITLE} | Pomdale Mail</title></head><body><div id='app'><p>Loading</p></div>"
        f"<script type='{kind}'>{script}</script></body></html>"
    )


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_an_article_is_read_out_of_a_state(outline_of: Callable[..., Outline], state: object) -> None:
    """As markup, as lines, as a list of blocks, and as blocks of spans."""
    expected = [("title", TITLE), *(("paragraph", line) for line in LINES)]
    assert outline_of(_page(json.dumps({"props": state}))) == expected
    assert outline_of(_page(f"window.__STATE__ = {json.dumps(state)};", "text/javascript")) == expected


def test_headings_among_blocks_are_headings(outline_of: Callable[..., Outline]) -> None:
    """A block says of what type it is."""
    blocks = [{"type": "text", "content": x} for x in LINES]
    blocks.insert(2, {"type": "header", "content": "Breakfast before the tunnel"})
    outline = outline_of(_page(json.dumps({"title": TITLE, "blocks": blocks})))
    assert ("heading", "Breakfast before the tunnel") in outline


@pytest.mark.parametrize(
    "script",
    [
        json.dumps({"items": [{"title": "Another story of the day", "body": "\n\n".join(LINES)}]}),
        json.dumps({"title": TITLE, "body": LINES[0]}),
        '{"title": "' + TITLE + '", "body": ',
        "[" * 100_000,
    ],
    ids=["another title", "a teaser", "cut off", "deep"],
)
def test_what_is_no_article_of_the_page_is_refused(outline_of: Callable[..., Outline], script: str) -> None:
    """A state without the title of the page, with little text, or that is broken."""
    with pytest.raises(RefusePage):
        outline_of(_page(script))
