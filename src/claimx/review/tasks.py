"""Questions -> what Label Studio imports: tasks with the model's answer as prediction, and the labelling interface.

Formats: https://labelstud.io/guide/tasks and https://labelstud.io/guide/predictions.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from math import prod
from pathlib import Path
from typing import Any

from claimx.records import LABELS, Label
from claimx.report.meanings import MEANINGS
from claimx.review.question import Question
from claimx.store.files import write_whole

#: The names of the two controls, of what they speak of, and of the key of a task that holds the question.
LABELS_CONTROL, DOUBT_CONTROL, _SHOWN, QUESTION = "labels", "doubt", "paragraph", "claimx"
DOUBTFUL = "doubtful"
_N_DECIMALS = 4


def config() -> str:
    """The labelling interface, XML. Who submits nothing chosen says: no claim."""
    choices = "\n".join(f'    <Choice value="{label}" hint="{MEANINGS[label]}"/>' for label in LABELS)
    return f"""<View>
  <Header value="$title"/>
  <HyperText name="{_SHOWN}" value="${_SHOWN}"/>
  <Header value="What does the marked sentence name? Choose all that apply, or none." size="5"/>
  <Choices name="{LABELS_CONTROL}" toName="{_SHOWN}" choice="multiple" showInline="true">
{choices}
  </Choices>
  <Choices name="{DOUBT_CONTROL}" toName="{_SHOWN}" choice="multiple" showInline="true">
    <Choice value="{DOUBTFUL}" hint="another reader might well say otherwise"/>
  </Choices>
</View>
"""


def task_of(question: Question) -> dict[str, Any]:
    """One task. The question lies under a key of its own, so that no export mixes it with the answers."""
    model = question.model
    return {
        "data": {
            "title": " · ".join(filter(None, (question.title, question.outlet, question.section))) or "untitled",
            _SHOWN: _paragraph(question),
            QUESTION: question.model_dump(mode="json"),
        },
        "predictions": [
            {
                "model_version": f"{model.name} {model.version} {model.digest}",
                "score": _score(question),
                "result": [_chosen(question.labels)] if question.labels else [],
            }
        ],
    }


def write_tasks(file: Path, questions: Iterable[Question]) -> Path:
    """Write the tasks, and beside them the interface, whose path is returned; each whole or not at all."""
    beside = file.with_suffix(".xml")
    tasks = [task_of(question) for question in questions]
    write_whole(file, [json.dumps(tasks, ensure_ascii=False, indent=1).encode(), b"\n"])
    write_whole(beside, [config().encode()])
    return beside


def _chosen(labels: tuple[Label, ...]) -> dict[str, Any]:
    return {
        "from_name": LABELS_CONTROL,
        "to_name": _SHOWN,
        "type": "choices",
        "value": {"choices": list(labels)},
    }


def _score(question: Question) -> float:
    """How probable it is that every label is right, were they independent."""
    chances = [(getattr(question.probabilities, label), label in question.labels) for label in LABELS]
    return round(float(prod(chance if given else 1.0 - chance for chance, given in chances)), _N_DECIMALS)


def _paragraph(question: Question) -> str:
    """The block as HTML, its sentence marked. Its words come from anywhere, and are text, never markup."""
    parts = (
        question.text[question.around.start : question.start],
        question.sentence,
        question.text[question.end : question.around.end],
    )
    before, sentence, after = (escape(part).replace("\n", "<br>") for part in parts)
    return f"<p>{before}<mark>{sentence}</mark>{after}</p>"
