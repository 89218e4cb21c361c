from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claimx.errors import RefusePage
from claimx.read import read
from claimx.records import Article, Page, Reason, identify
from claimx.settings import Settings

SENTENCE = "The harbour board of Welmouth voted on Tuesday to buy two electric cranes, and the old ones will be sold. "
BODY = SENTENCE * 3


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"x" * 2_001, "too large"),
        (b"%PDF-1.7\n" + b"stream" * 50, "malformed"),
        (b"GIF89a" + b"picture" * 50, "binary"),
        (b'{"title": "Cranes", "text": ', "malformed"),
        (b"Too short to be an article.", "no article"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
        (("Der Hafenrat hat am Dienstag beschlossen, zwei neue Kräne zu kaufen. " * 5).encode(), "not English"),
    ],
)
def test_every_refusal_has_its_reason(page_of: Callable[..., Page], content: bytes, reason: Reason) -> None:
    """A page without an article is refused under the word that is recorded, and says what was expected and found."""
    with pytest.raises(RefusePage) as refusal:
        read(page_of(content), Settings(max_page_bytes=2_000))
    assert refusal.value.reason == reason
    assert "expected" in refusal.value.message.lower()


def test_article_keeps_where_it_came_from(page_of: Callable[..., Page]) -> None:
    """An article carries its page's digest, source, address and time, and the id is address and text."""
    page = page_of(BODY, url="https://post.example/cranes")
    article = read(page, Settings())
    assert (article.source, article.url, article.fetched) == (page.source, page.url, page.fetched)
    assert article.page_sha256 == page.sha256
    assert article.article_id == identify("https://post.example/cranes", BODY)


def test_an_article_is_the_same_whichever_list_led_to_it(page_of: Callable[..., Page]) -> None:
    """A feed adds where its readers come from, a sitemap does not; two articles would take each other's place."""
    by_feed = read(page_of(BODY, url="https://post.example/cranes?utm_source=rss#top"), Settings())
    by_sitemap = read(page_of(BODY, url="https://post.example/cranes"), Settings())
    assert (by_feed.article_id, by_feed.url) == (by_sitemap.article_id, by_sitemap.url)


def test_same_page_gives_same_article(page_of: Callable[..., Page]) -> None:
    """Reading is pure: the same page and settings give the same record."""
    page = page_of(f"<html><body><article><h1>Cranes</h1><p>{BODY}</p><p>{BODY}</p></article></body></html>")
    assert read(page, Settings()) == read(page, Settings())


def test_settings_say_how_much_is_an_article(page_of: Callable[..., Page]) -> None:
    """The shortest article is a setting, and it counts body text only."""
    page = page_of("A Title\n\nThe board voted to buy two cranes.")
    assert read(page, Settings(min_article_characters=30)).title == "A Title"
    with pytest.raises(RefusePage, match="at least 41 characters of body text; found 34"):
        read(page, Settings(min_article_characters=41))


def test_language_is_judged_by_the_body_alone(article_of: Callable[..., Article]) -> None:
    """A foreign title or menu does not make an English article foreign."""
    article = article_of(f"Über die Kräne von Welmouth und andere Größen\n\n{BODY}")
    assert article.language == "en"


@pytest.mark.parametrize(
    "content", [b"<" * 500, b"[" * 5_000, b"{" * 5_000, bytes(range(256)) * 8, b"\x00" * 900, b"#\n" * 300]
)
def test_nothing_but_a_refusal_is_raised(page_of: Callable[..., Page], content: bytes) -> None:
    """Broken pages are refused, under whatever type they are declared."""
    for media_type in ("text/html", "application/json", "text/markdown", "text/plain"):
        fields: dict[str, Any] = {"media_type": media_type}
        with pytest.raises(RefusePage):
            read(page_of(content, **fields), Settings())
