from __future__ import annotations

import pytest

from claimx.records import LABELS, SCHEMA_VERSION
from claimx.schema.generate import RECORDS, schema_of


@pytest.mark.parametrize("name", RECORDS)
def test_schemas_require_every_key_and_allow_no_other(name: str) -> None:
    """The schema is that of the lines as written: no key is ever left out, none is added."""
    schema = schema_of(name)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert sorted(schema["required"]) == sorted(schema["properties"])
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("name", RECORDS)
def test_a_schema_says_which_it_is(name: str) -> None:
    """Record and version stand in ``$id``, and a line is of that version."""
    schema = schema_of(name)
    assert schema["$id"] == f"urn:claimx:schema:{name}:{SCHEMA_VERSION}"
    assert schema["version"] == schema["properties"]["schema_version"]["const"] == SCHEMA_VERSION


def test_a_claim_carries_a_label() -> None:
    """What tells a claim from a sentence can be checked by whoever loads the lines."""
    labels = schema_of("claim")["properties"]["labels"]
    assert labels["minItems"] == 1
    assert labels["items"]["enum"] == list(LABELS)
