"""Scores are what textbooks say they are, and their intervals come from articles."""

from __future__ import annotations

import numpy as np
import pytest

from claimx.training.evaluate import metrics
from claimx.training.evaluate.metrics import Bools, Floats, Ints


@pytest.fixture
def gold() -> Bools:
    return np.array([[1, 0, 0], [1, 1, 0], [0, 0, 1], [0, 0, 0]], dtype=bool)


@pytest.fixture
def probabilities() -> Floats:
    return np.array([[0.9, 0.2, 0.1], [0.4, 0.8, 0.1], [0.6, 0.1, 0.9], [0.1, 0.1, 0.2]])


@pytest.fixture
def groups() -> Ints:
    return np.array([0, 0, 1, 1])


def test_precision_recall_and_f1(gold: Bools, probabilities: Floats, groups: Ints) -> None:
    """One hit, one miss and one false alarm make one half of each."""
    found = metrics.scores(gold, probabilities, probabilities >= 0.5, groups)
    opportunity = found.labels["opportunity"]
    assert (opportunity.precision.value, opportunity.recall.value, opportunity.f1.value) == (0.5, 0.5, 0.5)
    assert found.macro_f1.value == pytest.approx((0.5 + 1 + 1) / 3, abs=1e-4)
    assert found.exact_match.value == 0.5


def test_intervals_hold_their_value(gold: Bools, probabilities: Floats, groups: Ints) -> None:
    """The value lies between the ends, and two articles leave much doubt."""
    found = metrics.scores(gold, probabilities, probabilities >= 0.5, groups).labels["opportunity"].f1
    assert found.low <= found.value <= found.high
    assert found.high - found.low > 0.3


def test_confusions_are_counted_by_set_of_labels(gold: Bools) -> None:
    """What was given is told for each set of gold labels."""
    assert metrics.confusion(gold, gold)["opportunity + challenge"] == {"opportunity + challenge": 1}
    assert metrics.confusion(gold, ~gold)["none"] == {"opportunity + challenge + statistic": 1}


def test_a_calibrated_label_has_no_calibration_error() -> None:
    """Of a hundred sentences said to be 30 % likely, thirty are so."""
    truth = np.arange(100) < 30
    assert metrics.calibration_error(truth, np.full(100, 0.3)) == pytest.approx(0, abs=1e-9)
    assert metrics.calibration_error(truth, np.full(100, 0.9)) == pytest.approx(0.6)


def test_a_difference_is_resampled_in_pairs(gold: Bools, probabilities: Floats, groups: Ints) -> None:
    """A model differs from itself by nothing, whichever articles are drawn; perfect answers beat it."""
    given = probabilities >= 0.5
    same = metrics.difference_of_macro_f1(gold, given, given, groups)
    assert (same.low, same.value, same.high) == (0, 0, 0)
    assert metrics.difference_of_macro_f1(gold, gold, given, groups).value == pytest.approx(0.5 / 3, abs=1e-4)
