"""Labelled articles -> a model folder, from the first file to the seal: ``claimx train``."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from claimx import canary, modelfolder
from claimx.errors import StopRun
from claimx.extract import Extractor
from claimx.modelfolder import CARD, Calibration, Decision, Passport
from claimx.records import LABELS
from claimx.score import Scorer, tokenizer_of
from claimx.training import evaluate
from claimx.training.data import Corpus, Data
from claimx.training.data.context import among_neighbours, of_gold
from claimx.training.data.examples import examples, plain_windows
from claimx.training.data.gold import GoldArticle
from claimx.training.data.splits import Split, split_by_outlet
from claimx.training.encoders import base_folder
from claimx.training.encoders.reading import example_logits
from claimx.training.evaluate import calibrate
from claimx.training.evaluate.baseline import gold_labels
from claimx.training.evaluate.metrics import Floats
from claimx.training.export import export
from claimx.training.fit import Recipe, fit
from claimx.training.fit.progress import say, watched
from claimx.training.lessons import lesson_for
from claimx.training.release.aside import CHECKPOINT
from claimx.training.release.card import FACTS, write_card
from claimx.training.release.facts import Origin, write_facts
from claimx.training.release.parity import write_reference
from claimx.training.release.usual import record_usual, sign_usual, usual_of
from claimx.window import Window

# About a hundred windows; the peaks of activations stop growing after fifty.
_N_SAMPLE_ARTICLES = 20
_HELD_OUT = "held-out"


def train(data: Data, folder: Path, corpus: Path, recipe: Recipe) -> None:
    """Train without the held-out outlets, then calibrate and evaluate on them.

    ``corpus`` is the project's own, on which the reference for parity is taken. An interrupted run goes on.

    Raises:
        StopRun: there is another model in the folder, what is held out does not tell every label from its absence, or
            there is no corpus.
    """
    _must_be_new(folder)
    split = split_by_outlet(data.articles)
    calibrate.must_tell(gold_labels(split.held_out), len(split.held_out))
    own = Corpus.of(corpus)
    _say_split(split)
    model = fit_encoder(split.train, folder, recipe, apart=split.held_out)
    _export(model, folder, _Ground(own.gold, split.train), recipe)
    _calibrate(folder, split.held_out, own.gold)
    write_facts(folder, Origin(data, own), split.train, recipe)
    found = modelfolder.load(folder)
    judged = evaluate.judge(found, split.held_out)
    report = evaluate.report(found, f"{_HELD_OUT} outlets", split.held_out, judged, split.train)
    evaluate.write(report, judged, folder / _HELD_OUT)
    _record_usual(folder, split.held_out)
    _describe(folder)


def train_on_everything(data: Data, folder: Path, corpus: Path, sibling: Path) -> None:
    """Train on every outlet by the recipe of ``sibling``, and take over its calibration, thresholds and drift.json.

    ``sibling`` is a folder made by :func:`train`. Nothing is held out, so nothing can be measured here: what is
    known of the sibling on outlets it never saw is the evidence for this model, whose data only grew. Its scores are
    copied, and the card names it beside them.

    Raises:
        StopRun: there is another model in the folder, ``sibling`` is none, or there is no corpus.
    """
    _must_be_new(folder)
    passport, usual, own = modelfolder.load(sibling).passport, usual_of(sibling), Corpus.of(corpus)
    recipe = Recipe.model_validate(json.loads((sibling / FACTS).read_text(encoding="utf-8"))["recipe"])
    split = split_by_outlet(data.articles)
    articles = split.train + split.held_out
    _export(fit_encoder(articles, folder, recipe), folder, _Ground(own.gold, articles), recipe)
    modelfolder.seal(folder, passport.model_copy(update={"name": name_of(folder), "version": version_of(folder)}))
    write_facts(folder, Origin(data, own, sibling.name), articles, recipe)
    shutil.copytree(sibling / _HELD_OUT, folder / _HELD_OUT, dirs_exist_ok=True)
    sign_usual(folder, usual)
    _describe(folder)


def trained_logits(model: Any, articles: Sequence[GoldArticle], recipe: Recipe) -> Floats:
    """What the trained weights say of every gold sentence, in float32, shape ``(n_sentences, n_labels)``."""
    tokenizer = tokenizer_of(base_folder())
    cut = among_neighbours(examples(articles, tokenizer, recipe.doubt), articles, tokenizer)
    return np.concatenate(of_gold(example_logits(model, cut, recipe.window), cut))


def fit_encoder(
    articles: Sequence[GoldArticle], folder: Path, recipe: Recipe, apart: Sequence[GoldArticle] = ()
) -> Any:
    """Fine-tune the encoder with a bar to look at; ``folder`` keeps the checkpoint while it lasts.

    Of ``apart`` nothing is learnt: what lies without labels and copies one of them is left out.

    Raises:
        StopRun: there is no such teacher, it speaks of another text, or kept encoders are not the only one; there is
            nobody to read what has no labels.
    """
    base = base_folder()
    folder.mkdir(parents=True, exist_ok=True)
    lesson = lesson_for(articles, base, recipe, apart)
    with watched("training") as progress:
        return fit(lesson, base, recipe, folder / CHECKPOINT, progress)


def _say_split(split: Split) -> None:
    """Who forgot the outlets, or brought an article twice, sees it before the hours of training."""
    n_outlets = len({article.outlet for article in split.held_out})
    say(
        f"articles trained on: {len(split.train)}; held out: {len(split.held_out)}, of {n_outlets} outlets; dropped as"
        f" copies: {len(split.copies)}"
    )


def _must_be_new(folder: Path) -> None:
    """What is left of an interrupted run may lie there, and no card, which is written last."""
    if folder.is_file():
        raise StopRun(f"{folder}: expected, behind the DATA, the model folder to write; found a file")
    if (folder / CARD).exists():
        raise StopRun(f"{folder} holds a finished model ({CARD}); name another folder, or remove this one")


class _Ground(NamedTuple):
    """What an export is measured on: the project's corpus for parity, training articles for the scales."""

    corpus: Sequence[GoldArticle]
    articles: Sequence[GoldArticle]

    def sample(self, recipe: Recipe) -> list[Window]:
        """The windows of a few articles."""
        cut = examples(self.articles[:_N_SAMPLE_ARTICLES], tokenizer_of(base_folder()), recipe.doubt)
        return [item.window for example in cut for item in plain_windows(example, recipe.window)]


