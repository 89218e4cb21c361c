"""Calibrated probabilities mean what they say; thresholds are the best; bands hold half of the mistakes."""

from __future__ import annotations

import numpy as np
import pytest

from claimx.errors import StopRun
from claimx.records import LABELS
from claimx.training.evaluate import calibrate
from claimx.training.evaluate.metrics import Bools, Floats, calibration_error, f1


@pytest.fixture(scope="module")
def truth() -> tuple[Bools, Floats]:
    """Gold drawn from logits that are twice as sure as they should be, and shifted."""
    chance = np.random.default_rng(0)
    honest = chance.normal(-1, 2, size=(6000, len(LABELS)))
    gold = chance.random(honest.shape) < 1 / (1 + np.exp(-honest))
    return gold, 2 * honest + 1


def test_calibration_undoes_overconfidence(truth: tuple[Bools, Floats]) -> None:
    """Platt scaling finds the slope of one half and the shift, and the calibration error goes."""
    gold, logits = truth
    fitted = calibrate.calibrations(gold, logits)
    probabilities = calibrate.calibrated(logits, fitted)
    for column, label in enumerate(LABELS):
        assert fitted[label].slope == pytest.approx(0.5, abs=0.03)
        assert calibration_error(gold[:, column], probabilities[:, column]) < 0.02


@pytest.mark.parametrize(("sign", "found"), [(-1, r"-\d"), (0, "0")])
def test_weights_that_learnt_the_opposite_are_told(truth: tuple[Bools, Floats], sign: int, found: str) -> None:
    """Or that learnt nothing: with the label, the slope, and what may have gone wrong; no passport takes such a one."""
    gold, logits = truth
    turned = logits * [1, sign, 1]
    with pytest.raises(StopRun, match=rf"expected a slope above 0 .* found {found}\S* for {LABELS[1]}, on 6000 sent"):
        calibrate.calibrations(gold, turned)


def test_the_threshold_is_about_the_best(truth: tuple[Bools, Floats]) -> None:
    """No threshold on a fine grid is better by more than half a point of F1."""
    gold, logits = truth
    probabilities = calibrate.calibrated(logits, calibrate.calibrations(gold, logits))
    chosen = f1(gold, calibrate.given(probabilities, calibrate.decisions(gold, probabilities)))
    best = np.max([f1(gold, probabilities >= t) for t in np.linspace(0.05, 0.95, 91)], axis=0)
    assert (best - chosen < 0.005).all()


def test_half_of_the_mistakes_lie_in_the_band(truth: tuple[Bools, Floats]) -> None:
    """Whoever reads the uncertain labels only, finds every second mistake."""
    gold, logits = truth
    probabilities = calibrate.calibrated(logits, calibrate.calibrations(gold, logits))
    decisions = calibrate.decisions(gold, probabilities)
    wrong = calibrate.given(probabilities, decisions) != gold
    for column, label in enumerate(LABELS):
        decision, stated = decisions[label], probabilities[:, column]
        inside = (decision.uncertain_from <= stated) & (stated <= decision.uncertain_to)
        assert inside[wrong[:, column]].mean() == pytest.approx(0.5, abs=0.02)


def sentences(cut: float, n_sentences: int) -> tuple[Bools, Floats]:
    """Every label true from ``cut`` on, but for one sentence in seven, where chance decides."""
    chance = np.random.default_rng(n_sentences)
    probabilities = chance.random((n_sentences, len(LABELS)))
    flipped = chance.random(probabilities.shape) < 1 / 7
    return (probabilities >= cut) ^ flipped, probabilities


def test_a_threshold_serves_every_kind_of_article() -> None:
    """A large domain does not outvote a small one: the best threshold is that of the highest mean of their F1."""
    (many, said_of_many), (few, said_of_few) = sentences(0.7, 4000), sentences(0.3, 400)
    gold, probabilities = np.concatenate([many, few]), np.concatenate([said_of_many, said_of_few])
    alone = calibrate.decisions(many, said_of_many)
    mixed = calibrate.decisions(gold, probabilities, np.repeat((0, 1), (4000, 400)))
    for label in LABELS:
        assert alone[label].threshold == pytest.approx(0.7, abs=0.05)
        assert mixed[label].threshold < alone[label].threshold - 0.05


@pytest.mark.parametrize(
    ("gold", "missing"), [(np.zeros((0, 3), bool), LABELS), (np.eye(3, dtype=bool)[:2], LABELS[2:])]
)
def test_what_cannot_choose_thresholds_is_told(gold: Bools, missing: tuple[str, ...]) -> None:
    """Before a run, that is, and with what would mend it."""
    with pytest.raises(StopRun, match=rf"expected sentences with {', '.join(missing)} and others without"):
        calibrate.must_tell(gold, n_articles=1)


def test_what_has_every_label_and_its_absence_will_do() -> None:
    """However little it is."""
    calibrate.must_tell(np.eye(3, dtype=bool), n_articles=1)
