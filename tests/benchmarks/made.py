"""Pages for the benchmarks: the corpus articles, each told apart by a first paragraph of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from html import escape
from pathlib import Path

from claimx.records import Page
from claimx.training.data.gold import GoldArticle, load_gold

CORPUS = Path(__file__).parents[2] / "corpus"
_FETCHED = datetime(2026, 1, 1, tzinfo=timezone.utc)


def long_pages(n_pages: int) -> Iterator[Page]:
    """Whole articles as web pages, 72 sentences each on average."""
    articles = load_gold(CORPUS)
    for number in range(n_pages):
        yield _page(number, _html(articles[number % len(articles)], number))


def short_pages(n_pages: int) -> Iterator[Page]:
    """Pages of four sentences: a run over very many of them ends within minutes."""
    for number in range(n_pages):
        text = (
            f"The harbour of berth {number} handled {number % 900 + 100} ships last year. "
            "A new crane could shorten the queue. The old one breaks down every week and costs the port its customers. "
            "Boats pass by in the morning, and the ferry leaves at noon when the weather on the strait allows it."
        )
        yield _page(number, f"<html lang=en><title>Berth {number}</title><body><article><p>{text}</p></article></body>")


def n_sentences(n_pages: int) -> int:
    """How many sentences :func:`long_pages` holds, the first paragraph of each left out."""
    sizes = [len(article.sentences) for article in load_gold(CORPUS)]
    return sum(sizes[number % len(sizes)] for number in range(n_pages))


def _html(article: GoldArticle, number: int) -> str:
    paragraphs: dict[int, list[str]] = {}
    for sentence in article.sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(article.slice(sentence))
    body = "".join(f"<p>{escape(' '.join(sentences))}</p>" for sentences in paragraphs.values())
    title = escape(article.title or "An article")
    return (
        f"<html lang=en><head><title>{title} ({number})</title></head><body><nav><a href=/>Home</a></nav>"
        f"<article><h1>{title} ({number})</h1><p>This is printing number {number}.</p>{body}</article></body></html>"
    )


def _page(number: int, html: str) -> Page:
    url = f"https://bench.example/{number}"
    return Page(content=html.encode(), source=url, url=url, media_type="text/html; charset=utf-8", fetched=_FETCHED)
