"""Every key has one plain type, so that no reader has to guess."""

from __future__ import annotations

import pytest

from claimx.schema.columns import columns_in, columns_of, flattened
from claimx.schema.generate import RECORDS, schema_of
from claimx.schema.published import published, versions


@pytest.mark.parametrize("name", RECORDS)
def test_the_columns_are_the_keys_in_their_order(name: str) -> None:
    """A table of a record has the keys of its lines, and nothing else."""
    assert [column.name for column in columns_of(name)] == list(schema_of(name)["properties"])


@pytest.mark.parametrize(
    ("path", "kind", "nullable"),
    [
        ("claim_id", "string", False),
        ("published", "date", True),
        ("start", "integer", False),
        ("labels", "list", False),
        ("labels[]", "string", False),
        ("probabilities.challenge", "number", False),
        ("quantities[].period.iso", "string", True),
        ("quantities[].period", "struct", True),
        ("attribution.speaker.text", "string", False),
    ],
)
def test_a_column_has_its_kind_at_any_depth(path: str, kind: str, nullable: bool) -> None:
    """Lists and structs are followed to their ends, through every definition."""
    column = dict(flattened(columns_of("claim")))[path]
    assert (column.kind, column.nullable) == (kind, nullable)


def test_no_list_is_ever_null() -> None:
    """The null policy: what holds nothing is an empty list."""
    found = [(path, column) for name in RECORDS for path, column in flattened(columns_of(name))]
    assert not [path for path, column in found if column.kind == "list" and column.nullable]


@pytest.mark.parametrize("version", versions())
@pytest.mark.parametrize("name", RECORDS)
def test_every_published_schema_has_columns(name: str, version: str) -> None:
    """Old versions are read by the same rules."""
    assert columns_in(published(name, version))
