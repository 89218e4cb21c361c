"""A larger encoder says what it thinks of every labelled sentence, for a small one to learn from: ``claimx teach``.

The articles to train on are dealt into folds. For each fold the encoder is fine-tuned on the others and asked about
it, so that no sentence is spoken of by a model that learnt it; of held-out articles counts what all say on average.
What comes out serves every model that is trained on these articles: an encoder that is too large to ship, and wants
an accelerator, teaches one that needs neither. Where it is to be imitated, a writer is made of it first
(:mod:`claimx.training.distil.rewrite`), with which all folds begin (Gururangan et al., 2020).
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from claimx.errors import StopRun
from claimx.modelfolder import digest_of
from claimx.records import identify
from claimx.score import tokenizer_of
from claimx.store.files import replacing
from claimx.training import encoders
from claimx.training.data.context import among_neighbours, of_gold
from claimx.training.data.examples import Example, digest_of_examples, examples
from claimx.training.data.splits import Split
from claimx.training.data.unlabelled import read_unlabelled, unlabelled_examples
from claimx.training.distil import rewrite
from claimx.training.distil.imitate import WRITER, keep, keep_writer
from claimx.training.distil.rewrite import Gaps
from claimx.training.distil.teachers import N_FOLDS, SUFFIX, chosen, fold_of, taught, write_sayings
from claimx.training.encoders.reading import example_logits
from claimx.training.evaluate.metrics import Floats
from claimx.training.fit import Labels, Recipe, fit
from claimx.training.fit.progress import watched

#: A larger encoder wants smaller steps. Of MPNet three settings were tried, each on another two thirds of the articles:
#: 6e-5 with windows of 128 pieces (macro-F1 .857 on held-out outlets), of 256 (.858), and this (.862). What encoders
#: said before may make up half of what they learn now: all three folds reached .860 to .867 by that, and .868 to .870
#: where they began with the writer.
RECIPE = Recipe(n_epochs=2, batch_windows=32, learning_rate=1.2e-4, layer_decay=0.92, n_sentence_layers=0, teaching=0.5)


class _Course(NamedTuple):
    """Where the larger encoder lies, how it is fine-tuned, and the folder that keeps what is done while it lasts.

    ``kept`` is where the fine-tuned encoders stay, if they are to.
    """

    encoder: Path
    recipe: Recipe
    folder: Path
    kept: Path | None


def teach(split: Split, encoder: Path, recipe: Recipe, path: Path, kept: Path | None = None) -> None:
    """Write to ``path`` what the encoder in the folder ``encoder`` says of every article, held out or not.

    With ``kept`` the fine-tuned encoders stay in that folder, and a writer that read the articles to train on and
    those of ``recipe.unlabelled``, for :mod:`claimx.training.distil.imitate`.

    What each fold said is kept beside ``path``: a run that was interrupted, and is begun again with the same
    articles, encoder and recipe, goes on with the fold at work.

    Raises:
        StopRun: the file may not have that name, there is no such encoder, no such teacher of its own, or nobody to
            read what has no labels.
    """
    if not path.name.endswith(SUFFIX):
        raise StopRun(f"{path} is to hold what a teacher says: expected a name that ends in {SUFFIX}")
    if recipe.unlabelled and not kept:
        raise StopRun(
            "what has no labels is read by the writer alone, and no writer is to be kept; expected --keep DIR"
        )
    encoders.check(encoder)
    articles = [*split.train, *split.held_out]
    tokenizer = tokenizer_of(encoders.base_folder())
    cut = among_neighbours(taught(examples(articles, tokenizer, recipe.doubt), articles, recipe), articles, tokenizer)
    more = unlabelled_examples(read_unlabelled([*map(Path, recipe.unlabelled)], articles), tokenizer)
    course = _Course(encoder, recipe, path.with_name(f"{path.name}.{_key(cut, encoder, recipe, kept)}"), kept)
    course.folder.mkdir(parents=True, exist_ok=True)
    folds = [fold_of(article) for article in split.train]
    if kept:
        course = course._replace(encoder=_writer(cut[: len(folds)] + more, course, kept))
    said = [_says(number, cut, folds, course) for number in range(N_FOLDS)]
    write_sayings(path, articles, chosen(folds, said))
    shutil.rmtree(course.folder)


def _key(cut: Sequence[Example], encoder: Path, recipe: Recipe, kept: Path | None) -> str:
    """What names the work: other articles, labels, weights or knobs give another, and so do encoders to keep."""
    weights = digest_of(encoder / encoders.WEIGHTS)
    return identify(weights, recipe.model_dump_json(), digest_of_examples(cut), str(kept))


def _says(number: int, cut: Sequence[Example], folds: Sequence[int], course: _Course) -> list[Floats]:
    """What the encoder that did not learn this fold says of its articles, and then of those that are held out."""
    train, held_out = cut[: len(folds)], cut[len(folds) :]
    asked = [example for example, fold in zip(train, folds, strict=True) if fold == number]
    asked += held_out
    said = course.folder / f"fold-{number}.npy"
    if not said.is_file():
        learnt = [example for example, fold in zip(train, folds, strict=True) if fold != number]
        checkpoint = course.folder / f"fold-{number}.pt"
        with watched(f"fold {number + 1} of {N_FOLDS}") as progress:
            model = fit(Labels(learnt, course.recipe), course.encoder, course.recipe, checkpoint, progress)
        logits = example_logits(model.to(encoders.device()), asked, course.recipe.window)
        if course.kept:
            keep(model, course.kept, number)
        with replacing(said) as file:
            np.save(file, 1.0 / (1.0 + np.exp(-logits)))
        checkpoint.unlink()
    return of_gold(np.load(said), asked)


def _writer(cut: Sequence[Example], course: _Course, kept: Path) -> Path:
    """Learn to guess hidden pieces first: who has read such text understands it better. Returns where the writer is."""
    learnt = course.folder / "writer-is-kept"
    if not learnt.is_file():
        recipe = rewrite.RECIPE.model_copy(update={"seed": course.recipe.seed})
        checkpoint = course.folder / "writer.pt"
        with watched("the writer") as progress:
            keep_writer(fit(Gaps(cut, recipe), course.encoder, recipe, checkpoint, progress), kept)
        learnt.touch()
        checkpoint.unlink()
    return kept / WRITER
