"""The commands that need the extra ``train``: what each does with its parsed arguments."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from claimx import modelfolder
from claimx.errors import StopRun
from claimx.modelfolder import CARD, ModelFolder
from claimx.records import LABELS
from claimx.training import evaluate
from claimx.training.data import Data
from claimx.training.data.gold import CORPUS_LABELS, GoldArticle, load_gold
from claimx.training.data.splits import split_by_outlet
from claimx.training.evaluate.metrics import MIN_ARTICLES_OF_INTERVALS, Scores
from claimx.training.release import gate
from claimx.training.release.card import calibrated_by


def train(chosen: Namespace, _stdout: TextIO) -> None:
    """``claimx train DATA... FOLDER [--begin MODEL] [--teacher MODEL]... [--unlabelled PATH]...`` and so on."""
    from claimx.training.lessons import Choices, recipe_for
    from claimx.training.train import train, train_on_everything

    data = Data.of(chosen.data, chosen.annotations)
    if chosen.calibrated_by:
        _must_be_alone(chosen)
        train_on_everything(data, chosen.folder, chosen.corpus, chosen.calibrated_by)
    else:
        told = Choices(chosen.teacher, chosen.unlabelled, chosen.begin, chosen.seed)
        train(data, chosen.folder, chosen.corpus, recipe_for(told))


def teach(chosen: Namespace, _stdout: TextIO) -> None:
    """``claimx teach DATA... FILE --encoder DIR [--keep DIR] [--teacher FILE]... [--unlabelled PATH]...``."""
    from claimx.training.distil.teach import RECIPE, teach

    split = split_by_outlet(Data.of(chosen.data, chosen.annotations).articles)
    named = {"teachers": tuple(chosen.teacher), "unlabelled": tuple(chosen.unlabelled)}
    recipe = RECIPE.model_copy(update={"seed": chosen.seed, **named})
    teach(split, chosen.encoder, recipe, chosen.folder, chosen.keep)


def synthesise(chosen: Namespace, _stdout: TextIO) -> None:
    """``claimx synthesise DATA... FILE --language-model DIR [--n N]``: held-out outlets are not gone on from."""
    from claimx.training.distil.synthesis import Amount, synthesise

    split = split_by_outlet(Data.of(chosen.data, chosen.annotations).articles)
    amount = Amount(chosen.n, chosen.seed)
    with Progress() as bar:
        task = bar.add_task("writing articles", total=amount.n)
        synthesise(split.train, chosen.language_model, chosen.folder, amount, lambda n: bar.update(task, completed=n))


def learning_curve(chosen: Namespace, _stdout: TextIO) -> None:
    """``claimx learning-curve DATA... OUT [--annotations FILE]``."""
    from claimx.training.curve import learning_curve
    from claimx.training.evaluate import pictures
    from claimx.training.fit import Recipe

    points = learning_curve(Data.of(chosen.data, chosen.annotations), chosen.folder, Recipe(seed=chosen.seed))
    pictures.learning_curve(points, chosen.folder / "learning-curve.png")


def train_segmenter(chosen: Namespace, _stdout: TextIO) -> None:
    """``claimx train-segmenter TRAIN DEV FOLDER``."""
    from claimx.training.segmenter import train_segmenter

    train_segmenter(chosen.train, chosen.dev, chosen.folder, seed=chosen.seed)


def train_assertions(chosen: Namespace, stdout: TextIO) -> None:
    """``claimx train-assertions DATA... FOLDER --assertions FILE [--model FOLDER] [--corpus CORPUS]``."""
    from claimx.training.assertions.told import sides
    from claimx.training.train_assertions import train_assertions

    told = sides(Data.of(chosen.data, chosen.annotations).articles, chosen.assertions, chosen.corpus)
    surer = train_assertions(told, chosen.model or modelfolder.shipped_model(), chosen.folder, chosen.seed)
    for what, beside in (("modality", surer.modality), ("voice", surer.voice)):
        print(
            f"{chosen.folder} tells {what}: macro-F1 {beside.both} on {beside.n_sentences} sentences of"
            f" {surer.measured_on}, where the rules alone reach {beside.rules}",
            file=stdout,
        )


def evaluate_model(chosen: Namespace, stdout: TextIO) -> None:
    """``claimx evaluate MODEL DATA [--held-out] [--baseline DATA] [-o DIR]``."""
    folder = evaluate.load(chosen.model)
    if chosen.held_out:
        _must_not_know_held_out(folder)
    articles, train = _sides(chosen)
    with Progress(transient=True) as bar:
        task = bar.add_task("judging articles", total=len(articles))
        judged = evaluate.judge(folder, articles, lambda number: bar.update(task, completed=number))
    found = evaluate.report(folder, str(chosen.data.name), articles, judged, train)
    evaluate.write(found, judged, chosen.out)
    draw(found, stdout)
    print(f"report.json, reliability.png and precision-recall.png are in {chosen.out}", file=stdout)


def set_floors(chosen: Namespace, stdout: TextIO) -> None:
    """``claimx gate CORPUS FLOORS [--model FOLDER]``: raise the floors to what the model reaches."""
    if not chosen.floors.parent.is_dir():
        raise StopRun(f"{chosen.floors}: expected a folder {chosen.floors.parent} to write floors into; found none")
    folder = evaluate.load(chosen.model or modelfolder.shipped_model())
    articles = load_gold(chosen.corpus)
    judged = evaluate.judge(folder, articles)
    scores = evaluate.report(folder, "corpus", articles, judged, ()).scores
    floors = gate.raised(scores, modelfolder.digest_of(chosen.corpus / CORPUS_LABELS))
    gate.write_floors(chosen.floors, floors)
    print(f"{chosen.floors}: {floors.f1}, macro {floors.macro_f1}", file=stdout)


def draw(found: evaluate.Report, stdout: TextIO) -> None:
    """The report as tables for a terminal."""
    console = Console(file=stdout)
    scores = found.scores
    table = Table(title=f"{found.model.name} on {found.data}: {scores.n_articles} articles, 95 % intervals by article")
    for column in ("label", "sentences", "precision", "recall", "F1", "average precision", "ECE", "TF-IDF F1"):
        table.add_column(column)
    for label in LABELS:
        row = scores.labels[label]
        cells = (row.precision, row.recall, row.f1, row.average_precision)
        shown = map(str, cells) if row.n_gold else "-" * len(cells)
        table.add_row(label, str(row.n_gold), *shown, f"{row.calibration_error:.3f}", _baseline(found, label))
    macro = _baseline(found, None)
    table.add_row("macro", str(scores.n_sentences), "", "", str(scores.macro_f1), "", "", macro, style="bold")
    console.print(table)
    console.print(f"all labels right: {scores.exact_match}")
    for word in _words_of_caution(scores):
        console.print(word)
    _draw_slices(found, console)
    _draw_confusion(found, console)


def _words_of_caution(scores: Scores) -> Iterator[str]:
    """What figures do not say that come of little gold."""
    if missing := [label for label in LABELS if not scores.labels[label].n_gold]:
        yield f"no sentence has the label {', '.join(missing)}: nothing is known of it, and macro counts it as 0"
    if scores.n_articles < MIN_ARTICLES_OF_INTERVALS:
        yield (
            f"intervals resample articles, and of fewer than {MIN_ARTICLES_OF_INTERVALS} they say nothing; here are"
            f" {scores.n_articles}"
        )


def _baseline(found: evaluate.Report, label: str | None) -> str:
    if found.baseline is None:
        return "-"
    if label is None:
        return str(found.baseline.macro_f1)
    return str(found.baseline.labels[label].f1) if found.scores.labels[label].n_gold else "-"


def _draw_slices(found: evaluate.Report, console: Console) -> None:
    for name, slices in (("length", found.by_length), ("outlet", found.by_outlet), ("topic", found.by_topic)):
        table = Table(name, "sentences", *LABELS, "macro-F1", title=f"by {name}")
        for key, part in slices.items():
            table.add_row(key, str(part.n_sentences), *(f"{part.f1[x]:.2f}" for x in LABELS), f"{part.macro_f1:.3f}")
        console.print(table)


def _draw_confusion(found: evaluate.Report, console: Console) -> None:
    table = Table("gold", "given", "sentences", title="the commonest confusions")
    pairs = [(n, gold, given) for gold, row in found.scores.confusion.items() for given, n in row.items()]
    for n, gold, given in sorted((pair for pair in pairs if pair[1] != pair[2]), reverse=True)[:12]:
        table.add_row(gold, given, str(n))
    console.print(table)


def _must_be_alone(chosen: Namespace) -> None:
    """What would say otherwise than the recipe that is taken over is not left unheard."""
    if named := [f"--{name}" for name in ("begin", "teacher", "unlabelled", "seed") if getattr(chosen, name)]:
        raise StopRun(
            f"--calibrated-by takes the recipe of {chosen.calibrated_by}, its teachers among it; expected no"
            f" {' or '.join(named)} beside it"
        )


def _must_not_know_held_out(folder: ModelFolder) -> None:
    if sibling := calibrated_by(folder.path):
        raise StopRun(
            f"{folder.path} was trained on the outlets that would be held out; evaluate {sibling}, whose calibration"
            f" it took over, or look into {folder.path / CARD}, where that one's scores stand"
        )


def _sides(chosen: Namespace) -> tuple[list[GoldArticle], Sequence[GoldArticle]]:
    """The articles to judge, and those that the baseline may learn from."""
    articles = [article for article in load_gold(chosen.data) if article.sentences]
    if not articles:
        raise StopRun(f"{chosen.data}: expected articles with labelled `sentences`, to judge; found none")
    if not chosen.held_out:
        return articles, _of_baseline(chosen.baseline) if chosen.baseline else ()
    if chosen.baseline:
        raise StopRun("--held-out fits TF-IDF on the other outlets of DATA; expected no --baseline beside it")
    split = split_by_outlet(articles)
    if not split.held_out:
        raise StopRun(
            f"{chosen.data}: none of {len(articles)} articles is of an outlet that is held out, one outlet in five by"
            " the digest of its name; evaluate all of them without --held-out"
        )
    return split.held_out, split.train


def _of_baseline(data: Path) -> list[GoldArticle]:
    """What TF-IDF may learn from."""
    articles = load_gold(data)
    if not any(sentence.labels for article in articles for sentence in article.sentences):
        raise StopRun(f"{data}: expected labelled articles to fit TF-IDF on (--baseline); found none")
    return articles
