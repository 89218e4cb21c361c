from __future__ import annotations

from pathlib import Path
from random import Random

from claimx.modelfolder import load, shipped_model
from claimx.records import Claim
from claimx.report.thresholds import decisions_of
from claimx.settings import Settings
from tests.report.folders import town_article


def judged_by(digest: str) -> list[Claim]:
    claims = town_article(0, Random(1)).claims
    return [claim.model_copy(update={"model": claim.model.model_copy(update={"digest": digest})}) for claim in claims]


def test_the_thresholds_are_those_of_the_model_that_judged() -> None:
    """Of the one in force they are at hand; where another judged one of the claims, none is told."""
    folder = load(shipped_model())
    claims = judged_by(folder.model_id.digest)
    assert decisions_of(claims, Settings()) == folder.passport.decisions
    assert decisions_of([*claims, judged_by("0" * 16)[0]], Settings()) is None
    assert decisions_of(judged_by("0" * 16), Settings()) is None
    assert decisions_of([], Settings()) is None


def test_who_has_no_model_has_a_report_all_the_same(tmp_path: Path) -> None:
    """A folder may be looked at where nothing is extracted."""
    claims = judged_by(load(shipped_model()).model_id.digest)
    assert decisions_of(claims, Settings(model=tmp_path / "nowhere")) is None
