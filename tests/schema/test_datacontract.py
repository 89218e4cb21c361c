"""The data contract promises what the schema does: the same fields, types, words and nulls."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
import yaml
from jsonschema import Draft201909Validator

from claimx.records import SCHEMA_VERSION
from claimx.schema.columns import Column, columns_of, flattened
from claimx.schema.published import PLACE

TABLES = {"claims": "claim", "articles": "article", "refusals": "refusal"}
LOGICAL = {"list": "array", "struct": "object"}
KEYS = {"claims": ["claim_id"], "articles": ["article_id"], "refusals": ["source", "page_sha256"]}


@pytest.fixture(scope="module")
def contract() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((PLACE / "datacontract.yaml").read_text(encoding="utf-8"))
    return loaded


def table(contract: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in contract["schema"] if one["name"] == name)


def promised(properties: list[dict[str, Any]], above: str = "") -> dict[str, tuple[Any, ...]]:
    """Type, null, words and limits of every property, by its path."""
    found: dict[str, tuple[Any, ...]] = {}
    for one in properties:
        path = f"{above}.{one['name']}".lstrip(".")
        while True:
            required = one.get("required", path.endswith("[]"))
            words = [word["value"] for word in one.get("enum", [])]
            found[path] = (one["logicalType"], required, words, one.get("logicalTypeOptions", {}))
            found |= promised(one.get("properties", []), path)
            if "items" not in one:
                break
            one, path = one["items"], f"{path}[]"
    return found


def expected(column: Column) -> tuple[Any, ...]:
    return LOGICAL.get(column.kind, column.kind), not column.nullable, list(column.values), dict(column.limits)


def test_the_contract_is_one(contract: dict[str, Any]) -> None:
    """Valid by the JSON Schema of the Open Data Contract Standard."""
    standard = json.loads((files("open_data_contract_standard") / "schema.json").read_text(encoding="utf-8"))
    errors = [f"{error.json_path}: {error.message}" for error in Draft201909Validator(standard).iter_errors(contract)]
    assert not errors


def test_the_contract_has_the_version_of_the_schema(contract: dict[str, Any]) -> None:
    """They are raised together."""
    assert contract["version"] == SCHEMA_VERSION


@pytest.mark.parametrize("name", TABLES)
def test_the_contract_promises_what_the_schema_does(contract: dict[str, Any], name: str) -> None:
    """Bring src/claimx/schema/datacontract.yaml up to date: type, required, words and limits of each path."""
    columns = {path: expected(column) for path, column in flattened(columns_of(TABLES[name]))}
    assert promised(table(contract, name)["properties"]) == columns


@pytest.mark.parametrize("name", TABLES)
def test_every_field_is_described_and_the_keys_are_named(contract: dict[str, Any], name: str) -> None:
    """Who loads the lines learns what they mean, and by what a line is told from another."""
    properties = table(contract, name)["properties"]
    assert not [one["name"] for one in properties if not one.get("description")]
    keys = sorted((one for one in properties if one.get("primaryKey")), key=lambda one: one["primaryKeyPosition"])
    assert [one["name"] for one in keys] == KEYS[name]
