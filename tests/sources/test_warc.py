from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.records import Page, Refusal
from claimx.settings import Settings
from claimx.sources.warc import answers_of_warc

pytest.importorskip("fastwarc", reason="WARC archives need the extra 'archives'")


A = "https://example.org/a"
HTML = 'Content-Type: text/html; charset=utf-8\r\nETag: "1"'


def record(url: str, body: bytes, headers: str = HTML, status: str = "200 OK") -> bytes:
    """One answer as an archive keeps it."""
    http = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body
    warc = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-11-24T06:00:00Z\r\n"
    about = f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{len(body) % 10}>\r\n"
    kind = "Content-Type: application/http; msgtype=response\r\n"
    return f"{warc}{about}{kind}Content-Length: {len(http)}\r\n\r\n".encode() + http + b"\r\n\r\n"


def pages_in(path: Path, content: bytes) -> list[Page | Refusal]:
    path.write_bytes(content)
    answers = answers_of_warc(path, Settings(max_page_bytes=10))
    return [answer for answer in answers if isinstance(answer, Page | Refusal)]


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_answers_of_servers_are_pages(tmp_path: Path, pack: type[bytes]) -> None:
    """As they were received then: the name is canonical, the time that of the archive; packed or not."""
    (page,) = pages_in(tmp_path / "a.warc", pack(record(A + "?utm_source=x", b"<p>")))
    assert isinstance(page, Page)
    assert (page.content, page.source, page.url) == (b"<p>", A, A + "?utm_source=x")
    assert (page.media_type, page.validators.etag) == ("text/html; charset=utf-8", '"1"')
    assert page.fetched.isoformat() == "2026-11-24T06:00:00+00:00"


def test_what_is_no_page_is_left_out(tmp_path: Path) -> None:
    """Errors and pictures; texts and documents after them are read."""
    records = (
        record(A, b"gone", status="404 Not Found"),
        record(A, b"\x89PNG", "Content-Type: image/png"),
        record("dns:example.org", b"").replace(b"application/http; msgtype=response", b"text/dns"),
        record(A + "/b", b"text", "Content-Type: text/plain"),
        record(A + "/c", b"%PDF-1.7", "Content-Type: application/pdf"),
    )
    assert [page.source for page in pages_in(tmp_path / "a.warc", b"".join(records))] == [A + "/b", A + "/c"]


def test_bodies_are_unpacked_up_to_the_limit(tmp_path: Path) -> None:
    """As those that come from a server."""
    packed = record(A, gzip.compress(b"x" * 100_000), HTML + "\r\nContent-Encoding: gzip")
    (page,) = pages_in(tmp_path / "a.warc", packed)
    assert isinstance(page, Page)
    assert page.content == b"x" * 11


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_an_archive_that_breaks_off_gives_what_it_holds(tmp_path: Path, pack: type[bytes]) -> None:
    """And a refusal that names the file: half a page is no page."""
    path = tmp_path / "a.warc.gz"
    last = pack(record(A + "/b", bytes(range(256)) * 4))
    page, refusal = pages_in(path, pack(record(A, b"<p>")) + last[:-100])
    assert page.source == A
    assert isinstance(refusal, Refusal)
    assert (refusal.source, refusal.reason) == (str(path), "malformed")


def test_an_archive_that_is_not_there_stops_the_run(tmp_path: Path) -> None:
    """With its name."""
    with pytest.raises(StopRun, match=r"nowhere\.warc: expected a WARC archive"):
        list(answers_of_warc(tmp_path / "nowhere.warc", Settings()))


