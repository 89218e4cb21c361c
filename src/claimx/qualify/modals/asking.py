"""What somebody asks or wants others to do, and what nobody has to: "I ask you to stay", "They want it to open"."""

from __future__ import annotations

from claimx.attribute.clauses.objects import HEARD
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    BE,
    BEFORE_NOUNS,
    CLAUSE_OPENERS,
    FIRST_SUBJECTS,
    NOMINATIVES,
    PREPOSITIONS,
    before_adverbs,
    is_adverb,
    is_finite,
)
from claimx.qualify import cues
from claimx.qualify.cues import Found
from claimx.qualify.mainclause import MainClause
from claimx.qualify.modals.deeds import is_participle
from claimx.qualify.modals.mandative import asks_that

#: What is said here and now asks for something, or is about to: "I ask you to", "I am asking you to".
ASKING = words("ask asking challenge challenging implore imploring beseech beg begging calling urging inviting")
_BETWEEN = BE | words("also now again then therefore hereby tonight today")
_ARE_ASKING = words("i'm we're")
#: "We ask why", "I ask myself": a question.
_QUESTIONS = CLAUSE_OPENERS - {"that"} | words("myself ourselves whether if question questions")
#: Words from "ask" to what is asked for.
_REACH_OF_ASKED = 14
#: Behind one of these nobody wants it: "you may want them to", "they do not want it to".
_UNWILLING = words("not never nobody you may might would could can if to")
#: "They would like", "I'd like".
WOULD = words("would i'd we'd he'd she'd they'd")
_LIKING = words("like love prefer")
#: Words from "want" to its "to".
_REACH_OF_WANTED = 7
#: Where these are denied nothing is asked for; "should not" and "must not" ask all the same.
_DENIABLE = words("have has need needs call calls called supposed deserve deserves deserved")
_NEEDED = words("required needed")
_BEFORE_DENIED = words("even always ever yet")


def asks(line: Line, index: int) -> Found | None:
    """ "I ask you to stay", "We are asking for help", but not "I ask why you left" """
    if asked := asks_that(line, index):
        return asked
    subject = line.lower(before_adverbs(line, index, _BETWEEN))
    if subject not in FIRST_SUBJECTS | _ARE_ASKING or line.is_hidden(index):
        return None
    if line.lower(index) == "calling":
        return ("recommended", index + 2) if line.lower(index + 1) in {"for", "on", "upon"} else None
    for behind in range(index + 1, index + _REACH_OF_ASKED):
        word = line.lower(behind)
        if word in _QUESTIONS or line.text_at(behind) in {":", "?", "“", '"', ""}:
            return None
        if word in {"to", "for", "that"} or (word == "your" and behind == index + 1):
            return "recommended", index + 1
    return None


def wants(line: Line, index: int) -> Found | None:
    """ "The union wants the mill to open", but not "wants to open it", "They want you to know" """
    before = line.lower(index - 1)
    unwilling = before in _UNWILLING or before == "one" or cues.denies(before) or before.endswith("'d")
    if unwilling or line.lower(index + 1) in {"to", "or", "and"}:
        return None
    return ("recommended", index + 1) if _others_act(line, index) else None


def _others_act(line: Line, index: int) -> bool:
    """ "want | the mill to open", "want | the mill opened" """
    for to in range(index + 1, index + _REACH_OF_WANTED):
        if _is_done(line, index, to):
            return True
        if line.kind(to) not in {"word", "figure"} or line.lower(to) in CLAUSE_OPENERS or is_finite(line, to):
            return False
        if line.lower(to) == "to":
            return to > index + 1 and line.kind(to + 1) == "word" and line.lower(to + 1) not in HEARD
    return False


def _is_done(line: Line, want: int, participle: int) -> bool:
    """ "want the mill | shut in May", but not "want a mill | shut in May", which may be so already"""
    known = participle > want + 1 and line.lower(want + 1) not in {"a", "an"} and is_participle(line.lower(participle))
    before, behind = line.lower(participle - 1), line.lower(participle + 1)
    ends = behind in PREPOSITIONS | {"and"} or is_adverb(behind) or line.kind(participle + 1) in {"mark", ""}
    behind_noun = before not in BEFORE_NOUNS and not is_adverb(before)
    return known and ends and behind_noun and line.text_at(participle).islower()


def would_like(line: Line, index: int) -> Found | None:
    """ "The union would like the mill to open", "I'd like to see it open", but not "would like to open it" """
    if line.lower(index + 1) not in _LIKING or line.lower(index - 1) in _UNWILLING:
        return None
    sees = (line.lower(index + 2), line.lower(index + 3)) == ("to", "see")
    return ("recommended", index + 2) if sees or _others_act(line, index + 1) else None


def is_denied(line: Line, clause: MainClause, cue: tuple[int, int]) -> bool:
    """ "They do not have to leave", "Nobody needs to", "No gate is needed": what nobody has to do is not asked for."""
    index, end = cue
    needed = line.lower(index) in BE and (line.lower(end - 1) in _NEEDED or line.lower(index + 1) == "supposed")
    if not needed and line.lower(index) not in _DENIABLE:
        return False
    last = before_adverbs(line, index, _BEFORE_DENIED)
    if cues.denies(line.lower(last)):
        return line.lower(last + 1) not in {"only", "merely", "simply"}
    first = clause.words[0]
    nobody = line.lower(first) in cues.NOBODY and line.text_at(first + 1) != ","  # but "No, you need to"
    return nobody or (line.lower(first - 1) == "nor" and line.lower(first) not in NOMINATIVES)
