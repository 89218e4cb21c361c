"""A folder of articles, or declared sources -> claims, as a Prefect flow: ``python flows/ingest.py ARTICLES -o OUT``.

The work is in ``claimx.run``; here it is cut into tasks, one that looks for pages and one a batch, and watched. A
second run adds nothing, with no help from Prefect's cache: the ledger knows its pages.
"""

from __future__ import annotations

import os
from pathlib import Path

from flows.environment import prepare

prepare()

import argparse
import sys
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from functools import lru_cache
from itertools import chain
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.futures import PrefectFuture
from prefect.task_runners import ThreadPoolTaskRunner
from pydantic import Field, ValidationError, model_validator
from rich.console import Console
from rich.table import Table
from typing_extensions import Self

from claimx import ClaimxError, Extractor, RetryLater, Settings
from claimx.books import Counts, check_books
from claimx.records import Record
from claimx.report.summary import books_of
from claimx.run import N_PAGES_PER_BATCH, Plan, extract_batch, plan
from claimx.shown import shown
from claimx.sources import Answer, Memory
from claimx.sources.declaration import read_sources
from claimx.sources.declared import answers_of_all, folders_of
from claimx.sources.folder import keep_apart, pages_of
from claimx.sources.visitor import Ways
from claimx.store.ledger import Batch, Judge, open_ledger

# onnxruntime works on every core by itself; a second batch fills the time in which the first is being read.
N_WORKERS = 2
# One batch planned for each that is worked on is enough.
N_IN_FLIGHT = 2 * N_WORKERS
# What may heal while one waits: a ledger that is locked, a disk that is remounted. A server that is unwell does not
# count: its pages are postponed to the next run.
RETRY_DELAYS_SECONDS = [10.0, 60.0]

_console = Console()


class Ingest(Record):
    """What one run is told; the settings are those of the machine that runs it, unless they are given."""

    articles: Path | None = Field(default=None, description="A folder whose pages are read.")
    sources: Path | None = Field(default=None, description="A file that declares sources, such as sources.toml.")
    out: Path = Field(description="The folder that receives articles/, claims/ and refusals/.")
    n_pages_per_batch: int = Field(default=N_PAGES_PER_BATCH, ge=1)
    reprocess: bool = Field(default=False, description="Read pages again that another model answered.")
    settings: Settings = Field(default_factory=lambda: Settings.from_environment(os.environ))

    @model_validator(mode="after")
    def _has_something_to_read(self) -> Self:
        if self.articles is None and self.sources is None:
            raise ValueError("nothing to read; name a folder of articles, or a file that declares sources")
        return self

    @model_validator(mode="after")
    def _never_reads_what_it_wrote(self) -> Self:
        if self.articles and self.out.resolve().is_relative_to(self.articles.resolve()):
            raise ValueError(f"the output folder {self.out} must lie outside the articles {self.articles}")
        return self


@lru_cache(maxsize=1)
def extractor(settings: Settings) -> Extractor:
    """One a process: loading takes seconds, and every batch uses the same."""
    return Extractor.from_folder(settings=settings)


def answers(told: Ingest, memory: Memory) -> Iterator[Answer]:
    """The pages of the folder, then what the declared sources say.

    Raises:
        StopRun: there is no such folder, a mistake in the declaration, or the output lies in what it declares; raised
            by the call itself.
    """
    folder = pages_of(told.articles, settings=told.settings) if told.articles else iter(())
    sources = read_sources(told.sources) if told.sources else ()
    keep_apart(told.out, folders_of(sources))
    return chain(folder, answers_of_all(sources, memory, Ways(told.settings)))


def may_heal(_task: Any, _run: Any, state: State[Any]) -> bool:
    """Whether what a task raised is worth another attempt."""
    return isinstance(state.result(raise_on_failure=False), RetryLater)


