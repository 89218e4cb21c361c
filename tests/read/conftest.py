"""A page, and the article in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timezone

import pytest

from claimx.read import read
from claimx.records import Article, BlockKind, Page
from claimx.settings import Settings
from tests.read.post import BODY

FETCHED = datetime(2026, 3, 4, 5, 6, tzinfo=timezone.utc)

#: Kind and text of every block of an article.
Outline = list[tuple[BlockKind, str]]
MakePage = Callable[..., Page]
ReadText = Callable[..., Article]


@pytest.fixture
def page_of() -> MakePage:
    """Wrap a string or bytes, with any of the page's other fields."""

    def make(content: str | bytes, **fields: str) -> Page:
        raw = content.encode() if isinstance(content, str) else content
        return Page.model_validate({"content": raw, "source": "desk", "fetched": FETCHED, **fields})

    return make


@pytest.fixture
def article_of(page_of: MakePage) -> ReadText:
    """Read a string or bytes with the default settings."""

    def make(content: str | bytes, **fields: str) -> Article:
        return read(page_of(content, **fields), Settings())

    return make


@pytest.fixture
def outline_of(article_of: ReadText) -> Callable[..., Outline]:
    """Read, and show every block as its kind and its text."""

    def make(content: str | bytes, **fields: str) -> Outline:
        article = article_of(content, **fields)
        return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]

    return make


@pytest.fixture
def must_be_cranes(outline_of: Callable[..., Outline], article_of: ReadText) -> Callable[[bytes], None]:
    """Read the document that every office program is given: title, byline, day, paragraphs in order, heading, item."""

    def check(content: bytes) -> None:
        kinds = ("title", "byline", "boilerplate", "paragraph", "heading", "paragraph", "list item")
        assert tuple(kind for kind, _ in outline_of(content)) == kinds
        article = article_of(content)
        known = article.title, article.authors, article.published
        assert known == ("Cranes for all", ("Ann Roe", "Bo Lee"), date(2026, 5, 5))
        assert article.text.endswith(f"What it costs\n\n{BODY[1]}\n\n{BODY[2]}")

    return check
