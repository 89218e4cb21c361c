"""A number with its unit, and the sign of money or the minus before it.

A ``number`` stands in figures or in words, with ``scales`` behind it, or tells ``fractions`` of a whole. What there
is a number of is ``measured``, and ``rates`` say per what; ``modifiers`` tell how exact it is. A name that is
``lettered`` like a temperature is no amount.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claimx.english.tokens import DASHES, Line
from claimx.quantify.amounts.measured import end_of, measured
from claimx.quantify.amounts.number import number_at
from claimx.quantify.amounts.rates import bare_rate, per
from claimx.quantify.amounts.scales import EXACT, Number, divided
from claimx.quantify.found import Measured
from claimx.quantify.numerals import LETTERS, PARTS, SCALES
from claimx.quantify.units import UnitAt, money, unit_at
from claimx.quantify.units.signs import USUAL_SIGNS, is_solidus

#: For a unit, the smaller ones that may follow it in one amount, and how many of them make one of it.
SMALLER = {
    "year": {"month": 12},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60},
    "minute": {"second": 60},
    "foot": {"inch": 12},
    "pound": {"ounce": 16},
    "money": {"cent": 100, "penny": 100},
}
#: A minus that stands apart from its figure follows one of these, or opens the sentence: "of - 5 °C".
_BEFORE_APART = frozenset({"", "to", "of", "at", "from", "is", "was", "by", "than", "about", "between", "and", "="})
_DEGREES = frozenset({"degree", "degrees", "°", "º", "˚", "c", "f"})
MINUSES, _BEFORE_MINUS = DASHES - {"—"}, USUAL_SIGNS | {"("}


class Amount(NamedTuple):
    """A number and its unit in the tokens ``start <= i < end``; ``value`` has the sign of the whole."""

    start: int
    end: int
    number: Number
    value: Decimal
    unit: Measured | None


def amount_at(line: Line, index: int) -> Amount | None:
    """The amount that begins with this token: a sign of money, a minus, or the number itself."""
    first = _past_minus(line, index)
    sign = money.sign_before(line, first)
    number_from = _past_minus(line, sign.end) if sign else first
    number = number_at(line, number_from)
    if not number:
        return _and_a_half(line, index)
    if sign:
        number = _more_scale(line, number)
    unit = _money(line, sign.code, index, number.end) if sign else measured(line, number)
    if unit and unit.kind == "money":
        number, unit = _scaled_behind(line, number, unit)
    unit = per(line, unit) if unit else bare_rate(line, number.end)
    is_negative = first > index or (sign is not None and number_from > sign.end)
    value = number.value.copy_negate() if is_negative else number.value
    return _with_smaller(line, Amount(index, end_of(line, number, unit), number, value, unit))


def _with_smaller(line: Line, amount: Amount) -> Amount:
    """As in "three hours and ten minutes", "13 dollars 45 cents", "5 ft 4 in": one amount, in the larger unit."""
    unit, is_joined = amount.unit, line.lower(amount.end) == "and"
    smaller = SMALLER.get("money" if unit and unit.kind == "money" else unit.name) if unit else None
    if not unit or not smaller or amount.value < 0 or (is_joined and line.lower(amount.start - 1) == "between"):
        return amount
    number = number_at(line, amount.end + is_joined)
    below = measured(line, number) if number and number.shape in {"figure", "words"} else None
    if number and not below and _is_small_change(line, amount, number):
        below = Measured("cent" if unit.kind == "money" else "minute", unit.kind, number.end, number.end)
    if not number or not below or below.name not in smaller or number.value >= smaller[below.name]:
        return amount
    value = EXACT.add(amount.value, divided(number.value, smaller[below.name]))
    whole = per(line, unit._replace(end=below.end))  # 4 hours and 20 minutes a day
    unit, end = (whole, whole.end) if whole.kind == "rate" else (unit, below.end)
    return amount._replace(end=end, number=Number(value, below.end, "figure", value), value=value, unit=unit)


def _is_small_change(line: Line, amount: Amount, number: Number) -> bool:
    """As in "15 dollars 50", "1 hour 42": two digits behind the name of money or of hours, and nothing behind them."""
    is_parted = amount.unit is not None and (amount.unit.kind == "money" or amount.unit.name == "hour")
    is_named = is_parted and amount.unit is not None and amount.unit.start >= amount.number.end
    is_last = line.kind(number.end) in {"", "mark"} and not line.is_glued(number.end + 1)
    return is_named and is_last and 10 <= number.value < 100


def _and_a_half(line: Line, index: int) -> Amount | None:
    """As in "a point and a half", "an hour and a quarter"."""
    unit = unit_at(line, index + 1) if line.lower(index) in {"a", "an"} else None
    if not unit or line.lower(unit.end) != "and":
        return None
    if line.lower(unit.end + 1) != "a":
        return _and_smaller(line, index, unit)
    bottom = PARTS.get(line.lower(unit.end + 2))
    if not bottom or bottom > 4:
        return None
    value = 1 + divided(1, bottom)
    number = Number(value, unit.end + 3, "words", value)
    return Amount(index, number.end, number, value, Measured(unit.name, unit.kind, index + 1, unit.end))


def _and_smaller(line: Line, index: int, unit: UnitAt) -> Amount | None:
    """As in "an hour and ten minutes"."""
    name = Measured(unit.name, unit.kind, index + 1, unit.end)
    one = Amount(index, unit.end, Number(Decimal(1), index + 1, "words", Decimal(1)), Decimal(1), name)
    whole = _with_smaller(line, one)
    return whole if whole.end > one.end else None


def _past_minus(line: Line, index: int) -> int:
    """Past "-", "−" and "minus" before a figure, where nothing stands before that it could join or subtract from."""
    if line.lower(index) == "minus" and line.lower(index - 1) != "or":  # plus or minus 15 per cent
        return index + 2 if line.text_at(index + 1) in DASHES else index + 1
    if line.text_at(index) not in MINUSES:
        return index
    before, behind = line.text_at(index - 1), line.text_at(index + 1)
    is_alone = before not in DASHES and (not line.is_glued(index) or before in _BEFORE_MINUS)
    is_apart = line.lower(index - 1) in _BEFORE_APART or line.lower(index + 2) in _DEGREES
    if not is_alone or not (line.is_glued(index + 1) or is_apart):
        return index
    return index + 1 if line.kind(index + 1) == "figure" or behind in USUAL_SIGNS else index


def _more_scale(line: Line, number: Number) -> Number:
    """Behind a sign of money "m", "b" and "k" are scales even after a space."""
    scale = LETTERS.get(line.lower(number.end)) if number.value == number.coefficient else None
    if not scale or line.is_glued(number.end + 1):
        return number
    return number._replace(value=EXACT.multiply(number.value, Decimal(scale)), end=number.end + 1)


def _money(line: Line, code: str, start: int, end: int) -> Measured:
    """Money; a code or a name behind says more than the sign before: "$15 USD", "$10 Australian dollars", "$500 US"."""
    name, behind = money.name_after(line, end) or money.whose_dollars(line, end) or (code, end)
    if is_solidus(line, end):  # Rs 500/-
        name = code
    return Measured(name, "money", start, behind) if name in money.codes() else Measured(code, "money", start, end)


def _scaled_behind(line: Line, number: Number, unit: Measured) -> tuple[Number, Measured]:
    """As in "75 USD million", "30 MUSD": the scale behind the currency, or in its code."""
    if number.value != number.coefficient:
        return number, unit
    scale = money.scale_in(line.text_at(unit.start)) if unit.start >= number.end else 1
    behind = SCALES.get(line.lower(unit.end), 1)
    if behind >= SCALES["thousand"]:
        scale, unit = scale * behind, unit._replace(end=unit.end + 1)
    return number._replace(value=EXACT.multiply(number.value, Decimal(scale))), unit
