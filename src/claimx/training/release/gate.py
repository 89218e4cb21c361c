"""The gate that a model passes before it ships: floors that go up, and come down only when told to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from claimx.errors import StopRun
from claimx.interval import Interval
from claimx.records import LABELS, Probability, Record
from claimx.span import first_mistake
from claimx.training.evaluate.metrics import Scores

_F = TypeVar("_F")

# How far below its score of today a model's floor is set: the shipped model's F1 on the corpus moves by up to
# .004 between processors with and without eight-bit dot products.
_SLACK = 0.005


#: By what was read, and by score: the least that assertions must reach. They are raised by hand.
AssertionFloors = dict[str, dict[str, Probability]]


class Floors(Record):
    """The least F1 of every label and of their mean, on the corpus whose labels have this digest."""

    corpus_sha256: str
    f1: dict[str, Probability] = Field(description="By label.")
    macro_f1: Probability


def read_floors(path: Path) -> Floors:
    """The floors that are in force.

    Raises:
        StopRun: the file holds something else.
    """
    return _read(path, TypeAdapter(Floors))


def _read(path: Path, kind: TypeAdapter[_F]) -> _F:
    try:
        return kind.validate_json(path.read_bytes())
    except ValidationError as error:
        raise StopRun(f"{path} is no file of floors: {first_mistake(error)}; bring back the one of before") from error


def check(scores: Scores, floors: Floors, corpus_sha256: str) -> None:
    """Let a model pass, or say by how much it fell short.

    Raises:
        StopRun: a floor was missed, or the corpus is not the one that the floors were measured on.
    """
    if floors.corpus_sha256 != corpus_sha256:
        raise StopRun(
            f"the floors were measured on other labels (expected sha256 {floors.corpus_sha256}, found {corpus_sha256});"
            " set them anew with `claimx gate`"
        )
    if missed := _missed(_values(scores), floors):
        raise StopRun(f"refused at the gate: {'; '.join(missed)}")


def read_assertion_floors(path: Path) -> AssertionFloors:
    """The floors of assertions that are in force.

    Raises:
        StopRun: the file holds something else.
    """
    return _read(path, TypeAdapter(AssertionFloors))


def check_assertions(scores: Mapping[str, Mapping[str, Interval]], floors: AssertionFloors) -> None:
    """Let a model pass that tells who says it, and how surely, as often as it must; or say by how much it fell short.

    Raises:
        StopRun: a floor was missed.
    """
    missed = [
        f"{measure} ({read}) is {scores[read][measure].value:.3f}, the floor {floor:.3f}"
        for read, of_it in floors.items()
        for measure, floor in of_it.items()
        if scores[read][measure].value < floor
    ]
    if missed:
        raise StopRun(f"refused at the gate: {'; '.join(missed)}")


def raised(scores: Scores, corpus_sha256: str) -> Floors:
    """The floors that this model's scores would set."""
    values = {name: round(value - _SLACK, 3) for name, value in _values(scores).items()}
    return Floors(corpus_sha256=corpus_sha256, f1={label: values[label] for label in LABELS}, macro_f1=values["macro"])


def write_floors(path: Path, new: Floors) -> None:
    """Put new floors in force.

    Raises:
        StopRun: one of them is lower than the one in force on the same corpus.
    """
    if path.is_file() and (old := read_floors(path)).corpus_sha256 == new.corpus_sha256:
        lowered = [name for name, value in _floor_values(old).items() if _floor_values(new)[name] < value]
        if lowered:
            raise StopRun(f"{path}: the floor of {', '.join(lowered)} would go down; delete the file if that is meant")
    path.write_text(json.dumps(new.model_dump(mode="json"), indent=2) + "\n", encoding="utf-8")


def raise_floors(path: Path, new: Floors) -> None:
    """Put the higher of old and new in force, floor by floor; on another corpus the new ones."""
    if path.is_file() and (old := read_floors(path)).corpus_sha256 == new.corpus_sha256:
        new = Floors(
            corpus_sha256=new.corpus_sha256,
            f1={label: max(value, old.f1[label]) for label, value in new.f1.items()},
            macro_f1=max(new.macro_f1, old.macro_f1),
        )
    write_floors(path, new)


def _values(scores: Scores) -> dict[str, float]:
    return {**{label: scores.labels[label].f1.value for label in LABELS}, "macro": scores.macro_f1.value}


def _floor_values(floors: Floors) -> dict[str, float]:
    return {**floors.f1, "macro": floors.macro_f1}


def _missed(values: Mapping[str, float], floors: Floors) -> list[str]:
    return [
        f"{name} F1 is {values[name]:.3f}, the floor {floor:.3f}"
        for name, floor in _floor_values(floors).items()
        if values[name] < floor
    ]
