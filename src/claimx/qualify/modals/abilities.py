"""What somebody is able or allowed to do, or nobody is, is told as a fact: "You can see it", "No mill can compete"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import FIRST_SUBJECTS, NOMINATIVES, RELATIVES, is_adverb
from claimx.qualify import cues
from claimx.qualify.cues import Found
from claimx.qualify.mainclause import clausewords
from claimx.qualify.modals import foretelling
from claimx.qualify.modals.deeds import EFFECTS, STATES, is_participle
from claimx.qualify.modals.doers import is_somebody, last_of_subject

_PERCEIVED = words("see hear tell feel")
#: "We can confirm that", "I can only imagine", "Mills can now be seen": so it is.
_ANYBODY = FIRST_SUBJECTS | {"you", "one"}
_SAYABLE = words("confirm say tell assure think imagine remember")
_BEFORE_PERCEIVED = words("now already only still also safely clearly")
_FOUND = words("found seen heard revealed confirmed disclosed said")
_DENYING = {"no", "not", "never"}
#: Behind "can" these say that it is so by now, or no further.
_BY_NOW = words("now only still hardly barely just finally always")
_BETWEEN = _BY_NOW | words("also even then too both all")
#: Words from such a word to "can".
_LONGEST_SUBJECT = 12
#: Whoever these are, they act.
_PERSONS = (NOMINATIVES - {"it"}) | words(
    """
    one anyone anybody everyone everybody people men women children parents students pupils users visitors customers
    readers citizens residents voters workers farmers patients passengers consumers employees employers families
    households owners tenants lenders borrowers investors buyers sellers travellers taxpayers researchers scientists
    lawyers prosecutors developers designers managers officials policymakers applicants others
    """
)
#: What these tell comes of something, or is so, and nobody does it on purpose.
_NO_ACTS = EFFECTS | STATES | (foretelling.MOVEMENTS - {"return", "pick"}) | words("expect guess speculate")


def tells_ability(line: Line, index: int, found: Found) -> bool:
    """Does "can", or "could", tell what somebody is able to do, or is not?"""
    word = line.lower(index)
    if word not in {"can", "could"}:
        return False
    if line.lower(found[1]) in _DENYING or _is_perceived(line, index, found[1]):
        return True
    if _is_nobody(line, index):
        return True
    return word == "can" and (_is_able(line, index) or _is_at_last(line, index))


def _is_perceived(line: Line, index: int, behind: int) -> bool:
    """ "You can see it", "Mills can now be found there" """
    verb = behind + (line.lower(behind) in _BEFORE_PERCEIVED)
    sayable = line.lower(index - 1) in _ANYBODY and line.lower(verb) in _PERCEIVED | _SAYABLE
    perceives = sayable or line.lower(behind) in _PERCEIVED
    is_found = line.lower(verb) == "be" and line.lower(verb + 1) in _FOUND
    foresees = line.lower(index) == "could" and line.lower(verb) == "see"  # "We could see it break"
    return not foresees and (perceives or (is_found and line.lower(index) == "can"))


def _verb(line: Line, can: int) -> int:
    """Where the verb stands behind "can", past adverbs."""
    verb = can + 1
    while line.lower(verb) in _BETWEEN or is_adverb(line.lower(verb)):
        verb += 1
    return verb


def _is_so(line: Line, verb: int) -> bool:
    """ "can be wet", which nobody does, but not "can be mended" """
    behind = verb + 1 + is_adverb(line.lower(verb + 1))
    return line.lower(verb) == "be" and not is_participle(line.lower(behind))


def _is_able(line: Line, can: int) -> bool:
    """ "You can order one", "Owners can sell in May"; not "Rain can flood it", "They can be wet", "He can lose" """
    verb, last = _verb(line, can), last_of_subject(line, can)
    if line.lower(last) == "you":
        return True
    acts = line.lower(last) in _PERSONS or is_somebody(line, last)
    return acts and line.lower(verb) not in _NO_ACTS and not _is_so(line, verb)


def _is_at_last(line: Line, can: int) -> bool:
    """ "It can now be mended", "Mills can at last open", "That can only be done by hand"; not "can only hurt" """
    at_last, verb = (line.lower(can + 1), line.lower(can + 2)) == ("at", "last"), _verb(line, can)
    hurts = line.lower(can + 1) == "only" and line.lower(verb) in EFFECTS
    return at_last or (line.lower(can + 1) in _BY_NOW and not (hurts or _is_so(line, verb)))


def _is_nobody(line: Line, can: int) -> bool:
    """ "No mill can compete with it": nobody is able to."""
    start = can
    while start > can - _LONGEST_SUBJECT and line.kind(start - 1) == "word" and not line.is_hidden(start - 1):
        start -= 1
        if line.lower(start) in RELATIVES:
            return False
    while line.lower(start) in clausewords.JOINING:
        start += 1
    return line.lower(start) in cues.NOBODY and not _is_so(line, _verb(line, can))
