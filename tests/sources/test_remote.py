"""A storage that fsspec opens, kept in memory, which tells tags and may be unwell."""

from __future__ import annotations

import gzip
from datetime import datetime, timezone
from hashlib import sha256
from typing import Any, ClassVar

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from claimx.errors import RetryLater, StopRun
from claimx.records import Listed, Page, Postponed, Refusal, Unchanged, Validators
from claimx.settings import Settings
from claimx.sources import Answer, Known
from claimx.sources.pattern import EVERYTHING
from claimx.sources.remote import Storage, answers_of_remote
from tests.sources.conftest import Remembered

CHANGED = datetime(2026, 11, 25, tzinfo=timezone.utc)


class Shelf(MemoryFileSystem):  # type: ignore[misc]
    """Has a folder ``articles``."""

    protocol = "shelf"
    cachable = False
    store: ClassVar[dict[str, Any]]
    pseudo_dirs: ClassVar[list[str]]
    opened: ClassVar[list[str]]
    says: ClassVar[set[str]]
    fails: ClassVar[dict[str, Exception]]
    marks: ClassVar[dict[str, Any]]

    @classmethod
    def _strip_protocol(cls, path: str) -> Any:
        return super()._strip_protocol(path.removeprefix("shelf:/"))

    def find(self, path: str, **_: Any) -> dict[str, dict[str, Any]]:
        if "find" in self.fails:
            raise self.fails["find"]
        found = super().find(path, detail=True)
        return {name: self._told(info) for name, info in found.items()} | self.marks

    def _told(self, info: dict[str, Any]) -> dict[str, Any]:
        tag = sha256(self.store[info["name"]].getvalue()).hexdigest()
        told = {"ETag": tag, "LastModified": CHANGED, "mtime": CHANGED.timestamp()}
        return {key: info[key] for key in ("name", "size", "type")} | {key: told[key] for key in self.says}

    def _open(self, path: str, *given: Any, **named: Any) -> Any:
        name = path.rpartition("/")[2]
        if name in self.fails:
            raise self.fails[name]
        self.opened.append(name)
        return super()._open(path, *given, **named)


@pytest.fixture(autouse=True)
def shelf() -> None:
    """Empty, and well."""
    fsspec.register_implementation("shelf", Shelf, clobber=True)
    Shelf.store, Shelf.pseudo_dirs, Shelf.opened, Shelf.marks = {}, [""], [], {}
    Shelf.says, Shelf.fails = {"ETag"}, {}


def put(name: str, content: bytes) -> None:
    Shelf().pipe(f"/articles/{name}", content)
    Shelf.opened.clear()


def answers_of(
    memory: Remembered, url: str = "shelf://articles", pattern: str = EVERYTHING, **options: Any
) -> list[Answer]:
    return list(answers_of_remote(Storage(url, pattern, options), memory, Settings(max_page_bytes=10)))


def test_objects_are_pages_named_by_their_urls(memory: Remembered) -> None:
    """In the order of their names, at every depth, without what is hidden; the time is that of the last change."""
    Shelf.says = {"ETag", "LastModified"}
    for name in ("b.txt", "a/c.html", "a/.d", ".e/f", "a/g.html.part"):
        put(name, name.encode())
    first, second = answers_of(memory)
    assert isinstance(first, Page)
    assert (first.source, first.content, first.media_type) == ("shelf://articles/a/c.html", b"a/c.html", "text/html")
    assert (first.fetched, first.url) == (CHANGED, None)
    assert second.source == "shelf://articles/b.txt"


def test_a_pattern_chooses_objects(memory: Remembered) -> None:
    """As it chooses files."""
    for name in ("a.html", "b.txt", "c/d.html"):
        put(name, b"x")
    found = answers_of(memory, pattern="**/*.html")
    assert [answer.source for answer in found] == ["shelf://articles/a.html", "shelf://articles/c/d.html"]


def test_what_marks_a_folder_is_no_page(memory: Remembered) -> None:
    """Some tools put empty objects where folders would begin."""
    put("a/b.txt", b"x")
    Shelf.marks = {"/articles/": {"size": 0}, "/articles/a/": {"size": 0}}
    assert [answer.source for answer in answers_of(memory)] == ["shelf://articles/a/b.txt"]


def test_one_object_may_be_named(memory: Remembered) -> None:
    """Then it is the only page."""
    put("a.txt", b"x")
    (page,) = answers_of(memory, url="shelf://articles/a.txt")
    assert page.source == "shelf://articles/a.txt"


