"""Records -> the JSON Schema of the lines that are written of them."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from claimx.records import SCHEMA_VERSION, Article, Claim, Record, Refusal, ScoredSentence

_DIALECT = GenerateJsonSchema.schema_dialect
RECORDS: dict[str, type[Record]] = {
    "claim": Claim,
    "article": Article,
    "refusal": Refusal,
    "sentence": ScoredSentence,
}


class _AsWritten(GenerateJsonSchema):
    """In a line that claimx writes no key is ever left out, not even one that has a default."""

    def field_is_required(self, *_: Any, **__: Any) -> bool:
        return True


def schema_of(name: str) -> dict[str, Any]:
    """The schema of one of :data:`RECORDS` as it is written now, as JSON values.

    ``$id`` names record and version; ``version`` says the latter once more, for programs.
    """
    schema = RECORDS[name].model_json_schema(mode="serialization", schema_generator=_AsWritten)
    # These records read lines of every version, but what is written has one.
    schema["properties"]["schema_version"] = {"const": SCHEMA_VERSION, "title": "Schema Version", "type": "string"}
    identity = f"urn:claimx:schema:{name}:{SCHEMA_VERSION}"
    return {"$schema": _DIALECT, "$id": identity, "version": SCHEMA_VERSION, **schema}
