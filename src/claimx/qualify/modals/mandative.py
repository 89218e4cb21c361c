"""What is asked for in a clause whose verb is a base form: "They suggest that the mill be shut"."""

from __future__ import annotations

from claimx.english.inflection import forms
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import AUXILIARIES, BEFORE_NOUNS, is_finite
from claimx.qualify.cues import Found

#: Behind any of these "that the mill be shut" is asked for.
VERBS = forms("suggest insist propose recommend ask urge") | words("demanded demanding demand demands")
_NOUNS = words("demand demands urge")
#: Words from "that" to "be": "that half of the older mills be".
_REACH_OF_BE = 9
#: Before "be" these make an infinitive or a finite verb of it.
_BEFORE_BE = AUXILIARIES | {"to", "'ll", "not"}


def asks_that(line: Line, index: int) -> Found | None:
    """ "They suggest that the mill be shut", but not "They suggest that it will be shut" """
    before = line.lower(index - 1)
    noun = line.lower(index) in _NOUNS and (before in BEFORE_NOUNS or before.endswith("'s"))
    noun = noun or (line.lower(index).endswith("ing") and line.kind(index - 1) != "word")  # "Asking that it be shut is"
    if noun or line.lower(index + 1) != "that":
        return None
    return ("recommended", index + 1) if _is_to_be(line, index + 2) else None


def _is_to_be(line: Line, start: int) -> bool:
    """Does a clause begin here whose first verb is a bare "be"?"""
    for index in range(start, start + _REACH_OF_BE):
        if line.lower(index) == "be":
            before = index - 1 - (line.lower(index - 1) == "not")
            return index > start and line.lower(before) not in _BEFORE_BE
        if line.kind(index) not in {"word", "figure"} or is_finite(line, index):
            return False
    return False
