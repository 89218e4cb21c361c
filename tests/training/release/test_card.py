"""The card says whose scores it shows."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from claimx.modelfolder import CARD, shipped_model
from claimx.training.release.card import ASSERTIONS, FACTS, write_card

OPTIONS = {"teacher": "teachers", "unlabelled": "unlabelled"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the model in force, to be written into."""
    copied = tmp_path / shipped_model().name
    shutil.copytree(shipped_model(), copied)
    return copied


def test_scores_of_a_sibling_are_given_as_such(folder: Path) -> None:
    """A model trained on every outlet shows what a sibling reached on those that were held out of it."""
    report = folder / "held-out" / "report.json"
    found = json.loads(report.read_text(encoding="utf-8"))
    found["model"]["name"] = "claimx-sibling"
    report.write_text(json.dumps(found), encoding="utf-8")
    write_card(folder)
    _, corpus, held_out = (folder / CARD).read_text(encoding="utf-8").split("## Scores: ")
    assert "the scores of a sibling (`claimx-sibling`" in held_out
    assert "sibling" not in corpus


def test_the_command_is_the_one_that_trained(folder: Path) -> None:
    """By its recipe: a file of what the teachers say may be all that lies here, and is no teacher of this model."""
    write_card(folder)
    card = (folder / CARD).read_text(encoding="utf-8")
    recipe = json.loads((folder / FACTS).read_text(encoding="utf-8"))["recipe"]
    named = [f"--{option} {one}" for option, key in OPTIONS.items() for one in recipe[key]]
    assert f" --annotations models/annotations.jsonl.gz {' '.join(named)}`, at commit" in card
    assert "What the teachers say is in `models/sayings.jsonl.gz`: sha256 `" in card
    assert card == (shipped_model() / CARD).read_text(encoding="utf-8"), "the card that ships wants to be written anew"


def test_it_says_on_what_assertions_were_measured(folder: Path) -> None:
    """On held-out outlets where it does not say: earlier versions knew nothing else."""
    path = folder / ASSERTIONS
    found = json.loads(path.read_text(encoding="utf-8"))
    found.pop("measured_on", None)
    n_articles = found["modality"]["n_articles"]
    for said in ({}, {"measured_on": "held-out outlets"}, {"measured_on": "the test halves of the corpora"}):
        path.write_text(json.dumps(found | said), encoding="utf-8")
        write_card(folder)
        card = (folder / CARD).read_text(encoding="utf-8")
        assert f"of {n_articles} articles of {said.get('measured_on', 'held-out outlets')}" in card
    assert "one in seven" not in card
