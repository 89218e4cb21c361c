"""A model folder and gold -> how right it is, by label, by outlet, by topic and by length, beside the baseline.

``metrics`` are the scores, ``calibrate`` finds probabilities and thresholds, the ``baseline`` is what a model must
beat, and ``pictures`` show what was found. How often figures are read right, which takes no model, ``quantities`` says.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimx import modelfolder
from claimx.errors import StopRun
from claimx.modelfolder import ModelFolder
from claimx.records import LABELS, ModelId, Record
from claimx.score import Scorer
from claimx.training.data.context import in_context
from claimx.training.data.gold import GoldArticle, GoldSentence
from claimx.training.evaluate import calibrate
from claimx.training.evaluate.baseline import THRESHOLD, baseline_probabilities, fit_baseline, gold_labels
from claimx.training.evaluate.metrics import Bools, Floats, Ints, Scores, f1, scores

# Up to ten words a sentence is a fragment or an aside, beyond 35 it is two thoughts; fewer sentences than
# this in a slice say nothing about it.
_LENGTHS = ((1, 10), (11, 20), (21, 35), (36, 10_000))
_MIN_SLICE_SENTENCES = 30


class Slice(Record):
    """F1 on a part of the sentences."""

    n_sentences: int
    f1: dict[str, float]
    macro_f1: float


class Report(Record):
    """All that one evaluation found; ``report.json`` is its dump."""

    model: ModelId
    data: str
    scores: Scores
    share_uncertain: dict[str, float]
    accuracy_certain: dict[str, float]
    baseline: Scores | None
    by_outlet: dict[str, Slice]
    by_topic: dict[str, Slice]
    by_length: dict[str, Slice]


def _unwatched(_number: int) -> None:
    """The progress of what takes a minute, and needs no bar."""


class Judged(NamedTuple):
    """Gold and probabilities of the same sentences, as :mod:`claimx.training.evaluate.metrics` wants them."""

    gold: Bools
    probabilities: Floats
    groups: Ints


def judge(folder: ModelFolder, articles: Sequence[GoldArticle], progress: Callable[[int], None] = _unwatched) -> Judged:
    """Probabilities of the gold sentences, in their own articles; ``progress`` is told how many articles are done."""
    logits = gold_logits(Scorer.from_folder(folder), articles, progress)
    probabilities = calibrate.calibrated(logits, folder.passport.calibration)
    return Judged(gold=gold_labels(articles), probabilities=probabilities, groups=groups(articles))


def gold_logits(
    scorer: Scorer, articles: Sequence[GoldArticle], progress: Callable[[int], None] = _unwatched
) -> Floats:
    """Logits of the gold sentences, read in their context, shape ``(n_sentences, n_labels)``."""
    rows = []
    for number, article in enumerate(articles, start=1):
        read = in_context(article)
        rows.append(scorer.logits(read.sentences, read.headings)[read.gold])
        progress(number)
    return np.concatenate(rows)


def groups(articles: Sequence[GoldArticle]) -> Ints:
    """The number of each sentence's article, shape ``(n_sentences,)``."""
    return np.repeat(np.arange(len(articles)), [len(article.sentences) for article in articles])


def report(
    folder: ModelFolder, data: str, articles: Sequence[GoldArticle], judged: Judged, train: Sequence[GoldArticle]
) -> Report:
    """Put the figures together; the baseline is fitted on ``train`` and left out where that is empty."""
    decisions = folder.passport.decisions
    given = calibrate.given(judged.probabilities, decisions)
    band = [(decisions[label].uncertain_from, decisions[label].uncertain_to) for label in LABELS]
    uncertain = np.array(
        [
            (low <= judged.probabilities[:, n]) & (judged.probabilities[:, n] <= high)
            for n, (low, high) in enumerate(band)
        ]
    ).T
    right = given == judged.gold
    return Report(
        model=folder.model_id,
        data=data,
        scores=scores(judged.gold, judged.probabilities, given, judged.groups),
        share_uncertain={label: round(float(uncertain[:, n].mean()), 4) for n, label in enumerate(LABELS)},
        accuracy_certain={label: _mean(right[~uncertain[:, n], n]) for n, label in enumerate(LABELS)},
        baseline=_baseline(articles, judged, train) if train else None,
        by_outlet=_slices(judged.gold, given, articles, lambda article, _: article.outlet or "unknown"),
        by_topic=_slices(judged.gold, given, articles, lambda article, _: article.topic or "unknown"),
        by_length=_slices(judged.gold, given, articles, _length_of),
    )


def write(found: Report, judged: Judged, out: Path) -> None:
    """``report.json`` and the pictures, into the folder ``out``."""
    from claimx.training.evaluate import pictures

    out.mkdir(parents=True, exist_ok=True)
    text = json.dumps(found.model_dump(mode="json"), indent=2, ensure_ascii=False)
    (out / "report.json").write_text(text + "\n", encoding="utf-8")
    pictures.reliability(judged, out / "reliability.png")
    pictures.precision_recall(judged, out / "precision-recall.png")


def load(model: Path) -> ModelFolder:
    """The folder at ``model``, or, where that is a bare name and no folder is there, the one that ships with claimx.

    Raises:
        StopRun: there is no such folder, or it is none of a model.
    """
    if model.name != str(model) or model.exists():
        return modelfolder.load(model)
    if not (shipped := modelfolder.models_folder() / model.name).is_dir():
        raise StopRun(f"{model}: expected a model folder, or the name of one that ships with claimx; found neither")
    return modelfolder.load(shipped)


def _mean(flags: NDArray[np.bool_]) -> float:
    """The share that is true; none where there are none, as where every sentence is uncertain."""
    return round(float(flags.mean()), 4) if len(flags) else 0.0


def _baseline(articles: Sequence[GoldArticle], judged: Judged, train: Sequence[GoldArticle]) -> Scores:
    probabilities = baseline_probabilities(fit_baseline(train), articles)
    return scores(judged.gold, probabilities, probabilities >= THRESHOLD, judged.groups)


def _slices(
    gold: Bools, given: Bools, articles: Sequence[GoldArticle], key: Callable[[GoldArticle, GoldSentence], str]
) -> dict[str, Slice]:
    keys = np.array([key(article, sentence) for article in articles for sentence in article.sentences])
    found = {}
    for name in sorted(set(keys.tolist())):
        rows = keys == name
        if rows.sum() >= _MIN_SLICE_SENTENCES:
            values = f1(gold[rows], given[rows])
            by_label = {label: round(float(value), 4) for label, value in zip(LABELS, values, strict=True)}
            found[name] = Slice(n_sentences=int(rows.sum()), f1=by_label, macro_f1=round(float(values.mean()), 4))
    return found


def _length_of(article: GoldArticle, sentence: GoldSentence) -> str:
    n_words = len(article.slice(sentence).split())
    low, high = next((low, high) for low, high in _LENGTHS if n_words <= high)
    return f"{low:>2}-{high} words" if high < _LENGTHS[-1][1] else f"{low}+ words"
