"""Does the shipped, quantised model say what the trained weights said?

The trained float32 weights are four times as large and do not ship. What they said of the project's own corpus
does: ``reference.json`` in the model folder holds their logits, so that any machine can compare.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from claimx.errors import StopRun
from claimx.modelfolder import ModelFolder
from claimx.records import Record
from claimx.training.data.gold import GoldArticle
from claimx.training.evaluate import Judged, calibrate
from claimx.training.evaluate.metrics import Floats, f1

_REFERENCE = "reference.json"
# What quantisation may cost; the same encoder quantised blindly has been seen to lose .17 F1 and more.
_MAX_LOSS_OF_MACRO_F1 = 0.005
_MAX_MEAN_DIFFERENCE = 0.02
_N_DECIMALS = 4


class Parity(Record):
    """How far the shipped model is from the trained weights on the corpus."""

    n_sentences: int
    macro_f1_trained: float
    macro_f1_shipped: float
    mean_difference: float
    max_difference: float


def write_reference(folder: Path, articles: Sequence[GoldArticle], logits: Floats) -> None:
    """Keep what the trained weights say: ``logits`` has shape ``(n_sentences, n_labels)``, over all ``articles``."""
    ends = np.cumsum([len(article.sentences) for article in articles])[:-1]
    by_article = dict(zip((a.article_id for a in articles), np.split(logits.round(_N_DECIMALS), ends), strict=True))
    rows = {name: [list(map(float, row)) for row in part] for name, part in by_article.items()}
    (folder / _REFERENCE).write_text(json.dumps(rows, separators=(",", ":")) + "\n", encoding="utf-8")


def _read_reference(folder: Path, articles: Sequence[GoldArticle]) -> Floats:
    """The logits of :func:`write_reference`, for the same articles.

    Raises:
        StopRun: the file speaks of other articles, or of other sentences.
    """
    rows = json.loads((folder / _REFERENCE).read_text(encoding="utf-8"))
    for article in articles:
        if len(rows.get(article.article_id, ())) != len(article.sentences):
            raise StopRun(
                f"{folder / _REFERENCE} does not fit the corpus: {article.article_id} has {len(article.sentences)}"
                f" sentences, the reference {len(rows.get(article.article_id, ()))}; export the model again"
            )
    return np.array([row for article in articles for row in rows[article.article_id]], dtype=np.float64)


def _parity(folder: ModelFolder, articles: Sequence[GoldArticle], judged: Judged) -> Parity:
    """Compare what the shipped model said of ``articles`` with its reference."""
    trained = calibrate.calibrated(_read_reference(folder.path, articles), folder.passport.calibration)
    decisions = folder.passport.decisions
    difference = np.abs(trained - judged.probabilities)
    return Parity(
        n_sentences=len(judged.gold),
        macro_f1_trained=float(f1(judged.gold, calibrate.given(trained, decisions)).mean()),
        macro_f1_shipped=float(f1(judged.gold, calibrate.given(judged.probabilities, decisions)).mean()),
        mean_difference=float(difference.mean()),
        max_difference=float(difference.max()),
    )


def assert_parity(folder: ModelFolder, articles: Sequence[GoldArticle], judged: Judged) -> Parity:
    """Refuse a model that lost too much by quantisation; the one helper that promotion and tests call.

    Raises:
        StopRun: more than ``_MAX_LOSS_OF_MACRO_F1`` or ``_MAX_MEAN_DIFFERENCE`` was lost.
    """
    found = _parity(folder, articles, judged)
    loss = found.macro_f1_trained - found.macro_f1_shipped
    if loss > _MAX_LOSS_OF_MACRO_F1 or found.mean_difference > _MAX_MEAN_DIFFERENCE:
        raise StopRun(
            f"{folder.path}: quantisation lost {loss:.4f} macro-F1 (at most {_MAX_LOSS_OF_MACRO_F1}) and moved"
            f" probabilities by {found.mean_difference:.4f} on average (at most {_MAX_MEAN_DIFFERENCE});"
            f" keep the most sensitive operators in float32, see claimx.training.export"
        )
    return found
