from __future__ import annotations

import gzip
import os
from datetime import datetime, timezone
from pathlib import Path

import pytest

from claimx.errors import RetryLater, StopRun
from claimx.settings import Settings
from claimx.sources.folder import pages_of
from tests.readonly import anywhere, only_to_be_read

TINY = Settings(max_page_bytes=10)


def names(folder: Path, settings: Settings | None = None) -> list[str]:
    """The sources of a folder's pages, relative to it."""
    return [os.path.relpath(page.source, folder) for page in pages_of(folder, settings=settings)]


def test_a_file_is_one_page_of_its_bytes(tmp_path: Path) -> None:
    """The content is as stored, the source is the path, the media type follows from the suffix."""
    path = tmp_path / "a.HTML"
    path.write_bytes(b"<p>\xff")
    (page,) = pages_of(path)
    assert (page.content, page.source, page.media_type) == (b"<p>\xff", str(path), "text/html")


def test_reading_twice_gives_equal_pages(tmp_path: Path) -> None:
    """Without a time the file's own is taken, with one that; both have a zone."""
    path = tmp_path / "a"
    path.write_bytes(b"x")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    now = datetime(2024, 1, 1, tzinfo=timezone.utc)
    assert list(pages_of(path)) == list(pages_of(path))
    assert next(pages_of(path)).fetched == datetime.fromtimestamp(1_700_000_000, timezone.utc)
    assert next(pages_of(path, fetched=now)).fetched == now
    assert next(pages_of(path)).media_type is None


def test_a_folder_is_read_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    """Files come sorted by path, at every depth; what is hidden, or kept there by programs, is left out."""
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", ".hidden", ".git/x.txt", "a/.y", "a/~$b.docx", "c.download/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert names(tmp_path) == ["a/b/c.txt", "a/z.txt", "b.txt"]


