"""Subjects and relative clauses: "a farmer whose land floods said", "Ama, who argues", "a study, which found"."""

from __future__ import annotations

from claimx.attribute import names, openings, phrases, subjects, wording
from claimx.attribute.names import Tokens
from claimx.tokens import Line, words
from claimx.wordclasses import DETERMINERS, is_finite

_RELATIVES = words("who whose i we")
_BARE = words(
    "people residents critics experts officials engineers teachers parents farmers workers scientists doctors"
)
_OPENING_SUBJECTS = DETERMINERS | _BARE
#: Words from the beginning of the subject to the end of its clause.
LONGEST = 25
#: Words from a determiner to the comma before "which", and to the "study" or the "report" behind it.
LONGEST_FOUND = 8
LONGEST_HEAD = 4


def qualified(line: Line, verb: int) -> Tokens | None:
    """The noun that the clause belongs to; "those" with the whole of it. ``None`` where there is no such clause."""
    start = max(openings.clause_start(line), _behind_hidden(line, verb))
    relative = next((i for i in range(start + 1, min(verb, start + LONGEST)) if line.lower(i) in _RELATIVES), verb)
    if relative >= verb - 1 or verb - start > LONGEST or not _is_noun_phrase(line, start, relative):
        return None
    if line.text_at(verb - 1) == "," or sum(_begins_verb(line, i) for i in range(relative + 1, verb)) != 1:
        return None
    return (start, verb if line.lower(start) == "those" else relative)


def _begins_verb(line: Line, index: int) -> bool:
    """A verb, but not the second word of "has lived"; behind "who" any word may be one."""
    return (is_finite(line, index) or line.lower(index - 1) == "who") and not is_finite(line, index - 1)


def _is_noun_phrase(line: Line, start: int, end: int) -> bool:
    """Words only, which begin as a subject does, and no verb."""
    opens = line.lower(start) in _OPENING_SUBJECTS or names.is_capital(line, start)
    plain = all(line.kind(i) == "word" and not line.is_hidden(i) for i in range(start, end))
    told = any(is_finite(line, i) or line.lower(i) in wording.NEGATED for i in range(start, end))
    return opens and plain and not told


def _behind_hidden(line: Line, verb: int) -> int:
    """Behind the last word before the verb that stands in quotation marks."""
    return next((i for i in range(verb, max(0, verb - LONGEST), -1) if line.is_hidden(i - 1)), 0)


def antecedent(line: Line, who: int) -> Tokens | None:
    """What a relative clause behind a comma belongs to: "Dr. Caio Ventura-Lins of the Centre, who argues"."""
    if line.text_at(who - 1) != "," or (start := subjects.walk(line, who - 1)) is None or start >= who - 1:
        return None
    for begin in range(start, who - 1):
        stop = names.run(line, begin, who - 1)
        if names.n_capitals(line, begin, stop) > 1 and line.lower(begin - 1) != "the":
            return names.untitled(line, begin, stop)
    return phrases.named(line, start, who - 1)


def found(line: Line, which: int, verb: int) -> Tokens | None:
    """ "They published a study, which found that it leaks": the study, where nothing goes on behind what it found."""
    goes_on = any(line.text_at(i) == "," and is_finite(line, i + 1) for i in range(verb + 2, len(line)))
    if goes_on or line.text_at(which - 1) != "," or line.lower(verb) not in wording.SAYING | wording.FINDING:
        return None
    starts = range(which - 2, max(-1, which - LONGEST_FOUND), -1)
    start = next((i for i in starts if line.lower(i) in DETERMINERS or line.kind(i) != "word"), which)
    heads = {line.lower(i) for i in range(start + 1, start + LONGEST_HEAD)}
    told = line.lower(start) in DETERMINERS and heads & wording.FINDINGS
    return phrases.named(line, start, which - 1) if told else None
