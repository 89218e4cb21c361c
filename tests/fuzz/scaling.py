"""Is the time linear in the text? ``python tests/fuzz/scaling.py [--all]`` repeats what could be tried in many ways.

Each unit is read, segmented and searched for figures at n, 2n and 4n; four times the text in more than eight times
the processor time is marked. The seconds are those of this machine; only their ratio says anything.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from claimx.errors import RefusePage  # noqa: E402
from claimx.read import read  # noqa: E402
from claimx.settings import Settings  # noqa: E402
from tests.fuzz.doors import asserted, quantified, segmented  # noqa: E402
from tests.hostile.conftest import PROSE, made  # noqa: E402
from tests.hostile.test_readers import PATIENCE  # noqa: E402

N_COPIES = 5_000
#: Shorter times are those of the start.
N_SECONDS_OF_NOISE = 0.2
MAX_RATIO = 8


def _read_as(media_type: str) -> Callable[[str], object]:
    def enter(text: str) -> object:
        try:
            return read(
                made(f"<article><p>{text}</p></article>" if "html" in media_type else text, media_type), Settings()
            )
        except RefusePage as refused:
            return refused.reason

    return enter


STAGES: dict[str, Callable[[str], object]] = {
    "text/plain": _read_as("text/plain"),
    "text/markdown": _read_as("text/markdown"),
    "text/html": _read_as("text/html"),
    "segment": lambda text: segmented(text.encode("utf-8", "surrogatepass")),
    "quantify": lambda text: quantified(text.encode("utf-8", "surrogatepass")),
    "assert": lambda text: asserted(text.encode("utf-8", "surrogatepass")),
}


def seconds_of(stage: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    stage(text)
    return time.process_time() - began


def main() -> int:
    n_marked = 0
    for name, stage in STAGES.items():
        stage(PROSE * 4)
        for unit in PATIENCE:
            times = [seconds_of(stage, PROSE * 4 + "\n\n# x" + unit * n * N_COPIES + "y") for n in (1, 2, 4)]
            is_marked = times[2] > max(N_SECONDS_OF_NOISE, MAX_RATIO * times[0])
            n_marked += is_marked
            if is_marked or "--all" in sys.argv:
                print(
                    f"{name:14} {unit!r:34}", *(f"{one:8.2f}" for one in times), "  <-" if is_marked else "", flush=True
                )
    print(f"{n_marked} marked; at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return int(n_marked > 0)


if __name__ == "__main__":
    sys.exit(main())
