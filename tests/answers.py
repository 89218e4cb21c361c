"""Pages, and what a fake extractor answers to them: no models, no reading."""

from __future__ import annotations

from datetime import date, datetime, timezone

from claimx.extract import Extraction
from claimx.records import (
    Article,
    Block,
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
        return Refusal(
            source=page.source,
            url=page.url,
            page_sha256=page.sha256,
            fetched=page.fetched,
            reason="empty",
            message="no text",
        )
    return extraction(page, text)


def extraction(page: Page, text: str) -> Extraction:
    """``text`` cut after its first full stop."""
    cut = text.index(".") + 1
    article = Article(
        article_id=identify(text),
        url=page.url,
        title="Solar power",
        outlet=None,
        authors=(),
        published=date(2026, 1, 1),
        language="en",
        source=page.source,
        page_sha256=page.sha256,
        fetched=page.fetched,
        text=text,
        blocks=(Block(start=0, end=len(text), kind="paragraph"),),
    )
    first = _sentence(article, (0, cut), claims=True)
    rest = _sentence(article, (cut + 1, len(text)), claims=False) if len(text) > cut + 1 else None
    return Extraction(article=article, sentences=(first, rest) if rest else (first,))


def _sentence(article: Article, span: tuple[int, int], *, claims: bool) -> ScoredSentence:
    start, end = span
    high = 0.9 if claims else 0.1
    return ScoredSentence(
        claim_id=identify(article.article_id, str(start), str(end), MODEL.digest),
        article_id=article.article_id,
        url=article.url,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        text=article.text[start:end],
        start=start,
        end=end,
        sentence_index=0 if start == 0 else 1,
        paragraph_index=0,
        section=None,
        labels=("opportunity", "statistic") if claims else (),
        probabilities=Probabilities(opportunity=high, challenge=0.1, statistic=high),
        uncertain=(),
        model=MODEL,
    )
