"""What a kill leaves aside goes with the next run; what somebody is writing stays."""

from __future__ import annotations

import os
import time
from pathlib import Path
from threading import Thread

import pytest

from claimx.run import run
from claimx.store.ledger import Judge, open_ledger
from claimx.store.sweep import sweep
from tests.answers import MODEL, answer, pages

A_DAY = 86_400
LEFT = "claims/2026-01-31/.0123456789abcdef.jsonl.00ff.part"
MERGING = "articles/2026-01-31/.day-0123456789abcdef.jsonl.00ff.part"
MANIFEST = ".manifest.json.00ff.part"


def put(out: Path, name: str) -> Path:
    path = out / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b'{"half')
    return path


@pytest.mark.parametrize(
    ("name", "age_seconds", "stays"),
    [
        (LEFT, 0, False),
        (LEFT, A_DAY, False),
        (MERGING, 0, True),
        (MERGING, A_DAY, False),
        (MANIFEST, 0, True),
        (MANIFEST, A_DAY, False),
        ("claims/2026-01-31/mine.part", A_DAY, True),
    ],
)
def test_what_was_left_aside_goes_with_the_next_run(tmp_path: Path, name: str, age_seconds: int, stays: bool) -> None:
    """At once where it can be nobody's any more; where another may write it, when it no longer grows."""
    with open_ledger(tmp_path) as ledger:
        left = put(tmp_path, name)
        written = time.time() - age_seconds
        os.utime(left, (written, written))
        list(run(pages(2), answer, ledger, judge=Judge(MODEL.digest)))
    assert left.exists() == stays


def test_what_another_run_is_writing_stays(tmp_path: Path) -> None:
    """Who sweeps waits for the turn in which it is written, and then it has its name."""
    with open_ledger(tmp_path) as mine, open_ledger(tmp_path) as theirs:
        sweeping = Thread(target=sweep, args=[theirs])
        with mine.turn():
            part = put(tmp_path, LEFT)
            sweeping.start()
            time.sleep(0.2)
            part.rename(part.with_name("whole.jsonl"))
        sweeping.join()
    assert [path.name for path in part.parent.iterdir()] == ["whole.jsonl"]
