"""What holds is one thing, whether it is read from the files, asked of a database, or shown in the report."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from claimx import read_articles, read_claims
from claimx.export import export
from claimx.records import ModelId
from claimx.report.kept import Choice, kept_in
from claimx.report.listed import listed_in
from claimx.settings import Settings
from tests.answers import MODEL, page
from tests.load.made import MORNING, NEWER, SILENT, kept, merged

TEXTS = ("One.", "Two.", "Three.")
MODELS = (MODEL, NEWER, SILENT)


class Step(NamedTuple):
    """A run over one place: on which day, what stands there, who judges, and whether what is known is judged anew."""

    day: int
    text: str
    model: ModelId
    anew: bool = False


HISTORIES = {
    "edited, judged anew on that day": [
        Step(0, "One.", MODEL),
        Step(1, "Two.", MODEL),
        Step(1, "Two.", NEWER, True),
    ],
    "there and back, to an older model": [Step(0, "One.", NEWER), Step(0, "Two.", MODEL), Step(0, "One.", MODEL)],
    "back, and judged anew by an older": [Step(0, "One.", NEWER), Step(0, "Two.", NEWER), Step(0, "One.", MODEL, True)],
    "taken back to a model that claims": [Step(0, "One.", SILENT), Step(1, "One.", MODEL, True)],
}


def by_chance(seed: int) -> list[Step]:
    """Up to eight runs of some days."""
    chance, day, steps = Random(seed), 0, []
    for _ in range(chance.randint(2, 8)):
        day += chance.random() < 0.4
        steps.append(Step(day, chance.choice(TEXTS), chance.choice(MODELS), chance.random() < 0.6))
    return steps


HISTORIES |= {f"by chance, {seed}": by_chance(seed) for seed in range(16)}


@pytest.mark.parametrize("steps", HISTORIES.values(), ids=HISTORIES)
def test_what_holds_is_asked_in_three_ways(tmp_path: Path, steps: list[Step]) -> None:
    """Also where the database was filled run by run; one place holds one article, that which stands there now."""
    out, filled = tmp_path / "out", tmp_path / "filled.sqlite"
    for number, step in enumerate(steps):
        fetched = MORNING + timedelta(days=step.day, minutes=number)
        given = page("a.txt", step.text).model_copy(update={"fetched": fetched})
        kept(out, [given], step.model, anew=step.anew)
        export(out, str(filled))
    articles = [article.text for article in read_articles(out, current=True)]
    claims = sorted(claim.claim_id for claim in read_claims(out, current=True))
    assert articles == [steps[-1].text]
    fresh = tmp_path / "fresh.sqlite"
    export(merged(out), str(fresh))
    for database in (filled, fresh):
        assert held_in(database, "text", "current_articles") == articles
        assert held_in(database, "claim_id", "current_claims") == claims
    shown = kept_in(out, listed_in(out, Settings()), Choice()).judged
    assert [one.article.text for one in shown] == articles
    assert sorted(claim.claim_id for one in shown for claim in one.claims) == claims


def held_in(database: Path, column: str, view: str) -> list[str]:
    with sqlite3.connect(database) as connection:
        rows: Iterable[tuple[str]] = connection.execute(f"SELECT {column} FROM {view} ORDER BY 1")
        return [value for (value,) in rows]
