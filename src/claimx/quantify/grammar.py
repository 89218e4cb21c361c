"""The shapes that figures take in a sentence, tried from the longest to the shortest at every token."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.english.tokens import DASHES, HYPHENS, Line, words
from claimx.english.wordclasses import AUXILIARIES, MONTHS, WEEKDAYS
from claimx.quantify import numerals
from claimx.quantify.amounts import MINUSES, Amount, amount_at
from claimx.quantify.amounts.lettered import is_lettered
from claimx.quantify.amounts.modifiers import modifier_of
from claimx.quantify.amounts.number import number_at
from claimx.quantify.changes import STRETCHES, changed
from claimx.quantify.found import Found
from claimx.quantify.lenders import completed
from claimx.quantify.lenders.barenumerals import bare, gapped
from claimx.quantify.lenders.casualties import HARM
from claimx.quantify.shapes import multiples, ranks, ratios, votes
from claimx.quantify.shapes.ages import aged, is_age
from claimx.quantify.shapes.ranges import range_at
from claimx.quantify.units import money
from claimx.quantity import QuantityKind

#: A small number word behind these points at things that are known: "the two", "those three".
_POINTING = words("the these those other all last top bottom big first final")
#: The words and marks, those of money left out, that a quantity may begin with.
_OPENINGS = numerals.OPENINGS | multiples.OPENINGS | numerals.ORDER.keys() | MINUSES | {"minus"}
_FIGURES = frozenset({"figure", "vulgar"})
#: What begins with a number, and what begins with any other word, each from the longest to the shortest.
_OF_NUMBERS = (multiples.fold, ranks.rank, votes.vote, ratios.split, ratios.ratio, multiples.times)
_OF_WORDS = (multiples.verb, ranks.rank, multiples.often)
#: So many are told, and not pointed at: "the six hundred and forty thousand".
_LARGEST_KNOWN = 100
_AFTER_MANY = AUXILIARIES | words("who more")
#: Millions are as a rule of money, and thousands too behind a word that says so; "save millions" says no figure.
_TENS, _SMALLEST_SUM = 10, 1_000_000
_BEFORE_SUM = words(
    "cost costs pay pays paid spend spends spent save saves saved worth raise raised owe owes owed earn the"
)
#: Of what is nought these say how much it is: "a zero-percent loan".
_SHARES = frozenset({"percent", "points", "money"})
_RANKING = frozenset({"top", "bottom"})
#: "In the first three months" says how long, as "in three months" does.
_BEFORE_SPAN = words("the first last past next")
#: What is done at an hour.
_HOURS = words(
    "open opens opened close closes closed start starts started begin begins began wake wakes woke shut shuts"
)
_LAST_HOUR = 12
#: What more than two may be compared with: "the two more populous states".
_NO_PAIR = words("most least more less other")
#: At the head of a sentence these are no name, though they begin with a capital.
_NO_NAMES = words("About Nearly Some Another Only Just With From These Those Their When Where While Last There")
_LONGEST_NON_NAME = 3
_JOINTS = (DASHES - {"—"}) | {"/"}
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
    signs = money.first_words()
    return [
        index
        for index, (text, word, kind) in enumerate(line.rows())
        if word in _OPENINGS or kind in _FIGURES or text in signs
    ]


def _is_adjunct(line: Line, found: Found) -> bool:
    """As in "rose 1 per cent in five years, against 14": how long it took, and nothing that another figure measures."""
    before = found.first - 1
    while line.lower(before) in _BEFORE_SPAN:
        before -= 1
    return found.kind == "duration" and line.lower(before) in {"in", "over", "within", "during"}


def _at(line: Line, index: int) -> list[Found]:
    """What begins at this token: the first shape that fits."""
    if is_lettered(line, index):
        return []
    if line.is_hidden(index):
        return ranks.rank(line, index) if ranks.is_ordinal(line, index) else ratios.proportion(line, index)
    for rule in _OF_NUMBERS if number_at(line, index) else _OF_WORDS:
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
    if unit and not amount.value and unit.kind not in _SHARES and line.text_at(amount.number.end) in HYPHENS:
        return found._replace(describes=True)  # zero-hours contracts
    if unit and amount.value == 1 and line.lower(amount.number.end) == "of":
        return found._replace(describes=True)
    return changed(line, found)


def _is_group(line: Line, amount: Amount) -> bool:
    """As in "deaths per 10,000 cars have fallen": what they are counted per, and no figure."""
    is_group = amount.unit.kind == "count" if amount.unit else amount.value >= _LARGEST_KNOWN  # cases per 100,000 fell
    return line.lower(amount.start - 1) == "per" and is_group


def _is_vague(line: Line, amount: Amount) -> bool:
    """As in "it cost billions", "the top 10": of nothing in particular, and a ranking. "Millions marched" counts."""
    if amount.number.shape == "magnitude":
        is_bare = amount.end == amount.start + 1 and line.lower(amount.end) != "of" and amount.start > 0
        if is_bare and _TENS < amount.value < _SMALLEST_SUM and line.lower(amount.start - 1) not in _BEFORE_SUM:
            return False  # killed thousands; tens and hundreds of thousands are no tens
        return is_bare and line.lower(amount.end) not in _AFTER_MANY and line.lower(amount.start - 1) not in HARM
    return amount.unit is None and line.lower(amount.start - 1) in _RANKING


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
        and between not in _NO_PAIR
    )


def _is_no_figure(line: Line, amount: Amount) -> bool:
    """A number word that points, a number that belongs to a name, or one of several that marks join: "3/B", "2-x"."""
    start, end = amount.start, amount.end
    is_words = amount.number.shape == "words"
    if is_words and (amount.value <= 1 or (line.lower(start - 1) in _POINTING and amount.value < _LARGEST_KNOWN)):
        return True
    if _is_hour(line, amount, is_words=is_words):
        return True
    if is_words and line.lower(start - 1) in MONTHS:  # by the end of March fifty had signed
        return False
    is_joined_behind = _is_joint(line, end) and line.kind(end + 1) != "mark"  # four-, five- and six-door
    is_joined = (is_joined_behind and line.text_at(end) in _JOINTS_BEHIND) or (
        _is_joint(line, start - 1) and line.text_at(start - 1) in _JOINTS
    )
    is_named = _is_name(line, start - 1) and amount.number.scale < _SMALLEST_SUM  # of millions nothing is called
    return (is_joined and line.lower(start - 2) != "magnitude") or is_named


def _is_hour(line: Line, amount: Amount, *, is_words: bool) -> bool:
    """As in "the gate opens at nine", "they meet on Sunday at 1"; what opens at 9 may have a price."""
    if amount.value > _LAST_HOUR or amount.value % 1 or line.lower(amount.start - 1) != "at":
        return False
    before = (line.lower(place) for place in range(amount.start - 2, amount.start - 5, -1))
    return not (_HOURS | WEEKDAYS if is_words else WEEKDAYS).isdisjoint(before)


def _is_joint(line: Line, index: int) -> bool:
    """Does the token touch both of its neighbours?"""
    return line.is_glued(index) and line.is_glued(index + 1)


def _is_name(line: Line, index: int) -> bool:
    """Does a capital make a name of the word, to which the figure behind belongs?"""
    word = line.text_at(index)
    is_first = index == 0 and (len(word) <= _LONGEST_NON_NAME or word in _NO_NAMES)
    return word[:1].isupper() and word.isalpha() and not is_first
