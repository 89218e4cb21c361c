"""Exports of Label Studio in both forms; what does not fit is refused alone, with its reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimx.errors import StopRun
from claimx.review.answers import Answer, Unanswered, answers_in
from tests.review.made import LATER, annotation, chosen, exported, question, row


def read(tmp_path: Path, *tasks: Any) -> list[Answer | Unanswered]:
    path = tmp_path / "export.json"
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return list(answers_in(path))


def one(tmp_path: Path, task: Any) -> Answer | Unanswered:
    (found,) = read(tmp_path, task)
    return found


def test_an_answer_keeps_who_gave_it_and_when(tmp_path: Path) -> None:
    """The time is that of the last change; labels stand in the order of ``LABELS``."""
    answer = one(tmp_path, exported(question(), annotation("statistic", "opportunity", updated_at=LATER)))
    assert isinstance(answer, Answer)
    assert (answer.task, answer.question, answer.labels) == ("7", question(), ("opportunity", "statistic"))
    assert answer.said.model_dump(mode="json") == {
        "annotator": "1",
        "time": LATER,
        "seconds": 12.3,
        "doubtful": False,
        "decides": False,
    }


@pytest.mark.parametrize(
    ("completed_by", "expected"),
    [(1, "1"), ({"id": 1, "email": "ann@example.org", "first_name": "Ann"}, "ann@example.org"), ({"id": 1}, "1")],
)
def test_annotators_are_numbers_or_people(tmp_path: Path, completed_by: Any, expected: str) -> None:
    """Exports name them one way or the other, by version and by how they are made."""
    answer = one(tmp_path, exported(question(), annotation(completed_by=completed_by)))
    assert isinstance(answer, Answer)
    assert answer.said.annotator == expected


@pytest.mark.parametrize(
    ("labels", "controls"),
    [
        ((), {}),
        (("challenge",), {"labels": "challenge"}),
        (("challenge", "statistic"), {"labels": {"choices": ["challenge", "statistic"]}}),
    ],
)
def test_both_forms_say_the_same(tmp_path: Path, labels: tuple[str, ...], controls: dict[str, Any]) -> None:
    """JSON-MIN is flat, and writes none, one and several choices each in another way."""
    full = one(tmp_path, exported(question(), annotation(*labels)))
    assert isinstance(full, Answer)
    assert full.labels == labels
    assert one(tmp_path, row(question(), **controls)) == full


def test_doubt_and_truth_are_kept(tmp_path: Path) -> None:
    """A tick of the person's, and a star that a reviewer gives."""
    doubted = annotation(result=[chosen("challenge"), chosen("doubtful", control="doubt")], ground_truth=True)
    answer = one(tmp_path, exported(question(), doubted))
    assert isinstance(answer, Answer)
    assert (answer.said.doubtful, answer.said.decides) == (True, True)
    flat = one(tmp_path, row(question(), labels="challenge", doubt="doubtful"))
    assert isinstance(flat, Answer)
    assert flat.said.doubtful


def altered(**changed: Any) -> dict[str, Any]:
    task = exported(question(), annotation("challenge"))
    task["data"]["claimx"] |= changed
    return task


@pytest.mark.parametrize(
    ("task", "said"),
    [
        (altered(text="Another."), "expected the text with sha256 "),
        (altered(text_sha256="0" * 64), "expected the text with sha256 0000"),
        (altered(start=1), "expected 'A challenge & a <b>statistic</b> stand here.' at 1:"),
        (altered(why="boredom"), "why: expected 'random', 'uncertain', 'baseline' or 'vocabulary'; found \"boredom\""),
        (exported(question(), annotation("threat")), "labels: expected opportunity, challenge, statistic; found 't"),
        (exported(question(), annotation(result=[chosen("x", control="mood")])), "labels and doubt, found 'mood'"),
        (exported(question(), annotation(result=[chosen("x", control="doubt")])), "doubt: expected doubtful; found 'x"),
        (exported(question(), annotation(created_at=None)), "created_at: expected "),
        (exported(question(), annotation(result=[{"from_name": "labels"}])), "result.0.value: expected a value"),
        (exported(question()) | {"annotations": 5}, "expected "),
        ({"id": 7, "data": {"text": "x"}, "annotations": []}, "not made by `claimx review export`"),
        (row(question(), labels=[1, 2]), "expected a valid string; found 1"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_reason(tmp_path: Path, task: Any, said: str) -> None:
    """And what fits beside it is kept."""
    refused, kept = read(tmp_path, task, exported(question(1), annotation(), number=8))
    assert isinstance(refused, Unanswered)
    assert said in str(refused)
    assert str(refused).startswith("task 7: ")
    assert not refused.is_skipped
    assert isinstance(kept, Answer)


def test_one_annotation_of_a_task_may_be_refused(tmp_path: Path) -> None:
    """The other one is a person's work."""
    found = read(tmp_path, exported(question(), annotation("threat"), annotation("challenge", completed_by=2)))
    assert [type(one) for one in found] == [Unanswered, Answer]


def test_what_was_passed_over_is_told_and_no_mistake(tmp_path: Path) -> None:
    """Cancelled by somebody, or never answered; a draft is no answer."""
    cancelled = exported(question(), annotation("challenge", was_cancelled=True))
    waiting = exported(question()) | {"drafts": [{"result": [chosen("challenge")]}]}
    nobody = dict.fromkeys(("annotator", "annotation_id", "created_at", "updated_at", "lead_time"))
    flat = row(question()) | nobody
    found = [one for one in read(tmp_path, cancelled, waiting, flat) if isinstance(one, Unanswered)]
    assert [one.why for one in found] == ["1 passed it over (cancelled)"] + ["nobody has answered it"] * 2
    assert all(one.is_skipped for one in found)


@pytest.mark.parametrize("content", ["{}", "[", "\xff", "[" * 100_000])
def test_a_file_of_another_kind_stops_the_import(tmp_path: Path, content: str) -> None:
    """With what was expected; so does one that is not there."""
    path = tmp_path / "export.json"
    path.write_text(content, encoding="latin-1")
    with pytest.raises(StopRun, match="JSON-MIN"):
        list(answers_in(path))
    with pytest.raises(StopRun, match="No such file"):
        list(answers_in(tmp_path / "nowhere.json"))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters(), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
_PLACES = (
    ("id",), ("data",), ("data", "claimx"), ("data", "claimx", "around"), ("data", "claimx", "text"), ("annotations",),
    ("annotations", 0), ("annotations", 0, "result"), ("annotations", 0, "result", 0),
    ("annotations", 0, "result", 0, "value"), ("annotations", 0, "completed_by"), ("annotations", 0, "lead_time"),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(place=st.sampled_from(_PLACES), value=_JSON)
def test_whatever_stands_in_a_task_costs_that_task_alone(
    place: tuple[Any, ...], value: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """It is kept or refused; nothing is raised, and the next task is read."""
    task: Any = exported(question(), annotation("challenge"))
    *way, last = place
    inner = task
    for step in way:
        inner = inner[step]
    inner[last] = value
    *found, kept = read(tmp_path_factory.getbasetemp(), task, exported(question(1), annotation(), number=8))
    assert found
    assert isinstance(kept, Answer)


def test_what_is_no_task_is_refused_by_its_place(tmp_path: Path) -> None:
    """It has no number."""
    assert str(one(tmp_path, 5)) == "task at place 1: expected an object, found int"
