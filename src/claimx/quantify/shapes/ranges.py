"""Two amounts that are the ends of one range."""

from __future__ import annotations

from decimal import Decimal

from claimx.english.tokens import DASHES, HYPHENS, Line, words
from claimx.english.wordclasses import AUXILIARIES, BE
from claimx.quantify.amounts import SMALLER, Amount, amount_at
from claimx.quantify.amounts.modifiers import BEFORE, INDEFINITE, modifier_of
from claimx.quantify.amounts.rates import per
from claimx.quantify.amounts.scales import EXACT, Number
from claimx.quantify.changes.baselines import is_difference
from claimx.quantify.changes.cues import RECORDS, change_of, is_brought
from claimx.quantify.found import Found, Measured
from claimx.quantify.nouns.phrasewords import DEFINITE, STOPS
from claimx.quantify.shapes.ages import aged, is_age
from claimx.quantify.shapes.multiples import MULTIPLIES
from claimx.quantify.turns import WENT, is_moved, is_multiplied
from claimx.quantify.units import unit_at
from claimx.quantity import Change, QuantityKind

#: Words between two amounts that make them one range.
_TO = frozenset({"to", "through"}) | DASHES
#: With these the words between the ends of a range begin: "or" and "and" in some ranges, "up to" behind "from".
_JOINTS = _TO | {"or", "and", "up"}
#: Words before two amounts that make them one range whatever units they have.
_CUES = frozenset({"from", "between", "aged", "ages"})
#: What may stand before the second end again: "from 450 up to 900".
_REPEATED = frozenset({"up", "to", "about", "around", "nearly", "over", "some"})
#: What makes little or much of an end: "from a mere 12 to just 30", "from 12 to slightly more than 30".
_WEIGHING = words("a an mere just only slightly roughly somewhere well")
#: Of such words, in a row.
_MOST_REPEATED = 4
#: "Pays $30 to 50" is one price; what is ten times as much is something else.
_FARTHEST_PRICE = 10
#: "By 5 percent to 10 percent" a thing changes; behind "by $1 to $8.25", or "by £5 to £180", stands what it comes to.
_FARTHEST_SHARE, _FARTHEST_CHANGE = 10, 4
#: What is smaller, and "of" something, may be a score or odds: "of 3 to 1".
_SMALLEST_ESTIMATE = 1_000
#: "From 2 million to 50" are millions twice, and "from two hundred to fifty" is what it says.
_HUNDRED = 100
#: "The norm is 40 to 60"; of any other, "40 to 60" may be a score.
_NORMS = words("norm norms range target goal limit average standard")
#: Which of several levels is known: "from the current 12".
PRESENT = words("possible present current existing usual previous old original")
_NO_WEIGHT = STOPS - {"more", "less", "even"}
_NO_ENDS = frozenset({"magnitude", "part"})


def range_at(line: Line, left: Amount) -> Found | None:
    """As in "$3-5 million", "between 10 and 15 per cent", "from 4% to 6%", "four or five"."""
    if line.lower(left.end) not in _JOINTS:
        return None
    cue = _cue(line, left)
    right = _right(line, left, cue)
    if not right:
        return None
    low, high = values = _shared(left, right, cue)
    if line.text_at(left.end) in HYPHENS and low >= high:  # a three-to-one margin, nine-to-five jobs
        return None
    unit, end = _unit(left, right), max(right.end, left.end)
    if unit and unit.kind == "money" and not right.unit:  # €640–690 a tonne
        rate = per(line, unit._replace(end=right.end))
        unit, end = rate._replace(end=unit.end), max(end, rate.end)
    modifier, first = modifier_of(line, left.start, end)
    is_multiple = unit is not None and unit.name == "time" and line.lower(end) in MULTIPLIES
    bare: QuantityKind = "fraction" if right.number.shape == "part" else "number"
    kind: QuantityKind = "multiple" if is_multiple else unit.kind if unit else bare
    passed: Change = "up" if low <= high else "down"
    is_passed = low > high or (cue == "from" and _is_passed(line, left))
    change = passed if is_passed else "none" if is_difference(line, end) else change_of(line, left.start, end)
    found = Found(first, left.start, end, min(values), max(values), kind, unit, modifier, change, is_range=True)
    return aged(line, found) if is_age(line, unit, left.start, end) else found


