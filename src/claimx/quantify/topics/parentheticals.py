"""Asides between a subject and its verb: "shares, a measure of much, closed"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import RELATIVES, has_finite, is_adverb

#: How an aside ends, and how it began.
_OPENED_BY = {")": "(", ",": ",", "—": "—", "–": "–"}
#: Behind a comma these open one, besides adverbs, participles and relatives.
_ASIDES = words("a an the its their including like however though too meanwhile also as in at for by with")
_LONGEST_ASIDE = 18
#: Letters of what is no participle, though it ends as one: "red".
_LEAST_PART = 3


def before_aside(line: Line, end: int) -> int:
    """Where an aside between the subject and its verb began: "shares, a measure of much, | closed"."""
    mark = line.text_at(end - 1)
    if mark not in _OPENED_BY:
        return end
    places = range(end - 2, max(0, end - 2 - _LONGEST_ASIDE), -1)
    start = next((index for index in places if line.text_at(index) == _OPENED_BY[mark]), end)
    return start if mark != "," or _is_aside(line, start + 1, end - 1) else end


def _is_aside(line: Line, start: int, end: int) -> bool:
    """Is it a relative clause, an apposition, a phrase or an adverb that stands there between commas?"""
    word = line.lower(start)
    if word in RELATIVES:
        return True
    is_part = word.endswith("ing") or (word.endswith("ed") and len(word) > _LEAST_PART)
    opens = word in _ASIDES or is_adverb(word) or is_part
    return opens and not has_finite(line, start + 1, end)
