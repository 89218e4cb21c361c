"""A candidate beside the model in force, and the step that puts it in its place.

A candidate is promoted if it reaches every floor, of labels and of assertions, is at parity with its trained weights,
and is no worse on the corpus than the model that it would replace. Both are judged on the same sentences, so their
difference is resampled in pairs: its interval is narrower than those of the two scores.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from claimx import canary, modelfolder
from claimx.errors import StopRun
from claimx.extract import Extractor
from claimx.interval import Interval
from claimx.modelfolder import IN_FORCE, ModelFolder
from claimx.records import LABELS, ModelId, Record
from claimx.store.files import write_whole
from claimx.training import evaluate
from claimx.training.assertions import scores as assertion_scores
from claimx.training.data.gold import CORPUS_LABELS, GoldArticle, load_gold
from claimx.training.evaluate import calibrate
from claimx.training.evaluate.metrics import Bools, Scores, difference_of_macro_f1
from claimx.training.release import gate
from claimx.training.release.parity import Parity, assert_parity


class Comparison(Record):
    """Two models on one corpus; ``gain`` is the candidate's macro-F1 less that of the model in force.

    Of assertions only the candidate's scores are asked, by what was read: they must reach floors.
    """

    candidate: ModelId
    incumbent: ModelId
    candidate_scores: Scores
    incumbent_scores: Scores
    candidate_assertions: dict[str, dict[str, Interval]]
    gain: Interval
    parity: Parity

    def rows(self) -> list[dict[str, str]]:
        """The comparison as a table, one row a label and one for their mean."""
        pairs: list[tuple[str, Interval, Interval]] = [
            (label, self.candidate_scores.labels[label].f1, self.incumbent_scores.labels[label].f1) for label in LABELS
        ]
        pairs.append(("macro", self.candidate_scores.macro_f1, self.incumbent_scores.macro_f1))
        return [{"label": label, "candidate F1": str(new), "in force F1": str(old)} for label, new, old in pairs]


class Place(NamedTuple):
    """Where promotion works: the folder of model folders, the corpus, and the file of floors."""

    models: Path
    corpus: Path
    floors: Path

    @property
    def incumbent(self) -> Path:
        """The folder of the model in force."""
        return self.models / modelfolder.in_force(self.models).model

    @property
    def assertion_floors(self) -> Path:
        """The file of floors of assertions, which lies beside the other."""
        return self.floors.with_name("assertion-floors.json")

    @property
    def corpus_sha256(self) -> str:
        """Digest of the labels that scores are measured on."""
        return modelfolder.digest_of(self.corpus / CORPUS_LABELS)


def compare(candidate: Path, place: Place) -> Comparison:
    """Judge the candidate and the model in force on the corpus.

    Raises:
        StopRun: the candidate lost too much by quantisation, or does not tell what the other tells.
    """
    gold = load_gold(place.corpus)
    new, old = modelfolder.load(candidate), modelfolder.load(place.incumbent)
    for what in ("modality", "voice"):
        if getattr(old.passport, what) and not getattr(new.passport, what):
            raise StopRun(
                f"refused: {candidate} does not tell {what}, and {place.incumbent.name} does; expected a candidate to"
                " which `claimx train-assertions` gave a ladder that does"
            )
    new_judged, old_judged = (evaluate.judge(folder, gold) for folder in (new, old))
    return Comparison(
        candidate=new.model_id,
        incumbent=old.model_id,
        candidate_scores=_scores(new, gold, new_judged),
        incumbent_scores=_scores(old, gold, old_judged),
        candidate_assertions=assertion_scores.of_corpus(new, place.corpus),
        gain=difference_of_macro_f1(
            new_judged.gold, _given(new, new_judged), _given(old, old_judged), new_judged.groups
        ),
        parity=assert_parity(new, gold, new_judged),
    )


def admit(comparison: Comparison, place: Place) -> None:
    """Let a candidate pass the gate, or refuse it.

    Raises:
        StopRun: a floor was missed, or the model in force is better.
    """
    gate.check(comparison.candidate_scores, gate.read_floors(place.floors), place.corpus_sha256)
    gate.check_assertions(comparison.candidate_assertions, gate.read_assertion_floors(place.assertion_floors))
    if comparison.gain.value < 0:
        new, old = comparison.candidate_scores.macro_f1, comparison.incumbent_scores.macro_f1
        raise StopRun(
            f"refused: {comparison.candidate.name} {comparison.candidate.digest} is worse on the corpus than the model"
            f" in force: macro-F1 {new} against {old}, difference {comparison.gain}; train on more, or other, articles"
        )


def folder_of(candidate: Path, place: Place) -> Path:
    """Where a candidate will lie among the models; asked before the hours of training, too.

    Raises:
        StopRun: there is another model of that name.
    """
    folder = place.models / candidate.name
    if folder.exists() and folder.resolve() != candidate.resolve():
        raise StopRun(f"there is a {folder} already; name the candidate <name>-v<N+1>")
    return folder


def promote(candidate: Path, comparison: Comparison, place: Place) -> Path:
    """Put the candidate in force: copy it among the models, name it, raise the floors; returns its new folder.

    A promotion that is cut short leaves the old model in force, or the new one, and never one below its floors.

    Raises:
        StopRun: there is another model of that name.
    """
    folder = folder_of(candidate, place)
    if folder.resolve() != candidate.resolve():
        aside = place.models / f".{folder.name}.aside"
        shutil.rmtree(aside, ignore_errors=True)
        shutil.copytree(candidate, aside)
        aside.replace(folder)
    canary.record(Extractor.from_folder(folder))
    in_force = modelfolder.in_force(place.models)
    named = in_force.model_copy(update={"model": folder.name}).model_dump_json(indent=2)
    write_whole(place.models / IN_FORCE, [f"{named}\n".encode()])
    gate.raise_floors(place.floors, gate.raised(comparison.candidate_scores, place.corpus_sha256))
    return folder


def _scores(folder: ModelFolder, gold: Sequence[GoldArticle], judged: evaluate.Judged) -> Scores:
    return evaluate.report(folder, "corpus", gold, judged, ()).scores


def _given(folder: ModelFolder, judged: evaluate.Judged) -> Bools:
    return calibrate.given(judged.probabilities, folder.passport.decisions)
