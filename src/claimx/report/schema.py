"""Records -> the JSON Schema of the lines that are written of them."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from claimx.records import Article, Claim, Record, Refusal, ScoredSentence

DIALECT = GenerateJsonSchema.schema_dialect
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
    """The schema of one of :data:`RECORDS`, as JSON values."""
    schema = RECORDS[name].model_json_schema(mode="serialization", schema_generator=_AsWritten)
    return {"$schema": DIALECT, **schema}
