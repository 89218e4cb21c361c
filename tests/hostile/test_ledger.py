"""The doors of the store: a ledger, files and bytes that were altered. It is told, and nothing outside is touched."""

from __future__ import annotations

import gzip
import io
import sqlite3
from pathlib import Path

import pytest

from claimx.cli import main
from claimx.cli.world import World
from claimx.errors import StopRun
from claimx.run import run
from claimx.store.compact import compact
from claimx.store.ledger import FILE, Judge, open_ledger
from tests.answers import answer, pages

JUDGE = Judge("d" * 16)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder that a run has filled, with a file beside it that is nobody's business."""
    folder = tmp_path / "out"
    with open_ledger(folder) as ledger:
        list(run(pages(3), answer, ledger, judge=JUDGE, n_pages=2))
    (tmp_path / "precious.jsonl").write_text("precious\n")
    return folder


def alter(out: Path, statement: str, *values: str) -> None:
    with sqlite3.connect(out / FILE) as connection:
        connection.execute(statement, values)
    connection.close()


def check(out: Path) -> tuple[int, str]:
    """The exit status of ``claimx ledger OUT check``, and what it said on both streams."""
    said, answered = io.StringIO(), io.BytesIO()
    world = World(io.BytesIO(), io.TextIOWrapper(answered, encoding="utf-8", write_through=True), said, {})
    status = main(["ledger", str(out), "check"], world)
    return status, answered.getvalue().decode() + said.getvalue()


def files_of(out: Path) -> list[Path]:
    return sorted(out.glob("claims/*/*.jsonl"))


def test_a_folder_as_it_was_left_is_well(out: Path) -> None:
    """Every file has the digest that was recorded; so it has after compacting."""
    assert check(out) == (0, "4 files, each as it was recorded\n")
    with open_ledger(out) as ledger:
        compact(ledger)
    assert check(out) == (0, "2 files, each as it was recorded\n")


def test_lines_that_were_altered_or_removed_are_named(out: Path) -> None:
    """By their file, with what to do, and an exit status that a script sees."""
    altered, missing = files_of(out)
    altered.write_bytes(altered.read_bytes().replace(b"12%", b"99%"))
    missing.unlink()
    status, said = check(out)
    assert status == 2
    assert f"altered: {altered.relative_to(out)}" in said
    assert f"missing: {missing.relative_to(out)}" in said


def test_lines_that_were_packed_where_they_lay_are_well(out: Path) -> None:
    """They are read from there too; one that was altered, or cut off, before or after it was packed is named."""
    first, second = files_of(out)
    for path in (first, second):
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    assert check(out) == (0, "4 files, each as it was recorded\n")
    packed = [path.with_name(f"{path.name}.gz") for path in (first, second)]
    packed[0].write_bytes(gzip.compress(b"{}\n"))
    packed[1].write_bytes(packed[1].read_bytes()[:-9])
    status, said = check(out)
    assert (status, said.count("altered: ")) == (2, 2)


def test_lines_that_nobody_recorded_are_named(out: Path) -> None:
    """A run that died may have left them, which harms nobody."""
    (out / "claims" / "2026-01-02").mkdir()
    (out / "claims" / "2026-01-02" / "x.jsonl").write_text("{}\n")
    status, said = check(out)
    assert (status, "unknown: claims/2026-01-02/x.jsonl" in said) == (0, True)


