"""A candidate that is no worse is put in force; a worse one is refused, and nothing changes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from claimx import StopRun, modelfolder
from claimx.modelfolder import Decision
from claimx.records import LABELS
from claimx.training.release.card import ASSERTIONS

pytest.importorskip("prefect")

from flows import retrain as flow_file

pytestmark = [pytest.mark.prefect, pytest.mark.usefixtures("prefect_server")]


@pytest.fixture
def told(tmp_path: Path, corpus: Path) -> flow_file.Retrain:
    """The shipped model under another roof, with floors that it just reaches, and a candidate made of it."""
    models = tmp_path / "models"
    shipped = modelfolder.shipped_model()
    shutil.copytree(shipped, models / shipped.name)
    shutil.copyfile(modelfolder.models_folder() / modelfolder.IN_FORCE, models / modelfolder.IN_FORCE)
    shutil.copytree(shipped, tmp_path / "claimx-minilm-v99")
    floors = tmp_path / "floors.json"
    for name in (floors.name, "assertion-floors.json"):
        shutil.copyfile(Path(__file__).parents[1] / "gate" / name, tmp_path / name)
    return flow_file.Retrain(
        data=(), candidate=tmp_path / "claimx-minilm-v99", corpus=corpus, floors=floors, models=models
    )


def test_a_candidate_that_is_no_worse_is_put_in_force(told: flow_file.Retrain) -> None:
    """It is copied among the models, and from then on it is the one used."""
    floors = told.floors.read_bytes()
    folder = flow_file.retrain(told)
    assert folder == told.models / "claimx-minilm-v99"
    assert told.place.incumbent == folder
    assert modelfolder.load(folder).model_id == modelfolder.load(told.candidate).model_id
    assert json.loads(told.floors.read_bytes())["macro_f1"] >= json.loads(floors)["macro_f1"]


def test_a_worse_candidate_is_refused_with_the_reason(told: flow_file.Retrain) -> None:
    """Thresholds that give nearly every label fail the gate; models and floors stay as they were."""
    worse = {label: Decision(threshold=0.01, uncertain_from=0.01, uncertain_to=0.01) for label in LABELS}
    passport = modelfolder.load(told.candidate).passport
    modelfolder.seal(told.candidate, passport.model_copy(update={"decisions": worse}))
    before = (told.floors.read_bytes(), sorted(told.models.rglob("*")), told.place.incumbent)
    with pytest.raises(StopRun, match=r"refused at the gate: opportunity F1 is 0\.\d+, the floor 0\.\d+"):
        flow_file.retrain(told)
    assert (told.floors.read_bytes(), sorted(told.models.rglob("*")), told.place.incumbent) == before


@pytest.mark.parametrize("what", ["modality", "voice"])
def test_a_candidate_that_tells_less_is_refused(told: flow_file.Retrain, what: str) -> None:
    """Nobody would notice that it was left to the rules alone."""
    passport = modelfolder.load(told.candidate).passport
    modelfolder.seal(told.candidate, passport.model_copy(update={what: None}))
    with pytest.raises(StopRun, match=rf"does not tell {what}, and .* does; expected .*`claimx train-assertions`"):
        flow_file.retrain(told)


def test_a_name_that_is_taken_is_told_before_the_training(told: flow_file.Retrain) -> None:
    """Hours later the weights could not be renamed: their passport names their version."""
    flow_file.look_ahead(told)
    taken = told.model_copy(update={"candidate": told.candidate.with_name(told.place.incumbent.name)})
    with pytest.raises(StopRun, match="already; name the candidate"):
        flow_file.look_ahead(taken)
    flow_file.look_ahead(told.model_copy(update={"candidate": told.place.incumbent}))


def test_a_candidate_is_not_finished_before_it_tells_what_it_is_told(told: flow_file.Retrain, tmp_path: Path) -> None:
    """A run that was cut short between the two goes on with assertions."""
    (told.candidate / ASSERTIONS).unlink()
    half_way = told.model_copy(update={"assertions": tmp_path / "said.jsonl"})
    assert told.is_trained
    assert half_way.tells_labels
    assert not half_way.is_trained
