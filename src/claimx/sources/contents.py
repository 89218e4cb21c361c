"""A file, wherever it lies -> its pages.

A ``.jsonl`` or ``.ndjson`` file gives one page a line; any other file is one page. ``.gz`` may be added to either.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count
from pathlib import PurePosixPath
from typing import IO, Any, NamedTuple

from claimx.records import Page, Validators

_GZIP_SUFFIX = ".gz"
LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
_LINE_MEDIA_TYPE = "application/json"
#: Only what a folder of articles is likely to hold; for the rest the reader looks at the bytes.
MEDIA_TYPES = {
    ".docm": "application/vnd.ms-word.document.macroenabled.12",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
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
BROKEN_GZIP = (EOFError, gzip.BadGzipFile, zlib.error)
#: Texts pack to a third, and a log of one line repeated to a hundredth; what packs better holds nothing to read, only
#: time to waste: gzip reaches 1,032. The first bytes are free, for short files pack well.
_MAX_PACKING = 200
_N_FREE_BYTES = 1_000_000


class File(NamedTuple):
    """Where the bytes of pages come from, and what they are called."""

    name: str
    fetched: datetime
    n_bytes: int
    """At most this many of one page are read: one more than a page may have."""
    open: Callable[[], IO[bytes]]
    validators: Validators = Validators()

    @property
    def is_packed(self) -> bool:
        return PurePosixPath(self.name).suffix.lower() == _GZIP_SUFFIX

    @property
    def suffix(self) -> str:
        """In small letters; that of the file within, where it is packed."""
        path = PurePosixPath(self.name)
        return (path.with_suffix("") if self.is_packed else path).suffix.lower()

    @property
    def holds_lines(self) -> bool:
        return self.suffix in LINE_SUFFIXES

    def page(self, content: bytes, media_type: str | None) -> Page:
        return Page(
            content=content,
            source=self.name,
            media_type=media_type,
            fetched=self.fetched,
            validators=self.validators,
        )

    def line(self, content: bytes, number: int) -> Page:
        """One page of many; it is not known by where it stands."""
        return Page(content=content, source=f"{self.name}#{number}", media_type=_LINE_MEDIA_TYPE, fetched=self.fetched)


def pages_of_file(file: File) -> Iterator[Page]:
    """Its pages in order; a broken ``.gz`` file gives a last one of its bytes as they are, for the reader to refuse.

    Raises:
        OSError: as opening and reading raise it.
    """
    pages = _line_pages if file.holds_lines else _whole_page
    with file.open() as raw:
        if not file.is_packed:
            yield from pages(file, raw)
            return
        try:
            with gzip.open(raw) as unpacked:
                yield from pages(file, unpacked)
        except BROKEN_GZIP:
            raw.seek(0)
            yield file.page(raw.read(file.n_bytes), "application/gzip")


def _whole_page(file: File, stream: IO[bytes] | gzip.GzipFile) -> Iterator[Page]:
    yield file.page(stream.read(file.n_bytes), MEDIA_TYPES.get(file.suffix))


def _line_pages(file: File, stream: IO[bytes] | gzip.GzipFile) -> Iterator[Page]:
    """One page a line that is not blank; its number counts every line, as editors do."""
    for number in count(1):
        line = stream.readline(file.n_bytes)
        _must_be_no_bomb(stream)
        if not line:
            return
        if not line.endswith(b"\n"):
            _skip_to_line_end(stream, file.n_bytes)
        if line.strip():
            yield file.line(line.rstrip(b"\r\n"), number)


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
