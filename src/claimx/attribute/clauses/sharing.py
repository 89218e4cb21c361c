"""The subject of the sentence, which a further verb or participle shares: "The board met and found that"."""

from __future__ import annotations

from claimx.attribute import speakers
from claimx.attribute.clauses import complements
from claimx.attribute.clauses.second import FARTHEST
from claimx.attribute.names import Tokens
from claimx.attribute.speakers import openings, subjectspan
from claimx.english.tokens import Line
from claimx.english.wordclasses import RELATIVES, SUBORDINATORS, is_finite

#: What shows that the verb may belong to another clause, or to no clause.
_OTHERS = SUBORDINATORS | RELATIVES | {"may", "might", "will", "would", "can", "could", "should", "must", "what"}


def joined(line: Line, verb: int) -> Tokens | None:
    """The subject of a verb behind "and" with a clause or a quotation behind it, where no other clause stands between.

    ``None`` behind a modal, which such verbs share as well.
    """
    joint = subjectspan.end_of(line, verb) - 1
    if line.lower(joint) not in subjectspan.SHARING or not _has_content(line, verb):
        return None
    start = openings.clause_start(line)
    between = {line.lower(i) for i in range(max(start, joint - FARTHEST), joint)}
    return None if joint - start > FARTHEST or between & _OTHERS else shared(line, joint)


def _has_content(line: Line, verb: int) -> bool:
    """Does what somebody says follow, in marks or as a clause?"""
    return complements.begins_clause(line, verb + 1) or complements.reaches_that(line, verb) or line.is_hidden(verb + 1)


def shared(line: Line, end: int) -> Tokens | None:
    """The subject of the first verb of the main clause, if that stands before ``end``."""
    start = openings.clause_start(line)
    verb = next((i for i in range(start + 1, end) if is_finite(line, i)), end)
    subject = speakers.before(line, verb) if verb < end else None
    return subject or speakers.leading(line, end)
