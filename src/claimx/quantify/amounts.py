"""A number with its unit: money, percentages, measures, things counted, and any of them per another."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claimx.quantify import money, nouns
from claimx.quantify.number import EXACT, Number, number_at
from claimx.quantify.numerals import LETTERS, SCALES
from claimx.quantify.tokens import DASHES, Line, words
from claimx.quantify.units import unit_at
from claimx.quantity import QuantityKind


class Measured(NamedTuple):
    """A unit in the tokens ``start <= i < end``."""

    name: str
    kind: QuantityKind
    start: int
    end: int


class Amount(NamedTuple):
    """A number and its unit in the tokens ``start <= i < end``; ``value`` has the sign of the whole."""

    start: int
    end: int
    number: Number
    value: Decimal
    unit: Measured | None


#: What "a" means "per" before: "$3,500 a month", "52 barrels a day", "64 cents a dozen".
PER_A = words(
    """day week month year hour minute second quarter decade night share barrel tonne ton kilo kilogram pound litre
    liter gallon dozen head piece person pupil household mile kilometre kilometer unit bottle ounce bushel
    megawatt-hour term season game match kilowatt square sq visit trip ticket"""
)
#: "10 contracts a week earlier" is no rate.
AFTER_TIME = words("ago earlier later before after")
ANNUALLY = frozenset({"annum", "annually", "capita"})


def amount_at(line: Line, index: int) -> Amount | None:
    """The amount that begins with this token: a sign of money, a minus, or the number itself."""
    first = _past_minus(line, index)
    sign = money.sign_before(line, first)
    number_from = _past_minus(line, sign[1]) if sign else first
    number = number_at(line, number_from)
    if not number:
        return None
    is_negative = first > index or (sign is not None and number_from > sign[1])
    if sign:
        number = _more_scale(line, number)
    unit = _money(line, sign[0], index, number.end) if sign else _unit(line, number)
    end = max(unit.end if unit else 0, number.end)
    value = number.value.copy_negate() if is_negative else number.value
    return Amount(index, end, number, value, per(line, unit, end) if unit else None)._replace(
        end=max(end, (per(line, unit, end) or unit).end if unit else 0)
    )


def _past_minus(line: Line, index: int) -> int:
    """Past "-", "−" and "minus" before a figure, where nothing stands before that it could join or subtract from."""
    if line.lower(index) == "minus":
        return line.after_hyphen(index + 1) if line.text_at(index + 1) not in DASHES else index + 2
    is_alone = not line.is_glued(index) or line.text_at(index - 1) in {"(", "$", "£", "€"}
    is_alone = is_alone and line.text_at(index - 1) not in DASHES
    if (
        line.text_at(index) in DASHES - {"—"}
        and is_alone
        and (line.is_glued(index + 1) or line.kind(index - 1) != "figure")
    ):
        return index + 1 if line.kind(index + 1) in {"figure"} or line.text_at(index + 1) in {"$", "£", "€"} else index
    return index


def _more_scale(line: Line, number: Number) -> Number:
    """Behind a sign of money "m", "b" and "k" are scales even after a space."""
    scale = LETTERS.get(line.lower(number.end)) if number.value == number.coefficient else None
    if not scale or line.is_glued(number.end + 1):
        return number
    return number._replace(value=EXACT.multiply(number.value, Decimal(scale)), end=number.end + 1)


def _money(line: Line, code: str, start: int, end: int) -> Measured:
    """Money; a code or a name behind says more than the sign before: "$15 USD", "$10 Australian dollars"."""
    behind = money.name_after(line, end)
    if behind and behind[0] in money.codes():
        scale = SCALES.get(line.lower(behind[1]))
        return Measured(behind[0], "money", start, behind[1] + (1 if scale else 0))
    return Measured(code, "money", start, end)


def _unit(line: Line, number: Number) -> Measured | None:
    """The unit behind a number: a physical one, money, or what is counted."""
    index = number.end
    if number.shape == "magnitude" and line.lower(index) == "of":
        index += 1
    if number.shape == "part":
        index = _past_whole(line, index)
    unit = unit_at(line, index)
    named = money.name_after(line, index)
    if named and not _is_weight(line, index, unit is not None):
        return Measured(named[0], "money", index, named[1])
    if unit:
        return Measured(unit[0].name, unit[0].kind, line.after_hyphen(index), unit[1])
    return things(line, number, index)


def _past_whole(line: Line, index: int) -> int:
    """As in "half an hour", "1/16 of a US pint": to the unit of which there is a part."""
    position = index + (line.lower(index) == "of")
    if line.lower(position) not in {"a", "an"}:
        return index
    return position + 1 + (line.text_at(position + 1) in {"US", "UK"})


def _is_weight(line: Line, index: int, has_unit: bool) -> bool:
    """As in "25 pounds" are weighed, not paid; only a scale or a country's name makes them money."""
    word = line.lower(line.after_hyphen(index))
    return (
        word in {"pound", "pounds"}
        and has_unit
        and line.lower(index - 1) not in SCALES
        and line.lower(index + 1) != "sterling"
    )


def things(line: Line, number: Number, index: int) -> Measured | None:
    """What is counted, if anything is named."""
    if number.shape == "part":
        return None
    is_one = number.value == 1 and number.shape == "words"
    noun = (
        nouns.one_of(line, index) or nouns.single(line, index) if is_one else nouns.counted(line, _past_of(line, index))
    )
    if not noun or any(line.is_hidden(position) for position in range(noun.start, noun.end)):
        return None
    return Measured(noun.lemma, "count", noun.start, noun.end)


def _past_of(line: Line, index: int) -> int:
    """As in "two of the companies", "70 of us"."""
    if line.lower(index) != "of":
        return index
    return index + 2 if line.lower(index + 1) in {"the", "these", "those", "its", "their", "our"} else index + 1


def per(line: Line, unit: Measured | None, index: int) -> Measured | None:
    """The same unit per another one, where the sentence says so: "a month", "per share", "/m²", "-a-day"."""
    if not unit:
        return None
    cue = line.after_hyphen(index)
    word = line.lower(cue)
    below = line.after_hyphen(cue + 1)
    if word in {"annually", "yearly"}:
        return Measured(f"{unit.name} per year", "rate", unit.start, cue + 1)
    if not (
        word in {"per", "/"}
        or (word in {"a", "an"} and line.lower(below) in PER_A and line.lower(below + 1) not in AFTER_TIME)
        or (word == "each" and line.lower(below) == "year")
    ):
        return unit
    if line.lower(below) in ANNUALLY:
        name, end = ("year" if line.lower(below) != "capita" else "person"), below + 1
    else:
        found = unit_at(line, below)
        name, end = (found[0].name, found[1]) if found else (nouns.singular(line.text_at(below)), below + 1)
    is_named = line.kind(below) == "word" or end > below + 1
    return Measured(f"{unit.name} per {name}", "rate", unit.start, end) if is_named else unit
