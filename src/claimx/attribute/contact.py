"""Contact clauses: what a verb says without "that", as in "claimed the group was contained"."""

from __future__ import annotations

from claimx.attribute import names, times, wording
from claimx.tokens import Line, words
from claimx.wordclasses import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_finite,
)

#: These are surely a subject.
SUBJECTS = PRONOUNS | words("i we there nobody")
#: A verb behind one of these is that of a clause within the subject: "what comes in".
OPENING_CLAUSE = RELATIVES | {"what"}
BEFORE_CONTENT = PREPOSITIONS | wording.BETWEEN | times.WHEN
#: No subject begins with one of these.
_NO_SUBJECTS = BEFORE_CONTENT | OPENING_CLAUSE | SUBORDINATORS | COORDINATORS | {"not"}
_NO_CLAUSES = (OPENING_CLAUSE - {"who"}) | {"to", "as"}
_NO_NOUNS = PREPOSITIONS | DETERMINERS | COORDINATORS | SUBORDINATORS | RELATIVES | {"what", "or"}
_OBJECTS = DETERMINERS | {"to"}
#: Words in which a clause shows its verb, and in which a subject without a determiner does.
REACH = 12
REACH_OF_BARE = 8


def follows(line: Line, verb: int) -> bool:
    """Does a clause follow at once, or behind when or where it was said?"""
    start = times.past_time(line, verb + 1)
    if start > verb + 1 and line.lower(start).partition("'")[0] in SUBJECTS:
        return "'" in line.lower(start) or any(is_finite(line, index) for index in (start + 1, start + 2))
    if start == verb + 1 and line.lower(start) in PREPOSITIONS and (behind := _past_phrase(line, start)):
        return line.lower(behind) in SUBJECTS or _is_noun_with_verb(line, behind)
    return _is_noun_with_verb(line, start)


def _past_phrase(line: Line, start: int) -> int:
    """Behind "under oath" in "denied under oath the dam had leaked", where a subject begins; else 0."""
    index = start + 2 + (line.lower(start + 2) not in SUBJECTS | DETERMINERS)
    between = range(start + 1, index)
    plain = all(line.kind(i) == "word" and line.lower(i) not in _NO_NOUNS for i in between)
    told = any(is_finite(line, i) or line.lower(i).endswith("ing") for i in between)
    begins = line.lower(start) != "to" and line.lower(index) in SUBJECTS | DETERMINERS
    return index if begins and plain and not told else 0


def _is_noun_with_verb(line: Line, start: int) -> bool:
    """A noun phrase and its verb: "claimed the group was contained", "found 31% more millers want a levy"."""
    counts = line.kind(start) == "figure" and line.lower(start - 1) in wording.FINDING
    if line.lower(start) not in DETERMINERS and not (names.is_capital(line, start) or counts):
        return line.lower(start - 1) in wording.STATING and is_bare(line, start)
    for index in range(start + 1, start + REACH):
        tells = line.lower(index) in AUXILIARIES or counts or _happens(line, start, index)
        if tells and is_finite(line, index) and line.lower(index - 1) != "who":
            return True
        if line.text_at(index) == "," and names.is_capital(line, index + 1):
            closing = next((i for i in range(index + 2, index + REACH) if line.text_at(i) == ","), index)
            return line.lower(closing + 1) in AUXILIARIES  # "declared the mayor, Ama Boateng, would mend it"
        if line.kind(index) in {"mark", ""} or line.lower(index) in _NO_CLAUSES:
            return False
    return False


def _happens(line: Line, start: int, index: int) -> bool:
    """ "claimed the flood happened", but not "found the mill buried in" """
    begins = any(line.lower(i) in SUBORDINATORS for i in range(start, index))
    return line.lower(start - 1) in wording.STATING and line.lower(index + 1) in _OBJECTS and not begins


def is_bare(line: Line, start: int) -> bool:
    """A few words without a determiner, and an auxiliary: "announced new rules will apply"."""
    for index in range(start, start + REACH_OF_BARE):
        word = line.lower(index)
        if word in AUXILIARIES:
            return index > start and is_finite(line, index)
        within = index > start and word in PREPOSITIONS  # "suggested children without shoes could"
        if line.kind(index) != "word" or (word in _NO_SUBJECTS and not within) or word.endswith(("ing", "ly")):
            return False
    return False
