"""Files -> every mistake in them: lines that are not what the contract of their version says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import ValidationError
from pydantic_core import from_json

from claimx.load.lines import Mistake, lines_of, mistakes_in
from claimx.records import ARTICLES, CLAIMS, REFUSALS
from claimx.schema.generate import RECORDS
from claimx.schema.published import published, versions

RecordName = Literal["claim", "article", "refusal", "sentence"]
#: What the contract calls the records of each kind of lines.
NAME_OF: dict[str, RecordName] = {CLAIMS: "claim", ARTICLES: "article", REFUSALS: "refusal"}
#: A key that only lines of this record have.
_TELLING: dict[str, RecordName] = {"blocks": "article", "reason": "refusal"}


class Checked(NamedTuple):
    """One line, and what is wrong with it."""

    line: int
    mistakes: list[Mistake]


def check_file(path: Path, name: RecordName | None = None) -> Iterator[Checked]:
    """Every line of a file, in order.

    Where no record is named, the folder tells it (``claims/``, ``articles/``, ``refusals/``), or else each line by its
    keys.

    Raises:
        StopRun: the file cannot be read.
    """
    named = name or next((NAME_OF[part] for part in reversed(path.parts[:-1]) if part in NAME_OF), None)
    for number, line in lines_of(path):
        yield Checked(number, check_line(line, number, named))


def check_line(line: bytes, number: int, name: RecordName | None = None) -> list[Mistake]:
    """What is wrong with one line; nothing where it is a record, with all the keys of its version."""
    keys = _keys_of(line)
    told = name or _told_by(keys)
    try:
        record: Any = RECORDS[told].model_validate_json(line, strict=True)
    except ValidationError as error:
        return mistakes_in(error, number)
    return [
        Mistake(number, key, f"a value, or null: schema {record.schema_version} leaves no key out", "no such key")
        for key in _required(told, record.schema_version)
        if key not in keys
    ]


def _told_by(keys: set[str]) -> RecordName:
    for key, name in _TELLING.items():
        if key in keys:
            return name
    return "claim"


def _required(name: str, version: str) -> list[str]:
    """Records may read lines of a version whose schema was never written down."""
    return list(published(name, version)["required"]) if version in versions() else []


def _keys_of(line: bytes) -> set[str]:
    try:
        found = from_json(line)
    except ValueError:
        return set()  # pydantic says better what is wrong with it
    return set(found) if isinstance(found, dict) else set()
