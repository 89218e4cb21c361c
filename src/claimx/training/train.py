"""Labelled articles -> a model folder, from the first file to the seal: ``claimx train``."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from claimx import canary, modelfolder
from claimx.drift.reference import read_reference as read_usual
from claimx.drift.reference import write_reference as write_usual
from claimx.extract import Extractor
from claimx.modelfolder import Calibration, Decision, Passport
from claimx.records import LABELS
from claimx.score import Scorer, tokenizer_of
from claimx.training import calibrate, evaluate, imitate
from claimx.training.baseline import gold_labels
from claimx.training.card import CALIBRATED_BY, FACTS, write_card
from claimx.training.encoders import base_folder
from claimx.training.examples import examples, plain_windows
from claimx.training.export import export
from claimx.training.fit import Progress as Watch
from claimx.training.fit import Recipe, fit
from claimx.training.gold import CORPUS_LABELS, GoldArticle, load_annotated, load_gold, text_digest
from claimx.training.lessons import lesson_for
from claimx.training.metrics import Floats
from claimx.training.parity import write_reference
from claimx.training.reading import example_logits
from claimx.training.splits import split_by_outlet
from claimx.training.unlabelled import digest_of_pages
from claimx.training.usual import record_usual
from claimx.window import Window

# About a hundred windows; the peaks of activations stop growing after fifty.
_N_SAMPLE_ARTICLES = 20
_HELD_OUT = "held-out"


class Data(NamedTuple):
    """Labelled articles, and what names them: the digest of the files they were read from."""

    articles: list[GoldArticle]
    sha256: str
    annotations: Path | None = None

    @classmethod
    def of(cls, paths: Sequence[Path], annotations: Path | None = None) -> Data:
        """Read every file; ``annotations`` labels articles that come without labels, see :func:`load_annotated`."""
        files = [*paths, *([annotations] if annotations else [])]
        articles = [article for path in paths for article in load_annotated(path, annotations)]
        digests = "".join(modelfolder.digest_of(path) for path in files)
        digest = digests if len(files) == 1 else text_digest(digests)
        return cls(articles, digest, annotations)


def train(data: Data, folder: Path, corpus: Path, recipe: Recipe) -> None:
    """Train without the held-out outlets, then calibrate and evaluate on them.

    ``corpus`` is the project's own, on which the reference for parity is taken. An interrupted run goes on.

    Raises:
        StopRun: what is held out does not tell every label from its absence.
    """
    split = split_by_outlet(data.articles)
    calibrate.must_tell(gold_labels(split.held_out), len(split.held_out))
    model = fit_encoder(split.train, folder, recipe, apart=split.held_out)
    _export(model, folder, _Ground(corpus, split.train), recipe)
    _calibrate(folder, split.held_out, load_gold(corpus))
    _write_facts(folder, _Origin(data, corpus), split.train, recipe)
    found = modelfolder.load(folder)
    judged = evaluate.judge(found, split.held_out)
    report = evaluate.report(found, f"{_HELD_OUT} outlets", split.held_out, judged, split.train)
    evaluate.write(report, judged, folder / _HELD_OUT)
    record_usual(Extractor.from_folder(folder), split.held_out)
    _describe(folder)


def train_on_everything(data: Data, folder: Path, corpus: Path, sibling: Path) -> None:
    """Train on every outlet by the recipe of ``sibling``, and take over its calibration, thresholds and drift.json.

    ``sibling`` is a folder made by :func:`train`. Nothing is held out, so nothing can be measured here: what is
    known of the sibling on outlets it never saw is the evidence for this model, whose data only grew. Its scores are
    copied, and the card names it beside them.
    """
    passport, usual = modelfolder.load(sibling).passport, read_usual(sibling)
    recipe = Recipe.model_validate(json.loads((sibling / FACTS).read_text(encoding="utf-8"))["recipe"])
    split = split_by_outlet(data.articles)
    articles = split.train + split.held_out
    _export(fit_encoder(articles, folder, recipe), folder, _Ground(corpus, articles), recipe)
    modelfolder.seal(folder, passport.model_copy(update={"name": name_of(folder), "version": version_of(folder)}))
    _write_facts(folder, _Origin(data, corpus, sibling.name), articles, recipe)
    shutil.copytree(sibling / _HELD_OUT, folder / _HELD_OUT, dirs_exist_ok=True)
    write_usual(folder, usual.model_copy(update={"model": modelfolder.load(folder).model_id}))
    _describe(folder)


def trained_logits(model: Any, articles: Sequence[GoldArticle], recipe: Recipe) -> Floats:
    """What the trained weights say of every gold sentence, in float32, shape ``(n_sentences, n_labels)``."""
    return example_logits(model, examples(articles, tokenizer_of(base_folder()), recipe.doubt), recipe.window)


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
        return fit(lesson, base, recipe, folder / "checkpoint.pt", progress)


@contextmanager
def watched(task: str) -> Iterator[Watch]:
    """A bar to look at, moved by what is called with the share that is done and the loss."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns) as bar:
        shown = bar.add_task(task, total=1.0)
        yield lambda done, loss: bar.update(shown, completed=done, description=f"{task}, loss {loss:.3f}")


