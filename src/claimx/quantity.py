"""Figures as data: a number that a sentence states, with its unit and what the sentence says around it."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer, model_validator
from typing_extensions import Self

from claimx.span import Excerpt

QuantityKind = Literal[
    "percent",  # unit_normalized: percent
    "points",  # percentage point, basis point, point
    "money",  # ISO 4217 code, or cent and penny
    "count",  # what is counted, in the singular
    "rate",  # any unit per another: "USD per barrel"
    "fraction",  # two thirds, as .6667
    "ratio",  # one in five, as .2
    "multiple",  # three times as much, doubled, tenfold
    "rank",  # third-largest, as 3
    "duration",  # second to century
    "age",  # the same, of a life or a thing
    "measure",  # a physical unit in the singular, which ``pintnames.for_pint`` makes pint read: "nautical mile"
    "number",  # a figure whose unit the sentence does not name
]
Modifier = Literal["exactly", "about", "more than", "at least", "less than", "up to", "nearly"]
Change = Literal["up", "down", "to", "by", "none"]


def _plain(number: Decimal) -> str:
    """Without an exponent, so that every language reads it back."""
    return format(number, "f")


Figure = Annotated[Decimal, PlainSerializer(_plain, return_type=str, when_used="json")]


class Period(Excerpt):
    """The time that a figure speaks of."""

    iso: str | None = Field(
        description="ISO 8601 date or interval, ISO 8601-2 where it is open; null if neither the sentence nor the day"
        " of the article settles it."
    )


class Quantity(Excerpt):
    """One figure: ``value``, or ``low`` and ``high`` where the sentence gives a range."""

    value: Figure | None = Field(description="A decimal, written as a string so that no digit is lost.")
    low: Figure | None
    high: Figure | None
    unit: str | None = Field(description="As written; of a count, the noun with its adjectives.")
    unit_normalized: str | None
    kind: QuantityKind
    modifier: Modifier
    change: Change = Field(
        description="up, down, by: the figure is the size of a change; to: the level reached. Of a range that"
        " something moved through, up and down say which end it came from."
    )
    baseline: Excerpt | None = Field(description="What a change or a difference is counted from.")
    period: Period | None
    of: Excerpt | None = Field(description="What is measured.")

    @model_validator(mode="after")
    def _is_a_value_or_a_range(self) -> Self:
        if self.value is None:
            if self.low is None or self.high is None or self.low > self.high:
                raise ValueError(f"without a value, low <= high are needed: {self.low}, {self.high}")
        elif self.low is not None or self.high is not None:
            raise ValueError("a value and a range exclude each other")
        return self
