"""What is granted or denied before "but", and outweighed: "The dam may leak, but it holds", "It is not old, but"."""

from __future__ import annotations

from claimx.english.tokens import Line
from claimx.english.wordclasses import AUXILIARIES, FIRST_PERSON, POSSESSIVES, PREPOSITIONS, PRONOUNS, has_finite
from claimx.qualify import cues
from claimx.qualify.mainclause import FARTHEST, MainClause, clausewords
from claimx.qualify.negations import negation

_STOPS = {";", ":", "(", ""}


def outweighed(line: Line, clause: MainClause) -> tuple[int, int] | None:
    """The characters of it, with the "but", so that the rest can be read without them."""
    return _concession(line, clause) or _denial(line, clause)


def _concession(line: Line, clause: MainClause) -> tuple[int, int] | None:
    """What is granted in "The dam may leak, but it holds", so that the rest can be read without it."""
    granted = any(line.lower(index) in clausewords.GRANTING and line.text_at(index).islower() for index in clause.words)
    if not granted:
        return None
    but = next((i for i in range(clause.end, len(line)) if line.lower(i) == "but" or line.text_at(i) in _STOPS), 0)
    closed = line.text_at(but - 1) in {",", "—", "–"} or line.lower(but + 1) in clausewords.SUBJECTS
    if line.lower(but) != "but" or line.is_hidden(but) or not closed:
        return None
    begins = line.lower(but + 1) in POSSESSIVES | clausewords.SUBJECTS
    contrasts = begins or has_finite(line, but + 1, but + FARTHEST)
    return (0, line.tokens[but].end) if contrasts and line.lower(but + 1) not in PREPOSITIONS else None


def _denial(line: Line, clause: MainClause) -> tuple[int, int] | None:
    """What is denied in "The dam is not old, but it leaks", so that the rest can be read without it."""
    but = clause.end + 1
    if line.lower(but) != "but" or line.text_at(clause.end) != "," or not clause.words:
        return None
    first, resumed = line.lower(clause.words[0]), line.lower(but + 1).partition("'")[0]
    same = resumed in PRONOUNS or (resumed in FIRST_PERSON | {"you"} and first.partition("'")[0] == resumed)
    if not same or first in AUXILIARIES:
        return None
    denied = negation(line, clause)
    verbal = denied is not None and cues.is_not(line.lower(denied[0]))
    return (0, line.tokens[but].end) if verbal else None
