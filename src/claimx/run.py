"""Pages -> files and counts: the run itself, with no orchestrator.

A page is planned before it is worked on, a batch is held by one run at a time, and it counts once the ledger has
recorded it, after those that were planned before it: whatever dies on the way, the next run goes on from there,
nothing is lost or doubled, and the same bytes come out, however many work on them.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from typing import NamedTuple

from claimx.books import Counts, check_books
from claimx.downloads import split
from claimx.errors import ClaimxError
from claimx.records import Listed, Postponed, Unchanged
from claimx.shown import shown_in_line
from claimx.sources import Answer, NoList
from claimx.store.compact import settle_merges
from claimx.store.ledger import Batch, Judge, Ledger, Seen
from claimx.store.settle import settle
from claimx.store.sweep import sweep
from claimx.work import Extract, Work

# A Prefect task costs about 95 ms of processor time on a busy machine, client and server together, and a page of four
# sentences 18 ms: at 128 a task that is 4 %, at 64 it was 8 % (tests/benchmarks/flow.py). More shows less progress.
N_PAGES_PER_BATCH = 128


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
    """What earlier runs left, then the new pages, downloads as their articles, in order in batches of ``n_pages``.

    A merge that ``claimx compact`` was killed at is finished first, so that no line stands in two files for long.
    Each batch stands in the ledger before it is yielded, and at most two of them are held in memory. A page whose
    place is in hand waits for the other to be recorded, and is postponed where it waits in vain. Lists are remembered
    at the end, when all that stood in them is in the ledger. Whoever ends it in between, by a signal or by closing it,
    finds what was read planned: it need not be asked for again, and the next run begins with it.

    Raises:
        RetryLater, StopRun: what ended the answers, when all that came before is planned; or the ledger is unwell.
    """
    sweep(ledger)
    settle_merges(ledger)
    shelf = _Shelf(ledger, judge, n_pages)
    try:
        yield from _plans(answers, ledger, shelf, n_pages)
    except ClaimxError:
        raise
    except BaseException:
        with suppress(ClaimxError):  # what ended it is told, not that there was no room to keep more
            shelf.keep()
        raise


def _plans(answers: Iterable[Answer], ledger: Ledger, shelf: _Shelf, n_pages: int) -> Iterator[Plan]:
    settle(ledger)  # what a run left that died between answering and recording; what is gone of that is left over
    yield from shelf.left_over()
    settle(ledger)  # what waited for a batch that is dissolved now
    listed: list[Listed] = []
    ends: list[BaseException] = []
    for seen, counts, done in _looked_at(chain(shelf.again(), split(_until(answers, ends))), n_pages):
        yield Plan(None, counts + shelf.put(seen))
        listed += done
        if not ends:
            yield from shelf.planned(n_pages)
    if ends and not isinstance(ends[0], ClaimxError):
        raise ends[0]
    yield from shelf.planned(1)
    while messages := shelf.give_up():
        listed.clear()  # nobody knows in which of them those stood
        yield Plan(None, Counts(postponed=messages))
        yield from shelf.planned(1)
    ledger.lists.keep(listed)
    if ends:
        raise ends[0]


def _until(answers: Iterable[Answer], ends: list[BaseException]) -> Iterator[Answer]:
    """The answers up to where they break off; why they do, be it a signal, is put aside."""
    try:
        yield from answers
    except BaseException as error:
        ends.append(error)


class _Shelf:
    """New pages, until there are enough of them for a batch."""

    def __init__(self, ledger: Ledger, judge: Judge, n_pages: int) -> None:
        self._ledger = ledger
        self._judge = judge
        self._n_pages = n_pages
        self._seen: list[Seen] = []
        self._retried: set[int] = set()
        self._offered: set[str] = set()
        self._left: set[tuple[str, str]] = set()
        self._tried: set[int] = set()

    def again(self) -> Iterator[Seen]:
        """The pages that failed before, or whose batch was dissolved; each is tried once in a run."""
        self._retried = self._ledger.pages.to_retry(self._judge) - self._tried
        for one in self._ledger.pages.again(self._retried):
            self._left.add((one.place, one.sha256))
            yield one

    def put(self, seen: Sequence[Seen]) -> Counts:
        """Keep what is new, and count what is known."""
        fresh = self._ledger.batches.fresh(seen, self._judge, self._retried)
        self._seen += fresh
        new = set(map(id, fresh))
        return _known(sum(1 for one in seen if id(one) not in new and not self._was_left(one)))

    def _was_left(self, one: Seen) -> bool:
        """Whether an earlier run left this page, so that it is counted when this one reads it; told once."""
        key = (one.place, one.sha256)
        was_left = key in self._left
        self._left.discard(key)
        return was_left

    def left_over(self) -> Iterator[Plan]:
        """The batches that others left, each once: nothing that was planned after them is recorded before them."""
        for batch in self._ledger.batches.pending(self._judge):
            if batch.batch_id not in self._offered:
                self._offered.add(batch.batch_id)
                pages = self._ledger.batches.pages_of(batch)
                self._left.update((page.place, page.sha256) for page in pages)
                self._tried.update(page.id for page in pages)
                yield Plan(batch)

    def planned(self, n_least: int) -> Iterator[Plan]:
        """One batch after another, while so many pages are here, and not all of them must wait."""
        while len(self._seen) >= n_least:
            yield from self.left_over()
            first, rest = self._seen[: self._n_pages], self._seen[self._n_pages :]
            batch, waiting = self._ledger.batches.plan(first, self._judge, self._retried)
            self._seen = waiting + rest
            # Pages that turned out to be known only now are counted here.
            yield Plan(batch, _known(len(first) - len(waiting) - (batch.n_pages if batch else 0)))
            if waiting and batch is None:
                return
            if batch:
                self._offered.add(batch.batch_id)

    def keep(self) -> None:
        """Plan what is here for a later run; it is not read, for whoever ends this one waits."""
        list(self.planned(1))

    def give_up(self) -> tuple[str, ...]:
        """Postpone the first pages that wait, each with a message."""
        first, self._seen = self._seen[: self._n_pages], self._seen[self._n_pages :]
        return tuple(f"{shown_in_line(one.answer.source)}: another page of this place is in hand" for one in first)


def extract_batch(batch: Batch, extract: Extract, ledger: Ledger, *, n_at_once: int = 1) -> Counts:
    """Extract the pages of a batch, so many at once, keep the answers, and count them; nothing, if another run has it.

    The answers are written and recorded at once, unless a batch that was planned before is still in hand: then by
    whoever answers that one. A page at which ``extract`` raises what claimx does not raise on purpose is our bug: it
    is logged, named in ``Counts.failed`` and left for a later run; the other pages of its batch are written.

    Raises:
        StopRun: nothing sensible can follow: the files cannot be written, or the extractor is unusable.
        RetryLater: the ledger is unwell. The batch stays planned, and the next run takes it.
    """
    with ledger.batches.held(batch) as held:
        if not held:
            return Counts()
        work = Work(batch, extract, ledger)
        is_finished = work.do_alone() if ledger.batches.is_suspect(batch) else work.do(n_at_once)
        if not is_finished:
            return Counts()
    settle(ledger)
    return work.counts


def run(
    answers: Iterable[Answer],
    extract: Extract,
    ledger: Ledger,
    *,
    judge: Judge,
    n_pages: int = N_PAGES_PER_BATCH,
    n_at_once: int = 1,
) -> Generator[Counts, None, None]:
    """Answer every page that the ledger does not know yet, batch by batch; yields the counts so far after each.

    ``n_at_once`` pages of a batch are extracted side by side; the answers are the same, whatever it is.

    Raises:
        StopRun: at once where nothing sensible can follow; at the end where a page failed.
        RetryLater: the ledger is unwell.
    """
    total = Counts()
    for batch, counts in plan(answers, ledger, judge, n_pages=n_pages):
        total += counts
        if batch is not None:
            total += extract_batch(batch, extract, ledger, n_at_once=n_at_once)
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
                counts += Counts(postponed=(shown_in_line(_told(one)),))
            else:
                if isinstance(one, NoList):
                    counts += Counts(broken=(shown_in_line(one.source),))
                seen.append(one if isinstance(one, Seen) else Seen.of(one))
        yield _Looked(seen, counts, listed)


def _told(postponed: Postponed) -> str:
    """Its name once: what is said of an address begins with it."""
    source, message = postponed.source, postponed.message
    return message if message.startswith(f"{source}: ") else f"{source}: {message}"


def _known(n_pages: int) -> Counts:
    return Counts(n_pages=n_pages, n_known=n_pages)
