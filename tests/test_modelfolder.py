"""A model loads only if its passport fits and its files are the ones that were sealed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import spacy
from pydantic import ValidationError

from claimx import modelfolder
from claimx.errors import StopRun
from claimx.modelfolder import (
    DIGESTS,
    PASSPORT,
    SEALED,
    Calibration,
    Decision,
    Passport,
    WindowShape,
    check_segmenter,
    seal_segmenter,
    shipped_segmenter,
)
from claimx.records import LABELS
from claimx.segment import Segmenter


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in SEALED:
        (tmp_path / name).write_text(name, encoding="utf-8")
    passport = Passport(
        name="fake",
        version="1.0.0",
        labels=LABELS,
        window=WindowShape(),
        calibration={label: Calibration() for label in LABELS},
        decisions={label: Decision(threshold=0.5, uncertain_from=0.4, uncertain_to=0.6) for label in LABELS},
        digests=dict.fromkeys(SEALED, ""),
    )
    modelfolder.seal(tmp_path, passport)
    return tmp_path


def test_a_sealed_folder_loads(folder: Path) -> None:
    """Name and version come from the passport, the digest from all of it."""
    model_id = modelfolder.load(folder).model_id
    assert (model_id.name, model_id.version, len(model_id.digest)) == ("fake", "1.0.0", 16)


@pytest.mark.parametrize("name", SEALED)
def test_a_changed_file_is_noticed(folder: Path, name: str) -> None:
    """Every file that takes part in a judgement is under seal."""
    (folder / name).write_text("changed", encoding="utf-8")
    with pytest.raises(StopRun, match=r"is not the file that was sealed: expected sha256 .* found"):
        modelfolder.load(folder)


@pytest.mark.parametrize("name", [*SEALED, PASSPORT])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    """The message says which file is missing and how a folder is made."""
    (folder / name).unlink()
    with pytest.raises(StopRun, match=f"{name} is missing; make one with `claimx train`"):
        modelfolder.load(folder)


def test_a_passport_with_other_labels_is_refused(folder: Path) -> None:
    """A model of other labels, or of these in another order, would be read wrongly."""
    text = (folder / PASSPORT).read_text(encoding="utf-8")
    (folder / PASSPORT).write_text(text.replace('"statistic"', '"figure"'), encoding="utf-8")
    with pytest.raises(StopRun, match="not a passport"):
        modelfolder.load(folder)


def test_a_table_of_trust_names_every_answer(folder: Path) -> None:
    """The logits of the weights are counted in their order."""
    passport = modelfolder.load(folder).passport.model_dump(mode="json")
    with pytest.raises(ValidationError, match="voice must name quoted, reported, writer, and for each of them all"):
        Passport.model_validate({**passport, "voice": {"quoted": {"quoted": 1.0}}})


def test_a_passport_of_another_version_says_what_to_do(folder: Path) -> None:
    """Windows once held the title and the context, too: one line names what is strange, and the two ways out."""
    text = (folder / PASSPORT).read_text(encoding="utf-8")
    (folder / PASSPORT).write_text(text.replace('"window": {', '"window": {"n_title_pieces": 32, '), encoding="utf-8")
    with pytest.raises(StopRun, match=r"\(window\.n_title_pieces: Extra .*\); train the model anew, or use") as told:
        modelfolder.load(folder)
    assert "\n" not in str(told.value)


def test_a_change_of_threshold_changes_the_digest(folder: Path) -> None:
    """Whatever changes the labels changes the identity of the model."""
    before = modelfolder.load(folder)
    decisions = {
        **before.passport.decisions,
        "challenge": Decision(threshold=0.6, uncertain_from=0.4, uncertain_to=0.6),
    }
    modelfolder.seal(folder, before.passport.model_copy(update={"decisions": decisions}))
    assert modelfolder.load(folder).model_id.digest != before.model_id.digest


def test_a_changed_segmenter_is_noticed(tmp_path: Path) -> None:
    """Sentences begin where its weights say; a file that is gone is as wrong as one that was changed."""
    folder = tmp_path / "segmenter"
    shutil.copytree(shipped_segmenter(), folder)
    check_segmenter(folder)
    weights = folder / "senter" / "model"
    weights.write_bytes(weights.read_bytes() + b" ")
    with pytest.raises(StopRun, match=r"senter/model is not the file that was sealed.*claimx train-segmenter"):
        Segmenter.from_folder(folder)
    weights.unlink()
    with pytest.raises(StopRun, match="found no file"):
        check_segmenter(folder)


def test_a_segmenter_of_other_making_needs_no_digests(tmp_path: Path) -> None:
    """Any spaCy pipeline that lays sentence boundaries will do."""
    spacy.blank("en").to_disk(tmp_path)
    check_segmenter(tmp_path)
    seal_segmenter(tmp_path)
    (tmp_path / DIGESTS).write_text("[]")
    with pytest.raises(StopRun, match="expected names of files and their sha256"):
        check_segmenter(tmp_path)


def test_the_shipped_models_are_found() -> None:
    """Both models that claimx needs lie where a checkout has them."""
    assert (modelfolder.shipped_model() / PASSPORT).is_file()
    assert modelfolder.shipped_segmenter().is_dir()


def test_a_model_that_is_nowhere_is_an_error_that_names_the_place() -> None:
    """Whoever moved a model learns where it was looked for."""
    with pytest.raises(StopRun, match=r"claimx-nothing-v1 is missing"):
        modelfolder.shipped("claimx-nothing-v1")


def test_a_folder_that_names_no_model_in_force_says_so(tmp_path: Path) -> None:
    """What is used by default is written in one file, and a broken one is named."""
    with pytest.raises(StopRun, match=r"in-force.json does not name a model"):
        modelfolder.in_force(tmp_path)
