"""A file, wherever it lies -> its pages.

A ``.jsonl`` or ``.ndjson`` file gives one page a line, a mailbox one page a message; any other file is one page.
``.gz`` may be added to each.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from io import BufferedReader
from itertools import count
from pathlib import PurePosixPath
from typing import IO, NamedTuple

from claimx.records import Page, Validators
from claimx.sources.mailbox import DIGEST, MESSAGE_TYPE, NAME, messages_in
from claimx.sources.packing import Unpacked

_GZIP_SUFFIX = ".gz"
LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
_LINE_MEDIA_TYPE = "application/json"
#: Apple Mail exports a folder, ``News.mbox``, in which the mailbox has a name without a suffix.
_MAILBOXES = frozenset({".mbox", "mbox"})
# Of a mailbox; longer lines are taken in pieces. RFC 5322 allows 998 bytes.
_N_BYTES_OF_LINE = 65_536
#: How the pages of such files are named, and the articles of a download; any file may be called ``notes #2``.
_PART = re.compile(rf"(?:\.(?:jsonl|ndjson)(?:\.gz)?#\d+|(?:\A|[./\\])mbox(?:\.gz)?#{NAME}|#{DIGEST})\Z", re.IGNORECASE)
#: Only what a folder of articles is likely to hold; for the rest the reader looks at the bytes.
MEDIA_TYPES = {
    ".docm": "application/vnd.ms-word.document.macroenabled.12",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": MESSAGE_TYPE,
    ".fodt": "application/vnd.oasis.opendocument.text-flat-xml",
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".json": "application/json",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".mht": "multipart/related",
    ".mhtml": "multipart/related",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ott": "application/vnd.oasis.opendocument.text-template",
    ".pdf": "application/pdf",
    ".rtf": "application/rtf",
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
_BROKEN_GZIP = (EOFError, zlib.error)
#: Texts pack to a third, and a log of one line repeated to a hundredth; what packs better holds nothing to read, only
#: time to waste: gzip reaches 1,032. The first bytes are free, for short files pack well.
_MAX_PACKING = 200
_N_FREE_BYTES = 1_000_000
_Stream = IO[bytes] | BufferedReader


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
        """In small letters; that of the file within, where it is packed. A name that has none is its own."""
        path = PurePosixPath(self.name)
        inner = path.with_suffix("") if self.is_packed else path
        return (inner.suffix or inner.name).lower()

    @property
    def holds_many(self) -> bool:
        """Whether its pages, be it only one, are named one by one, below the name of the file."""
        return _parts_of(self) is not _whole_page

    def page(self, content: bytes, media_type: str | None) -> Page:
        return Page(
            content=content,
            source=self.name,
            media_type=media_type,
            fetched=self.fetched,
            validators=self.validators,
        )

    def part(self, content: bytes, name: object, media_type: str) -> Page:
        """One page of many; it is not known by where it stands."""
        return Page(content=content, source=f"{self.name}#{name}", media_type=media_type, fetched=self.fetched)


def is_part(source: str) -> bool:
    """Whether this names a page of a file of many: such a page is known by what it holds, wherever it stands."""
    return bool(_PART.search(source))


_Parts = Callable[[File, _Stream], Iterator[Page]]


def pages_of_file(file: File) -> Iterator[Page]:
    """Its pages in order; a broken ``.gz`` file gives a last one of its bytes as they are, for the reader to refuse.

    Raises:
        OSError: as opening and reading raise it.
    """
    pages = _parts_of(file)
    with file.open() as raw:
        if not file.is_packed:
            yield from pages(file, raw)
            return
        try:
            yield from pages(file, BufferedReader(Unpacked(raw)))
        except _BROKEN_GZIP:
            raw.seek(0)
            yield file.page(raw.read(file.n_bytes), "application/gzip")


def _parts_of(file: File) -> _Parts:
    return _PARTS.get(file.suffix, _whole_page)


def _whole_page(file: File, stream: _Stream) -> Iterator[Page]:
    yield file.page(stream.read(file.n_bytes), MEDIA_TYPES.get(file.suffix))


def _message_pages(file: File, stream: _Stream) -> Iterator[Page]:
    lines = iter(partial(_readline, stream, _N_BYTES_OF_LINE), b"")
    for message in messages_in(lines, n_bytes=file.n_bytes):
        yield file.part(message.content, message.name, MESSAGE_TYPE)


def _line_pages(file: File, stream: _Stream) -> Iterator[Page]:
    """One page a line that is not blank; its number counts every line, as editors do."""
    for number in count(1):
        line = _readline(stream, file.n_bytes)
        if not line:
            return
        if not line.endswith(b"\n"):
            _skip_to_line_end(stream, file.n_bytes)
        if line.strip():
            yield file.part(line.rstrip(b"\r\n"), number, _LINE_MEDIA_TYPE)


#: What is made of a file that holds many pages, by its suffix.
_PARTS: Mapping[str, _Parts] = dict.fromkeys(LINE_SUFFIXES, _line_pages) | dict.fromkeys(_MAILBOXES, _message_pages)


def _skip_to_line_end(stream: _Stream, n_bytes: int) -> None:
    while (rest := _readline(stream, n_bytes)) and not rest.endswith(b"\n"):
        pass


def _readline(stream: _Stream, n_bytes: int) -> bytes:
    line = stream.readline(n_bytes)
    _must_be_no_bomb(stream)
    return line


def _must_be_no_bomb(stream: _Stream) -> None:
    packed = stream.raw if isinstance(stream, BufferedReader) else None
    if isinstance(packed, Unpacked) and packed.n_found > max(_N_FREE_BYTES, _MAX_PACKING * packed.n_packed):
        raise zlib.error(f"{packed.n_found} bytes came out of {packed.n_packed}")
