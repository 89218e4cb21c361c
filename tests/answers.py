"""Pages, and what a fake extractor answers to them: no models, no reading."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timezone
from typing import Any

from claimx.errors import RefusePage
from claimx.extract import Extraction
from claimx.records import (
    LABELS,
    Article,
    Block,
    Label,
    ModelId,
    Page,
    Probabilities,
    Refusal,
    ScoredSentence,
    identify,
)

MODEL = ModelId(name="fake", version="v1", digest="0123456789abcdef")
NOON = datetime(2026, 1, 2, 12, tzinfo=timezone.utc)
SOLAR = "Solar power could cut bills by 12%."
NOTHING = "The council met on Tuesday."


def page(source: str, text: str = f"{SOLAR} {NOTHING}") -> Page:
    """A page whose bytes are its text."""
    return Page(content=text.encode("utf-8", "surrogatepass"), source=source, fetched=NOON)


def pages(n: int) -> list[Page]:
    """Distinct pages, in order."""
    return [page(f"page-{number:03}.txt") for number in range(n)]


def answer(page: Page) -> Extraction | Refusal:
    """Two sentences, the first an opportunity and a statistic; a refusal where the page is empty."""
    text = page.content.decode("utf-8", "surrogatepass")
    if not text:
        return Refusal.of(page, RefusePage("empty", "no text"))
    return extraction(page, text)


def extraction(page: Page, text: str) -> Extraction:
    """``text`` cut after its first full stop."""
    cut = text.index(".") + 1
    article = made_article(
        text,
        (Block(start=0, end=len(text), kind="paragraph"),),
        article_id=identify(page.url or page.source, text),  # so that pages may say the same, and are no copies
        url=page.url,
        title="Solar power",
        published=date(2026, 1, 1),
        source=page.source,
        page_sha256=page.sha256,
        fetched=page.fetched,
        model=MODEL,
    )
    claims = {"labels": ("opportunity", "statistic"), "probabilities": sure_of("opportunity", "statistic")}
    first = scored(article, (0, cut), **claims)
    rest = (scored(article, (cut + 1, len(text)), sentence_index=1),) if len(text) > cut + 1 else ()
    return Extraction(article=article, sentences=(first, *rest))


def made_article(text: str, blocks: Sequence[Block], **known: Any) -> Article:
    """An article of which nothing is known but its text, and what is given."""
    nothing = {"url": None, "title": None, "outlet": None, "authors": (), "published": None, "language": "en"}
    made = {"article_id": identify(text), "source": "made", "page_sha256": "0" * 64, "fetched": NOON}
    return Article(**{**nothing, **made, "text": text, "blocks": tuple(blocks), **known})


def scored(article: Article, span: tuple[int, int], **said: Any) -> ScoredSentence:
    """The sentence of the article at ``span``; it claims nothing but what is said of it."""
    start, end = span
    place = {"start": start, "end": end, "sentence_index": 0, "paragraph_index": 0, "section": None}
    answer = {"labels": (), "probabilities": sure_of(), "uncertain": (), "model": MODEL}
    return ScoredSentence(
        claim_id=identify(article.article_id, str(start), str(end), MODEL.digest),
        article_id=article.article_id,
        url=article.url,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        text=article.text[start:end],
        **{**place, **answer, **said},
    )


def sure_of(*labels: Label) -> Probabilities:
    """High for the labels, low for the others."""
    return Probabilities(**{label: 0.9 if label in labels else 0.1 for label in LABELS})
