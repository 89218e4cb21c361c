"""A file of JSON lines -> its lines, looked into but not yet read as records, for most of them are passed over."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from claimx.errors import StopRun
from claimx.load.lines import opened, wrong_with
from claimx.records import Article, Claim, Record, Refusal

#: The values that are read before a line is known to be a record, all of them texts.
_LOOKED_INTO: dict[type[Record], tuple[str, ...]] = {
    Article: ("schema_version", "fetched", "article_id", "supersedes", "text"),
    Claim: ("article_id",),
    Refusal: ("source", "page_sha256", "fetched", "reason"),
}

_Kind = TypeVar("_Kind", bound=Record)


class Line(NamedTuple):
    """A line, of which nothing is checked but what is looked into, and where its first byte lies, unpacked."""

    written: bytes
    values: dict[str, Any]
    path: Path
    offset: int


def lines_in(path: Path, kind: type[Record]) -> Iterator[Line]:
    """The lines of a file that holds records of ``kind``, in order.

    Raises:
        StopRun: the file is missing, or holds a line that cannot be looked into.
    """
    offset = 0
    with _sorted_errors(path), opened(path) as file:
        for line in file:
            if not line.isspace():
                values = json.loads(line)
                if not _can_be_looked_into(values, kind):
                    # It is said what is wrong with it, or filled in what has a default.
                    values = record_of(kind, line, path).model_dump(mode="json")
                yield Line(line, values, path, offset)
            offset += len(line)


def records_at(path: Path, kind: type[_Kind], offsets: Iterable[int]) -> Iterator[_Kind]:
    """The records whose lines begin there, in the order of the file.

    Raises:
        StopRun: the file is missing, or a line holds no record.
    """
    with _sorted_errors(path), opened(path) as file:
        for offset in sorted(offsets):  # forward: what is packed is unpacked once
            file.seek(offset)
            yield record_of(kind, file.readline(), path)


@contextmanager
def _sorted_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise StopRun(
            f"{path} counts, but is not there; if `claimx compact` is at work, try again, else run it"
        ) from error
    except ValueError as error:
        raise StopRun(f"{path} holds a line that is no JSON: {error}; `claimx validate {path}` says which") from error
    except (OSError, EOFError, zlib.error) as error:
        raise StopRun(f"{path} cannot be read to its end: {error}") from error


def _can_be_looked_into(values: Any, kind: type[Record]) -> bool:
    return isinstance(values, dict) and all(
        isinstance(values.get(key), str) or (key == "supersedes" and values.get(key) is None)
        for key in _LOOKED_INTO[kind]
    )


def record_of(kind: type[_Kind], line: bytes, path: Path) -> _Kind:
    """The record that a line of a file holds.

    Raises:
        StopRun: it holds none.
    """
    try:
        return kind.model_validate_json(line)
    except ValidationError as error:
        said = wrong_with(error, path)
        raise StopRun(f"{path} holds a line that is no {kind.__name__.lower()}: {said}") from error
