"""The commands that make models and measure them: what the extra ``train`` adds."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimx.cli.door import DONE
from claimx.cli.world import World, add_command, add_model
from claimx.errors import StopRun

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable


def add(group: Any) -> None:
    """Declare every command that makes a model or measures one."""
    trained = add_command(group, _of_extra("train"), name="train", said="fit a model to labelled articles")
    _add_data(trained, "the model folder to write, <name>-v<N>")
    trained.add_argument(
        "--corpus",
        type=Path,
        default=Path("corpus"),
        help="the folder on which thresholds are chosen too, and parity is measured; default: corpus",
    )
    trained.add_argument(
        "--calibrated-by",
        type=Path,
        metavar="FOLDER",
        help="train on all outlets, by the recipe and with the thresholds of this model, which held some out",
    )
    trained.add_argument(
        "--begin", type=Path, metavar="MODEL", help="go on from this model, a folder or the name of one that ships"
    )
    said = "learn most of every target from this model, file or folder of `claimx teach`"
    _add_teacher(trained, said, "articles in which it hears kept encoders read")
    _add_teaching(group)
    _add_evaluation(group)
    curve = add_command(
        group, _of_extra("learning_curve"), name="learning-curve", said="see what more articles would buy"
    )
    _add_data(curve, "where the points and the picture are kept")
    _add_assertions(group)
    segmenter = add_command(
        group, _of_extra("train_segmenter"), name="train-segmenter", said="fit the segmenter to treebanks"
    )
    for name in ("train", "dev"):
        segmenter.add_argument(name, type=Path, metavar=name.upper(), help=f"the {name} part, CoNLL-U")
    segmenter.add_argument("folder", type=Path, metavar="FOLDER", help="the pipeline folder to write")
    segmenter.add_argument("--seed", type=int, default=0, help="of what is drawn by chance; default: 0")


def _add_assertions(group: Any) -> None:
    surer = add_command(
        group, _of_extra("train_assertions"), name="train-assertions", said="let a model tell who says it, and how"
    )
    _add_data(surer, "the model folder to write, <name>-v<N>")
    surer.add_argument(
        "--assertions", type=Path, required=True, metavar="FILE", help="what annotators said of sentences in DATA"
    )
    surer.add_argument(
        "--corpus", type=Path, default=Path("corpus"), help="the folder whose dev half is learnt too; default: corpus"
    )
    add_model(surer)


def _add_teaching(group: Any) -> None:
    taught = add_command(
        group, _of_extra("teach"), name="teach", said="let a larger encoder say what it thinks, for a teacher"
    )
    _add_data(taught, "the file to write, *.jsonl.gz", "FILE")
    taught.add_argument("--encoder", type=Path, required=True, metavar="DIR", help="the folder of an MPNet or a BERT")
    taught.add_argument("--keep", type=Path, metavar="DIR", help="keep what it became, to be imitated: train --teacher")
    _add_teacher(taught, "learn half of every target from this model or file", "articles for the kept writer too")
    drawn = add_command(
        group, _of_extra("synthesise"), name="synthesise", said="let a language model write articles to be heard"
    )
    _add_data(drawn, "the file to write, *.jsonl.gz, for --unlabelled", "FILE")
    drawn.add_argument("--language-model", type=Path, required=True, metavar="DIR", help="the folder of a causal one")
    drawn.add_argument("--n", type=int, default=10_000, metavar="N", help="how many articles; default: 10000")


def _add_data(parser: ArgumentParser, said: str, metavar: str = "FOLDER") -> None:
    parser.add_argument(
        "data", nargs="+", type=Path, metavar="DATA", help="labelled articles: JSON lines or CoNLL-U, packed or not"
    )
    parser.add_argument("folder", type=Path, metavar=metavar, help=said)
    parser.add_argument(
        "--annotations",
        type=Path,
        metavar="FILE",
        help="labels of articles in DATA that have none, and second readings",
    )
    parser.add_argument("--seed", type=int, default=0, help="of what is drawn by chance; default: 0")


def _add_teacher(parser: ArgumentParser, said: str, read: str) -> None:
    several = f"{said}; several models and files are averaged"
    parser.add_argument("--teacher", action="append", default=[], metavar="TEACHER", help=several)
    more = f"{read}: a file or folder, read as `claimx extract` would; may be given again"
    parser.add_argument("--unlabelled", action="append", default=[], metavar="PATH", help=more)


def _add_evaluation(group: Any) -> None:
    measured = add_command(
        group, _of_extra("evaluate_model"), name="evaluate", said="measure a model on labelled articles"
    )
    measured.add_argument("model", type=Path, metavar="MODEL", help="a model folder, or the name of one that ships")
    measured.add_argument("data", type=Path, metavar="DATA", help="labelled articles, or a corpus folder")
    measured.add_argument("--held-out", action="store_true", help="only the outlets that training holds out")
    measured.add_argument("--baseline", type=Path, metavar="DATA", help="labelled articles to fit TF-IDF on")
    measured.add_argument("-o", dest="out", type=Path, default=Path("out/evaluation"), help="default: out/evaluation")
    raised = add_command(
        group, _of_extra("set_floors"), name="gate", said="raise the floors of the gate to what a model reaches"
    )
    raised.add_argument("corpus", type=Path, metavar="CORPUS", help="the corpus folder")
    raised.add_argument("floors", type=Path, metavar="FLOORS", help="the file of floors")
    add_model(raised)


def _of_extra(command: str) -> Callable[[Namespace, World], int]:
    """A command of ``claimx.training.commands``, which is imported when the command is given.

    Parts of the extra may be there for other reasons: whichever is missing is named, however late it is asked for.
    """

    def run(chosen: Namespace, world: World) -> int:
        try:
            getattr(import_module("claimx.training.commands"), command)(chosen, world.stdout)
        except ModuleNotFoundError as error:
            if (error.name or "").startswith("claimx"):
                raise
            raise StopRun(f"{error.name} is not installed; training needs it: pip install 'claimx[train]'") from error
        return DONE

    return run
