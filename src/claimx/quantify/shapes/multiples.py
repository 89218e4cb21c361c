"""How many times as much, and how often: "doubled", "tenfold", "twice the size", "three times as likely", "once"."""

from __future__ import annotations

from decimal import Decimal

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE, DETERMINERS
from claimx.quantify.amounts.modifiers import modifier_of
from claimx.quantify.amounts.number import number_at
from claimx.quantify.amounts.rates import once_in, per
from claimx.quantify.changes.cues import change_of
from claimx.quantify.found import Found, Measured
from claimx.quantify.numerals import MULTIPLIED, MULTIPLY, SMALL, TENS
from claimx.quantify.turns import is_moved

#: "Which more than triples the top score"; of several games "triples" are none.
_PRESENT = {"triples": 3, "trebles": 3, "quadruples": 4}
_BEFORE_INFINITIVE = words(
    "to will would could can may might should must nearly almost than roughly about also still soon eventually"
)
#: "Catches are double those of May".
_BEHIND_DOUBLE = words("the those that what its their last")
_FOLD = {
    f"{word}fold": value for word, value in {**SMALL, **TENS, "hundred": 100, "thousand": 1000}.items() if value > 1
}
#: What follows "twice" and "three times" where they multiply.
MULTIPLIES = words(
    """as more the its their his her what that higher larger bigger greater faster likelier less smaller longer earnings
    average normal expected annual forecast forward trailing book"""
)
#: "Three times more likely": beside another, and no rise.
_COMPARED = words("more less fewer higher lower")
#: Words that one of these shapes begins with.
OPENINGS = frozenset({*MULTIPLIED, *_PRESENT, *MULTIPLY, *_FOLD, "once", "twice"})


def fold(line: Line, index: int) -> list[Found]:
    """As in "10-fold"."""
    number = number_at(line, index) if line.kind(index) in {"figure", "word"} else None
    end = line.after_hyphen(number.end) if number else index
    return [_multiple(line, index, end + 1, number.value)] if number and line.lower(end) == "fold" else []


def verb(line: Line, index: int) -> list[Found]:
    """As in "doubled", "tenfold"."""
    word = line.lower(index)
    if word not in OPENINGS:
        return []
    if word in _FOLD:
        return [_multiple(line, index, index + 1, Decimal(_FOLD[word]))]
    before, behind = line.lower(index - 1), line.lower(index + 1)
    is_said_of = before in BE | {"and", ","}
    is_meant = before in _BEFORE_INFINITIVE or (is_said_of and behind in _BEHIND_DOUBLE)
    is_present = behind in _BEHIND_DOUBLE | DETERMINERS or behind.endswith("'s")
    value = MULTIPLIED.get(word) or (_PRESENT.get(word) if is_present else None)
    value = value or (MULTIPLY.get(word) if is_meant else None)
    is_bent = behind == "over" and line.lower(index + 2) in {"in", "with", "and", ""}
    if not value or is_bent or line.lower(line.after_hyphen(index + 1)) in {"down", "as"}:
        return []
    found = _multiple(line, index, index + 1, Decimal(value))
    return [found if is_said_of and word in MULTIPLY else found._replace(change="up" if value > 1 else "down")]


def _multiple(line: Line, start: int, end: int, value: Decimal) -> Found:
    """With its modifier and its change; "three times more" beside another is none."""
    modifier, first = modifier_of(line, start, end)
    is_compared = line.lower(end) in _COMPARED and not is_moved(line, start)
    change = "none" if is_compared else change_of(line, start, end)
    return Found(first, start, end, value, value, "multiple", None, modifier, change)


def often(line: Line, index: int) -> list[Found]:
    """As in "twice the size", "at least once"; "twice a week" is a rate."""
    if line.lower(index) == "twice":
        is_multiple = line.lower(index + 1) in MULTIPLIES and not line.text_at(index + 2)[:1].isupper()
        if is_multiple:
            return [_multiple(line, index, index + 1, Decimal(2))]
        unit = per(line, Measured("time", "count", index + 1, index + 1))
        return [Found(index, index, max(unit.end, index + 1), Decimal(2), Decimal(2), unit.kind, unit)]
    if line.lower(index) == "once":
        if rate := once_in(line, index + 1):
            modifier, first = modifier_of(line, index, rate.end)
            return [Found(first, index, rate.end, Decimal(1), Decimal(1), "rate", rate, modifier)]
        modifier, first = modifier_of(line, index, index + 1)
        unit = Measured("time", "count", index + 1, index + 1)
        one = Found(first, index, index + 1, Decimal(1), Decimal(1), "count", unit, modifier)
        return [one] if modifier in {"at least", "more than"} else []
    return []


def times(line: Line, index: int) -> list[Found]:
    """As in "three times as likely", "1.4 times book value"; "3 times since Monday" counts."""
    number = number_at(line, index)
    if not number or number.shape == "part":
        return []
    is_sign = line.lower(number.end) == "x" and line.is_glued(number.end)
    word = line.after_hyphen(number.end)
    is_word = line.lower(word) == "times" and (line.lower(word + 1) in MULTIPLIES or number.value != int(number.value))
    if not is_sign and not is_word:
        return []
    found = _multiple(line, index, word + 1, number.value)
    return [found._replace(unit=Measured("time", "multiple", word, word + 1))]
