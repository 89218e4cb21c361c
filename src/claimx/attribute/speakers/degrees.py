"""How many speak, and which ones: "Only nearly half of the millers", "At least 40 millers", "Outside experts"."""

from __future__ import annotations

from claimx.attribute.names import Tokens
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import DETERMINERS, NUMERALS

#: Words of "outside legal experts".
_LONGEST_OUTSIDE = 3
_ABOUT = {"at", "over", "under", "about", "around", "near", "between"}
_DEGREES = words("nearly almost about only just roughly around")
_QUANTITIES = NUMERALS | {"least", "most", "half"}


def with_degree(line: Line, phrase: Tokens) -> Tokens:
    """ "Nearly half of the millers", "About 40 millers": how many they are belongs to them."""
    start, end = phrase
    counted = line.kind(start) == "figure" or line.lower(start).partition("-")[0] in _QUANTITIES | {"all", "every", "a"}
    while counted and start and line.lower(start - 1) in _DEGREES:
        start -= 1
    return start, end


def is_outside(line: Line, phrase: Tokens) -> bool:
    """ "Outside experts": the word tells which ones, and no article or name follows it."""
    start, end = phrase
    plain = all(line.text_at(i).islower() and line.lower(i) not in DETERMINERS for i in range(start + 1, end))
    return line.lower(start) == "outside" and 1 < end - start <= _LONGEST_OUTSIDE and plain


def counts(line: Line, preposition: int) -> bool:
    """ "At least 40 millers", "over half the millers": it tells how many, and not where."""
    follows = line.lower(preposition + 1)
    is_quantity = follows in _QUANTITIES or line.kind(preposition + 1) == "figure"
    return is_quantity and line.lower(preposition) in _ABOUT
