"""The flow beside the plain library: the same folder of short pages into new output folders, in turn.

    python -m tests.benchmarks.flow [--pages 10000] [--rounds 3]

Both read the pages with the same extractor, in this process. Prefect's server is a process of its own beside it, with
an empty database; what it takes of the cores counts, what it takes to start does not. The flow also compares the
output with the model's reference and writes the report, which the plain library does only when asked.
"""

from __future__ import annotations

import argparse
import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path

from rich.console import Console

from claimx.run import run
from claimx.settings import Settings
from claimx.sources.folder import pages_of
from claimx.store.ledger import Judge, open_ledger
from flows import ingest, steps
from tests.benchmarks.made import short_pages
from tests.benchmarks.rounds import Rates, Way, in_turn, table_of

# A batch each: the server is up, and everything is loaded.
N_WARM = 128


def measure(n_pages: int, n_rounds: int) -> list[Rates]:
    """Pages a second of both."""
    with _server(), _folder(N_WARM) as few, _folder(n_pages) as many:
        in_turn(_ways(few, N_WARM), 0)
        return in_turn(_ways(many, n_pages), n_rounds, n_warm=0)


def _ways(folder: Path, n_pages: int) -> list[Way]:
    return [Way("flow", lambda: watched(folder), n_pages), Way("plain library", lambda: plainly(folder), n_pages)]


def watched(folder: Path) -> None:
    """By the flow, in batches that are tasks."""
    with tempfile.TemporaryDirectory() as out, redirect_stdout(io.StringIO()):
        ingest.ingest(steps.Ingest(articles=folder, out=Path(out), settings=Settings()))


def plainly(folder: Path) -> None:
    """As ``claimx run`` does."""
    settings = Settings()
    loaded, n_at_once = steps.loaded(settings), settings.n_at_once
    with tempfile.TemporaryDirectory() as out, open_ledger(Path(out), settings) as ledger:
        for _ in run(pages_of(folder), loaded.claims_of, ledger, judge=Judge(loaded.digest), n_at_once=n_at_once):
            pass


@contextmanager
def _folder(n_pages: int) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(short_pages(n_pages)):
            (Path(folder) / f"{number:06}.html").write_bytes(page.content)
        yield Path(folder)


@contextmanager
def _server() -> Iterator[None]:
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    Console().print(table_of(f"{chosen.pages:,} short pages", measure(chosen.pages, chosen.rounds), "pages"))


if __name__ == "__main__":
    main()
