"""What a number is a number of: a unit, money, or things counted."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import is_finite
from claimx.quantify import nouns
from claimx.quantify.amounts.modifiers import past_behind
from claimx.quantify.amounts.number import number_at
from claimx.quantify.amounts.scales import Number
from claimx.quantify.found import Measured
from claimx.quantify.nouns.compounds import single
from claimx.quantify.nouns.phrasewords import DEFINITE, STOPS
from claimx.quantify.numerals import BEGINNINGS, SCALES
from claimx.quantify.units import money, unit_at

#: Of these names none means anything else.
_CURRENCIES = words("dollar euro rupee yen yuan peso naira shilling rouble ruble")
_PAID = words("cost costs costing pay pays paid charge charges charged earn earns earned fined")
#: Of so many pounds without a figure these say that they are money, and these that they are none.
_SPENT = words(
    "spend spends spent spending cost costs costing pay pays paid worth save saves saved raise raises raised owe owes"
    " owed donate donated fined"
)
_WEIGHED = words(
    "weigh weighs weighed weighing recall recalls recalled harvest harvested produce produces produced ship ships"
    " shipped catch caught haul hauled thrust lift lifted"
)
_MILLIONS = words("millions billions trillions")
#: What there is in pounds, behind "of".
_FUNDS = words(
    "money cash fund funds funding aid debt debts tax taxes taxpayers taxpayer damage investment investments spending"
    " savings profit profits grants donations subsidies support revenue public"
)
#: How far behind "of" it may stand, and how far from the pounds what says that they are weighed or spent.
_REACH_OF_FUNDS, _REACH_OF_SPENT = 4, 8
_WAGES = words("wage wages salary salaries rent rents fare fares fee fees")
#: Adjectives between a number and its unit: "nine consecutive months", "three more years".
_BETWEEN = words("consecutive straight more extra further additional full whole successive long working")
#: Behind these, or first of all, "1" counts what follows.
_BEFORE_DIGITS = STOPS | {"", ",", ";", "("}
BEFORE_THINGS = DEFINITE | words("a an all last past previous next first top other")
#: The same, and words that weigh a whole: "30 of nearly 200 mills", "three of the more than 40 dams".
_BEFORE_WHOLE = BEFORE_THINGS | words(
    "nearly almost about around roughly approximately some more fewer less than over estimated"
)
#: How far behind "of" the number may stand from which the first takes its noun.
_LONGEST_OPENING = 5


def measured(line: Line, number: Number) -> Measured | None:
    """The unit behind a number: a physical one, money, or what is counted."""
    index = past_behind(line, number.end)
    if number.shape == "magnitude":
        index += (line.lower(index), line.lower(index + 1)) == ("more", "of")  # millions more of their friends
    if number.shape == "magnitude" and line.lower(index) == "of":
        index += 1 + (line.lower(index + 1) in BEFORE_THINGS)
    if number.shape == "part":
        index = _past_whole(line, index)
    unit = unit_at(line, index) or (unit_at(line, index + 1) if line.lower(index) in _BETWEEN else None)
    named = money.name_after(line, index)
    if named and not _is_weight(line, index, unit is not None):
        return Measured(named.code, "money", index, named.end)
    if unit:
        return Measured(unit.name, unit.kind, line.after_hyphen(index), unit.end)
    return None if number.shape == "part" else _paid(line, _named(line, number, index))


def _paid(line: Line, unit: Measured | None) -> Measured | None:
    """As in "billions of federal dollars": money, whatever it is called before."""
    if not unit or unit.kind != "count" or unit.name not in _CURRENCIES:
        return unit
    named = money.name_after(line, unit.end - 1)
    return Measured(named.code, "money", unit.start, unit.end) if named else unit


def _past_whole(line: Line, index: int) -> int:
    """As in "half an hour", "half of one percent", "1/16 of a US pint": to the unit of which there is a part."""
    position = index + (line.lower(index) == "of")
    is_one = position > index and line.lower(position) in {"one", "1"}
    if line.lower(position) not in {"a", "an"} and not is_one:
        return index
    return position + 1 + (line.text_at(position + 1) in {"US", "UK"})


def _is_weight(line: Line, index: int, has_unit: bool) -> bool:
    """As in "25 pounds" are weighed, not paid; only a scale, a price or a country makes them money."""
    word = line.lower(line.after_hyphen(index))
    is_paid = line.lower(index - 1) in SCALES or line.lower(index - 2) in _PAID or line.lower(index + 1) == "sterling"
    is_paid = is_paid or any(line.lower(place) in _WAGES for place in range(index - 7, index - 1))
    is_paid = is_paid or (line.lower(index - 1) == "of" and _is_sum(line, index))
    return word in {"pound", "pounds"} and has_unit and not is_paid


def _is_sum(line: Line, index: int) -> bool:
    """As in "millions of pounds", "thousands of pounds of taxpayers' money", and not "millions of pounds of beef"."""
    if line.lower(index + 1) == "of":
        return any(line.lower(place).split("'")[0] in _FUNDS for place in range(index + 2, index + 2 + _REACH_OF_FUNDS))
    around = {line.lower(place) for place in range(max(0, index - _REACH_OF_SPENT), index + _REACH_OF_SPENT)}
    is_spent = line.lower(index - 2) in _MILLIONS or "£" in line.text or not _SPENT.isdisjoint(around)
    return is_spent and _WEIGHED.isdisjoint(around)


def _named(line: Line, number: Number, index: int) -> Measured | None:
    """What is counted, if anything is named."""
    if number.value == 1 and number.shape == "words":
        return things(line, nouns.one_of(line, index) or single(line, index))
    many = things(line, nouns.counted(line, index)) or of_what(line, index)
    return many or (things(line, single(line, index)) if _is_digit(line, number) else None)


def _is_digit(line: Line, number: Number) -> bool:
    """As in "1 lemon", "reported 1 death"; a score, "a 3-1 win", and a label, "a level 1 course", count nothing."""
    digit = number.end - 1
    if line.text_at(digit) != "1" or line.text_at(number.end)[:1].isupper():  # 1 World Square
        return False
    before = line.lower(digit - 1)
    if before == "the" or (digit > 1 and line.text_at(digit - 1)[:1].isupper()):  # the Artemis 1 rocket
        return False
    return before in _BEFORE_DIGITS or before.endswith(("ed", "s")) or is_finite(line, digit - 1)


def things(line: Line, noun: nouns.Noun | None) -> Measured | None:
    """What a noun phrase counts, unless it is part of what is excluded."""
    if not noun or line.is_hidden(noun.end - 1) or line.is_dotted(noun.end):
        return None
    return Measured(noun.lemma, "count", noun.start, noun.end)


def of_what(line: Line, index: int) -> Measured | None:
    """As in "two of the companies", "70 of us"; and "37 of 180 menus", "52 out of the 235 mills"."""
    index += (line.lower(index), line.lower(index + 1)) == ("out", "of")
    if line.lower(index) != "of":
        return None
    for position in range(index + 1, index + 1 + _LONGEST_OPENING):
        total = number_at(line, position)
        if total and total.shape in {"figure", "words"}:
            unit = unit_at(line, total.end)
            joined = line.after_hyphen(total.end)
            behind = unit.end if unit else joined + 1
            if joined > total.end and nouns.counted(line, behind):
                return things(line, nouns.counted(line, behind))  # five of the three-ton satellites
            if unit:
                return Measured(unit.name, unit.kind, total.end, unit.end)
            return things(line, nouns.counted(line, total.end))
        word = line.lower(position)
        if word not in _BEFORE_WHOLE and not word.endswith("'s") and not line.lower(position + 1).endswith("'s"):
            break
    first = index + 1 + (line.lower(index + 1) in BEFORE_THINGS)
    owned = nouns.past_possessor(line, first)
    noun = nouns.counted(line, owned)
    is_mixed = (
        first == index + 1 and owned == first and any(line.lower(i) == "and" for i in range(*noun[:2]))
        if noun
        else False
    )
    return None if is_mixed else things(line, noun)  # 40 of rice and lentils


def end_of(line: Line, number: Number, unit: Measured | None) -> int:
    """Behind the unit; or behind the number, where another figure stands before the unit: "six of the ten ports"."""
    if not unit:
        return number.end
    between = range(number.end, unit.start)
    if any(line.kind(index) == "figure" or line.lower(index) in BEGINNINGS for index in between):
        return number.end
    return max(unit.end, number.end)
