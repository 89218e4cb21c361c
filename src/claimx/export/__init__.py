"""An output folder -> tables in other systems, again and again: what is there already is passed over.

::

    claimx export out tables            tables/claims/<date>/*.parquet, and articles and refusals; or --as csv
    claimx export out claims.csv        the claims that hold, in one file that is written anew; or claims.parquet
    claimx export out claims.duckdb     tables claims, articles, refusals; views of what holds: current_claims,
                                        current_articles, current_quantities
    claimx export out claims.sqlite     the same
    claimx export out postgresql://...  the same

``source`` is what a folder has to give; ``folder`` writes it as files, ``file`` what holds of it as one, both in one of
the ``forms``; ``duck`` and ``sql`` fill databases, whose ``tables`` and ``views`` are the same.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from claimx.errors import StopRun
from claimx.export.source import Source
from claimx.settings import Settings
from claimx.shown import discreet

Format = Literal["parquet", "csv"]
Way = Callable[[Source], dict[str, int]]
_URLS = ("postgresql://", "postgres://")
_DOORS = {".parquet": "file", ".csv": "file", ".duckdb": "duck", ".sqlite": "sql", ".sqlite3": "sql", ".db": "sql"}
_NEEDED = {"pyarrow": "export", "duckdb": "export", "psycopg": "postgres"}


def export(out: Path, target: str, *, form: Format = "parquet", settings: Settings | None = None) -> dict[str, int]:
    """Bring ``target`` up to what counts in ``out``; the number of lines loaded, by kind.

    Raises:
        StopRun: the folder, the target or a package that it needs is missing, or a line is no record.
        RetryLater: a ledger or a database is unwell.
    """
    if not out.is_dir():  # before a database is made of nothing
        found = "a file" if out.exists() else "nothing"
        raise StopRun(f"{out}: expected an output folder, which `claimx run` keeps; found {found}")
    source = Source(out, settings or Settings())
    try:
        return _way_to(target, form)(source)
    except ModuleNotFoundError as error:
        extra = _NEEDED.get(error.name or "")
        if extra is None:
            raise
        raise StopRun(f"{error.name} is not installed; this needs it: pip install 'claimx[{extra}]'") from error


def _way_to(target: str, form: Format) -> Way:
    if target.startswith(_URLS):
        return _door("sql", target)
    path = Path(target)
    if path.is_dir():  # whatever its name: exports.2026
        return _door("folder", path, form)
    if path.suffix in _DOORS and "://" not in target:
        return _door(_DOORS[path.suffix], path)
    if path.suffix or "://" in target:  # another URL would be made a folder here, with its password for a name
        raise StopRun(
            f"{discreet(target)}: expected a folder (for Parquet or CSV; make it first, if there is a dot in its name),"
            " *.parquet, *.csv, *.duckdb, *.sqlite, or postgresql://..."
        )
    return _door("folder", path, form)


def _door(name: str, *target: Any) -> Way:
    """Each brings in what it needs, and nobody else's."""
    way: Way = import_module(f"claimx.export.{name}").into(*target)
    return way
