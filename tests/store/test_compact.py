"""Merging: begun only where it can be finished, and finished by whoever comes by."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimx.errors import StopRun
from claimx.records import CLAIMS, identify
from claimx.run import run
from claimx.store.compact import compact, settle_merges
from claimx.store.inspect import inspect
from claimx.store.ledger import FILE, Judge, Ledger, open_ledger
from claimx.store.ledger.files import Files
from tests.answers import MODEL, NOON, answer, page, pages

JUDGE = Judge(MODEL.digest)


class Late:
    """The files of a ledger, as one sees them who is slow: others work on after they were asked for."""

    def __init__(self, files: Files, meanwhile: Callable[[], Any]) -> None:
        self._files = files
        self._meanwhile = [meanwhile]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._files, name)

    def intended(self) -> Any:
        found = self._files.intended()
        if self._meanwhile:
            self._meanwhile.pop()()
        return found


def reads(ledger: Ledger, source: str) -> None:
    list(run([page(source)], answer, ledger, judge=JUDGE))


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"{}\n")])
def test_a_part_that_is_not_as_recorded_stops_no_later_run(tmp_path: Path, harm: Callable[[Path], Any]) -> None:
    """Packed by hand, removed or altered: nothing is merged, and what is new is read all the same."""
    with open_ledger(tmp_path, clock=lambda: NOON) as ledger:
        for given in pages(2):
            reads(ledger, given.source)
        harm(next((tmp_path / CLAIMS).glob("*/*.jsonl")))
        with pytest.raises(StopRun, match=r"counts, and is gone|is not the file that the ledger recorded"):
            compact(ledger)
        reads(ledger, "new.txt")
        assert ledger.pages.count() == {"done": 3}


def test_what_was_packed_is_to_be_unpacked_first(tmp_path: Path) -> None:
    """Whoever packs files where they lie is told so, and not that the folder cannot be written."""
    with open_ledger(tmp_path, clock=lambda: NOON) as ledger:
        for given in pages(2):
            reads(ledger, given.source)
        path = next((tmp_path / CLAIMS).glob("*/*.jsonl"))
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
        with pytest.raises(StopRun, match=f"{path.name}.gz is packed.*; unpack it"):
            compact(ledger)
        assert not [merged for merged in ledger.files.intended() if merged.startswith(CLAIMS)]


def test_a_merge_that_cannot_be_finished_is_said_in_words(tmp_path: Path) -> None:
    """A part went after it was begun; the run that comes by names the file."""
    with open_ledger(tmp_path, clock=lambda: NOON) as ledger:
        for given in pages(2):
            reads(ledger, given.source)
        parts = ledger.files.by_day()[CLAIMS, "2026-01-02"]
        ledger.files.intend(parts, f"{CLAIMS}/2026-01-02/day-0.jsonl")
        (tmp_path / parts[1].path).unlink()
        with pytest.raises(StopRun, match=f"{parts[1].path}.*; restore it"):
            reads(ledger, "new.txt")


def test_two_may_finish_the_same_merge(tmp_path: Path) -> None:
    """One is slow; the other has finished it meanwhile, and merged what came of it with more."""
    with open_ledger(tmp_path, clock=lambda: NOON) as slow, open_ledger(tmp_path, clock=lambda: NOON) as other:
        for given in pages(2):
            reads(slow, given.source)
        slow.files.intend(slow.files.by_day()[CLAIMS, "2026-01-02"], f"{CLAIMS}/2026-01-02/day-0.jsonl")

        def meanwhile() -> None:
            reads(other, "new.txt")
            compact(other)

        slow.files = Late(slow.files, meanwhile)  # type: ignore[assignment]
        settle_merges(slow)
        (merged,) = (tmp_path / CLAIMS).glob("*/*.jsonl")
        assert merged.read_bytes().count(b"\n") == 3


def test_what_was_merged_since_a_copy_of_the_ledger_was_taken_counts_again(tmp_path: Path) -> None:
    """The copy lists parts whose lines lie in the merged file; one that is cut short does not take their place."""
    out, copy = tmp_path / "out", tmp_path / "copy"
    with open_ledger(out, clock=lambda: NOON) as ledger:
        for given in pages(2):
            reads(ledger, given.source)
    shutil.copyfile(out / FILE, copy)
    with open_ledger(out, clock=lambda: NOON) as ledger:
        wanted = compact(ledger)
    shutil.copyfile(copy, out / FILE)
    with open_ledger(out, clock=lambda: NOON) as ledger:
        assert compact(ledger) == wanted
        assert list(inspect(ledger)) == []
    lines = next((out / CLAIMS).glob("*/*.jsonl"))
    for altered in (b"", lines.read_bytes().swapcase()):
        shutil.copyfile(copy, out / FILE)
        lines.write_bytes(altered)
        with open_ledger(out, clock=lambda: NOON) as ledger, pytest.raises(StopRun, match="counts, and is gone"):
            compact(ledger)


def test_a_merged_file_that_was_altered_does_not_take_the_place_of_its_parts(tmp_path: Path) -> None:
    """Those that still lie there are merged once more."""
    with open_ledger(tmp_path, clock=lambda: NOON) as ledger:
        for given in pages(2):
            reads(ledger, given.source)
        date = next((tmp_path / CLAIMS).iterdir()).name
        parts = ledger.files.by_day()[CLAIMS, date]
        merged = f"{CLAIMS}/{date}/day-{identify(*(part.sha256 for part in parts))}.jsonl"
        wanted = b"".join((tmp_path / part.path).read_bytes() for part in parts)
        (tmp_path / merged).write_bytes(wanted.upper())
        compact(ledger)
    assert (tmp_path / merged).read_bytes() == wanted
