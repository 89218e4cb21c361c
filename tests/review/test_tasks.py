"""Tasks and interface are what Label Studio's import reads."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

from claimx.records import LABELS
from claimx.review.question import Question
from claimx.review.tasks import config, task_of, write_tasks
from tests.answers import MODEL
from tests.review.made import question


def test_a_task_has_data_and_a_prediction() -> None:
    """With model version and score, and the choices of the model as a person would have clicked them."""
    task = task_of(question())
    assert list(task) == ["data", "predictions"]
    assert task["predictions"] == [
        {
            "model_version": f"fake v1 {MODEL.digest}",
            "score": 0.729,
            "result": [
                {
                    "from_name": "labels",
                    "to_name": "paragraph",
                    "type": "choices",
                    "value": {"choices": ["challenge", "statistic"]},
                }
            ],
        }
    ]


def test_a_sentence_that_claims_nothing_is_predicted_so() -> None:
    """By no result, which is what submitting without a choice gives."""
    assert task_of(question(1))["predictions"][0]["result"] == []


def test_the_sentence_is_marked_in_its_paragraph() -> None:
    """The page's own markup is text: it must not become part of the reviewer's page."""
    marked = "<mark>A challenge &amp; a &lt;b&gt;statistic&lt;/b&gt; stand here.</mark>"
    assert task_of(question())["data"]["paragraph"] == f"<p>{marked}</p>"


def test_the_question_comes_back_whole() -> None:
    """Through JSON, under one key that no control of the interface is named like."""
    task = json.loads(json.dumps(task_of(question())))
    assert Question.model_validate(task["data"]["claimx"]) == question()


def test_the_interface_names_what_the_tasks_hold() -> None:
    """Controls, choices and data: a name that is missing on one side loses answers without a word."""
    root = ElementTree.fromstring(config())
    task = task_of(question())
    values = [one.get("value", "") for one in root.iter() if one.get("value", "").startswith("$")]
    assert {value[1:] for value in values} <= set(task["data"])
    assert {one.get("name") for one in root.iter("HyperText")} == {one.get("toName") for one in root.iter("Choices")}
    (labels,) = [one for one in root.iter("Choices") if one.get("name") == "labels"]
    assert labels.get("choice") == "multiple"
    assert [one.get("value") for one in labels] == list(LABELS)


def test_tasks_and_interface_lie_side_by_side(tmp_path: Path) -> None:
    """One is imported, the other pasted into the project's settings."""
    beside = write_tasks(tmp_path / "tasks.json", [question(), question(1)])
    assert len(json.loads((tmp_path / "tasks.json").read_text(encoding="utf-8"))) == 2
    assert beside == tmp_path / "tasks.xml"
    assert beside.read_text(encoding="utf-8") == config()
