"""A condition under which a sentence claims what it claims: "If it rains, the dam will hold".

Those that no "if" opens are ``provisos``.
"""

from __future__ import annotations

from claimx.assertion import ModalityKind
from claimx.english.inflection import forms
from claimx.english.tokens import DASHES, Line, Phrases, words
from claimx.english.wordclasses import (
    BE,
    COORDINATORS,
    NOMINATIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    has_finite,
    is_finite,
)
from claimx.qualify import cues
from claimx.qualify.conditions import provisos
from claimx.qualify.cues import Cue
from claimx.qualify.mainclause import MainClause
from claimx.qualify.mainclause.beginnings import LONGEST_ASIDE, opening
from claimx.qualify.mainclause.clausewords import BEGINNING
from claimx.qualify.modals import foretelling, modal

#: What opens a condition.
CONDITIONS: dict[str, ModalityKind] = dict.fromkeys((
    "if", "only if", "unless", "provided that", "providing that", "as long as", "so long as", "in case",
    "on condition that", "assuming that", "in the event that", "in the event of", "subject to",
), "conditional")  # fmt: skip
_CONDITIONS = Phrases(CONDITIONS)
#: Behind one of these "if" means "whether", or compares.
_NO_CONDITION_AFTER = words(
    """
    as ask asks asked asking wonder wonders wondered wondering know knows knew see seeing figure figuring figured
    whether sure tell unclear doubt doubts doubted determine determines determining check checks checking
    checked find question questions questioned questioning matter what especially particularly consider considers
    considered considering debate debates debated debating decide decides decided deciding discuss discussing knowing
    """
) | forms("test verify evaluate assess")
#: Before one of these "if" opens no clause: "if not", "if needed".
_NO_CONDITION_BEFORE = words("not only so ever possible needed necessary need")
#: Behind "if" these condition nothing: "little, if anything, leaks".
_IF_ANY = words("any anything anybody")
#: "if they want": what they do they do as they like.
_LIKING = words("want wants wanted wish wishes wished like please")
#: A condition behind one of these belongs to another clause, or to a relative one.
_PARTING = words("which who whom whose where how because although though whereas ; : — – (")
#: A condition behind "it is likely that" is one of what is claimed.
_OPINIONS = words("likely unlikely clear possible probable certain true sure")
#: All that recommends stands even where there is a condition, but for these: "If it rains, they have to wait".
_COMPELLING = words("have has suggest")
_SUBORDINATING = SUBORDINATORS | {"as"}
#: Only at one of these may a condition begin, or another clause that has its own.
_TURNS = _CONDITIONS.first_words() | provisos.FIRST_WORDS | _PARTING | {",", "and", "but", "that", "while"}
#: What encloses an aside, behind which its clause goes on.
_ENCLOSING = {**{dash: dash for dash in DASHES}, "(": ")"}
#: Right behind one of these "if" means "whether", or concedes.
_UNSURE = words("even clear unsure uncertain certain unknown curious seen guess learn")
#: "if you look", "If one asks": whoever it is does it without any bearing on what is claimed.
_ANYBODY = words("you we one anyone anybody")
_LOOKING = words(
    """
    look looks looked ask asks asked compare compares consider considers listen read recall remember examine
    watch notice study add
    """
)
_WISHING = _LIKING | {"need"}
_KNOWING = _LOOKING | words("know understand see")
#: "if the past is any guide"
_GUIDES = words("guide indication judge clue sign")
#: "It lasted as long as the rain": a comparison.
_LASTING = words("for only last lasts lasted take takes took nearly almost about just twice")
#: "subject to the council's approval": what is yet to be given, within as many words.
_GRANTED, _REACH_OF_GRANTED = words("approval consent confirmation ratification funding"), 4
#: Words before "if" in which what makes a question of it is looked for.
_REACH_OF_QUESTION = 4


def condition(line: Line, clause: MainClause) -> Cue | None:
    """A condition with which the sentence begins, or that follows its main clause."""
    first = opening(line)
    if end := provisos.opened(line, first, clause):
        return "conditional", (first, end)
    behind = first
    for place in line.where(_TURNS):
        if place < behind:
            continue
        behind_clause = place >= clause.end or line.text_at(place) == "("
        if behind_clause and place > first and _parts(line, place):
            behind = _past_enclosed(line, place)
            if behind == place:
                return None
            continue
        if provisos.lacks(line, place, clause):
            return "conditional", (place, place + 1)
        if provisos.is_added(line, place, clause):
            return "conditional", (place, place + 1 + (line.lower(place + 1) == "that"))
        match = _CONDITIONS.at(line, place)
        if match and not line.is_hidden(place) and _holds(line, place, match[1]):
            shown = modal(line, clause)
            return shown if shown and _is_strong(line, shown) else ("conditional", (place, match[1]))
    return None


def _past_enclosed(line: Line, place: int) -> int:
    """Behind what two dashes enclose, so that the clause goes on: "will last — at least here — if"; else ``place``."""
    mark = _ENCLOSING.get(line.text_at(place))
    if mark is None:
        return place
    ends = (index for index in range(place + 1, min(len(line), place + LONGEST_ASIDE)) if line.text_at(index) == mark)
    end = next(ends, None)
    return place if end is None or line.lower(end + 1) in COORDINATORS else end + 1


def _is_strong(line: Line, shown: Cue) -> bool:
    """Is it recommended whatever the condition; but "If it rains, the mill should be worth more" foretells."""
    (kind, (start, end)) = shown
    foretells = (
        line.lower(start) == "should" and line.lower(end) == "be" and line.lower(end + 1) in foretelling.FORETOLD
    )
    return kind == "recommended" and line.lower(start) not in _COMPELLING and not foretells


