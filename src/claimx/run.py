"""Pages -> files and counts: the run itself, with no orchestrator.

A page is planned before it is worked on, a batch is held by one run at a time, and it counts once the ledger has
recorded it: whatever dies on the way, the next run goes on from there, and nothing is lost or doubled.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import chain, islice
from traceback import format_exc
from typing import TYPE_CHECKING, NamedTuple

from claimx.books import Counts, check_books
from claimx.errors import ClaimxError
from claimx.records import Listed, Page, Postponed, Refusal, Unchanged
from claimx.shown import shown, shown_in_line
from claimx.sources import Answer
from claimx.store.compact import settle_merges
from claimx.store.files import path_of, write_answers
from claimx.store.ledger import Batch, Judge, Ledger, Outcome, Planned, Seen

if TYPE_CHECKING:
    from claimx.extract import Extraction

Extract = Callable[[Page], "Extraction | Refusal"]

# A Prefect task costs about 27 ms of processor time, client and server together, and an article about 30 ms;
# from 18 articles a task on, orchestration stays under 5 %. 64 leaves room and still shows progress.
N_PAGES_PER_BATCH = 64

_log = logging.getLogger(__name__)


class _Looked(NamedTuple):
    """Answers that may be new, the counts of the others, and the lists that are done with."""

    seen: list[Seen]
    counts: Counts
    listed: list[Listed]


class Plan(NamedTuple):
    """One step of planning: a batch, where one is full, and what was counted on the way."""

    batch: Batch | None
    counts: Counts = Counts()


def plan(
    answers: Iterable[Answer], ledger: Ledger, judge: Judge, *, n_pages: int = N_PAGES_PER_BATCH
) -> Iterator[Plan]:
    """What earlier runs left, then the new pages in order, cut into batches of ``n_pages``.

    A merge that ``claimx compact`` was killed at is finished first, so that no line stands in two files for long.
    Each batch stands in the ledger before it is yielded, and at most two of them are held in memory. A page whose
    place is in hand waits for the other to be recorded, and is postponed where it waits in vain. Lists are remembered
    at the end, when all that stood in them is in the ledger.
    """
    settle_merges(ledger)
    for left_over in ledger.batches.pending(judge):
        yield Plan(left_over)
    retried = ledger.pages.to_retry()
    shelf: list[Seen] = []
    listed: list[Listed] = []
    for seen, counts, done in _looked_at(chain(ledger.pages.again(retried), answers), n_pages):
        fresh = ledger.batches.fresh(seen, judge, retried)
        yield Plan(None, counts + _known(len(seen) - len(fresh)))
        listed += done
        shelf += fresh
        if len(shelf) >= n_pages:
            batch, left = ledger.batches.plan(shelf[:n_pages], judge, retried)
            yield _planned(batch, n_pages - len(left))
            shelf = left + shelf[n_pages:]
    while shelf:
        batch, left = ledger.batches.plan(shelf[:n_pages], judge, retried)
        yield _planned(batch, len(shelf[:n_pages]) - len(left))
        shelf = left + shelf[n_pages:]
        if batch is None:
            messages = tuple(
                f"{shown_in_line(one.answer.source)}: another page of this place is in hand" for one in left
            )
            yield Plan(None, Counts(postponed=messages))
            shelf = shelf[len(left) :]
            listed.clear()  # nobody knows in which of them those stood
    ledger.lists.keep(listed)


def extract_batch(batch: Batch, extract: Extract, ledger: Ledger) -> Counts:
    """Extract the pages of a batch, write the answers, record them, and count them; nothing, if another run has it.

    A page at which ``extract`` raises what claimx does not raise on purpose is our bug: it is logged, named in
    ``Counts.failed`` and left for a later run; the other pages of its batch are written.

    Raises:
        StopRun: nothing sensible can follow: the files cannot be written, or the extractor is unusable.
        RetryLater: the ledger is unwell. The batch stays planned, and the next run takes it.
    """
    with ledger.batches.held(batch) as held:
        if not held:
            return Counts()
        outcomes = [_outcome(page, extract, ledger) for page in ledger.batches.pages_of(batch)]
        answers = [one.answer for one in outcomes if one.answer is not None and not one.is_settled]
        written = write_answers(ledger.out, path_of(batch.batch_id, batch.date), answers)
        if not ledger.batches.record(batch, outcomes, written):
            return Counts()
    ledger.pages.forget_bytes()
    return sum(map(_counted, outcomes), Counts())


def run(
    answers: Iterable[Answer],
    extract: Extract,
    ledger: Ledger,
    *,
    judge: Judge,
    n_pages: int = N_PAGES_PER_BATCH,
) -> Generator[Counts, None, None]:
    """Answer every page that the ledger does not know yet, batch by batch; yields the counts so far after each.

    Raises:
        StopRun: at once where nothing sensible can follow; at the end where a page failed.
        RetryLater: the ledger is unwell.
    """
    total = Counts()
    for batch, counts in plan(answers, ledger, judge, n_pages=n_pages):
        total += counts
        if batch is not None:
            total += extract_batch(batch, extract, ledger)
        yield total
    check_books(total)


def _looked_at(answers: Iterable[Answer | Seen], n_pages: int) -> Iterator[_Looked]:
    """``n_pages`` answers at a time."""
    waiting = iter(answers)
    while chunk := list(islice(waiting, n_pages)):
        seen: list[Seen] = []
        listed: list[Listed] = []
        counts = Counts()
        for one in chunk:
            if isinstance(one, Listed):
                listed.append(one)
            elif isinstance(one, Unchanged):
                counts += _known(1)
            elif isinstance(one, Postponed):
                counts += Counts(postponed=(shown_in_line(f"{one.source}: {one.message}"),))
            else:
                seen.append(one if isinstance(one, Seen) else Seen.of(one))
        yield _Looked(seen, counts, listed)


def _outcome(page: Planned, extract: Extract, ledger: Ledger) -> Outcome:
    try:
        answer = page.answer(ledger.spool)
        return Outcome(page, _superseding(page, extract(answer)) if isinstance(answer, Page) else answer)
    except ClaimxError:
        raise
    except Exception as error:
        failure = shown_in_line(f"{page.source}: {type(error).__name__}: {error}")
        _log.error("page %s failed\n%s", shown_in_line(page.source), shown(format_exc()))
        return Outcome(page, failure=failure)


def _superseding(page: Planned, answer: Extraction | Refusal) -> Extraction | Refusal:
    """The answer, its article saying which one it takes the place of."""
    if isinstance(answer, Refusal) or page.supersedes in {None, answer.article.article_id}:
        return answer
    article = answer.article.model_copy(update={"supersedes": page.supersedes})
    return answer.model_copy(update={"article": article})


def _counted(outcome: Outcome) -> Counts:
    if outcome.answer is None:
        return Counts(n_pages=1, failed=(outcome.failure or "",))
    return _known(1) if outcome.is_settled else Counts.of(outcome.answer)


def _known(n_pages: int) -> Counts:
    return Counts(n_pages=n_pages, n_known=n_pages)


def _planned(batch: Batch | None, n_looked_at: int) -> Plan:
    """Pages that turned out to be known only when they were planned are counted here."""
    return Plan(batch, _known(n_looked_at - (batch.n_pages if batch else 0)))
