"""What stands like a cue of modality and shows none: "the mayor's plan", "has yet to recommend"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    BE,
    BEFORE_NOUNS,
    DETERMINERS,
    FIRST_SUBJECTS,
    NOMINATIVES,
    has_finite,
    is_adverb,
)
from claimx.qualify.cues import Found
from claimx.qualify.mainclause.beginnings import opening
from claimx.qualify.modals.hedges import follows_verb_of_clause
from claimx.qualify.modals.undoubted import UNDOUBTED
from claimx.qualify.modals.unobliged import UNOBLIGED
from claimx.qualify.modals.unplanned import UNPLANNED

#: "such a dire need to" is a noun.
_BEFORE_NOUN = words("a an any no such")
#: These nouns look like verbs behind what belongs to a noun: "a call for".
_NOUNLIKE = words("call calls need plan plans risks promises hope aim demands")
#: In this form they are verbs behind a plural only: "the states plan to", but not "an investment plan to".
_SINGULAR = words("plan promise pledge vow aim call urge demand")
_BEFORE_VERBS = words("who also now still both all and do to")
_PLURALS = FIRST_SUBJECTS | _BEFORE_VERBS | words("you they people men women children police did don't not")
_PLANNERS = NOMINATIVES | _BEFORE_VERBS | {"which", "that"}
#: Verbs behind one of :data:`_PLANNERS`; behind another verb of their clause they are nouns: "unveiled plans to".
_PLANNING = words("plans promises pledges vows hopes aims plan")
#: May stand between "can" and "call for".
_STILL = words("still now hardly only also")
#: Behind one of these "let us" proposes something.
_BEFORE_LET = words("and but so then now here therefore please")
#: "has plans to", "There are no plans to"
_HAVING = frozenset({"has", "have", "had", "are", "were", "no", "any"})


def is_lookalike(line: Line, index: int, found: Found) -> bool:
    """Do the words around the cue that begins at ``index`` make something else of it?"""
    return any(is_it(line, index, found) for is_it in _LOOKALIKES)


def _is_noun(line: Line, index: int, _: Found) -> bool:
    """ "a dire need to", "the mayor's plan to", "the call for" """
    word, before = line.lower(index), line.lower(index - 1)
    if line.lower(index + 1) in BE:
        return False
    if word == "plans" and index <= opening(line) and has_finite(line, index + 2, len(line)):
        return True  # "Plans to mend the dam were dropped"
    if word in {"calls", "call"} and _is_call(line, index):
        return True
    if word in {"need", "call"} and _BEFORE_NOUN & {before, line.lower(index - 2)}:
        return True
    if word == "plans" and before in _HAVING:
        return False
    determined = before in BEFORE_NOUNS or before.endswith("'s")
    if word in _PLANNING and before not in _PLANNERS and follows_verb_of_clause(line, index):
        return True
    singular = before in DETERMINERS or before.endswith("'s") or not before.endswith(("s", "ly"))
    if word in _SINGULAR and line.text_at(index - 1).islower() and singular and before not in _PLURALS:
        return True
    return word in _NOUNLIKE and determined


def _is_call(line: Line, index: int) -> bool:
    """ "Calls for a new gate grew", "90 calls for help", "They made many calls for it", "He can call for it" """
    if line.lower(index) == "call":
        return line.lower(index - 1 - (line.lower(index - 1) in _STILL)) in {"can", "cannot", "can't"}
    opens = index <= opening(line) and has_finite(line, index + 2, len(line))
    told = follows_verb_of_clause(line, index) and not is_adverb(line.lower(index - 1))
    return opens or told or line.kind(index - 1) == "figure"


def _is_allowed(line: Line, index: int, _: Found) -> bool:
    """ "The loan let us mend it", "It would let us sell": what somebody was allowed to do, or would be."""
    if line.lower(index) == "let's":
        return (line.text_at(index - 1), line.lower(index + 1)) == (",", "say")  # "a mill, let's say, in Lindow"
    let = (line.lower(index), line.lower(index + 1)) == ("let", "us")
    return let and index > 0 and line.kind(index - 1) == "word" and line.lower(index - 1) not in _BEFORE_LET


def _is_infinitive(line: Line, index: int, found: Found) -> bool:
    """ "has yet to recommend": what is to be done is done by nobody yet."""
    auxiliary = line.lower(index) in {"must", "should"}  # "any deal we agree to must": of them there is no infinitive
    return found[0] != "possible" and line.lower(index - 1) == "to" and not auxiliary


def _has_object(line: Line, _: int, found: Found) -> bool:
    """ "threatening to the springs", "a hope to Bolivia" """
    follows = line.text_at(found[1])
    named = follows[:1].isupper() and not line.text.isupper()
    phrase = named or follows.lower() in DETERMINERS or line.kind(found[1]) == "figure"
    return line.lower(found[1] - 1) == "to" and phrase


#: What a cue may be otherwise; any one of them is enough.
_LOOKALIKES = (_is_noun, _is_allowed, _is_infinitive, _has_object, *UNDOUBTED, *UNOBLIGED, *UNPLANNED)
