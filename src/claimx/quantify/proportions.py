"""Two figures that a colon joins where a word calls them a ratio: "a 3:1 ratio", "odds of 20:1"."""

from __future__ import annotations

from decimal import Decimal

from claimx.english.tokens import HYPHENS, Line, words
from claimx.english.wordclasses import BE
from claimx.quantify.changes import change_of
from claimx.quantify.found import Found
from claimx.quantify.modifiers import modifier_of
from claimx.quantify.scales import LONGEST_FIGURE, divided
from claimx.quantity import Change

_NAMES = words("ratio ratios odds proportion leverage")
#: Words between "the ratio" and its figure, "the ratio of men to women fell to", and those right before the figure.
_REACH, _BEFORE = 8, BE | words("of to from than about around nearly roughly almost over under at")
#: Behind these "15:10" is when, and "15:1" is none.
_WHEN = words("at from")
#: Behind the figure such a word may have one before it: "a 3:1 gender ratio".
_REACH_BEHIND = 2


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
