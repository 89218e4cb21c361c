"""Units that a sentence says once and means of two figures."""

from __future__ import annotations

from claimx.quantify.amounts import amount_at
from claimx.quantify.found import Found
from claimx.quantify.measured import Measured
from claimx.tokens import Line, Phrases, words

#: What stands between a count and another one of the same things.
JOINTS_OF_COUNTS = Phrases(
    dict.fromkeys(
        ("and", "or", "including", "against", "to", "from", "out of", "of which", "of whom", "but only", "than"), True
    )
)
#: The same of everything else: of money, a rate, a measure.
JOINTS = Phrases(dict.fromkeys(("or", "to", "from", "against", "than", "out of"), True))
#: Kinds whose unit holds for a bare figure beside them.
MEASURED = frozenset({"percent", "points", "money", "rate", "duration", "measure", "multiple"})
#: What has people for its size: "a town of 9,100", "(pop. 11,900)".
PLACES = words("town city village hamlet country nation island community suburb population county district")


def completed(line: Line, found: Found, last: Found | None) -> Found:
    """``found`` with the unit that the figure before it, the one behind it or a place before it lends."""
    if found.kind == "money" and last and last.kind == "rate":
        return _rated(line, found, last)
    if found.kind != "number" or found.unit:
        return found
    if last and last.unit and _is_parallel(line, found, last):
        return found._replace(kind=last.kind, unit=last.unit)
    if _is_population(line, found.first):
        return found._replace(kind="count", unit=Measured("people", "count", found.end, found.end))
    following = amount_at(line, found.end + 1) if line.lower(found.end) in {"or", "and"} else None
    if following and following.unit:
        return found._replace(kind=following.unit.kind, unit=following.unit)
    return found


def _rated(line: Line, found: Found, last: Found) -> Found:
    """As in "from 20 cents a dose to $1.10": per dose too."""
    money, per, below = last.unit.name.partition(" per ") if last.unit else ("", "", "")
    is_money = money in {"cent", "penny"} or (len(money) == 3 and money.isupper())
    if not found.unit or not is_money or not JOINTS.before(line, found.first):
        return found
    return found._replace(kind="rate", unit=found.unit._replace(name=f"{found.unit.name}{per}{below}"))


def _is_parallel(line: Line, found: Found, last: Found) -> bool:
    """Does the figure stand beside the last one: "187 by tender", "18 gigawatt-hours from 5", "Of 412, 96 have"?"""
    if last.kind == "count":
        is_of_a_total = line.lower(0) == "of" and line.text_at(found.first - 1) == ","
        return is_of_a_total or JOINTS_OF_COUNTS.before(line, found.first) is not None
    return last.kind in MEASURED and last.change in {"none", "to"} and JOINTS.before(line, found.first) is not None


def _is_population(line: Line, index: int) -> bool:
    before = (line.lower(index - 2), line.lower(index - 1))
    return (before[1] == "of" and before[0] in PLACES) or before == ("pop", ".")
