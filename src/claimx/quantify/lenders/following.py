"""Units that a figure behind this one names for both: "four or five years", "from 4.2 in March to 3.9 per cent"."""

from __future__ import annotations

from claimx.english.tokens import HYPHENS, Line, words
from claimx.quantify.amounts import amount_at
from claimx.quantify.found import Found, Measured
from claimx.quantify.lenders.parallel import MEASURED
from claimx.quantify.nouns.phrasewords import STOPS

#: Figures that share the unit of the last of them.
_LONGEST_LIST = 4
#: How many words behind one end of a move the "to" of the other may stand.
_FARTHEST_END = 6
#: Before the last of several estimates: "15, maybe 30 kilometres", "30, 50 … even 100 per cent".
_RAISING = words("maybe even perhaps possibly")


def listed_unit(line: Line, found: Found, _: Found | None) -> Measured | None:
    """As in "four or five years", "1.3, 1.5 and 3.4 years": the unit that the last of several figures names."""
    index, is_joined = found.end, False
    is_listed = line.text_at(found.start - 1) == ","
    index += _is_adjective(line, index)
    for n_listed in range(_LONGEST_LIST):
        index += line.text_at(index) in HYPHENS and not line.is_glued(index + 1)  # 25- or 30-year
        index += line.text_at(index) in HYPHENS and line.text_at(index + 1) == ","  # four-, five- and six-door
        is_last = line.lower(index + 1) == "or" or (line.lower(index + 1) == "and" and (is_listed or n_listed > 0))
        index += line.text_at(index) == "," and (is_joined or is_last)
        is_joined = line.lower(index) in {"or", "and"}
        if not is_joined and line.text_at(index) not in {",", "…"}:
            return None
        is_raised = line.lower(index + 1) in _RAISING  # 15, maybe 30 kilometres
        is_joined, index = is_joined or is_raised, index + is_raised
        amount = amount_at(line, index + 1)
        if not amount or (amount.unit and not is_joined):
            return None
        is_or = n_listed == 0 and line.lower(index) == "or"
        is_aside = is_or and (line.text_at(index - 1) == "," or found.low > amount.value)
        if is_aside and amount.unit and amount.unit.kind in {"percent", "points"}:  # 17, or 81 percent; 12,000 or 5%
            return None
        if amount.unit or is_joined:
            return amount.unit
        index = amount.end + _is_adjective(line, amount.end)
    return None


def _is_adjective(line: Line, index: int) -> bool:
    """As in "98 white and two black sailors": of what sort, beside those of another sort."""
    joint = index + 1
    if line.kind(index) != "word" or line.lower(index) in STOPS or line.lower(joint) not in {"and", ",", "or"}:
        return False
    amount = amount_at(line, joint + 1)
    unit = amount.unit if amount else None
    if unit is None:
        return amount is not None and line.text_at(joint) == "," and _is_adjective(line, amount.end)
    return unit.kind == "count" and unit.end - unit.start > 1


def reached_unit(line: Line, found: Found, _: Found | None) -> Measured | None:
    """As in "from 4.2 in March to 3.9 per cent": the unit of the other end."""
    if line.lower(found.first - 1) != "from":
        return None
    joint = next((i for i in range(found.end, found.end + _FARTHEST_END) if line.lower(i) == "to"), None)
    amount = amount_at(line, joint + 1) if joint else None
    return amount.unit if amount and amount.unit and amount.unit.kind in MEASURED | {"count"} else None