def test_a_pattern_chooses_files(tmp_path: Path) -> None:
    """Below the folder; what is hidden stays so, and a file that is named by itself needs none."""
    for name in ("a.html", "b.txt", "c/d.html", "c/.e/f.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = [os.path.relpath(page.source, tmp_path) for page in pages_of(tmp_path, pattern="**/*.html")]
    assert found == ["a.html", "c/d.html"]
    assert len(list(pages_of(tmp_path / "b.txt", pattern="*.html"))) == 1


def test_links_that_leave_the_folder_are_not_followed(tmp_path: Path) -> None:
    """What was not given is not read: links outward, to folders and to nothing are left out."""
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_bytes(b"x")
    (folder / "a.txt").write_bytes(b"x")
    (folder / "inward.txt").symlink_to(folder / "a.txt")
    (folder / "outward.txt").symlink_to(outside / "secret.txt")
    (folder / "nothing.txt").symlink_to(folder / "missing")
    (folder / "away").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    assert names(folder) == ["a.txt", "inward.txt"]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz"])
def test_each_line_of_a_jsonl_file_is_a_page(tmp_path: Path, name: str) -> None:
    """A line's number counts blank lines too, as editors do; a malformed line is a page for the reader to refuse."""
    path = tmp_path / name
    content = b'{"a": 1}\r\n\n  \n{broken\n{"b": 2}'
    path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    pages = list(pages_of(path))
    assert [page.content for page in pages] == [b'{"a": 1}', b"{broken", b'{"b": 2}']
    assert [page.source for page in pages] == [f"{path}#1", f"{path}#4", f"{path}#5"]
    assert {page.media_type for page in pages} == {"application/json"}


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    """The media type is that of the file within."""
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(b"<p>"))
    (page,) = pages_of(tmp_path)
    assert (page.content, page.media_type) == (b"<p>", "text/html")


@pytest.mark.parametrize("behind", [b"\0" * 10_240, b"\n", b"\0" * 511 + b"end of tape", b"\x1f"])
def test_what_a_tape_writes_behind_a_packed_file_is_passed_over(tmp_path: Path, behind: bytes) -> None:
    """Blocks are filled up; another part that is packed is read on."""
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"one") + behind)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b"1\n2") + bytes(512) + gzip.compress(b"\n3\n") + behind)
    assert [page.content for page in pages_of(tmp_path)] == [b"one", b"1", b"2", b"3"]


def test_a_broken_packed_file_gives_what_it_holds_and_then_itself(tmp_path: Path) -> None:
    """No page is lost silently: the last page is the file's bytes, which the reader refuses as binary."""
    path = tmp_path / "a.jsonl.gz"
    whole = gzip.compress(b"{}\n" + os.urandom(100_000).hex().encode())
    path.write_bytes(whole[: len(whole) // 2])
    first, *_, last = pages_of(path)
    assert first.content == b"{}"
    assert (last.source, last.media_type) == (str(path), "application/gzip")
    assert last.content == path.read_bytes()


@pytest.mark.parametrize("name", ["a.txt", "a.txt.gz"])
def test_no_more_is_read_than_shows_that_a_page_is_too_large(tmp_path: Path, name: str) -> None:
    """One byte over the limit is enough for the reader."""
    content = b"x" * 1000
    (tmp_path / name).write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    (page,) = pages_of(tmp_path, settings=TINY)
    assert page.content == b"x" * 11


def test_a_line_that_is_too_long_ends_where_it_ends(tmp_path: Path) -> None:
    """Its tail is not taken for the next page; a line of just the allowed length is whole."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"x" * 95 + b"\n" + b"y" * 10 + b"\n" + b"z\n")
    contents = [page.content for page in pages_of(path, settings=TINY)]
    assert contents == [b"x" * 11, b"y" * 10, b"z"]


def test_a_missing_path_stops_the_run_at_once(tmp_path: Path) -> None:
    """A wrong name is told by the call, before anything is read, and what could be meant instead."""
    with pytest.raises(StopRun, match=r"nowhere: no such file or folder; give"):
        pages_of(tmp_path / "nowhere")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_stops_the_run(tmp_path: Path) -> None:
    """Rights do not heal by themselves, so nothing is tried again."""
    (tmp_path / "a.txt").touch(0o000)
    with pytest.raises(StopRun, match=r"a\.txt may not be read"):
        list(pages_of(tmp_path))


def test_a_file_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    """It is told when all others have been read, in every run."""
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(name)
    pages = pages_of(tmp_path)
    (tmp_path / "a.txt").unlink()
    assert [next(pages).content, next(pages).content] == [b"b", b"c"]
    with pytest.raises(RetryLater, match=r"a\.txt could not be read"):
        next(pages)


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_a_folder_that_may_not_be_read_hides_no_other(mode: int) -> None:
    """Every disk of its own has one, ``lost+found``; whether its names may be seen or not, the others are read."""
    with anywhere() as folder:
        for name in ("a", "lost+found", "z"):
            (folder / name).mkdir()
            (folder / name / "x.txt").write_text(name)
        (folder / "lost+found").chmod(mode)
        with only_to_be_read(folder):
            pages = pages_of(folder)
            assert [next(pages).content, next(pages).content] == [b"a", b"z"]
            with pytest.raises(StopRun, match=r"lost\+found.* may not be read"):
                next(pages)
        (folder / "lost+found").chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_folder_that_may_not_be_seen_at_all_stops_the_run_at_once() -> None:
    """There are no others that could be read first."""
    with anywhere() as folder:
        (folder / "ours").mkdir(0o000)
        with only_to_be_read(folder), pytest.raises(StopRun, match="ours may not be read"):
            pages_of(folder / "ours")


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_where_a_link_leads_that_leaves_the_folder_does_not_matter() -> None:
    """Behind a lock, or under a name that is too long: it is not followed, and there is nothing to tell."""
    with anywhere() as folder:
        (folder / "locked").mkdir()
        (folder / "locked" / "secret.txt").write_text("s")
        (folder / "ours").mkdir()
        (folder / "ours" / "a.txt").write_text("a")
        (folder / "ours" / "behind.txt").symlink_to(folder / "locked" / "secret.txt")
        (folder / "ours" / "long.txt").symlink_to(folder / ("x" * 300))
        (folder / "ours" / "round.txt").symlink_to(folder / "ours" / "round.txt")
        (folder / "locked").chmod(0o000)
        with only_to_be_read(folder):
            assert [page.content for page in pages_of(folder / "ours")] == [b"a"]
        (folder / "locked").chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="names of other systems are text")
def test_a_name_that_is_not_text_is_still_a_source(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are written out, so that the record can be written."""
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_bytes(b"x")
    (page,) = pages_of(tmp_path)
    assert page.source.endswith("\\xff.txt")