def _parts(line: Line, index: int) -> bool:
    """Does another clause begin here, which has conditions of its own?"""
    word, follows = line.lower(index), line.lower(index + 1)
    if word == ",":
        joins = follows in {"and", "but", "so", "or", "yet", "while"}
        return joins and line.lower(index + 2) not in {"only", "if", "long"}
    if word in {"and", "but"} and follows in {"if", "unless"}:
        return line.text_at(index - 1) != ","
    if word == "while":
        return follows in BEGINNING
    joins = word == "that" and line.lower(index - 1) not in PREPOSITIONS
    modifies = joins and not is_finite(line, index - 1) and line.lower(index - 1) not in _OPINIONS
    return word in _PARTING or modifies


def _holds(line: Line, start: int, end: int) -> bool:
    """Is it a condition, and no question, comparison or aside?"""
    supposes = line.lower(start - 1) == "what" and start - 1 == opening(line)  # "What if the dam leaks?"
    before = {line.lower(index) for index in range(max(0, start - _REACH_OF_QUESTION), start - supposes)}
    asked = line.lower(start) in {"if", "assuming"} and (
        (before & _NO_CONDITION_AFTER and line.lower(start - 1) != "that") or _is_second_question(line, start)
    )
    if line.lower(start) == "if" and _stands_for_clause(line, start, end):
        return not asked
    is_other = (
        asked
        or line.lower(start - 1) in _UNSURE
        or (line.lower(start - 1) == "care" and any(cues.denies(line.lower(i)) for i in range(start - 4, start - 1)))
        or (line.lower(start) == "assuming" and start > opening(line) and line.kind(start - 1) == "word")
        or (start > opening(line) and line.lower(start - 1) in _SUBORDINATING)
        or _is_rhetorical(line, end)
        or _is_aside(line, start, end)
        or line.lower(end) in _NO_CONDITION_BEFORE
        or _only_qualifies(line, start, end)
    )
    return not (is_other or _is_precaution(line, start, end) or _is_as_they_like(line, start, end))


def _stands_for_clause(line: Line, start: int, end: int) -> bool:
    """ "If not, we leave", "If so, we stay", "It would leak if not for the gate" """
    first = start == opening(line) and line.text_at(end + 1) == ","
    return (line.lower(end) in {"so", "not"} and first) or (line.lower(end), line.lower(end + 1)) == ("not", "for")


def _is_second_question(line: Line, start: int) -> bool:
    """ "whether it opens, or if it is sold" """
    return line.lower(start - 1) == "or" and line.has({"whether"}, 0, start)


def _is_aside(line: Line, start: int, end: int) -> bool:
    """ "little, if anything, leaks", "few if any mills"; and "subject to" where it tells what befalls somebody."""
    if line.lower(start) == "subject":
        granted = line.has(_GRANTED, end, end + _REACH_OF_GRANTED)
        return line.text_at(start - 1) != "," and not granted
    few = line.kind(end + 1) in {"mark", ""} or line.lower(start - 1) in {"few", "little"}
    return (line.lower(end), line.lower(end + 1)) == ("nothing", "else") or (line.lower(end) in _IF_ANY and few)


def _is_precaution(line: Line, start: int, end: int) -> bool:
    """ "packed in case it rained", "In case after case", "as long as 70 days": no condition of what is claimed."""
    if line.lower(end - 1) == "as":
        return line.kind(end) == "figure" or line.lower(start - 1) in _LASTING
    return line.lower(end - 1) == "case" and (start > opening(line) or line.lower(end) in {"you", "after"})


def _is_rhetorical(line: Line, end: int) -> bool:
    """ "If you look at the dam", "If you want to know why", "if the past is any guide": the claim holds anyway."""
    verb = line.lower(end + 1)
    if line.lower(end) in _ANYBODY:
        wishes = verb in _WISHING and line.lower(end + 2) == "to" and line.lower(end + 3) in _KNOWING
        takes = (verb, line.lower(end + 3)) == ("take", "look")
        thinks = verb == "think" and line.lower(end + 2) in {"about", "of"}
        return wishes or takes or thinks or verb in _LOOKING
    comma = next((i for i in range(end, end + LONGEST_ASIDE) if line.text_at(i) in {",", ".", ""}), end)
    if line.lower(end) == "there":  # "If there is a time to leave, it is now"
        return line.lower(comma + 1) == "it's" or (line.lower(comma + 1) == "it" and line.lower(comma + 2) in BE)
    return line.lower(comma - 2) == "any" and line.lower(comma - 1) in _GUIDES


def _is_as_they_like(line: Line, start: int, end: int) -> bool:
    """ "let them leave if they want" """
    likes = line.lower(end) in NOMINATIVES and line.lower(end + 1) in _LIKING
    return start > opening(line) and likes and line.kind(end + 2) in {"mark", ""}


def _only_qualifies(line: Line, start: int, end: int) -> bool:
    """ "a clear, if small, step", "a clear — if small — step" """
    if line.lower(end) in BEGINNING:
        return False  # "The mill, if the dam fails, will stop"
    if line.text_at(start - 1) == "," and line.lower(start - 2) in cues.HYPOTHETICAL:
        return False  # "The council will, if millers agree, mend it"
    mark = line.text_at(start - 1)
    close = next((i for i in range(end, end + _REACH_OF_QUESTION) if line.text_at(i) == mark), None)
    encloses = mark == "," or mark in DASHES
    return encloses and close is not None and not has_finite(line, end, close)
