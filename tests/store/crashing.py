"""A run in a process of its own, which may be killed, by others at any moment or by itself at one of its steps."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from claimx.errors import StopRun
from claimx.extract import Extraction
from claimx.records import Page, Refusal
from claimx.run import run
from claimx.settings import Settings
from claimx.store.compact import compact
from claimx.store.ledger import Judge, open_ledger
from tests.answers import MODEL, NOON, answer, page
from tests.store.forked import forked

N_PAGES, N_PAGES_PER_BATCH = 8, 4
#: What the system is asked to do to files; everything the ledger does is told by SQLAlchemy.
_STEPS = {"os.rename", "os.remove", "os.mkdir"}
_KILLED = -signal.SIGKILL


def started(
    out: Path, *, url: str | None = None, dies_at: int = 0, merges: bool = False, deadly: str = ""
) -> ForkServerProcess:
    """Begin a run over ``N_PAGES`` pages; it kills itself before the step ``dies_at``, and at the page ``deadly``."""
    return forked(_run, out, url, dies_at, merges, deadly)


def was_killed(process: ForkServerProcess) -> bool:
    """Wait for its end, which is one of two: killed, or well."""
    process.join(60)
    assert process.exitcode in {0, _KILLED}, f"the run ended with {process.exitcode}"
    return process.exitcode == _KILLED


def _run(out: Path, url: str | None, dies_at: int, merges: bool, deadly: str) -> None:
    if dies_at:
        _die_at(dies_at)
    settings = Settings.model_validate({"ledger": url})
    given = [page(f"page-{number}.txt", f"Page {number}. It has a rest.") for number in range(N_PAGES)]

    def extract(page: Page) -> Extraction | Refusal:
        if page.source == deadly:
            _die()
        return answer(page)

    told_of = (StopRun,) if deadly else ()  # the run in which the page is parked says so
    with open_ledger(out, settings, lambda: NOON) as ledger, suppress(*told_of):
        for _ in run(given, extract, ledger, judge=Judge(MODEL.digest), n_pages=N_PAGES_PER_BATCH):
            pass
        if merges:
            compact(ledger)


def _die_at(number: int) -> None:
    steps = iter(range(1, number))

    def step(*_: Any) -> None:
        if next(steps, None) is None:
            _die()

    sys.addaudithook(lambda name, _: step() if name in _STEPS else None)
    event.listen(Engine, "before_cursor_execute", step)
    event.listen(Engine, "commit", step)


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
