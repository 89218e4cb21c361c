"""Words that show what may come, or is only thought so: "expected", "the risk is that", "at risk", "doubtful"."""

from __future__ import annotations

from claimx.english.tokens import HYPHENS, Line
from claimx.english.wordclasses import BE, NOMINATIVES, is_adverb
from claimx.qualify import cues
from claimx.qualify.cues import Found
from claimx.qualify.modals.deeds import is_deed
from claimx.qualify.modals.hedges import is_said_to_be, is_there

#: Words from "risk" to the "is that" which says what it is.
_REACH_OF_RISK = 10
#: Words from "a" to the chance that there is: "a one-in-five risk".
_LONGEST_CHANCE = 7
#: "is now expected", as an adverb in "ly" may stand there.
_BEFORE_EXPECTED = frozenset({"now", "also", "still", "not", "then", "only"})
_SEEING = BE | {"see", "sees", "faces", "face"}


def expected(line: Line, index: int) -> Found | None:
    """ "Floods are now expected", "The cost is already projected to rise" """
    between = line.lower(index - 1) in _BEFORE_EXPECTED or is_adverb(line.lower(index - 1))
    if between and line.lower(index - 2) in BE and line.lower(index + 1) not in cues.NO_PLAN_BEFORE:
        return "possible", index + 1 + (line.lower(index + 1) == "to")
    return expects(line, index) if line.lower(index) == "expected" else None


def expects(line: Line, index: int) -> Found | None:
    """ "We expect the dam to hold"; and "The mill expects to hire" tells a plan."""
    if line.lower(index + 1) == "to" and line.lower(index) != "expected":
        if line.lower(index - 1) in cues.HYPOTHETICAL:
            return None
        acts = is_deed(line, index + 1, index - 1)
        return ("planned" if acts else "possible", index + 2)
    told = line.lower(index) == "expected" and not line.hides_any()  # "They expected it to rain", but it did not
    return ("possible", index + 1) if line.lower(index - 1) in NOMINATIVES and not told else None


def risk(line: Line, index: int) -> Found | None:
    """ "The risk for the millers is that the dam will break" """
    behind = range(index + 1, index + _REACH_OF_RISK)
    if is_there(line, index) or (line.lower(index + 1) in {"that", "of"} and _is_stated(line, index)):
        return "possible", index + 1
    is_that = line.lower(index) in {"risk", "danger"} and any(
        line.lower(i) in BE and line.lower(i + 1) == "that" for i in behind
    )
    alone = line.lower(index - 1) != "no" and line.text_at(index + 1) not in HYPHENS
    return ("possible", index + 1) if is_that and alone else None


def _is_stated(line: Line, noun: int) -> bool:
    """ "There is a real chance that", "We see a one-in-five risk of" """
    start = next((i for i in range(noun - 1, max(0, noun - _LONGEST_CHANCE), -1) if line.lower(i) in {"a", "an"}), noun)
    return start < noun - 1 and line.lower(start - 1) in _SEEING and "little" not in line.lower(noun - 1)


def at_risk(line: Line, index: int) -> Found | None:
    """ "Six mills are at risk of closing" """
    return ("possible", index + 2) if line.lower(index + 1) == "risk" and is_said_to_be(line, index) else None


def doubtful(line: Line, index: int) -> Found | None:
    """ "It's doubtful that", "It is conceivable the dam" """
    is_said = line.lower(index - 2) == "it" and line.lower(index - 1) in BE
    return ("possible", index + 1) if is_said or line.lower(index - 1) == "it's" else None
