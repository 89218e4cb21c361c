"""Held-out logits -> probabilities that mean what they say, thresholds, and the band where a person should look."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_curve

from claimx.errors import StopRun
from claimx.modelfolder import Calibration, Decision
from claimx.records import LABELS, Label
from claimx.training.evaluate.metrics import Bools, Floats, Ints

# The band holds this share of the mistakes made on held-out articles: a reviewer who reads only the uncertain
# labels finds every second mistake.
_MISTAKES_IN_BAND = 0.5
_N_DECIMALS = 4


def must_tell(gold: Bools, n_articles: int) -> None:
    """See, before hours of training, that every label is given to some held-out sentences and not to others.

    Raises:
        StopRun: probabilities and thresholds could not be chosen on these.
    """
    missing = [label for column, label in enumerate(LABELS) if not gold[:, column].any() or gold[:, column].all()]
    if missing:
        raise StopRun(
            f"{n_articles} articles with {len(gold)} sentences are of outlets that are held out, one outlet in five by"
            f" the digest of its name; expected sentences with {', '.join(missing)} and others without among them, to"
            " choose thresholds on: name the `outlet` of every article, or bring articles of more outlets"
        )


def calibrations(gold: Bools, logits: Floats) -> dict[Label, Calibration]:
    """Platt scaling of every label; ``gold`` and ``logits`` have shape ``(n_sentences, n_labels)``.

    Raises:
        StopRun: the logits of a label say nothing of it, or the opposite.
    """
    scaled = {label: _platt(gold[:, column], logits[:, column]) for column, label in enumerate(LABELS)}
    if opposite := {label: slope for label, (slope, _) in scaled.items() if slope <= 0}:
        found = ", ".join(f"{slope:g} for {label}" for label, slope in opposite.items())
        raise StopRun(
            f"the weights score held-out sentences that have a label no higher than those that lack it: expected a"
            f" slope above 0 when their scores are calibrated, found {found}, on {len(gold)} sentences; see whether the"
            " labels of the gold are the right way round, or train on more articles, or for more epochs"
        )
    return {label: Calibration(slope=slope, intercept=intercept) for label, (slope, intercept) in scaled.items()}


def calibrated(logits: Floats, calibration: dict[Label, Calibration]) -> Floats:
    """Probabilities of every label, shape ``(n_sentences, n_labels)``."""
    slopes = np.array([calibration[label].slope for label in LABELS])
    intercepts = np.array([calibration[label].intercept for label in LABELS])
    return np.asarray(1.0 / (1.0 + np.exp(-(logits * slopes + intercepts))))


def decisions(gold: Bools, probabilities: Floats, domains: Ints | None = None) -> dict[Label, Decision]:
    """The threshold with the best F1, and the band around it that holds half of the mistakes.

    ``domains`` numbers the kind of article that each sentence is from, shape ``(n_sentences,)``: where there are
    several, the best threshold is that of the highest mean of their F1, however many sentences each has.
    """
    kinds = np.zeros(len(gold), dtype=np.int64) if domains is None else domains
    return {label: _decision(gold[:, column], probabilities[:, column], kinds) for column, label in enumerate(LABELS)}


def given(probabilities: Floats, decided: dict[Label, Decision]) -> Bools:
    """What ``claimx.decide`` would say of every row, as an array."""
    return np.asarray(probabilities >= np.array([decided[label].threshold for label in LABELS]))


def _platt(gold: NDArray[np.bool_], logits: Floats) -> tuple[float, float]:
    """Slope and intercept."""
    fitted = LogisticRegression(C=np.inf).fit(logits.reshape(-1, 1), gold)
    return round(float(fitted.coef_[0, 0]), 6), round(float(fitted.intercept_[0]), 6)


def _decision(gold: NDArray[np.bool_], probabilities: Floats, domains: Ints) -> Decision:
    threshold = _best_threshold(gold, probabilities, domains)
    distance = np.abs(_logit(probabilities) - _logit(np.array(threshold)))
    wrong = (probabilities >= threshold) != gold
    reach = float(np.quantile(distance[wrong], _MISTAKES_IN_BAND)) if wrong.any() else 0.0
    centre = float(_logit(np.array(threshold)))
    return Decision(
        threshold=threshold,
        uncertain_from=min(threshold, round(_sigmoid(centre - reach), _N_DECIMALS)),
        uncertain_to=max(threshold, round(_sigmoid(centre + reach), _N_DECIMALS)),
    )


def _best_threshold(gold: NDArray[np.bool_], probabilities: Floats, domains: Ints) -> float:
    """The threshold of the highest smoothed F1: the curve is jagged, and its single highest point is luck."""
    curves = [_f1_curve(gold[domains == domain], probabilities[domains == domain]) for domain in np.unique(domains)]
    smooth = np.convolve(np.mean(curves, axis=0), np.ones(_SMOOTHING) / _SMOOTHING, mode="same")
    half = _SMOOTHING // 2
    return round(float(_GRID[half:-half][smooth[half:-half].argmax()]), 3)


def _f1_curve(gold: NDArray[np.bool_], probabilities: Floats) -> Floats:
    """F1 at every threshold of the grid."""
    precision, recall, thresholds = precision_recall_curve(gold, probabilities)
    curve = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    return np.asarray(curve[np.minimum(np.searchsorted(thresholds, _GRID), len(thresholds) - 1)])


_GRID = np.linspace(0.1, 0.9, 161)
_SMOOTHING = 3


def _logit(probabilities: NDArray[np.float64]) -> NDArray[np.float64]:
    inside = np.clip(probabilities, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(inside / (1 - inside)))


def _sigmoid(value: float) -> float:
    return float(1.0 / (1.0 + np.exp(-value)))
