"""Files and folders -> pages; what one file holds is for :mod:`claimx.sources.contents`."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timezone
from itertools import filterfalse
from pathlib import Path
from stat import S_ISREG
from typing import NoReturn

from claimx.errors import RetryLater, StopRun
from claimx.records import KINDS_OF_LINES, Page
from claimx.settings import Settings
from claimx.sources.contents import File, pages_of_file
from claimx.sources.moments import is_told
from claimx.sources.pattern import EVERYTHING, is_kept_by_programs, matches


def pages_of(
    path: Path, *, fetched: datetime | None = None, settings: Settings | None = None, pattern: str = EVERYTHING
) -> Iterator[Page]:
    """The pages of a file, or of every file below a folder that fits the pattern, in the order of their paths.

    What programs keep there for themselves is skipped, links to folders are not followed, and links to files only where
    the file lies in the same folder. ``fetched`` defaults to the time at which each file was last changed, so that
    reading twice gives equal pages. A broken ``.gz`` file gives a last page of its bytes as they are, for the reader to
    refuse. A file or a folder below that cannot be read is told when the others have been.

    Raises:
        StopRun: nothing is there (raised by the call itself), or a file or folder may not be read.
        RetryLater: a file is gone, or its disk is unwell.
    """
    troubles: list[OSError] = []
    try:
        paths = _files_below(path, pattern, troubles.append) if path.is_dir() else [path]
        path.stat()
    except FileNotFoundError as error:
        raise StopRun(f"{name_of(path)}: no such file or folder; give the path of one, a URL, or -") from error
    except OSError as error:
        _stop(error)
    return _pages_of_all(paths, troubles, fetched, (settings or Settings()).max_page_bytes + 1)


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


def _files_below(folder: Path, pattern: str, tell: Callable[[OSError], None]) -> list[Path]:
    """In the order of their paths; what hides some of them, other than the folder itself, is told."""
    found: list[Path] = []
    os.listdir(folder)  # else the walk would tell of it as of one below
    for place, folders, files in os.walk(folder, onerror=tell):
        folders[:] = filterfalse(is_kept_by_programs, folders)
        found.extend(Path(place, name) for name in filterfalse(is_kept_by_programs, files))
    inside = os.path.realpath(folder)
    wanted = (path for path in found if matches(pattern, path.relative_to(folder).parts))
    return sorted(path for path in wanted if _lies_in(inside, path) and _is_file(path, tell))


def _lies_in(folder: str, path: Path) -> bool:
    """Asked first: where a link leads that leaves the folder is nobody's business, be it locked."""
    return Path(os.path.realpath(path)).is_relative_to(folder)


#: A link that leads nowhere, or round in a circle, is no file.
_LEADS_NOWHERE = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)


def _is_file(path: Path, tell: Callable[[OSError], None]) -> bool:
    try:
        return S_ISREG(path.stat().st_mode)
    except OSError as error:
        if error.errno not in _LEADS_NOWHERE:
            tell(error)
        return False


def _pages_of_all(paths: list[Path], troubles: list[OSError], fetched: datetime | None, n_bytes: int) -> Iterator[Page]:
    for path in paths:
        try:
            when = fetched or _time_of(path)
            yield from pages_of_file(_file_at(path, when, n_bytes))
        except OSError as error:
            troubles.append(error)
    if troubles:
        _stop(troubles[0])


def _time_of(path: Path) -> datetime:
    """When it was last changed; of a time that no calendar holds, now."""
    try:
        when = datetime.fromtimestamp(path.stat().st_mtime, timezone.utc)
    except (ValueError, OverflowError):
        return datetime.now(timezone.utc)
    return when if is_told(when) else datetime.now(timezone.utc)


def _file_at(path: Path, fetched: datetime, n_bytes: int) -> File:
    return File(name_of(path), fetched, n_bytes, lambda: path.open("rb"))


def _stop(error: OSError) -> NoReturn:
    """Sort an error of the file system by what the run does next."""
    where = name_of(Path(error.filename)) if error.filename else "a file"
    if isinstance(error, PermissionError):
        raise StopRun(f"{where} may not be read ({error.strerror}); grant it or leave it out") from error
    raise RetryLater(f"{where} could not be read ({error.strerror or error})") from error
