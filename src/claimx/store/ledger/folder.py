"""A ledger that lies elsewhere, and the one output folder that it belongs to: each names the other."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, select, update

from claimx.errors import StopRun
from claimx.records import KINDS_OF_LINES
from claimx.store.files import write_whole
from claimx.store.ledger.database import Database, has_rows
from claimx.store.ledger.tables import about, batches, files

MARK = ".claimx"


def tie(database: Database, out: Path) -> None:
    """Check that they belong together; tie them where both are new. A crash between the two sides changes nothing.

    Raises:
        StopRun: the ledger belongs to another folder, or the folder to another ledger.
    """
    with database.turn() as connection:
        known, marked = connection.scalar(select(about.c.folder)), _mark_of(out)
        if known is None:
            must_know_lines(connection, database, out)
            known = marked or uuid4().hex
            if marked is None:
                write_whole(out / MARK, [known.encode() + b"\n"])
            connection.execute(update(about).values(folder=known))
        else:
            _must_be(known, marked, database, out)


def must_know_lines(connection: Connection, database: Database, out: Path) -> None:
    """A ledger knows nothing where it is another one, or its file was emptied, or copied without its log (``-wal``).

    Raises:
        StopRun: it knows neither a file nor a batch, and lies beside lines: whoever reads would find none of them.
    """
    if not has_rows(connection, files, batches) and has_lines(out):
        where = "restore it from a copy, with its -wal" if database.is_local else "name the one that wrote them"
        raise StopRun(
            f"{out} holds files that the ledger {database.name} does not know, and would get them twice; {where}, or"
            " choose an empty folder"
        )


def has_lines(out: Path) -> bool:
    """Did runs write files here? Before there were ledgers, no day lay between a kind and its files."""
    return any(next((out / kind).glob("**/*.jsonl*"), None) for kind in KINDS_OF_LINES)


def must_be_tied(connection: Connection, database: Database, out: Path) -> None:
    """For those who only read: what the ledger lists, if it lists anything, lies in ``out``.

    Raises:
        StopRun: the ledger belongs to another folder.
    """
    if (known := connection.scalar(select(about.c.folder))) is not None:
        _must_be(known, _mark_of(out), database, out)


def _must_be(known: str, marked: str | None, database: Database, out: Path) -> None:
    if marked != known:
        raise StopRun(
            f"the ledger {database.name} belongs to another output folder: expected {known} in {out / MARK},"
            f" found {marked or 'no such file'}; name that folder, or for this one another ledger in CLAIMX_LEDGER;"
            " where this is that folder, and lost the file, write it anew"
        )


def _mark_of(out: Path) -> str | None:
    try:
        return (out / MARK).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
