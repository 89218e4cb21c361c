"""Words that show modality by what stands around them: "will", "is to", "going to", "vital"."""

from __future__ import annotations

from collections.abc import Callable

from claimx.assertion import ModalityKind
from claimx.attribute import times
from claimx.attribute.wording import FUNCTION_WORDS
from claimx.qualify import cues, foretelling
from claimx.qualify.deeds import OUTCOMES, is_deed, is_participle, is_plain_deed, is_somebody, last_of_subject
from claimx.tokens import HYPHENS, Line
from claimx.wordclasses import BE, DETERMINERS, NUMERALS, PREPOSITIONS

#: Of what stands at a word: the kind, and the index behind it.
Found = tuple[ModalityKind, int]
REACH_OF_IT = 5
#: Words from "should" to the figure that is foretold: "should bring in some $5m".
REACH_OF_AMOUNT = 6
#: Words before "is to" in which what it is that is "to" is named: "The best way to build big is to".
LONGEST_SUBJECT = 6
#: Words from "risk" to the "is that" which says what it is.
REACH_OF_RISK = 10

_SEEING = BE | {"see", "sees", "faces", "face"}
_BEHIND_CRUCIAL = PREPOSITIONS | {"that", "to"}


def asks(line: Line) -> bool:
    """Does the sentence end as questions do?"""
    return line.text.rstrip('”"’ ').endswith("?")


def _is_thought(line: Line, index: int) -> bool:
    """ "I suspect that it will be mended" """
    return any(line.lower(i) in cues.THINKING and line.lower(i - 1) in {"i", "we"} for i in range(index))


def _will(line: Line, index: int) -> Found | None:
    return ("planned", index + 1) if is_deed(line, index) and not (asks(line) or _is_thought(line, index)) else None


def _would_have(line: Line, index: int) -> Found | None:
    """Where what would have been the case is said, and not who would have it."""
    had = line.lower(index + 1) == "have" and line.lower(index + 2).endswith(cues.PARTICIPLES)
    return ("conditional", index + 2) if had else None


def _is_to(line: Line, index: int) -> Found | None:
    """ "The bridge is to open", "The mayor is to receive them", but not "The point is to open it"."""
    if line.lower(index + 1) == "due":
        return ("planned", index + 2) if _is_timed(line, index + 2) else None
    subject = {line.lower(i) for i in range(max(0, index - LONGEST_SUBJECT), index)}
    abstract = line.lower(index - 1) in cues.ABSTRACT or subject & (cues.ABSTRACT - cues.ORDINAL)
    if line.lower(index + 1) != "to" or abstract:
        return None
    verb = line.lower(index + 2)
    named = index == 1 and line.lower(0) not in FUNCTION_WORDS and line.lower(index) == "is"  # "Kumasi is to get"
    last = last_of_subject(line, index)
    acts = (named or is_somebody(line, last)) and verb not in cues.NO_PLAN_BEFORE
    done = verb == "be" and _is_done(line.lower(index + 3))
    moves = verb in foretelling.MOVEMENTS - {"be", "remain", "return"}
    return ("planned", index + 2) if acts or done or moves or is_deed(line, index + 1, last) else None


def _is_timed(line: Line, index: int) -> bool:
    """ "are due by October", "is due next week" """
    time = line.lower(index + 1) in times.TIMES or line.kind(index + 1) == "figure"
    return line.lower(index) in times.BEFORE_TIMES | times.NEXT and time


def _is_done(participle: str) -> bool:
    """ "are to be capped", but not "are to be found" """
    return participle not in cues.FOUND and is_participle(participle)


def _should(line: Line, index: int) -> Found | None:
    """ "Inflation should ease", "The levy should raise $5m", "The dam should be safe" foretell."""
    subject, verb = line.lower(index - 1), line.lower(index + 1)
    acts = is_somebody(line, index - 1) or subject in cues.NOMINATIVE - {"it"}
    eases = verb in foretelling.MOVEMENTS - {"be"} and subject in foretelling.MEASURES | {"it"}
    behind = range(index + 2, index + REACH_OF_AMOUNT)
    amount = any(line.kind(i) == "figure" or line.lower(i) in NUMERALS for i in behind)
    yields = verb in foretelling.YIELDS and amount and not acts
    held = line.lower(index + 2) in foretelling.FORETOLD - {"able", "possible"}
    holds = verb == "be" and held and not is_somebody(line, index - 1)
    return ("possible", index + 1) if eases or yields or holds else None


def _must_have(line: Line, index: int) -> Found | None:
    """ "It must have rained" concludes."""
    concludes = line.lower(index + 1) == "have" and line.lower(index + 2).endswith(cues.PARTICIPLES)
    return ("possible", index + 1) if concludes else None


def _expects(line: Line, index: int) -> Found | None:
    """ "We expect the dam to hold"; and "The mill expects to hire" tells a plan."""
    if line.lower(index + 1) == "to" and line.lower(index) != "expected":
        if line.lower(index - 1) in cues.HYPOTHETICAL:
            return None
        acts = line.lower(index + 2) not in OUTCOMES and not asks(line)
        return ("planned" if acts else "possible", index + 2)
    return ("possible", index + 1) if line.lower(index - 1) in cues.NOMINATIVE else None


