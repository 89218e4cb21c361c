"""Figures of more of the same: "another 400 by March", "the other 500", "can be extended by five"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import is_finite
from claimx.quantify.found import Found
from claimx.quantify.lenders.joints import is_compound
from claimx.quantify.lenders.parallel import VERBS, ends_clause, is_alike
from claimx.quantify.nouns.phrasewords import DEFINITE, STOPS
from claimx.quantify.nouns.plurals import is_plural
from claimx.quantify.turns import direction

#: Before a figure, with "the", these say that it counts more of what was counted: "the other 500".
_REST = words("other remaining first last next")
#: Scales in which accounts are told: "revenue was 9.8 billion kroner, operating profit 1.9 billion".
_ACCOUNTED = words("million billion bn mn m")
_PRICED = words("cost costs charge charges pay pays fetch fetches is are was were")
_ROOM = words("room space capacity")
_BIDS = words("want wants wanted offer offers offered seek seeks sought demand demands demanded")
_NEXT = words("second third fourth fifth latter")
_SALES = words("sales revenue revenues turnover income costs debt debts assets")
_EXTENDED = words("extended lengthened prolonged shortened delayed postponed")
#: Behind these "two more" are days, or whatever was spoken of; "after six" leaves the time unsaid.
BEFORE_TIME = words("after within for in")
#: Words of what an account names.
_LONGEST_ITEM = 3
#: Kinds of which two things have each their figure.
_ALIKE = frozenset({"count", "measure"})
_FIGURES, _TOLD = words("figure number total toll tally count"), words("at is was to")
_HERE = words("here there today now then abroad elsewhere")
_BEFORE_PLACES, _NO_NOUNS = _HERE | {"in", "at", "on"}, STOPS | _REST
#: Words of "with its rival coming in at".
_FARTHEST_WITH = 8
#: Behind "up 400" these say from when it is counted.
_FROM_THEN = words("on from since over compared")
_BEHIND = VERBS | {"more", "say"}


def is_further(line: Line, found: Found, last: Found) -> bool:
    """Does the figure, which has no unit, say how much more there is of what the last one counts or measures?"""
    return any(is_it(line, found, last) for is_it in _FURTHER)


def _is_of_another(line: Line, found: Found, last: Found) -> bool:
    """As in "its army has 80,000 troops, its navy 12,000", "employs 30 men and the smelter 80"."""
    if not ends_clause(line, found.end) or last.kind not in _ALIKE or is_compound(line, last) or found.change != "none":
        return False
    first = found.first - 1
    while found.first - first <= _LONGEST_ITEM and _is_noun(line, first):
        first -= 1
    is_named = first < found.first - 1 and line.lower(first) in DEFINITE
    return (
        is_named and line.lower(first - 1) in {",", "and", "but", ";", "while"} and not is_plural(line.lower(first + 1))
    )


def _is_noun(line: Line, index: int) -> bool:
    """A word that a noun phrase may hold, and no verb, nor what says of which kind the figure is."""
    word = line.lower(index)
    is_word = line.kind(index) == "word" and word not in _NO_NOUNS and direction(line, index) is None
    return is_word and not is_finite(line, index) and not word.endswith(("ed", "ing"))


def _is_put_at(line: Line, found: Found, last: Found) -> bool:
    """As in "it killed 23 men; others put the figure at 41", "the number is 41"."""
    told = found.first - 2
    is_told = line.lower(found.first - 1) in _TOLD and line.lower(told) in _FIGURES and line.lower(told - 1) == "the"
    return last.kind == "count" and is_told and found.low == int(found.low)


def _is_beside(line: Line, found: Found, last: Found) -> bool:
    """As in "won 212 seats, with its rival at 198", "drew 1.4 million viewers, with CNN coming in at 1.9"."""
    if line.lower(found.first - 1) != "at" or last.kind not in {"count", "percent"} or not ends_clause(line, found.end):
        return False
    cue = next((i for i in range(found.first - 2, last.end, -1) if line.lower(i) == "with"), None)
    return cue is not None and line.text_at(cue - 1) == "," and found.first - cue <= _FARTHEST_WITH


def _is_placed(line: Line, found: Found, last: Found) -> bool:
    """As in "yields 2.1 tonnes here and 5.4 in Kenya"."""
    is_here = line.lower(last.end) in _HERE and line.lower(found.end) in _BEFORE_PLACES
    return is_here and found.first - last.end == 2 and line.lower(found.first - 1) in {"and", ",", "but"}


def _is_another(line: Line, found: Found, last: Found) -> bool:
    """As in "eleven hours in May and another nine in June"."""
    is_measured = last.kind in {"measure", "duration"} and not is_compound(line, last)
    return is_measured and line.lower(found.first - 1) == "another" and ends_clause(line, found.end)


def _is_of_the_same(line: Line, found: Found, last: Found) -> bool:
    """As in "another 400 by March", "another 290 wait", "the other 500", "the first 11 are here", "twenty more"."""
    if last.kind != "count" or is_compound(line, last) or found.low != int(found.low):
        return False
    before, behind = line.lower(found.first - 1), line.lower(found.end)
    if before in {"another", "further"}:
        return True
    if not (ends_clause(line, found.end) or behind in _BEHIND):
        return False
    if behind == "more":
        return ends_clause(line, found.end + 1) and before not in BEFORE_TIME
    return before in _REST and line.lower(found.first - 2) == "the" and line.kind(found.start) == "figure"


def _is_ordered(line: Line, found: Found, last: Found) -> bool:
    """As in "the first mill cost 1.2 million dollars, the second 900,000"."""
    is_named = line.lower(found.first - 1) in _NEXT and line.lower(found.first - 2) == "the"
    is_listed = line.text_at(found.first - 3) in {",", ";", "and"}
    return is_named and is_listed and last.kind != "multiple" and ends_clause(line, found.end)


def _is_fitted(line: Line, found: Found, last: Found) -> bool:
    """As in "has 410 pupils and room for 600"; and "the guild wants 9 per cent, the mill offers four"."""
    verbs = line.lower(found.first - 1), line.lower(last.first - 1)
    is_room = verbs[0] == "for" and line.lower(found.first - 2) in _ROOM and last.kind == "count"
    is_bid = set(verbs) <= _BIDS and last.kind in {"percent", "money"}
    return (is_room or is_bid) and not is_compound(line, last) and ends_clause(line, found.end)


def _is_extended(line: Line, found: Found, last: Found) -> bool:
    """As in "lasts for 15 days and can be extended by five"."""
    is_by = line.lower(found.first - 1) == "by" and line.lower(found.first - 2) in _EXTENDED
    return is_by and last.kind == "duration" and ends_clause(line, found.end)


def _is_sampled(line: Line, found: Found, last: Found) -> bool:
    """As in "three in ten players have a job, says a survey to which 118 of 138 replied"."""
    is_of_all = line.lower(found.end) == "of" and line.kind(found.end + 1) == "figure"
    return is_of_all and last.kind == "ratio" and line.lower(found.end + 2) not in STOPS


def _is_moved_too(line: Line, found: Found, last: Found) -> bool:
    """As in "sales fell 1%, with prices up four", "it gained 200 jobs after losing 160"."""
    if last.kind == "count" and last.change in {"up", "down"}:
        is_alike_moved = found.change in {"up", "down"} and direction(line, found.first - 1) is not None
        return is_alike_moved and ends_clause(line, found.end)
    is_moved = line.lower(found.first - 1) in {"up", "down"}
    return is_moved and last.kind == "percent" and ends_clause(line, found.end)


def _is_set_aside(line: Line, found: Found, last: Found) -> bool:
    """As in "sold 3,000 carts, up 400 on 2021": how many more than then."""
    is_aside = line.text_at(found.first - 2) == "," and line.lower(found.first - 1) in {"up", "down"}
    is_ended = ends_clause(line, found.end) or line.lower(found.end) in _FROM_THEN
    is_counted = last.kind == "count" and not is_compound(line, last) and found.low == int(found.low)
    return is_aside and is_ended and is_counted


def _is_priced_too(line: Line, found: Found, last: Found) -> bool:
    """As in "a kilo costs 250 naira a day, a pound 110"."""
    is_price = last.kind in {"money", "rate"} and line.lower(last.first - 1) in _PRICED
    return is_price and line.kind(found.start) == "figure" and is_alike(found, last) and _is_item(line, found, last)


def _is_of_accounts(line: Line, found: Found, last: Found) -> bool:
    """As in "revenue was 9.8 billion kroner, operating profit 1.9 billion": millions of the same money."""
    if last.kind != "money" or line.lower(found.end - 1) not in _ACCOUNTED:
        return False
    is_sum = (
        line.lower(found.first - 1) == "of" and line.lower(found.first - 2) in _SALES
    )  # of €3 million on sales of 4
    return is_sum or _is_item(line, found, last)


def _is_item(line: Line, found: Found, last: Found) -> bool:
    """Is the figure the last of its clause, and between it and the one before a comma and what it is of?"""
    item = range(last.end + 1, found.first)
    is_named = 0 < len(item) <= _LONGEST_ITEM and all(line.text_at(index).islower() for index in item)
    is_last = line.text_at(last.end) == "," and ends_clause(line, found.end)
    return is_named and is_last and line.lower(found.first - 1) not in STOPS


#: How a figure may count or measure more of the same; any one of them is enough.
_FURTHER = (
    _is_of_the_same, _is_another, _is_ordered, _is_extended, _is_fitted, _is_sampled, _is_moved_too, _is_set_aside,
    _is_of_accounts, _is_priced_too, _is_of_another, _is_put_at, _is_beside, _is_placed,
)  # fmt: skip
