"""What the tests of quantities compare."""

from __future__ import annotations

from claimx.quantify import quantify
from claimx.quantity import Quantity


def figure(quantity: Quantity) -> str:
    """The value, or both ends of the range, as written in the tables of the tests."""
    return f"{quantity.low:f}..{quantity.high:f}" if quantity.value is None else f"{quantity.value:f}"


def units(text: str) -> list[tuple[str, str | None]]:
    """Every figure of a sentence with its unit."""
    return [(figure(quantity), quantity.unit_normalized) for quantity in quantify(text)]


def changes(text: str) -> list[tuple[str, str]]:
    """Every figure of a sentence with its change."""
    return [(figure(quantity), quantity.change) for quantity in quantify(text)]
