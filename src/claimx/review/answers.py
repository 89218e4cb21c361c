"""What Label Studio exports -> answers, and for each task that gives none the reason.

Both forms are read: JSON, where a task holds its annotations, and JSON-MIN, where each annotation is a row of its own
and one choice stands bare. Formats: https://labelstud.io/guide/export.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from claimx.errors import StopRun
from claimx.load.lines import mistakes_in
from claimx.records import LABELS, Label, Record
from claimx.review.question import Question
from claimx.review.tasks import DOUBT_CONTROL, DOUBTFUL, LABELS_CONTROL, QUESTION
from claimx.training.data.gold import Said


class Answer(Record):
    """What one person said to one question; ``task`` is the number that Label Studio gave it."""

    task: str
    question: Question
    labels: tuple[Label, ...]
    said: Said


class Unanswered(Record):
    """A task, or one annotation of it, that gives no gold."""

    task: str
    why: str
    is_skipped: bool = Field(default=False, description="Nobody answered it, or somebody passed it over: no mistake.")

    def __str__(self) -> str:
        return f"task {self.task}: {self.why}"


class _Unfit(ValueError):
    """An annotation that does not fit its question."""


class _Foreign(BaseModel):
    """What another program wrote: it may hold more than is read."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class _Person(_Foreign):
    id: int | None = None
    email: str | None = None


class _Value(_Foreign):
    choices: tuple[str, ...]


class _Result(_Foreign):
    from_name: str
    value: _Value


class _Annotation(_Foreign):
    completed_by: int | str | _Person | None = None
    result: tuple[_Result, ...] = ()
    was_cancelled: bool = False
    ground_truth: bool = False
    created_at: AwareDatetime
    updated_at: AwareDatetime | None = None
    lead_time: float | None = None


def answers_in(path: Path) -> Iterator[Answer | Unanswered]:
    """Every annotation of an export, in its order.

    Raises:
        StopRun: the file is no list of tasks.
    """
    for number, task in enumerate(_tasks_in(path), start=1):
        if isinstance(task, dict):
            yield from _answers_of(task, str(task.get("id", f"at place {number}")))
        else:
            yield Unanswered(task=f"at place {number}", why=f"expected an object, found {type(task).__name__}")


def _tasks_in(path: Path) -> list[Any]:
    try:
        tasks = json.loads(path.read_bytes())
    except OSError as error:
        raise StopRun(f"cannot read {path}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise StopRun(f"{path} is no JSON ({error}); export it from Label Studio as JSON or JSON-MIN") from error
    if not isinstance(tasks, list):
        raise StopRun(f"{path}: expected a list of tasks, as Label Studio exports them as JSON or JSON-MIN")
    return tasks


def _answers_of(task: dict[str, Any], name: str) -> Iterator[Answer | Unanswered]:
    is_full = isinstance(task.get("data"), dict)
    data = task["data"] if is_full else task
    if QUESTION not in data:
        yield Unanswered(task=name, why=f"it was not made by `claimx review export`: its data hold no {QUESTION!r}")
        return
    try:
        question = Question.model_validate(data[QUESTION])
    except ValidationError as error:
        yield Unanswered(task=name, why=_said(error))
        return
    annotations = (task.get("annotations") or []) if is_full else _annotations_of_row(task)
    if not annotations:
        yield Unanswered(task=name, why="nobody has answered it", is_skipped=True)
    for annotation in annotations if isinstance(annotations, list) else [annotations]:
        yield _answer(name, question, annotation)


def _annotations_of_row(row: dict[str, Any]) -> list[dict[str, Any]]:
    """A row of JSON-MIN in the shape of an annotation; nothing where it stands for a task that nobody answered."""
    if row.get("annotation_id") is None:
        return []
    results = [
        {"from_name": control, "value": choices if isinstance(choices, dict) else {"choices": choices}}
        for control in (LABELS_CONTROL, DOUBT_CONTROL)
        for choices in [[row[control]] if isinstance(row.get(control), str) else row.get(control)]
        if choices is not None
    ]
    return [{**row, "completed_by": row.get("annotator"), "result": results}]


def _answer(name: str, question: Question, annotation: Any) -> Answer | Unanswered:
    try:
        given = _Annotation.model_validate(annotation)
        if given.was_cancelled:
            return Unanswered(task=name, why=f"{_who(given) or 'somebody'} passed it over (cancelled)", is_skipped=True)
        labels = _chosen(given, LABELS_CONTROL, LABELS)
        doubts = _chosen(given, DOUBT_CONTROL, (DOUBTFUL,))
    except ValidationError as error:
        return Unanswered(task=name, why=_said(error))
    except _Unfit as error:
        return Unanswered(task=name, why=str(error))
    said = Said(
        annotator=_who(given),
        time=given.updated_at or given.created_at,
        seconds=given.lead_time,
        doubtful=bool(doubts),
        decides=given.ground_truth,
    )
    return Answer(task=name, question=question, labels=tuple(one for one in LABELS if one in labels), said=said)


def _chosen(given: _Annotation, control: str, known: tuple[str, ...]) -> set[str]:
    """What was chosen with one control.

    Raises:
        _Unfit: something that it does not offer, or another control was used.
    """
    for result in given.result:
        if result.from_name not in {LABELS_CONTROL, DOUBT_CONTROL}:
            raise _Unfit(f"expected the controls {LABELS_CONTROL} and {DOUBT_CONTROL}, found {result.from_name!r}")
    chosen = {one for result in given.result if result.from_name == control for one in result.value.choices}
    if unknown := sorted(chosen - set(known)):
        raise _Unfit(f"{control}: expected {', '.join(known)}; found {', '.join(map(repr, unknown))}")
    return chosen


def _who(given: _Annotation) -> str | None:
    person = given.completed_by
    if isinstance(person, _Person):
        return person.email or (None if person.id is None else str(person.id))
    return None if person is None else str(person)


def _said(error: ValidationError) -> str:
    """The first thing that is wrong, and how many more."""
    first, *more = mistakes_in(error, line=1)
    where = f"{first.field}: " if first.field else ""
    tail = f" (and {len(more)} more)" if more else ""
    return f"{where}expected {first.expected}; found {first.found}{tail}"
