"""A question carries its text, and knows when either was altered."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from claimx.review.question import Question
from tests.review.made import question


def test_a_question_says_where_its_sentence_stands() -> None:
    """In the text, in its paragraph, under its heading; and what the model said."""
    asked = question()
    assert asked.text[asked.start : asked.end] == asked.sentence == "A challenge & a <b>statistic</b> stand here."
    assert (asked.paragraph, asked.labels, asked.published) == (0, ("challenge", "statistic"), "2024-05-06")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"text": "Another text altogether, and a longer one than that was."}, "expected the text with sha256"),
        ({"sentence": "A challenge."}, "expected 'A challenge.' at"),
        ({"start": 0, "end": 3}, "expected 'A challenge & a <b>statistic"),
        ({"around": {"start": 0, "end": 12}}, "leaves its paragraph"),
        ({"labels": ["threat"]}, "Input should be 'opportunity'"),
        ({"reviewer": "me"}, "Extra inputs are not permitted"),
    ],
)
def test_what_does_not_match_its_text_is_no_question(changed: dict[str, Any], said: str) -> None:
    """An answer to a sentence that is not there means nothing."""
    with pytest.raises(ValidationError, match=said):
        Question.model_validate(question().model_dump() | changed)
