"""A change named beside its size: "a rise in rents of 12%", "$5 billion in tax cuts", "40 jobs added in May"."""

from __future__ import annotations

from typing import NamedTuple

from claimx.english.tokens import Line, words
from claimx.quantify.found import Found
from claimx.quantify.nouns.plurals import is_plural
from claimx.quantify.topics.nounphrases import LONGEST, PALE, phrase_end
from claimx.quantify.topics.subjects import NOUN_OPENERS
from claimx.quantity import Change

#: Nouns of change, with what changes beside them.
NOUNS_OF_CHANGE = words(
    """drop rise increase decrease decline fall reduction jump surge gain loss cut growth hike spike
    improvement slump"""
)
#: A rise in loans of $5 million may be one in such loans; of shares there is no doubt.
_SHARES, _AMOUNTS = frozenset({"percent", "points"}), frozenset({"money", "rate", "measure"})
#: Plurals that say that money is saved or paid on top: "in tax rises"; the words of such a phrase.
_TURNS: dict[str, Change] = {
    **dict.fromkeys(("cuts", "reductions", "cutbacks"), "down"),
    **dict.fromkeys(("increases", "rises", "hikes"), "up"),
}
_TURNS_OF_ONE: dict[str, Change] = {
    **dict.fromkeys(("cut", "reduction", "decrease", "drop", "decline"), "down"),
    **dict.fromkeys(("increase", "rise", "hike"), "up"),
}
_LONGEST_TURNS = 4
_OPENED = frozenset({"percent", "points", "money"})
#: Behind "added" these say when or to what.
_WHEN_ADDED = words("in last this since during over by to between")
#: Words from an article to its noun: "a further sharp rise".
_LONGEST_OPENED = 3


class Rise(NamedTuple):
    """The noun of change, and what changes, in the tokens ``start <= i < end``."""

    noun: int
    start: int
    end: int


def rise_of(line: Line, found: Found) -> Rise | None:
    """The change that the figure is the size of, where it stands behind "of"."""
    end = found.first - 1
    places = range(end - 2, max(0, end - 2 - LONGEST), -1) if line.lower(end) == "of" else ()
    inside = next((place for place in places if line.lower(place) == "in"), None)
    if inside is None or not _is_noun_of_change(line, inside - 1):
        return None
    start = inside + 1 + (line.lower(inside + 1) in NOUN_OPENERS)
    head = line.lower(end - 1)
    is_size = head not in PALE and (found.kind in _SHARES or (found.kind in _AMOUNTS and not is_plural(head)))
    return Rise(inside - 1, start, end) if is_size and start < end == phrase_end(line, start) else None


def turn_behind(line: Line, found: Found) -> int | None:
    """The noun of change that ends "a 9 percent income tax increase", where an article or a possessor opens it."""
    last = phrase_end(line, found.end) - 1
    is_turn = found.end < last <= found.end + _LONGEST_TURNS and line.lower(last) in _TURNS_OF_ONE
    is_opened = line.lower(found.first - 1) in NOUN_OPENERS or line.lower(found.start) in {"a", "an"}
    return last if is_turn and is_opened and found.kind in _OPENED else None


def told_behind(line: Line, found: Found) -> Change | None:
    """As in "$5 billion in spending cuts", "the 40 jobs added in May"; "40 firms added staff" says nothing of it."""
    if turn := turn_behind(line, found):
        return _TURNS_OF_ONE[line.lower(turn)]
    end, behind = found.end, found.end + 1
    if line.lower(end) == "added":
        return "up" if line.lower(behind) in _WHEN_ADDED or line.kind(behind) in {"", "mark"} else None
    last = phrase_end(line, behind) if line.lower(end) == "in" else 0
    is_phrase = behind + 1 < last <= behind + _LONGEST_TURNS and line.lower(behind) not in NOUN_OPENERS
    return _TURNS.get(line.lower(last - 1)) if is_phrase else None


def _is_noun_of_change(line: Line, index: int) -> bool:
    """Does an article, or a possessor, open the phrase of "rise"?"""
    opening = {line.lower(place) for place in range(index - _LONGEST_OPENED, index)}
    return line.lower(index) in NOUNS_OF_CHANGE and not NOUN_OPENERS.isdisjoint(opening)
