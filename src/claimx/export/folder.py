"""Every file of lines -> a file of Parquet or CSV beside its kind and day.

What was made of which file stands in ``exported.json``: without a digest before it is made or taken away, with one
when all is done. Whatever dies on the way, the next export makes it again. Files that were merged since are taken away
when the merged one is there.

In CSV a nested value is JSON, null is nothing and an empty text is ``""``. A text that a spreadsheet would take for
a formula is written behind an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection), and so is one that
begins with an apostrophe: to drop one apostrophe, where a text begins with it, gives back what it was.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import csv, parquet
from pydantic import ValidationError

from claimx.errors import StopRun
from claimx.export.source import Source, digest_of_lines, parts_of
from claimx.load.check import NAME_OF
from claimx.load.found import Found
from claimx.records import SCHEMA_VERSION, Record
from claimx.schema.columns import columns_of
from claimx.schema.readers import arrow_schema, arrow_table
from claimx.store.files import replacing, write_lines

_EXPORTED = "exported.json"
_MADE = re.compile(r"(?:claims|articles|refusals)/\d{4}-\d\d-\d\d/[\w-]{1,100}\.(?:parquet|csv)", re.ASCII)
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_QUOTED = ("'", *_FORMULAS)


class Exported(Record):
    """What was made: the digest of the lines in each file, by its path."""

    schema_version: str
    form: str
    files: dict[str, str]
    """Empty where it is about to be made, or to be taken away."""


def into(target: Path, form: str) -> Callable[[Source], dict[str, int]]:
    """The way into a folder, as ``parquet`` or ``csv``."""
    return partial(_export, target, form)


def _export(target: Path, form: str, source: Source) -> dict[str, int]:
    before = _before(target, form)
    wanted = {f"{_stem(found.name)}.{form}": found for found in source.files()}
    files = {name: found.sha256 for name, found in wanted.items()}
    there = {name for name in wanted if before.get(name) == files[name] and (target / name).is_file()}
    n_lines: Counter[str] = Counter(dict.fromkeys(NAME_OF, 0))
    try:
        if files != before or there != wanted.keys():
            _note(target, form, dict.fromkeys([*before, *files], "") | {name: files[name] for name in there})
            for name in [name for name in wanted if name not in there]:
                n_lines[wanted[name].kind] += _write(target / name, wanted[name], form)
                files[name] = digest_of_lines(wanted[name])  # what was altered is made again when it is as recorded
            for name in before.keys() - wanted:
                (target / name).unlink(missing_ok=True)
            _note(target, form, files)
    except OSError as error:
        raise StopRun(f"cannot write into {target}: {error}; the next export goes on") from error
    return dict(n_lines)


def _stem(name: str) -> str:
    return name.removesuffix(".gz").removesuffix(".jsonl")


def _note(target: Path, form: str, files: dict[str, str]) -> None:
    write_lines(target / _EXPORTED, [Exported(schema_version=SCHEMA_VERSION, form=form, files=files)])


def _before(target: Path, form: str) -> dict[str, str]:
    """What an earlier export made; files of another version of the schema are made anew."""
    path = target / _EXPORTED
    if not path.is_file():
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise StopRun(f"{target} holds what claimx did not export; choose a new folder")
        return {}
    try:
        exported = Exported.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise StopRun(f"{path} is not what claimx wrote; remove {target} and export again") from error
    if exported.form != form:
        raise StopRun(f"{target} holds {exported.form}; choose another folder for {form}")
    if not all(_MADE.fullmatch(name) for name in exported.files):  # what it names is removed
        raise StopRun(f"{path} was altered: it names what claimx does not export; remove {target} and export again")
    stale = exported.schema_version != SCHEMA_VERSION
    return {name: "" if stale else sha256 for name, sha256 in exported.files.items()}


def _write(path: Path, found: Found, form: str) -> int:
    """The number of lines; the file is written aside, synced and renamed."""
    name = NAME_OF[found.kind]
    path.parent.mkdir(parents=True, exist_ok=True)
    n_lines = 0
    with replacing(path) as file, _WRITERS[form](file, name) as writer:
        for part in parts_of(found):
            table = arrow_table(name, part)
            writer.write_table(table if form == "parquet" else _flat(table, name))
            n_lines += len(part)
    return n_lines


def _parquet(file: Any, name: str) -> Any:
    return parquet.ParquetWriter(file, arrow_schema(name), compression="zstd")


def _csv(file: Any, name: str) -> Any:
    return csv.CSVWriter(file, _flat_schema(name))


_WRITERS: dict[str, Callable[[Any, str], Any]] = {"parquet": _parquet, "csv": _csv}


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
