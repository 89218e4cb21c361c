"""What holds, as views: those of claims and articles in SQL that every database speaks, that of figures in its own.

``current_quantities`` has a row for each figure of the claims that hold, with the claim that it stands in and who makes
it. All of its columns are plain, for programs that open tables, and neither structs nor JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from claimx.export.tables import KEYS, ORDER, SUPERSEDED, Loaded, Writing, columns_in
from claimx.records import ARTICLES, CLAIMS, SCHEMA_VERSION, identify

Dialect = Literal["duckdb", "sqlite", "postgresql"]
VIEWS: Final = ("current_claims", "current_articles", "current_quantities")
#: Columns of the view of figures that are those of the claim.
_OF_CLAIM = ("claim_id", "article_id", "url", "title", "outlet", "published")
#: Who makes it: the fullest form of the name, or else the words of the sentence.
_SPEAKER = ("name", "speaker")
#: And those of the figure, by where its values stand within it.
_OF_QUANTITY: dict[str, tuple[str, ...]] = {
    "start": ("start",),
    "end": ("end",),
    "text": ("text",),
    "value": ("value",),
    "low": ("low",),
    "high": ("high",),
    "unit": ("unit",),
    "unit_normalized": ("unit_normalized",),
    "kind": ("kind",),
    "modifier": ("modifier",),
    "change": ("change",),
    "baseline": ("baseline", "text"),
    "period": ("period", "text"),
    "period_iso": ("period", "iso"),
    "of": ("of", "text"),
}
_OFFSETS, _FIGURES = frozenset({"start", "end"}), frozenset({"value", "low", "high"})


class _Syntax(NamedTuple):
    """How a database takes nested values apart."""

    each: str
    """The figures of a claim, as rows."""
    quantity: str
    """One of them."""
    inside: Callable[[str, tuple[str, ...]], str]
    """The value that lies within another."""
    number: str
    """A figure that is a text, as the widest number that there is."""


_SYNTAXES: dict[Dialect, _Syntax] = {
    "duckdb": _Syntax(
        "unnest(claim.quantities) AS each_of_them(quantity)",
        "quantity",
        lambda value, path: ".".join([value, *(f'"{name}"' for name in path)]),
        "TRY_CAST({} AS DOUBLE)",  # a figure of 400 digits is beyond it
    ),
    "sqlite": _Syntax(
        "json_each(claim.quantities) AS quantity",
        "quantity.value",
        lambda value, path: f"json_extract({value}, '$.{'.'.join(path)}')",  # older systems have no ->>
        "CAST({} AS REAL)",
    ),
    "postgresql": _Syntax(
        "jsonb_array_elements(claim.quantities) AS quantity(value)",
        "quantity.value",
        lambda value, path: f"({value} #>> '{{{','.join(path)}}}')",
        "CAST({} AS NUMERIC)",
    ),
}


def views_in(dialect: Dialect) -> dict[str, str]:
    """The query of each of :data:`VIEWS`."""
    return dict(zip(VIEWS, (_current(CLAIMS), _current(ARTICLES), _quantities(_SYNTAXES[dialect])), strict=True))


def layout() -> str:
    """The same as long as tables and views are made in the same way, so that those made otherwise are made anew."""
    columns = (f"{kind} {one.name} {one.kind}" for kind in KEYS for one in columns_in(kind))
    queries = (query for dialect in _SYNTAXES for query in views_in(dialect).values())
    return identify(SCHEMA_VERSION, *columns, ORDER, *Writing._fields, *Loaded._fields, *queries)


def _current(kind: str) -> str:
    chosen = ", ".join(f'one."{column.name}"' for column in columns_in(kind))
    holds = f"one.article_id NOT IN (SELECT article_id FROM {SUPERSEDED})"
    if kind == ARTICLES:
        return f"SELECT {chosen} FROM {ARTICLES} one WHERE {holds}"
    last = f"(SELECT max(other.{ORDER}) FROM {CLAIMS} other WHERE other.article_id = one.article_id)"
    own = f"JOIN {ARTICLES} own ON own.article_id = one.article_id"
    is_own = f"one.{ORDER} >= substr(own.{ORDER}, 1, length(one.{ORDER}))"
    return f"SELECT {chosen} FROM {CLAIMS} one {own} WHERE {is_own} AND one.{ORDER} = {last} AND {holds}"


def _quantities(syntax: _Syntax) -> str:
    """The claims are asked for once more, for PostgreSQL drops no view that another one asks."""
    said = {
        "claim": "claim.text",
        "speaker": f"coalesce({', '.join(syntax.inside('claim.attribution', (one, 'text')) for one in _SPEAKER)})",
        "voice": syntax.inside("claim.attribution", ("voice",)),
        "modality": syntax.inside("claim.modality", ("kind",)),
    }
    figure = {name: _plain(syntax, name) for name in _OF_QUANTITY}
    own = [f"claim.{name}" for name in _OF_CLAIM]
    chosen = ", ".join([*own, *(f'{value} AS "{name}"' for name, value in (said | figure).items())])
    return f"SELECT {chosen} FROM ({_current(CLAIMS)}) AS claim, {syntax.each}"


def _plain(syntax: _Syntax, name: str) -> str:
    value = syntax.inside(syntax.quantity, _OF_QUANTITY[name])
    if name in _OFFSETS:
        return f"CAST({value} AS BIGINT)"
    return syntax.number.format(value) if name in _FIGURES else value