@task(
    retries=len(RETRY_DELAYS_SECONDS),
    retry_delay_seconds=RETRY_DELAYS_SECONDS,
    retry_condition_fn=may_heal,
    cache_policy=NO_CACHE,
    persist_result=False,
)
def look_for_pages(told: Ingest, judge: Judge) -> Generator[Plan, None, None]:
    """Plan what is new, a batch whenever one is full; another attempt begins with what this one left in the ledger."""
    with open_ledger(told.out, told.settings) as ledger:
        yield from plan(answers(told, ledger.memory_of(judge)), ledger, judge, n_pages=told.n_pages_per_batch)


@task(task_run_name="batch-{batch.batch_id}", cache_policy=NO_CACHE, persist_result=False)
def ingest_batch(batch: Batch, told: Ingest) -> Counts:
    """Extract, write and record one batch; on any machine that sees the output folder and the ledger."""
    with open_ledger(told.out, told.settings) as ledger:
        return extract_batch(batch, extractor(told.settings), ledger)


# Any: Prefect's own types refuse its own runner, whose futures are narrower than those the flow expects.
_threads: Any = ThreadPoolTaskRunner(max_workers=N_WORKERS)


@flow(name="ingest", task_runner=_threads, persist_result=False)
def ingest(told: Ingest) -> Counts:
    """Extract every page that the output folder does not know yet.

    Raises:
        StopRun: a model or a folder is unusable, or a page failed; what was answered is written.
    """
    judge = Judge(extractor(told.settings).folder.model_id.digest, anew=told.reprocess)
    total = Counts()
    with closing(look_for_pages(told, judge)) as plans:
        for counts in submitted(plans, told):
            total += counts
            _console.print(f"{total.n_pages:,} pages read, {total.n_claims:,} claims", highlight=False)
    report(total, told)
    check_books(total)
    return total


def submitted(plans: Iterable[Plan], told: Ingest) -> Iterator[Counts]:
    """The counts of the plans and their batches, in order; at most ``N_IN_FLIGHT`` batches are planned ahead."""
    waiting: deque[PrefectFuture[Counts]] = deque()
    for batch, counts in plans:
        if counts != Counts():
            yield counts
        if batch is not None:
            waiting.append(ingest_batch.submit(batch, told))
        if len(waiting) == N_IN_FLIGHT:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def report(counts: Counts, told: Ingest) -> None:
    """The same table for the terminal and for Prefect's page of the run, where the books are shown balanced too."""
    create_markdown_artifact(key="ingest-summary", markdown=books_of(counts), description=str(told.out))
    create_table_artifact(
        key="ingest-counts", table=[{"what": what, "n": n} for what, n in counts.rows()], description=str(told.out)
    )
    table = Table("", "n", title="claimx")
    table.columns[1].justify = "right"
    for what, n in counts.rows():
        table.add_row(what, f"{n:,}")
    _console.print(table)
    _console.print(f"articles/, claims/ and refusals/ are in {told.out.resolve()}", highlight=False, soft_wrap=True)


def main(arguments: list[str] | None = None) -> int:
    """Run the flow once; 1 where it stopped, with the reason on standard error."""
    parser = argparse.ArgumentParser(description="Extract the claims of a folder of articles, or of declared sources.")
    parser.add_argument("articles", nargs="?", type=Path, help="a folder of pages")
    parser.add_argument("--sources", type=Path, metavar="FILE", help="a file that declares sources")
    parser.add_argument("-o", "--out", type=Path, required=True, help="the folder that receives the results")
    parser.add_argument(
        "--batch-size", dest="n_pages_per_batch", type=int, default=N_PAGES_PER_BATCH, help="pages a task (%(default)s)"
    )
    given = parser.parse_args(arguments)
    try:
        told = Ingest(**vars(given))
        extractor(told.settings)  # before Prefect starts its server, which takes longer than finding the model missing
        ingest(told)
    except (ClaimxError, ValidationError) as stopped:
        print(f"ingest stopped: {shown(str(stopped))}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
