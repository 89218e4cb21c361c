"""What would more labelled articles buy? The same recipe on growing shares of them, judged on the same outlets.

Every point is a training run of its own; finished ones are kept in ``curve.json`` and not run again. A share is a
prefix of one shuffled order of articles, so that a larger share holds the smaller ones. Thresholds are chosen on the
judged sentences themselves, for every point alike: points can be compared with each other, not with other figures.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from claimx.interval import Interval
from claimx.records import LABELS, Record
from claimx.store.files import write_whole
from claimx.training import calibrate, evaluate
from claimx.training.baseline import gold_labels
from claimx.training.data import Data
from claimx.training.fit import Recipe
from claimx.training.gold import GoldArticle
from claimx.training.metrics import scores
from claimx.training.splits import share_of, split_by_outlet
from claimx.training.train import fit_encoder, trained_logits

_CURVE = "curve.json"
_SHARES = (0.1, 0.2, 0.4, 1.0)


class Point(Record):
    """F1 that a share of the training articles reached on the held-out outlets."""

    share: float
    n_sentences: int
    f1: dict[str, Interval]
    macro_f1: Interval


def learning_curve(data: Data, out: Path, recipe: Recipe, shares: Sequence[float] = _SHARES) -> list[Point]:
    """Train on every share that ``out`` does not know yet; returns all points, smallest share first."""
    split = split_by_outlet(data.articles)
    for share in shares:
        points = _read_points(out)
        if share not in {point.share for point in points}:
            chosen = share_of(split.train, share, recipe.seed)
            model = fit_encoder(chosen, out / f"share-{share}", recipe)
            points.append(_point(share, chosen, model, split.held_out, recipe))
            _write(out, points)
    return _read_points(out)


def _read_points(out: Path) -> list[Point]:
    """The finished points of a curve, none where it was not begun."""
    path = out / _CURVE
    rows: list[Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    return sorted((Point.model_validate(row) for row in rows), key=lambda point: point.n_sentences)


def _point(
    share: float, chosen: Sequence[GoldArticle], model: Any, held_out: Sequence[GoldArticle], recipe: Recipe
) -> Point:
    gold, logits = gold_labels(held_out), trained_logits(model, held_out, recipe)
    probabilities = calibrate.calibrated(logits, calibrate.calibrations(gold, logits))
    given = calibrate.given(probabilities, calibrate.decisions(gold, probabilities))
    found = scores(gold, probabilities, given, evaluate.groups(held_out))
    n_sentences = sum(len(article.sentences) for article in chosen)
    f1 = {label: found.labels[label].f1 for label in LABELS}
    return Point(share=share, n_sentences=n_sentences, f1=f1, macro_f1=found.macro_f1)


def _write(out: Path, points: Sequence[Point]) -> None:
    text = json.dumps([point.model_dump(mode="json") for point in points], indent=2)
    write_whole(out / _CURVE, [f"{text}\n".encode()])