def _export(model: Any, folder: Path, ground: _Ground, recipe: Recipe) -> None:
    export(model, base_folder(), folder, ground.sample(recipe))
    write_reference(folder, ground.corpus, trained_logits(model, ground.corpus, recipe))
    passport = Passport(
        name=name_of(folder),
        version=version_of(folder),
        labels=LABELS,
        window=recipe.window,
        calibration={label: Calibration() for label in LABELS},
        decisions={label: Decision(threshold=0.5, uncertain_from=0.5, uncertain_to=0.5) for label in LABELS},
        digests=dict.fromkeys(modelfolder.SEALED, ""),
    )
    modelfolder.seal(folder, passport)


def _calibrate(folder: Path, held_out: Sequence[GoldArticle], corpus: Sequence[GoldArticle]) -> None:
    """Choose the calibration on the held-out outlets, thresholds on them and on the corpus, with the shipped weights.

    The corpus is another kind of article, calmer than most outlets: a threshold must serve both.
    """
    found = modelfolder.load(folder)
    articles = [*held_out, *corpus]
    logits, gold = evaluate.gold_logits(Scorer.from_folder(found), articles), gold_labels(articles)
    domains = np.repeat((0, 1), [sum(len(article.sentences) for article in part) for part in (held_out, corpus)])
    is_held_out = domains == 0
    calibration = calibrate.calibrations(gold[is_held_out], logits[is_held_out])
    decisions = calibrate.decisions(gold, calibrate.calibrated(logits, calibration), domains)
    modelfolder.seal(folder, found.passport.model_copy(update={"calibration": calibration, "decisions": decisions}))


def _record_usual(folder: Path, held_out: Sequence[GoldArticle]) -> None:
    """What is usual is worth having, and not worth stopping for behind the training."""
    try:
        record_usual(Extractor.from_folder(folder), held_out)
    except StopRun as few:
        say(f"{folder} gets no drift.json, without which `claimx drift` has nothing to compare with: {few}")


def _describe(folder: Path) -> None:
    """What stands beside the weights for whoever uses them; the card is written last, and says that all is there.

    Until then the checkpoint is kept: a run that dies over the graph has learnt nothing in vain.
    """
    canary.record(Extractor.from_folder(folder))
    write_card(folder)
    (folder / CHECKPOINT).unlink()


def name_of(folder: Path) -> str:
    """``claimx-minilm-v10`` is named ``claimx-minilm``."""
    return folder.name.rsplit("-v", 1)[0]


def version_of(folder: Path) -> str:
    """``claimx-minilm-v10`` is version 10.0.0."""
    return f"{number}.0.0" if (number := folder.name.rsplit("-v", 1)[-1]).isdecimal() else "1.0.0"
