"""What was published is kept: the shape of the lines changes only together with its version."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from claimx.errors import StopRun
from claimx.records import SCHEMA_VERSION, SchemaVersion
from claimx.schema.changes import Change, changes, next_version, part_of
from claimx.schema.generate import RECORDS, schema_of
from claimx.schema.published import PLACE, broken_promises, instruction, number_of, published, versions, written


def test_the_records_write_what_their_version_promised() -> None:
    """If this fails, its message says what to do."""
    broken = broken_promises()
    assert not broken, instruction(broken)


@pytest.mark.parametrize("name", RECORDS)
def test_the_published_files_are_those_of_today(name: str) -> None:
    """Descriptions too: `make schema` writes them, and refuses what would break a promise."""
    path = PLACE / SCHEMA_VERSION / f"{name}.json"
    assert path.is_file(), f"run `make schema`: schema {SCHEMA_VERSION} was not published"
    assert path.read_text(encoding="utf-8") == written(schema_of(name)), "the words changed: run `make schema`"


def test_every_version_that_loads_was_published() -> None:
    """``SchemaVersion`` names the folders, in their order, and ends with the version of today."""
    assert list(get_args(SchemaVersion)) == versions()
    assert versions()[-1] == SCHEMA_VERSION


@pytest.mark.parametrize("version", versions())
@pytest.mark.parametrize("name", RECORDS)
def test_every_published_schema_is_one(name: str, version: str) -> None:
    """JSON Schema 2020-12, with an identity of its own."""
    schema = published(name, version)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:claimx:schema:{name}:{version}"


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize(("older", "newer"), list(pairwise(versions())))
def test_each_version_was_raised_by_as_much_as_it_changed(name: str, older: str, newer: str) -> None:
    """A consumer may trust the number."""
    part = part_of(changes(published(name, older), published(name, newer)))
    assert part is None or number_of(newer) >= number_of(next_version(older, part))


def test_the_instruction_names_change_version_and_command() -> None:
    """Who breaks a promise learns which, what it costs, and what to do."""
    said = instruction({"claim": [Change("section", "is gone", "major")]})
    for part in ("claim.section: is gone", "raises the major part", "'2.0.0'", "make schema", "schema/2.0.0/"):
        assert part in said


def test_an_unknown_version_is_answered_with_those_that_there_are() -> None:
    """The question was wrong, not the contract."""
    with pytest.raises(StopRun, match=r"expected one of 1\.0\.0, 1\.1\.0"):
        published("claim", "0.9.0")
