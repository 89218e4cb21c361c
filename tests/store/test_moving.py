from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from claimx.errors import StopRun
from claimx.run import plan, run
from claimx.settings import Settings
from claimx.store.ledger import FILE, Judge, open_ledger
from claimx.store.ledger.database import Database
from claimx.store.ledger.tables import metadata
from tests.answers import MODEL, answer, page, pages
from tests.postgres import empty_postgres

JUDGE = Judge(MODEL.digest)


@pytest.fixture
def server() -> Iterator[Settings]:
    with empty_postgres() as url:
        yield Settings(ledger=SecretStr(url))


def n_new(out: Path, n: int, settings: Settings | None = None) -> int:
    """How many of so many pages a run reads."""
    with open_ledger(out, settings) as ledger:
        *_, counts = run(pages(n), answer, ledger, judge=JUDGE, n_pages=2)
    return counts.n_articles


def rows_of(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of a ledger, but for the mark of its folder."""
    with closing(Database(url)) as database, database.reading() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=str)
            for table in metadata.sorted_tables
            if table.name != "about"
        }


def test_a_ledger_moves_into_postgresql_and_back(server: Settings, tmp_path: Path) -> None:
    """Nothing is read again, what is new is, and what was not moved is no ledger any more."""
    assert server.ledger is not None
    url = server.ledger.get_secret_value()
    assert n_new(tmp_path, 3) == 3
    before = rows_of(f"sqlite:///{tmp_path / FILE}")
    with open_ledger(tmp_path) as ledger:
        assert ledger.move(url) > 0
    assert rows_of(url) == before
    assert (tmp_path / f"{FILE}.moved").exists()
    with pytest.raises(StopRun, match="belongs to a ledger in PostgreSQL"):
        n_new(tmp_path, 3)
    assert n_new(tmp_path, 5, server) == 2
    before = rows_of(url)
    with open_ledger(tmp_path, server) as ledger:
        ledger.move(FILE)
    assert rows_of(f"sqlite:///{tmp_path / FILE}") == before
    assert n_new(tmp_path, 6) == 1


def test_a_ledger_does_not_move_onto_another_in_postgresql(server: Settings, tmp_path: Path) -> None:
    """Nor while somebody works on it."""
    assert server.ledger is not None
    n_new(tmp_path / "theirs", 1, server)
    n_new(tmp_path / "ours", 1)
    with (
        open_ledger(tmp_path / "ours") as ledger,
        pytest.raises(StopRun, match="holds a ledger already; name an empty database"),
    ):
        ledger.move(server.ledger.get_secret_value())
    assert n_new(tmp_path / "ours", 2) == 1


def test_a_ledger_at_work_does_not_move_into_postgresql(server: Settings, tmp_path: Path) -> None:
    """What a run holds would be recorded where nobody looks."""
    assert server.ledger is not None
    with open_ledger(tmp_path) as ledger:
        [batch] = [one.batch for one in plan([page("a.txt")], ledger, JUDGE) if one.batch]
        with open_ledger(tmp_path) as other, ledger.batches.held(batch), pytest.raises(StopRun, match="at work"):
            other.move(server.ledger.get_secret_value())


@pytest.mark.parametrize("target", [FILE, "sqlite:///other.sqlite", "mysql://a/b", "nowhere"])
def test_a_target_of_the_same_kind_is_refused(tmp_path: Path, target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is moved as files are."""
    monkeypatch.chdir(tmp_path)
    n_new(tmp_path / "out", 1)
    with open_ledger(tmp_path / "out") as ledger, pytest.raises(StopRun, match="expected"):
        ledger.move(target)
    assert n_new(tmp_path / "out", 1) == 0
