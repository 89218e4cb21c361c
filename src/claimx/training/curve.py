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

from claimx.errors import StopRun
from claimx.interval import Interval
from claimx.records import LABELS, Record
from claimx.store.files import write_whole
from claimx.training import evaluate
from claimx.training.data import Data
from claimx.training.data.gold import GoldArticle
from claimx.training.data.splits import Split, share_of, split_by_outlet
from claimx.training.evaluate import calibrate
from claimx.training.evaluate.baseline import gold_labels
from claimx.training.evaluate.metrics import scores
from claimx.training.fit import Recipe
from claimx.training.release.aside import CHECKPOINT
from claimx.training.train import fit_encoder, trained_logits

_CURVE = "curve.json"
_SHARES = (0.1, 0.2, 0.4, 1.0)


class Point(Record):
    """F1 that a share of the training articles reached on the held-out outlets."""

    share: float
    n_sentences: int
    f1: dict[str, Interval]
    macro_f1: Interval
    data_sha256: str | None = None
    """Of the articles that it is a share of; earlier versions wrote down neither this nor the seed."""
    seed: int | None = None


def learning_curve(data: Data, out: Path, recipe: Recipe, shares: Sequence[float] = _SHARES) -> list[Point]:
    """Train on every share that ``out`` does not know yet; returns all points, smallest share first.

    Raises:
        StopRun: the points in ``out`` are of other articles, or of another seed; there are too few articles.
    """
    split = split_by_outlet(data.articles)
    points = _read_points(out)
    _must_be_of(points, data, recipe.seed, out)
    missing = [share for share in shares if share not in {point.share for point in points}]
    _must_hold_some(missing, split, recipe.seed)
    for share in missing:
        chosen = share_of(split.train, share, recipe.seed)
        model = fit_encoder(chosen, out / f"share-{share}", recipe)
        point = _point(share, chosen, model, split.held_out, recipe)
        points.append(point.model_copy(update={"data_sha256": data.sha256}))
        _write(out, points)
        (out / f"share-{share}" / CHECKPOINT).unlink()
    return _read_points(out)


def _must_be_of(points: Sequence[Point], data: Data, seed: int, out: Path) -> None:
    """Points of one curve differ by the articles added, and by nothing else.

    Raises:
        StopRun: one is of other articles or of another seed, or does not say of which.
    """
    expected = (data.sha256, seed)
    for found in ((point.data_sha256, point.seed) for point in points):
        if found != expected:
            said = "data sha256 {} and seed {}"
            raise StopRun(
                f"{out / _CURVE} holds points of others: expected {said.format(*expected)}, found"
                f" {said.format(*found)}; name another folder"
            )


def _must_hold_some(shares: Sequence[float], split: Split, seed: int) -> None:
    """See before the first of many runs that each learns something, and is measured on something."""
    if shares:
        calibrate.must_tell(gold_labels(split.held_out), len(split.held_out))
    for share in shares:
        if not share_of(split.train, share, seed):
            raise StopRun(
                f"a share of {share} of {len(split.train)} articles to train on holds none; bring more articles"
            )


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
    return Point(share=share, n_sentences=n_sentences, f1=f1, macro_f1=found.macro_f1, seed=recipe.seed)


def _write(out: Path, points: Sequence[Point]) -> None:
    text = json.dumps([point.model_dump(mode="json") for point in points], indent=2)
    write_whole(out / _CURVE, [f"{text}\n".encode()])
