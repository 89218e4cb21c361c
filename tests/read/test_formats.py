from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.errors import RefusePage
from claimx.read.formats import FORMATS, choose_format
from claimx.records import Page

HTML = "<!doctype html><html><body><p>Cranes.</p></body></html>"


@pytest.mark.parametrize(
    ("text", "fields", "name"),
    [
        (HTML, {}, "HTML"),
        (HTML, {"media_type": "text/plain"}, "HTML"),
        ("<p>Cranes</p>", {"media_type": "text/html; charset=utf-8"}, "HTML"),
        ("Cranes.", {"media_type": "text/html"}, "plain text"),
        ('{"text": "Cranes"}', {}, "JSON"),
        ("not json", {"media_type": "application/json"}, "JSON"),
        (HTML, {"media_type": "application/json"}, "HTML"),
        ("Cranes.", {"source": "desk/cranes.md"}, "Markdown"),
        ("Cranes.", {"url": "https://post.example/cranes.markdown?x=1"}, "Markdown"),
        ("# Cranes\n\nThey are red.", {}, "Markdown"),
        ("# Cranes\n\nThey are red.", {"source": "cranes.txt"}, "plain text"),
        ("Cranes, 1 < 2.", {"url": "http://[broken"}, "plain text"),
    ],
)
def test_choice(page_of: Callable[..., Page], text: str, fields: dict[str, str], name: str) -> None:
    """Declared type, then name, then looks; a declaration that the text contradicts is not believed."""
    assert choose_format(text, page_of(text, **fields)).name == name


@pytest.mark.parametrize("start", ["<rss version='2.0'>", "<!-- a --><feed xmlns='x'>", "<urlset>", "<rdf:RDF a='y'>"])
def test_lists_of_articles_are_none(page_of: Callable[..., Page], start: str) -> None:
    """Their markup would pass for text; whoever names one is told how to have it read."""
    with pytest.raises(RefusePage, match="declare a source"):
        choose_format(f"<?xml version='1.0'?>\n{start}<channel>Cranes</channel>", page_of("", source="feed.xml"))


def test_last_format_takes_everything() -> None:
    """The table ends in a format that any text may be, so that a reader is always found."""
    assert FORMATS[-1].looks_like.search("")
