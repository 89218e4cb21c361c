"""SQLite or PostgreSQL, behind two doors: reading, and a turn to write. What differs between them is all here."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Row,
    Select,
    Table,
    event,
    func,
    insert,
    inspect,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.engine import URL
from sqlalchemy.schema import CreateColumn

from claimx.databases import engine_of, name_of, sorted_errors, url_of
from claimx.errors import StopRun
from claimx.store.ledger.tables import ADDED, VERSION, about, lists, metadata, pages

#: How a writer waits for its turn and keeps it until it commits. The number is ours: any constant would do.
#: What SQLite does by itself, or shows in place of a table: claimx makes none of it.
_FOREIGN = "SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')"
_TAKE_TURN = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SELECT pg_advisory_xact_lock(1129072973)"}
#: Fewer than SQLite takes in one statement (32,766), and a few milliseconds' work.
_N_KEYS = 1_000
# A turn takes milliseconds; one that takes longer waits for a disk that is unwell.
_WAIT_SECONDS = 60.0


class Database:
    """The tables, made where they are missing.

    Raises:
        RetryLater: the database is locked, full, or out of reach.
        StopRun: the URL names no database that claimx knows, or something else than a ledger.
    """

    def __init__(self, url: str | URL) -> None:
        self._url = url_of(url, "CLAIMX_LEDGER")
        with self._errors():
            self._engine = _engine(self._url)
            self._prepare()
            self._must_be_its_own()

    @property
    def name(self) -> str:
        """For people."""
        return name_of(self._url)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """See what is committed."""
        with self._errors(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def turn(self) -> Iterator[Connection]:
        """Write, alone: what is read in a turn is still so when it commits. All of it is kept, or nothing."""
        with self._errors(), self._engine.begin() as connection:
            connection.exec_driver_sql(_TAKE_TURN[connection.dialect.name])
            yield connection

    @property
    def is_local(self) -> bool:
        """SQLite needs a disk of this machine; a server is asked by many."""
        return self._engine.dialect.name == "sqlite"

    def close(self) -> None:
        self._engine.dispose()

    def _prepare(self) -> None:
        if self.is_local:
            event.listen(self._engine, "connect", _write_ahead)
        with self.turn() as connection:
            metadata.create_all(connection)
            version = connection.scalar(select(func.max(about.c.version)))
            if version is None:
                connection.execute(insert(about).values(version=VERSION))
            elif version > VERSION:
                raise StopRun(
                    f"the ledger {self.name} has version {version}, expected {VERSION};"
                    " use the claimx that wrote it, or another output folder"
                )
            elif version < VERSION:
                _add_what_is_missing(connection, version)

    def _must_be_its_own(self) -> None:
        """SQLite obeys a trigger that whoever may write the file put there; claimx makes none."""
        with self.reading() as connection:
            name = connection.exec_driver_sql(_FOREIGN).scalar() if self.is_local else None
        if name:
            raise StopRun(
                f"the ledger {self.name} holds {name!r}, a trigger or view that claimx did not make and that may change"
                " what is recorded; drop it, then look with `claimx ledger check`, or restore the ledger from a copy"
            )

    def _errors(self) -> AbstractContextManager[None]:
        return sorted_errors(f"the ledger {self.name}")


def _add_what_is_missing(connection: Connection, version: int) -> None:
    """Columns that hold nothing yet.

    Articles of version 1 have no story, so that their copies begin one. What a server gave of lists before version 3
    may be that of another host than the one that is asked, so that each is read whole once.
    """
    for column in (column for added in range(version + 1, VERSION + 1) for column in ADDED[added]):
        there = {one["name"] for one in inspect(connection).get_columns(column.table.name)}
        if column.name not in there:
            described = CreateColumn(column).compile(dialect=connection.dialect)
            connection.exec_driver_sql(f"ALTER TABLE {column.table.name} ADD COLUMN {described}")
    for index in pages.indexes:
        index.create(connection, checkfirst=True)
    of_web = or_(*(lists.c.source.startswith(scheme) for scheme in ("http://", "https://")))
    connection.execute(update(lists).where(of_web, lists.c.url.is_(None)).values(etag=None, last_modified=None))
    connection.execute(update(about).values(version=VERSION))


def _engine(url: URL) -> Engine:
    is_file = url.get_backend_name() == "sqlite"
    return engine_of(url, connect_args={"timeout": _WAIT_SECONDS}) if is_file else engine_of(url, pool_pre_ping=True)


def _write_ahead(connection: Any, _record: Any) -> None:
    """Let readers read while one writes (https://sqlite.org/wal.html); a commit outlives a power cut.

    The change of mode fails at once where another process makes it at the same moment, so it is tried again; on a disk
    that is full it would be in vain.
    """
    until = time.monotonic() + _WAIT_SECONDS
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)
    connection.execute("PRAGMA synchronous=FULL")


def few_at_once(keys: Collection[Any]) -> Iterator[list[Any]]:
    """The keys in order, each once, so many at a time as one statement may hold."""
    waiting = iter(sorted(set(keys)))
    while some := list(islice(waiting, _N_KEYS)):
        yield some


def has_rows(connection: Connection, *tables: Table) -> bool:
    """Whether any of them has one, whatever columns it has; none is counted, for a ledger may be large."""
    return any(connection.scalar(select(literal(1)).select_from(table).limit(1)) for table in tables)


def found(
    connection: Connection, asked: Select[Any], column: ColumnElement[Any], keys: Collection[Any]
) -> Iterator[Row[Any]]:
    """The rows in which the column holds one of the keys."""
    for some in few_at_once(keys):
        yield from connection.execute(asked.where(column.in_(some)))
