"""A change that a noun names before what changes and by how much: "a rise in rents of 12%"."""

from __future__ import annotations

from typing import NamedTuple

from claimx.english.tokens import Line, words
from claimx.quantify.found import Found
from claimx.quantify.nounphrases import LONGEST, PALE, phrase_end
from claimx.quantify.plurals import is_plural
from claimx.quantify.subjects import NOUN_OPENERS

#: Nouns of change, with what changes beside them.
NOUNS_OF_CHANGE = words(
    """drop rise increase decrease decline fall reduction jump surge gain loss cut growth hike spike
    improvement slump"""
)
#: A rise in loans of $5 million may be one in such loans; of shares there is no doubt.
_SHARES, _AMOUNTS = frozenset({"percent", "points"}), frozenset({"money", "rate", "measure"})
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


def _is_noun_of_change(line: Line, index: int) -> bool:
    """Does an article, or a possessor, open the phrase of "rise"?"""
    opening = {line.lower(place) for place in range(index - _LONGEST_OPENED, index)}
    return line.lower(index) in NOUNS_OF_CHANGE and not NOUN_OPENERS.isdisjoint(opening)
