"""Words that show what somebody should do, by what stands around them: "vital", "advises", "ought", "needs mending"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    ARTICLES,
    AUXILIARIES,
    BE,
    DETERMINERS,
    FIRST_SUBJECTS,
    NOMINATIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    before_adverbs,
    is_adverb,
    is_finite,
)
from claimx.qualify import cues
from claimx.qualify.cues import Found
from claimx.qualify.mainclause.beginnings import opening
from claimx.qualify.modals.doers import is_somebody, last_of_subject
from claimx.qualify.modals.hedges import is_said_to_be
from claimx.qualify.modals.mandative import asks_that

ADVISING = words("encourage encourages advise advises advocate advocates propose proposes suggest")
#: Words from "it" to what it is: "It is of course vital".
_REACH_OF_IT = 5
#: Words behind "vital" among which its clause has its first verb.
_REACH_OF_CLAUSE = 6
_BEFORE_ADVICE = words("also would just still therefore then")
_BEFORE_NEED = words("also now just still all then")
#: These show what is so, where nobody says "I" or "we".
_SHOWING = words("suggest encourage")
#: What was or has been so nobody asks for: "It is vital that he has come".
_PAST = words("has have had was were did")
#: These only judge, where nobody says what for.
_JUDGING = words("important urgent advisable")
_IS = words("is are remains remain")
#: "There is a need for millers" says what is so, but "an urgent need for" asks for them.
_PRESSING = words("urgent pressing clear obvious dire desperate")
_THERE_IS = {("there", "is"), ("there", "remains")}
#: "what is necessary", "little is vital"
_NOBODY_NEEDS = RELATIVES | NOMINATIVES | words("what as than much little more all there")
_ENDS = frozenset('.;:”"')
_MUSTS = words("must imperative necessity")
#: "We need a gate" asks for what is not there; "We need the gate", "the gate we need" need not.
_LACKED = words("a an more better new fewer less another")
#: How the word behind "must have" ends where it is a participle.
_BEHIND_HAVE = tuple(
    words("ed en wn ne sent spent lent meant burnt learnt ght ome ood aid ut ade lt ost ld et spread run hit kept left")
)
_BEHIND_CRUCIAL = PREPOSITIONS | {"that"}


def is_crucial(line: Line, index: int) -> Found | None:
    """ "It is of course vital in such a case that", "It remains, then, essential to" """
    if _is_a_must(line, index):
        return "recommended", index + 1
    before = {line.lower(i) for i in range(max(0, index - _REACH_OF_IT), index)}
    behind = {line.lower(i) for i in range(index + 1, index + _REACH_OF_CLAUSE)}
    if line.lower(index) not in _JUDGING and _is_needed(line, index):
        return "recommended", index + 1
    found = "it's" in before or ("it" in before and before & (BE | {"remains"}))
    follows = line.lower(index + 1)
    if before & ARTICLES or follows not in _BEHIND_CRUCIAL:
        return None  # "It is a vital question, which"
    if follows == "that" and is_past(line, index + 2):
        return None
    bound = follows == "that" or (follows == "to" and line.lower(index + 2) not in DETERMINERS)
    return ("recommended", index + 1 + bound) if found and behind & {"that", "to"} else None


def _is_a_must(line: Line, index: int) -> bool:
    """ "A new gate is a must", "A gate is an imperative for trade", but not "is a must-have" """
    said = line.lower(index) in _MUSTS and line.lower(index - 1) in {"a", "an"} and line.lower(index - 2) in BE
    return said and (line.text_at(index + 1) in _ENDS | {","} or line.lower(index + 1) in {"for", "if", "because"})


def must(line: Line, index: int) -> Found | None:
    """ "It must have rained" concludes; "A new gate is a must" asks for one."""
    if _is_a_must(line, index):
        return "recommended", index + 1
    concludes = line.lower(index + 1) == "have" and line.lower(index + 2).endswith(_BEHIND_HAVE)
    return ("possible", index + 1) if concludes else None


def paramount(line: Line, index: int) -> Found | None:
    """ "Care is paramount" """
    return ("recommended", index + 1) if is_said_to_be(line, index) else None


def _is_needed(line: Line, index: int) -> bool:
    """ "Mending the dam is essential for trade", "A new gate is vital.", but not "Gates are vital for trade" """
    verb = index - 1 - (is_adverb(line.lower(index - 1)) or line.lower(index - 1) in _BEFORE_ADVICE)
    if line.lower(verb) not in _IS or line.lower(verb - 1) in _NOBODY_NEEDS:
        return False
    first, follows = opening(line), line.lower(index + 1)
    behind = line.lower(index + 2) if follows == "," else follows
    before = {line.lower(i) for i in range(first, index)}
    does = line.lower(first).endswith("ing") and line.lower(first) not in PREPOSITIONS and "," not in before
    ends = line.text_at(index + 1) in _ENDS or behind in {"because", "if", "given"}
    return (does or ends) and not before & {"no", "not"}


def is_past(line: Line, start: int) -> bool:
    """Is the first verb of the clause one of what was, or has been?"""
    verb = next((i for i in range(start, start + _REACH_OF_CLAUSE) if is_finite(line, i)), start)
    return line.lower(verb) in _PAST or line.lower(verb).endswith("ed")


def got_to(line: Line, index: int) -> Found | None:
    """ "You’ve got to mend it" """
    must = line.lower(index - 1).endswith(("'ve", "'s")) and line.lower(index + 1) == "to"
    return ("recommended", index + 2) if must else None


def advises(line: Line, index: int) -> Found | None:
    """ "We strongly encourage", "The agency advises keeping", "They propose a levy", but not "propose to" """
    if asked := asks_that(line, index):
        return asked
    last = before_adverbs(line, index, _BEFORE_ADVICE)
    who = line.lower(last)
    advises_others = line.lower(index) not in _SHOWING and (who in PRONOUNS or _acts(line, index, last))
    is_advice = who in FIRST_SUBJECTS or advises_others
    other = line.lower(index + 1) in {"to", "that"} | AUXILIARIES
    return ("recommended", index + 1) if is_advice and not other else None


def _acts(line: Line, verb: int, last: int) -> bool:
    """A body and "advises", not "the council and advises" """
    return line.lower(verb).endswith("s") and is_somebody(line, last_of_subject(line, last + 1))


def ought(line: Line, index: int) -> Found | None:
    """ "The mayor ought to wait", "The mayor ought not to wait" """
    return "recommended", index + 1 + (line.lower(index + 1) == "to")


def deserves(line: Line, index: int) -> Found | None:
    """ "They deserve to be paid" """
    done = (line.lower(index + 1), line.lower(index + 2)) == ("to", "be")
    return ("recommended", index + 2) if done and line.lower(index + 3).endswith(("ed", "n", "t")) else None


def needs(line: Line, index: int) -> Found | None:
    """ "The dam needs mending", "We need a dam", "There is an urgent need for a dam", but not "needs nothing" """
    follows = line.lower(index + 1)
    ours = line.lower(before_adverbs(line, index, _BEFORE_NEED)) == "we"
    if ours and follows in _LACKED and line.lower(index + 2) != "than":
        return "recommended", index + 1
    pressing = follows == "for" and line.lower(index - 1) in _PRESSING
    if (follows == "to" or pressing) and _is_there_now(line, index):
        return "recommended", index + 1
    mends = follows.endswith("ing") and not follows.endswith("thing") and line.kind(index + 2) in {"mark", ""}
    return ("recommended", index + 1) if mends else None


def _is_there_now(line: Line, need: int) -> bool:
    """ "There is a need", "There's an urgent need", "There remains a clear need" """
    start = next((i for i in range(need - 1, max(-1, need - _REACH_OF_IT), -1) if line.lower(i) in {"a", "an"}), 0)
    denied = any(cues.is_not(line.lower(i)) for i in range(max(0, start - _REACH_OF_CLAUSE), start))
    if denied or line.has(PREPOSITIONS, start, need):
        return False  # "I don't think there is a need"
    return (line.lower(start - 2), line.lower(start - 1)) in _THERE_IS or line.lower(start - 1) == "there's"
