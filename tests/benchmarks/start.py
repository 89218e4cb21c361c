"""How long until something happens: help, and the first claim of one article from a cold process.

Python has compiled what it imports, as it has from a program's second start on, also where the environment forbids it
to keep that: compiling takes a second more.

python -m tests.benchmarks.start [--rounds 5]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

ARTICLE = Path(__file__).parents[2] / "corpus" / "articles" / "closed-plant-town.html"
N_IMPORTS = 8


def measure(n_rounds: int) -> dict[str, list[float]]:
    """Seconds of each, one figure a round."""
    asked = {"claimx --help": ["--help"], "first claim of one article": ["extract", str(ARTICLE)]}
    with _compiling() as environment:
        for arguments in asked.values():
            _seconds(arguments, environment)
        rounds = [{name: _seconds(one, environment) for name, one in asked.items()} for _ in range(n_rounds)]
    return {name: [found[name] for found in rounds] for name in asked}


@contextmanager
def _compiling() -> Iterator[dict[str, str]]:
    """An environment in which Python keeps what it compiles, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ) | {"PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        yield environment


def imports() -> list[tuple[str, float]]:
    """The slowest top-level packages that ``claimx extract`` imports, in milliseconds of their own modules."""
    command = [sys.executable, "-X", "importtime", "-m", "claimx", "extract", str(ARTICLE)]
    with _compiling() as environment:
        for _ in range(2):
            done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    spent: dict[str, float] = {}
    for line in done.stderr.splitlines():
        if line.startswith("import time:") and "self" not in line:
            own, _, name = line.removeprefix("import time:").split("|")
            package = name.strip().split(".")[0]
            spent[package] = spent.get(package, 0.0) + int(own) / 1000
    return sorted(spent.items(), key=lambda item: -item[1])[:N_IMPORTS]


def _seconds(arguments: list[str], environment: dict[str, str]) -> float:
    """Until the first byte is written; the process is then let go."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "claimx", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        passed = time.perf_counter() - begun
        process.stdout.read()
    return passed


def table_of(found: dict[str, list[float]]) -> Table:
    """Median and spread of each."""
    table = Table("what", "seconds", "lowest", "highest", title="start")
    for name, values in found.items():
        table.add_row(name, *(f"{v:.2f}" for v in (statistics.median(values), min(values), max(values))))
    return table


def described(spent: list[tuple[str, float]]) -> str:
    """The imports in one line."""
    return "imports: " + ", ".join(f"{name} {ms:.0f} ms" for name, ms in spent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    console = Console()
    console.print(table_of(measure(chosen.rounds)))
    console.print(described(imports()))


if __name__ == "__main__":
    main()
