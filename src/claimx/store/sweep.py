"""What was written aside by those who were killed as they wrote it, and nobody will rename.

The files of a batch are written in a turn of the ledger. What lies there while somebody else has the turn is therefore
nobody's, however young it is. What is written out of turn (merges, manifests, reports) is left alone while it may
still grow.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from claimx.records import KINDS_OF_LINES
from claimx.store.compact import is_merged
from claimx.store.files import ASIDE
from claimx.store.ledger import Ledger
from claimx.store.spool import OLD_SECONDS


def sweep(ledger: Ledger) -> None:
    """Remove from the output folder what was left aside; runs that write into it meanwhile lose nothing.

    Raises:
        StopRun, RetryLater: the ledger is unwell.
    """
    left = [*_left_in(ledger.out)]
    if left:
        with ledger.turn(), suppress(OSError):  # who may not remove it can do without
            for path in left:
                path.unlink(missing_ok=True)


def _left_in(out: Path) -> Iterator[Path]:
    for kind in KINDS_OF_LINES:
        for path in (out / kind).glob(f"*/.*{ASIDE}"):
            if not is_merged(path.name.removeprefix(".")) or _is_old(path):
                yield path
    yield from filter(_is_old, out.glob(f".*{ASIDE}"))


def _is_old(path: Path) -> bool:
    with suppress(FileNotFoundError):
        return path.stat().st_mtime < time.time() - OLD_SECONDS
    return False
