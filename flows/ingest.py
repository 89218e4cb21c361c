"""A folder of articles, or declared sources -> claims, as a Prefect flow: ``python flows/ingest.py ARTICLES -o OUT``.

The work is in ``claimx.run``; here it is cut into tasks, one that looks for pages and one a batch, and watched. A
second run adds nothing, with no help from Prefect's cache: the ledger knows its pages.
"""

from __future__ import annotations

from flows.door import enter

if __name__ == "__main__":
    raise SystemExit(enter("ingest"))

from flows.environment import prepare

prepare()

import argparse
import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from contextvars import copy_context
from pathlib import Path

from prefect import flow
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.context import FlowRunContext
from prefect.futures import PrefectFuture
from prefect.logging import get_run_logger
from rich.console import Console
from rich.table import Table

from claimx.books import Counts, check_books
from claimx.canary import Heard
from claimx.cli.door import ALL_REFUSED, DONE, TRY_LATER
from claimx.errors import RetryLater, StopRun
from claimx.records import KINDS_OF_LINES
from claimx.report.lastrun import keep_counts, n_lines_of
from claimx.report.summary import books_of, sentence_of
from claimx.run import N_PAGES_PER_BATCH, Plan
from claimx.store.ledger import Judge, open_ledger
from flows import steps
from flows.drifting import watch_drift
from flows.picturing import link_report
from flows.runner import n_in_flight, task_runner
from flows.steps import Ingest
from flows.warning import warn


@flow(name="ingest", task_runner=task_runner(os.environ), persist_result=False)
def ingest(told: Ingest) -> Counts:
    """Extract every page that the output folder does not know yet.

    Raises:
        StopRun: the canary is misread, a model or a folder is unusable, or a page failed; what was answered is written.
    """
    model = steps.loaded(told.settings)
    show_canary(model.heard)
    model.heard.check()
    total = Counts()
    with closing(apart(steps.look_for_pages(told, Judge(model.digest, anew=told.reprocess)))) as plans:
        for counts in submitted(plans, told):
            total += counts
            _say(f"{total.n_pages:,} pages read, {total.n_claims:,} claims")
    with open_ledger(told.out, told.settings) as ledger:
        keep_counts(told.out, total, n_lines_of(ledger.files.listed()))
    report(total, told)
    if total.postponed:
        warn("postponed", *total.postponed)
    if total.broken:
        warn("broken", *(f"{name} gives no list of pages" for name in total.broken))
    if total.n_articles:
        watch_drift(told)
    if page := link_report(told, anew=total.n_articles > 0):
        _say(f"read it in a browser: {page.resolve()}")
    check_books(total)
    return total


def apart(plans: Generator[Plan, None, None]) -> Generator[Plan, None, None]:
    """The same, each made in a context of its own.

    A task that yields leaves what it opened in the context of whoever asks: batches that are submitted meanwhile would
    belong to its transaction, and be shown as rolled back with it though they are written.
    """
    context = copy_context()
    try:
        while (one := context.run(next, plans, None)) is not None:
            yield one
    finally:
        context.run(plans.close)


def submitted(plans: Iterable[Plan], told: Ingest) -> Iterator[Counts]:
    """The counts of the plans and their batches, in order; no more batches are planned ahead than are needed.

    Where planning breaks off, what is planned is waited for all the same.
    """
    context = FlowRunContext.get()
    n_ahead = n_in_flight(context.task_runner) if context else 1
    waiting: deque[PrefectFuture[Counts]] = deque()
    try:
        for batch, counts in plans:
            if counts != Counts():
                yield counts
            if batch is not None:
                waiting.append(steps.ingest_batch.submit(batch, told))
            if len(waiting) == n_ahead:
                yield waiting.popleft().result()
    except (RetryLater, StopRun):
        for future in waiting:
            future.wait()
        raise
    while waiting:
        yield waiting.popleft().result()


def show_canary(heard: Heard) -> None:
    """Every sentence of the canary for Prefect's page of the run, what it should say beside what it says."""
    create_table_artifact(
        key="ingest-canary",
        table=[{"sentence": one.text, "expected": one.expected, "found": one.found} for one in heard.lines()],
        description=f"the canary, read by {heard.model.name} {heard.model.version}",
    )


def report(counts: Counts, told: Ingest) -> None:
    """The same for the log of the run, for Prefect's page of it, where the books are balanced too, and the terminal."""
    get_run_logger().info(sentence_of(counts))
    create_markdown_artifact(key="ingest-summary", markdown=books_of(counts), description=str(told.out))
    create_table_artifact(
        key="ingest-counts", table=[{"what": what, "n": n} for what, n in counts.rows()], description=str(told.out)
    )
    table = Table("", "n", title="claimx")
    table.columns[1].justify = "right"
    for what, n in counts.rows():
        table.add_row(what, f"{n:,}")
    Console().print(table)
    there = [kind for kind in KINDS_OF_LINES if (told.out / kind).is_dir()]
    _say(f"{', '.join(f'{kind}/' for kind in there) or 'no lines'}: in {told.out.resolve()}")


def _say(line: str) -> None:
    Console().print(line, highlight=False, soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the flow once; returns the exit status that `claimx run` would have."""
    parser = argparse.ArgumentParser(description="Extract the claims of a folder of articles, or of declared sources.")
    parser.add_argument("articles", nargs="?", type=Path, help="a folder of pages")
    parser.add_argument("--sources", type=Path, metavar="FILE", help="a file that declares sources")
    parser.add_argument("-o", "--out", type=Path, required=True, help="the folder that receives the results")
    parser.add_argument(
        "--batch-size", dest="n_pages_per_batch", type=int, default=N_PAGES_PER_BATCH, help="pages a task (%(default)s)"
    )
    told = Ingest(**vars(parser.parse_args(arguments)))
    # Before Prefect starts its server, which takes longer than finding a folder or a model missing.
    steps.asked_by(told)
    steps.loaded(told.settings)
    counts = ingest(told)
    if counts.postponed:
        return TRY_LATER
    return ALL_REFUSED if counts.are_all_refused else DONE
