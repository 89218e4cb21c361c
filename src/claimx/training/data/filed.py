"""A file of records, one a line, packed or not -> the records."""

from __future__ import annotations

import gzip
import zlib
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from claimx.errors import StopRun
from claimx.records import Record
from claimx.span import first_mistake

_R = TypeVar("_R", bound=Record)


def lines(path: Path, record: type[_R]) -> Iterator[_R]:
    """One record a line of a file, packed or not; empty lines hold none, and a mark of UTF-8 at the start is no text.

    Raises:
        StopRun: there is no such file, it cannot be read, or a line of it does not fit.
    """
    if not path.is_file():
        raise StopRun(f"there is no {path}")
    for number, line in enumerate(_written(path), start=1):
        if not line.strip():
            continue
        try:
            yield record.model_validate_json(line.removeprefix(BOM_UTF8) if number == 1 else line)
        except ValidationError as error:
            raise StopRun(f"{path}, line {number} is no {record.__name__}: {first_mistake(error)}") from error


def _written(path: Path) -> Iterator[bytes]:
    is_packed = path.suffix == ".gz"
    try:
        with gzip.open(path, "rb") if is_packed else path.open("rb") as file:
            yield from file
    except (OSError, EOFError, zlib.error) as error:
        expected = "a whole file that gzip packed, as its name says" if is_packed else "a file that can be read"
        raise StopRun(f"{path}: expected {expected}; found: {error}") from error
