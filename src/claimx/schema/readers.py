"""Columns -> the explicit schema that each reader wants, so that none of them has to guess from the first lines.

Guessing fails on keys that are null, or lists that are empty, in all of the lines that are looked at. pyarrow, polars
and datasets are imported by the function that speaks to them, and are nothing that claimx itself needs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from claimx.records import Record
from claimx.schema.columns import Column, columns_of
from claimx.schema.generate import RECORDS

if TYPE_CHECKING:
    import polars
    import pyarrow
    from datasets import Features

_DUCKDB = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "date": "DATE",
    "timestamp": "TIMESTAMPTZ",
}
#: The keys that hold a date or a moment, in whichever record.
_MOMENTS = frozenset(
    column.name for name in RECORDS for column in columns_of(name) if column.kind in {"date", "timestamp"}
)


def duckdb_columns(name: str, *, quoted: bool = False) -> dict[str, str]:
    """For ``read_json(columns=...)``; ``quoted``, the names are written as SQL wants them (``"end"``)."""
    return {f'"{one.name}"' if quoted else one.name: _duckdb_type(one) for one in columns_of(name)}


def arrow_schema(name: str) -> pyarrow.Schema:
    """Of ``claim``, ``article``, ``refusal`` or ``sentence``; moments are in UTC, to the microsecond."""
    import pyarrow

    return pyarrow.schema([_arrow_field(one) for one in columns_of(name)])


def arrow_table(name: str, records: Iterable[Record]) -> pyarrow.Table:
    """Records as a table of :func:`arrow_schema`: what pandas, Polars and Parquet begin with."""
    import pyarrow

    return pyarrow.Table.from_pylist(list(map(row_of, records)), schema=arrow_schema(name))


def row_of(record: Record) -> dict[str, Any]:
    """The line as values of Python: what JSON would hold, but dates and moments are such."""
    row = record.model_dump(mode="json")
    return row | {name: getattr(record, name) for name in _MOMENTS if name in row}


def polars_schema(name: str) -> polars.Schema:
    """For ``polars.scan_ndjson(schema=...)``."""
    import polars

    empty = polars.from_arrow(arrow_schema(name).empty_table())
    assert isinstance(empty, polars.DataFrame)
    return empty.schema


def features(name: str) -> Features:
    """For ``datasets.load_dataset("json", features=...)``."""
    from datasets import Features

    found: Features = Features.from_arrow_schema(arrow_schema(name))
    return found


def _duckdb_type(column: Column) -> str:
    if column.kind == "list":
        return f"{_duckdb_type(column.parts[0])}[]"
    if column.kind == "struct":
        return f"STRUCT({', '.join(f'{_in_struct(part)} {_duckdb_type(part)}' for part in column.parts)})"
    return _DUCKDB[column.kind]


def _in_struct(column: Column) -> str:
    return f'"{column.name}"'


def _arrow_field(column: Column) -> pyarrow.Field:
    import pyarrow

    name = "item" if column.name == "[]" else column.name
    return pyarrow.field(name, _arrow_type(column), nullable=column.nullable)


def _arrow_type(column: Column) -> Any:
    import pyarrow

    if column.kind == "list":
        return pyarrow.list_(_arrow_field(column.parts[0]))
    if column.kind == "struct":
        return pyarrow.struct([_arrow_field(part) for part in column.parts])
    return {
        "string": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "date": pyarrow.date32(),
        "timestamp": pyarrow.timestamp("us", tz="UTC"),
    }[column.kind]
