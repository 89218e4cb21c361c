"""One batch in hand: pages -> outcomes, several at once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from contextvars import copy_context
from traceback import format_exc
from typing import NamedTuple

from claimx.books import Counted, Counts
from claimx.errors import ClaimxError
from claimx.records import Page, Refusal
from claimx.shown import shown, shown_in_line
from claimx.store.ledger import Answered, Batch, Ledger, Outcome, Planned

Extract = Callable[[Page], Counted | Refusal]

_log = logging.getLogger(__name__)
_KNOWN = Counts(n_pages=1, n_known=1)


class _Became(NamedTuple):
    """What became of one page, and what it adds to the counts."""

    outcome: Outcome
    counts: Counts


def _side_by_side(
    read: Callable[[Planned], _Became], pages: Sequence[Planned], n_at_once: int
) -> Generator[_Became, None, None]:
    """What becomes of each page, in order; who closes it early waits for no more than the pages in hand."""
    if n_at_once == 1:
        yield from map(read, pages)
        return
    with ThreadPoolExecutor(n_at_once, "page") as threads:
        # Each in a copy of the context, by which whoever listens to the log knows the run.
        waiting = [threads.submit(copy_context().run, read, page) for page in pages]
        try:
            for future in waiting:
                yield future.result()
        finally:
            for future in waiting:
                future.cancel()


class Work:
    """One batch in hand: what its pages gave, in whatever order."""

    def __init__(self, batch: Batch, extract: Extract, ledger: Ledger) -> None:
        self._counts: dict[int, Counts] = {}
        self._batch = batch
        self._extract = extract
        self._ledger = ledger
        self._outcomes = ledger.answers.of(batch)
        done = {one.page.id for one in self._outcomes}
        self._pages = [page for page in ledger.batches.pages_of(batch) if page.id not in done]

    @property
    def counts(self) -> Counts:
        """Of the pages that were read here."""
        return sum(self._counts.values(), Counts())

    def do(self, n_at_once: int) -> bool:
        """Read every page, so many side by side, and note them in their order.

        Returns False where another run took the batch meanwhile.

        Threads are enough: most of the time goes into the encoder, which leaves the interpreter to the others.
        """
        with closing(_side_by_side(self._read, self._pages, n_at_once)) as done:
            for became in done:
                self._note(*became)
                if not self._ledger.batches.renew(self._batch):
                    return False
        return self._finish()

    def do_alone(self) -> bool:
        """The same where a page is suspected of killing the process: each by itself, those that did it last.

        The batch stays as it was planned, so that its files are those that a run gives which nobody kills.
        """
        for page in sorted(self._pages, key=lambda page: page.n_deaths):
            if self._ledger.batches.kills(page):
                name = shown_in_line(page.source)
                message = f"{name}: {page.n_deaths} processes died of it (killed, out of memory, or a crash)"
                self._note(Outcome(page, failure=message), Counts(n_pages=1, failed=(message,)))
            else:
                with self._ledger.pages.alone(page):
                    self._note(*self._read(page))
            if not (self._ledger.batches.renew(self._batch) and self._ledger.answers.keep(self._batch, self._outcomes)):
                return False
        return self._finish()

    def _finish(self) -> bool:
        """Count as known what is, as far as others have told by now, and hand everything over."""
        for one in self._ledger.duplicates.marked(self._batch, self._outcomes):
            if one.is_duplicate and one.page.id in self._counts:
                self._counts[one.page.id] = _KNOWN
        return self._ledger.answers.finish(self._batch, self._outcomes)

    def _read(self, page: Planned) -> _Became:
        """What became of it; bytes that somebody removed are no mistake of claimx, and come again from their source."""
        try:
            given = page.answer(self._ledger.spool)
        except FileNotFoundError:
            message = shown_in_line(f"{page.source}: its bytes are gone from .spool; its source must show it again")
            return _Became(Outcome(page, failure=message), Counts(postponed=(message,)))
        return self._answered(page, given)

    def _answered(self, page: Planned, given: Page | Refusal) -> _Became:
        """Raises what ``extract`` raises on purpose; what it does not is the page's outcome."""
        try:
            answer = self._extract(given) if isinstance(given, Page) else given
            kept = answer if isinstance(answer, Refusal) else Answered.of(answer, supersedes=page.supersedes)
            outcome = Outcome(page, kept).read_again()
        except ClaimxError:
            raise
        except Exception as error:
            _log.error("page %s failed\n%s", shown_in_line(page.source), shown(format_exc()))
            message = shown_in_line(f"{page.source}: {type(error).__name__}: {error}")
            return _Became(Outcome(page, failure=message), Counts(n_pages=1, failed=(message,)))
        return _Became(outcome, _KNOWN if outcome.is_settled else Counts.of(answer))

    def _note(self, outcome: Outcome, counts: Counts) -> None:
        self._outcomes.append(outcome)
        self._counts[outcome.page.id] = counts
