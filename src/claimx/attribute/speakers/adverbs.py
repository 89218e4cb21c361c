"""Adverbs before a verb, and the degree that may stand before them."""

from __future__ import annotations

from claimx.attribute import wording
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import ARTICLES, COORDINATORS, DETERMINERS, PREPOSITIONS, is_adverb

_DEGREES = words("most more least less very rather somewhat fairly quite almost")
#: Behind these a degree says how many: "Two more recently said", "some of the most".
_COUNTED = DETERMINERS | PREPOSITIONS | COORDINATORS


def is_between(line: Line, index: int) -> bool:
    """May the word stand between a subject and its verb: "now", "recently", "most" in "most recently"?"""
    word = line.lower(index)
    named = index > 0 and line.text_at(index)[:1].isupper()  # "Ama Connolly said"
    return word in wording.BETWEEN or (is_adverb(word) and not named) or _is_degree(line, index)


def past(line: Line, index: int) -> int:
    """Behind "loudly", "most loudly"."""
    index += line.lower(index) in _DEGREES and is_adverb(line.lower(index + 1))
    return index + is_adverb(line.lower(index))


def _is_degree(line: Line, index: int) -> bool:
    """The "most" of "most recently", unless it counts."""
    if line.lower(index) not in _DEGREES:
        return False
    follows = line.lower(index + 1)
    counts = line.kind(index - 1) != "word" or line.lower(index - 1) in _COUNTED
    return not counts and (is_adverb(follows) or follows == "often")


def is_determined(line: Line, participle: int) -> bool:
    """ "a previously reported leak", "the most commonly reported leaks" """
    before = participle - 2
    if line.lower(before) in _DEGREES:
        before -= 1
    return is_adverb(line.lower(participle - 1)) and line.lower(before) in ARTICLES
