"""Pages -> files and counts: the run itself, with no orchestrator. Whoever calls it, the books must balance."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field

from claimx.errors import ClaimxError, StopRun
from claimx.records import LABELS, Label, Page, Reason, Record, Refusal, identify
from claimx.store.files import Receipt, opened, write_batch

if TYPE_CHECKING:
    from claimx.extract import Extraction

Extract = Callable[[Page], "Extraction | Refusal"]

# A Prefect task costs about 27 ms of processor time, client and server together, and an article about 30 ms;
# from 18 articles a task on, orchestration stays under 5 %. 64 leaves room and still shows progress.
N_PAGES_PER_BATCH = 64

_log = logging.getLogger(__name__)


class Batch(Record):
    """New pages that are extracted and written together, and how many known ones were passed over on the way."""

    batch_id: str
    pages: tuple[Page, ...]
    page_keys: tuple[str, ...]
    n_known: int = 0


class Counts(Record):
    """What became of the pages; counts of batches add up to those of the run."""

    n_pages: int = 0
    n_known: int = 0
    n_articles: int = 0
    n_refused: dict[Reason, int] = Field(default_factory=dict)
    n_sentences: int = 0
    n_claims: int = 0
    n_labels: dict[Label, int] = Field(default_factory=dict)
    failed: tuple[str, ...] = ()
    """One message for each page at which claimx itself fell over."""

    @classmethod
    def of(cls, answer: Extraction | Refusal) -> Counts:
        """What one page adds to the counts."""
        if isinstance(answer, Refusal):
            return cls(n_pages=1, n_refused={answer.reason: 1})
        return cls(
            n_pages=1,
            n_articles=1,
            n_sentences=len(answer.sentences),
            n_claims=len(answer.claims),
            n_labels=Counter(label for sentence in answer.sentences for label in sentence.labels),
        )

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            n_pages=self.n_pages + other.n_pages,
            n_known=self.n_known + other.n_known,
            n_articles=self.n_articles + other.n_articles,
            n_refused=dict(Counter(self.n_refused) + Counter(other.n_refused)),
            n_sentences=self.n_sentences + other.n_sentences,
            n_claims=self.n_claims + other.n_claims,
            n_labels=dict(Counter(self.n_labels) + Counter(other.n_labels)),
            failed=self.failed + other.failed,
        )

    def rows(self) -> list[tuple[str, int]]:
        """What a person wants to know, in words, in reading order."""
        refused = [(f"refused: {reason}", n) for reason, n in sorted(self.n_refused.items())]
        return [
            ("pages read", self.n_pages),
            *([("known from earlier runs", self.n_known)] if self.n_known else []),
            ("articles extracted", self.n_articles),
            *(refused or [("refused", 0)]),
            *([("failed", len(self.failed))] if self.failed else []),
            ("sentences judged", self.n_sentences),
            ("claims", self.n_claims),
            *((f"claims: {label}", self.n_labels.get(label, 0)) for label in LABELS),
        ]


def key_of(page: Page, model_digest: str) -> str:
    """What makes a page known: where it came from, what it held, and the model that judged it."""
    return identify(model_digest, page.source, page.sha256)


def plan(
    pages: Iterable[Page], model_digest: str, known: AbstractSet[str] = frozenset(), *, n_pages: int = N_PAGES_PER_BATCH
) -> Iterator[Batch]:
    """Cut the new pages into batches of ``n_pages``, in order, holding one batch at a time.

    The same pages and model give the same batches, with the same ids. The last batch may hold no page, only the
    number of known ones.
    """
    chosen: dict[str, Page] = {}
    n_known = 0
    for page in pages:
        key = key_of(page, model_digest)
        if key in known or key in chosen:
            n_known += 1
            continue
        chosen[key] = page
        if len(chosen) == n_pages:
            yield _batch(chosen, n_known)
            chosen, n_known = {}, 0
    if chosen or n_known:
        yield _batch(chosen, n_known)


def extract_batch(batch: Batch, extract: Extract, out: Path) -> Counts:
    """Extract the pages of a batch, write the answers, and count them.

    A page at which ``extract`` raises what claimx does not raise on purpose is our bug: it is logged, named in
    ``Counts.failed`` and left for a later run; the other pages of its batch are written.

    Raises:
        StopRun: nothing sensible can follow: the files cannot be written, or the extractor is unusable.
    """
    answers: dict[str, Extraction | Refusal] = {}
    failed: list[str] = []
    for key, page in zip(batch.page_keys, batch.pages, strict=True):
        try:
            answers[key] = extract(page)
        except ClaimxError:
            raise
        except Exception as error:
            _log.exception("page %s failed", page.source)
            failed.append(f"{page.source}: {type(error).__name__}: {error}")
    if answers:
        write_batch(out, Receipt(batch_id=batch.batch_id, page_keys=tuple(answers)), list(answers.values()))
    return _counted(batch, answers.values(), tuple(failed))


def check_books(counts: Counts) -> None:
    """Every page read must be an article, a refusal, or known before.

    Raises:
        StopRun: they do not add up; the message names the pages that failed.
    """
    n_answered = counts.n_known + counts.n_articles + sum(counts.n_refused.values())
    if counts.n_pages == n_answered and not counts.failed:
        return
    pages = "".join(f"\n  {message}" for message in counts.failed)
    raise StopRun(
        f"the books do not balance: {counts.n_pages} pages read, {n_answered} answered, {len(counts.failed)} failed;"
        f" what was answered is written; please report this bug of claimx{pages}"
    )


def run(
    pages: Iterable[Page],
    extract: Extract,
    out: Path,
    *,
    model_digest: str,
    n_pages: int = N_PAGES_PER_BATCH,
) -> Generator[Counts, None, None]:
    """Extract every page that ``out`` does not know yet, batch by batch; yields the counts so far after each.

    The folder is held until the generator ends or is closed.

    Raises:
        StopRun: at once where nothing sensible can follow; at the end where a page failed.
    """
    total = Counts()
    with opened(out) as known:
        for batch in plan(pages, model_digest, known, n_pages=n_pages):
            total += extract_batch(batch, extract, out)
            yield total
    check_books(total)


def _batch(chosen: dict[str, Page], n_known: int) -> Batch:
    return Batch(batch_id=identify(*chosen), pages=tuple(chosen.values()), page_keys=tuple(chosen), n_known=n_known)


def _counted(batch: Batch, answers: Iterable[Extraction | Refusal], failed: tuple[str, ...]) -> Counts:
    unanswered = Counts(n_pages=batch.n_known + len(failed), n_known=batch.n_known, failed=failed)
    return sum(map(Counts.of, answers), unanswered)
