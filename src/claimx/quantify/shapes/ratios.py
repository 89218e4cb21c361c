"""Shares of a whole, and what two figures are to each other: "one in five", "leads 50-42%", "a 3:1 ratio"."""

from __future__ import annotations

from decimal import Decimal

from claimx.english.tokens import DASHES, HYPHENS, Line, words
from claimx.english.wordclasses import BE, is_finite
from claimx.quantify.amounts import amount_at
from claimx.quantify.amounts.modifiers import modifier_of
from claimx.quantify.amounts.number import number_at
from claimx.quantify.amounts.scales import LONGEST_FIGURE, Number, divided
from claimx.quantify.changes.cues import change_of
from claimx.quantify.found import Found, Measured
from claimx.quantify.nouns import one_of
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantify.nouns.plurals import is_plural, singular
from claimx.quantify.units import unit_at
from claimx.quantity import Change

#: A larger second number of "one in five" is no ratio but a place or a year.
_DENOMINATORS = frozenset(
    {*range(2, 31), 40, 50, 60, 75, 80, 100, 150, 200, 250, 300, 400, 500, 600, 1000, 10_000, 100_000, 10**6}
)
#: "One in 45" and "1 in 3 billion" are ratios, however odd.
_LARGEST_DOZEN = 31
#: Words that make a ratio of two figures that a colon joins.
_NAMES = words("ratio ratios odds proportion leverage")
#: Words between "the ratio" and its figure, "the ratio of men to women fell to", and those right before the figure.
_REACH, _BEFORE = 8, BE | words("of to from than about around nearly roughly almost over under at")
#: Behind these "15:10" is when, and "15:1" is none.
_WHEN = words("at from")
#: Behind the figure such a word may have one before it: "a 3:1 gender ratio".
_REACH_BEHIND = 2


def split(line: Line, index: int) -> list[Found]:
    """As in "leads 50-42%": two shares of one whole, the larger first; "42-50%" is a range."""
    first = number_at(line, index) if line.kind(index) == "figure" and line.text_at(index + 1) in DASHES else None
    second = number_at(line, first.end + 1) if first and line.is_glued(first.end) else None
    unit = unit_at(line, second.end) if second else None
    if not first or not second or not unit or unit.kind != "percent" or not 100 > first.value > second.value:
        return []
    share = Measured("percent", "percent", second.end, unit.end)
    ends = ((index, first.end, first.value), (first.end + 1, unit.end, second.value))
    return [Found(start, start, end, value, value, "percent", share) for start, end, value in ends]


def ratio(line: Line, index: int) -> list[Found]:
    """As in "one in five", "nine out of ten", "nine of every ten", "one household in ten"."""
    top = number_at(line, index)
    if not top or top.shape not in {"figure", "words"} or top.value >= 100:
        return []
    noun = _between(line, top.end)
    below = _second_number_at(line, line.after_hyphen(noun.end if noun else top.end))
    bottom = number_at(line, below) if below else None
    if not below or not bottom or not _is_part_of(top, bottom, is_every=line.lower(below - 1) == "every"):
        return []
    of = amount_at(line, below)
    unit = of.unit if of and of.unit and not of.unit.name.startswith("per ") else None  # 1 in 10,000 a year
    if noun and unit and _is_verb(line, unit):
        unit = None
    if unit and (noun or unit.kind != "count"):  # 5 in 20 minutes, one man in ten towns
        return []
    value = divided(top.value, bottom.value)
    owned = None if noun or unit else one_of(line, bottom.end)  # three in ten of her pupils
    noun = noun or (Measured(owned.lemma, "count", owned.start, owned.end) if owned else None)
    modifier, first = modifier_of(line, index, bottom.end)
    return [Found(first, index, bottom.end, value, value, "ratio", noun or unit, modifier)]


def _second_number_at(line: Line, joint: int) -> int | None:
    """Where the number begins that "in", "out of" or "of every" joins to the first, if one of them stands here."""
    below = line.after_hyphen(_past_joint(line, joint))
    if below <= joint:
        return None
    below += line.text_at(below) in HYPHENS and line.kind(below + 1) == "figure"  # 1-in-60
    return below + (line.lower(below) == "every")


def _is_part_of(top: Number, bottom: Number, *, is_every: bool) -> bool:
    """Is it a share as one writes it, the smaller number first: "3 in 10", "1 in 45"; but not "3 in 45"?"""
    is_odd = top.value == 1 and bottom.value > _LARGEST_DOZEN
    is_counted = is_every or bottom.value in _DENOMINATORS or is_odd
    return is_counted and top.value < bottom.value and top.value == int(top.value)


def _is_verb(line: Line, unit: Measured) -> bool:
    """Is what looks like a plural the verb, with more behind it: "one post in nine stands empty"?"""
    behind = unit.end
    is_more = (
        line.kind(behind) == "word"
        and not is_finite(line, behind)
        and line.lower(behind) not in {"and", "or", "where", "that", "who", "which"}
    )
    return unit.kind == "count" and unit.end == unit.start + 1 and is_more


def _past_joint(line: Line, index: int) -> int:
    """Behind "in", "out of" and the "of" of "of every"; ``index`` where none of them stands."""
    if line.lower(index) == "in" or (line.lower(index), line.lower(index + 1)) == ("of", "every"):
        return index + 1
    return index + 2 * ((line.lower(index), line.lower(index + 1)) == ("out", "of"))


def _between(line: Line, index: int) -> Measured | None:
    """The noun of "one household in ten", "nine times out of ten"."""
    is_times = (line.lower(index + 1), line.lower(index + 2)) == ("out", "of") and is_plural(line.lower(index))
    if line.kind(index) != "word" or line.lower(index) in STOPS or not (is_times or line.lower(index + 1) == "in"):
        return None
    return Measured(singular(line.text_at(index)), "count", index, index + 1)


def proportion(line: Line, index: int) -> list[Found]:
    """The second figure is what the first is divided by; a score and a time of the day are none."""
    joint, end = index + 1, index + 3
    is_joined = line.text_at(joint) == ":" and line.is_glued(joint) and line.is_glued(joint + 1)
    is_joined = is_joined and not (line.text_at(end) == ":" and line.is_glued(end + 1))  # 1:2:3
    if not is_joined or line.kind(index) != "figure" != line.kind(end) or line.kind(joint + 1) != "figure":
        return []
    top, bottom = (_figure(line.text_at(place)) for place in (index, joint + 1))
    if not top or not bottom or not _is_named(line, index, end):
        return []
    modifier, first = modifier_of(line, index, end)
    value = divided(top, bottom)
    change: Change = "to" if change_of(line, index, end) == "to" else "none"
    return [Found(first, index, end, value, value, "ratio", None, modifier, change)]


def _figure(text: str) -> Decimal | None:
    """Nothing of a date, "3.4.12", nor of an endless row of digits."""
    digits = text.replace(",", "")
    return Decimal(digits) if len(digits) <= LONGEST_FIGURE and digits.count(".") < 2 else None


def _is_named(line: Line, start: int, end: int) -> bool:
    """Does a word that makes a ratio of it stand beside?"""
    behind = end + (line.text_at(end) in HYPHENS)
    if any(line.lower(place) in _NAMES for place in range(behind, behind + _REACH_BEHIND)):
        return True
    if line.lower(start - 1) in _WHEN and len(line.text_at(end - 1)) > 1:
        return False
    before = range(start - 1, max(-1, start - 1 - _REACH), -1)
    return line.lower(start - 1) in _BEFORE | _NAMES and any(line.lower(place) in _NAMES for place in before)