def _going_to(line: Line, index: int) -> Found | None:
    """ "The council is going to open", "We're going to charge" """
    subject = index - 1 - (line.lower(index - 1) in cues.BEFORE_GOING)
    subject -= line.lower(subject) in BE
    acts = line.lower(index + 1) == "to" and is_plain_deed(line, index + 1, subject) and not asks(line)
    return ("planned", index + 2) if acts else None


def _planning_to(line: Line, index: int) -> Found | None:
    """ "We’re planning to mend it" """
    contracted = line.lower(index - 1).endswith(("'re", "'m", "'s"))
    return ("planned", index + 2) if contracted and line.lower(index + 1) == "to" else None


def _is_crucial(line: Line, index: int) -> Found | None:
    """ "It is of course vital in such a case that", "It remains, then, essential to" """
    before = {line.lower(i) for i in range(max(0, index - REACH_OF_IT), index)}
    behind = {line.lower(i) for i in range(index + 1, index + LONGEST_SUBJECT)}
    found = "it's" in before or ("it" in before and before & (BE | {"remains"}))
    if before & {"a", "an", "the"} or line.lower(index + 1) not in _BEHIND_CRUCIAL:
        return None  # "It is a vital question, which"
    acts = line.lower(index + 1) == "to" and line.lower(index + 2) not in DETERMINERS  # but "vital to the trade"
    return ("recommended", index + 1 + acts) if found and behind & {"that", "to"} else None


def _plans(line: Line, index: int) -> Found | None:
    """ "Kazakhstan plans a tenth more" """
    if told := _announced_plan(line, index):
        return told
    follows = line.lower(index + 1) in DETERMINERS or line.kind(index + 1) == "figure"
    acts = is_somebody(line, index - 1) and not line.lower(index - 1).endswith(("'s", "s"))
    return ("planned", index + 1) if follows and acts else None


def _got_to(line: Line, index: int) -> Found | None:
    """ "You’ve got to mend it" """
    must = line.lower(index - 1).endswith("'ve") and line.lower(index + 1) == "to"
    return ("recommended", index + 2) if must else None


def _ought(line: Line, index: int) -> Found | None:
    """ "The mayor ought not to wait" """
    follows = line.lower(index + 1)
    return ("recommended", index + 1 + (follows == "to")) if follows in {"to", "not"} else None


def _needs(line: Line, index: int) -> Found | None:
    """ "The dam needs mending", but not "needs nothing" """
    follows = line.lower(index + 1)
    mends = follows.endswith("ing") and not follows.endswith("thing") and line.kind(index + 2) in {"mark", ""}
    return ("recommended", index + 1) if mends else None


def _is_stated(line: Line, noun: int) -> bool:
    """ "There is a real chance that", "We see a one-in-five risk of" """
    start = next((i for i in range(noun - 1, max(0, noun - LONGEST_SUBJECT - 1), -1) if line.lower(i) == "a"), noun)
    return start < noun - 1 and line.lower(start - 1) in _SEEING and "little" not in line.lower(noun - 1)


def _risk(line: Line, index: int) -> Found | None:
    """ "The risk for the millers is that the dam will break" """
    behind = range(index + 1, index + REACH_OF_RISK)
    if line.lower(index + 1) in {"that", "of"} and _is_stated(line, index):
        return "possible", index + 1
    is_that = line.lower(index) in {"risk", "danger"} and any(
        line.lower(i) in BE and line.lower(i + 1) == "that" for i in behind
    )
    alone = line.lower(index - 1) != "no" and line.text_at(index + 1) not in HYPHENS
    return ("possible", index + 1) if is_that and alone else None


def _announced_plan(line: Line, index: int) -> Found | None:
    """ "The mayor announced his intent to mend the dam" """
    told = any(line.lower(i).startswith("announc") for i in range(max(0, index - REACH_OF_IT), index))
    return ("planned", index + 2) if told and line.lower(index + 1) == "to" else None


#: Words that are cues by what follows them, before the table of cues is asked.
BY_FORM: dict[str, Callable[[Line, int], Found | None]] = {
    "will": _will,
    "would": _would_have,
    **dict.fromkeys(("is", "are"), _is_to),
    "should": _should,
    "must": _must_have,
    "going": _going_to,
    **dict.fromkeys(("planning", "preparing", "aiming"), _planning_to),
    "got": _got_to,
    "ought": _ought,
    **dict.fromkeys(("need", "needs"), _needs),
    **dict.fromkeys(("risk", "danger", "chance", "possibility", "likelihood"), _risk),
    "shall": _will,
    **dict.fromkeys(("plan", "intent", "intention", "intentions", "decision"), _announced_plan),
    "plans": _plans,
    **dict.fromkeys(cues.CRUCIAL, _is_crucial),
    **dict.fromkeys(("expect", "expects", "expected"), _expects),
}
