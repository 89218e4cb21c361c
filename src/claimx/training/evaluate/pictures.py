"""Pictures of an evaluation, drawn with matplotlib."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
from scipy.stats import binomtest
from sklearn.metrics import average_precision_score, precision_recall_curve

from claimx.records import LABELS
from claimx.training.evaluate.metrics import N_BINS, Bools, Floats, Ints, calibration_error

matplotlib.use("Agg")
from matplotlib import pyplot as plt

# Okabe and Ito's palette: three hues that colour-blind readers tell apart.
_COLOURS = {"opportunity": "#009E73", "challenge": "#D55E00", "statistic": "#0072B2"}
_DPI = 120
#: A bin of fewer leaves its frequency open by a third and more (95 %).
_MANY_SENTENCES = 30
#: Where the numbers of sentences begin: from 1 on, a bin of one would have no bar on a scale of powers.
_UNDER_ONE = 0.5


def reliability(judged: Any, path: Path) -> None:
    """Observed frequency over stated probability, one panel a label, the number of sentences below.

    Bars are 95 % intervals of the frequency (Wilson, 1927): a bin of a dozen sentences says little, and the line
    passes over it.
    """
    figure, axes = plt.subplots(
        2,
        len(LABELS),
        figsize=(11, 5),
        sharex=True,
        sharey="row",
        height_ratios=(4, 1),
        layout="constrained",
        squeeze=False,
    )
    for column, label in enumerate(LABELS):
        gold, probabilities = judged.gold[:, column], judged.probabilities[:, column]
        above, below = axes[0, column], axes[1, column]
        above.plot((0, 1), (0, 1), color="0.7", linewidth=1)
        n_sentences = _draw_bins(above, gold, probabilities, _COLOURS[label])
        above.set(title=f"{label}: ECE {calibration_error(gold, probabilities):.3f}", xlim=(0, 1), ylim=(0, 1))
        below.bar((np.arange(N_BINS) + 0.5) / N_BINS, n_sentences, width=0.9 / N_BINS, color=_COLOURS[label])
        below.set(yscale="log", xlabel="stated probability")
        below.minorticks_off()
    axes[0, 0].set_ylabel("observed frequency")
    axes[1, 0].set(ylabel="sentences", ylim=(_UNDER_ONE, None))
    figure.supxlabel(
        f"bars: 95 % intervals; the line passes over bins of under {_MANY_SENTENCES} sentences", fontsize=8
    )
    _save(figure, path)


def _draw_bins(axis: Any, gold: Bools, probabilities: Floats, colour: str) -> Ints:
    """One point a bin that holds anything; returns how many sentences each bin holds."""
    bins = np.minimum((probabilities * N_BINS).astype(int), N_BINS - 1)
    n_sentences, n_gold = (np.bincount(bins, weights=weights, minlength=N_BINS) for weights in (None, gold))
    filled = n_sentences > 0
    said = np.bincount(bins, weights=probabilities, minlength=N_BINS)[filled] / n_sentences[filled]
    pairs = zip(n_gold[filled], n_sentences[filled], strict=True)
    frequencies = [binomtest(int(right), int(of)) for right, of in pairs]
    true = np.array([frequency.statistic for frequency in frequencies])
    low, high = np.transpose([frequency.proportion_ci(method="wilson") for frequency in frequencies])
    errors = np.maximum((true - low, high - true), 0.0)
    axis.errorbar(said, true, yerr=errors, fmt="o", color=colour, markersize=4, elinewidth=1, clip_on=False)
    many = n_sentences[filled] >= _MANY_SENTENCES
    axis.plot(said[many], true[many], color=colour)
    return n_sentences


def precision_recall(judged: Any, path: Path) -> None:
    """Precision over recall of every label, in one panel."""
    figure, axis = plt.subplots(figsize=(5.5, 4.5), layout="constrained")
    for column, label in enumerate(LABELS):
        gold, probabilities = judged.gold[:, column], judged.probabilities[:, column]
        if not gold.any():
            continue  # there is nothing to recall
        precision, recall, _ = precision_recall_curve(gold, probabilities)
        average = average_precision_score(gold, probabilities)
        axis.plot(recall, precision, color=_COLOURS[label], label=f"{label}: average precision {average:.3f}")
    axis.set(xlabel="recall", ylabel="precision", xlim=(0, 1), ylim=(0, 1.02))
    axis.legend(loc="lower left", frameon=False)
    _save(figure, path)


def learning_curve(points: Sequence[Any], path: Path) -> None:
    """F1 over the number of training sentences, with 95 % intervals; see :class:`claimx.training.curve.Point`."""
    figure, axis = plt.subplots(figsize=(5.5, 4.5), layout="constrained")
    n_sentences = [point.n_sentences for point in points]
    lines = [("macro", "0.2", [point.macro_f1 for point in points])]
    lines += [(label, _COLOURS[label], [point.f1[label] for point in points]) for label in LABELS]
    for name, colour, values in lines:
        middle = [interval.value for interval in values]
        axis.fill_between(n_sentences, [v.low for v in values], [v.high for v in values], color=colour, alpha=0.15)
        axis.plot(n_sentences, middle, "o-", color=colour, markersize=4, label=f"{name}: {middle[-1]:.3f}")
    axis.set(xscale="log", xlabel="training sentences", ylabel="F1 on held-out outlets")
    axis.set_xticks(n_sentences, [f"{n:,}" for n in n_sentences])
    axis.minorticks_off()
    axis.legend(loc="lower right", frameon=False)
    _save(figure, path)


def _save(figure: Any, path: Path) -> None:
    figure.savefig(path, dpi=_DPI)
    plt.close(figure)
