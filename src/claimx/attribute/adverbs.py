"""Adverbs before a verb."""

from __future__ import annotations

from claimx.attribute import wording
from claimx.tokens import Line, words

#: Nouns with the ending of an adverb: "the family said".
_NOUNS_IN_LY = words("family assembly ally supply reply monopoly rally bully anomaly italy july")


def is_between(line: Line, index: int) -> bool:
    """May the word stand between a subject and its verb: "now", "recently", "most" in "most recently"?"""
    word = line.lower(index)
    named = index > 0 and line.text_at(index)[:1].isupper()  # "Ama Connolly said"
    return word in wording.BETWEEN or (is_adverb(word) and not named)


def is_adverb(word: str) -> bool:
    """By its ending."""
    return word.endswith("ly") and word not in _NOUNS_IN_LY
