"""Which files count, and which are about to be merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, select, update

from claimx.errors import StopRun
from claimx.records import KINDS_OF_LINES
from claimx.store.files import Written, must_be_inside
from claimx.store.ledger.database import Database
from claimx.store.ledger.tables import files

_WRITTEN = tuple(files.c[name] for name in Written._fields)


class Files:
    """The table ``files``. A merge is written down first, then made, then settled."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def listed(self) -> list[Written]:
        """Every file that counts, in the order of the paths."""
        with self._database.reading() as connection:
            return [_written(row) for row in connection.execute(select(*_WRITTEN).order_by(files.c.path))]

    def by_day(self) -> dict[tuple[str, str], list[Written]]:
        """The files of each kind and UTC day, in the order of the paths."""
        found: dict[tuple[str, str], list[Written]] = defaultdict(list)
        with self._database.reading() as connection:
            for row in connection.execute(select(*_WRITTEN, files.c.date).order_by(files.c.path)):
                found[row.kind, row.date].append(_written(row[:-1]))
        return found

    def intend(self, parts: Iterable[Written], path: str) -> None:
        """From here on these files are about to become ``path``, whatever happens."""
        chosen = update(files).where(files.c.path.in_([part.path for part in parts]), files.c.merged_into.is_(None))
        with self._database.turn() as connection:
            connection.execute(chosen.values(merged_into=path))

    def intended(self) -> dict[str, list[Written]]:
        """The merges that are not settled: the parts of each path, in the order of their paths."""
        found: dict[str, list[Written]] = defaultdict(list)
        asked = select(*_WRITTEN, files.c.merged_into).where(files.c.merged_into.is_not(None)).order_by(files.c.path)
        with self._database.reading() as connection:
            for row in connection.execute(asked):
                found[must_be_inside(row.merged_into)].append(_written(row[:-1]))
        return found

    def settle(self, merged: Written, date: str) -> None:
        """The merged file takes the place of its parts."""
        row = merged._asdict() | {"date": date, "batch_id": None}
        with self._database.turn() as connection:
            parts = delete(files).where(files.c.merged_into == merged.path)
            if connection.execute(parts).rowcount:
                connection.execute(insert(files).values(row))

    def accept(self, found: Mapping[str, Written | None]) -> None:
        """What lies at these paths counts as it is, and where nothing does, nothing."""
        with self._database.turn() as connection:
            for path, now in found.items():
                this = files.c.path == path
                if now is None:
                    connection.execute(delete(files).where(this))
                else:
                    connection.execute(update(files).where(this).values(n_lines=now.n_lines, sha256=now.sha256))


def _written(row: Sequence[Any]) -> Written:
    """Raises StopRun: the row is not one that claimx wrote."""
    path, kind, n_lines, sha256 = row
    if kind not in KINDS_OF_LINES or not isinstance(n_lines, int) or not isinstance(sha256, str):
        raise StopRun(
            f"the ledger's row of the file {path!r} was altered: expected a kind, a number of lines and a digest, found"
            f" {kind!r}, {n_lines!r} and {sha256!r}; restore it from a copy, or use another output folder"
        )
    return Written(must_be_inside(path), kind, n_lines, sha256)
