"""Files and folders -> pages.

A ``.jsonl`` or ``.ndjson`` file gives one page a line; any other file is one page. ``.gz`` may be added to either.
"""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from itertools import count
from pathlib import Path
from typing import IO, Any, NamedTuple, NoReturn

from claimx.errors import RetryLater, StopRun
from claimx.records import Page
from claimx.settings import Settings

GZIP_SUFFIX = ".gz"
LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
LINE_MEDIA_TYPE = "application/json"
#: Only what a folder of articles is likely to hold; for the rest the reader looks at the bytes.
MEDIA_TYPES = {
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".json": "application/json",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".text": "text/plain",
    ".txt": "text/plain",
    ".xml": "application/xml",
    # The companions of a page that a browser saved: named, so that no reader takes them for articles.
    ".css": "text/css",
    ".js": "text/javascript",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
_BROKEN_GZIP = (EOFError, gzip.BadGzipFile, zlib.error)
#: Texts pack to a third, and a log of one line repeated to a hundredth; what packs better holds nothing to read, only
#: time to waste: gzip reaches 1,032. The first bytes are free, for short files pack well.
_MAX_PACKING = 200
_N_FREE_BYTES = 1_000_000


class _File(NamedTuple):
    path: Path
    fetched: datetime
    n_bytes: int
    """At most this many of one page are read: one more than a page may have."""

    def page(self, content: bytes, media_type: str | None, part: str = "") -> Page:
        return Page(content=content, source=name_of(self.path) + part, media_type=media_type, fetched=self.fetched)


def pages_of(path: Path, *, fetched: datetime | None = None, settings: Settings | None = None) -> Iterator[Page]:
    """The pages of a file, or of every file below a folder in the order of their paths.

    Hidden files and folders are skipped, links to folders are not followed, and links to files only where the file
    lies in the same folder. ``fetched`` defaults to the time at which each file was last changed, so that reading
    twice gives equal pages. A broken ``.gz`` file gives a last page of its bytes as they are, for the reader to refuse.

    Raises:
        StopRun: nothing is there (raised by the call itself), or a file may not be read.
        RetryLater: a file is gone, or its disk is unwell.
    """
    try:
        paths = _files_below(path) if path.is_dir() else [path]
        path.stat()
    except FileNotFoundError as error:
        raise StopRun(f"{name_of(path)}: no such file or folder; give the path of one, a URL, or -") from error
    except OSError as error:
        _stop(error)
    return _pages_of_all(paths, fetched, (settings or Settings()).max_page_bytes + 1)


def keep_apart(out: Path, sources: Iterable[Path]) -> None:
    """Nothing is read that was written.

    Raises:
        StopRun: the output folder lies in one of the folders that are read.
    """
    for source in sources:
        if out.resolve().is_relative_to(source.resolve()):
            raise StopRun(f"the output folder {out} must lie outside of what is read, {source}; choose another")


def name_of(path: Path) -> str:
    """The path as text that every encoder takes: bytes of a name that are not UTF-8 are written ``\\xNN``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _files_below(folder: Path) -> list[Path]:
    found: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=_stop):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(place, name) for name in files if not name.startswith("."))
    inside = folder.resolve()
    return sorted(path for path in found if path.is_file() and path.resolve().is_relative_to(inside))


def _pages_of_all(paths: list[Path], fetched: datetime | None, n_bytes: int) -> Iterator[Page]:
    for path in paths:
        try:
            when = fetched or datetime.fromtimestamp(path.stat().st_mtime, timezone.utc)
            yield from _pages_of_file(_File(path, when, n_bytes))
        except OSError as error:
            _stop(error)


def _stop(error: OSError) -> NoReturn:
    """Sort an error of the file system by what the run does next."""
    where = name_of(Path(error.filename)) if error.filename else "a file"
    if isinstance(error, PermissionError):
        raise StopRun(f"{where} may not be read ({error.strerror}); grant it or leave it out") from error
    raise RetryLater(f"{where} could not be read ({error.strerror or error})") from error


def _pages_of_file(file: _File) -> Iterator[Page]:
    packed = file.path.suffix.lower() == GZIP_SUFFIX
    suffix = (file.path.with_suffix("") if packed else file.path).suffix.lower()
    pages = _line_pages if suffix in LINE_SUFFIXES else _whole_page
    with file.path.open("rb") as raw:
        if not packed:
            yield from pages(file, raw, suffix)
            return
        try:
            with gzip.open(raw) as unpacked:
                yield from pages(file, unpacked, suffix)
        except _BROKEN_GZIP:
            raw.seek(0)
            yield file.page(raw.read(file.n_bytes), "application/gzip")


def _whole_page(file: _File, stream: IO[bytes] | gzip.GzipFile, suffix: str) -> Iterator[Page]:
    yield file.page(stream.read(file.n_bytes), MEDIA_TYPES.get(suffix))


def _line_pages(file: _File, stream: IO[bytes] | gzip.GzipFile, _suffix: str) -> Iterator[Page]:
    """One page a line that is not blank; its number counts every line, as editors do."""
    for number in count(1):
        line = stream.readline(file.n_bytes)
        _must_be_no_bomb(stream)
        if not line:
            return
        if not line.endswith(b"\n"):
            _skip_to_line_end(stream, file.n_bytes)
        if line.strip():
            yield file.page(line.rstrip(b"\r\n"), LINE_MEDIA_TYPE, f"#{number}")


def _skip_to_line_end(stream: IO[bytes] | gzip.GzipFile, n_bytes: int) -> None:
    while (rest := stream.readline(n_bytes)) and not rest.endswith(b"\n"):
        _must_be_no_bomb(stream)


def _must_be_no_bomb(stream: IO[bytes] | gzip.GzipFile) -> None:
    if not isinstance(stream, gzip.GzipFile):
        return
    packed: Any = stream.fileobj  # typed as what need not be able to tell
    n_bytes = stream.tell()
    if n_bytes > _N_FREE_BYTES and n_bytes > _MAX_PACKING * packed.tell():
        raise gzip.BadGzipFile(f"{n_bytes} bytes came out of {packed.tell()}")
