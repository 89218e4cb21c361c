"""The memory of a run as its pages grow, and what a page leaves behind on the disk.

    python -m tests.benchmarks.memory [--pages 1000 10000 100000]

Every size is run by a process of its own over short pages that are made as they are asked for; the highest resident
memory of the process and the bytes of the ledger and the files are printed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

SIZES = (1_000, 10_000, 100_000)
#: The most that a run may take, however many pages it reads.
MOST_MB = 700


def measure(n_pages: int) -> dict[str, Any]:
    """Run a process over so many pages and take its own account."""
    with tempfile.TemporaryDirectory() as out:
        asked = [sys.executable, "-m", "tests.benchmarks.memory", "--child", out, "--pages", str(n_pages)]
        done = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
        found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _child(out: Path, n_pages: int) -> dict[str, Any]:
    from claimx.extract import Extractor
    from claimx.run import run
    from claimx.settings import Settings
    from claimx.store.ledger import Judge, open_ledger
    from tests.benchmarks.made import short_pages

    extractor = Extractor.for_good()
    begun = time.perf_counter()
    with open_ledger(out, Settings()) as ledger:
        judge = Judge(extractor.folder.model_id.digest)
        for _ in run(
            short_pages(n_pages), extractor.claims_of, ledger, judge=judge, n_at_once=extractor.settings.n_at_once
        ):
            pass
    files = [path for path in out.rglob("*") if path.is_file()]
    return {
        "n_pages": n_pages,
        "seconds": time.perf_counter() - begun,
        "peak_mb": _peak_mb(),
        "ledger_bytes": sum(path.stat().st_size for path in files if path.name.startswith("ledger")),
        "file_bytes": sum(path.stat().st_size for path in files if path.suffix == ".jsonl"),
    }


def _peak_mb() -> float:
    """The highest resident memory of this program: ``ru_maxrss`` would also tell that of whoever started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    (peak,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(peak) / 1024


def must_be_small(found: list[dict[str, Any]]) -> None:
    """End the program if a run took more memory than it may."""
    if large := [f"{row['n_pages']:,} pages: {row['peak_mb']:.0f} MB" for row in found if row["peak_mb"] > MOST_MB]:
        sys.exit(f"memory: expected {MOST_MB} MB at most; found {'; '.join(large)}")


def table_of(found: list[dict[str, Any]]) -> Table:
    """One row a size."""
    table = Table("pages", "peak memory, MB", "pages a second", "ledger, bytes a page", "files, bytes a page")
    for row in found:
        n_pages = row["n_pages"]
        per_page = (row["ledger_bytes"] / n_pages, row["file_bytes"] / n_pages)
        figures = (row["peak_mb"], n_pages / row["seconds"], *per_page)
        table.add_row(f"{n_pages:,}", *(f"{figure:,.0f}" for figure in figures))
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=SIZES)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        print(json.dumps(_child(chosen.child, chosen.pages[0])))
    else:
        Console().print(table_of([measure(n_pages) for n_pages in chosen.pages]))


if __name__ == "__main__":
    main()
