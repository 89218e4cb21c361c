"""Many small files of a day -> one, and a manifest of what counts.

A merge stands in the ledger before it begins, and each of its steps can be done again: write the merged file, remove
its parts, settle. While the parts are being removed a reader who takes every file of the folder may see lines twice;
one who takes the files that ``manifest.json`` names never does.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from claimx.errors import StopRun
from claimx.records import KINDS_OF_LINES, Record, identify
from claimx.store.files import PACKED, Written, digest_of, lying_at, replacing, write_lines
from claimx.store.ledger import Ledger

MANIFEST = "manifest.json"
_MERGED = "day-"


class ListedFile(Record):
    """One file that counts."""

    path: str
    kind: str
    n_lines: int
    sha256: str


class Manifest(Record):
    """Every file that counts, and how many lines there are of each kind."""

    n_lines: dict[str, int]
    files: tuple[ListedFile, ...]


def compact(ledger: Ledger) -> Manifest:
    """Merge the files of each kind and day into one, and write the manifest; twice is as good as once.

    Raises:
        StopRun: a file is not what the ledger says, or the folder cannot be written.
        RetryLater: the ledger is unwell.
    """
    try:
        settle_merges(ledger)
        for (kind, date), parts in ledger.files.by_day().items():
            path = f"{kind}/{date}/{_MERGED}{identify(*(part.sha256 for part in parts))}.jsonl"
            if len(parts) > 1 and (_is_made(ledger.out, path, parts) or _are_there(ledger, parts)):
                ledger.files.intend(parts, path)
        settle_merges(ledger)
        manifest = _manifest_of(ledger)
        write_lines(ledger.out / MANIFEST, [manifest])
    except OSError as error:
        raise StopRun(f"cannot write into {ledger.out}: {error}") from error
    return manifest


def _is_made(out: Path, path: str, parts: Sequence[Written]) -> bool:
    """Does the merged file lie there as these parts make it, even if this ledger, a copy of before, knows of none?"""
    try:
        with (out / path).open("rb") as lines:
            are_in = all(digest_of(islice(lines, part.n_lines)) == part.sha256 for part in parts)
            return are_in and not lines.read(1)
    except FileNotFoundError:
        return False


def is_merged(path: str) -> bool:
    """Is this the name of a file that others were merged into?"""
    return path.split("/")[-1].startswith(_MERGED)


def _are_there(ledger: Ledger, parts: Sequence[Written]) -> bool:
    """Look before a merge is begun: every run finishes it, so it must be one that can be; False if another began it."""
    try:
        for part in parts:
            _must_be_as_recorded(ledger.out, part)
    except FileNotFoundError:
        begun = {part for merged in ledger.files.intended().values() for part in merged}
        if {*parts} <= {*ledger.files.listed()} - begun:
            raise _gone(ledger.out, part) from None
        return False
    return True


def settle_merges(ledger: Ledger) -> None:
    """Finish every merge that was begun, also by a run that died; others may finish the same ones meanwhile.

    Raises:
        StopRun: a part is gone, or is not what the ledger says, or the folder cannot be written.
    """
    for path, parts in ledger.files.intended().items():
        try:
            _settle(ledger, path, parts)
        except OSError as error:
            if path in ledger.files.intended():
                raise StopRun(
                    f"cannot merge files into {ledger.out / path}: {error}; restore it, then compact"
                ) from error


def _settle(ledger: Ledger, path: str, parts: Sequence[Written]) -> None:
    kind, date, _ = path.split("/")
    try:
        if not _is_made(ledger.out, path, parts):
            _join(ledger.out, parts, path)
    except FileNotFoundError:
        if not _is_made(ledger.out, path, parts):  # who removes the parts has put the merged file there before
            raise
    for part in parts:
        (ledger.out / part.path).unlink(missing_ok=True)
    ledger.files.settle(Written.at(ledger.out, path, kind), date)


def _join(out: Path, parts: Sequence[Written], path: str) -> None:
    """The parts, one after another; each is checked against the ledger before it counts."""
    with replacing(out / path) as file:
        for part in parts:
            _must_be_as_recorded(out, part)
            with (out / part.path).open("rb") as lines:
                shutil.copyfileobj(lines, file)


def _must_be_as_recorded(out: Path, part: Written) -> None:
    path = lying_at(out, part.path)
    if path.suffix == PACKED:
        raise StopRun(f"{path} is packed, and what is packed is not merged; unpack it with gunzip, then compact")
    if Written.at(out, part.path, part.kind) != part:
        raise StopRun(f"{path} is not the file that the ledger recorded; restore it, then compact")


def _gone(out: Path, part: Written) -> StopRun:
    return StopRun(f"{out / part.path} counts, and is gone; restore it: `claimx ledger {out} check` tells of all")


def _manifest_of(ledger: Ledger) -> Manifest:
    listed = ledger.files.listed()
    if missing := [one for one in listed if not lying_at(ledger.out, one.path).is_file()]:
        raise _gone(ledger.out, missing[0])
    n_lines = Counter(dict.fromkeys(KINDS_OF_LINES, 0))
    for one in listed:
        n_lines[one.kind] += one.n_lines
    return Manifest(n_lines=dict(n_lines), files=tuple(ListedFile(**one._asdict()) for one in listed))
