"""What a price is paid for, where the subject says it: "a hectare costs 500 euros", "a dollar now buys 150 yen"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.quantify.amounts.rates import ANNUALLY, per
from claimx.quantify.found import Found
from claimx.quantify.lenders.joints import joint
from claimx.quantify.lenders.parallel import PREPOSITIONS, is_alike, is_listed
from claimx.quantify.nouns.plurals import singular
from claimx.quantify.units import LONG, money

_COSTS = words("cost costs costing brings brought fetches fetched")
_BUYS = words("buys bought fetches fetched buy")
#: Tokens of the brackets behind an amount of money, and the brackets themselves.
_LONGEST_BRACKETS = 8
#: Words between the verb and its figure: "costs our members more than".
_FARTHEST_VERB = 4
#: Words between the unit and the verb: "a tonne of wheat now costs".
_FARTHEST_UNIT = 4
_STAYS = words("night dose head")
_ONE = words("a an each every one")
#: Behind a sum they say that it is all that is paid.
_IN_ALL = {("in", "all"), ("in", "total")}
#: "An annual $25 fee".
_REGULAR = {"annual": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}
#: Units of length, area, weight and time are paid for as such; "an inch" and "a point" in other senses are not.
#: A sum so many times larger is none per share: "earnings of 58 cents a share on revenue of $4.1 billion".
_MOST_UNLIKE = 1_000
_KINDS = frozenset({"measure", "duration"})
_PAYING = _COSTS | _BUYS


def priced(line: Line, found: Found) -> Found:
    """``found``, an amount of money, per what its subject names."""
    verbs = range(found.first - 1, max(0, found.first - 1 - _FARTHEST_VERB), -1)
    verb = next((index for index in verbs if line.lower(index) in _PAYING), None)
    below = _REGULAR.get(line.lower(found.first - 1)) or (_subject(line, verb) if verb is not None else None)
    if not found.unit:
        return found
    return (
        found._replace(kind="rate", unit=found.unit._replace(name=f"{found.unit.name} per {below}")) if below else found
    )


def _subject(line: Line, verb: int) -> str | None:
    """As in "every day", "a tonne of wheat"; of "buys" a currency."""
    for index in range(verb - 1, max(0, verb - 2 - _FARTHEST_UNIT), -1):
        if line.lower(index - 1) not in _ONE:
            continue
        unit, end = LONG.at(line, index) or (None, 0)
        is_near = end == verb or line.lower(end) == "of" or line.lower(end) == "now"
        if line.lower(index) in _STAYS and index + 1 == verb and line.lower(verb) in _COSTS:
            return line.lower(index)
        if unit and unit.kind in _KINDS and is_near and line.lower(verb) in _COSTS:
            return singular(unit.name)
        named = money.names().at(line, index) if line.lower(verb) in _BUYS else None
        if named and line.lower(named[1]) in {line.lower(verb), "now"}:
            return named[0]
    return None


def rated_too(line: Line, found: Found, last: Found) -> Found:
    """As in "from 20 cents a dose to $1.10": per dose too."""
    money, per, below = last.unit.name.partition(" per ") if last.unit else ("", "", "")
    is_money = money in {"cent", "penny"} or (len(money) == 3 and money.isupper())
    before = line.lower(found.first - 1)
    is_parallel = before in PREPOSITIONS and before == line.lower(last.first - 1)  # those on $5 a day, those on $9
    is_joined = joint(line, found.first, last) is not None or is_listed(line, found, last)
    is_joined = (is_parallel or is_joined) and found.high < _MOST_UNLIKE * last.high
    if not found.unit or not is_money or not is_joined or _is_whole(line, found, last):
        return found
    return found._replace(kind="rate", unit=found.unit._replace(name=f"{found.unit.name}{per}{below}"))


def _is_whole(line: Line, found: Found, last: Found) -> bool:
    """As in "$13 a share or $118 million", "$30 a day or $150 for a week", "or $200 in all": all that is paid."""
    behind = (line.lower(found.end), line.lower(found.end + 1))
    is_for_all = behind in _IN_ALL or (behind == ("for", "a") and LONG.at(line, found.end + 2) is not None)
    return line.lower(found.first - 1) == "or" and (is_for_all or not is_alike(found, last))


def rated_behind(line: Line, found: Found) -> Found:
    """As in "C$6 (US$4.46) per share": per what is said behind the brackets that follow."""
    close = range(found.end, found.end + _LONGEST_BRACKETS) if line.text_at(found.end) == "(" else ()
    end = next((index for index in close if line.text_at(index) == ")"), None)
    end = found.end if line.lower(found.end + 1) in ANNUALLY and line.text_at(found.end) == ")" else end
    if not found.unit or end is None:
        return found
    behind = found.unit._replace(end=end + 1)
    rate = per(line, behind)
    unit = found.unit._replace(name=rate.name, kind=rate.kind)
    return found if rate is behind else found._replace(kind=rate.kind, unit=unit)
