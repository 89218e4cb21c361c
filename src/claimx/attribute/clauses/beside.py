"""Does a quotation, which the line hides, stand beside a verb or its subject?"""

from __future__ import annotations

from claimx.attribute import names
from claimx.attribute.names import titles
from claimx.attribute.speakers import subjectspan
from claimx.english.tokens import Line
from claimx.english.wordclasses import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    has_finite,
    is_finite,
)

#: Words between a quotation and the name behind an office: ,” his younger son, Kofi, said".
_LONGEST_OFFICE = 10
#: Words of a role in small letters before a name, and what is no part of one.
_LONGEST_ROLE = 4
_NO_ROLES = PREPOSITIONS | COORDINATORS | SUBORDINATORS | RELATIVES | DETERMINERS
_BEFORE_NAMES = titles.BEFORE_NAMES | DETERMINERS | {"as", ",", "but", "and", "then"}


def follows_speech(line: Line, verb: int) -> bool:
    """Does a quotation that ends with a comma stand before the verb, or before the name that is its subject?"""
    start = verb
    while names.is_capital(line, start - 1) or line.lower(start - 1) in {"he", "she"}:
        start -= 1
    named = start < verb or names.is_capital(line, verb + 1)
    return named and line.is_hidden(start - 1) and line.text_at(start - 2) == ","


def is_behind_quotation(line: Line, subject: int) -> bool:
    """Does the subject follow a quotation at once, behind its title, or beside its office: ,” his son, Kofi, said"?"""
    before = subject - 1
    while before >= 0 and not line.is_hidden(before) and _is_title(line, before):
        before -= 1
    if before >= 0 and (line.is_hidden(before) or _is_behind_role(line, subject, before)):
        return True
    for index in range(subject - 1, max(-1, subject - _LONGEST_OFFICE), -1):
        if line.is_hidden(index):
            return line.lower(index + 1) in DETERMINERS and line.text_at(subject - 1) == ","
        if is_finite(line, index) or line.text_at(index) in {";", "."}:
            return False
    return False


def _is_behind_role(line: Line, name: int, last: int) -> bool:
    """“We lost,” club captain Ama Boateng said"; not "“Stop,” people close to Boateng said", "“reckless,” a word" """
    first = last
    while first > last - _LONGEST_ROLE and line.text_at(first).islower() and line.lower(first) not in _NO_ROLES:
        first -= 1
    first -= line.lower(first) in DETERMINERS and names.n_capitals(line, name, name + 2) > 1
    told = has_finite(line, first + 1, last + 1)
    return names.is_capital(line, name) and first < last and line.is_hidden(first) and not told


def _is_title(line: Line, index: int) -> bool:
    """A title, an office, or a mark: what may stand before a name."""
    return line.lower(index) in _BEFORE_NAMES or names.is_glue(line, index) or names.is_capital(line, index)


def is_before_quotation(line: Line, verb: int) -> bool:
    """Does a quotation open behind the verb, or behind the comma or the colon that follows?"""
    for index in range(verb + 1, min(len(line), verb + subjectspan.LONGEST)):
        if line.is_hidden(index):
            return line.text_at(index - 1) in {",", ":"} or index == verb + 1
        if line.text_at(index) in {";", "."} and not names.is_glue(line, index):
            return False
    return False
