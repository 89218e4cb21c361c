"""Every measure of speed and memory in one go: ``make bench``, or ``python -m tests.benchmarks [--short]``.

Prints tables, and leaves ``report.json`` and ``speed.png`` in ``out/bench``. Figures are ratios within one run, with
their spread; the machine is named beside them. The short version is a rehearsal: it shows that all of it still works.
Only memory is bounded, for it is no matter of chance: a run that takes too much of it ends with 1.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console

from claimx import __version__, modelfolder
from tests.benchmarks import end_to_end, flow, memory, rounds, scoring, start


class Size(NamedTuple):
    """How much is measured."""

    n_rounds: int
    n_pages: int
    memory: tuple[int, ...]
    flow: tuple[int, int]
    """Pages, and rounds: at this length a round takes minutes, and disturbances even out within it."""
    with_others: bool


FULL = Size(5, 104, memory.SIZES, flow=(10_000, 3), with_others=True)
SHORT = Size(1, 8, (300,), flow=(8, 1), with_others=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("-o", dest="out", type=Path, default=Path("out/bench"))
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    report, panels = measure(SHORT if chosen.short else FULL, Console())
    (chosen.out / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    rounds.draw(panels, chosen.out / "speed.png")
    print(f"report.json and speed.png are in {chosen.out}")
    memory.must_be_small(report["memory"])


def measure(size: Size, console: Console) -> tuple[dict[str, Any], dict[str, list[rounds.Rates]]]:
    """The report, and the comparisons that are drawn."""
    report: dict[str, Any] = {"machine": machine()}
    panels: dict[str, list[rounds.Rates]] = {}
    for n_threads in (1, os.cpu_count() or 1):
        found = scoring.measure(n_threads, size.n_rounds, with_others=size.with_others)
        title = f"scoring, {n_threads} threads, sentences a second"
        panels[title] = found.found
        console.print(rounds.table_of(title, found.found, "sentences"), scoring.describe(found))
        report[title] = {"share of the floor": found.share_of_floor}
    panels["end to end, sentences a second"], panels["processes, pages a second"] = end_to_end.measure(
        size.n_pages, size.n_rounds
    )
    panels["the flow, pages a second"] = flow.measure(*size.flow)
    for title in ("end to end, sentences a second", "processes, pages a second", "the flow, pages a second"):
        console.print(rounds.table_of(title, panels[title], title.split(", ")[1].split()[0]))
    for title, ways in panels.items():
        report.setdefault(title, {}).update({way.name: way.summary() for way in ways})
    report["stages"] = end_to_end.stages(size.n_pages)
    report["memory"] = [memory.measure(n_pages) for n_pages in size.memory]
    report["start"] = start.measure(size.n_rounds)
    report["imports"] = start.imports()
    console.print(end_to_end.table_of_stages(report["stages"], size.n_pages), memory.table_of(report["memory"]))
    console.print(start.table_of(report["start"]), start.described(report["imports"]))
    return report, panels


def machine() -> dict[str, Any]:
    """What the figures depend on."""
    model = modelfolder.load(modelfolder.shipped_model()).model_id
    return {"processor": platform.processor() or platform.machine(), "n_cores": os.cpu_count()} | {
        "python": platform.python_version(),
        "claimx": __version__,
        "model": f"{model.name} {model.version}",
    }


if __name__ == "__main__":
    main()
