"""Words that show modality only by their neighbours: "will", "is to", "going to", "risk"."""

from __future__ import annotations

from collections.abc import Callable

from claimx.attribute import timewords
from claimx.attribute.wording import FUNCTION_WORDS
from claimx.english.tokens import HYPHENS, Line, words
from claimx.english.wordclasses import BE, DETERMINERS, NOMINATIVES, is_adverb, is_contracted
from claimx.qualify import asking, cues, decisions, duties, foretelling, mandative
from claimx.qualify.cues import Found
from claimx.qualify.deeds import LEFT_AS_IT_IS, is_deed, is_participle, is_plain_deed
from claimx.qualify.doers import is_somebody, last_of_subject
from claimx.qualify.doings import DOINGS, doing
from claimx.qualify.hedges import follows_verb_of_clause, is_said_to_be, is_there, own_guess, supposes

#: Words from "announced" to the plan.
_REACH_OF_ANNOUNCED = 5
#: Words before "is to" in which what it is that is "to" is named: "The best way to build big is to".
_LONGEST_SUBJECT = 6
#: Words from "risk" to the "is that" which says what it is.
_REACH_OF_RISK = 10
#: "is to" tells a plan before a deed, unless one of these is what is so: "the effect is to".
_ABSTRACT = words(
    """
    way effect purpose task challenge trick point result answer step job first second best alternative role innovation
    option solution key secret temptation tendency remedy cure lesson advice choice
    """
)
#: Of these the first word before "is to" only says which it is; the others tell what it is, wherever they stand.
_ORDINAL = words("first second best result role alternative")
#: How the word behind "must have" ends where it is a participle.
_BEHIND_HAVE = tuple(
    words("ed en wn ne sent spent lent meant burnt learnt ght ome ood aid ut ade lt ost ld et spread run hit kept left")
)
#: "is now expected", as an adverb in "ly" may stand there.
_BEFORE_EXPECTED = frozenset({"now", "also", "still", "not", "then", "only"})
#: What somebody is to do, or what by itself takes place: "The bridge is to open in May".
_SCHEDULED = words("open reopen close begin start resume launch meet join extend")
_POISED, _TRACKS = {"set", "poised"}, {"track", "course"}
_SEEING = BE | {"see", "sees", "faces", "face"}


def _will(line: Line, index: int) -> Found | None:
    """ "The council will open it" tells a plan, "The dam will leak" foretells."""
    if not is_deed(line, index) or _is_limited(line):
        return None
    return "planned", index + 1


def _is_limited(line: Line) -> bool:
    """ "The mill will go on until the council agrees" foretells what others make of it."""
    return any(line.lower(i + 1) in DETERMINERS | NOMINATIVES for i in line.where({"until"}))


def _is_to(line: Line, index: int) -> Found | None:
    """ "The bridge is to open", "The mayor is to receive them", but not "The point is to open it"."""
    if line.lower(index + 1) == "due":
        return ("planned", index + 2) if _is_timed(line, index + 2) else None
    if poised := _set_to(line, index):
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


def _set_to(line: Line, index: int) -> Found | None:
    """ "The council is set to open it", "Prices were also poised to fall" """
    follows = line.lower(index + 1)
    poised = index + 1 + (is_adverb(follows) or (follows in _BEFORE_EXPECTED and follows != "not"))
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


def _must(line: Line, index: int) -> Found | None:
    """ "It must have rained" concludes; "A new gate is a must" asks for one."""
    if duties.is_a_must(line, index):
        return "recommended", index + 1
    concludes = line.lower(index + 1) == "have" and line.lower(index + 2).endswith(_BEHIND_HAVE)
    return ("possible", index + 1) if concludes else None


def _expected(line: Line, index: int) -> Found | None:
    """ "Floods are now expected", "The cost is already projected to rise" """
    between = line.lower(index - 1) in _BEFORE_EXPECTED or is_adverb(line.lower(index - 1))
    if between and line.lower(index - 2) in BE and line.lower(index + 1) not in cues.NO_PLAN_BEFORE:
        return "possible", index + 1 + (line.lower(index + 1) == "to")
    return _expects(line, index) if line.lower(index) == "expected" else None


def _expects(line: Line, index: int) -> Found | None:
    """ "We expect the dam to hold"; and "The mill expects to hire" tells a plan."""
    if line.lower(index + 1) == "to" and line.lower(index) != "expected":
        if line.lower(index - 1) in cues.HYPOTHETICAL:
            return None
        acts = is_deed(line, index + 1, index - 1)
        return ("planned" if acts else "possible", index + 2)
    told = line.lower(index) == "expected" and not line.hides_any()  # "They expected it to rain", but it did not
    return ("possible", index + 1) if line.lower(index - 1) in NOMINATIVES and not told else None


def _going_to(line: Line, index: int) -> Found | None:
    """ "The council is going to open", "We're about to charge" """
    subject = index - 1 - (line.lower(index - 1) in cues.BEFORE_GOING)
    subject -= line.lower(subject) in BE
    acts = line.lower(index + 1) == "to" and is_plain_deed(line, index + 1, subject)
    if line.lower(index) == "about" and line.lower(index + 2) == "be":
        return None  # "The mills are about to be closed" foretells
    return ("planned", index + 2) if acts else None


