"""``sources.toml``, read: every source that it declares, or every mistake in it, each with its line."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from claimx.errors import StopRun
from claimx.shown import discreet
from claimx.sources.kinds import KINDS, Declared, Lying, declared_in
from claimx.sources.places import FOR_THE_ENVIRONMENT

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_DEFAULT = Path("sources.toml")
_TABLE = "source"
_HEADER = re.compile(r"\s*\[\[\s*source\s*\]\]")
_SYNTAX_LINE = re.compile(r" \(at line (\d+), column \d+\)")
#: Python turns no more digits into a number (sys.get_int_max_str_digits).
_LONG_NUMBER = re.compile(r"\d[\d_]{4300}")


class Mistake(NamedTuple):
    """What is wrong, and in which line, counted from 1."""

    line: int
    message: str
    may_heal: bool = False
    """A disk may come back, where a word stays misspelt."""


class _Lines:
    """Where things stand: the parser forgets it, so it is looked up."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._headers = [number for number, line in enumerate(self._lines) if _HEADER.match(line)]

    def of_key(self, key: str, table: int | None = None) -> int:
        """The line of a key in the table of this number, or of the table, or the first."""
        start, end = self._borders(table)
        pattern = re.compile(rf"""\s*\[?\[?\s*["']?{re.escape(key)}["']?\s*[=.\]]""")
        found = (number for number in range(start, end) if pattern.match(self._lines[number]))
        return next(found, start) + 1

    def _borders(self, table: int | None) -> tuple[int, int]:
        if table is None or table >= len(self._headers):
            return 0, len(self._lines)
        return self._headers[table], [*self._headers, len(self._lines)][table + 1]


def read_sources(path: Path = _DEFAULT) -> tuple[Declared, ...]:
    """The sources that the file declares, in its order; the same from wherever it is read, so that pages stay known.

    Raises:
        StopRun: the file can not be read, or there are mistakes in it; the message has a line for each.
    """
    sources, mistakes = _read(path)
    _stop_at(mistakes, path)
    return sources


def sources_to_ask(path: Path) -> tuple[Declared, ...]:
    """The same for a run: one that is not there now has nothing to say yet, and the others are asked.

    Raises:
        StopRun: the file can not be read, or there are mistakes in it that no waiting heals.
    """
    sources, mistakes = _read(path)
    _stop_at([one for one in mistakes if not one.may_heal], path)
    return sources


def _read(path: Path) -> tuple[tuple[Declared, ...], list[Mistake]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise StopRun(f"{path}: expected a file that declares sources; it can not be read ({error})") from error
    sources, mistakes = parse_sources(text, _folder_of(path))
    return tuple(sources), mistakes


def _stop_at(mistakes: list[Mistake], path: Path) -> None:
    if mistakes:
        raise StopRun("\n".join(f"{path}:{mistake.line}: {mistake.message}" for mistake in sorted(mistakes)))


def _folder_of(path: Path) -> Path:
    """As one names it who stands there: links stay, but ``..`` would keep the place from which it was read."""
    folder = path.absolute().parent
    return folder.resolve() if ".." in folder.parts else folder


def parse_sources(text: str, folder: Path) -> tuple[list[Declared], list[Mistake]]:
    """What is declared well, and what is not; paths begin at ``folder``."""
    try:
        document = tomllib.loads(text)
    except ValueError as error:  # a TOMLDecodeError, or what Python says of a number that is too long for it
        said = _SYNTAX_LINE.sub("", str(error))
        return [], [Mistake(_line_of(error, text), f"expected TOML; found a mistake of syntax: {said}")]
    lines = _Lines(text)
    mistakes = [
        Mistake(lines.of_key(key), f"unknown key {key!r}; a file of sources holds [[{_TABLE}]] tables only")
        for key in document
        if key != _TABLE
    ]
    tables = document.get(_TABLE)
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        return [], [*mistakes, Mistake(1, f"expected a [[{_TABLE}]] table for each source; found none; add one")]
    sources: list[Declared] = []
    for number, table in enumerate(tables):
        try:
            source = declared_in(table, folder)
        except ValidationError as error:
            mistakes.extend(_mistakes_of(error, table, lines, number))
        else:
            sources.append(source)
            mistakes.extend(_absence(source, table, lines, number))
    return sources, [*mistakes, *_names_given_twice(tables, lines)]


def _line_of(error: ValueError, text: str) -> int:
    """Where the syntax is wrong: as the error says, else where a number is too long, else at the end."""
    if where := _SYNTAX_LINE.search(str(error)):
        return int(where[1])
    number = _LONG_NUMBER.search(text)
    return max(1, len(text[: number.end() if number else len(text)].splitlines()))


def _names_given_twice(tables: list[dict[str, Any]], lines: _Lines) -> Iterator[Mistake]:
    first: dict[str, int] = {}
    for number, table in enumerate(tables):
        name = str(table.get("name"))
        if "name" in table and name in first:
            other = lines.of_key("name", first[name])
            yield Mistake(lines.of_key("name", number), f"the name {name!r} stands in line {other} too; choose another")
        first.setdefault(name, number)


def _mistakes_of(error: ValidationError, table: dict[str, Any], lines: _Lines, number: int) -> Iterator[Mistake]:
    for one in error.errors():
        loc = [str(part) for part in one["loc"] if part not in KINDS]
        key = loc[0] if loc else "kind"
        yield Mistake(lines.of_key(key, number), _explained(one["type"], key, one["msg"], table))


def _absence(source: Declared, table: dict[str, Any], lines: _Lines, number: int) -> Iterator[Mistake]:
    if isinstance(source, Lying) and not source.is_there:
        said = _corrected("path", f"expected {source.expected}", table)
        yield Mistake(lines.of_key("path", number), said, may_heal=True)


def _explained(kind_of_error: str, key: str, said: str, table: dict[str, Any]) -> str:
    """What was expected, what was found, and what to do."""
    kind = table.get("kind")
    if kind_of_error.startswith("union_tag"):
        found = f"{kind!r}" if "kind" in table else "none; add kind = ..."
        return f"expected one of the kinds {', '.join(KINDS)}; found {found}"
    fields = KINDS[str(kind)].model_fields
    if kind_of_error == "extra_forbidden":
        near = get_close_matches(key, fields, 1)
        advice = f"did you mean {near[0]!r}?" if near else "leave it out"
        return f"unknown key {key!r}; a source of kind {kind!r} has {', '.join(fields)}; {advice}"
    if kind_of_error == "missing":
        return f"{key!r} is missing; a source of kind {kind!r} needs it; add {key} = ..."
    if key == "name":
        said = "expected small letters, digits, dots, dashes and underscores"
    said = said.removeprefix("Value error, ")
    if said.endswith(FOR_THE_ENVIRONMENT):  # what was found is not to be read by others in a log
        return f"{key}: {said}"
    return _corrected(key, said, table)


def _corrected(key: str, said: str, table: dict[str, Any]) -> str:
    return f"{key}: {said}; found {discreet(repr(table.get(key)))}; correct it"
