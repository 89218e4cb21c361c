"""Whoever may read a ledger and not write can ask it, and is never told what does not hold."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from claimx import RetryLater, Settings, StopRun
from claimx.run import run
from claimx.store.ledger import FILE, Judge, Ledger, Seen, look_into, open_ledger
from claimx.store.ledger.tables import about, pages
from tests.answers import MODEL, answer, page
from tests.readonly import anywhere, only_to_be_read

JUDGE = Judge(MODEL.digest)
HERE = {"done": 1}


@pytest.fixture
def out() -> Iterator[Path]:
    """An output folder in which one page was read."""
    with anywhere() as folder:
        with open_ledger(folder) as ledger:
            list(run([page("A challenge.")], answer, ledger, judge=JUDGE))
        yield folder


def count(out: Path) -> dict[str, int]:
    with look_into(out, Settings()) as looked:
        return looked.pages.count()


def plan_one_more(ledger: Ledger) -> None:
    ledger.batches.plan([Seen.of(page("another.txt"))], JUDGE, set())


def test_an_archive_can_be_asked(out: Path) -> None:
    """On a disk that is read-only, or in the folder of somebody else; nothing is made there."""
    before = sorted(out.rglob("*"))
    with only_to_be_read(out):
        assert count(out) == HERE
    assert sorted(out.rglob("*")) == before


def test_who_may_not_write_into_it_leaves_nothing_beside_it(out: Path) -> None:
    """In a folder of a group, say: what he made there would be his, and lock the writer out."""
    (out / FILE).chmod(0o444)
    before = sorted(out.rglob("*"))
    with only_to_be_read(out, 0o777):
        assert count(out) == HERE
    if os.geteuid() == 0:  # who is somebody else meanwhile; the owner of a file may do as he likes
        assert sorted(out.rglob("*")) == before


def test_an_index_without_its_log_is_not_needed(out: Path) -> None:
    """A copy may hold the one and not the other."""
    (out / f"{FILE}-shm").touch()
    with only_to_be_read(out):
        assert count(out) == HERE


def test_what_is_broken_because_it_changes_is_for_later(out: Path) -> None:
    """SQLite stumbles over half a state before it is looked whether the file still stands."""
    with only_to_be_read(out):
        looking = look_into(out, Settings())
        looked = looking.__enter__()
    whole = (out / FILE).read_bytes()
    (out / FILE).write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(RetryLater, match="while it was read"):
        looked.pages.count()
    looking.__exit__(None, None, None)


def test_it_can_be_asked_while_somebody_writes(out: Path) -> None:
    """What that one has committed is told, though it lies in the log."""
    with open_ledger(out) as ledger:
        plan_one_more(ledger)
        with only_to_be_read(out):
            assert count(out) == HERE | {"planned": 1}


def test_what_changes_while_it_is_read_as_it_stands_is_for_later(out: Path) -> None:
    """A reader who cannot tell the writer of himself may be shown halves of two states."""
    with only_to_be_read(out):
        looking = look_into(out, Settings())
        looked = looking.__enter__()
    with open_ledger(out) as ledger:
        plan_one_more(ledger)
    with pytest.raises(RetryLater, match="while it was read"):
        looked.pages.count()
    looking.__exit__(None, None, None)


def test_a_log_that_cannot_be_read_is_not_left_out(out: Path) -> None:
    """An archive that was made while somebody wrote, without the index of the log: what the log holds would be lost."""
    with open_ledger(out) as ledger:
        plan_one_more(ledger)
        shutil.copy(out / f"{FILE}-wal", out / "log")
    shutil.move(out / "log", out / f"{FILE}-wal")
    with only_to_be_read(out), pytest.raises(StopRun, match="copy the folder"):
        count(out)


def test_a_ledger_that_may_not_be_read_is_a_mistake(out: Path) -> None:
    """Waiting does not grant it."""
    (out / FILE).chmod(0o000)
    with only_to_be_read(out), pytest.raises(StopRun, match="may not be read"):
        count(out)


def test_a_ledger_of_a_version_to_come_is_not_guessed_at(out: Path) -> None:
    """By whoever reads as by whoever writes."""
    with open_ledger(out) as ledger, ledger.files._database.turn() as connection:
        connection.execute(update(about).values(version=99))
    with pytest.raises(StopRun, match="has version 99"):
        count(out)


def test_an_older_ledger_is_read_as_it_is(out: Path) -> None:
    """It gets what it lacks when a run opens it."""
    with open_ledger(out) as ledger, ledger.files._database.turn() as connection:
        connection.execute(update(about).values(version=1))
        connection.exec_driver_sql(f"ALTER TABLE {pages.name} DROP COLUMN n_deaths")
    with only_to_be_read(out):
        assert count(out) == HERE
