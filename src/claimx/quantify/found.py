"""What the grammar finds, before it becomes a record."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claimx.quantity import Change, Modifier, QuantityKind


class Measured(NamedTuple):
    """A unit in the tokens ``start <= i < end``."""

    name: str
    kind: QuantityKind
    start: int
    end: int


class Found(NamedTuple):
    """A quantity in the tokens ``start <= i < end``; ``first`` is where the words begin that qualify it."""

    first: int
    start: int
    end: int
    low: Decimal
    high: Decimal
    kind: QuantityKind
    unit: Measured | None
    modifier: Modifier = "exactly"
    change: Change = "none"
    #: Says what something is, not how much: "a 60-year-old", "one of the largest".
    describes: bool = False
    is_range: bool = False
