"""What one run reads: what was named, then what is declared; and nothing that it wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.records import Page
from claimx.settings import Settings
from claimx.sources.asked import Asked
from claimx.store.ledger import Judge, open_ledger
from tests.answers import page

DECLARED = '[[source]]\nname = "ours"\nkind = "folder"\npath = "notes"\n'


@pytest.fixture
def declaration(tmp_path: Path) -> Path:
    """A file that declares a folder of one page."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("A note.")
    (tmp_path / "sources.toml").write_text(DECLARED)
    return tmp_path / "sources.toml"


def test_what_was_named_comes_first(declaration: Path, tmp_path: Path) -> None:
    """In the order in which it was named; then the declared sources, in theirs."""
    named = [page("one"), page("two")]
    with open_ledger(tmp_path / "out") as ledger:
        memory = ledger.memory_of(Judge("d" * 16))
        answers = [*Asked.of(declaration, [], tmp_path / "out").answers(named, memory, Settings())]
    assert [one.source for one in answers if isinstance(one, Page)] == ["one", "two", str(tmp_path / "notes" / "a.txt")]


def test_nothing_need_be_declared(tmp_path: Path) -> None:
    """Then it is what was named, and no more."""
    assert Asked.of(None, [tmp_path / "notes"], tmp_path / "out").declared == ()


@pytest.mark.parametrize("out", ["notes", "notes/out"])
def test_what_is_read_lies_apart_from_what_is_written(declaration: Path, tmp_path: Path, out: str) -> None:
    """Whether it was named or declared."""
    with pytest.raises(StopRun, match="must lie outside"):
        Asked.of(declaration, [], tmp_path / out)
    with pytest.raises(StopRun, match="must lie outside"):
        Asked.of(None, [tmp_path / "notes"], tmp_path / out)


@pytest.mark.parametrize("source", ["articles", "claims/2026-01-02", "refusals/2026-01-02/a.jsonl"])
def test_what_was_written_is_not_read(tmp_path: Path, source: str) -> None:
    """A run over the lines of its own output folder would find them again and again."""
    out = tmp_path / "out"
    with pytest.raises(StopRun, match="must lie outside"):
        Asked.of(None, [out / source], out)
    assert Asked.of(None, [out / "pages"], out).declared == ()
