"""Shapes that are more than a number with its unit: multiples, shares of a whole, and one in five."""

from __future__ import annotations

from decimal import Decimal

from claimx.english.tokens import DASHES, HYPHENS, Line, words
from claimx.english.wordclasses import BE, DETERMINERS, is_finite
from claimx.quantify.amounts import amount_at
from claimx.quantify.changes import change_of
from claimx.quantify.found import Found
from claimx.quantify.frequencies import once_in
from claimx.quantify.measured import Measured
from claimx.quantify.modifiers import modifier_of
from claimx.quantify.nouns import STOPS, one_of
from claimx.quantify.number import number_at
from claimx.quantify.numerals import SMALL, TENS
from claimx.quantify.plurals import is_plural, singular
from claimx.quantify.rates import per
from claimx.quantify.scales import Number, divided
from claimx.quantify.turns import is_moved
from claimx.quantify.units import unit_at

#: Verbs that are a multiple by themselves.
VERBS: dict[str, int | Decimal] = {
    "doubled": 2, "doubling": 2, "doubles": 2, "trebled": 3, "tripled": 3, "tripling": 3, "quadrupled": 4,
    "quintupled": 5, "halved": Decimal("0.5"), "halving": Decimal("0.5"),
}  # fmt: skip
#: "Which more than triples the top score"; of several games "triples" are none.
_PRESENT = {"triples": 3, "trebles": 3, "quadruples": 4}
#: The same behind a word that makes verbs of them: "to double"; "a double room" is none.
INFINITIVES: dict[str, int | Decimal] = {
    "double": 2, "treble": 3, "triple": 3, "quadruple": 4, "halve": Decimal("0.5"),
}  # fmt: skip
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
#: A larger second number of "one in five" is no ratio but a place or a year.
_DENOMINATORS = frozenset(
    {*range(2, 31), 40, 50, 60, 75, 80, 100, 150, 200, 250, 300, 400, 500, 600, 1000, 10_000, 100_000, 10**6}
)


#: "Three times more likely": beside another, and no rise.
_COMPARED = words("more less fewer higher lower")
#: "One in 45" and "1 in 3 billion" are ratios, however odd.
_LARGEST_DOZEN = 31
#: Words that one of these shapes begins with.
OPENINGS = frozenset({*VERBS, *_PRESENT, *INFINITIVES, *_FOLD, "once", "twice"})


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
    is_meant = line.lower(index - 1) in _BEFORE_INFINITIVE or (
        line.lower(index - 1) in BE | {"and", ","} and line.lower(index + 1) in _BEHIND_DOUBLE
    )
    behind = line.lower(index + 1)
    is_present = behind in _BEHIND_DOUBLE | DETERMINERS or behind.endswith("'s")
    value = VERBS.get(word) or (_PRESENT.get(word) if is_present else None)
    value = value or (INFINITIVES.get(word) if is_meant else None)
    is_bent = line.lower(index + 1) == "over" and line.lower(index + 2) in {"in", "with", "and", ""}
    if not value or is_bent or line.lower(line.after_hyphen(index + 1)) in {"down", "as"}:
        return []
    found = _multiple(line, index, index + 1, Decimal(value))
    is_level = line.lower(index - 1) in BE | {"and", ","} and word in INFINITIVES
    return [found if is_level else found._replace(change="up" if value > 1 else "down")]


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
