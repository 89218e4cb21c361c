"""A path -> the files that are to be read.

Of an output folder only what counts is taken: what its ledger lists; without a ledger, what ``manifest.json`` names;
without either, every file. A file that was packed where it lay (``gzip out/claims/*/*.jsonl``) is found all the same.
"""

from __future__ import annotations

import glob
from os import PathLike, fspath
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from claimx.errors import RetryLater, StopRun
from claimx.records import KINDS_OF_LINES
from claimx.settings import Settings
from claimx.store.compact import MANIFEST, Manifest
from claimx.store.files import PACKED, Written, lying_at, must_be_inside
from claimx.store.ledger import FILE

_SUFFIXES = (".jsonl", f".jsonl{PACKED}")


class Found(NamedTuple):
    """A file, and the UTC day under which it lies in an output folder, or nothing."""

    path: Path
    kind: str = ""
    date: str = ""
    name: str = ""
    """Its path below the output folder, with forward slashes."""
    sha256: str = ""
    """As the ledger or the manifest has it."""


def files_of(path: str | PathLike[str], kind: str, settings: Settings | None = None) -> list[Found]:
    """The files of ``kind`` in an output folder, or the file or files that a path or glob names.

    Raises:
        StopRun: there is no such file or folder.
        RetryLater: the ledger is unwell, or a file that it lists was merged meanwhile.
    """
    where = Path(path)
    if where.is_dir():
        return _in_folder(where, kind, settings or Settings())
    if where.is_file():
        return [Found(where)]
    matching = sorted(glob.glob(fspath(path), recursive=True))
    if not matching:
        raise StopRun(f"{path}: expected an output folder, a file of JSON lines or a glob of some; found nothing")
    return [Found(Path(one)) for one in matching]


def _is_output(folder: Path) -> bool:
    """Has ``claimx run`` written here?"""
    return (
        (folder / FILE).is_file()
        or (folder / MANIFEST).is_file()
        or any((folder / kind).is_dir() for kind in KINDS_OF_LINES)
    )


def _in_folder(out: Path, kind: str, settings: Settings) -> list[Found]:
    if not (_is_output(out) or settings.ledger):
        raise StopRun(f"{out}: expected a folder that `claimx run` keeps, with claims/, articles/ or refusals/ in it")
    listed = counted_in(out, settings)
    if listed is None:
        return lying_in(out, kind)
    return [_there(out, one) for one in listed if one.kind == kind]


def counted_in(out: Path, settings: Settings) -> list[Written] | None:
    """The files of an output folder that count, as its ledger or its manifest has them; ``None`` without either.

    Raises:
        StopRun: what should list them is no ledger or manifest, or names a file that may lie anywhere.
        RetryLater: the ledger is unwell.
    """
    if settings.ledger or (out / FILE).is_file():
        from claimx.store.ledger.counted import counted

        return [one for one in counted(out / FILE, settings.ledger) if must_be_inside(one.path)]
    return _listed_by(out / MANIFEST) if (out / MANIFEST).is_file() else None


def _listed_by(manifest: Path) -> list[Written]:
    try:
        found = Manifest.model_validate_json(manifest.read_bytes())
    except ValidationError as error:
        raise StopRun(f"{manifest} is no manifest; `claimx compact` writes it anew") from error
    return [Written(must_be_inside(one.path), one.kind, one.n_lines, one.sha256) for one in found.files]


def _there(out: Path, one: Written) -> Found:
    kind, date, _ = one.path.split("/")
    path = lying_at(out, one.path)
    if path.is_file():
        return Found(path, kind, date, one.path, one.sha256)
    raise RetryLater(
        f"{path} counts, but is not there: files are being merged, so read again in a moment;"
        f" if nobody merges, `claimx compact {out}` finishes it, or says what is gone"
    )


def lying_in(out: Path, kind: str) -> list[Found]:
    """Every file of ``kind``, whoever lists it; what lies there both packed and not (``gzip -k``) counts once."""
    found = {path for path in (out / kind).glob("*/*") if path.name.endswith(_SUFFIXES) and path.name[0] != "."}
    paths = sorted(path for path in found if path.suffix != PACKED or path.with_suffix("") not in found)
    return [Found(path, kind, path.parent.name, path.relative_to(out).as_posix()) for path in paths]