def _is_passed(line: Line, left: Amount) -> bool:
    """As in "went from 19 to 44", "brought it from 11 to 27": one level after the other, and no range."""
    verb = _before_ends(line, left) - 1
    is_gone = line.lower(verb) == "go" and line.lower(verb - 1) in AUXILIARIES
    is_turned = is_multiplied(line, left.start - 1) or is_moved(line, left.start - 1)
    return is_gone or line.lower(verb) in WENT or is_turned or is_brought(line, left.start)


def _cue(line: Line, left: Amount) -> str:
    """The word before the first amount, or before what modifies it."""
    index = _before_ends(line, left)
    if line.lower(index) == "of" and line.lower(index - 1) == "ages" and "between" in _two_before(line, index - 1):
        return "between"
    return line.lower(index)


def _before_ends(line: Line, left: Amount) -> int:
    """The place of that word."""
    index = left.start - 1
    if line.lower(index) in _CUES:
        return index
    index = modifier_of(line, left.start, left.end)[1] - 1
    if line.lower(index) == "of" and line.lower(index - 1) in RECORDS:  # from a peak of $61bn to just $9bn
        return next((place for place in range(index - 2, index - 5, -1) if line.lower(place) == "from"), index)
    while line.lower(index) in _WEIGHING or line.lower(index - 1) in INDEFINITE:  # from a bleak 3.8%
        index -= 1
    known = index - (line.lower(index) in PRESENT)  # from the current 12
    return known - 1 if line.lower(known) in DEFINITE and line.lower(known - 1) == "from" else index


def _is_part(left: Amount, cue: str) -> bool:
    """As in "between a fifth and two fifths"."""
    return left.number.shape == "part" and left.unit is None and cue in _CUES


def _two_before(line: Line, index: int) -> tuple[str, str]:
    """The two words before this place, the nearer one first."""
    return line.lower(index - 1), line.lower(index - 2)


def _right(line: Line, left: Amount, cue: str) -> Amount | None:
    """The second end of a range whose first is ``left``."""
    joint = left.end
    joint += (line.lower(joint), line.lower(joint + 1), cue) == ("up", "to", "from")
    joint += line.text_at(joint) in HYPHENS and line.lower(joint + 1) == "to"  # one-to-seven days
    word = line.text_at(joint)
    if (left.number.shape in _NO_ENDS and not _is_part(left, cue)) or not (
        word in _TO or word == "or" or (word == "and" and cue == "between")
    ):
        return None
    first = joint + 1 + (word == "to" and line.text_at(joint + 1) in DASHES)
    right = amount_at(line, _past_repeated(line, first, cue)) or _whole(line, first, left.unit)
    if not right or (right.number.shape in _NO_ENDS and not (_is_part(left, cue) and right.number.shape == "part")):
        return None
    is_other = right.unit and (right.unit.name.startswith("per ") or (right.unit.kind == "count" and word in DASHES))
    if left.unit and left.unit.kind == "money" and is_other:  # $20-30 a day, $3-5 million of goods
        right = right._replace(unit=None, end=right.number.end)
    is_range = _is_next(left, right) if word == "or" else _go_together(line, (left, right), cue, word)
    return right if is_range else None


def _whole(line: Line, index: int, unit: Measured | None) -> Amount | None:
    """As in "30 minutes to an hour", "six months to a year": so many of what the first end is measured in."""
    larger = unit_at(line, index + 1) if line.lower(index) in INDEFINITE else None
    n_smaller = SMALLER.get(larger.name, {}).get(unit.name) if larger and unit else None
    if not n_smaller or not larger or not unit or line.text_at(larger.end) in HYPHENS:
        return None
    value = Decimal(n_smaller)
    number = Number(value, index + 1, "words", value)
    return Amount(index, larger.end, number, value, unit._replace(start=index + 1, end=larger.end))


