"""A batch whose pages are read side by side: the same answers, and the same end, as one after another."""

from __future__ import annotations

import logging
from contextvars import ContextVar
from pathlib import Path
from threading import Barrier, Event

import pytest

from claimx.errors import StopRun
from claimx.extract import Extraction
from claimx.records import Page, Refusal
from claimx.run import run
from claimx.store.ledger import Judge, Seen, open_ledger
from claimx.work import Extract
from tests.answers import MODEL, NOON, answer, page, pages

JUDGE = Judge(MODEL.digest)
N_PAGES = 8


def run_of(extract: Extract, out: Path, n_at_once: int) -> dict[str, bytes]:
    """The files that a run gives."""
    with open_ledger(out, clock=lambda: NOON) as ledger:
        list(run(pages(N_PAGES), extract, ledger, judge=JUDGE, n_at_once=n_at_once))
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.glob("*/*/*.jsonl"))}


def test_pages_are_read_side_by_side(tmp_path: Path) -> None:
    """Two pages are in hand at the same time where two may be."""
    both = Barrier(2)

    def meeting(given: Page) -> Extraction | Refusal:
        both.wait(timeout=60)
        return answer(given)

    assert run_of(meeting, tmp_path, n_at_once=2)


def test_the_same_bytes_come_out_however_many_are_read_at_once(tmp_path: Path) -> None:
    """Answers stand in the order of the pages, though the last page is ready before the first."""
    last_is_ready = Event()

    def backwards(given: Page) -> Extraction | Refusal:
        if given.source == pages(N_PAGES)[0].source:
            assert last_is_ready.wait(timeout=60)
        if given.source == pages(N_PAGES)[-1].source:
            last_is_ready.set()
        return answer(given)

    assert run_of(backwards, tmp_path / "many", n_at_once=3) == run_of(answer, tmp_path / "one", n_at_once=1)


def test_a_page_that_stops_the_run_stops_those_beside_it(tmp_path: Path) -> None:
    """Nothing is written, and the next run gives it all."""
    begun: list[str] = []

    def unusable(given: Page) -> Extraction | Refusal:
        begun.append(given.source)
        raise StopRun("the model is gone")

    with pytest.raises(StopRun, match="the model is gone"):
        run_of(unusable, tmp_path, n_at_once=2)
    assert begun
    assert not list(tmp_path.glob("*/*/*.jsonl"))
    assert run_of(answer, tmp_path, n_at_once=2)


def test_bytes_that_somebody_removed_are_no_mistake_of_claimx(tmp_path: Path) -> None:
    """A backup may lack the hidden ``.spool``: such a page is postponed until its source shows it again."""
    given = [page("a.txt", "One point is made. Others are not."), page("b.txt", "Another is made. And no more.")]
    with open_ledger(tmp_path, clock=lambda: NOON) as ledger:
        ledger.batches.plan([Seen.of(one) for one in given], JUDGE, set())
        ledger.spool.remove(given[0].sha256)
        *_, without = run([], answer, ledger, judge=JUDGE)
        *_, after = run(given, answer, ledger, judge=JUDGE)
    assert (without.n_articles, without.failed, len(without.postponed)) == (1, (), 1)
    assert "its source must show it again" in without.postponed[0]
    assert (after.n_known, after.n_articles) == (1, 1)


def test_a_page_is_read_in_the_context_of_its_run(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Whoever listens to the log can tell which run a bug belongs to."""
    running = ContextVar("running", default="nothing")
    running.set("this run")
    seen: set[str] = set()

    def broken(given: Page) -> Extraction | Refusal:
        seen.add(running.get())
        raise ZeroDivisionError("no such luck")

    with caplog.at_level(logging.ERROR, "claimx.work"), pytest.raises(StopRun, match=f"{N_PAGES} failed"):
        run_of(broken, tmp_path, n_at_once=2)
    assert seen == {"this run"}
