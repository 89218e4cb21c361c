"""Gold labels and probabilities -> scores, with the doubt that comes from having few articles.

Everywhere ``gold`` and ``given`` are boolean and ``probabilities`` is float, each of shape
``(n_sentences, n_labels)``, and ``groups`` holds the number of each sentence's article, shape ``(n_sentences,)``.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score

from claimx.interval import Interval
from claimx.records import LABELS, Record

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]

# 1,000 resamples place the ends of a 95 % interval within a tenth of its width (Efron and Tibshirani, 1993).
N_RESAMPLES = 1000
_N_RESAMPLES_OF_RANKINGS = 200
N_BINS = 15
#: Of one article every resample is the same, and four give 35 different ones.
MIN_ARTICLES_OF_INTERVALS = 5


class LabelScores(Record):
    """How well one label is found; ``calibration_error`` is the expected calibration error."""

    n_gold: int
    precision: Interval
    recall: Interval
    f1: Interval
    average_precision: Interval
    calibration_error: float


class Scores(Record):
    """Everything that is said of one model on one set of articles."""

    n_articles: int
    n_sentences: int
    labels: dict[str, LabelScores]
    macro_f1: Interval
    exact_match: Interval
    confusion: dict[str, dict[str, int]]


def scores(gold: Bools, probabilities: Floats, given: Bools, groups: Ints) -> Scores:
    """Score decisions and probabilities; intervals resample whole articles (bootstrap by cluster)."""
    counts = _counts_by_article(gold, given, groups)
    value, resampled = _resampled(counts)
    exact = (gold == given).all(axis=1).astype(np.float64)
    return Scores(
        n_articles=len(counts),
        n_sentences=len(gold),
        labels={
            label: LabelScores(
                n_gold=int(gold[:, column].sum()),
                precision=_interval(value[column, 0], resampled[:, column, 0]),
                recall=_interval(value[column, 1], resampled[:, column, 1]),
                f1=_interval(value[column, 2], resampled[:, column, 2]),
                average_precision=_average_precision(gold[:, column], probabilities[:, column], groups),
                calibration_error=calibration_error(gold[:, column], probabilities[:, column]),
            )
            for column, label in enumerate(LABELS)
        },
        macro_f1=_interval(value[:, 2].mean(), resampled[:, :, 2].mean(axis=1)),
        exact_match=_interval(exact.mean(), _resampled_mean(exact, groups)),
        confusion=confusion(gold, given),
    )


def macro_f1(gold: Bools, given: Bools, groups: Ints) -> Interval:
    """The mean F1 of the classes, one column each."""
    return _interval(*_macro_f1(gold, given, groups))


def difference_of_macro_f1(gold: Bools, given: Bools, other: Bools, groups: Ints) -> Interval:
    """By how much ``given`` is better than ``other``, resampled in pairs: the same articles for both."""
    values, resampled = zip(*(_macro_f1(gold, decided, groups) for decided in (given, other)), strict=True)
    return _interval(values[0] - values[1], resampled[0] - resampled[1])


def _macro_f1(gold: Bools, given: Bools, groups: Ints) -> tuple[float, Floats]:
    """The value, and what resampled articles give."""
    value, resampled = _resampled(_counts_by_article(gold, given, groups))
    return value[:, 2].mean(), resampled[:, :, 2].mean(axis=1)


def precision_recall(counts: Floats) -> tuple[Interval, Interval]:
    """From what is right, given and gold in every article, shape ``(n_articles, 3)``; intervals resample articles."""
    value, resampled = _resampled(counts[:, np.newaxis])
    return _interval(value[0, 0], resampled[:, 0, 0]), _interval(value[0, 1], resampled[:, 0, 1])


def f1(gold: Bools, given: Bools) -> Floats:
    """F1 of each label, shape ``(n_labels,)``; 0 where a label is neither gold nor given."""
    hits = (gold & given).sum(axis=0)
    return np.asarray(2 * hits / np.maximum(1, gold.sum(axis=0) + given.sum(axis=0)), dtype=np.float64)


def calibration_error(gold: NDArray[np.bool_], probabilities: Floats) -> float:
    """Expected calibration error of one label in equal-width bins (Naeini et al., 2015; Guo et al., 2017)."""
    bins = np.minimum((probabilities * N_BINS).astype(int), N_BINS - 1)
    said = np.bincount(bins, weights=probabilities, minlength=N_BINS)
    true = np.bincount(bins, weights=gold.astype(np.float64), minlength=N_BINS)
    return float(np.abs(said - true).sum() / len(gold))


def confusion(gold: Bools, given: Bools) -> dict[str, dict[str, int]]:
    """How often each set of gold labels was given each set of labels; the empty set is ``none``."""
    table: dict[str, dict[str, int]] = {}
    for truth, answer in zip(gold, given, strict=True):
        row = table.setdefault(_name(truth), {})
        row[_name(answer)] = row.get(_name(answer), 0) + 1
    return {truth: dict(sorted(row.items())) for truth, row in sorted(table.items())}


def _name(flags: NDArray[np.bool_]) -> str:
    return " + ".join(label for label, flag in zip(LABELS, flags, strict=True) if flag) or "none"


def _counts_by_article(gold: Bools, given: Bools, groups: Ints) -> Floats:
    """True positives, given and gold of every article, shape ``(n_articles, n_labels, 3)``."""
    stacked = np.stack([gold & given, given, gold], axis=2).astype(np.float64)
    articles, numbers = np.unique(groups, return_inverse=True)
    counts = np.zeros((len(articles), *stacked.shape[1:]))
    np.add.at(counts, numbers, stacked)
    return counts


def draws(n_articles: int, n_resamples: int) -> Floats:
    """How often each article stands in each resample, shape ``(n_resamples, n_articles)``."""
    chance = np.random.default_rng(0)
    return chance.multinomial(n_articles, np.full(n_articles, 1 / n_articles), size=n_resamples).astype(np.float64)


def _resampled(counts: Floats) -> tuple[Floats, Floats]:
    """Precision, recall and F1 of each label, ``(n_labels, 3)``, and what resamples give, one more dimension."""
    drawn = np.tensordot(draws(len(counts), N_RESAMPLES), counts, axes=1)
    return _precision_recall_f1(counts.sum(axis=0)), _precision_recall_f1(drawn)


def _precision_recall_f1(sums: Floats) -> Floats:
    """From summed counts, the last dimension, to precision, recall and F1 there."""
    hits, given, gold = np.moveaxis(sums, -1, 0)
    rates = (hits / np.maximum(given, 1), hits / np.maximum(gold, 1), 2 * hits / np.maximum(given + gold, 1))
    return np.stack(rates, axis=-1)


def _interval(value: float, resampled: Floats) -> Interval:
    low, high = np.percentile(resampled, (2.5, 97.5))
    return Interval(value=round(float(value), 4), low=round(float(low), 4), high=round(float(high), 4))


def _resampled_mean(values: Floats, groups: Ints) -> Floats:
    articles, numbers = np.unique(groups, return_inverse=True)
    drawn = draws(len(articles), N_RESAMPLES)
    return np.asarray((drawn @ np.bincount(numbers, weights=values)) / (drawn @ np.bincount(numbers)))


def _average_precision(gold: NDArray[np.bool_], probabilities: Floats, groups: Ints) -> Interval:
    if not gold.any():
        return Interval(value=0.0, low=0.0, high=0.0)
    articles, numbers = np.unique(groups, return_inverse=True)
    weights = draws(len(articles), _N_RESAMPLES_OF_RANKINGS)[:, numbers]
    resampled = [
        average_precision_score(gold, probabilities, sample_weight=weight) for weight in weights if weight[gold].any()
    ]
    return _interval(average_precision_score(gold, probabilities), np.array(resampled))
