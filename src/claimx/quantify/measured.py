"""What a number is a number of: a unit, money, things counted, and any of them per another."""

from __future__ import annotations

from typing import NamedTuple

from claimx.quantify import money, nouns
from claimx.quantify.compounds import below_end, single
from claimx.quantify.modifiers import past_behind
from claimx.quantify.nouns import STOPS
from claimx.quantify.number import number_at
from claimx.quantify.numerals import BEGINNINGS, SCALES
from claimx.quantify.plurals import is_plural, singular
from claimx.quantify.scales import Number
from claimx.quantify.units import unit_at
from claimx.quantity import QuantityKind
from claimx.tokens import Line, words


class Measured(NamedTuple):
    """A unit in the tokens ``start <= i < end``."""

    name: str
    kind: QuantityKind
    start: int
    end: int


#: What "a" means "per" before: "$3,500 a month", "52 barrels a day", "64 cents a dozen".
PER_A = words(
    """day week month year hour minute second quarter decade night share barrel tonne ton kilo kilogram pound litre
    liter gallon dozen head piece person pupil household mile kilometre kilometer unit bottle ounce bushel
    megawatt-hour term season game match kilowatt square sq visit trip ticket dose acre hectare sack bag box crate
    plate pint cup word vote seat room bed student child worker member vehicle car truck ride call page pack packet
    carton metre meter foot yard vial pill tablet"""
)
PER = frozenset({"per", "/"})
#: What "each" and "every" mean "per" before.
PER_EACH = words("year month week day night hour minute second")
#: Only these join a second unit below the bar: "per head per year".
EXPLICIT = PER | {"a", "an", "each", "every"}
#: Rates are counted per hundred or more; "2 per 5" is something else.
SMALLEST_GROUP = 10
PAID = words("cost costs costing pay pays paid charge charges charged earn earns earned fined")
WAGES = words("wage wages salary salaries rent rents fare fares fee fees")
ANNUALLY = frozenset({"annually", "yearly"})
#: "10 contracts a week earlier" is no rate.
AFTER_TIME = words("ago earlier later before after")
#: Behind "five dollars a" these say how much or how many, and nothing of which each costs so much.
NO_PIECES = words(
    "lot few bit little third half fifth tenth million billion thousand hundred record total sum loss gain"
)
#: "It averaged 5,840 a game": of persons, points and others that the sentence need not name.
PER_EVENT = PER_EACH | words("game match")
BEHIND_PIECE = words("and or for in to")
PER_TIME = PER_EACH | words("quarter decade season term")
#: "A month before tax" is no time.
NET = words("tax taxes deductions rent costs inflation benefits expenses fees bonuses overtime")
#: "cubic metres of water a second": how many words of what is measured may stand before "a second".
LONGEST_MATTER = 3
#: Adjectives between a number and its unit: "nine consecutive months", "three more years".
BETWEEN = words("consecutive straight more extra further additional full whole successive long working")
BEFORE_THINGS = nouns.DEFINITE | words("a an all last past previous next first top other")
#: How far behind "of" the number may stand from which the first takes its noun.
LONGEST_OPENING = 4


def measured(line: Line, number: Number) -> Measured | None:
    """The unit behind a number: a physical one, money, or what is counted."""
    index = past_behind(line, number.end)
    if number.shape == "magnitude" and line.lower(index) == "of":
        index += 1 + (line.lower(index + 1) in BEFORE_THINGS)
    if number.shape == "part":
        index = _past_whole(line, index)
    unit = unit_at(line, index) or (unit_at(line, index + 1) if line.lower(index) in BETWEEN else None)
    named = money.name_after(line, index)
    if named and not _is_weight(line, index, unit is not None):
        return Measured(named[0], "money", index, named[1])
    if unit:
        return Measured(unit[0].name, unit[0].kind, line.after_hyphen(index), unit[1])
    return None if number.shape == "part" else _things(line, number, index)


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
    is_paid = line.lower(index - 1) in SCALES or line.lower(index - 2) in PAID or line.lower(index + 1) == "sterling"
    is_paid = is_paid or any(line.lower(place) in WAGES for place in range(index - 7, index - 1))
    return word in {"pound", "pounds"} and has_unit and not is_paid


