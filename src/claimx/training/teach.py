"""A larger encoder says what it thinks of every labelled sentence, for a small one to learn from: ``claimx teach``.

The articles to train on are dealt into folds. For each fold the encoder is fine-tuned on the others and asked about
it, so that no sentence is spoken of by a model that learnt it; held-out articles are spoken of by all. What comes
out serves every model that is trained on these articles: an encoder that is too large to ship, and wants an
accelerator, teaches one that needs neither.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from claimx.errors import StopRun
from claimx.store.files import replacing
from claimx.training.examples import Example, examples
from claimx.training.fit import Recipe, example_logits, fit
from claimx.training.metrics import Floats
from claimx.training.splits import Split
from claimx.training.teachers import N_FOLDS, chosen, fold_of, write_sayings
from claimx.training.train import base_folder, tokenizer_of, watched

#: A larger encoder wants smaller steps. Of three settings, 6e-5 with windows of 128 and 256 pieces and this, on
#: held-out outlets this was the best of MPNet's (.862, .857 and .858).
RECIPE = Recipe(n_epochs=2, batch_windows=32, learning_rate=1.2e-4, layer_decay=0.92)


class Lesson(NamedTuple):
    """Where the larger encoder lies, how it is fine-tuned, and the folder that keeps what is done while it lasts."""

    encoder: Path
    recipe: Recipe
    folder: Path


def teach(split: Split, lesson: Lesson, path: Path) -> None:
    """Write to ``path`` what the larger encoder says of every article, held out or not.

    What each fold said is kept in the folder of the lesson: a run that was interrupted goes on with the fold at work.

    Raises:
        StopRun: what an interrupted run left was made from other articles.
    """
    articles = [*split.train, *split.held_out]
    cut = examples(articles, tokenizer_of(base_folder()), lesson.recipe.doubt)
    folds = [fold_of(article) for article in split.train]
    lesson.folder.mkdir(parents=True, exist_ok=True)
    said = [_says(number, cut, folds, lesson) for number in range(N_FOLDS)]
    write_sayings(path, articles, chosen(cut, folds, said))
    shutil.rmtree(lesson.folder)


def _says(number: int, cut: Sequence[Example], folds: Sequence[int], lesson: Lesson) -> Floats:
    """What the encoder that did not learn this fold says of every sentence, also of those it learnt."""
    kept = lesson.folder / f"fold-{number}.npy"
    if not kept.is_file():
        learnt = [example for example, fold in zip(cut[: len(folds)], folds, strict=True) if fold != number]
        with watched(f"fold {number + 1} of {N_FOLDS}") as progress:
            model = fit(learnt, lesson.encoder, lesson.recipe, lesson.folder / f"fold-{number}.pt", progress)
        logits = example_logits(model, cut, lesson.recipe.window)
        with replacing(kept) as file:
            np.save(file, 1.0 / (1.0 + np.exp(-logits)))
    said: Floats = np.load(kept)
    if len(said) != (expected := sum(len(example.targets) for example in cut)):
        raise StopRun(f"{kept} speaks of {len(said)} sentences, expected {expected}: delete {lesson.folder}")
    return said
