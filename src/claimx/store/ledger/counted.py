"""Which files of an output folder count, for those who only read it: nothing is made, swept, or waited for."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from pydantic import SecretStr
from sqlalchemy import create_engine, select
from sqlalchemy.exc import DatabaseError, OperationalError

from claimx.errors import RetryLater, StopRun
from claimx.store.files import Written
from claimx.store.ledger.database import Database
from claimx.store.ledger.folder import must_be_tied
from claimx.store.ledger.tables import files

_ASKED = select(*(files.c[name] for name in Written._fields)).order_by(files.c.path)


class _Looked(Database):
    """A ledger whose tables are there already."""

    def _prepare(self) -> None:
        """A reader may lack the right to make tables, and needs no turn."""


def counted(path: Path, ledger: SecretStr | None = None) -> list[Written]:
    """The files that the ledger in the file ``path`` lists, or in the database ``ledger``, in the order of the paths.

    Raises:
        RetryLater: the ledger cannot be read now.
        StopRun: the file or the URL names no ledger, or the URL that of another folder than the one ``path`` lies in.
    """
    if ledger is None:
        return _counted_by_file(path)
    database = _Looked(ledger.get_secret_value())
    try:
        with database.reading() as connection:
            must_be_tied(connection, database, path.parent)
            return [Written(*row) for row in connection.execute(_ASKED)]
    finally:
        database.close()


def _counted_by_file(path: Path) -> list[Written]:
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(_uri(path), uri=True))
    try:
        with engine.connect() as connection:
            return [Written(*row) for row in connection.execute(_ASKED)]
    except DatabaseError as error:
        if isinstance(error, OperationalError) and "no such table" not in str(error.orig):
            raise RetryLater(f"the ledger {path} cannot be read now: {error.orig}") from error
        raise StopRun(f"{path} is no ledger of claimx: {error.orig}") from error
    finally:
        engine.dispose()


def _uri(path: Path) -> str:
    """Where the folder is read-only, SQLite cannot keep its notes beside a file that has a write-ahead log.

    Where there is no log either, nobody writes, and the file can be read as it stands
    (https://sqlite.org/wal.html#read_only_databases).
    """
    is_still = not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    return f"file:{quote(str(path.absolute()))}?mode=ro" + ("&immutable=1" if is_still else "")
