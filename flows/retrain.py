"""Labelled articles -> a candidate model -> the gate -> the model in force, as a Prefect flow.

``python flows/retrain.py labelled.jsonl.gz --candidate runs/claimx-minilm-v16``. The work is in ``claimx.training``;
here it is cut into tasks and watched. A candidate that is refused stays where it was trained, with its card, and
the model in force stays in force. The floors lie under ``tests/``: promoting is done in a checkout.
"""

from __future__ import annotations

from flows.door import enter

if __name__ == "__main__":
    raise SystemExit(enter("retrain", extras="flows,train"))

from flows.environment import prepare

prepare()

import argparse
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from prefect import flow, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE
from pydantic import Field

from claimx import StopRun
from claimx.cli.door import DONE
from claimx.modelfolder import CARD, models_folder
from claimx.records import Record
from claimx.training.release.card import ASSERTIONS
from claimx.training.release.promote import Comparison, Place, admit, compare, folder_of, promote

ROOT = Path(__file__).resolve().parents[1]


class Retrain(Record):
    """What one run is told."""

    data: tuple[Path, ...] = Field(description="Files of labelled articles, JSON lines or CoNLL-U.")
    annotations: Path | None = Field(default=None, description="Labels of articles without, and second readings.")
    teachers: tuple[str, ...] = Field(
        default=(), description="Models, files of `claimx teach` or its kept encoders, that say most of every target."
    )
    unlabelled: tuple[str, ...] = Field(
        default=(), description="Files and folders of articles in which kept encoders are heard too."
    )
    assertions: Path | None = Field(default=None, description="What annotators said of who asserts sentences, and how.")
    begin: Path | None = Field(default=None, description="The model to go on from, in place of the encoder.")
    candidate: Path = Field(description="The model folder to train, <name>-v<N>; a finished one is taken as it is.")
    corpus: Path = Field(default=ROOT / "corpus", description="The corpus that decides.")
    floors: Path = Field(default=ROOT / "tests/gate/floors.json", description="The floors of the gate.")
    models: Path = Field(default_factory=models_folder, description="The folder of model folders.")
    seed: int = 0

    @property
    def is_trained(self) -> bool:
        """Is the candidate finished?"""
        return self.tells_labels and (self.assertions is None or (self.candidate / ASSERTIONS).is_file())

    @property
    def tells_labels(self) -> bool:
        """Is it finished but for assertions, or quite?"""
        return (self.candidate / CARD).is_file()  # it is written last

    @property
    def place(self) -> Place:
        """Where promotion works."""
        return Place(models=self.models, corpus=self.corpus, floors=self.floors)


@task(cache_policy=NO_CACHE, persist_result=False)
def train_candidate(told: Retrain) -> None:
    """Train, calibrate and describe the candidate; a run that was cut short goes on from its last epoch."""
    if told.is_trained:
        return
    # The one step that needs the extra `train`: imported when it is reached.
    from claimx.training.assertions.told import sides
    from claimx.training.data import Data
    from claimx.training.lessons import Choices, recipe_for
    from claimx.training.train import train
    from claimx.training.train_assertions import train_assertions

    data = Data.of(told.data, told.annotations)
    if not told.tells_labels:
        recipe = recipe_for(Choices(told.teachers, told.unlabelled, told.begin, told.seed))
        train(data, told.candidate, told.corpus, recipe)
    if told.assertions:
        said = sides(data.articles, told.assertions, told.corpus)
        train_assertions(said, told.candidate, told.candidate, told.seed)


@task(cache_policy=NO_CACHE, persist_result=False)
def compare_candidate(told: Retrain) -> Comparison:
    """Judge the candidate and the model in force on the same corpus, and publish both."""
    comparison = compare(told.candidate, told.place)
    create_table_artifact(
        key="retrain-comparison",
        table=comparison.rows(),
        description=f"{told.candidate.name} beside {told.place.incumbent.name}: macro-F1 differs by {comparison.gain}",
    )
    return comparison


@task(cache_policy=NO_CACHE, persist_result=False)
def promote_candidate(told: Retrain, comparison: Comparison) -> Path:
    """Pass the candidate through the gate and put it in force."""
    admit(comparison, told.place)
    return promote(told.candidate, comparison, told.place)


@flow(name="retrain", persist_result=False)
def retrain(told: Retrain) -> Path:
    """Train a candidate and promote it if it is no worse; returns the folder that is now in force.

    Raises:
        StopRun: the candidate was refused; the message says why, the artifact ``retrain-comparison`` by how much.
    """
    train_candidate(told)
    return promote_candidate(told, compare_candidate(told))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the flow once; returns the exit status, that of success."""
    parser = argparse.ArgumentParser(description="Train a candidate model and promote it if it is no worse.")
    parser.add_argument("data", nargs="+", type=Path, help="labelled articles: JSON lines or CoNLL-U, packed or not")
    parser.add_argument("--candidate", type=Path, required=True, help="the model folder to train, <name>-v<N>")
    parser.add_argument("--annotations", type=Path, metavar="FILE", help="labels of articles without, second readings")
    parser.add_argument("--assertions", type=Path, metavar="FILE", help="let it tell who says it, and how, by these")
    parser.add_argument("--begin", type=Path, metavar="MODEL", help="go on from this model, in place of the encoder")
    parser.add_argument(
        "--teacher", dest="teachers", action="append", default=[], metavar="MODEL", help="learn from it"
    )
    parser.add_argument(
        "--unlabelled", action="append", default=[], metavar="PATH", help="articles in which kept encoders are heard"
    )
    parser.add_argument("--seed", type=int, default=0, help="default: 0")
    told = Retrain.model_validate(vars(parser.parse_args(arguments)))
    look_ahead(told)
    print(f"{retrain(told)} is in force; `make goldens` shows what changes")
    return DONE


def look_ahead(told: Retrain) -> None:
    """See at once what would stop the run: Prefect's server takes longer to start, and training hours.

    Raises:
        StopRun: there is no such file, or another model has the candidate's name.
        ModuleNotFoundError: a part of the extra ``train``.
    """
    for path in (*told.data, told.annotations, told.assertions):
        if path and not path.is_file():
            raise StopRun(f"{path}: expected a file of labelled articles; none is there")
    folder_of(told.candidate, told.place)
    if not told.is_trained:
        import_module("claimx.training.train")
