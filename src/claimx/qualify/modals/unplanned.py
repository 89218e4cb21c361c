"""What stands like a cue of a plan and is none: "They don't want to", "her promised mill", "is to blame"."""

from __future__ import annotations

from claimx.attribute.names import is_hyphenated
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import ARTICLES, BE, POSSESSIVES, PREPOSITIONS, PRONOUNS, VERBS
from claimx.qualify import cues
from claimx.qualify.cues import Found
from claimx.qualify.mainclause import follows_verb
from claimx.qualify.mainclause.beginnings import opening
from claimx.qualify.modals import foretelling
from claimx.qualify.modals.deeds import ACTS, DEEDS, OUTCOMES, is_participle
from claimx.qualify.modals.doers import is_somebody

#: What promises, where nothing follows, is no plan.
_BARE = words("promises promised vowed pledged")
#: Behind one of these, as behind what denies, "to" has no verb that is wanted: "you may want to", "they don't want to".
_IDLE = words("nobody you may might would cannot can give gives gave giving")
#: To want these is no plan.
_ATTITUDES = words("know see be have hear believe think feel say understand")
#: What "she", or somebody whom an adverb parts from it, wants is told of him.
_BETWEEN_WANTS = words("also still probably desperately really just only now always")
#: "is due to open", but not "is due to rain"
_KNOWN_VERBS = DEEDS | ACTS | OUTCOMES | foretelling.MOVEMENTS | VERBS | {"expire"}
_BEFORE_PROMISED = POSSESSIVES | PREPOSITIONS | ARTICLES
_ENDS_OF_PROMISES = frozenset(",.;)") | {"", "by"}


def _is_unwilled(line: Line, index: int, found: Found) -> bool:
    """ "They don't want to", "They want to know", "was intended to": no plan."""
    word, before, follows = line.lower(index), line.lower(index - 1), line.lower(found[1])
    if word == "intended":
        return before in BE or follows_verb(line, index)
    if found[0] == "planned" and before in cues.HYPOTHETICAL:
        return True
    if word not in {"wants", "hope", "hopes"}:
        return False
    if word == "wants" and before in PRONOUNS | _BETWEEN_WANTS:
        return True
    general = before in {"you", "one"} or line.lower(index - 2) == "you"
    return general or before in _IDLE or cues.denies(before) or follows in _ATTITUDES


def _is_bare(line: Line, index: int, found: Found) -> bool:
    """ "the revenue it promises, ...", "promised by the mayor", "her promised mill": nobody promises anything."""
    before_noun = line.lower(index - 1) in _BEFORE_PROMISED or is_hyphenated(line, index)
    opens = index <= opening(line)  # "Promised repairs never came"
    if (before_noun or opens) and line.lower(index) in {"promised", "pledged"}:
        return True
    if line.lower(index) == "promises" and found[1] == index + 1 and not is_somebody(line, index - 1):
        return True  # "The mill's empty promises", "The gate promises more water"
    return line.lower(index) in _BARE and found[1] == index + 1 and line.text_at(found[1]) in _ENDS_OF_PROMISES


def _is_cause(line: Line, _: int, found: Found) -> bool:
    """ "is due to a leak", "is to blame" """
    if found[0] != "planned" or line.lower(found[1] - 1) != "to":
        return False
    due, follows = line.lower(found[1] - 2) == "due", line.lower(found[1])
    if follows == "be" and (due or is_participle(line.lower(found[1] + 1))):
        return False  # "is due to be lit"
    return follows in cues.NO_PLAN_BEFORE or (due and follows not in _KNOWN_VERBS)


#: Do the words around the cue that begins at a word make something else of it? Any one of these is enough.
UNPLANNED = (_is_unwilled, _is_bare, _is_cause)
