from __future__ import annotations

from pathlib import Path

import pytest

from claimx.databases import engine_of, in_file, name_of, sorted_errors, url_of
from claimx.errors import RetryLater, StopRun


@pytest.mark.parametrize("given", ["hush", "postgresql://u:hush@host:port/name", "oracle://u:hush@host/name"])
def test_what_is_no_url_is_refused_and_not_repeated(given: str) -> None:
    """Who said it is named; a password may stand in what was said."""
    with pytest.raises(StopRun, match=r"\ACLAIMX_LEDGER .*expected") as refused:
        url_of(given, "CLAIMX_LEDGER")
    assert "hush" not in str(refused.value)


def test_the_name_of_a_database_holds_no_password() -> None:
    """Neither before the host nor in the query."""
    name = name_of(url_of("postgres://u:hush@host/name?password=hush", "the target"))
    assert name == "postgresql+psycopg://***@host/name?password=***"


def test_a_file_may_have_any_name(tmp_path: Path) -> None:
    """What ends a URL is part of a path."""
    path = tmp_path / "what? #1.sqlite"
    with engine_of(in_file(path)).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE one (id INTEGER)")
    assert path.is_file()


@pytest.mark.parametrize(("row", "raised"), [("VALUES (NULL)", StopRun), ("VALUES (1", RetryLater)])
def test_what_may_heal_is_for_later(tmp_path: Path, row: str, raised: type[Exception]) -> None:
    """As SQLite sorts it: what it could not do now, and what no waiting makes right."""
    with engine_of(in_file(tmp_path / "one.sqlite")).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE one (id INTEGER NOT NULL)")
        with pytest.raises(raised, match="the ledger cannot be used"), sorted_errors("the ledger"):
            connection.exec_driver_sql(f"INSERT INTO one {row}")
