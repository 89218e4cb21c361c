"""Conditions that no "if" opens: "Were it mended,", "Without rain it would", "provided it rains", "Absent a deal,"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import AUXILIARIES, NOMINATIVES, is_finite
from claimx.qualify import cues
from claimx.qualify.mainclause import MainClause, clausewords
from claimx.qualify.mainclause.beginnings import beginning
from claimx.qualify.modals.unobliged import INVERTING, is_before_subject

#: A condition that inverts its verb: "Should the rains fail,".
_INVERTED = words("should were had")
#: A clause that begins with one of these, and no phrase: "Provided it rains,".
_PROVIDING = words("provided assuming supposing")
#: As they stand before "n't", too: "won't", "couldn't".
_HYPOTHETICAL = cues.HYPOTHETICAL | {"won", "couldn", "wouldn"}
_WOULD = {"would", "would've"}
#: Before what there is not: "Absent a deal, the mill would close", "In the absence of a deal, it will".
_LACKING, _ABSENCE = words("absent barring"), ["in", "the", "absence", "of"]
#: "They may stay provided they pay": no object of "provided", which "it" and "you" may be.
_PAYING = words("they we he she i")
#: Only at one of these may such a condition begin.
FIRST_WORDS = _INVERTED | _PROVIDING | {"without"}


def opened(line: Line, first: int, clause: MainClause) -> int | None:
    """Behind the words that open the condition with which the sentence begins; ``None`` where it begins with none."""
    if [line.lower(i) for i in range(first, first + len(_ABSENCE))] == _ABSENCE:
        return first + len(_ABSENCE) if _foretells(line, clause) else None
    return first + 1 if _begins(line, first, clause) else None


def _foretells(line: Line, clause: MainClause) -> bool:
    return any(line.lower(index) in _WOULD | {"will"} for index in clause.words)


def _begins(line: Line, first: int, clause: MainClause) -> bool:
    """ "Were it mended, the dam would hold", "Without the dam the mill would stop", "Provided it rains," """
    word, follows = line.lower(first), line.lower(first + 1)
    if word in _INVERTED:
        if line.lower(first - 1) in INVERTING:
            return False
        return "," in line.text and line.text_at(first)[:1].isupper() == (first == 0)
    if word == "without":
        return any(line.lower(index) in cues.HYPOTHETICAL for index in clause.words)
    if word in _LACKING:
        parted = word != "barring" or beginning(line) > first  # "Barring millers would help" is no condition
        return parted and _foretells(line, clause)
    named = word == "assuming" and line.text_at(first + 1).istitle()
    return word in _PROVIDING and (named or follows in clausewords.BEGINNING)


def lacks(line: Line, place: int, clause: MainClause) -> bool:
    """ "The mill cannot run without water", "It would stop without water", but not "It would run without stopping" """
    if line.lower(place) != "without" or place not in clause.words:
        return False
    before = [line.lower(index) for index in clause.words if index < place]
    if before[-1:] == ["be"]:
        return False  # "No mill can be without a gate"
    if any(cues.negates(word) for word in before):
        return any(word.removesuffix("'t") in _HYPOTHETICAL for word in before)
    hypothetical = not _WOULD.isdisjoint(before) and before[-1] != "even"
    return hypothetical and not line.lower(place + 1).endswith("ing")


def is_added(line: Line, place: int, clause: MainClause) -> bool:
    """ "The dam would hold, were it mended", "It will hold, provided it is mended", "It would hold had it been" """
    if line.lower(place + 1) not in clausewords.BEGINNING or line.is_hidden(place):
        return False
    apart = line.text_at(place - 1) == ","
    inverts = line.lower(place) in _INVERTED if apart else _inverts(line, place)
    hypothetical = inverts and bool(cues.HYPOTHETICAL & {line.lower(i) for i in clause.words if i < place})
    pays = line.lower(place) == "provided" and line.lower(place + 1) in _PAYING
    return hypothetical or pays or (apart and line.lower(place) in _PROVIDING and not _provides(line, place, clause))


def _provides(line: Line, place: int, clause: MainClause) -> bool:
    """ "The mill, with its gate, provided a living", "It has not, so far, provided one": it is the clause's verb."""
    if line.lower(place) != "provided":
        return False
    before = next((i for i in range(place - 2, 0, -1) if line.text_at(i) == ","), 0)
    parted = line.lower(before - 1) in AUXILIARIES | {"not"}
    return parted or not any(is_finite(line, i) for i in clause.words if i < place)


def _inverts(line: Line, place: int) -> bool:
    """ "had it rained", "should the mill close", but not "they had no mill" """
    owns = line.lower(place - 1) in NOMINATIVES or line.lower(place + 1) == "no"
    return (line.lower(place) == "had" and not owns) or is_before_subject(line, place)
