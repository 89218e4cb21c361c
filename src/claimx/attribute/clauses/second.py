"""Has a sentence said something of its own before it says who says the rest?"""

from __future__ import annotations

from claimx.attribute.clauses.complements import OPENING_CLAUSE
from claimx.attribute.speakers.openings import clause_start
from claimx.english.tokens import DASHES, Line
from claimx.english.wordclasses import RELATIVES, SUBORDINATORS, is_finite

#: Words before a subject in which another clause is looked for; further back is another statement, in any case.
FARTHEST = 60

_PARTING = DASHES | {",", ";"}
_ADDING = frozenset({"which", "who", "whose"})


def _is_granted(line: Line, end: int) -> bool:
    """ "It may hold, but engineers say it leaks": what comes first is said to be outweighed."""
    return line.lower(end + 1) == "but" and line.has({"may", "might"}, max(0, end - FARTHEST), end)


def is_second(line: Line, start: int) -> bool:
    """Has the sentence said something before, so that this only adds to it?"""
    first = clause_start(line)
    if line.lower(start - 1) in {"and", "but", "while", "so"} and line.text_at(start - 2) == ",":
        return not _is_granted(line, start - 2)
    if (
        line.lower(start - 1) in {"and", "but", "yet"}
        and line.lower(start - 2) == "and"
        and line.text_at(start - 3) == ","
    ):
        return True
    return any(
        line.text_at(i) in {";", ":"} or (is_finite(line, i) and line.lower(i - 1) not in OPENING_CLAUSE)
        for i in range(max(first, start - FARTHEST), start)
    )


def is_subordinate(line: Line, index: int) -> bool:
    """Does a relative clause, or a reason, that no comma closes begin before the word?"""
    before = range(max(clause_start(line), index - FARTHEST), index)
    return any(
        not line.is_hidden(i)
        and (line.lower(i) in SUBORDINATORS or (line.lower(i) in RELATIVES and not _is_closed(line, i, index)))
        for i in before
    )


def _is_closed(line: Line, start: int, end: int) -> bool:
    """ "The ship, which leaks, was reportedly warned" """
    return line.text_at(start - 1) == "," and line.has({","}, start, end)


def is_of_part(line: Line, start: int) -> bool:
    """Does an aside belong to a part: "Ama, who keeps goats, some say, voted", "and according to the bank"?"""
    if line.lower(start - 1) in {"and", "but"} and start > 1:
        return not _is_granted(line, start - 2)
    if line.text_at(start - 1) != ",":
        return False
    for index in range(start - 2, max(-1, start - FARTHEST), -1):
        if line.text_at(index) in _PARTING and not line.is_glued(index + 1) | line.is_hidden(index):
            return line.lower(index + 1) in _ADDING
    return False