def _things(line: Line, number: Number, index: int) -> Measured | None:
    """What is counted, if anything is named."""
    if number.value == 1 and number.shape == "words":
        return _counted(line, nouns.one_of(line, index) or single(line, index))
    return _counted(line, nouns.counted(line, index)) or _of_what(line, index)


def _counted(line: Line, noun: nouns.Noun | None) -> Measured | None:
    if not noun or any(line.is_hidden(position) for position in range(noun.start, noun.end)):
        return None
    return Measured(noun.lemma, "count", noun.start, noun.end)


def _of_what(line: Line, index: int) -> Measured | None:
    """As in "two of the companies", "70 of us"; and "37 of 180 menus", "52 out of the 235 mills"."""
    index += (line.lower(index), line.lower(index + 1)) == ("out", "of")
    if line.lower(index) != "of":
        return None
    for position in range(index + 1, index + 1 + LONGEST_OPENING):
        total = number_at(line, position)
        if total and total.shape in {"figure", "words"}:
            unit = unit_at(line, total.end)
            joined = line.after_hyphen(total.end)
            behind = unit[1] if unit else joined + 1
            if joined > total.end and nouns.counted(line, behind):
                return _counted(line, nouns.counted(line, behind))  # five of the three-ton satellites
            if unit:
                return Measured(unit[0].name, unit[0].kind, total.end, unit[1])
            return _counted(line, nouns.counted(line, total.end))
        word = line.lower(position)
        if word not in BEFORE_THINGS and not word.endswith("'s") and not line.lower(position + 1).endswith("'s"):
            break
    first = index + 1 + (line.lower(index + 1) in BEFORE_THINGS)
    owned = nouns.past_possessor(line, first)
    noun = nouns.counted(line, owned)
    is_mixed = (
        first == index + 1 and owned == first and any(line.lower(i) == "and" for i in range(*noun[:2]))
        if noun
        else False
    )
    return None if is_mixed else _counted(line, noun)  # 40 of rice and lentils


def end_of(line: Line, number: Number, unit: Measured | None) -> int:
    """Behind the unit; or behind the number, where another figure stands before the unit: "six of the ten ports"."""
    if not unit:
        return number.end
    between = range(number.end, unit.start)
    if any(line.kind(index) == "figure" or line.lower(index) in BEGINNINGS for index in between):
        return number.end
    return max(unit.end, number.end)


def per(line: Line, unit: Measured) -> Measured:
    """The same unit per another one, where the sentence says so: "a month", "per share", "/m²", "per head per year"."""
    once = _per(line, unit)
    return _per(line, once) if once is not unit and line.lower(once.end) in EXPLICIT else once


def _per(line: Line, unit: Measured) -> Measured:
    matter = range(unit.end + 1, unit.end + 2 + LONGEST_MATTER) if line.lower(unit.end) == "of" else ()
    for index in (unit.end, *matter):
        cue = line.after_hyphen(index)
        if line.lower(cue) in ANNUALLY and index == unit.end:
            return Measured(f"{unit.name} per year", "rate", unit.start, cue + 1)
        below = _below(line, cue, is_money=unit.kind == "money" and index == unit.end)
        if below:
            return Measured(f"{unit.name} per {below[0]}", "rate", unit.start, below[1])
        if line.kind(index) != "word" or line.lower(index) == "within":
            break
    return unit


