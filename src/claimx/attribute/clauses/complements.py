"""Does a clause follow a verb, as what it says: with "that" or without, or what stands for such a clause?"""

from __future__ import annotations

from claimx.attribute import names, timewords, wording
from claimx.attribute.clauses import objects
from claimx.attribute.names import titles
from claimx.attribute.speakers import adverbs, evidence, subjectspan
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_finite,
)

_SUBJECTS = PRONOUNS | words("i we there nobody")
#: A verb behind one of these is that of a clause within the subject: "what comes in".
OPENING_CLAUSE = RELATIVES | {"what"}
_BEFORE_CONTENT = PREPOSITIONS | wording.BETWEEN | timewords.WHEN
#: May stand between a verb and its "that": "said on Monday that".
BEFORE_THAT = _BEFORE_CONTENT | timewords.TIMES
#: No subject begins with one of these.
_NO_SUBJECTS = _BEFORE_CONTENT | OPENING_CLAUSE | SUBORDINATORS | COORDINATORS | {"not"}
#: Who may explain how or why, and no cause: "it" is one.
_SPEAKERS = (PRONOUNS - {"it"}) | wording.FINDINGS
_NO_CLAUSES = OPENING_CLAUSE | {"to", "as"}
_OTHER_CLAUSES = _NO_CLAUSES | PRONOUNS
_OBJECTS = DETERMINERS | {"to"}
#: Words from a verb to its "that", to its infinitive, and to its "at".
REACH = 5
REACH_OF_AT = 12
_REACH_OF_THAT = 9
#: Words in which a clause without "that" shows its verb.
_REACH_OF_VERB = 12


def has_clause(line: Line, verb: int) -> bool:
    """Does what the verb says follow it: a clause, or of some verbs a question, an infinitive or an object?"""
    verb = _past_remark(line, verb)
    word, follows = line.lower(verb), line.lower(verb + 1)
    if follows == ":" or line.text_at(adverbs.past(line, verb + 1)) == ":":
        return _opens_with_colon(line, verb)
    if follows == "that" or _is_hoped(line, verb) or _is_feared(line, verb):
        return True
    if word in wording.CLAIMING_TO and _is_infinitive(line, verb + 1):
        return True
    if objects.denies(line, verb) and _is_named(line, subjectspan.end_of(line, verb) - 1):
        return True
    if follows in {"how", "why"}:
        return _explains(line, verb)
    if follows.split("'")[0] in _SUBJECTS:
        return "'" in follows or any(is_finite(line, index) for index in (verb + 2, verb + 3))
    if _has_that_later(line, verb) or (word in wording.REPORTING and objects.reports(line, verb)):
        return True
    if word in wording.CLAIMING and (line.text_at(verb - 1) == "," or names.is_capital(line, verb - 1)):
        return follows in DETERMINERS
    if word in wording.EMPHASISING and _is_named(line, verb - 1):
        return follows in DETERMINERS or names.is_capital(line, verb + 1)
    return word not in wording.NOUNLIKE and _is_noun_with_verb(line, verb + 1)


def _past_remark(line: Line, verb: int) -> int:
    """The last comma of "claims, basically, that"; ``verb`` where none encloses a remark."""
    if line.text_at(verb + 1) != ",":
        return verb
    closing = next((i for i in range(verb + 3, verb + REACH + 2) if line.text_at(i) == ","), verb)
    return closing if line.lower(closing + 1) == "that" else verb


def _opens_with_colon(line: Line, verb: int) -> bool:
    """ "He writes: “It leaks”", "The BBC reports:"; but not "Our report: What leaks?" """
    if line.lower(verb) not in wording.NOUNLIKE or line.is_hidden(min(verb + 2, len(line) - 1)):
        return True
    return line.text_at(verb + 2) == "" and names.is_capital(line, verb - 1)


def _is_hoped(line: Line, verb: int) -> bool:
    """ "They claim prices aren't falling": behind a pronoun it is no noun."""
    gerund = line.lower(verb + 1).endswith("ing")  # "They fear being"
    if line.lower(verb) not in wording.CLAIMING or line.lower(verb - 1) not in PRONOUNS or gerund:
        return False
    return line.has(AUXILIARIES, verb + 2, verb + REACH_OF_AT)


