"""Tables in SQLite or PostgreSQL; nested values are JSON (``jsonb`` in PostgreSQL)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, cast

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Connection,
    Date,
    DateTime,
    Dialect,
    Float,
    Index,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    delete,
    insert,
    inspect,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import JSONB

from claimx.databases import engine_of, in_file, name_of, sorted_errors, url_of
from claimx.errors import StopRun
from claimx.export import tables, views
from claimx.export.source import Source
from claimx.export.tables import KEYS, ORDER, Loaded, Row, Writing, columns_in, fill
from claimx.records import CLAIMS
from claimx.schema.columns import Kind

_TAKE_TURN = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SELECT pg_advisory_xact_lock(1129072974)"}


class _Moment(TypeDecorator[datetime]):
    """Knows its zone in PostgreSQL; SQLite has no type for it, and holds ISO 8601 in UTC, which sorts."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        return value.isoformat() if value and dialect.name == "sqlite" else value


_TYPES: dict[Kind, Any] = {
    "string": Text(),
    "integer": BigInteger(),
    "number": Float(53),
    "date": Date(),
    "timestamp": _Moment(),
    "list": JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql"),
    "struct": JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql"),
}
_metadata = MetaData()


def _table(kind: str) -> Table:
    own = [
        Column(one.name, _TYPES[one.kind], nullable=one.nullable, primary_key=one.name in KEYS[kind])
        for one in columns_in(kind)
    ]
    return Table(kind, _metadata, *own, Column(ORDER, Text, nullable=False))


_TABLES = {kind: _table(kind) for kind in KEYS}
Index("claimx_claims_by_article", _TABLES[CLAIMS].c.article_id, _TABLES[CLAIMS].c[ORDER])
_files = Table(
    tables.FILES,
    _metadata,
    Column("name", Text, primary_key=True),
    Column("sha256", Text),
    Column("n_lines", BigInteger),
    Column("schema", Text),
)
_writings = Table(
    tables.SUCCESSION,
    _metadata,
    Column("article_id", Text, primary_key=True),
    Column("in_place_of", Text, primary_key=True),
    Column("written", Text, primary_key=True),
)
_superseded = Table(tables.SUPERSEDED, _metadata, Column("article_id", Text, primary_key=True))


def into(target: str | Path) -> Callable[[Source], dict[str, int]]:
    """The way into a database, by its URL, or in a file of SQLite."""
    return partial(_export, target)


def _export(target: str | Path, source: Source) -> dict[str, int]:
    url = url_of(target, "the target") if isinstance(target, str) else in_file(target)
    name, engine = name_of(url), engine_of(url)
    try:
        with sorted_errors(name), engine.connect() as connection:
            return fill(_Database(connection, name), source)
    finally:
        engine.dispose()


class _Database:
    """See :class:`claimx.export.tables.Database`."""

    def __init__(self, connection: Connection, name: str) -> None:
        self._connection = connection
        self._name = name
        self._insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert

    @contextmanager
    def turn(self) -> Iterator[None]:
        with self._connection.begin():
            self._connection.exec_driver_sql(_TAKE_TURN[self._connection.dialect.name])
            self._prepare()
            yield

    def loaded(self) -> list[Loaded]:
        asked = select(*(_files.c[name] for name in Loaded._fields))
        return [Loaded(*row) for row in self._connection.execute(asked)]

    def put(self, kind: str, rows: Sequence[Row]) -> None:
        table = _TABLES[kind]
        given = self._insert(table)
        replaced = given.on_conflict_do_update(
            index_elements=KEYS[kind],
            set_={column.name: given.excluded[column.name] for column in table.c},
            where=given.excluded[ORDER] >= table.c[ORDER],
        )
        if rows:
            self._connection.execute(replaced, [cast("Row", _storable(row)) for row in rows])

    def keys_of(self, kind: str, date: str) -> set[tuple[str, ...]]:
        table = _TABLES[kind]
        asked = select(*(table.c[name] for name in KEYS[kind])).where(table.c[ORDER].startswith(f"{date} "))
        return {tuple(row) for row in self._connection.execute(asked)}

    def put_writings(self, found: Iterable[Writing]) -> None:
        if rows := [one._asdict() for one in found]:
            self._connection.execute(self._insert(_writings).on_conflict_do_nothing(), rows)

    def writings(self) -> list[Writing]:
        return [Writing(*row) for row in self._connection.execute(select(_writings))]

    def settle(self, held_no_longer: Iterable[str], files: Iterable[Loaded]) -> None:
        gone = [{"article_id": one} for one in held_no_longer]
        made = views.layout()
        listed = [one._asdict() | {"schema": made} for one in files]
        for table, rows in ((_superseded, gone), (_files, listed)):
            self._connection.execute(delete(table))
            if rows:
                self._connection.execute(insert(table), rows)

    def _prepare(self) -> None:
        """Make the tables where there are none; make them anew where they have another layout.

        Raises:
            StopRun: somebody else has tables of these names.
        """
        there = set(inspect(self._connection).get_table_names())
        if tables.FILES not in there and (others := sorted(there & {*KEYS})):
            raise StopRun(f"{self._name} has a table {others[0]} that claimx did not make; choose another database")
        if tables.FILES in there and self._layouts() == {views.layout()}:
            return
        for name in views.VIEWS:
            self._connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")
        _metadata.drop_all(self._connection)
        _metadata.create_all(self._connection)
        for name, query in views.views_in(cast("views.Dialect", self._connection.dialect.name)).items():
            self._connection.exec_driver_sql(f"CREATE VIEW {name} AS {query}")

    def _layouts(self) -> set[str]:
        """Those for which what lies in the tables was loaded; none where nothing was."""
        return {row[0] for row in self._connection.execute(select(_files.c.schema).distinct())}


def _storable(value: Any) -> Any:
    """NUL, which PostgreSQL does not take, becomes U+FFFD, one character for one: every offset still holds."""
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    if isinstance(value, dict):
        return {key: _storable(one) for key, one in value.items()}
    return [_storable(one) for one in value] if isinstance(value, list) else value