class _Ground(NamedTuple):
    """What an export is measured on: the project's corpus for parity, training articles for the scales."""

    corpus: Path
    articles: Sequence[GoldArticle]

    def sample(self, recipe: Recipe) -> list[Window]:
        """The windows of a few articles."""
        cut = examples(self.articles[:_N_SAMPLE_ARTICLES], tokenizer_of(base_folder()), recipe.doubt)
        return [item.window for example in cut for item in plain_windows(example, recipe.window)]


def _export(model: Any, folder: Path, ground: _Ground, recipe: Recipe) -> None:
    export(model, base_folder(), folder, ground.sample(recipe))
    gold = load_gold(ground.corpus)
    write_reference(folder, gold, trained_logits(model, gold, recipe))
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


class _Origin(NamedTuple):
    """What a model was made from: the labelled articles, the corpus, and whose calibration it took over."""

    data: Data
    corpus: Path
    calibrated_by: str | None = None


def _write_facts(folder: Path, origin: _Origin, articles: Sequence[GoldArticle], recipe: Recipe) -> None:
    """What the card must say of how the model was made."""
    facts = {
        "commit": _commit(),
        "data_sha256": origin.data.sha256,
        "annotations": origin.data.annotations.name if origin.data.annotations else None,
        "begin_digest": {recipe.begin: evaluate.load(Path(recipe.begin)).model_id.digest} if recipe.begin else {},
        "teachers_sha256": {name: _digest_of_teacher(Path(name)) for name in recipe.teachers},
        "unlabelled_sha256": {name: digest_of_pages(Path(name)) for name in recipe.unlabelled},
        CALIBRATED_BY: origin.calibrated_by,
        "corpus_sha256": modelfolder.digest_of(origin.corpus / CORPUS_LABELS),
        "n_articles": len(articles),
        "n_sentences": sum(len(article.sentences) for article in articles),
        "n_doubtful": sum(sentence.doubtful for article in articles for sentence in article.sentences),
        "sources": dict(Counter(article.source_repository or "unknown" for article in articles).most_common()),
        "outlets": dict(Counter(article.outlet or "unknown" for article in articles).most_common()),
        "recipe": recipe.model_dump(mode="json"),
    }
    (folder / FACTS).write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _digest_of_teacher(teacher: Path) -> str:
    """Of a file of sayings, of kept encoders, or of a model folder."""
    if imitate.are_kept(teacher):
        return imitate.digest_of_kept(teacher)
    return modelfolder.digest_of(teacher) if teacher.is_file() else evaluate.load(teacher).model_id.digest


def _describe(folder: Path) -> None:
    """What stands beside the weights for whoever uses them; the card is written last, and says that all is there."""
    canary.record(Extractor.from_folder(folder))
    write_card(folder)


def _commit() -> str:
    """The commit of the code that trained, with ``+`` where files differ from it; ``unknown`` outside a checkout."""
    try:
        found = subprocess.run(
            ["git", "describe", "--always", "--abbrev=12", "--dirty=+"],
            cwd=Path(__file__).parent,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return found.stdout.strip()


def name_of(folder: Path) -> str:
    """``claimx-minilm-v10`` is named ``claimx-minilm``."""
    return folder.name.rsplit("-v", 1)[0]


def version_of(folder: Path) -> str:
    """``claimx-minilm-v10`` is version 10.0.0."""
    return f"{number}.0.0" if (number := folder.name.rsplit("-v", 1)[-1]).isdecimal() else "1.0.0"