@pytest.mark.parametrize(
    "date",
    [
        b"",
        b"WARC-Date: yesterday\r\n",
        b"WARC-Date: 2026-11-24T06:00:00\r\n",
        b"WARC-Date: 0001-01-01T00:00:00+23:59\r\n",
        b"WARC-Date: 9999-12-31T23:59:59Z\r\n",
    ],
)
def test_a_page_without_a_date_is_refused_alone(tmp_path: Path, date: bytes) -> None:
    """The pages behind it are read."""
    undated = record(A, b"<p>").replace(b"WARC-Date: 2026-11-24T06:00:00Z\r\n", date)
    refusal, page = pages_in(tmp_path / "a.warc", undated + record(A + "/b", b"<p>"))
    assert isinstance(refusal, Refusal)
    assert (refusal.source, refusal.reason, page.source) == (A, "malformed", A + "/b")


@pytest.mark.parametrize("lie", ["Transfer-Encoding: chunked", "Content-Encoding: gzip", "Content-Encoding: br"])
def test_an_answer_that_is_not_packed_as_it_says_is_refused_alone(tmp_path: Path, lie: str) -> None:
    """Archives hold millions of answers; one that lies takes none of the others with it, and a picture is no page."""
    broken = record(A + "/b", b"plain", f"{HTML}\r\n{lie}")
    picture = record(A + "/c", b"plain", f"Content-Type: image/png\r\n{lie}")
    found = pages_in(tmp_path / "a.warc", record(A, b"1") + broken + picture + record(A + "/d", b"4"))
    assert [page.source for page in found] == [A, A + "/b", A + "/d"]
    assert [type(page) for page in found] == [Page, Refusal, Page]


def test_a_packed_answer_that_breaks_off_is_refused_alone(tmp_path: Path) -> None:
    """Half an article would take the place of the whole one; a crawler may have been in a hurry."""
    packing = f"{HTML}\r\nContent-Encoding: gzip"
    cut = record(A + "/b", gzip.compress(b"<p>2")[:-9], packing)
    noted = record(A + "/c", gzip.compress(b"<p>3") + b"\n<!-- cached -->", packing)
    found = pages_in(tmp_path / "a.warc", record(A, b"1") + cut + noted)
    assert [page.source for page in found] == [A, A + "/b", A + "/c"]
    assert [type(page) for page in found] == [Page, Refusal, Page]
    assert isinstance(found[2], Page)
    assert found[2].content == b"<p>3"


def test_an_archive_whose_lines_end_otherwise_is_told(tmp_path: Path) -> None:
    """It would be taken for one of which no record is wanted; records of kinds that are not known are passed over."""
    (refusal,) = pages_in(tmp_path / "a.warc", record(A, b"<p>").replace(b"\r\n", b"\n"))
    assert isinstance(refusal, Refusal)
    assert "Content-Length" in refusal.message
    other = record(A, b"<p>").replace(b"WARC-Type: response", b"WARC-Type: harbour")
    (page,) = pages_in(tmp_path / "b.warc", other + record(A + "/b", b"<p>"))
    assert page.source == A + "/b"


def test_a_media_type_may_be_in_capitals(tmp_path: Path) -> None:
    """RFC 9110, section 8.3.1."""
    (page,) = pages_in(tmp_path / "a.warc", record(A, b"<p>", "Content-Type: TEXT/HTML; charset=utf-8"))
    assert page.source == A


@pytest.mark.parametrize("reason", ["length", "time", "disconnect", "unspecified"])
def test_an_answer_that_was_cut_off_when_it_was_archived_is_refused(tmp_path: Path, reason: str) -> None:
    """Its part would read as the whole page; the others are read."""
    whole = record(A, b"<p>")
    cut = record(A + "/b", b"<p>").replace(b"\r\n\r\n", f"\r\nWARC-Truncated: {reason}\r\n\r\n".encode(), 1)
    page, refused = pages_in(tmp_path / "a.warc", whole + cut)
    assert (type(page), page.source) == (Page, A)
    assert isinstance(refused, Refusal)
    assert (refused.source, refused.reason) == (A + "/b", "malformed")
    assert refused.message.endswith(f"cut off when it was archived (WARC-Truncated: {reason})")
