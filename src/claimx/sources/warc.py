"""WARC archives, such as those of Common Crawl's news crawl -> the pages that servers answered with (ISO 28500)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from claimx.errors import RefusePage, StopRun
from claimx.records import Page, Refusal, Validators
from claimx.settings import Settings
from claimx.sources import Answer
from claimx.sources.canonical import canonical
from claimx.sources.folder import name_of
from claimx.sources.mailbox import MESSAGE_TYPE
from claimx.sources.moments import is_told
from claimx.sources.packing import CODINGS, unpacked
from claimx.sources.transport import without_password
from claimx.sources.visitor import refusal_of

_OK = 200
#: The others of known kinds are passed over before they are looked at.
_WANTED = WarcRecordType.response | WarcRecordType.unknown
_BROKEN = (OSError, ValueError, EOFError, zlib.error)
#: What servers commonly allow for the headers of an answer.
_N_HEADER_BYTES = 64 * 1024
#: To go on to the next record, a packed one is unpacked to its end; archives of films apart, none has a gigabyte.
_MAX_RECORD_BYTES = 1024**3
#: Archives hold pictures and style sheets too, which are no pages.
PAGE_TYPES = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "application/pdf",
        "application/rtf",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.text-flat-xml",
        "application/vnd.oasis.opendocument.text-template",
        "application/vnd.ms-word.document.macroenabled.12",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "text/rtf",
        "text/plain",
        "text/markdown",
        "application/json",
        MESSAGE_TYPE,
        "multipart/related",
    }
)


def answers_of_warc(path: Path, settings: Settings) -> Iterator[Answer]:
    """The pages in the order of the archive, each by the canonical URL that was asked for when it was made.

    Redirects, errors and what holds no text are left out. A page without a date is refused, and so are one of which
    the archive holds a part, and an answer that is not packed as its headers say. An archive that breaks off gives what
    it holds, and at last a refusal of its own.

    Raises:
        StopRun: the file can not be opened.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise StopRun(f"{name_of(path)}: expected a WARC archive; it can not be read ({error.strerror})") from error
    with stream:
        try:
            for record in ArchiveIterator(stream, _WANTED, parse_http=False):
                if record.record_type == WarcRecordType.unknown:
                    _must_have_length(record)
                    continue
                content = _content_of(record, settings.max_page_bytes + _N_HEADER_BYTES)
                url = record.headers.get("WARC-Target-URI")
                if url and record.is_http:  # crawlers keep what name servers answered too
                    yield from _answers_of(record, _plain(url), content, n_bytes=settings.max_page_bytes + 1)
        except _BROKEN as error:
            yield refusal_of(name_of(path), RefusePage("malformed", f"expected a whole WARC archive; found {error}"))


def _must_have_length(record: WarcRecord) -> None:
    """Of what is no record, such as lines that end otherwise, fastwarc makes one that holds all the rest."""
    if "Content-Length" not in record.headers:
        raise ValueError("a record without a Content-Length")


def _content_of(record: WarcRecord, n_bytes: int) -> bytes:
    """The record up to the limit, taken in, for fastwarc hands on a record that breaks off as if it were whole."""
    if record.content_length > _MAX_RECORD_BYTES:
        raise ValueError(f"a record of {record.content_length} bytes, where {_MAX_RECORD_BYTES} are the most")
    content = record.reader.read(n_bytes)
    # Else the next record would be looked for in what is left of this one.
    record.reader.consume(record.content_length - len(content))
    if len(content) < min(record.content_length, n_bytes):
        raise EOFError(f"a record of {record.content_length} bytes that breaks off after {len(content)}")
    return bytes(content)


def _answers_of(record: WarcRecord, url: str, content: bytes, *, n_bytes: int) -> Iterator[Page | Refusal]:
    """The page or refusal in a record, if there is one."""
    try:
        sent = _answer_in(content, "none")
        if _is_page(sent):
            body = unpacked(sent.reader, n_bytes) if _is_gzip(sent) else _answer_in(content, "all").reader.read(n_bytes)
            yield _page_of(record, url, sent, body)
    except _BROKEN as error:
        said = f"expected an answer that is packed as its headers say; found {error}"
        yield refusal_of(canonical(url), RefusePage("malformed", said))


def _answer_in(content: bytes, decode: Literal["none", "all"]) -> WarcRecord:
    """In a record of its own: where a body cannot be unpacked, that of the archive would end the reading."""
    answer: WarcRecord = WarcRecord()
    answer.init_headers(WarcRecordType.response)
    answer.is_http = True
    answer.set_bytes_content(content)
    answer.parse_http(auto_decode=decode)
    return answer


def _is_page(answer: WarcRecord) -> bool:
    headers = answer.http_headers
    is_ok = headers is not None and headers.status_code == _OK
    return is_ok and (answer.http_content_type or "text/html").lower() in PAGE_TYPES


def _is_gzip(answer: WarcRecord) -> bool:
    """Whether the body is a stream of gzip: of one that breaks off fastwarc gives the part as if it were all."""
    sent = answer.http_headers
    is_packed = (sent.get("Content-Encoding") or "").strip().lower() in CODINGS
    return is_packed and not sent.get("Transfer-Encoding")


def _page_of(record: WarcRecord, url: str, answer: WarcRecord, body: bytes) -> Page | Refusal:
    if said := _flaw_of(record):
        return refusal_of(canonical(url), RefusePage("malformed", said))
    sent = answer.http_headers
    return Page(
        content=bytes(body),
        source=canonical(url),
        url=without_password(url),
        media_type=sent.get("Content-Type"),
        fetched=record.record_date,
        validators=Validators(etag=sent.get("ETag"), last_modified=sent.get("Last-Modified")),
    )


def _flaw_of(record: WarcRecord) -> str | None:
    """Why it can be no page; crawlers cut off what is long, or takes long, and say so (ISO 28500, section 5.13)."""
    if record.record_date is None or not is_told(record.record_date):
        return f"expected a WARC-Date such as 2026-01-31T06:00:00Z; found {record.headers.get('WARC-Date')!r}"
    if reason := record.headers.get("WARC-Truncated"):
        return f"expected a whole answer; found one that was cut off when it was archived (WARC-Truncated: {reason})"
    return None


def _plain(url: str) -> str:
    """Without the brackets in which some tools wrote it in WARC 1.0."""
    return url.strip("<>")
