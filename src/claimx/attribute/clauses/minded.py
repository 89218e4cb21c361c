"""Who is of a mind, or gives voice to it: "is adamant that", "expressed fears that"."""

from __future__ import annotations

from claimx.attribute import speakers, wording
from claimx.attribute.clauses import complements
from claimx.attribute.clauses.clause import Clause
from claimx.attribute.clauses.complements import REACH
from claimx.attribute.clauses.second import is_second
from claimx.english.tokens import Line
from claimx.english.wordclasses import BE

#: Only these are found.
MINDED = wording.MINDED | wording.VOICED
_BEFORE = BE | wording.VOICING


def minding(line: Line, index: int) -> Clause | None:
    """ "is adamant that", "expressed fears that"; but "he fears that" is told by the verb."""
    if line.lower(index) not in MINDED or not complements.begins_clause(line, index + 1):
        return None
    verb = index - 1
    while verb > index - REACH and line.lower(verb) not in _BEFORE and line.kind(verb) == "word":
        verb -= 1
    noun = line.lower(index) in wording.VOICED
    holds = line.lower(verb) in BE and line.lower(verb + 1) == "of"  # "is of the view that"
    if line.lower(verb + 1) == "not":
        return None
    if not holds and line.lower(verb) not in (wording.VOICING if noun else BE):
        return None
    subject = speakers.before(line, verb)
    if subject is None or line.lower(subject[0]) in {"it", "there"} or is_second(line, subject[0]):
        return None
    return Clause(2, subject, (verb if noun else index, index + 1))
