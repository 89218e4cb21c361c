"""Articles that are judged as a test wants them, questions about them, and exports in the shapes of Label Studio."""

from __future__ import annotations

from typing import Any

from claimx.extract import Extraction
from claimx.modelfolder import Decision
from claimx.records import LABELS, Label, Probabilities
from claimx.review.question import Question, Why
from claimx.review.tasks import task_of
from tests.report.made import extraction_of

DECISIONS: dict[Label, Decision] = {
    label: Decision(threshold=0.5, uncertain_from=0.4, uncertain_to=0.6) for label in LABELS
}
MARKED = """# The quay
## What it costs
A challenge & a <b>statistic</b> stand here.
Nothing stands here.
An opportunity, perhaps."""
LATE, LATER = "2026-03-01T10:00:00.123456Z", "2026-03-01T11:00:00.123456Z"


def article(marked: str = MARKED, **probabilities: float) -> Extraction:
    """As :func:`tests.report.made.extraction_of`; with these probabilities, or .9 and .1 as it claims."""
    found = extraction_of(marked)
    sentences = tuple(
        one.model_copy(
            update={
                "probabilities": Probabilities(
                    **{label: probabilities.get(label, 0.9 if label in one.labels else 0.1) for label in LABELS}
                )
            }
        )
        for one in found.sentences
    )
    return found.model_copy(update={"sentences": sentences})


def question(index: int = 0, why: Why = "random", marked: str = MARKED) -> Question:
    """About one sentence of an article."""
    found = article(marked)
    return Question.of(found.article, found.sentences[index], why)


def chosen(*choices: str, control: str = "labels") -> dict[str, Any]:
    """One result of an annotation, as the interface writes it."""
    return {
        "id": "Zk2w8",
        "from_name": control,
        "to_name": "paragraph",
        "type": "choices",
        "origin": "manual",
        "value": {"choices": list(choices)},
    }


def annotation(*labels: str, **changed: Any) -> dict[str, Any]:
    """One annotation as JSON exports hold it; ``changed`` says otherwise."""
    return {
        "id": 31,
        "completed_by": 1,
        "result": [chosen(*labels)] if labels else [],
        "was_cancelled": False,
        "ground_truth": False,
        "created_at": LATE,
        "updated_at": LATE,
        "draft_created_at": None,
        "lead_time": 12.3,
        "prediction": {},
        "result_count": 1,
        "task": 7,
        "project": 2,
        "parent_prediction": None,
        "last_action": None,
    } | changed


def exported(asked: Question, *annotations: dict[str, Any], number: int = 7) -> dict[str, Any]:
    """One task as JSON exports hold it."""
    return {
        "id": number,
        "annotations": list(annotations),
        "drafts": [],
        "predictions": [],
        "data": task_of(asked)["data"],
        "meta": {},
        "created_at": LATE,
        "updated_at": LATE,
        "inner_id": 1,
        "total_annotations": len(annotations),
        "cancelled_annotations": 0,
        "project": 2,
        "file_upload": 1,
    }


def row(asked: Question, *, number: int = 7, **controls: Any) -> dict[str, Any]:
    """One row of a JSON-MIN export; a single choice stands bare, several in an object, none not at all."""
    return {
        **task_of(asked)["data"],
        "id": number,
        **controls,
        "annotator": 1,
        "annotation_id": 31,
        "created_at": LATE,
        "updated_at": LATE,
        "lead_time": 12.3,
    }
