from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.records import Refusal
from claimx.settings import Settings
from claimx.sources.given import Given, Reach
from tests.readonly import anywhere, only_to_be_read
from tests.report.made import answer_to
from tests.sources.site import Reply, Site


def given(*names: str, stdin: bytes = b"") -> Given:
    return Given(names, Reach(Settings(), io.BytesIO(stdin), frozenset({"127.0.0.1"})))


def test_names_are_read_in_the_order_given(tmp_path: Path) -> None:
    """Files, folders and standard input may be mixed."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "b.txt").write_bytes(b"b")
    (tmp_path / "a.txt").write_bytes(b"a")
    named = given(str(tmp_path / "folder"), "-", str(tmp_path / "a.txt"), stdin=b"in")
    assert [page.content for page in named] == [b"b", b"in", b"a"]


def test_a_wrong_path_is_told_before_anything_is_read(tmp_path: Path) -> None:
    """A misspelt last name does not cost the work on all before it."""
    with pytest.raises(StopRun, match="no such file"):
        given("-", str(tmp_path / "nowhere"))


def test_a_url_that_cannot_be_had_is_a_page_that_is_refused() -> None:
    """The books balance: the page is counted, and its refusal gives the reason; no password stands in it."""
    named = given("ftp://user:secret@example.org/a")
    (page,) = named
    answer = named.answered(answer_to)(page)
    assert isinstance(answer, Refusal)
    assert (answer.source, answer.reason) == ("ftp://example.org/a", "unavailable")
    assert "secret" not in answer.model_dump_json()


def test_a_page_is_known_by_the_same_name_as_in_lists(site: Site) -> None:
    """Whether it is named by hand or stands in a feed, had or not, it is one page."""
    url = site.answers("/a?utm_source=mail", Reply(b"a"))
    assert [page.source for page in given(f"{url}#top", f"{site.url}/gone?utm_source=mail")] == [
        f"{site.url}/a",
        f"{site.url}/gone",
    ]


def test_other_pages_are_answered_as_they_would_be(tmp_path: Path) -> None:
    """Only what could not be had is refused here."""
    (tmp_path / "a.txt").write_bytes(b"")
    named = given(str(tmp_path), "ftp://example.org/a")
    answers = [named.answered(answer_to)(page) for page in named]
    assert [answer.reason for answer in answers if isinstance(answer, Refusal)] == ["empty", "unavailable"]


def test_a_source_that_is_unwell_does_not_keep_others_from_being_read() -> None:
    """What may heal is remembered for the end."""
    named = given("http://127.0.0.1:1/a", "-", stdin=b"in")
    assert [page.content for page in named] == [b"in"]
    assert len(named.troubles) == 1


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_what_may_not_be_read_keeps_no_other_from_being_read() -> None:
    """A file, or a folder below the one that is named; what comes after it is read, and it is told at the end."""
    with anywhere() as folder:
        for name in ("b", "c"):
            (folder / "many" / name).mkdir(parents=True)
            (folder / "many" / name / "x.txt").write_text(name)
        (folder / "many" / "a.txt").touch(0o000)
        (folder / "other.txt").write_text("d")
        (folder / "many" / "b").chmod(0o000)
        with only_to_be_read(folder):
            named = given(str(folder / "many"), str(folder / "other.txt"))
            assert [page.content for page in named] == [b"c", b"d"]
        (trouble,) = named.troubles
        assert isinstance(trouble, StopRun)
        (folder / "many" / "b").chmod(0o755)
