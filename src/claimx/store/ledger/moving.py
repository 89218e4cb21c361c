"""The ledger of a folder -> another database: from its file into PostgreSQL, or back."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from claimx.databases import in_file
from claimx.errors import StopRun
from claimx.store.ledger.database import Database, has_rows
from claimx.store.ledger.folder import MARK, tie
from claimx.store.ledger.leases import Leases
from claimx.store.ledger.tables import about, batches, files, metadata, pages

#: How the file is called that is left behind, and no ledger any more.
_LEFT = ".moved"
_N_ROWS_AT_ONCE = 1_000


def move(source: Database, leases: Leases, file: Path, target: str) -> int:
    """Copy every row, tie the folder to its new ledger, and leave the old one; the number of rows.

    ``file`` is the ledger of the folder in SQLite, whichever it has now; ``target`` its name, or the URL of PostgreSQL.

    Raises:
        StopRun: a run is at work, or the target is the same kind of database, or holds a ledger already.
    """
    with closing(Database(in_file(file) if target == file.name else target)) as other:
        if other.is_local == source.is_local:
            raise StopRun(f"move: expected the URL of a PostgreSQL, or {file.name} to move back; found {other.name}")
        with source.turn() as reading:
            _must_rest(reading, leases)
            with other.turn() as writing:
                _must_be_empty(writing, other)
                n_rows = sum(_copied(reading, writing, table) for table in metadata.sorted_tables)
                writing.execute(update(about).values(folder=None))
            if other.is_local:
                (file.parent / MARK).unlink(missing_ok=True)
            else:
                tie(other, file.parent)
    if source.is_local:
        source.close()  # or its newest rows stay in the log beside it
        os.replace(file, file.with_name(file.name + _LEFT))
    return n_rows


def _must_rest(reading: Connection, leases: Leases) -> None:
    held = reading.execute(select(batches).where(batches.c.holder.is_not(None))).all()
    if any(not leases.is_free(row) for row in held):
        raise StopRun("a run is at work; move the ledger when it has ended")


def _must_be_empty(writing: Connection, other: Database) -> None:
    if has_rows(writing, pages, batches, files):
        raise StopRun(f"{other.name} holds a ledger already; name an empty database")


def _copied(reading: Connection, writing: Connection, table: Table) -> int:
    n_rows = 0
    writing.execute(delete(table))  # which of an empty ledger holds its version, and nothing else
    for rows in reading.execute(select(table)).mappings().partitions(_N_ROWS_AT_ONCE):
        writing.execute(insert(table), [dict(row) for row in rows])
        n_rows += len(rows)
    column = table.autoincrement_column
    if column is not None and writing.dialect.name == "postgresql":
        # It counts by itself, and knows nothing of numbers that were given.
        last = writing.scalar(select(func.max(column)))
        counter = func.pg_get_serial_sequence(table.name, column.name)
        writing.execute(select(func.setval(counter, last or 1, last is not None)))
    return n_rows
