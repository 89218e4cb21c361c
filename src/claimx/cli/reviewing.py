"""The commands that bring people in: sentences to Label Studio, and their answers back into gold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimx.cli.door import DONE
from claimx.cli.world import World, add_commands, add_folder, add_model
from claimx.errors import StopRun
from claimx.shown import shown_in_line

if TYPE_CHECKING:
    from argparse import Namespace

    from claimx.review.question import Why
    from claimx.review.rightness import Rightness
    from claimx.review.worth import SecondOpinion

UNFIT = 1


def add(group: Any) -> None:
    """Declare ``review export`` and ``review import``."""
    said = "ask people about sentences, in Label Studio, and take their answers back"
    inner = add_commands(group, name="review", said=said)
    said = "Pick the sentences most worth a person's minute, and write them for Label Studio."
    export = inner.add_parser("export", help=said, description=said)
    export.set_defaults(command=export_tasks)
    add_folder(export)
    export.add_argument("file", type=Path, metavar="FILE", help="*.json; the labelling interface lies beside it, *.xml")
    add_model(export)
    export.add_argument("--baseline", type=Path, metavar="DATA", help="labelled articles to fit TF-IDF on, or a corpus")
    export.add_argument("--quota", action="append", default=[], metavar="WHY=N", help="may be given again: random=40")
    export.add_argument("--articles", type=int, metavar="N", help="how many are looked into; default: 200")
    export.add_argument("--seed", type=int, default=0, help="default: 0")
    said = "Take an export of Label Studio (JSON or JSON-MIN) back into a folder of gold."
    import_ = inner.add_parser("import", help=said, description=said)
    import_.set_defaults(command=import_answers)
    import_.add_argument("file", type=Path, metavar="FILE", help="what Label Studio exported")
    import_.add_argument("folder", type=Path, metavar="FOLDER", help="the gold; made if missing, and added to")


def export_tasks(chosen: Namespace, world: World) -> int:
    from claimx.extract import Extractor
    from claimx.load import read_articles
    from claimx.review.asked import Asked, Judge, questions
    from claimx.review.sample import N_ARTICLES
    from claimx.review.tasks import write_tasks
    from claimx.review.worth import known_words
    from claimx.settings import Settings

    if chosen.articles is not None and chosen.articles < 1:
        raise StopRun(f"--articles {chosen.articles}: expected 1 or more")
    asked = Asked(_quotas(chosen.quota), N_ARTICLES if chosen.articles is None else chosen.articles, chosen.seed)
    if chosen.file.suffix != ".json":
        raise StopRun(f"{chosen.file}: expected a file named *.json")
    settings = Settings.from_environment(world.environment)
    articles = read_articles(chosen.out, current=True, settings=settings)
    opinion = _second_opinion(chosen.baseline, world)
    extractor = Extractor.from_folder(chosen.model, settings)
    folder = extractor.folder
    judge = Judge(extractor.judge, folder.passport.decisions, known_words(folder.path), opinion)
    found = questions(articles, judge, asked)
    try:
        beside = write_tasks(chosen.file, found)
    except OSError as error:
        raise StopRun(f"cannot write {chosen.file} ({error.strerror}); choose another file") from error
    counts = ", ".join(f"{sum(one.why == why for one in found)} {why}" for why in asked.quotas)
    print(f"{chosen.file}: {len(found)} tasks ({counts}); interface: {beside}", file=world.stdout)
    return DONE


def _quotas(given: list[str]) -> dict[Why, int]:
    from claimx.review.pick import QUOTAS
    from claimx.review.question import WHYS

    quotas = dict(QUOTAS)
    for one in given:
        name, _, number = one.partition("=")
        why = next((why for why in WHYS if why == name), None)
        if why is None or not number.isdecimal():
            raise StopRun(f"--quota {one}: expected WHY=N, where WHY is one of {', '.join(WHYS)}")
        quotas[why] = int(number)
    return quotas


def _second_opinion(data: Path | None, world: World) -> SecondOpinion | None:
    """TF-IDF fitted on ``data``; where that cannot be, a word to say so."""
    if data is None:
        print("nothing is picked for a baseline's sake; --baseline DATA names what to fit one on", file=world.stderr)
        return None
    try:
        from claimx.training.evaluate.baseline import second_opinion
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("claimx"):
            raise
        said = f"nothing is picked for a baseline's sake: {error.name} is not installed (pip install 'claimx[train]')"
        print(said, file=world.stderr)
        return None
    from claimx.training.data.gold import load_gold

    return second_opinion(load_gold(data))


def import_answers(chosen: Namespace, world: World) -> int:
    from claimx.review.answers import Answer, Unanswered, answers_in
    from claimx.review.keep import Shelf
    from claimx.review.rightness import rightness

    found = list(answers_in(chosen.file))
    shelf = Shelf(chosen.folder)
    kept = shelf.keep(one for one in found if isinstance(one, Answer))
    if kept.settled:
        shelf.write()
    unanswered = [one for one in found if isinstance(one, Unanswered)] + kept.refused
    for one in unanswered:
        print(shown_in_line(str(one)), file=world.stderr)
    n_skipped = sum(one.is_skipped for one in unanswered)
    n_refused = len(unanswered) - n_skipped
    print(f"answers kept: {len(kept.settled)}; refused: {n_refused}; skipped: {n_skipped}", file=world.stdout)
    if kept.settled:
        _draw(rightness((answer.question, gold) for answer, gold in kept.settled), world)
    return UNFIT if n_refused else DONE


def _draw(rows: list[Rightness], world: World) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("asked for", "label", "right", "precision", "recall", title="the model, by what people say")
    for row in rows:
        why = row.why or "all"
        for label, right in row.labels.items():
            table.add_row(why, label, str(right.decided), str(right.precision), str(right.recall))
        table.add_row(why, "all three", str(row.all_right), "", "", end_section=True)
    Console(file=world.stdout).print(table)
