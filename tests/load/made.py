"""Output folders as runs leave them, with fake answers: days, models, revisions and merges as a test wants them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from claimx.extract import Extraction
from claimx.records import ModelId, Page, Refusal, identify
from claimx.run import run
from claimx.settings import Settings
from claimx.store.compact import compact
from claimx.store.ledger import Judge, open_ledger
from tests.answers import MODEL, answer, page

MORNING = datetime(2026, 1, 1, 8, tzinfo=timezone.utc)
NEWER = ModelId(name="fake", version="v2", digest="fedcba9876543210")
#: One that claims nothing of anything.
SILENT = ModelId(name="fake", version="v3", digest="0f1e2d3c4b5a6978")


def on_day(number: int, *texts: str, source: str = "a.txt") -> list[Page]:
    """One page a text, each fetched a minute after the one before it; all of one place."""
    first = MORNING + timedelta(days=number)
    return [
        page(source, text).model_copy(update={"fetched": first + timedelta(minutes=n)}) for n, text in enumerate(texts)
    ]


def five() -> list[Page]:
    """Pages that claim one thing each, and each another."""
    return [page(f"page-{number}.txt", f"Point {number} is made. The rest is not.") for number in range(5)]


def answer_of(model: ModelId) -> Callable[[Page], Extraction | Refusal]:
    """As :func:`tests.answers.answer`, by another model; blanks around the text of a page are not its text."""

    def judged(given: Page) -> Extraction | Refusal:
        answered = answer(given.model_copy(update={"content": given.content.strip()}))
        if isinstance(answered, Refusal):
            return answered
        said = {"model": model} | ({"labels": ()} if model is SILENT else {})
        sentences = [
            one.model_copy(update=said | {"claim_id": identify(one.article_id, str(one.start), model.digest)})
            for one in answered.sentences
        ]
        article = answered.article.model_copy(update={"model": model})
        return answered.model_copy(update={"article": article, "sentences": tuple(sentences)})

    return judged


def kept(
    out: Path, given: list[Page], model: ModelId = MODEL, *, anew: bool = False, settings: Settings | None = None
) -> Path:
    """The folder after one more run, on the day on which the first of the pages was fetched."""
    with open_ledger(out, settings, clock=lambda: given[0].fetched) as ledger:
        list(run(given, answer_of(model), ledger, judge=Judge(model.digest, anew=anew), n_pages=2))
    return out


def merged(out: Path) -> Path:
    """The folder after ``claimx compact``."""
    with open_ledger(out) as ledger:
        compact(ledger)
    return out
