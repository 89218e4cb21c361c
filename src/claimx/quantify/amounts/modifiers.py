"""How exact a figure is: the words before or behind it that say so."""

from __future__ import annotations

from claimx.english.tokens import HYPHENS, Line, Phrases, words
from claimx.english.wordclasses import BE, POSSESSIVES
from claimx.quantify.nouns.phrasewords import DEFINITE, STOPS
from claimx.quantify.nouns.plurals import is_plural
from claimx.quantify.numerals import ODD, SMALL
from claimx.quantify.turns import goes_up
from claimx.quantify.units import unit_at
from claimx.quantify.units.money import name_after
from claimx.quantify.units.signs import USUAL_SIGNS
from claimx.quantity import Modifier

_BEFORE: dict[Modifier, str] = {
    "about": "about, around, roughly, approximately, approx, some, circa, ca, an estimated, estimated, ~, close on"
    ", in the region of, on the order of, perhaps, something like, more like, maybe",
    "more than": "more than, over, above, in excess of, upwards of, upward of, exceeding, exceeded, exceeds, exceed"
    ", topped, topping, tops, crossed, crosses"
    ", surpassed, surpasses, surpassing, surpass, north of, greater than, higher than, >, well over, past, beyond",
    "at least": "at least, no fewer than, no less than, not less than, a minimum of, minimum of, as little as"
    ", starting at, starting from, not drop below, not fall below, not go below, not sink below"
    ", no younger than, as few as, as small as, as low as, minimum, ≥",
    "less than": "less than, fewer than, under, below, sub -, sub, lower than, south of, <, short of",
    "up to": "up to, as much as, as many as, at most, no more than, not more than, a maximum of, maximum of"
    ", never more than, not exceed, not exceeding, never exceed, up to a ceiling of, up to a limit of"
    ", capped at, within, as high as, as large as, no higher than, no larger than, no bigger than, no greater than"
    ", no longer than, no older than, no later than, maximum, ≤",
    "nearly": "nearly, almost, just under, close to, just short of, approaching, approach, approaches, approached"
    ", just below, just shy of, barely, hardly",
    "exactly": "exactly, precisely",
}
_BEHIND: dict[Modifier, str] = {
    "at least": "or more, at least, or above, or higher, or over, or older, and older, and over, and above, and up",
    "about": "or so, or thereabouts, give or take",
    "up to": "or less, or fewer, at most, or below, or younger, and younger, and under",
    "more than": "+, plus",
}


def _phrases(table: dict[Modifier, str]) -> Phrases[Modifier]:
    return Phrases({phrase: modifier for modifier, row in table.items() for phrase in row.split(", ")})


BEFORE, BEHIND = _phrases(_BEFORE), _phrases(_BEHIND)


#: Of towns and borders, and of how many they are.
_CROSSING = words("cross crosses crossed crossing")
#: Before a figure these say when: "over the past 20 years".
_BEFORE_PAST = POSSESSIVES | words("the this last these that recent")
#: Behind these, the first word of a bound is none: "they are short of 300 welders", "he hands over 40 per cent".
_NO_BOUND = {
    "short": BE,
    "over": words("hand hands handed handing"),
    "minimum": DEFINITE,
    "maximum": DEFINITE,
}
#: What stands between a bound and the word that makes it vague: "no more than about 30".
_BOUNDS: frozenset[Modifier] = frozenset({"up to", "at least", "more than", "less than"})
#: Behind a bound and before its figure: "more than a third", "up from a mere 12".
INDEFINITE = frozenset({"a", "an"})
#: Behind a bound and an article they say that more comes: "up to a further 500 jobs".
_ADDED = words("further extra additional")
#: "Aged 60 plus in May": nothing is added.
_BEHIND_PLUS = STOPS - INDEFINITE - {"the"}


def modifier_of(line: Line, start: int, end: int) -> tuple[Modifier, int]:
    """How exact the figure in ``start <= i < end`` is, and where it begins with the words that say so."""
    is_aside = line.lower(start - 1) in INDEFINITE and not _is_under_which(line, start, end)
    if line.lower(start - 1) in _CROSSING and _are_few_things(line, start, end):
        return "exactly", start
    found = _before(line, start) or (_before(line, start - 1) if is_aside else _of_more(line, start))
    if found:
        return found
    if any(line.lower(index) in ODD and line.text_at(index - 1) in HYPHENS for index in range(start, end)):
        return "more than", start
    places = (index for index in range(end, start, -1) if not _is_added(line, index, end))
    behind = next(filter(None, (BEHIND.at(line, index) for index in places)), None)
    return (behind[0] if behind else "exactly"), start


def _are_few_things(line: Line, start: int, end: int) -> bool:
    """As in "the route crosses 14 nations": they are passed one by one."""
    is_small = line.lower(start) in SMALL or (line.text_at(start).isdecimal() and len(line.text_at(start)) < 3)
    is_named = unit_at(line, start + 1) or name_after(line, start + 1)  # crossed 40 degrees
    return is_small and end <= start + 2 and is_plural(line.lower(start + 1)) and not is_named


def _of_more(line: Line, start: int) -> tuple[Modifier, int] | None:
    """As in "at least another 200", "up to a further 500"."""
    is_further = line.lower(start - 1) in _ADDED and line.lower(start - 2) in INDEFINITE
    if not is_further and line.lower(start - 1) != "another":
        return None
    if line.lower(start - 2 - is_further) in {"over", "under", "around", "within"}:
        return None  # "over another five years" they will
    found = _before(line, start - 1 - is_further)
    return (found[0], start) if found else None


def _is_added(line: Line, index: int, end: int) -> bool:
    """As in "6 boxes plus one router", "$10 plus tax", "€5 plus €2": the word adds what stands behind."""
    if index != end or line.lower(index) != "plus":
        return False
    is_sum = line.text_at(index + 1) in USUAL_SIGNS
    return is_sum or (line.kind(index + 1) not in {"", "mark"} and line.lower(index + 1) not in _BEHIND_PLUS)


def _is_under_which(line: Line, start: int, end: int) -> bool:
    """As in "under a $1.35 billion programme", which is no less than that; "under a 5% target" is."""
    is_share = any(line.text_at(index) == "%" or line.lower(index).endswith("cent") for index in range(start, end))
    return line.lower(start - 2) == "under" and not is_share and line.kind(end) == "word"


def _before(line: Line, start: int) -> tuple[Modifier, int] | None:
    """The words that end before ``start``; of "no more than about" the first."""
    found = BEFORE.before(line, start)
    if found and (line.lower(found[1] - 1) in _NO_BOUND.get(line.lower(found[1]), ()) or goes_up(line, found[1])):
        return None
    if not found or (line.lower(found[1]) == "past" and line.lower(found[1] - 1) in _BEFORE_PAST):
        return None
    bound = BEFORE.before(line, found[1]) if found[0] == "about" else None
    return bound if bound and bound[0] in _BOUNDS else found


def past_behind(line: Line, index: int) -> int:
    """Past what says how exact the number before ``index`` is: "50 or more people", "30+ towns"."""
    behind = BEHIND.at(line, line.after_hyphen(index))
    return behind[1] if behind else index


def past(line: Line, index: int) -> int:
    """Past what says how exact the number is that stands behind: "about 40", "a mere 12" not."""
    before = BEFORE.at(line, index)
    return before[1] if before else index
