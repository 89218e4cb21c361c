from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

from claimx.books import Counts
from claimx.report.lastrun import FILE, keep_counts, last_run, n_lines_of
from claimx.store.files import Written

NOON = datetime(2026, 1, 2, 12, tzinfo=timezone.utc)


def test_the_counts_of_a_run_are_kept(tmp_path: Path) -> None:
    """What it read, and what it found unchanged, stands in no other file."""
    keep_counts(tmp_path, Counts(n_pages=1), {}, NOON)
    keep_counts(tmp_path, Counts(n_pages=3, n_known=3), {"claims": 5}, NOON)
    found = last_run(tmp_path, {"claims": 5})
    assert found
    assert (found.counts.n_known, found.finished) == (3, NOON)


def test_counts_of_a_run_that_was_not_the_last_are_not_shown(tmp_path: Path) -> None:
    """A later run that left none, or died, changed what the folder holds."""
    keep_counts(tmp_path, Counts(n_pages=3), {"claims": 5}, NOON)
    assert last_run(tmp_path, {"claims": 6}) is None
    (tmp_path / FILE).write_text("{}", encoding="utf-8")
    assert last_run(tmp_path, {"claims": 5}) is None
    assert last_run(tmp_path / "elsewhere", {}) is None


def test_a_disk_that_takes_no_counts_hides_nothing(tmp_path: Path) -> None:
    """What stopped the run is what a person must read; and a folder that is gone is not made anew."""
    keep_counts(tmp_path / "gone", Counts(), {}, NOON)
    assert not (tmp_path / "gone").exists()
    (tmp_path / FILE).mkdir()
    keep_counts(tmp_path, Counts(), {}, NOON)


def test_merging_files_changes_no_number_of_lines() -> None:
    """After `claimx compact` the last run is still the last."""
    parts = [
        Written("claims/2026-01-02/a.jsonl", "claims", 2, ""),
        Written("claims/2026-01-02/b.jsonl", "claims", 3, ""),
    ]
    merged = [Written("claims/2026-01-02/day-c.jsonl", "claims", 5, "")]
    assert n_lines_of(parts) == n_lines_of(merged) == {"claims": 5}
