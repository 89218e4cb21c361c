"""What stands between paragraphs that alone were found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.read.conftest import Outline

LINES = (
    "The lighthouse on Gull Rock went dark on Sunday, for the first time since its lamp was lit in 1874.",
    "A fuse worth forty cents had failed, and the keeper who knew where the spare ones lay retired in the spring.",
    "Two trawlers waited outside the bar until the morning, and a third turned back to the harbour at Ness.",
    "The coast office says that it will send a fitter before the week is out, and a box of fuses with him.",
)


def _page(between: str) -> str:
    text = "".join(f"<p>{line}</p>" for line in LINES[:2]) + between + "".join(f"<p>{line}</p>" for line in LINES[2:])
    return (
        "<html lang='en'><head><title>Gull Rock goes dark</title></head><body><div class='menu'><a href='/'>Home</a>"
        f"</div><div class='tx-9'><h1>Gull Rock goes dark</h1><div class='tx-11'>{text}</div></div></body></html>"
    )


def test_headings_and_items_between_bare_paragraphs_are_kept(outline_of: Callable[..., Outline]) -> None:
    """A box without a name that anybody knows holds an article as well as another."""
    outline = outline_of(_page("<h2>What the boats did</h2><ul><li>One turned back</li><li>Two waited</li></ul>"))
    assert ("heading", "What the boats did") in outline
    assert [text for kind, text in outline if kind == "paragraph"] == list(LINES)


@pytest.mark.parametrize(
    "between",
    [
        "<aside><h2>What others read</h2></aside>",
        "<ul><li><a href='/a'>Herring return to the firth</a></li><li><a href='/b'>Ness wins the regatta</a></li></ul>",
    ],
)
def test_what_leads_away_is_no_part(outline_of: Callable[..., Outline], between: str) -> None:
    """Teasers between two paragraphs are not brought back."""
    outline = outline_of(_page(between))
    assert [text for kind, text in outline if kind in ("paragraph", "list item", "heading")] == list(LINES)
