"""Files that differ from what was recorded count as they are, once somebody says so, and nothing comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimx import read_articles, read_claims
from claimx.errors import RetryLater, StopRun
from claimx.records import ARTICLES, CLAIMS
from claimx.run import run
from claimx.store.accept import accept
from claimx.store.compact import compact
from claimx.store.inspect import inspect
from claimx.store.ledger import Judge, Ledger, open_ledger
from tests.answers import MODEL, NOON, answer, pages
from tests.load.made import five, kept

JUDGE = Judge(MODEL.digest)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Three files of claims, and as many of articles."""
    return kept(tmp_path / "out", five())


def first_of(out: Path, kind: str = CLAIMS) -> str:
    return min(path.relative_to(out).as_posix() for path in (out / kind).glob("*/*.jsonl"))


def accepted(out: Path, *paths: str) -> list[str]:
    with open_ledger(out) as ledger:
        return [one.path for one in accept(ledger, paths)]


def test_a_lost_file_of_which_there_is_no_copy_counts_no_longer(out: Path) -> None:
    """Its folder is read again by whoever reads it, and merged; the next run does not miss it either."""
    lost = first_of(out)
    n_lost = (out / lost).read_bytes().count(b"\n")
    (out / lost).unlink()
    with pytest.raises(RetryLater):
        list(read_claims(out))
    assert accepted(out) == [lost]
    assert len(list(read_claims(out, current=True))) == 5 - n_lost
    with open_ledger(out) as ledger:
        assert list(inspect(ledger)) == []
        assert compact(ledger).n_lines == {"articles": 5, "claims": 5 - n_lost, "refusals": 0}


def test_an_article_that_was_taken_out_does_not_come_back(out: Path) -> None:
    """Not with the next run over the same pages, nor when the day is merged."""
    forgotten = next(iter(read_articles(out))).article_id
    for path in out.glob("*/*/*.jsonl"):
        lines = path.read_bytes().splitlines(keepends=True)
        path.write_bytes(b"".join(line for line in lines if f'"article_id":"{forgotten}"'.encode() not in line))
    accepted(out)
    kept(out, five())
    with open_ledger(out) as ledger:
        compact(ledger)
    assert forgotten not in {one.article_id for one in read_articles(out)}
    assert len(list(read_claims(out))) == len(list(read_articles(out))) == 4


def test_only_what_is_named_is_accepted(out: Path) -> None:
    """A mistake at one file is not to cover another; what is as it was recorded, or only unknown, is none."""
    lost, other = first_of(out), first_of(out, ARTICLES)
    for path in (lost, other):
        (out / path).unlink()
    assert accepted(out, lost) == [lost]
    with open_ledger(out) as ledger:
        assert [one.path for one in inspect(ledger)] == [other]
    with pytest.raises(StopRun, match="neither missing nor altered"):
        accepted(out, lost)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda path: path.write_bytes(path.read_bytes()[:-1]), "does not end with a line feed; add it"),
        (lambda path: path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes()), ":1 is no line of claims"),
        (lambda path: path.rename(path.with_suffix(".jsonl.gz")).write_bytes(b""), "unpack it with gunzip"),
    ],
)
def test_what_is_no_line_is_not_accepted(out: Path, change: Callable[[Path], Any], said: str) -> None:
    """Nobody could read the folder afterwards, and to merge the file would harm the lines of others."""
    change(out / first_of(out))
    with pytest.raises(StopRun, match=said):
        accepted(out)


def test_a_part_that_is_lost_no_longer_stops_every_run(tmp_path: Path) -> None:
    """A merge that was begun goes on without it."""
    with open_ledger(tmp_path, clock=lambda: NOON) as ledger:
        for given in pages(2):
            list(run([given], answer, ledger, judge=JUDGE))
        parts = begun(ledger, "day-0.jsonl")
        (tmp_path / parts[0]).unlink()
        accept(ledger)
        list(run(pages(2), answer, ledger, judge=JUDGE))
        assert [one.path for one in ledger.files.listed() if one.kind == CLAIMS] == ["claims/2026-01-02/day-0.jsonl"]
    assert len(list(read_claims(tmp_path))) == 1


def test_a_part_whose_lines_lie_elsewhere_already_is_left_alone(tmp_path: Path) -> None:
    """Another process is about to finish the merge: what it removed is not lost."""
    with open_ledger(tmp_path, clock=lambda: NOON) as ledger:
        for given in pages(2):
            list(run([given], answer, ledger, judge=JUDGE))
        parts = begun(ledger, "day-0.jsonl")
        merged = b"".join((tmp_path / part).read_bytes() for part in parts)
        (tmp_path / "claims/2026-01-02/day-0.jsonl").write_bytes(merged)
        (tmp_path / parts[0]).unlink()
        assert accept(ledger) == []
        compact(ledger)
    assert len(list(read_claims(tmp_path))) == 2


def test_what_lies_there_under_another_name_is_not_given_up(out: Path) -> None:
    """Somebody renamed a file; or it was merged, and the ledger of before is all that is left."""
    renamed = out / first_of(out)
    renamed.rename(renamed.with_name("backup.jsonl"))
    with pytest.raises(StopRun, match=r"its lines may lie in claims/.*/backup.jsonl, which is unknown"):
        accepted(out)
    renamed.with_name("backup.jsonl").rename(renamed)
    with pytest.raises(StopRun, match="neither missing nor altered"):
        accepted(out, first_of(out))


def begun(ledger: Ledger, name: str) -> list[str]:
    parts = ledger.files.by_day()[CLAIMS, "2026-01-02"]
    ledger.files.intend(parts, f"{CLAIMS}/2026-01-02/{name}")
    return [part.path for part in parts]
