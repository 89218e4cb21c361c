"""Tables in a DuckDB file; nested values are structs and lists.

DuckDB's keys forbid to replace a row twice in one transaction, so the tables have none: what is replaced is deleted
and put again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from claimx.errors import RetryLater, StopRun
from claimx.export.source import Source
from claimx.export.tables import (
    FILES,
    KEYS,
    ORDER,
    SUCCESSION,
    SUPERSEDED,
    Loaded,
    Row,
    Writing,
    fill,
)
from claimx.export.views import VIEWS, layout, views_in
from claimx.load.check import NAME_OF
from claimx.schema.readers import arrow_schema, duckdb_columns

#: What DuckDB says of a file that no waiting mends: it is something else, or another DuckDB wrote it.
_NO_DATABASE = ("not a valid DuckDB database", "with version number")
_OURS = {
    FILES: "name VARCHAR, sha256 VARCHAR, n_lines BIGINT, schema VARCHAR",
    SUCCESSION: "article_id VARCHAR, in_place_of VARCHAR, written VARCHAR",
    SUPERSEDED: "article_id VARCHAR",
}


def into(path: Path) -> Callable[[Source], dict[str, int]]:
    """The way into a DuckDB file."""
    return partial(_export, path)


def _export(path: Path, source: Source) -> dict[str, int]:
    try:
        with duckdb.connect(str(path)) as connection:
            return fill(_Database(connection, path), source)
    except duckdb.IOException as error:
        if any(said in str(error) for said in _NO_DATABASE):
            raise StopRun(f"{path} is no database that this DuckDB reads: {error}; choose another file") from error
        raise RetryLater(f"{path} cannot be used now: {error}") from error
    except duckdb.Error as error:
        raise StopRun(f"{path} cannot be filled: {error}") from error


class _Database:
    """See :class:`claimx.export.tables.Database`."""

    def __init__(self, connection: Any, path: Path) -> None:
        self._connection = connection
        self._path = path

    @contextmanager
    def turn(self) -> Iterator[None]:
        self._connection.begin()
        try:
            self._prepare()
            yield
        except BaseException:
            self._connection.rollback()
            raise
        self._connection.commit()

    def loaded(self) -> list[Loaded]:
        return [Loaded(*row) for row in self._rows(f"SELECT name, sha256, n_lines FROM {FILES}")]

    def put(self, kind: str, rows: Sequence[Row]) -> None:
        schema = arrow_schema(NAME_OF[kind]).append(pa.field(ORDER, pa.string(), nullable=False))
        same = " AND ".join(f'"{kind}"."{name}" = given."{name}"' for name in KEYS[kind])
        with self._given(pa.Table.from_pylist(list(rows), schema=schema)):
            self._connection.execute(f"DELETE FROM {kind} USING given WHERE {same} AND {kind}.{ORDER} <= given.{ORDER}")
            self._connection.execute(
                f"INSERT INTO {kind} SELECT * FROM given WHERE NOT EXISTS (SELECT 1 FROM {kind} WHERE {same})"
            )

    def keys_of(self, kind: str, date: str) -> set[tuple[str, ...]]:
        keys = ", ".join(KEYS[kind])
        return set(self._rows(f"SELECT {keys} FROM {kind} WHERE starts_with({ORDER}, '{date} ')"))

    def put_writings(self, found: Iterable[Writing]) -> None:
        schema = pa.schema([(name, pa.string()) for name in Writing._fields])
        with self._given(pa.Table.from_pylist([one._asdict() for one in found], schema=schema)):
            self._connection.execute(f"INSERT INTO {SUCCESSION} FROM given EXCEPT FROM {SUCCESSION}")

    def writings(self) -> list[Writing]:
        return [Writing(*row) for row in self._rows(f"SELECT {', '.join(Writing._fields)} FROM {SUCCESSION}")]

    def settle(self, held_no_longer: Iterable[str], files: Iterable[Loaded]) -> None:
        gone = pa.table({"article_id": pa.array(list(held_no_longer), pa.string())})
        types = [("name", pa.string()), ("sha256", pa.string()), ("n_lines", pa.int64()), ("schema", pa.string())]
        made = layout()
        listed = [one._asdict() | {"schema": made} for one in files]
        for table, rows in ((SUPERSEDED, gone), (FILES, pa.Table.from_pylist(listed, schema=pa.schema(types)))):
            with self._given(rows):
                self._connection.execute(f"DELETE FROM {table}")
                self._connection.execute(f"INSERT INTO {table} SELECT * FROM given")

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = self._connection.execute(query).fetchall()
        return found

    @contextmanager
    def _given(self, table: pa.Table) -> Iterator[None]:
        self._connection.register("given", table)
        yield
        self._connection.unregister("given")

    def _prepare(self) -> None:
        there = {row[0] for row in self._rows("SELECT table_name FROM duckdb_tables()")}
        if FILES not in there and (others := sorted(there & {*KEYS})):
            raise StopRun(f"{self._path} has a table {others[0]} that claimx did not make; choose another file")
        if FILES in there and self._rows(f"SELECT DISTINCT schema FROM {FILES}") == [(layout(),)]:
            return
        for name in VIEWS:
            self._connection.execute(f"DROP VIEW IF EXISTS {name}")
        columns = {kind: _columns(NAME_OF[kind]) for kind in KEYS}
        for name, said in (columns | _OURS).items():
            self._connection.execute(f"CREATE OR REPLACE TABLE {name} ({said})")
        for name, query in views_in("duckdb").items():
            self._connection.execute(f"CREATE VIEW {name} AS {query}")


def _columns(record: str) -> str:
    own = (f"{name} {kind}" for name, kind in duckdb_columns(record, quoted=True).items())
    return ", ".join([*own, f"{ORDER} VARCHAR NOT NULL"])
