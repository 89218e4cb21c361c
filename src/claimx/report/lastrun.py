"""What the last run did, kept beside its files: the ledger knows pages, and who only looked leaves no trace there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path

from pydantic import AwareDatetime, ValidationError

from claimx.books import Counts
from claimx.records import Record
from claimx.store.files import Written, write_lines

FILE = "last-run.json"


class LastRun(Record):
    """The counts of a run, and what the folder held at its end, by which it is known to be the last one."""

    finished: AwareDatetime
    counts: Counts
    n_lines: dict[str, int]


def n_lines_of(listed: Iterable[Written]) -> dict[str, int]:
    """How many lines of each kind these files hold, merged or not."""
    n_lines = Counter[str]()
    for one in listed:
        n_lines[one.kind] += one.n_lines
    return dict(sorted(n_lines.items()))


def keep_counts(out: Path, counts: Counts, n_lines: dict[str, int], finished: datetime | None = None) -> None:
    """Write down what a run did; the one before is forgotten.

    Where the disk is full, or the folder gone, which is not made anew, nothing is kept: what stopped the run says so.
    """
    finished = finished or datetime.now(timezone.utc)
    with suppress(OSError):
        out.stat()
        write_lines(out / FILE, [LastRun(finished=finished, counts=counts, n_lines=n_lines)])


def last_run(out: Path, n_lines: dict[str, int]) -> LastRun | None:
    """The last run of a folder that holds ``n_lines`` of each kind; ``None`` where a later one left no counts."""
    try:
        found = LastRun.model_validate_json((out / FILE).read_bytes())
    except (FileNotFoundError, ValidationError):
        return None
    return found if found.n_lines == n_lines else None
