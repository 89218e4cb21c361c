"""Articles and answers made without a model: a sentence claims what it says it claims."""

from __future__ import annotations

from datetime import date, datetime, timezone

from claimx.errors import RefusePage
from claimx.extract import Extraction
from claimx.records import (
    LABELS,
    Article,
    Block,
    BlockKind,
    Page,
    Probabilities,
    Refusal,
    ScoredSentence,
)
from tests.answers import made_article, scored

FETCHED = datetime(2024, 5, 6, 7, 8, 9, tzinfo=timezone.utc)
_KINDS: dict[str, BlockKind] = {"# ": "title", "## ": "heading", "- ": "list item", "~ ": "boilerplate"}


def answer_to(page: Page) -> Extraction | Refusal:
    """Each line is a block and, in the body, a sentence; pages that begin with a reason in [] are refused."""
    text = page.content.decode()
    if text.startswith("[not English]") or not text:
        return Refusal.of(page, RefusePage("not English" if text else "empty", "expected en; found cy"))
    if text.startswith("[bug]"):
        raise KeyError("a bug")
    return extraction_of(text, page.source)


def extraction_of(marked: str, source: str = "page.txt", url: str | None = None) -> Extraction:
    """From lines that begin with '# ' (title), '## ' (heading), '- ' (list item), '~ ' (boilerplate) or nothing."""
    text, blocks = "", []
    for line in marked.splitlines():
        mark = next((mark for mark in _KINDS if line.startswith(mark)), "")
        start = len(text)
        text += line.removeprefix(mark) + "\n"
        blocks.append(Block(start=start, end=len(text) - 1, kind=_KINDS.get(mark, "paragraph")))
    article = made_article(
        text, blocks, url=url, outlet="The Outlet", published=date(2024, 5, 6), source=source, fetched=FETCHED
    )
    body = [block for block in blocks if block.kind in {"paragraph", "list item"}]
    return Extraction(article=article, sentences=tuple(_sentence(article, *item) for item in enumerate(body)))


def _sentence(article: Article, index: int, block: Block) -> ScoredSentence:
    text = article.text[block.start : block.end]
    return scored(
        article,
        (block.start, block.end),
        sentence_index=index,
        paragraph_index=index,
        labels=tuple(label for label in LABELS if label in text and f"no {label}" not in text),
        probabilities=Probabilities(opportunity=0.5, challenge=0.5, statistic=0.5),
        uncertain=tuple(label for label in LABELS if f"perhaps {label}" in text or f"perhaps no {label}" in text),
    )
