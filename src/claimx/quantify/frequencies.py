"""How often something is to be expected: "once in 30 years"."""

from __future__ import annotations

from claimx.english.tokens import Line
from claimx.quantify.measured import Measured
from claimx.quantify.number import number_at
from claimx.quantify.units import unit_at


def once_in(line: Line, index: int) -> Measured | None:
    """As in "once in 30 years", "once every four years", "at least once in a century": ``index`` is behind "once"."""
    is_in = line.lower(index) == "in" and line.lower(index - 2) not in {"than", "more"}
    if not is_in and line.lower(index) != "every":
        return None
    number = number_at(line, index + 1)
    unit = unit_at(line, number.end if number else index + 2)
    is_bound = line.lower(index + 1) in {"a", "an"} and line.lower(index - 2) in {"least", "most"}
    if not unit or unit.kind != "duration" or not (number or is_bound):
        return None
    below = f"{number.value:f} {unit.name}" if number and number.value != 1 else unit.name
    return Measured(f"time per {below}", "rate", index, unit.end)
