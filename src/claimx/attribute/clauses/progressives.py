"""Who is said to be saying it: "Millers are calling for a levy", "The bank is warning that prices may fall"."""

from __future__ import annotations

from claimx.attribute import speakers, wording
from claimx.attribute.clauses import complements, phrasal
from claimx.attribute.clauses.clause import Clause
from claimx.attribute.clauses.second import is_second
from claimx.attribute.speakers import adverbs, evidence
from claimx.english.inflection import participles
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE

_ASKING = participles("urge demand")
#: What follows these with "to" is what they are going to do.
_PLANNING = participles("promise pledge vow")
#: What these say of something needs no clause: "are blaming the board".
_JUDGING = participles("accuse blame describe recommend")
#: "keeps insisting that", "started complaining that"
_GOING_ON = BE | words("keep keeps kept start starts started begin begins began")
#: Only these are found.
PROGRESSIVES = wording.STATING_NOW | _JUDGING | participles("call ask advise encourage signal")
#: Words from "asking" to its "to".
_REACH_OF_TO = 6


def progressive(line: Line, index: int) -> Clause | None:
    """The participle behind "is" or "are" and what it asks for, or the "that" it states."""
    if line.lower(index) not in PROGRESSIVES:
        return None
    verb = index - 1 - (line.lower(index - 1) not in BE and adverbs.is_between(line, index - 1))
    aside = line.text_at(index + 1) == ","
    if line.lower(verb) not in _GOING_ON or not (aside or _has_content(line, index)):
        return None
    if line.lower(verb) == "been":
        verb -= 1
    subject = speakers.before(line, verb)
    if aside:
        within = subject is not None and line.text_at(subject[0] - 1) == ","
        return Clause(1, subject, (index, index + 1)) if within else None
    if subject is None or is_second(line, subject[0]) or not evidence.speaks(line, subject, index):
        return None
    return Clause(2, subject, (index, phrasal.past_cue(line, index)))


def _has_content(line: Line, index: int) -> bool:
    """Does what is asked for follow, or a clause?"""
    word, follows = line.lower(index), line.lower(index + 1)
    if word == "calling":
        return follows in {"for", "on"}
    if word in {"asking", "advising", "encouraging"}:
        return follows == "for" or line.has({"to"}, index + 2, index + _REACH_OF_TO)
    if word in _ASKING | _JUDGING or follows == ":":
        return True
    if word == "telling":
        return False
    plans = follows == "to" and word in _PLANNING
    return complements.begins_clause(line, index + 1) or (not plans and complements.reaches_that(line, index))
