"""What a change of a schema costs those who load the lines."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from claimx.schema.changes import changes, next_version, part_of
from claimx.schema.generate import schema_of

Schema = dict[str, Any]


def without_section(schema: Schema) -> None:
    del schema["properties"]["section"]


def with_mood(schema: Schema) -> None:
    schema["properties"]["mood"] = {"type": "string"}


def with_tone(schema: Schema) -> None:
    schema["$defs"]["Quantity"]["properties"]["tone"] = {"anyOf": [{"$ref": "#/$defs/Excerpt"}, {"type": "null"}]}


def start_as_text(schema: Schema) -> None:
    schema["properties"]["start"] = {"type": "string"}


def text_may_be_null(schema: Schema) -> None:
    schema["properties"]["text"] = {"anyOf": [{"type": "string"}, {"type": "null"}]}


def url_is_never_null(schema: Schema) -> None:
    schema["properties"]["url"] = {"type": "string"}


def with_risk(schema: Schema) -> None:
    schema["properties"]["labels"]["items"]["enum"].append("risk")


def without_statistic(schema: Schema) -> None:
    schema["properties"]["labels"]["items"]["enum"].remove("statistic")


def any_label(schema: Schema) -> None:
    del schema["properties"]["labels"]["items"]["enum"]


def labels_may_be_none(schema: Schema) -> None:
    del schema["properties"]["labels"]["minItems"]


def described(schema: Schema) -> None:
    schema["description"] = schema["properties"]["text"]["description"] = "In better words."


@pytest.mark.parametrize(
    ("changed", "part", "said"),
    [
        (without_section, "major", "section: is gone (major)"),
        (with_mood, "minor", "mood: is new (minor)"),
        (with_tone, "minor", "quantities[].tone: is new (minor)"),
        (start_as_text, "major", "start: was a integer, is a string (major)"),
        (text_may_be_null, "major", "text: may be null now (major)"),
        (url_is_never_null, "major", "url: may no longer be null (major)"),
        (with_risk, "minor", "labels[]: may say 'risk' now (minor)"),
        (without_statistic, "major", "labels[]: says 'statistic' no longer (major)"),
        (any_label, "major", "labels[]: holds any word now (major)"),
        (labels_may_be_none, "major", "labels: had the limits {'minItems': 1}, has {} (major)"),
    ],
)
def test_a_change_raises_its_part_of_the_version(changed: Callable[[Schema], None], part: str, said: str) -> None:
    """New keys and new words are minor; whatever else a program could notice is major; each is told once."""
    before, after = schema_of("claim"), deepcopy(schema_of("claim"))
    changed(after)
    found = changes(before, after)
    assert (part_of(found), [str(change) for change in found]) == (part, [said])


def test_words_for_people_change_without_a_version() -> None:
    """Nothing that a program could notice has changed."""
    after = deepcopy(schema_of("claim"))
    described(after)
    assert part_of(changes(schema_of("claim"), after)) is None


@pytest.mark.parametrize(("part", "expected"), [("minor", "1.10.0"), ("major", "2.0.0")])
def test_versions_are_numbers(part: Any, expected: str) -> None:
    """Not decimals: 1.10.0 follows 1.9.0."""
    assert next_version("1.9.3", part) == expected
