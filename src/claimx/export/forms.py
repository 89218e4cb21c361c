"""Records -> one file of Parquet or CSV, as its name ends.

In CSV a nested value is JSON, null is nothing and an empty text is ``""``. A text that a spreadsheet would take for
a formula is written behind an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection), and so is one that
begins with an apostrophe: to drop one apostrophe, where a text begins with it, gives back what it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import csv, parquet

from claimx.records import Record
from claimx.schema.columns import columns_of
from claimx.schema.readers import arrow_schema, arrow_table
from claimx.store.files import replacing

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_QUOTED = ("'", *_FORMULAS)


def write_parts(path: Path, name: str, parts: Iterable[Sequence[Record]]) -> int:
    """The number of records; the file is written aside, synced and renamed."""
    form = path.suffix
    n_lines = 0
    with replacing(path) as file, _WRITERS[form](file, name) as writer:
        for part in parts:
            table = arrow_table(name, part)
            writer.write_table(_flat(table, name) if form == ".csv" else table)
            n_lines += len(part)
    return n_lines


def _parquet(file: Any, name: str) -> Any:
    return parquet.ParquetWriter(file, arrow_schema(name), compression="zstd")


def _csv(file: Any, name: str) -> Any:
    return csv.CSVWriter(file, _flat_schema(name))


_WRITERS: dict[str, Callable[[Any, str], Any]] = {".parquet": _parquet, ".csv": _csv}


def _flat_schema(name: str) -> pa.Schema:
    """Nested columns, and those that hold moments, are text."""
    kept = {"integer": pa.int64(), "number": pa.float64()}
    return pa.schema([(one.name, kept.get(one.kind, pa.string())) for one in columns_of(name)])


def _flat(table: pa.Table, name: str) -> pa.Table:
    rows = [{key: _cell(value) for key, value in row.items()} for row in table.to_pylist()]
    return pa.Table.from_pylist(rows, schema=_flat_schema(name))


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_QUOTED) else value
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return value if value is None or isinstance(value, int | float) else value.isoformat()
