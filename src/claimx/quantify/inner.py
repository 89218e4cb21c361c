"""Words within a noun phrase that end one anywhere else: "laid off workers", "Schedule A records"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.quantify.plurals import is_plural

_PARTICLES = words("off out up down")
#: Participles that do not end in -ed.
_PARTICIPLES = words("laid blown torn cut shut broken worn")


def is_inner(line: Line, index: int) -> bool:
    """Does the word belong to a participle before its plural, or to a name?"""
    if line.lower(index) in _PARTICLES:
        return _is_participle(line, index - 1) and is_plural(line.lower(index + 1))
    return line.text_at(index) == "A" and line.text_at(index - 1)[:1].isupper() and line.kind(index + 1) == "word"


def _is_participle(line: Line, index: int) -> bool:
    """What has been done to things, as in "30 burned out cars"."""
    word = line.lower(index)
    return (word.endswith("ed") or word in _PARTICIPLES) and line.kind(index - 1) in {"word", "figure"}