def _is_feared(line: Line, verb: int) -> bool:
    """ "City officials fear hundreds of jobs will go": behind several who do something it is no noun."""
    word, before = line.lower(verb), line.lower(verb - 1)
    if word not in wording.CLAIMING or word.endswith("s") or not (before.endswith("s") and evidence.is_doer(before)):
        return False
    for index in range(verb + 1, verb + _REACH_OF_VERB):
        if line.kind(index) in {"mark", ""} or line.lower(index) in _OTHER_CLAUSES:
            return False
        if index > verb + 1 and is_finite(line, index):
            return not (line.lower(index).endswith("ed") and line.lower(index + 1) in PREPOSITIONS)
    return False


def _explains(line: Line, verb: int) -> bool:
    """ "The mayor explains how", "Ama Boateng, the mayor, explains how"; but not "The drought explains how" """
    if _is_speaker(line, subjectspan.end_of(line, verb) - 1):
        return True
    return line.text_at(verb - 1) == "," and _has_name(line, verb)


def _has_that_later(line: Line, verb: int) -> bool:
    """ "concluded in a study that", "The Times reports Friday that"; but not "vowed to show that" """
    word, follows = line.lower(verb), line.lower(verb + 1)
    is_verb = word.endswith("ed") or word not in wording.NOUNLIKE or follows in timewords.TIMES
    intends = follows == "to" and word in wording.INTENDING
    return is_verb and not intends and follows in BEFORE_THAT and reaches_that(line, verb)


def reaches_that(line: Line, verb: int) -> bool:
    """ "concluded in a study of 2015 that" """
    for index in range(verb + 1, verb + _REACH_OF_THAT):
        if line.lower(index) == "that":
            return not is_finite(line, index - 1) and line.lower(index - 1) not in PREPOSITIONS
        modal = line.lower(index) in AUXILIARIES and line.text_at(index) != "May"
        if modal or (line.kind(index) in {"mark", ""} and not names.is_glue(line, index)):
            return False
    return False


def begins_clause(line: Line, start: int) -> bool:
    """Does "that" begin a clause here, or a pronoun, or a noun phrase with its verb: "claiming the dam will leak"?"""
    follows = line.lower(start).partition("'")[0]
    if follows == "that" or follows in _SUBJECTS:
        return True
    behind = range(start + 1, start + _REACH_OF_VERB)
    end = next((i for i in behind if line.kind(i) in {"mark", ""} or is_finite(line, i)), start)
    begins = follows in DETERMINERS or names.is_capital(line, start)
    return begins and (is_finite(line, end) or line.lower(end) == "that")


def _is_infinitive(line: Line, index: int) -> bool:
    """ "to", "not to" """
    return line.lower(index + (line.lower(index) == "not")) == "to"


def _is_speaker(line: Line, index: int) -> bool:
    """Is it somebody, or what somebody found, and no cause: "The drought explains why"?"""
    word = line.lower(index)
    return word in _SPEAKERS or names.is_capital(line, index)


def _is_named(line: Line, index: int) -> bool:
    """A speaker, or the office of one: "the president stressed Boateng's years"."""
    return _is_speaker(line, index) or line.lower(index) in titles.OFFICES


def _has_name(line: Line, verb: int) -> bool:
    """Does a name stand before the verb: "Ama Boateng, the mayor, explains how"?"""
    return any(names.is_capital(line, i) for i in range(max(1, verb - REACH_OF_AT), verb))


def _is_noun_with_verb(line: Line, start: int) -> bool:
    """A noun phrase and its verb: "claimed the group was contained"."""
    if line.lower(start) not in DETERMINERS and not names.is_capital(line, start):
        return line.lower(start - 1) in wording.STATING and _is_bare_clause(line, start)
    for index in range(start + 1, start + _REACH_OF_VERB):
        if is_finite(line, index) and (line.lower(index) in AUXILIARIES or _happens(line, start, index)):
            return True
        if line.kind(index) in {"mark", ""} or line.lower(index) in _NO_CLAUSES:
            return False
    return False


def _happens(line: Line, start: int, index: int) -> bool:
    """ "claimed the flood happened", but not "found the mill buried in" """
    begins = line.has(SUBORDINATORS, start, index)
    return line.lower(start - 1) in wording.STATING and line.lower(index + 1) in _OBJECTS and not begins


def _is_bare_clause(line: Line, start: int) -> bool:
    """A few words without a determiner, and an auxiliary: "announced new rules will apply"."""
    for index in range(start, start + REACH):
        word = line.lower(index)
        if word in AUXILIARIES:
            return index > start and is_finite(line, index)
        if line.kind(index) != "word" or word in _NO_SUBJECTS or word.endswith(("ing", "ly")):
            return False
    return False
