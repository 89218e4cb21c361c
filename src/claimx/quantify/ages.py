"""Ages: those that say how old, and those that only say who."""

from __future__ import annotations

from claimx.quantify.found import Found
from claimx.quantify.measured import Measured
from claimx.tokens import Line

AGED = frozenset({"old", "olds"})
#: How many words may stand between "age" and the figure: "raised the age step by step from 62".
REACH = 6
#: Digits of a life.
LONGEST = 3


def is_age(line: Line, unit: Measured | None, start: int, end: int) -> bool:
    """Of the figure, or the range, in the tokens ``start <= i < end``."""
    if unit and unit.kind == "duration":
        is_of_age = (line.lower(end), line.lower(end + 1)) == ("of", "age")
        return (
            line.lower(line.after_hyphen(end)) in AGED
            or is_of_age
            or _is_aged_before(line, start)
            or _of_age(line, start)
        )
    figures = [line.text_at(index) for index in range(start, end) if line.kind(index) != "word"]
    is_life = unit is None and all(text.isdecimal() and len(text) <= LONGEST for text in figures) and bool(figures)
    return is_life and (_is_between_commas(line, start, end) or _is_aged_before(line, start) or _of_age(line, start))


def _is_between_commas(line: Line, start: int, end: int) -> bool:
    """As in "Maddon, 66, spoke"."""
    name = line.text_at(start - 2)
    return line.text_at(start - 1) == "," == line.text_at(end) and name[:1].isupper() and end == start + 1


def _is_aged_before(line: Line, start: int) -> bool:
    return line.lower(start - 1) in {"aged", "age", "ages"}


def _of_age(line: Line, start: int) -> bool:
    """As in "the age of 66", "the pension age rose from 62 to 64": what stands before is an age."""
    for index in range(start - 1, max(-1, start - REACH - 2), -1):
        if line.lower(index) in {"age", "ages"}:
            return line.lower(start - 1) in {"of", "to", "from", "at", "is", "was", "by", "under", "over", "than"}
        if line.kind(index) != "word":
            return False
    return False


def aged(line: Line, found: Found) -> Found:
    """ "Years old" and "the age of" say how old; "a 60-year-old", "aged 34" and ", 66," say who."""
    behind = line.after_hyphen(found.end)
    is_of_age = (line.lower(found.end), line.lower(found.end + 1)) == ("of", "age")
    end = behind + 1 if line.lower(behind) in AGED else found.end + 2 if is_of_age else found.end
    is_years_old = (line.lower(found.end) == "old" or is_of_age) and line.text_at(found.end - 1).endswith("s")
    is_statement = is_years_old or _of_age(line, found.start)
    unit = found.unit or Measured("year", "age", found.start, found.start)
    return found._replace(end=end, kind="age", unit=unit, describes=not is_statement)
