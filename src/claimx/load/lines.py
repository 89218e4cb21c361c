"""One file of JSON lines -> its lines, numbered, and the records that they hold."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple, TypeVar

from pydantic import ValidationError

from claimx.errors import RetryLater, StopRun
from claimx.records import Record

_R = TypeVar("_R", bound=Record)
_GZIP = b"\x1f\x8b"
#: Of a value that was found where another was expected.
_N_SHOWN = 60
_VERSION = ("schema_version",)
#: Every line is a text of its own, of which this is the first.
_IN_LINE = re.compile(r" at line 1 column (?=\d+$)")


class Mistake(NamedTuple):
    """What a field of a line should be, and what it is."""

    line: int
    """From 1."""
    field: str
    """``quantities.0.value``; nothing where the whole line is meant."""
    expected: str
    found: str

    @property
    def said(self) -> str:
        where = f"{self.field}: " if self.field else ""
        return f"{where}expected {self.expected}; found {self.found}"

    def __str__(self) -> str:
        return f"{self.line}: {self.said}"


def lines_of(path: Path) -> Iterator[tuple[int, bytes]]:
    """Every line that is not blank, with its number, from 1; what is packed is unpacked.

    Raises:
        StopRun: the file cannot be read to its end.
        RetryLater: it is gone; it was listed a moment ago, so somebody has merged it.
    """
    try:
        with opened(path) as file:
            for number, line in enumerate(file, start=1):
                if not line.isspace():
                    yield number, line
    except FileNotFoundError as error:
        raise RetryLater(f"{path} is gone, merged into another file meanwhile; read again") from error
    except (OSError, EOFError, zlib.error) as error:
        raise StopRun(f"{path} cannot be read to its end: {error}") from error


def records_of(path: Path, record: type[_R]) -> Iterator[_R]:
    """The records of a file.

    Raises:
        StopRun: a line holds none; the message names it, and the field.
    """
    for number, line in lines_of(path):
        try:
            yield record.model_validate_json(line, strict=True)
        except ValidationError as error:
            raise StopRun(f"{path}:{number}: {wrong_with(error, path)}") from error


def wrong_with(error: ValidationError, path: Path) -> str:
    """The first mistake in a line of this file, how many more there are, and how to see all of them."""
    first, *others = mistakes_in(error, line=1)
    more = f" (and {len(others)} more in this line)" if others else ""
    return f"{first.said}{more}; `claimx validate {path}` lists every mistake"


def mistakes_in(error: ValidationError, line: int) -> list[Mistake]:
    """In the words of the contract, field by field."""
    found = error.errors(include_url=False)
    places = [one["loc"] for one in found]
    # A list whose items are wrong is also told to be too short, for none of them is left.
    said = [
        one for one in found if one["type"] != "too_short" or sum(_is_in(place, one["loc"]) for place in places) < 2
    ]
    return [Mistake(line, ".".join(map(str, one["loc"])), *_expected_and_found(one)) for one in said]


def _is_in(place: tuple[int | str, ...], other: tuple[int | str, ...]) -> bool:
    return place[: len(other)] == other


def _expected_and_found(error: Any) -> tuple[str, str]:
    kind, said, value = error["type"], error["msg"], error["input"]
    if kind == "missing":
        return "a value, or null", "no such key"
    if kind == "extra_forbidden":
        return "no key of this name", _shown(value)
    if error["loc"] == _VERSION:
        return said.removeprefix("Input should be "), f"{_shown(value)}, which a newer claimx may know"
    if kind == "json_invalid":
        return "one JSON object", _IN_LINE.sub(" at byte ", said.removeprefix("Invalid JSON: "))
    if kind == "too_short":
        return f"at least {error['ctx']['min_length']} of them", _shown(value)
    if kind == "value_error":
        return "a record that agrees with itself", said.removeprefix("Value error, ")
    return said.removeprefix("Input should be ").removeprefix("Value should "), _shown(value)


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _N_SHOWN else f"{text[:_N_SHOWN]}..."


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes] | gzip.GzipFile]:
    """The file, unpacked where it is packed; reading a packed one that is broken raises as :mod:`gzip` does."""
    with path.open("rb") as file:
        if not file.peek(len(_GZIP)).startswith(_GZIP):  # a pipe (``claimx validate <(...)``) goes no way back
            yield file
            return
        with gzip.open(file) as unpacked:
            yield unpacked
