"""Ages: those that say how old, and those that only say who."""

from __future__ import annotations

from claimx.quantify.amounts import Measured
from claimx.quantify.found import Found
from claimx.quantify.tokens import Line

AGED = frozenset({"old", "olds"})


def is_age(line: Line, unit: Measured | None, start: int, end: int) -> bool:
    if unit and unit.kind == "duration":
        behind = line.after_hyphen(end)
        is_of_age = line.lower(end) == "of" and line.lower(end + 1) == "age"
        return line.lower(behind) in AGED or is_of_age or _is_aged_before(line, start)
    between_commas = (
        line.text_at(start - 1) == "," and line.text_at(end) == "," and line.text_at(start - 2)[:1].isupper()
    )
    is_life = end == start + 1 and line.text_at(start).isdigit() and len(line.text_at(start)) < 4
    return unit is None and is_life and (between_commas or _is_aged_before(line, start))


def _is_aged_before(line: Line, start: int) -> bool:
    word = line.lower(start - 1)
    return word == "aged" or (word in {"of", "age"} and "age" in {line.lower(start - 2), word})


def aged(line: Line, found: Found) -> Found:
    """As in "years old" says how old; "a 60-year-old", "aged 34" and ", 66," say who."""
    behind = line.after_hyphen(found.end)
    end = behind + 1 if line.lower(behind) in AGED else found.end + 2 if line.lower(found.end) == "of" else found.end
    is_statement = line.lower(found.end) in {"old", "of"} and line.text_at(found.end - 1).endswith("s")
    unit = found.unit or Measured("year", "age", found.start, found.end)
    return found._replace(end=end, kind="age", unit=unit, describes=not is_statement)
