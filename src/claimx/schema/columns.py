"""The JSON Schema of a line -> its columns, in order, each with one plain type: what every reader is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from claimx.schema.generate import schema_of

Kind = Literal["string", "integer", "number", "date", "timestamp", "list", "struct"]

#: JSON Schema type and format -> kind; a type that is not here is not written by claimx.
_KINDS: Mapping[tuple[str, str | None], Kind] = {
    ("string", None): "string",
    ("string", "date"): "date",
    ("string", "date-time"): "timestamp",
    ("integer", None): "integer",
    ("number", None): "number",
    ("array", None): "list",
    ("object", None): "struct",
}
_LIMITS = ("minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength", "pattern")


class Column(NamedTuple):
    """One key of a line, or what a list holds."""

    name: str
    kind: Kind
    nullable: bool
    parts: tuple[Column, ...] = ()
    """The keys of a struct; the one item of a list."""
    values: tuple[str, ...] = ()
    """The only words that it may hold, where they are few."""
    limits: tuple[tuple[str, Any], ...] = ()
    said: str = ""


def columns_of(name: str) -> tuple[Column, ...]:
    """The columns of ``claim``, ``article``, ``refusal`` or ``sentence`` as they are written now."""
    return columns_in(schema_of(name))


def columns_in(schema: Mapping[str, Any]) -> tuple[Column, ...]:
    """The columns of any schema that :mod:`claimx.schema.generate` made, of whatever version."""
    return _parts(schema, schema.get("$defs", {}))


def flattened(columns: tuple[Column, ...], above: str = "") -> Iterator[tuple[str, Column]]:
    """Every column with its path, parents first: ``quantities``, ``quantities[]``, ``quantities[].period``."""
    for column in columns:
        path = f"{above}[]" if column.name == "[]" else f"{above}.{column.name}".lstrip(".")
        yield path, column
        yield from flattened(column.parts, path)


def _parts(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> tuple[Column, ...]:
    return tuple(_column(name, one, definitions) for name, one in schema["properties"].items())


def _column(name: str, schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> Column:
    said = schema.get("description", "")
    choices = [one for one in schema.get("anyOf", [schema]) if one.get("type") != "null"]
    found = choices[0]
    if "$ref" in found:
        found = definitions[found["$ref"].rsplit("/", 1)[1]]
    kind = _KINDS[found["type"], found.get("format")]
    parts: tuple[Column, ...] = ()
    if kind == "struct":
        parts = _parts(found, definitions)
    elif kind == "list":
        parts = (_column("[]", found["items"], definitions),)
    return Column(
        name=name,
        kind=kind,
        nullable={"type": "null"} in schema.get("anyOf", []),
        parts=parts,
        values=tuple(found.get("enum", ())),
        limits=tuple((limit, found[limit]) for limit in _LIMITS if limit in found),
        said=said or found.get("description", ""),
    )