def bare_rate(line: Line, index: int) -> Measured | None:
    """As in "30 per 100,000", "18 per day", "7,500 a year": of things that the sentence names elsewhere."""
    is_a = line.lower(index) in {"a", "an"} and line.lower(index + 1) in PER_EVENT
    is_rate = is_a or line.lower(index) == "per" or (line.lower(index), line.lower(index + 1)) == ("for", "every")
    below = _below(line, index) if is_rate else None
    return Measured(f"per {below[0]}", "rate", index, below[1]) if below else None


def _below(line: Line, cue: int, *, is_money: bool = False) -> tuple[str, int] | None:
    """What stands below the fraction bar of a rate, and the index behind it."""
    below = _bar(line, cue, is_money=is_money)
    if below is None:
        return None
    if line.lower(below) in {"annum", "capita"}:
        return ("year" if line.lower(below) == "annum" else "person"), below + 1
    unit = unit_at(line, below)
    if unit:
        return (unit[0].name, unit[1]) if line.kind(below) == "word" or unit[1] > below + 1 else None
    is_scale = line.lower(below) in SCALES and line.lower(below - 1) in {"each", "every"}  # for every lakh of
    if line.kind(below) == "figure" or line.lower(below) in BEGINNINGS or is_scale:
        return _group(line, below)
    if line.kind(below) != "word":
        return None
    is_open = line.lower(cue) == "per" and line.lower(below) not in PER_A
    end = below_end(line, below) if is_open else below + 1
    return singular(line.text_at(end - 1)), end


def _is_apiece(line: Line, index: int) -> bool:
    """As in "ten rupees a mule.": a noun of one word that ends the clause."""
    word, behind = line.lower(index), line.lower(index + 1)
    is_last = behind in BEHIND_PIECE or behind in {".", ",", ";", ":", ")", ""}
    is_noun = line.kind(index) == "word" and word not in STOPS and not is_plural(word) and word not in NO_PIECES
    return is_noun and is_last and line.text_at(index).islower() and not word.endswith(("ly", "ed", "ing"))


def _bar(line: Line, cue: int, *, is_money: bool = False) -> int | None:
    """The index of what stands below the bar: behind "per", "a", "each" and "for every", "in each"."""
    word, below = line.lower(cue), line.after_hyphen(cue + 1)
    is_each = line.lower(cue + 1) in {"each", "every"}
    if is_each and (word == "for" or (word == "in" and line.lower(cue + 2) in PER_EACH)):
        return cue + 2
    if word == "for" and line.lower(cue + 1) == "a" and _is_measure(line, cue + 2):
        return cue + 2
    is_bar = (
        word in PER
        or (is_money and word in {"a", "an"} and _is_apiece(line, below))
        or (word in {"a", "an"} and line.lower(below) in PER_A and not _is_time_ago(line, below))
        or (word in {"each", "every"} and line.lower(below) in PER_EACH)
    )
    return below if is_bar else None


def _is_measure(line: Line, index: int) -> bool:
    """As in "60 rupees for a kilolitre"; "for a day" is how long."""
    unit = unit_at(line, index)
    return (
        unit is not None and unit[0].kind == "measure" and line.kind(index) == "word" and len(line.text_at(index)) > 2
    )


def _is_time_ago(line: Line, index: int) -> bool:
    """As in "10 contracts a week earlier"; "$70 a barrel after the fire", "900 euros a month before tax" are rates."""
    behind = line.lower(index + 1)
    is_net = behind in {"before", "after"} and line.lower(index + 2) in NET
    return behind in AFTER_TIME and line.lower(index) in PER_TIME and not is_net


def _group(line: Line, index: int) -> tuple[str, int] | None:
    """As in "per 100,000 people": so many of them, and what they are."""
    number = number_at(line, index)
    if not number or number.value < SMALLEST_GROUP or number.value != int(number.value):
        return None
    of = number.end + (line.lower(number.end) == "of")  # for every lakh of residents
    noun = _counted(line, nouns.counted(line, of))
    return (f"{int(number.value)} {noun.name}", noun.end) if noun else (f"{int(number.value)}", number.end)
