"""The shipped model is at least as right as it has ever been, and says what its trained weights said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from claimx import modelfolder
from claimx.errors import StopRun
from claimx.interval import Interval
from claimx.training import evaluate
from claimx.training.data.gold import CORPUS_LABELS, GoldArticle, load_gold
from claimx.training.release import gate
from claimx.training.release.parity import assert_parity
from claimx.training.release.promote import Comparison, Place, admit

FLOORS = Path(__file__).parent / "floors.json"


@pytest.fixture(scope="module")
def gold(corpus: Path) -> list[GoldArticle]:
    return load_gold(corpus)


@pytest.fixture(scope="module")
def folder() -> modelfolder.ModelFolder:
    return modelfolder.load(modelfolder.shipped_model())


@pytest.fixture(scope="module")
def judged(folder: modelfolder.ModelFolder, gold: list[GoldArticle]) -> evaluate.Judged:
    return evaluate.judge(folder, gold)


@pytest.fixture(scope="module")
def report(folder: modelfolder.ModelFolder, gold: list[GoldArticle], judged: evaluate.Judged) -> evaluate.Report:
    return evaluate.report(folder, "corpus", gold, judged, ())


def test_the_shipped_model_passes_the_gate(report: evaluate.Report, corpus: Path) -> None:
    """F1 of every label on the corpus reaches its floor; floors are raised with ``claimx gate``."""
    gate.check(report.scores, gate.read_floors(FLOORS), modelfolder.digest_of(corpus / CORPUS_LABELS))


def test_a_worse_model_is_refused_with_its_shortfall(report: evaluate.Report, corpus: Path) -> None:
    """The gate names each label that fell short, its score and its floor."""
    floors = gate.read_floors(FLOORS).model_copy(update={"macro_f1": 0.999})
    with pytest.raises(StopRun, match=r"refused at the gate: macro F1 is 0\.\d+, the floor 0.999"):
        gate.check(report.scores, floors, modelfolder.digest_of(corpus / CORPUS_LABELS))


def test_labels_alone_admit_no_candidate(report: evaluate.Report, corpus: Path) -> None:
    """One whose labels are as right as ever, and who tells worse who says it and how surely, is refused."""
    place = Place(models=modelfolder.models_folder(), corpus=corpus, floors=FLOORS)
    floors = gate.read_assertion_floors(place.assertion_floors)
    reached = {read: {name: _at(floor) for name, floor in of_it.items()} for read, of_it in floors.items()}
    admit(_compared(report, reached), place)
    reached["corpus"]["modality, macro"] = _at(0.626)
    with pytest.raises(StopRun, match=r"refused at the gate: modality, macro \(corpus\) is 0\.626, the floor 0\.855"):
        admit(_compared(report, reached), place)


def _at(value: float) -> Interval:
    return Interval(value=value, low=value, high=value)


def _compared(report: evaluate.Report, assertions: dict[str, dict[str, Interval]]) -> Comparison:
    scores: dict[str, Any] = {"candidate_scores": report.scores, "candidate_assertions": assertions}
    return Comparison.model_construct(gain=_at(0.0), **scores)


def test_floors_never_go_down_by_themselves(tmp_path: Path, report: evaluate.Report) -> None:
    """Lowering a floor takes a deliberate act: deleting the file."""
    path = tmp_path / "floors.json"
    gate.write_floors(path, gate.raised(report.scores, "digest").model_copy(update={"macro_f1": 0.999}))
    with pytest.raises(StopRun, match="the floor of macro would go down"):
        gate.write_floors(path, gate.raised(report.scores, "digest"))


def test_raising_floors_keeps_those_that_are_higher(tmp_path: Path, report: evaluate.Report) -> None:
    """A promotion raises the floors of what became better and leaves the others where they were."""
    path = tmp_path / "floors.json"
    reached = gate.raised(report.scores, "digest")
    gate.write_floors(path, reached.model_copy(update={"macro_f1": 0.999, "f1": dict.fromkeys(reached.f1, 0.1)}))
    gate.raise_floors(path, reached)
    assert gate.read_floors(path) == reached.model_copy(update={"macro_f1": 0.999})


def test_floors_of_another_corpus_say_so(report: evaluate.Report) -> None:
    """A floor holds for the articles it was measured on."""
    with pytest.raises(StopRun, match="measured on other labels"):
        gate.check(report.scores, gate.read_floors(FLOORS), "another digest")


def test_the_shipped_model_is_at_parity_with_its_trained_weights(
    folder: modelfolder.ModelFolder, gold: list[GoldArticle], judged: evaluate.Judged
) -> None:
    """Quantisation cost at most .005 macro-F1 and .02 mean absolute probability."""
    assert_parity(folder, gold, judged)


def test_the_shipped_model_is_small(folder: modelfolder.ModelFolder) -> None:
    """All of the folder that takes part in a judgement stays under 30 MB."""
    n_bytes = sum((folder.path / name).stat().st_size for name in modelfolder.SEALED)
    assert n_bytes <= 30_000_000
