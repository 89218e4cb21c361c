"""A subject that a relative clause without a comma belongs to: "a farmer whose land floods said"."""

from __future__ import annotations

from claimx.attribute import names, wording
from claimx.attribute.names import Tokens
from claimx.attribute.speakers import evidence, openings
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import DETERMINERS, NOMINATIVES, PREPOSITIONS, is_finite

_RELATIVES = words("who whose i we that")
_BARE = words(
    "people residents critics experts officials engineers teachers parents farmers workers scientists doctors"
)
_OPENING_SUBJECTS = DETERMINERS | _BARE
_BEHIND_VERBS = DETERMINERS | PREPOSITIONS | {"up", "out", "off"}
#: "the miller I spoke to"
_MEETING = words("spoke spoken talked speak talk met")
#: Words from the beginning of the subject to the end of its clause.
_LONGEST = 25


def qualified(line: Line, verb: int) -> Tokens | None:
    """The noun that the clause belongs to; "those" with the whole of it. ``None`` where there is no such clause."""
    start = openings.start_before(line, verb)
    relative = next((i for i in range(start + 1, min(verb, start + _LONGEST)) if _opens(line, i)), verb)
    if relative >= verb - 1 or verb - start > _LONGEST or not _is_noun_phrase(line, start, relative):
        return None
    if line.text_at(verb - 1) == "," or sum(_begins_verb(line, i) for i in range(relative, verb)) != 1:
        return None
    return (start, verb if line.lower(start) == "those" else relative)


def _opens(line: Line, index: int) -> bool:
    """ "who", "who'd", "we"; "that" before a verb: "a body that owns the dam", but not "the news that millers said" """
    word, follows = line.lower(index).partition("'")[0], line.lower(index + 1)
    if word != "that":
        return word in _RELATIVES
    if not (evidence.is_doer(line.lower(index - 1)) or names.is_capital(line, index - 1)):
        return False
    third = follows.endswith("s") and not evidence.is_doer(follows) and line.lower(index + 2) in _BEHIND_VERBS
    return third or is_finite(line, index + 1)


def _begins_verb(line: Line, index: int) -> bool:
    """A verb, but not the second word of "has lived"; behind "who" any word may be one."""
    return (is_finite(line, index) or line.lower(index - 1) in {"who", "that"}) and not is_finite(line, index - 1)


def is_stranded(line: Line, index: int) -> bool:
    """The "to" of "the millers we spoke to said", which governs nothing behind it."""
    meets = line.lower(index) in {"to", "with"} and line.lower(index - 1) in _MEETING
    return meets and line.lower(index - 2).partition("'")[0] in NOMINATIVES


def _is_noun_phrase(line: Line, start: int, end: int) -> bool:
    """Words only, which begin as a subject does, and no verb."""
    opens = line.lower(start) in _OPENING_SUBJECTS or names.is_capital(line, start)
    plain = all(line.kind(i) == "word" and not line.is_hidden(i) for i in range(start, end))
    told = any(is_finite(line, i) or line.lower(i) in wording.NEGATED for i in range(start, end))
    return opens and plain and not told
