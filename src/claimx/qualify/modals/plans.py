"""Words that show what somebody is going to do, by what stands around them: "will", "is to", "going to", "plans"."""

from __future__ import annotations

from claimx.attribute import timewords
from claimx.attribute.wording import FUNCTION_WORDS
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE, DETERMINERS, NOMINATIVES, is_adverb, is_contracted
from claimx.qualify import cues
from claimx.qualify.cues import Found
from claimx.qualify.modals import foretelling
from claimx.qualify.modals.deeds import LEFT_AS_IT_IS, is_deed, is_participle, is_plain_deed
from claimx.qualify.modals.doers import is_somebody, last_of_subject
from claimx.qualify.modals.hedges import follows_verb_of_clause

#: Words from "announced" to the plan.
_REACH_OF_ANNOUNCED = 5
#: Words before "is to" in which what it is that is "to" is named: "The best way to build big is to".
_LONGEST_SUBJECT = 6
#: "is to" tells a plan before a deed, unless one of these is what is so: "the effect is to".
_ABSTRACT = words(
    """
    way effect purpose task challenge trick point result answer step job first second best alternative role innovation
    option solution key secret temptation tendency remedy cure lesson advice choice
    """
)
#: Of these the first word before "is to" only says which it is; the others tell what it is, wherever they stand.
_ORDINAL = words("first second best result role alternative")
#: What somebody is to do, or what by itself takes place: "The bridge is to open in May".
_SCHEDULED = words("open reopen close begin start resume launch meet join extend")
#: "is now set to", as an adverb in "ly" may stand there.
_BEFORE_POISED = words("now also still then only")
_POISED, _TRACKS = {"set", "poised"}, {"track", "course"}
#: Whoever did one of these is bound by it; but what was decided may be over, where nobody "has" decided it.
BINDING = words("agreed promised pledged vowed resolved")
_DECIDED = BINDING | words("decided undertaken")
_MORE = (("not",), ("in", "principle"), ("in", "principle", "not"))


def will(line: Line, index: int) -> Found | None:
    """ "The council will open it" tells a plan, "The dam will leak" foretells."""
    if not is_deed(line, index) or _is_limited(line):
        return None
    return "planned", index + 1


def _is_limited(line: Line) -> bool:
    """ "The mill will go on until the council agrees" foretells what others make of it."""
    return any(line.lower(i + 1) in DETERMINERS | NOMINATIVES for i in line.where({"until"}))


def is_to(line: Line, index: int) -> Found | None:
    """ "The bridge is to open", "The mayor is to receive them", but not "The point is to open it"."""
    if line.lower(index + 1) == "due":
        return ("planned", index + 2) if _is_timed(line, index + 2) else None
    if poised := set_to(line, index):
        return poised
    subject = {line.lower(i) for i in range(max(0, index - _LONGEST_SUBJECT), index)}
    abstract = line.lower(index - 1) in _ABSTRACT or subject & (_ABSTRACT - _ORDINAL)
    if line.lower(index + 1) != "to" or abstract:
        return None
    verb = line.lower(index + 2)
    named = index == 1 and line.lower(0) not in FUNCTION_WORDS and line.lower(index) == "is"  # "Kumasi is to get"
    last = last_of_subject(line, index)
    meant = line.lower(last) in {"they", "it"} and is_deed(line, index + 1, last)
    acts = (named or meant or is_somebody(line, last)) and verb not in cues.NO_PLAN_BEFORE
    done = verb == "be" and _is_done(line.lower(index + 3))
    moves = verb in foretelling.MOVEMENTS - {"be", "remain", "return"}
    scheduled = verb in _SCHEDULED and line.lower(index + 3) not in DETERMINERS
    return ("planned", index + 2) if acts or done or moves or scheduled else None


