"""Files and folders -> pages; what one file holds is for :mod:`claimx.sources.contents`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from itertools import filterfalse
from pathlib import Path
from typing import NoReturn

from claimx.errors import RetryLater, StopRun
from claimx.records import KINDS_OF_LINES, Page
from claimx.settings import Settings
from claimx.sources.contents import File, pages_of_file
from claimx.sources.pattern import EVERYTHING, is_kept_by_programs, matches


def pages_of(
    path: Path, *, fetched: datetime | None = None, settings: Settings | None = None, pattern: str = EVERYTHING
) -> Iterator[Page]:
    """The pages of a file, or of every file below a folder that fits the pattern, in the order of their paths.

    What programs keep there for themselves is skipped, links to folders are not followed, and links to files only where
    the file lies in the same folder. ``fetched`` defaults to the time at which each file was last changed, so that
    reading twice gives equal pages. A broken ``.gz`` file gives a last page of its bytes as they are, for the reader to
    refuse. A file that cannot be read is told when the others have been.

    Raises:
        StopRun: nothing is there (raised by the call itself), or a file may not be read.
        RetryLater: a file is gone, or its disk is unwell.
    """
    try:
        paths = _files_below(path, pattern) if path.is_dir() else [path]
        path.stat()
    except FileNotFoundError as error:
        raise StopRun(f"{name_of(path)}: no such file or folder; give the path of one, a URL, or -") from error
    except OSError as error:
        _stop(error)
    return _pages_of_all(paths, fetched, (settings or Settings()).max_page_bytes + 1)


def keep_apart(out: Path, sources: Iterable[Path]) -> None:
    """Nothing is read that was written.

    Raises:
        StopRun: the output folder lies in one of the folders that are read, or what is read is a part of its lines.
    """
    for source in sources:
        if out.resolve().is_relative_to(source.resolve()):
            raise StopRun(f"the output {out} must lie outside of what is read, {source}; choose another place")
        if any(source.resolve().is_relative_to((out / kind).resolve()) for kind in KINDS_OF_LINES):
            raise StopRun(f"{source} is what runs into {out} write, and must lie outside of it; choose another folder")


def name_of(path: Path) -> str:
    """The path as text that every encoder takes: bytes of a name that are not UTF-8 are written ``\\xNN``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _files_below(folder: Path, pattern: str) -> list[Path]:
    found: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=_stop):
        folders[:] = filterfalse(is_kept_by_programs, folders)
        found.extend(Path(place, name) for name in filterfalse(is_kept_by_programs, files))
    inside = folder.resolve()
    wanted = (path for path in found if matches(pattern, path.relative_to(folder).parts))
    return sorted(path for path in wanted if path.is_file() and path.resolve().is_relative_to(inside))


def _pages_of_all(paths: list[Path], fetched: datetime | None, n_bytes: int) -> Iterator[Page]:
    first: OSError | None = None
    for path in paths:
        try:
            when = fetched or _time_of(path)
            yield from pages_of_file(_file_at(path, when, n_bytes))
        except OSError as error:
            first = first or error
    if first:
        _stop(first)


def _time_of(path: Path) -> datetime:
    """When it was last changed; of a time that no calendar holds, now."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, timezone.utc)
    except (ValueError, OverflowError):
        return datetime.now(timezone.utc)


def _file_at(path: Path, fetched: datetime, n_bytes: int) -> File:
    return File(name_of(path), fetched, n_bytes, lambda: path.open("rb"))


def _stop(error: OSError) -> NoReturn:
    """Sort an error of the file system by what the run does next."""
    where = name_of(Path(error.filename)) if error.filename else "a file"
    if isinstance(error, PermissionError):
        raise StopRun(f"{where} may not be read ({error.strerror}); grant it or leave it out") from error
    raise RetryLater(f"{where} could not be read ({error.strerror or error})") from error
