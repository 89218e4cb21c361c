"""Held-out logits -> probabilities that mean what they say, thresholds, and the band where a person should look."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_curve

from claimx.modelfolder import Calibration, Decision
from claimx.records import LABELS, Label
from claimx.training.metrics import Bools, Floats

# The band holds this share of the mistakes made on held-out articles: a reviewer who reads only the uncertain
# labels finds every second mistake.
MISTAKES_IN_BAND = 0.5
N_DECIMALS = 4


def calibrations(gold: Bools, logits: Floats) -> dict[Label, Calibration]:
    """Platt scaling of every label; ``gold`` and ``logits`` have shape ``(n_sentences, n_labels)``."""
    return {label: _platt(gold[:, column], logits[:, column]) for column, label in enumerate(LABELS)}


def calibrated(logits: Floats, calibration: dict[Label, Calibration]) -> Floats:
    """Probabilities of every label, shape ``(n_sentences, n_labels)``."""
    slopes = np.array([calibration[label].slope for label in LABELS])
    intercepts = np.array([calibration[label].intercept for label in LABELS])
    return np.asarray(1.0 / (1.0 + np.exp(-(logits * slopes + intercepts))))


def decisions(gold: Bools, probabilities: Floats) -> dict[Label, Decision]:
    """The threshold with the best F1, and the band around it that holds half of the mistakes."""
    return {label: _decision(gold[:, column], probabilities[:, column]) for column, label in enumerate(LABELS)}


def given(probabilities: Floats, decided: dict[Label, Decision]) -> Bools:
    """What ``claimx.decide`` would say of every row, as an array."""
    return np.asarray(probabilities >= np.array([decided[label].threshold for label in LABELS]))


def _platt(gold: NDArray[np.bool_], logits: Floats) -> Calibration:
    fitted = LogisticRegression(C=np.inf).fit(logits.reshape(-1, 1), gold)
    return Calibration(slope=round(float(fitted.coef_[0, 0]), 6), intercept=round(float(fitted.intercept_[0]), 6))


def _decision(gold: NDArray[np.bool_], probabilities: Floats) -> Decision:
    threshold = _best_threshold(gold, probabilities)
    distance = np.abs(_logit(probabilities) - _logit(np.array(threshold)))
    wrong = (probabilities >= threshold) != gold
    reach = float(np.quantile(distance[wrong], MISTAKES_IN_BAND)) if wrong.any() else 0.0
    centre = float(_logit(np.array(threshold)))
    return Decision(
        threshold=threshold,
        uncertain_from=min(threshold, round(_sigmoid(centre - reach), N_DECIMALS)),
        uncertain_to=max(threshold, round(_sigmoid(centre + reach), N_DECIMALS)),
    )


def _best_threshold(gold: NDArray[np.bool_], probabilities: Floats) -> float:
    """The threshold of the highest smoothed F1: the curve is jagged, and its single highest point is luck."""
    precision, recall, thresholds = precision_recall_curve(gold, probabilities)
    curve = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    grid = np.linspace(0.1, 0.9, 81)
    at = np.minimum(np.searchsorted(thresholds, grid), len(thresholds) - 1)
    smooth = np.convolve(curve[at], np.ones(_SMOOTHING) / _SMOOTHING, mode="same")
    half = _SMOOTHING // 2
    return round(float(grid[half:-half][smooth[half:-half].argmax()]), 2)


_SMOOTHING = 9


def _logit(probabilities: NDArray[np.float64]) -> NDArray[np.float64]:
    inside = np.clip(probabilities, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(inside / (1 - inside)))


def _sigmoid(value: float) -> float:
    return float(1.0 / (1.0 + np.exp(-value)))
