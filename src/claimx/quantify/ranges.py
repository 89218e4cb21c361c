"""Two amounts that are the ends of one range."""

from __future__ import annotations

from decimal import Decimal

from claimx.quantify.ages import aged, is_age
from claimx.quantify.amounts import Amount, amount_at
from claimx.quantify.found import Found
from claimx.quantify.number import EXACT
from claimx.quantify.tokens import DASHES, Line
from claimx.quantify.wording import change_of, modifier_of
from claimx.quantity import Change, QuantityKind

#: Words between two amounts that make them one range.
TO = frozenset({"to", "through"}) | DASHES


def range_at(line: Line, left: Amount) -> Found | None:
    """As in "$3-5 million", "between 10 and 15 per cent", "from 4% to 6%"."""
    joint = left.end
    start = left.start - 1
    cue = (
        line.lower(start)
        if line.lower(start) in {"from", "between", "aged", "ages"}
        else line.lower(modifier_of(line, left.start, left.end)[1] - 1)
    )
    joint += line.lower(joint) == "up" and line.lower(joint + 1) == "to" and cue == "from"
    word = line.text_at(joint)
    is_joint = word in TO or (word == "and" and cue == "between")
    if not is_joint or left.number.shape in {"magnitude", "part"}:
        return None
    after = joint + 1 + (line.text_at(joint + 1) in DASHES and line.text_at(joint) == "to")
    after = _past_repeated(line, after)
    right = amount_at(line, after)
    if not right or right.number.shape in {"magnitude", "part"} or not _go_together(line, left, right, cue, word):
        return None
    values = _shared(left, right)
    unit = right.unit or left.unit
    end = max(right.end, left.end)
    low, high = sorted(values)
    modifier, first = modifier_of(line, left.start, end)
    change: Change = "none"
    if cue == "from" and change_of(line, start, end) in {"up", "down"}:
        change = "up" if values[0] <= values[1] else "down"
    elif values[0] > values[1]:
        change = "down"
    kind: QuantityKind = unit.kind if unit else "number"
    found = Found(first, left.start, end, low, high, kind, unit, modifier, change, is_range=True)
    return aged(line, found) if is_age(line, unit, left.start, end) else found


def _past_repeated(line: Line, index: int) -> int:
    """Past "up to" in "from 450 up to 900"."""
    while line.lower(index) in {"up", "to", "about", "around", "nearly", "over", "some"}:
        index += 1
    return index


def _go_together(line: Line, left: Amount, right: Amount, cue: str, word: str) -> bool:
    """Are two amounts the ends of one range, and not a change and its level, a score, or a house number?"""
    left_name, right_name = (amount.unit.name if amount.unit else None for amount in (left, right))
    if left_name and right_name and left_name.split(" per ")[0] != right_name.split(" per ")[0]:
        return False
    if cue in {"from", "between", "aged", "ages"} or _shared(left, right)[0] != left.value:
        return True
    if left_name and not right_name:
        return False
    if word in DASHES:
        return bool(right_name) and _shared(left, right)[0] < _shared(left, right)[1]
    is_change = change_of(line, left.start, left.end) in {"up", "down", "by"}
    return bool(right_name) and not (left_name and is_change)


def _shared(left: Amount, right: Amount) -> tuple[Decimal, Decimal]:
    """Both values; "3-5 million" lends its scale to the left where the left has none and is smaller."""
    scale = EXACT.divide(right.number.value, right.number.coefficient) if right.number.coefficient else Decimal(1)
    has_none = left.number.value == left.number.coefficient
    if scale > 1 and has_none and 0 < left.value < right.number.coefficient and left.number.shape != "part":
        return EXACT.multiply(left.value, scale), right.value
    return left.value, right.value
