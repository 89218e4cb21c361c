"""Kill a run with -9, start it again, and so on until it is through: does it give what an undisturbed run gives?

``PYTHONPATH=src python -m tests.store.kills --kills 200 --seed 7 [--ledger postgresql://user@host/name]``, from the
root of the repository. Every other kill comes from outside, at a moment that the seed chooses within the time that a
run takes; the others are the run's own, at a place that the seed chooses, and those fall alike every time. Where each
of them fell is counted. Files are compared byte for byte; at the first difference the command ends with 1, and names
the seed and the folder.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import NamedTuple

from tests.postgres import schema_in
from tests.store.disturbing import PLACES, dying, place_of_death, started, was_killed
from tests.store.forked import start_server

#: Four batches: long enough that most kills fall between the first and the last.
N_PAGES = 16
#: A run comes 12 times to the writer, and more often to the other places.
N_VISITS = 12


class Difference(Exception):
    """What a disturbed run gave is not what an undisturbed one gives."""


class Killed(NamedTuple):
    """How often, over how many output folders, and where."""

    n_kills: int
    n_folders: int
    places: Counter[str]


def kill(n_kills: int, seed: int, folder: Path, postgres: str | None = None) -> Killed:
    """Kill runs ``n_kills`` times; an output folder is done with when a run over it comes to its end.

    Raises:
        Difference: a folder does not hold, byte for byte, what an undisturbed run gives.
    """
    chance = random.Random(seed)
    expected, seconds = undisturbed(folder / "undisturbed", postgres)
    places: Counter[str] = Counter()
    n_folders = 0
    while places.total() < n_kills:
        n_folders += 1
        out = folder / f"disturbed-{n_folders}"
        with ledger_in(postgres) as url:
            places.update(_killed_over(out, url, seconds, chance))
        if files_of(out) != expected or list((out / ".spool").glob("[0-9a-f]*")):
            raise Difference(f"seed {seed}: {out} differs from {folder / 'undisturbed'}")
    return Killed(places.total(), n_folders, places)


def _killed_over(out: Path, url: str | None, seconds: float, chance: random.Random) -> Iterator[str]:
    """Where each kill fell, until a run came to its end; one that is spared now and then gets there."""
    n_runs = 0
    while True:
        n_runs += 1
        if n_runs % 2:
            process = started(out, url=url, n_pages=N_PAGES)
            process.join(chance.uniform(0.1, 1) * seconds)
            process.kill()
        else:
            place, number = chance.choice(PLACES[1:]), chance.randint(1, N_VISITS)
            process = started(out, url=url, n_pages=N_PAGES, before=dying(place, number))
        if not was_killed(process):
            return
        yield place_of_death(out)


def undisturbed(out: Path, postgres: str | None) -> tuple[dict[str, bytes], float]:
    """What a run gives that nobody kills, and the seconds that it takes once everything is warm."""
    seconds = 0.0
    for number in range(2):
        with ledger_in(postgres) as url:
            began = time.monotonic()
            if was_killed(started(out / str(number), url=url, n_pages=N_PAGES)):
                raise Difference("the undisturbed run was killed")
            seconds = time.monotonic() - began
    return files_of(out / "0"), seconds


def ledger_in(postgres: str | None) -> AbstractContextManager[str | None]:
    return nullcontext() if postgres is None else schema_in(postgres)


def files_of(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.glob("*/*/*.jsonl"))}


def main() -> int:
    """1 where something was lost or doubled; the folder is then kept."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--kills", type=int, default=200, help="default: %(default)s")
    parser.add_argument("--seed", type=int, default=7, help="default: %(default)s")
    parser.add_argument("--ledger", metavar="URL", help="a PostgreSQL in which schemas may be made; default: SQLite")
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="kills-"))
    start_server()
    began = time.monotonic()
    try:
        killed = kill(chosen.kills, chosen.seed, folder, chosen.ledger)
    except Difference as difference:
        print(difference, file=sys.stderr)
        return 1
    print(f"{killed.n_kills} kills over {killed.n_folders} folders in {time.monotonic() - began:.0f} s; no difference")
    for place, n in killed.places.most_common():
        print(f"{n:6} {place}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
