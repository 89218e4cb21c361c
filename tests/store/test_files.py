"""Files are whole or absent, and every line loads again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.errors import StopRun
from claimx.records import Article, Claim, Record, Refusal
from claimx.store.files import line_of, path_of, write_answers, write_lines
from tests.answers import NOON, SOLAR, answer, extraction, page

BATCH = "00000000000000aa"
PATHS = path_of(BATCH, "2026-01-02")


def files(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def refusal(source: str) -> Refusal:
    return Refusal(source=source, url=None, page_sha256="", fetched=NOON, reason="empty", message="no text")


class PowerCut(Exception):
    """What no part of claimx expects."""


def cut_off_after(n: int) -> Iterator[Record]:
    for _ in range(n):
        yield refusal("page")
    raise PowerCut


def test_every_line_loads_as_the_record_it_was(tmp_path: Path) -> None:
    """What is written is what was given: articles, claims and refusals, one a line."""
    given_page, empty = page("a.txt"), page("b.txt", "")
    write_answers(tmp_path, PATHS, [answer(given_page), answer(empty)])
    expected = extraction(given_page, given_page.content.decode())
    assert Article.model_validate_json((tmp_path / PATHS["articles"]).read_bytes()) == expected.article
    assert Claim.model_validate_json((tmp_path / PATHS["claims"]).read_bytes()) == expected.claims[0]
    assert Refusal.model_validate_json((tmp_path / PATHS["refusals"]).read_bytes()) == answer(empty)


def test_empty_files_are_not_written(tmp_path: Path) -> None:
    """A batch of refusals leaves no empty articles and claims behind."""
    write_answers(tmp_path, PATHS, [answer(page("b.txt", ""))])
    assert set(files(tmp_path)) == {PATHS["refusals"]}


def test_twice_is_as_good_as_once(tmp_path: Path) -> None:
    """Writing a batch again doubles nothing and changes no byte."""
    write_answers(tmp_path, PATHS, [answer(page("a.txt"))])
    once = files(tmp_path)
    write_answers(tmp_path, PATHS, [answer(page("a.txt"))])
    assert files(tmp_path) == once


def test_a_file_cut_off_is_absent(tmp_path: Path) -> None:
    """A file that breaks off half-way never appears, and what stood under its name stays."""
    path = tmp_path / "claims.jsonl"
    write_lines(path, [refusal("old")])
    with pytest.raises(PowerCut):
        write_lines(path, cut_off_after(3))
    assert files(tmp_path) == {"claims.jsonl": line_of(refusal("old"))}


def test_what_a_batch_no_longer_gives_goes(tmp_path: Path) -> None:
    """Run again, a batch leaves nothing of the first time behind, not even where a page then gave no claims."""
    write_answers(tmp_path, PATHS, [answer(page("a.txt"))])
    write_answers(tmp_path, PATHS, [answer(page("b.txt", ""))])
    assert set(files(tmp_path)) == {PATHS["refusals"]}


def test_what_was_written_is_counted_and_digested(tmp_path: Path) -> None:
    """The ledger records lines and digest of every file, so that anybody can check them."""
    written = write_answers(tmp_path, PATHS, [answer(page("a.txt")), answer(page("b.txt"))])
    assert [(one.kind, one.n_lines) for one in written] == [("articles", 2), ("claims", 2)]
    assert all(one.sha256 == hashlib.sha256((tmp_path / one.path).read_bytes()).hexdigest() for one in written)


def test_a_folder_that_cannot_be_written_stops_the_run(tmp_path: Path) -> None:
    """A file where the folder should be is said in words."""
    (tmp_path / "out").write_text("")
    with pytest.raises(StopRun, match="cannot write into"):
        write_answers(tmp_path / "out", PATHS, [answer(page("a.txt"))])


def test_files_have_the_rights_that_others_expect(tmp_path: Path) -> None:
    """Being written aside does not make a file private: the umask decides."""
    ours, theirs = tmp_path / "ours.jsonl", tmp_path / "theirs"
    write_lines(ours, [refusal("a")])
    theirs.touch()
    assert os.stat(ours).st_mode == os.stat(theirs).st_mode


def test_lone_surrogates_keep_every_offset(tmp_path: Path) -> None:
    """Half a UTF-16 pair becomes U+FFFD, one for one, so that claims still are slices of their article."""
    broken = page("a.txt", SOLAR[:-1] + "\ud800. Rest.")
    write_answers(tmp_path, PATHS, [answer(broken)])
    article = Article.model_validate_json((tmp_path / PATHS["articles"]).read_bytes())
    claim = Claim.model_validate_json((tmp_path / PATHS["claims"]).read_bytes())
    assert claim.text == article.text[claim.start : claim.end] == SOLAR[:-1] + "\ufffd."


@given(st.text(st.characters(codec=None)))
def test_any_text_is_one_line_that_loads(text: str) -> None:
    """Line feeds, NUL, unpaired surrogates: one line of UTF-8, as long in code points as before."""
    line = line_of(refusal(text))
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    loaded = Refusal.model_validate_json(line).source
    assert len(loaded) == len(text)
    assert loaded == "".join("\ufffd" if 0xD800 <= ord(character) <= 0xDFFF else character for character in text)
