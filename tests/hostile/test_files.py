"""The doors of folders, packed files and archives: links, names, and bombs."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.records import Page, Refusal
from claimx.settings import Settings
from claimx.sources.declaration import parse_sources
from claimx.sources.folder import pages_of
from claimx.sources.warc import answers_of_warc
from claimx.store.files import path_of


def test_links_in_circles_and_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    """A loop ends, a link to a folder outside, to a device or to nothing gives no page."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "a.txt").write_text("a")
    for name, to in {
        "loop": folder,
        "up": tmp_path,
        "secret.html": tmp_path / "secret.txt",
        "null.txt": Path("/dev/null"),
        "zero.txt": Path("/dev/zero"),
        "self.txt": folder / "self.txt",
        "gone.txt": folder / "gone",
    }.items():
        (folder / name).symlink_to(to)
    assert [page.content for page in pages_of(folder)] == [b"a"]


def test_what_is_no_file_is_passed_over(tmp_path: Path) -> None:
    """A pipe in a folder, which nobody writes into, would be waited for without end."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert list(pages_of(tmp_path)) == []


@pytest.mark.parametrize("name", ["a\x1b[31m.txt", "a\nb.txt", "%2e%2e%2fetc.txt", "\u202etxt.exe", "-o", "a\x07.html"])
def test_a_name_is_a_name(tmp_path: Path, name: str) -> None:
    """It is recorded as it is, and leads nowhere else."""
    (tmp_path / name).write_bytes(b"a")
    (page,) = pages_of(tmp_path)
    assert page.source == str(tmp_path / name)


def test_a_bomb_in_a_folder_is_read_to_its_limit(tmp_path: Path, within: Callable[[int, str], str]) -> None:
    """300 megabytes in 300 kilobytes: one page of just more than the limit, in memory that stays flat."""
    (tmp_path / "bomb.html.gz").write_bytes(gzip.compress(bytes(300_000_000), 1))
    program = f"""
        from pathlib import Path
        from claimx.settings import Settings
        from claimx.sources.folder import pages_of
        pages = pages_of(Path({str(tmp_path)!r}), settings=Settings(max_page_bytes=10**6))
        print(*[len(page.content) for page in pages])
    """
    assert within(300, program).split() == ["1000001"]


@pytest.mark.parametrize("line", [b" " * 60 + b"\n", b"x" * 60], ids=["lines without words", "a line without end"])
def test_a_bomb_of_lines_is_given_up(tmp_path: Path, line: bytes) -> None:
    """It is packed better than any text: what it holds is not waited for; its last page is the file, to be refused."""
    (tmp_path / "bomb.jsonl.gz").write_bytes(gzip.compress(line * 200_000, 9))
    *_, last = pages_of(tmp_path, settings=Settings(max_page_bytes=10**6))
    assert last.media_type == "application/gzip"


def test_lines_that_repeat_are_no_bomb(tmp_path: Path) -> None:
    """A hundred lines of one text pack well, and are all read."""
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text": "' + b"The river rose. " * 600 + b'"}\n') * 100)
    assert len(list(pages_of(tmp_path))) == 100


def warc(body: bytes, length: int | None = None) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
        "WARC-Date: 2026-01-02T03:04:05Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Length: {len(http) if length is None else length}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def test_a_bomb_in_an_archive_is_read_to_its_limit(tmp_path: Path, within: Callable[[int, str], str]) -> None:
    """A record of 300 megabytes, packed: a page of just more than the limit, and the record behind it."""
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(warc(bytes(300_000_000)), 1) + gzip.compress(warc(b"b")))
    program = f"""
        from pathlib import Path
        from claimx.settings import Settings
        from claimx.sources.warc import answers_of_warc
        answers = answers_of_warc(Path({str(tmp_path / "a.warc.gz")!r}), Settings(max_page_bytes=10**6))
        print(*[len(page.content) for page in answers])
    """
    assert within(300, program).split() == ["1000001", "1"]


@pytest.mark.parametrize("length", [2**40, 2**63, -1])
def test_an_archive_that_lies_about_a_length_is_given_up(tmp_path: Path, length: int) -> None:
    """Nobody unpacks a terabyte to find the record behind it."""
    (tmp_path / "a.warc").write_bytes(warc(b"a", length))
    answers = list(answers_of_warc(tmp_path / "a.warc", Settings()))
    assert not [answer for answer in answers if isinstance(answer, Page)]
    assert all(isinstance(answer, Refusal) and answer.reason == "malformed" for answer in answers)


@pytest.mark.parametrize("name", ["../../etc", "a/b", "..", ".hidden", "A", "a\\u0000", "a b", "/a", ""])
def test_the_name_of_a_source_is_no_path(tmp_path: Path, name: str) -> None:
    """It stands in file names and logs, so it is plain."""
    table = f'[[source]]\nname = "{name}"\nkind = "feed"\nurl = "https://example.org/"\n'
    sources, mistakes = parse_sources(table, tmp_path)
    assert (len(sources), len(mistakes)) == (0, 1)


@pytest.mark.parametrize(
    ("batch_id", "date"), [("../../x", "2026-01-02"), ("x", "../.."), ("x/y", "2026-01-02"), ("", "")]
)
def test_no_file_of_lines_lies_outside(batch_id: str, date: str) -> None:
    """Names of files are made of digits and letters that claimx chose."""
    with pytest.raises(StopRun, match="it was altered"):
        path_of(batch_id, date)


def test_ids_of_a_line_do_not_become_paths(tmp_path: Path) -> None:
    """An article that calls itself ../../x is known by its hash."""
    (tmp_path / "a.jsonl").write_text('{"article_id": "../../x", "id": "../../x", "text": "a", "url": "../../x"}\n')
    (page,) = pages_of(tmp_path / "a.jsonl")
    assert page.source == f"{tmp_path / 'a.jsonl'}#1"
