"""A model folder -> one that also tells who asserts sentences, and how surely: ``claimx train-assertions``.

What is learnt, and by which weights, is in ``assertions.lesson``; ``assertions.measure`` says what it was good for.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from claimx import canary, modelfolder
from claimx.extract import Extractor
from claimx.modelfolder import CARD
from claimx.records import ModelId
from claimx.store.files import write_whole
from claimx.training.assertions.lesson import RECIPE, Assertions
from claimx.training.assertions.measure import Surer, measure
from claimx.training.assertions.told import Sides
from claimx.training.data.examples import plain_windows
from claimx.training.encoders import base_folder
from claimx.training.evaluate import Report
from claimx.training.export.graft import graft
from claimx.training.fit import fit
from claimx.training.fit.progress import watched
from claimx.training.release.aside import CHECKPOINT, NOT_OF_THE_MODEL, changing, finish
from claimx.training.release.card import ASSERTIONS, write_card
from claimx.training.release.usual import sign_usual, usual_of
from claimx.training.train import name_of, version_of

#: Articles that show how large activations become, and windows of them; see ``train``.
_N_SAMPLE = 100


def train_assertions(said: Sides, model: Path, folder: Path, seed: int) -> Surer:
    """Copy ``model`` to ``folder``, if that is another, let it tell assertions as well, and measure that.

    Raises:
        StopRun: ``model`` is no model folder, or not one that this version of claimx wrote.
    """
    for path in (model, folder):
        finish(path)
    found = modelfolder.load(model)
    _copy(found.path, folder)
    recipe = RECIPE.model_copy(update={"seed": seed, "window": found.passport.window})
    lesson = Assertions(said.told, found.path, recipe)
    with watched("training") as progress:
        trained = fit(lesson, base_folder(), recipe, folder / CHECKPOINT, progress)
    sample = [item.window for one in lesson.examples[:_N_SAMPLE] for item in plain_windows(one, recipe.window)]
    named = {"name": name_of(folder), "version": version_of(folder), **lesson.tables()}
    with changing(folder) as grown:
        graft(grown, trained.ladder, sample[:_N_SAMPLE])
        modelfolder.seal(grown, found.passport.model_copy(update=named))
        _sign(grown, found.model_id)
    surer = measure(folder, said.apart).model_copy(update={"measured_on": said.measured_on})
    write_whole(folder / ASSERTIONS, [surer.model_dump_json(indent=2).encode() + b"\n"])
    canary.record(Extractor.from_folder(folder))
    write_card(folder)
    (folder / CHECKPOINT).unlink()
    return surer


def _copy(model: Path, folder: Path) -> None:
    if folder.resolve() == model.resolve():
        return
    shutil.copytree(model, folder, dirs_exist_ok=True, ignore=NOT_OF_THE_MODEL)
    for path in (folder / ASSERTIONS, folder / CARD):  # or a run that is cut short would leave what looks finished
        path.unlink(missing_ok=True)


def _sign(folder: Path, before: ModelId) -> None:
    """Give what was measured of the labels, which are what they were, the name of the model as it is now."""
    model = modelfolder.load(folder).model_id
    for path in folder.glob("*/report.json"):
        report = Report.model_validate_json(path.read_bytes())
        if report.model == before:
            signed = report.model_copy(update={"model": model}).model_dump_json(indent=2)
            write_whole(path, [f"{signed}\n".encode()])
    sign_usual(folder, usual_of(folder))