@pytest.mark.parametrize("says", [{"ETag"}, {"LastModified"}, {"mtime"}])
def test_what_is_unchanged_is_not_opened(memory: Remembered, says: set[str]) -> None:
    """By its tag, or by time and size; an object that changed is read again."""
    Shelf.says = says
    put("a.txt", b"x")
    put("b.txt", b"x")
    for page in answers_of(memory):
        assert isinstance(page, Page)
        memory[page.source] = Known(etag=page.validators.etag)
    put("b.txt", b"longer")
    assert [type(answer) for answer in answers_of(memory)] == [Unchanged, Page]
    assert Shelf.opened == ["b.txt"]


def test_where_the_storage_does_not_tell_everything_is_read(memory: Remembered) -> None:
    """Whether it is known is then seen by its content."""
    Shelf.says = set()
    put("a.txt", b"x")
    for _ in range(2):
        (page,) = answers_of(memory)
        assert isinstance(page, Page)
        assert page.validators == Validators()
        memory[page.source] = Known(etag=page.validators.etag)


def test_a_file_of_lines_is_done_with_at_last(memory: Remembered) -> None:
    """Its pages are not known by where they stand, so that the file itself is: unchanged, it is not opened."""
    put("a.jsonl.gz", gzip.compress(b"{}\n\n[]\n"))
    *pages, listed = answers_of(memory)
    assert [page.source for page in pages] == ["shelf://articles/a.jsonl.gz#1", "shelf://articles/a.jsonl.gz#3"]
    assert isinstance(listed, Listed)
    memory[listed.source] = Known(etag=listed.validators.etag)
    assert answers_of(memory) == [Unchanged(source="shelf://articles/a.jsonl.gz")]


def test_a_mailbox_is_done_with_at_last(memory: Remembered) -> None:
    """Likewise; each of its messages is a page."""
    put("a.mbox", b"From - Tue May 05 09:00:00 2026\nA: b\n\nc\n\n" * 2)
    *pages, listed = answers_of(memory)
    assert [isinstance(page, Page) for page in pages] == [True, True]
    assert isinstance(listed, Listed)
    assert listed.source == "shelf://articles/a.mbox"


def test_no_more_is_read_than_shows_that_a_page_is_too_large(memory: Remembered) -> None:
    """One byte over the limit, packed or not."""
    put("a.txt", b"x" * 1000)
    put("b.txt.gz", gzip.compress(b"x" * 1000))
    assert [answer.content for answer in answers_of(memory) if isinstance(answer, Page)] == [b"x" * 11] * 2


def test_an_object_that_can_not_be_read_is_for_later(memory: Remembered) -> None:
    """Whatever the storage calls it; one that may not be read is refused, and the others are read."""
    for name in ("a", "b", "c", "d"):
        put(name, b"x")
    Shelf.fails = {"a": ConnectionError("reset"), "b": PermissionError("denied"), "c": FileNotFoundError("c")}
    found = answers_of(memory)
    assert [type(answer) for answer in found] == [Postponed, Refusal, Postponed, Page]
    assert isinstance(found[0], Postponed)
    assert "ConnectionError: reset" in found[0].message


def test_a_storage_that_fails_again_and_again_is_left_alone(memory: Remembered) -> None:
    """A thousand objects do not each wait for their time-out."""
    for name in "abcdef":
        put(name, b"x")
        Shelf.fails[name] = TimeoutError("too long")
    with pytest.raises(RetryLater, match="shelf://articles: 3 objects in a row could not be read"):
        answers_of(memory)


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (ConnectionError("no route"), RetryLater, "could not be listed .ConnectionError: no route.; try again later"),
        (PermissionError("denied"), StopRun, "may not be listed .denied.; grant it"),
        (FileNotFoundError("no bucket"), StopRun, "nothing is there"),
        (ImportError("Install s3fs to access S3"), StopRun, "Install s3fs to access S3; .* 'claimx.remote.'"),
        (ValueError("no region"), StopRun, "the URL or its options are not as its storage wants them .no region."),
    ],
)
def test_errors_are_sorted_by_what_the_run_does_next(
    memory: Remembered, error: Exception, kind: type[Exception], said: str
) -> None:
    """A storage that is unwell may heal; what is wrongly named or not allowed does not."""
    Shelf.fails = {"find": error}
    with pytest.raises(kind, match=said):
        answers_of(memory)


def test_a_folder_that_is_not_there_is_a_mistake(memory: Remembered) -> None:
    """A storage that has no folders says so by having nothing at that place; and some URLs mean nothing at all."""
    for url in ("shelf://nowhere", "nonsense://bucket"):
        with pytest.raises(StopRun, match=url):
            answers_of(memory, url=url)
