"""The shapes that figures take in a sentence, tried from the longest to the shortest at every token."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.quantify import modifiers, money, numerals, ranks, shapes, votes
from claimx.quantify.ages import aged, is_age
from claimx.quantify.amounts import MINUSES, Amount, amount_at
from claimx.quantify.bare import bare, gapped
from claimx.quantify.baselines import is_difference
from claimx.quantify.changes import change_of
from claimx.quantify.elided import completed
from claimx.quantify.found import Found
from claimx.quantify.modifiers import modifier_of
from claimx.quantify.number import number_at
from claimx.quantify.ranges import range_at
from claimx.quantity import QuantityKind
from claimx.tokens import DASHES, Line, words
from claimx.wordclasses import MONTHS

#: A small number word behind these points at things that are known: "the two", "those three".
POINTING = words("the these those other all last top bottom big first final")
#: The words and marks, those of money left out, that a quantity may begin with.
OPENINGS = numerals.OPENINGS | shapes.OPENINGS | ranks.ORDER.keys() | MINUSES | {"minus"}
FIGURES = frozenset({"figure", "vulgar"})
#: What begins with a number, and what begins with any other word, each from the longest to the shortest.
OF_NUMBERS = (shapes.fold, ranks.rank, votes.vote, shapes.split, shapes.ratio, shapes.times)
OF_WORDS = (shapes.verb, ranks.rank, shapes.often)
#: So many are told, and not pointed at: "the six hundred and forty thousand".
LARGEST_KNOWN = 100
AFTER_MANY = words("who have has had were are will more")
RANKING = frozenset({"top", "bottom"})
#: Before "over two years" these make it more than two.
BEFORE_OVER = words("for just well little of took take takes lasted lasts lasting is was")
#: Counts over which something lasts: "over two nights".
STRETCHES = words("night season session meeting term round game summer winter")
#: "In the first three months" says how long, as "in three months" does.
BEFORE_SPAN = words("the first last past next")
#: What is done at an hour.
HOURS = words(
    "open opens opened close closes closed start starts started begin begins began wake wakes woke shut shuts"
)
LAST_HOUR = 12
#: What more than two may be compared with: "the two more populous states".
NO_PAIR = words("most least more less other")
RAISED = words("raise raised raises raising")
#: At the head of a sentence these are no name, though they begin with a capital.
NO_NAMES = words("About Nearly Some Another Only Just With From These Those Their When Where While Last There")
LONGEST_NON_NAME = 3
#: How far behind a figure ", up from" may stand.
FARTHEST_ASIDE = 10
_JOINTS = DASHES | {"/"}
_JOINTS_BEHIND = _JOINTS | {":", "."}


def quantities_in(line: Line) -> Iterator[Found]:
    """From left to right; none reaches into the one before it."""
    end, last, rate = 0, None, None
    for index in _beginnings(line):
        if index < end:
            continue
        rows = [
            completed(line, row, rate if row.kind == "money" and last and last.kind == "percent" and rate else last)
            for row in _at(line, index)
        ]
        if not rows and last and line.lower(index) in numerals.SMALL:
            rows = bare(line, index, last)
        elif not rows and last and line.kind(index) == "figure":
            rows = gapped(line, index, last)
        rate = next((row for row in rows if row.kind == "rate"), rate)
        yield from rows
        last = rows[-1] if rows and not (last and _is_adjunct(line, rows[-1])) else last
        end = max((row.end for row in rows), default=end)


def _beginnings(line: Line) -> list[int]:
    """Where a quantity may begin; most words and marks need not be tried by every rule."""
    signs = money.openings()
    return [
        index
        for index, (text, word, kind) in enumerate(line.rows())
        if word in OPENINGS or kind in FIGURES or text in signs
    ]


def _is_adjunct(line: Line, found: Found) -> bool:
    """As in "rose 1 per cent in five years, against 14": how long it took, and nothing that another figure measures."""
    before = found.first - 1
    while line.lower(before) in BEFORE_SPAN:
        before -= 1
    return found.kind == "duration" and line.lower(before) in {"in", "over", "within", "during"}


def _at(line: Line, index: int) -> list[Found]:
    if line.is_hidden(index):
        return ranks.rank(line, index) if ranks.is_ordinal(line, index) else []
    for rule in OF_NUMBERS if number_at(line, index) else OF_WORDS:
        found = rule(line, index)
        if found:
            return found
    amount = amount_at(line, index)
    if not amount or amount.end <= index:
        return []
    range_ = range_at(line, amount)
    if range_:
        return [range_]
    one = _one(line, amount)
    return [one] if one else []


def _one(line: Line, amount: Amount) -> Found | None:
    """One amount; a bare small number word, and a figure that belongs to the name before it, are none."""
    unit = amount.unit
    kind: QuantityKind = unit.kind if unit else "fraction" if amount.number.shape == "part" else "number"
    modifier, first = modifier_of(line, amount.start, amount.end)
    if kind == "number" and (_is_vague(line, amount) or (first == amount.start and _is_no_figure(line, amount))):
        return None
    if amount.number.shape == "magnitude" and modifier == "exactly":
        modifier = "more than"
    found = Found(first, amount.start, amount.end, amount.value, amount.value, kind, unit, modifier)
    if is_age(line, unit, amount.start, amount.end):
        return aged(line, found)
    if _is_both(line, amount) or _is_group(line, amount):
        return found._replace(describes=True)
    if unit and amount.value == 1 and line.lower(amount.number.end) == "of":
        return found._replace(describes=True)
    return _changed(line, found)


def _is_group(line: Line, amount: Amount) -> bool:
    """As in "deaths per 10,000 cars have fallen": what they are counted per, and no figure."""
    return line.lower(amount.start - 1) == "per" and amount.unit is not None and amount.unit.kind == "count"


def _is_vague(line: Line, amount: Amount) -> bool:
    """As in "it cost billions", "the top 10": of nothing in particular, and a ranking. "Millions marched" counts."""
    if amount.number.shape == "magnitude":
        is_bare = amount.end == amount.start + 1 and line.lower(amount.end) != "of"
        return is_bare and amount.start > 0 and line.lower(amount.end) not in AFTER_MANY
    return amount.unit is None and line.lower(amount.start - 1) in RANKING


def _is_both(line: Line, amount: Amount) -> bool:
    """As in "the two governments": both of them, and not how many there are; "the two largest" are more than those."""
    is_two = amount.number.shape == "words" and amount.value == 2 and line.lower(amount.start - 1) == "the"
    unit = amount.unit
    if not is_two or not unit or unit.kind != "count" or line.lower(amount.end) in {"that", "who", "which"}:
        return False
    between = line.lower(amount.number.end)
    return (
        unit.start == amount.number.end
        and not between.endswith("est")
        and unit.name not in STRETCHES
        and between not in NO_PAIR
    )


def _changed(line: Line, found: Found) -> Found:
    """With its change; "raised $5 million" and "carried by 15 votes" are none, and "over two years" is how long."""
    before = line.lower(found.first - 1)
    is_long = found.kind == "duration" or (found.unit is not None and found.unit.name in STRETCHES)
    if is_long and line.lower(found.first) == "over" and before not in BEFORE_OVER:
        return found._replace(modifier="exactly")
    change = change_of(line, found.start, found.end)
    if change in {"up", "down"} and is_difference(line, found.end):
        return found
    is_none = (change == "by" and found.kind == "count") or (found.kind in {"money", "rate"} and before in RAISED)
    is_where = found.kind in {"count", "duration"} and before == "in"  # dropped in 53 trades
    is_short = line.lower(found.end) == "short"
    is_when = found.kind == "duration" and line.lower(found.end) in {"after", "before"}  # crashed 13 minutes after
    is_agent = change == "by" and found.kind in {"fraction", "percent"} and line.lower(found.end) == "of"
    is_often = found.kind == "rate" and found.unit is not None and found.unit.name.startswith("time per ")
    if is_none or is_where or is_short or is_when or is_agent or is_often:  # it drops three times a week
        return found
    is_reached = change == "none" and (_is_passed(line, found) or _is_left(line, found))
    return found._replace(change="to" if is_reached else change)


def _is_left(line: Line, found: Found) -> bool:
    """As in "pay goes to $50,000 from $42,000"."""
    is_between = line.lower(found.end) == "from" and line.lower(found.first - 1) == "to"
    before = amount_at(line, found.end + 1) if is_between else None
    names = [unit.name if unit else None for unit in (found.unit, before.unit if before else None)]
    return names[0] == names[1] is not None


def _is_passed(line: Line, found: Found) -> bool:
    """As in "27 per cent of starts in May, up from 19": the level that was reached."""
    for index in range(found.end, found.end + FARTHEST_ASIDE):
        word = line.lower(index)
        if word in {"up", "down"} and line.lower(index + 1) == "from" and line.text_at(index - 1) == ",":
            before = amount_at(line, modifiers.past(line, index + 2))
            return before is not None and (not before.unit or before.unit.name == (found.unit and found.unit.name))
        if word in {";", "."} or (line.kind(index) == "figure" and not line.is_hidden(index)):
            return False
    return False


def _is_no_figure(line: Line, amount: Amount) -> bool:
    """A number word that points, a number that belongs to a name, or one of several that marks join: "3/B", "2-x"."""
    start, end = amount.start, amount.end
    is_words = amount.number.shape == "words"
    if is_words and (
        amount.value <= 1
        or (line.lower(start - 1) in POINTING and amount.value < LARGEST_KNOWN)
        or _is_hour(line, amount)
    ):
        return True
    if is_words and line.lower(start - 1) in MONTHS:  # by the end of March fifty had signed
        return False
    is_joined_behind = _is_joint(line, end) and line.text_at(end + 1) != ","  # four-, five- and six-door
    is_joined = (is_joined_behind and line.text_at(end) in _JOINTS_BEHIND) or (
        _is_joint(line, start - 1) and line.text_at(start - 1) in _JOINTS
    )
    return (is_joined and line.lower(start - 2) != "magnitude") or _is_name(line, start - 1)


def _is_hour(line: Line, amount: Amount) -> bool:
    """As in "the gate opens at nine"."""
    before = (line.lower(place) for place in range(amount.start - 2, amount.start - 5, -1))
    return amount.value <= LAST_HOUR and line.lower(amount.start - 1) == "at" and not HOURS.isdisjoint(before)


def _is_joint(line: Line, index: int) -> bool:
    """Does the token touch both of its neighbours?"""
    return line.is_glued(index) and line.is_glued(index + 1)


def _is_name(line: Line, index: int) -> bool:
    word = line.text_at(index)
    is_first = index == 0 and (len(word) <= LONGEST_NON_NAME or word in NO_NAMES)
    return word[:1].isupper() and word.isalpha() and not is_first
