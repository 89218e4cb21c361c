"""What every record is, where one does not fit, and what every stretch of a text is: what all records stand on."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from typing_extensions import Self

Index = Annotated[int, Field(ge=0)]


class Record(BaseModel):
    """Frozen, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A stretch of ``Article.text``: ``start <= i < end``, never empty."""

    start: Index
    end: Index

    @model_validator(mode="after")
    def _is_not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"a span must not be empty: start {self.start}, end {self.end}")
        return self


class Excerpt(Span):
    """A span with its text, verbatim."""

    text: str

    @model_validator(mode="after")
    def _text_is_as_long_as_its_span(self) -> Self:
        n_characters = self.end - self.start
        if n_characters != len(self.text):
            raise ValueError(
                f"the span {self.start}:{self.end} is {n_characters} characters long, the text {len(self.text)}"
            )
        return self


def first_mistake(error: ValidationError) -> str:
    """Where a record does not fit, and why, in one line; of several mistakes the first."""
    first = error.errors()[0]
    return ": ".join(part for part in (".".join(map(str, first["loc"])), first["msg"]) if part)
