"""Spoilt inputs for every door: ``python tests/fuzz/run.py --inputs 100000 --seed 1``.

What breaks a promise, takes more than its time or more than the memory of the process is saved under
``tests/fuzz/found/<door>-<digest>`` and can be entered again: ``python tests/fuzz/run.py --replay FILE``.
With ``--engine atheris`` (pip install atheris) coverage guides the mutations of one door.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import random
import resource
import signal
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests.fuzz.doors import DOORS, Door  # noqa: E402
from tests.fuzz.mutate import mutated  # noqa: E402

FOUND = Path(__file__).parent / "found"
#: Of processor time for one input of up to 300 kB; a hundred times what the slowest door needs for its seeds.
N_SECONDS = 20
N_BYTES = 4 * 1024**3


class TooSlow(BaseException):
    """No ``except Exception`` of the code under test catches it."""


@contextmanager
def limited(n_seconds: int = N_SECONDS) -> Iterator[None]:
    """Raises TooSlow after so much processor time."""

    def stop(*_: object) -> None:
        raise TooSlow(f"more than {n_seconds} seconds of processor time")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, n_seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def complaint_of(door: Door, content: bytes) -> str | None:
    """How the door fell over, or nothing."""
    try:
        with limited():
            door.enter(content)
    except KeyboardInterrupt:
        raise
    except BaseException:
        return traceback.format_exc()
    return None


def inputs(chance: random.Random, names: list[str]) -> Iterator[tuple[str, bytes]]:
    """Without end, each door in its turn."""
    while True:
        for name in names:
            door = DOORS[name]
            yield name, mutated(chance, chance.choice(door.seeds), door.tokens)


def keep(name: str, content: bytes) -> Path:
    FOUND.mkdir(exist_ok=True)
    path = FOUND / f"{name}-{hashlib.sha256(content).hexdigest()[:12]}"
    path.write_bytes(content)
    return path


def fuzz(n_inputs: int, seed: int, names: list[str]) -> int:
    """The number of inputs at which a door fell over; of those with one cause, the first is kept."""
    chance, counts, causes = random.Random(seed), Counter[str](), Counter[str]()
    began = told = time.monotonic()
    for number, (name, content) in enumerate(inputs(chance, names)):
        if number == n_inputs:
            break
        counts[name] += 1
        if complaint := complaint_of(DOORS[name], content):
            cause = f"{name}: {complaint.strip().splitlines()[-1][:120]}"
            causes[cause] += 1
            if causes[cause] == 1:
                print(f"{keep(name, content)}\n{complaint}", file=sys.stderr)
        if time.monotonic() - told > 5:
            told = time.monotonic()
            print(f"{number + 1:,} of {n_inputs:,} inputs, {(number + 1) / (told - began):.0f} a second", flush=True)
    seconds = time.monotonic() - began
    print(f"{counts.total():,} inputs in {seconds:.0f} s, {counts.total() / seconds:.0f} a second; seed {seed}")
    print(", ".join(f"{name} {n}" for name, n in counts.items()))
    for cause, n in causes.most_common():
        print(f"{n} times: {cause}")
    return sum(causes.values())


def guided(name: str, n_inputs: int, seed: int) -> None:
    """libFuzzer looks for inputs that reach new lines; it ends the process itself."""
    atheris: Any = importlib.import_module("atheris")  # in no extra: it is not there for every Python

    for module in [module for module in sys.modules if module.startswith(("claimx", "tests.fuzz.doors"))]:
        del sys.modules[module]  # so that they are imported anew, with counters
    with atheris.instrument_imports(include=["claimx"]):
        doors = importlib.import_module("tests.fuzz.doors")
    door = doors.DOORS[name]

    def enter(content: bytes) -> None:
        if complaint := complaint_of(door, content):
            raise RuntimeError(f"{keep(name, content)}\n{complaint}")

    corpus = FOUND.parent / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(door.seeds):
        (corpus / f"seed-{number}").write_bytes(content)
    atheris.Setup([sys.argv[0], f"-runs={n_inputs}", f"-seed={seed}", "-rss_limit_mb=0", str(corpus)], enter)
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inputs", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--door", action="append", choices=DOORS, help="may be given again; default: all")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="enter the door that the file is named after")
    parser.add_argument("--engine", choices=("mutations", "atheris"), default="mutations")
    chosen = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (N_BYTES, N_BYTES))
    warnings.simplefilter("ignore")
    if chosen.replay:
        complaint = complaint_of(DOORS[chosen.replay.name.rsplit("-", 1)[0]], chosen.replay.read_bytes())
        print(complaint or f"{chosen.replay}: well")
        return int(complaint is not None)
    if chosen.engine == "atheris":
        guided((chosen.door or ["html"])[0], chosen.inputs, chosen.seed)
    return int(fuzz(chosen.inputs, chosen.seed, chosen.door or list(DOORS)) > 0)


if __name__ == "__main__":
    sys.exit(main())
