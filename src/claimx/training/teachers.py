"""What finished models say of the sentences that another learns from (distillation: Hinton et al., 2015)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from claimx.training import evaluate
from claimx.training.examples import Example
from claimx.training.gold import GoldArticle

if TYPE_CHECKING:
    from claimx.training.fit import Recipe


def taught(cut: list[Example], articles: Sequence[GoldArticle], recipe: Recipe) -> list[Example]:
    """The examples cut from ``articles``, with the share of their targets that the recipe leaves to its teachers.

    Raises:
        StopRun: there is no such teacher.
    """
    if not recipe.teachers:
        return cut
    folders = [evaluate.load(Path(teacher)) for teacher in recipe.teachers]
    said = [evaluate.judge(folder, articles).probabilities for folder in folders]
    return blended(cut, np.mean(said, axis=0), recipe.teaching)


def blended(cut: Sequence[Example], said: NDArray[np.floating], teaching: float) -> list[Example]:
    """Examples whose targets are, by a share of ``teaching``, what is ``said`` of their sentences.

    ``said`` has shape ``(n_sentences, n_labels)``, the sentences of all examples in their order.
    """
    ends = np.cumsum([len(example.targets) for example in cut])
    parts = np.split(np.asarray(said, dtype=np.float32), ends[:-1])
    return [
        example._replace(targets=(1.0 - teaching) * example.targets + teaching * part)
        for example, part in zip(cut, parts, strict=True)
    ]
