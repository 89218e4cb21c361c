"""What one currency costs in another: "the rupee closed at 83.12 to the dollar", "the yuan fell to 7.23 per dollar"."""

from __future__ import annotations

from claimx.english.tokens import Line
from claimx.quantify.found import Found, Measured
from claimx.quantify.topics.topic import topic_of
from claimx.quantify.units import money

_JOINTS = frozenset({"to", "against", "versus", "per"})
#: One of these is worth so many of another: "the euro fell to 1.08 against the dollar".
_BASES = frozenset({"EUR", "GBP", "AUD", "NZD", "USD"})
#: Of these it is told what one is worth, and of the others what one dollar is.
_DEAR = _BASES - {"USD"}
#: One costs less than so many of another.
_MOST = 1_000
#: How many words before the figure the currency may stand that is sold.
_REACH = 12
_NO_ARTICLES = frozenset({"he", "she", "they", "it", "we", "who", "and", "has", "have", "had", "is"})


def exchanged(line: Line, found: Found) -> Measured | None:
    """So many of the currency that is spoken of, per one of that behind the figure."""
    if found.kind == "money":
        return _in_money(line, found)
    is_per = found.kind == "rate" and found.unit is not None and found.unit.name[4:] in money.codes()
    if not is_per and (found.kind != "number" or line.lower(found.end) not in _JOINTS):
        return None
    index = found.end + 1 + (line.lower(found.end + 1) in {"the", "one"})
    below = found.unit.name.removeprefix("per ") if is_per and found.unit else _code(line, index)
    above = _sold(line, found.first, below) if below else None
    if not above or not below:
        return None
    name = f"{below} per {above}" if not is_per and above in _BASES else f"{above} per {below}"
    return Measured(name, "rate", found.end, found.end)


def _in_money(line: Line, found: Found) -> Measured | None:
    """As in "the euro rose to $1.08", "sterling is below $1.26": what one of the currency costs that is the subject."""
    subject = topic_of(line, found) if found.unit and found.change in {"to", "none"} and found.high < _MOST else None
    if not subject or not found.unit:
        return None
    sold = _named(line, *subject)
    is_price = sold in _DEAR and sold != found.unit.name
    return found.unit._replace(name=f"{found.unit.name} per {sold}", kind="rate") if is_price else None


def _named(line: Line, start: int, end: int) -> str | None:
    """The currency that these tokens, and no others, name: "sterling", "the Australian dollar"."""
    if end == start + 1 and line.lower(start) == "sterling":
        return "GBP"
    sold = money.name_after(line, start + (line.lower(start) in {"the", "a", "one"}))
    return sold.code if sold and sold.end == end and _code(line, end - 1) else None


def _sold(line: Line, first: int, below: str) -> str | None:
    """The nearest currency before the figure, other than the one that buys it."""
    places = range(first - 1, max(0, first - 1 - _REACH), -1)
    codes = (_code(line, index) for index in places if line.lower(index - 1) not in _NO_ARTICLES)
    return next((code for code in codes if code and code != below), None)


def _code(line: Line, index: int) -> str | None:
    """Of a currency in the singular."""
    named = money.name_after(line, index) if line.kind(index) == "word" else None
    is_one = named is not None and len(named.code) == 3 and not line.lower(index).endswith("s")
    return named.code if named and is_one else None
