"""Every mistake of a line is named by its field, with what was expected and what was found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimx.load.check import RecordName, check_file, check_line
from claimx.schema.published import versions
from tests.schema.test_lines import FILES, LINES

*OLDER, NEWEST = VERSIONS = versions()
ANY_VERSION = f"{', '.join(map(repr, OLDER))} or {NEWEST!r}"


def line(name: str = "claims", version: str = NEWEST) -> dict[str, Any]:
    """The first real one."""
    found: dict[str, Any] = json.loads((LINES / version / f"{name}.jsonl").read_bytes().splitlines()[0])
    return found


def said_of(changed: dict[str, Any], name: RecordName | None = None) -> list[str]:
    return [str(mistake) for mistake in check_line(json.dumps(changed).encode(), 1, name)]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", FILES)
def test_real_lines_are_valid(name: Any, version: str) -> None:
    """Of every record and version."""
    path = LINES / version / f"{FILES[name]}.jsonl"
    assert not [checked.mistakes for checked in check_file(path, name) if checked.mistakes]


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("start", "7", 'start: expected a valid integer; found "7"'),
        ("start", -1, "start: expected greater than or equal to 0; found -1"),
        ("labels", [], "labels: expected at least 1 of them; found []"),
        ("labels", ["chalenge"], "labels.0: expected 'opportunity', 'challenge' or 'statistic'; found \"chalenge\""),
        ("mood", "grim", 'mood: expected no key of this name; found "grim"'),
        ("published", "yesterday", "published: expected a valid date"),
        ("schema_version", "9.9.9", f'schema_version: expected {ANY_VERSION}; found "9.9.9", '),
        ("end", 999999, "expected a record that agrees with itself; found the span"),
        ("model", {"name": "a", "version": "b"}, "model.digest: expected a value, or null; found no such key"),
    ],
)
def test_a_mistake_is_said_with_what_was_expected_and_found(key: str, value: Any, said: str) -> None:
    """In one line, for people and for logs."""
    [found] = said_of(line() | {key: value})
    assert found.startswith("1: ")
    assert said in found


@pytest.mark.parametrize(
    ("version", "key"), [("1.1.0", "quantities"), ("1.2.0", "attribution"), ("1.2.0", "claim_group")]
)
def test_a_key_that_is_left_out_is_a_mistake_from_its_version_on(version: str, key: str) -> None:
    """No key is ever left out; what is not known is null."""
    without = {name: value for name, value in line(version=version).items() if name != key}
    assert said_of(without) == [
        f"1: {key}: expected a value, or null: schema {version} leaves no key out; found no such key"
    ]


@pytest.mark.parametrize("content", [b"", b"[]", b"nonsense", b'{"a": 1}{"b": 2}', b'{"claim_id": "', b"\xff", b"null"])
def test_what_is_no_object_is_one_mistake(content: bytes) -> None:
    """A line that was cut off, or glued to another, is no record."""
    assert len({mistake.line for mistake in check_line(content + b"\n", 3)}) == 1


def test_the_record_is_told_by_the_folder_or_by_the_keys(tmp_path: Path) -> None:
    """A sentence without labels is no claim: in claims/ that is a mistake, as a sentence it is none."""
    assert not said_of(line("articles"))
    assert not said_of(line("refusals"))
    sentence = line("claims") | {"labels": []}
    assert said_of(sentence)
    assert not said_of(sentence, "sentence")
    path = tmp_path / "claims" / "2026-01-01" / "a.jsonl"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(line("refusals")) + "\n")
    [checked] = check_file(path)
    assert len(checked.mistakes) > 1
