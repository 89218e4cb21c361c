"""The steps of a run, each a task, and what a run is told.

They stand apart from the flow, so that another machine can import them: Prefect loads the file of a flow under a name
of its own, and as a script it is ``__main__``, where a Dask worker would look in vain.
"""

from __future__ import annotations

import os
from pathlib import Path

from flows.environment import prepare

prepare()

from collections.abc import Generator, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from pydantic import Field, model_validator
from typing_extensions import Self

from claimx import Extractor, RetryLater, Settings
from claimx.books import Counts
from claimx.canary import Heard, hear
from claimx.records import Page, Record
from claimx.run import N_PAGES_PER_BATCH, Plan, extract_batch, plan
from claimx.sources.asked import Asked
from claimx.sources.folder import pages_of
from claimx.store.ledger import Batch, Judge, open_ledger
from claimx.work import Extract
from flows.told import ToldSettings

# What may heal while one waits: a ledger that is locked, a disk that is remounted. A server that is unwell does not
# count: its pages are postponed to the next run.
RETRY_DELAYS_SECONDS = [10.0, 60.0]


class Ingest(Record):
    """What one run is told; settings that are not told are those of the machine that runs it."""

    articles: Path | None = Field(default=None, description="A folder whose pages are read.")
    sources: Path | None = Field(default=None, description="A file that declares sources, such as sources.toml.")
    out: Path = Field(description="The folder that receives articles/, claims/ and refusals/.")
    n_pages_per_batch: int = Field(default=N_PAGES_PER_BATCH, ge=1, description="How many pages are one task.")
    reprocess: bool = Field(default=False, description="Read pages again that another model answered.")
    settings: ToldSettings = Field(
        default_factory=lambda: Settings.from_environment(os.environ),
        description="Each takes the place of the environment's.",
    )

    @model_validator(mode="after")
    def _has_something_to_read(self) -> Self:
        if self.articles is None and self.sources is None:
            raise ValueError("nothing to read; name a folder of articles, or a file that declares sources")
        return self


class Loaded(NamedTuple):
    """What an extractor answers, and how it read the canary."""

    claims_of: Extract
    heard: Heard

    @property
    def digest(self) -> str:
        """Of the model."""
        return self.heard.model.digest


@lru_cache(maxsize=1)
def loaded(settings: Settings) -> Loaded:
    """One a process, for good: loading takes seconds, and every batch uses the same.

    Batches of other settings, which a process seldom sees, load another; of the one before some stays in memory.

    Raises:
        StopRun: a folder is unusable, or the model falls over at the canary.
    """
    extractor = Extractor.for_good(settings=settings)
    return Loaded(extractor.claims_of, hear(extractor))


def may_heal(_task: Any, _run: Any, state: State[Any]) -> bool:
    """Whether what a task raised is worth another attempt."""
    return isinstance(state.result(raise_on_failure=False), RetryLater)


def asked_by(told: Ingest) -> tuple[Asked, Iterator[Page]]:
    """What is declared, and the pages of the folder that was named.

    Raises:
        StopRun: there is no such folder, a mistake in the declaration, or the output lies in what is read.
    """
    asked = Asked.of(told.sources, [told.articles] if told.articles else [], told.out)
    return asked, pages_of(told.articles, settings=told.settings) if told.articles else iter(())


@task(
    retries=len(RETRY_DELAYS_SECONDS),
    retry_delay_seconds=RETRY_DELAYS_SECONDS,
    retry_condition_fn=may_heal,
    cache_policy=NO_CACHE,
    persist_result=False,
)
def look_for_pages(told: Ingest, judge: Judge) -> Generator[Plan, None, None]:
    """Plan what is new, a batch whenever one is full; another attempt begins with what this one left in the ledger.

    Raises:
        StopRun: see :func:`asked_by`.
    """
    asked, folder = asked_by(told)
    with open_ledger(told.out, told.settings) as ledger:
        answers = asked.answers(folder, ledger.memory_of(judge), told.settings)
        yield from plan(answers, ledger, judge, n_pages=told.n_pages_per_batch)


@task(task_run_name="batch-{batch.batch_id}", cache_policy=NO_CACHE, persist_result=False)
def ingest_batch(batch: Batch, told: Ingest) -> Counts:
    """Extract, write and record one batch; on any machine that sees the output folder and the ledger.

    Raises:
        StopRun: this machine misreads the canary, or the files cannot be written.
    """
    here = loaded(told.settings)
    here.heard.check()
    with open_ledger(told.out, told.settings) as ledger:
        return extract_batch(batch, here.claims_of, ledger, n_at_once=told.settings.n_at_once)