@pytest.mark.parametrize("column", ["path", "merged_into"])
@pytest.mark.parametrize(
    "path", ["../precious.jsonl", "{tmp}/precious.jsonl", "claims/../../precious.jsonl", "claims/\n"]
)
def test_a_ledger_that_names_files_elsewhere_is_not_obeyed(out: Path, column: str, path: str) -> None:
    """Compacting removes what it merged: a path that claimx would not give stops the run before anything is touched."""
    alter(out, f"UPDATE files SET {column} = ? WHERE path = (SELECT min(path) FROM files)", path.format(tmp=out.parent))
    with open_ledger(out) as ledger, pytest.raises(StopRun, match="it was altered"):
        compact(ledger)
    assert check(out)[0] == (2 if column == "path" or "merged" in column else 0)
    assert (out.parent / "precious.jsonl").read_text() == "precious\n"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE batches SET state = 'planned', batch_id = '../../precious' WHERE number = 1",
        "UPDATE batches SET state = 'planned', date = '../..'",
        "UPDATE pages SET state = 'failed', sha256 = '../../../precious.jsonl'",
        "UPDATE pages SET state = 'failed', fetched = 'yesterday', reason = 'empty'",
        "UPDATE pages SET state = 'failed', reason = 'because'",
        "UPDATE batches SET state = 'planned', holder = 'nobody'",
    ],
)
def test_rows_that_claimx_did_not_write_end_in_a_sentence(out: Path, statement: str) -> None:
    """Or are passed over; never in a traceback, and nothing outside the folder is read or removed."""
    alter(out, statement)
    try:
        with open_ledger(out) as ledger:
            list(run(pages(4), answer, ledger, judge=JUDGE))
    except StopRun as stopped:
        assert "altered" in str(stopped) or "books" in str(stopped)  # noqa: PT017 - it need not stop
    assert (out.parent / "precious.jsonl").read_text() == "precious\n"


@pytest.mark.parametrize(
    "change", ["n_lines = 'x'", "n_lines = 1e400", "sha256 = x'ff00'", "kind = char(0) || 'x'", "merged_into = x'ff00'"]
)
def test_rows_of_files_that_claimx_did_not_write_are_told(out: Path, change: str) -> None:
    """SQLite takes bytes and text where a number was declared."""
    alter(out, f"UPDATE files SET {change}")
    with open_ledger(out) as ledger, pytest.raises(StopRun, match="altered"):
        compact(ledger)


def test_a_trigger_in_the_ledger_is_not_obeyed(out: Path) -> None:
    """It would take away what a run has just recorded, and the run would tell of success."""
    alter(out, "CREATE TRIGGER x AFTER INSERT ON files BEGIN DELETE FROM files WHERE path = new.path; END")
    status, said = check(out)
    assert status == 2
    assert "'x', a trigger or view that claimx did not make" in said


def test_what_a_ledger_says_of_its_pages_moves_no_cursor(out: Path) -> None:
    """A state is one of six words, until somebody alters it."""
    alter(out, "UPDATE pages SET state = char(27) || '[31mx'")
    answered = io.BytesIO()
    world = World(io.BytesIO(), io.TextIOWrapper(answered, encoding="utf-8", write_through=True), io.StringIO(), {})
    main(["ledger", str(out), "status"], world)
    assert b"\x1b" not in answered.getvalue()


@pytest.mark.parametrize("content", [b"", b"garbage" * 1000, b"SQLite format 3\0" + b"\xff" * 4096, b"\0" * 8192])
def test_a_ledger_that_is_none_ends_in_a_sentence(out: Path, content: bytes) -> None:
    """What is wrong is said; an empty file is a new ledger, but none of the lines that lie beside it."""
    for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
        (out / name).unlink(missing_ok=True)
    (out / FILE).write_bytes(content)
    status, said = check(out)
    assert status == 2
    assert "Traceback" not in said
    (out / "new").mkdir()
    (out / "new" / FILE).write_bytes(content)
    assert check(out / "new")[0] == (2 if content else 0)


def test_a_ledger_of_another_version_is_told(out: Path) -> None:
    """Which one it has, and which would be needed."""
    alter(out, "UPDATE about SET version = 99")
    status, said = check(out)
    assert status == 2
    assert "version 99, expected" in said


def test_bytes_that_were_altered_while_they_waited_are_gone(out: Path) -> None:
    """A page is what its digest says, or it is not read: its source may show it again."""
    with open_ledger(out) as ledger:
        ledger.spool.keep("0" * 64, b"other bytes")
        with pytest.raises(FileNotFoundError, match="others lie in their place"):
            ledger.spool.read("0" * 64)
