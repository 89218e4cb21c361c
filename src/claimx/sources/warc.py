"""WARC archives, such as those of Common Crawl's news crawl -> the pages that servers answered with (ISO 28500)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from claimx.errors import RefusePage, StopRun
from claimx.records import Page, Refusal, Validators
from claimx.settings import Settings
from claimx.sources import Answer
from claimx.sources.canonical import canonical
from claimx.sources.folder import name_of
from claimx.sources.transport import without_password
from claimx.sources.visitor import refusal_of

OK = 200
#: What servers commonly allow for the headers of an answer.
N_HEADER_BYTES = 64 * 1024
#: To go on to the next record, a packed one is unpacked to its end; archives of films apart, none has a gigabyte.
MAX_RECORD_BYTES = 1024**3
#: Archives hold pictures and style sheets too, which are no pages.
PAGE_TYPES = frozenset(
    {"text/html", "application/xhtml+xml", "application/pdf", "text/plain", "text/markdown", "application/json"}
)


def answers_of_warc(path: Path, settings: Settings) -> Iterator[Answer]:
    """The pages in the order of the archive, each by the canonical URL that was asked for when it was made.

    Redirects, errors and what holds no text are left out; a page without a date is refused. An archive that
    breaks off gives what it holds, and at last a refusal of its own.

    Raises:
        StopRun: the file can not be opened.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise StopRun(f"{name_of(path)}: expected a WARC archive; it can not be read ({error.strerror})") from error
    with stream:
        try:
            for record in ArchiveIterator(stream, WarcRecordType.response, parse_http=False):
                _must_be_whole(record, settings.max_page_bytes + N_HEADER_BYTES)
                if _is_page(record):
                    yield _page_of(record, settings.max_page_bytes + 1)
        except (OSError, ValueError, EOFError) as error:
            yield refusal_of(name_of(path), RefusePage("malformed", f"expected a whole WARC archive; found {error}"))


def _must_be_whole(record: WarcRecord, n_bytes: int) -> None:
    """Take in the record up to the limit, for fastwarc hands on a record that breaks off as if it were whole."""
    if record.content_length > MAX_RECORD_BYTES:
        raise ValueError(f"a record of {record.content_length} bytes, where {MAX_RECORD_BYTES} are the most")
    content = record.reader.read(n_bytes)
    # Else the next record would be looked for in what is left of this one.
    record.reader.consume(record.content_length - len(content))
    if len(content) < min(record.content_length, n_bytes):
        raise EOFError(f"a record of {record.content_length} bytes that breaks off after {len(content)}")
    record.set_bytes_content(content)
    record.parse_http(auto_decode="all")


def _is_page(record: WarcRecord) -> bool:
    headers = record.http_headers
    return (
        record.headers.get("WARC-Target-URI") is not None
        and headers is not None
        and headers.status_code == OK
        and (record.http_content_type or "text/html") in PAGE_TYPES
    )


def _page_of(record: WarcRecord, n_bytes: int) -> Page | Refusal:
    url = str(record.headers.get("WARC-Target-URI")).strip("<>")  # WARC 1.0 as some tools wrote it
    if record.record_date is None:
        said = f"expected a WARC-Date such as 2026-01-31T06:00:00Z; found {record.headers.get('WARC-Date')!r}"
        return refusal_of(canonical(url), RefusePage("malformed", said))
    sent = record.http_headers
    return Page(
        content=record.reader.read(n_bytes),
        source=canonical(url),
        url=without_password(url),
        media_type=sent.get("Content-Type"),
        fetched=record.record_date,
        validators=Validators(etag=sent.get("ETag"), last_modified=sent.get("Last-Modified")),
    )
