"""The figures of what holds, in plain columns: the same rows in every database."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from claimx import read_claims
from claimx.assertion import Attribution
from claimx.export.views import views_in
from claimx.quantity import Quantity
from claimx.records import Claim
from claimx.schema.columns import columns_of, flattened
from claimx.span import Excerpt
from claimx.store.files import write_lines
from tests.export.test_databases import Target, target
from tests.load.made import five, kept

__all__ = ["target"]  # a fixture

NOTHING = dict.fromkeys(("value", "low", "high", "unit", "unit_normalized", "baseline", "period", "of"))
PLAIN = {"start": 0, "end": 3, "text": "Poi", "kind": "money", "modifier": "about", "change": "up"}


def excerpt(text: str) -> dict[str, Any]:
    return {"start": 0, "end": len(text), "text": text}


FIGURES = (
    PLAIN
    | {
        "value": "1200.5",
        "unit": "€",
        "unit_normalized": "EUR",
        "baseline": excerpt("Po"),
        "period": excerpt("Point") | {"iso": "2025"},
        "of": excerpt("Poin"),
    },
    PLAIN | {"low": "1", "high": "2.5", "kind": "count"},
    PLAIN | {"value": "9" * 400, "kind": "number"},
)
READ = tuple(Quantity.model_validate(NOTHING | one) for one in FIGURES)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """One of five claims has three figures, and is made by somebody; without a ledger, for its lines are altered."""
    out = kept(tmp_path / "out", five())
    for path in out.glob("ledger.sqlite*"):
        path.unlink()
    path = sorted(out.glob("claims/*/*.jsonl"))[0]
    first, *others = read_claims(path)
    mayor, name = Excerpt(start=0, end=3, text="Poi"), Excerpt(start=6, end=7, text="0")
    attribution = Attribution(voice="reported", speaker=mayor, name=name, cue=None)
    write_lines(path, [first.model_copy(update={"quantities": READ, "attribution": attribution}), *others])
    return out


def claim_of(out: Path) -> Claim:
    [claim] = [claim for claim in read_claims(out) if claim.quantities]
    return claim


def test_each_figure_is_a_row(target: Target, out: Path) -> None:
    """With its claim, whoever makes it by the fullest name, its numbers as numbers and its times in ISO 8601."""
    claim = claim_of(out)
    target.load(out)
    asked = 'SELECT claim_id, claim, speaker, voice, "text", value, low, high, unit, unit_normalized, kind'
    rows = target.rows(f'{asked}, baseline, period, period_iso, "of", "start" FROM current_quantities ORDER BY kind')
    same = (claim.claim_id, claim.text, "0", "reported", "Poi")
    whole, euros, huge = rows
    assert (*euros[:5], *map(as_number, euros[5:8]), *euros[8:]) == (
        *same,
        *(1200.5, None, None, "€", "EUR", "money", "Po", "Point", "2025", "Poin", 0),
    )
    assert (*whole[:5], *map(as_number, whole[5:8]), *whole[8:11]) == (*same, None, 1, 2.5, None, None, "count")
    assert huge[10] == "number"


def as_number(value: Any) -> float | None:
    return float(value) if isinstance(value, Decimal) else value


def test_only_the_figures_of_what_holds_are_there(target: Target, out: Path) -> None:
    """A claim that is no longer held takes its figures with it."""
    target.load(out)
    target.rows(f"INSERT INTO claimx_superseded VALUES ('{claim_of(out).article_id}')")
    assert target.rows("SELECT count(*) FROM current_quantities") == [(0,)]


def test_no_key_of_a_figure_is_forgotten() -> None:
    """A key that is added to figures, and is neither a place nor nested, wants a row in the table of columns."""
    inside = dict(flattened(columns_of("claim")))
    told = views_in("duckdb")["current_quantities"]
    for path, column in inside.items():
        keys = path.removeprefix("quantities[].").split(".")
        if path.startswith("quantities[].") and column.kind != "struct" and keys[1:] not in (["start"], ["end"]):
            place = ".".join(f'"{key}"' for key in keys)
            assert f"quantity.{place}" in told, f"add {path} to claimx/export/views.py"


def test_the_sqlite_of_older_systems_reads_the_view() -> None:
    """It has the functions for JSON and not the operators, which came with 3.38: the view could not be made at all."""
    assert not [query for query in views_in("sqlite").values() if "->" in query]
