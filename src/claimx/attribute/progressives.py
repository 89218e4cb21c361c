"""Who is said to be saying it: "Millers are calling for a levy", "The bank is warning that prices may fall"."""

from __future__ import annotations

from claimx.attribute import complements, evidence, phrasal, speakers, wording
from claimx.attribute.clause import Clause
from claimx.attribute.second import is_second
from claimx.english.inflection import participles
from claimx.english.tokens import Line
from claimx.english.wordclasses import BE

_ASKING = participles("urge demand")
#: What follows these with "to" is what they are going to do.
_PLANNING = participles("promise pledge vow")
#: Only these are found.
PROGRESSIVES = wording.STATING_NOW | participles("call ask advise encourage")
#: Words from "asking" to its "to".
_REACH_OF_TO = 6


def progressive(line: Line, index: int) -> Clause | None:
    """The participle behind "is" or "are" and what it asks for, or the "that" it states."""
    verb = index - 1 - (line.lower(index - 1) in {"now", "also", "still"})
    if line.lower(verb) not in BE or not _has_content(line, index):
        return None
    if line.lower(verb) == "been":
        verb -= 1
    subject = speakers.before(line, verb)
    if subject is None or is_second(line, subject[0]) or not evidence.speaks(line, subject, index):
        return None
    return Clause(2, subject, (index, phrasal.past_cue(line, index)))


def _has_content(line: Line, index: int) -> bool:
    """Does what is asked for follow, or a clause?"""
    word, follows = line.lower(index), line.lower(index + 1)
    if word == "calling":
        return follows in {"for", "on"}
    if word in {"asking", "advising", "encouraging"}:
        return follows == "for" or any(line.lower(i) == "to" for i in range(index + 2, index + _REACH_OF_TO))
    if word in _ASKING or (word != "telling" and complements.begins_clause(line, index + 1)):
        return True
    return follows == "to" and word not in _PLANNING and complements.reaches_that(line, index)
