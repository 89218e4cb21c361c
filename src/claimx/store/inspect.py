"""Is what lies in an output folder what its ledger says?"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from claimx.records import KINDS_OF_LINES
from claimx.store.files import ASIDE, PACKED, Written
from claimx.store.ledger import Ledger

What = Literal["missing", "altered", "unreadable", "unknown"]


class Finding(NamedTuple):
    """One file that is not as it should be."""

    what: What
    path: str

    def __str__(self) -> str:
        return f"{self.what}: {self.path}: {_MEANING[self.what]}"


_MEANING: dict[What, str] = {
    "missing": "the ledger counts its lines; restore it from a copy; where there is none, `accept` goes on without",
    "altered": "its digest is not the one that was recorded; restore it from a copy; `accept` takes it as it is",
    "unreadable": "the ledger counts its lines, and nobody may read them; grant it",
    "unknown": "the ledger does not count it: a run that died left it, which the next run mends, or it came with an"
    " older ledger or from elsewhere; what is unknown after a run may be moved away",
}


def inspect(ledger: Ledger) -> Iterator[Finding]:
    """What is missing, altered or unknown, in the order of the paths; a merge that was begun is no finding.

    Raises:
        StopRun: the ledger was altered so that it names files elsewhere.
    """
    listed = {one.path: one for one in ledger.files.listed()}
    begun = {*ledger.files.intended()}
    for path in sorted({*listed, *_lying_in(ledger.out)} - being_merged(ledger) - begun):
        if path not in listed:
            yield Finding("unknown", path)
        elif (found := _difference(ledger.out, listed[path])) is not None:
            yield Finding(found, path)


def being_merged(ledger: Ledger) -> set[str]:
    """Parts that may be gone, for their lines lie in the file that takes their place."""
    begun = ledger.files.intended()
    return {part.path for path, parts in begun.items() if (ledger.out / path).exists() for part in parts}


def _difference(out: Path, written: Written) -> What | None:
    try:
        return None if Written.at(out, written.path, written.kind) == written else "altered"
    except (FileNotFoundError, NotADirectoryError):
        return _difference_packed(out, written)
    except OSError:
        return "unreadable"


def _difference_packed(out: Path, written: Written) -> What | None:
    """A file that was packed where it lay counts, as it does for those who load it."""
    try:
        content = gzip.decompress((out / f"{written.path}{PACKED}").read_bytes())
    except (EOFError, gzip.BadGzipFile, zlib.error):
        return "altered"
    except (FileNotFoundError, NotADirectoryError):
        return "missing"
    except OSError:
        return "unreadable"
    return None if hashlib.sha256(content).hexdigest() == written.sha256 else "altered"


def _lying_in(out: Path) -> Iterator[str]:
    for kind in KINDS_OF_LINES:
        for path in (out / kind).rglob("*"):
            if path.is_file() and path.suffix != ASIDE:
                yield path.relative_to(out).as_posix().removesuffix(PACKED)