def set_to(line: Line, index: int) -> Found | None:
    """ "The council is set to open it", "Prices were also poised to fall" """
    follows = line.lower(index + 1)
    poised = index + 1 + (is_adverb(follows) or follows in _BEFORE_POISED)
    if line.lower(poised) == "on" and line.lower(poised + 1) in _TRACKS:
        return _on_track(line, poised + 2)
    no_cue = line.lower(index) not in BE or line.lower(poised) not in _POISED
    if no_cue or line.lower(poised + 1) != "to" or line.kind(poised + 2) != "word":
        return None
    last = last_of_subject(line, index)
    if line.lower(poised) == "set" and line.lower(last) in cues.SETTABLE:
        return None
    return ("planned" if is_deed(line, poised + 1, last) else "possible", poised + 2)


def _on_track(line: Line, to: int) -> Found | None:
    """ "The mill remains on course to open in May", and "Prices are on track to fall" """
    verb = line.lower(to + 1)
    if line.lower(to) != "to" or line.kind(to + 1) != "word" or verb.endswith("ing"):
        return None
    return ("planned" if verb in _SCHEDULED else "possible", to + 1)


def _is_timed(line: Line, index: int) -> bool:
    """ "are due by October", "is due next week" """
    time = line.lower(index + 1) in timewords.TIMES or line.kind(index + 1) == "figure"
    return line.lower(index) in timewords.BEFORE_TIMES | timewords.NEXT and time


def _is_done(participle: str) -> bool:
    """ "are to be capped", but not "are to be found" """
    return participle not in LEFT_AS_IT_IS and is_participle(participle)


def going_to(line: Line, index: int) -> Found | None:
    """ "The council is going to open", "We're about to charge" """
    subject = index - 1 - (line.lower(index - 1) in cues.BEFORE_GOING)
    subject -= line.lower(subject) in BE
    acts = line.lower(index + 1) == "to" and is_plain_deed(line, index + 1, subject)
    if line.lower(index) == "about" and line.lower(index + 2) == "be":
        return None  # "The mills are about to be closed" foretells
    return ("planned", index + 2) if acts else None


def plans(line: Line, index: int) -> Found | None:
    """ "Kazakhstan plans a tenth more" """
    if told := announced_plan(line, index):
        return told
    follows = line.lower(index + 1) in DETERMINERS or line.kind(index + 1) == "figure"
    acts = is_somebody(line, index - 1) and not line.lower(index - 1).endswith("s")
    return ("planned", index + 1) if follows and acts else None


def announced_plan(line: Line, index: int) -> Found | None:
    """ "The mayor announced his intent to mend the dam" """
    told = any(line.lower(i).startswith("announc") for i in range(max(0, index - _REACH_OF_ANNOUNCED), index))
    return ("planned", index + 2) if told and line.lower(index + 1) == "to" else None


def committed(line: Line, index: int) -> Found | None:
    """ "The mayor vaguely committed to mending it" """
    verb = index + 2 + (line.kind(index + 2) == "mark")
    commits = line.lower(index + 1) == "to" and line.lower(verb).endswith("ing")
    before = line.lower(index - 1)
    is_verb = before in BE or is_contracted(before) or not follows_verb_of_clause(line, index)
    return ("planned", index + 2) if commits and is_verb else None


def has_decided(line: Line, index: int) -> Found | None:
    """ "The bank has agreed in principle to lend" """
    return ("planned", index + 2) if line.lower(index + 1) in _DECIDED and _is_bound(line, index + 2) else None


def decided(line: Line, index: int) -> Found | None:
    """ "The mayor promised not to leave" """
    acts = line.lower(index - 1) in NOMINATIVES or is_somebody(line, index - 1) or line.lower(index - 1) == "also"
    return ("planned", index + 1) if acts and _is_bound(line, index + 1) else None


def _is_bound(line: Line, start: int) -> bool:
    """Does "not to", or "in principle to", begin here?"""
    ends = (start + len(more) for more in _MORE if all(line.lower(start + i) == word for i, word in enumerate(more)))
    return any(line.lower(end) == "to" for end in ends)