def _plans(line: Line, index: int) -> Found | None:
    """ "Kazakhstan plans a tenth more" """
    if told := _announced_plan(line, index):
        return told
    follows = line.lower(index + 1) in DETERMINERS or line.kind(index + 1) == "figure"
    acts = is_somebody(line, index - 1) and not line.lower(index - 1).endswith("s")
    return ("planned", index + 1) if follows and acts else None


def _is_stated(line: Line, noun: int) -> bool:
    """ "There is a real chance that", "We see a one-in-five risk of" """
    start = next(
        (i for i in range(noun - 1, max(0, noun - _LONGEST_SUBJECT - 1), -1) if line.lower(i) in {"a", "an"}), noun
    )
    return start < noun - 1 and line.lower(start - 1) in _SEEING and "little" not in line.lower(noun - 1)


def _risk(line: Line, index: int) -> Found | None:
    """ "The risk for the millers is that the dam will break" """
    behind = range(index + 1, index + _REACH_OF_RISK)
    if is_there(line, index) or (line.lower(index + 1) in {"that", "of"} and _is_stated(line, index)):
        return "possible", index + 1
    is_that = line.lower(index) in {"risk", "danger"} and any(
        line.lower(i) in BE and line.lower(i + 1) == "that" for i in behind
    )
    alone = line.lower(index - 1) != "no" and line.text_at(index + 1) not in HYPHENS
    return ("possible", index + 1) if is_that and alone else None


def _committed(line: Line, index: int) -> Found | None:
    """ "The mayor vaguely committed to mending it" """
    verb = index + 2 + (line.kind(index + 2) == "mark")
    commits = line.lower(index + 1) == "to" and line.lower(verb).endswith("ing")
    before = line.lower(index - 1)
    is_verb = before in BE or is_contracted(before) or not follows_verb_of_clause(line, index)
    return ("planned", index + 2) if commits and is_verb else None


def _at_risk(line: Line, index: int) -> Found | None:
    """ "Six mills are at risk of closing" """
    return ("possible", index + 2) if line.lower(index + 1) == "risk" and is_said_to_be(line, index) else None


def _paramount(line: Line, index: int) -> Found | None:
    """ "Care is paramount" """
    return ("recommended", index + 1) if is_said_to_be(line, index) else None


def _doubtful(line: Line, index: int) -> Found | None:
    """ "It's doubtful that", "It is conceivable the dam" """
    is_said = line.lower(index - 2) == "it" and line.lower(index - 1) in BE
    return ("possible", index + 1) if is_said or line.lower(index - 1) == "it's" else None


def _announced_plan(line: Line, index: int) -> Found | None:
    """ "The mayor announced his intent to mend the dam" """
    told = any(line.lower(i).startswith("announc") for i in range(max(0, index - _REACH_OF_ANNOUNCED), index))
    return ("planned", index + 2) if told and line.lower(index + 1) == "to" else None


def _advises(line: Line, index: int) -> Found | None:
    return mandative.asks_that(line, index) or duties.advises(line, index)


def _asks(line: Line, index: int) -> Found | None:
    return mandative.asks_that(line, index) or asking.asks(line, index)


#: What each of these words shows where it stands, asked before the table of cues.
BY_NEIGHBOURS: dict[str, Callable[[Line, int], Found | None]] = {
    **dict.fromkeys(("will", "won't", "shall"), _will),
    **dict.fromkeys(DOINGS, doing),
    **dict.fromkeys(("is", "are"), _is_to),
    **dict.fromkeys(("was", "were", "remain", "remains"), _set_to),
    "should": foretelling.should,
    **dict.fromkeys(("must", "necessity"), _must),
    **dict.fromkeys(("going", "about"), _going_to),
    "got": duties.got_to,
    **dict.fromkeys(mandative.VERBS, mandative.asks_that),
    **dict.fromkeys(duties.ADVISING, _advises),
    "ought": duties.ought,
    **dict.fromkeys(("need", "needs"), duties.needs),
    **dict.fromkeys(asking.ASKING, _asks),
    **dict.fromkeys(("want", "wants"), asking.wants),
    **dict.fromkeys(asking.WOULD, asking.would_like),
    **dict.fromkeys(("has", "have", "had"), decisions.has_decided),
    **dict.fromkeys(decisions.BINDING, decisions.decided),
    **dict.fromkeys(("risk", "risks", "danger", "dangers", "chance", "possibility", "likelihood"), _risk),
    **dict.fromkeys(("suspect", "guess", "assume", "suppose", "presume", "fear", "bet"), supposes),
    **dict.fromkeys(("my", "our"), own_guess),
    **dict.fromkeys(("plan", "intent", "intention", "intentions", "decision"), _announced_plan),
    "plans": _plans,
    "committed": _committed,
    "at": _at_risk,
    **dict.fromkeys(("paramount", "overdue"), _paramount),
    **dict.fromkeys(("doubtful", "conceivable", "plausible", "questionable"), _doubtful),
    **dict.fromkeys(("deserve", "deserves", "deserved"), duties.deserves),
    **dict.fromkeys(cues.CRUCIAL, duties.is_crucial),
    **dict.fromkeys(("expect", "expects"), _expects),
    **dict.fromkeys(cues.EXPECTED, _expected),
}
