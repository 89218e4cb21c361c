"""Small number words that are figures only beside another one: "two of the nine", "34 spoke and one fainted"."""

from __future__ import annotations

from decimal import Decimal

from claimx.quantify.found import Found
from claimx.quantify.measured import Measured
from claimx.quantify.nouns import STOPS
from claimx.quantify.numerals import SMALL
from claimx.quantify.plurals import singular
from claimx.tokens import Line, words
from claimx.wordclasses import is_finite

_SPAN = words("last past next first")
_TIMES = words("years months weeks days hours decades")
#: How many words before "the last three" the time may stand.
FARTHEST_SPAN = 30
#: How many words before "one" the "of whom" may stand: "of whom the law requires one".
FARTHEST_WHOM = 6
_BEFORE_SPAN = words("for in over during")


def bare(line: Line, index: int, last: Found) -> list[Found]:
    """The figure of one word at this place, if ``last``, before it in the sentence, makes one of it."""
    value = SMALL[line.lower(index)]
    if not value or line.is_hidden(index) or not _stands_alone(line, index + 1):
        return []
    found = Found(index, index, index + 1, Decimal(value), Decimal(value), "number", None)
    unit = last.unit._replace(start=index + 1, end=index + 1) if last.unit else None
    before = line.lower(index - 1), line.lower(index - 2)
    if before == ("the", "of") and last.end == index - 2:
        return [found]
    if before == ("other", "the") and last.kind in {"number", "count"} and value > 1:
        return [found]
    time = _span(line, index) if before[0] in _SPAN else None
    if time:
        return [found._replace(kind="duration", unit=Measured(time, "duration", index + 1, index + 1))]
    is_one = value == 1 and before[0] in {"and", "but"} and _is_verb(line, index + 1)
    is_among = any(
        line.lower(i) == "of" and line.lower(i + 1) in {"whom", "which"} for i in range(index - FARTHEST_WHOM, index)
    )
    is_count = (is_one or (is_among and value == 1)) and last.kind == "count"
    return [found._replace(kind="count", unit=unit)] if unit and is_count else []


def _stands_alone(line: Line, index: int) -> bool:
    return line.kind(index) in {"", "mark"} or line.lower(index) in STOPS or _is_verb(line, index)


def _is_verb(line: Line, index: int) -> bool:
    return is_finite(line, index) or line.lower(index).endswith("ed")


def _span(line: Line, index: int) -> str | None:
    """As in "for eleven years ... and for the last three": the time that was counted before."""
    if line.lower(index - 2) != "the" or line.lower(index - 3) not in _BEFORE_SPAN:
        return None
    before = range(index - 4, max(-1, index - 4 - FARTHEST_SPAN), -1)
    time = next((line.lower(place) for place in before if line.lower(place) in _TIMES), None)
    return singular(time) if time else None