def _past_repeated(line: Line, index: int, cue: str) -> int:
    """Past what stands before the second end; only behind "from" and "between" may that be a phrase."""
    first = index
    for _ in range(_MOST_REPEATED):
        phrase = BEFORE.at(line, index) if cue in _CUES else None
        if phrase and phrase[1] < len(line):
            index = phrase[1]
        elif line.lower(index) in _REPEATED or (cue in _CUES and _is_weighing(line, index, first)):
            index += 1
        else:
            break
    return index


def _is_weighing(line: Line, index: int, first: int) -> bool:
    """As in "a mere 12", "an even more modest 17%"; ``first`` is where such words may begin."""
    if line.lower(index) in _WEIGHING:
        return not _is_number(line, index)
    is_behind = first < index and line.lower(first) in INDEFINITE
    return is_behind and line.kind(index) == "word" and line.lower(index) not in _NO_WEIGHT


def _is_number(line: Line, index: int) -> bool:
    """As in "a million"."""
    return line.lower(index) == "a" and amount_at(line, index) is not None


def _unit(left: Amount, right: Amount) -> Measured | None:
    """That of the second end, unless only the first says per what: "from $52 a barrel to $60"."""
    return left.unit if left.unit and left.unit.kind == "rate" else right.unit or left.unit


def _is_next(left: Amount, right: Amount) -> bool:
    """As in "four or five countries"; "8 or 20" are two figures, and so are those that both have a unit."""
    low, high = _shared(left, right)
    return left.unit is None and right.unit is not None and high - low == right.number.scale


def _go_together(line: Line, ends: tuple[Amount, Amount], cue: str, word: str) -> bool:
    """Are two amounts the ends of one range, and not a change and its level, a score, two shares, or a house number?"""
    left, right = ends
    names = [amount.unit.name.split(" per ")[0] if amount.unit else None for amount in ends]
    low, high = _shared(left, right)
    if None not in names and names[0] != names[1]:
        return False
    if word in DASHES and low > high and cue == "from":  # came back from 4-1 down
        return False
    if cue in _CUES or low != left.value:
        return True
    if cue == "by" and names[0] is not None and names[1] is not None and low < high:  # by 5 percent to 10 percent
        return high <= (_FARTHEST_SHARE if names[0] == "percent" else _FARTHEST_CHANGE) * low  # up by £5 to £180
    if names == [None, None] and cue in BE and line.lower(left.start - 2) in _NORMS:  # the norm is 40 to 60
        return low < high
    if cue == "of" and names == [None, None] and word == "to":  # a toll of 1,000 to 2,000
        return _SMALLEST_ESTIMATE <= low < high
    if names[1] is None and left.unit and left.unit.kind == "money" and left.unit.start == left.start:
        is_change = change_of(line, left.start, left.end) != "none"
        return low < high <= _FARTHEST_PRICE * low and not is_change  # $30-50
    if names[1] is None or (names[0] == "percent" and low > high):  # won by 58% to 42%: two shares
        return False
    return low < high if word in DASHES else names[0] is None or change_of(line, left.start, left.end) in {"none", "to"}


def _shared(left: Amount, right: Amount, cue: str = "") -> tuple[Decimal, Decimal]:
    """Both values; "$3-5 million" lends its scale to the left where the left is smaller, and a unit ends it not."""
    scale = right.number.scale
    has_none = left.number.value == left.number.coefficient and (left.unit is None or left.unit.start == left.start)
    if scale > 1 and has_none and 0 < left.value < right.number.coefficient and left.number.shape != "part":
        return EXACT.multiply(left.value, scale), right.value
    is_left = left.number.scale > _HUNDRED and right.number.value == right.number.coefficient and right.unit is None
    if is_left and cue == "from" and right.value < _SMALLEST_ESTIMATE:  # from $113 billion to about 50
        return left.value, EXACT.multiply(right.value, left.number.scale)
    return left.value, right.value
