"""Small number words that are figures only beside another one: "two of the nine", "34 spoke and one fainted"."""

from __future__ import annotations

from decimal import Decimal

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE, is_finite
from claimx.quantify.amounts.number import number_at
from claimx.quantify.found import Found, Measured
from claimx.quantify.lenders.parallel import is_listed
from claimx.quantify.nouns.compounds import LONGEST_NAME, past_name
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantify.nouns.plurals import singular
from claimx.quantify.numerals import SMALL

_SPAN = words("last past next first")
_TIMES = words("years months weeks days hours decades")
#: How many words before "the last three" the time may stand.
_FARTHEST_SPAN = 30
#: How many words before "one" the "of whom" may stand: "of whom the law requires one".
_FARTHEST_WHOM = 6
_BEFORE_SPAN = words("for in over during")
#: "Two in planning and one in housing": beside more than a dozen, "one in three" is a share.
_BESIDE_ONE = 12
#: Words between the figure before a name and the comma.
_FARTHEST_COMMA = 4
_NEVER_GAPPED = frozenset({"rank", "age", "duration", "ratio"})
#: What is so many times smaller lacks the scale of the figure before it.
_MOST_UNLIKE = 1_000


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
    if before == ("other", "the") and value > 1:
        return [found]
    time = _span(line, index) if before[0] in _SPAN else None
    if time:
        return [found._replace(kind="duration", unit=Measured(time, "duration", index + 1, index + 1))]
    is_one = value == 1 and before[0] in {"and", "but"} and _is_verb(line, index + 1)
    is_one = is_one or (value == 1 and before[0] == "and" and last.low < _BESIDE_ONE and is_listed(line, found, last))
    is_among = any(
        line.lower(i) == "of" and line.lower(i + 1) in {"whom", "which"} for i in range(index - _FARTHEST_WHOM, index)
    )
    if value == 1 and line.lower(index + 1) in BE and line.lower(last.end) in BE and not last.is_range:
        return [found._replace(kind=last.kind, unit=unit)]  # 155 are Danes, one is a Finn
    is_count = (is_one or (is_among and value == 1)) and last.kind == "count"
    return [found._replace(kind="count", unit=unit)] if unit and is_count else []


def gapped(line: Line, index: int, last: Found) -> list[Found]:
    """As in "Jodhpur" of "Jaipur gets 600 buses, Jodhpur 220, Kota 180 and Pali 150": at least two in a row."""
    number = number_at(line, index)
    if not number or number.shape != "figure" or not _opens(line, index, last) or last.kind in _NEVER_GAPPED:
        return []
    if last.high > _MOST_UNLIKE * number.value:  # $70 million here, 20 there
        return []
    behind = number.end + (line.text_at(number.end) == ",")
    behind += line.lower(behind) == "and"
    name = past_name(line, behind)
    is_followed = name > behind > number.end and line.kind(name) == "figure"
    verb = last.first - 1
    is_told = line.text_at(verb - 1).istitle() and _is_verb(line, verb) and line.lower(number.end) == "and"
    is_last = is_told or (line.kind(number.end) in {"", "mark"} and line.text_at(last.start - 1).istitle())
    if not (is_followed or is_last):
        return []
    unit = last.unit._replace(start=number.end, end=number.end) if last.unit else None
    return [Found(index, index, number.end, number.value, number.value, last.kind, unit)]


def _opens(line: Line, index: int, last: Found) -> bool:
    """Is the figure behind a name, and the name behind a comma or an "and" close to the figure before?"""
    start = index
    while index - start < LONGEST_NAME and line.kind(start - 1) == "word" and line.text_at(start - 1)[:1].isupper():
        start -= 1
    is_joined = line.text_at(start - 1) == "," or line.lower(start - 1) == "and"
    is_near = all(line.kind(place) == "word" for place in range(last.end, start - 1))
    return start < index and is_joined and is_near and 0 < start - last.end <= _FARTHEST_COMMA


def _stands_alone(line: Line, index: int) -> bool:
    """Does nothing follow that the word could count?"""
    return line.kind(index) in {"", "mark"} or line.lower(index) in STOPS or _is_verb(line, index)


def _is_verb(line: Line, index: int) -> bool:
    """As its form tells, past forms behind a capital included."""
    return is_finite(line, index) or line.lower(index).endswith("ed")


def _span(line: Line, index: int) -> str | None:
    """As in "for eleven years ... and for the last three": the time that was counted before."""
    if line.lower(index - 2) != "the" or line.lower(index - 3) not in _BEFORE_SPAN:
        return None
    before = range(index - 4, max(-1, index - 4 - _FARTHEST_SPAN), -1)
    time = next((line.lower(place) for place in before if line.lower(place) in _TIMES), None)
    return singular(time) if time else None
