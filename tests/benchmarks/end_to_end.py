"""Pages of HTML to synced JSONL, beside the bare scoring session on the same sentences.

    python -m tests.benchmarks.end_to_end [--pages 104] [--rounds 3]

"two processes" are two runs over half of the pages each, in folders of their own, one thread of scoring a process;
they stand beside one such process over all pages. Where the time of one process goes is printed by stage.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from claimx.extract import Extractor
from claimx.read import read
from claimx.records import Page
from claimx.run import run
from claimx.settings import Settings
from claimx.store.ledger import Judge, open_ledger
from tests.benchmarks.made import long_pages
from tests.benchmarks.rounds import Rates, Way, in_turn, table_of


def kept(pages: Iterable[Page], extractor: Extractor) -> None:
    """Run ``pages`` into a new folder, ledger and all."""
    judge = Judge(extractor.folder.model_id.digest)
    with tempfile.TemporaryDirectory() as out, open_ledger(Path(out), Settings()) as ledger:
        for _ in run(pages, extractor.claims_of, ledger, judge=judge, n_at_once=extractor.settings.n_at_once):
            pass


def measure(n_pages: int, n_rounds: int) -> tuple[list[Rates], list[Rates]]:
    """Sentences a second: scoring alone and whole runs; and pages a second of two processes and one."""
    pages = list(long_pages(n_pages))
    extractor = Extractor.for_good()
    articles = [read(page, extractor.settings) for page in pages]
    segmented = [extractor._segment(article) for article in articles]
    n_sentences = sum(map(len, segmented))

    def score_only() -> None:
        for sentences in segmented:
            extractor._score(sentences)

    whole = [
        Way("pages to files", lambda: kept(pages, extractor), n_sentences),
        Way("scoring alone", score_only, n_sentences),
    ]
    return in_turn(whole, n_rounds), in_turn(_processes(n_pages), n_rounds)


def _processes(n_pages: int) -> list[Way]:
    def by(n_processes: int) -> Callable[[], None]:
        pool = ProcessPoolExecutor(n_processes, get_context("spawn"), initializer=_warm)
        shares = [(n_pages // n_processes, number) for number in range(n_processes)]

        def once() -> None:
            deque(pool.map(_share, shares), maxlen=0)

        return once

    return [Way("two processes", by(2), n_pages), Way("one process", by(1), n_pages)]


_extractor: dict[str, Extractor] = {}


def _warm() -> None:
    _extractor["one thread"] = Extractor.for_good(settings=Settings(n_threads=1))


def _share(share: tuple[int, int]) -> None:
    n_pages, number = share
    kept(list(long_pages(n_pages * (number + 1)))[n_pages * number :], _extractor["one thread"])


def stages(n_pages: int) -> dict[str, float]:
    """Seconds of one thread in each stage, over the same pages."""
    extractor = Extractor.from_folder(settings=Settings(n_threads=1))
    spent: defaultdict[str, float] = defaultdict(float)

    def timed(stage: str, call: Callable[..., Any], *given: Any) -> Any:
        begun = time.perf_counter()
        result = call(*given)
        spent[stage] += time.perf_counter() - begun
        return result

    for page in long_pages(n_pages):
        article = timed("read", read, page, extractor.settings)
        sentences = timed("segment", extractor._segment, article)
        timed("score", extractor._score, sentences)
        timed("segment, score, decide, and read figures and speakers", extractor.judge, article)
    return dict(spent)


def table_of_stages(spent: Mapping[str, float], n_pages: int) -> Table:
    """Milliseconds of each stage."""
    table = Table("stage", "milliseconds a page", title="one thread")
    for stage, seconds in spent.items():
        table.add_row(stage, f"{1000 * seconds / n_pages:.1f}")
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=104)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    console = Console()
    whole, processes = measure(chosen.pages, chosen.rounds)
    console.print(table_of("end to end", whole, "sentences"))
    console.print(table_of("processes", processes, "pages"))
    console.print(table_of_stages(stages(chosen.pages), chosen.pages))


if __name__ == "__main__":
    main()
