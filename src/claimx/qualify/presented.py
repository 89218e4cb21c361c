"""What a main clause only points at, so that the relative clause claims it: "That is a debt that must be paid"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE, NOMINATIVES, is_adverb, is_finite
from claimx.qualify.cues import Cue
from claimx.qualify.mainclause import MainClause, clause_behind
from claimx.qualify.modals import modal

_POINTING = words("it this that these those here")
_RELATIVES = words("that which who what")
_JOINING = _RELATIVES | NOMINATIVES


def presented(line: Line, clause: MainClause) -> Cue | None:
    """ "Here's a trick that might help", but not "It's a shame that it may leak" """
    if not _points(line, clause):
        return None
    start = clause.end + (line.lower(clause.end) in _RELATIVES)
    told = clause_behind(line, start)
    found = modal(line, told)
    if found is None or found[0] == "planned":
        return None
    before = [i for i in told.words if i < found[1][0]]
    return found if all(is_adverb(line.lower(i)) for i in before) else None


def _points(line: Line, clause: MainClause) -> bool:
    """Is the clause no more than "That is a debt", and does a relative one follow?"""
    if not clause.words or line.lower(clause.end) not in _JOINING:
        return False
    first = clause.words[0]
    first -= line.lower(first) in BE and line.lower(first - 1) == "that"  # which may only join
    word, _, contracted = line.lower(first).partition("'")
    verb = first if contracted else first + 1
    if word not in _POINTING or not (contracted == "s" or line.lower(verb) in BE):
        return False
    return not any(i > verb and (line.lower(i) == "to" or is_finite(line, i)) for i in clause.words)
