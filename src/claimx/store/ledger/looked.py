"""A ledger that is there already, for those who only ask: nothing is swept or changed, and no turn is taken.

Whoever may read a folder and not write into it (an archive, a disk that is read-only, the folder of somebody else) can
ask all the same (https://sqlite.org/wal.html#read_only_databases): SQLite takes a file with a write-ahead log where
the log and its index lie beside it, as they do while somebody works on it; and one without a log as it stands. Who may
write as well leaves the two there, empty, for the next.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from pydantic import SecretStr
from sqlalchemy import Connection, func, inspect, select
from sqlalchemy.engine import URL

from claimx.errors import RetryLater, StopRun
from claimx.store.ledger.database import Database
from claimx.store.ledger.folder import must_be_tied, must_know_lines
from claimx.store.ledger.tables import VERSION, about


@contextmanager
def looked_at(path: Path, ledger: SecretStr | None) -> Iterator[Database]:
    """The ledger in the file ``path``, or in the database ``ledger``.

    Raises:
        RetryLater: it cannot be read now.
        StopRun: the file or the URL names no ledger, or not that of the folder in which ``path`` lies.
    """
    if ledger is None:
        with closing(_LookedFile(path)) as database:
            with database.reading() as connection:
                must_know_lines(connection, database, path.parent)
            yield database
        return
    with closing(_Looked(ledger.get_secret_value())) as database:
        with database.reading() as connection:
            must_be_tied(connection, database, path.parent)
            must_know_lines(connection, database, path.parent)
        yield database


class _Looked(Database):
    """A ledger whose tables are there already; a reader may lack the right to make them."""

    def _prepare(self) -> None:
        try:
            version = self._version()
        except StopRun as error:
            raise StopRun(f"{self.name} is no ledger of claimx") from error
        if version is None:
            raise StopRun(f"{self.name} is no ledger of claimx; it has no table {about.name}")
        if version > VERSION:
            raise StopRun(
                f"the ledger {self.name} has version {version}, expected {VERSION}; use the claimx that wrote it"
            )

    def _version(self) -> int | None:
        with self.reading() as connection:
            is_there = inspect(connection).has_table(about.name)
            return connection.scalar(select(func.max(about.c.version))) or 0 if is_there else None


class _LookedFile(_Looked):
    """One in SQLite; a file that is read as it stands must still stand so when it was read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._standing = None if _is_to_be_shared(path) else _state_of(path)
        options = {"mode": "ro", "uri": "true"} | ({"immutable": "1"} if self._standing else {})
        super().__init__(URL.create("sqlite", database=f"file:{quote(str(path.absolute()))}", query=options))

    @property
    def name(self) -> str:
        return str(self._path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        try:
            with super().reading() as connection:
                yield connection
        finally:  # whatever was found in a file that changed, it is not what stands there
            if self._standing and _state_of(self._path) != self._standing:
                raise RetryLater(f"somebody began to write into {self._path} while it was read; ask again in a moment")


def _is_to_be_shared(path: Path) -> bool:
    """Whether SQLite can keep beside the file what it shares with a writer, so that the writer may use it too.

    Files (``-wal``, ``-shm``) that are made by a reader who may not write belong to that reader, and would lock the
    writer out.

    Raises:
        StopRun: it cannot, and the file does not stand for itself; or it may not be read at all.
    """
    if not os.access(path, os.R_OK):
        raise StopRun(f"{path} may not be read; grant it")
    if os.access(path.parent, os.W_OK) and os.access(path, os.W_OK):
        return True
    if all(os.access(_beside(path, what), os.R_OK) for what in ("shm", "wal")):
        return True
    if _size_of(_beside(path, "wal")):
        raise StopRun(f"{path} has a log that can only be read where one may write; copy the folder to such a place")
    return False


def _state_of(path: Path) -> tuple[int, int, int]:
    """It changes whenever somebody writes: in the log, and once that is folded into the file, there."""
    there = path.stat()
    return there.st_mtime_ns, there.st_size, _size_of(_beside(path, "wal"))


def _beside(path: Path, what: str) -> Path:
    return path.with_name(f"{path.name}-{what}")


def _size_of(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
