"""What is foretold, though a word stands by it that asks for something: "Inflation should ease"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import NOMINATIVES, NUMERALS
from claimx.qualify.cues import Found
from claimx.qualify.modals.doers import is_somebody

#: Words from "should" to the figure that is foretold: "should bring in some $5m".
_REACH_OF_AMOUNT = 6

#: What may stand before an epistemic "should", and what follows it: "Inflation should ease".
MEASURES = words(
    """
    inflation growth rate rates price prices demand output unemployment rents rent cost costs wages yields economy
    exports imports supply market sales employment spending investment confidence gdp turnout temperatures emissions
    """
)
MOVEMENTS = words(
    """
    rise fall ease slow peak recover return drop climb decline grow shrink stabilise stabilize improve narrow widen
    settle bottom remain reach be pick moderate average
    """
)
#: "The levy should raise €5m" foretells, as far as nobody raises it.
_YIELDS = words(
    """
    bring raise yield generate produce save cost cover earn add create last take help allow lead mean cut reduce
    double halve
    """
)
#: "If it rains, the mill should be worth more" foretells.
FORETOLD = words(
    """
    ready complete finished over full worth able easier higher lower safe safer fine enough better worse cheaper
    smaller larger possible
    """
)


def should(line: Line, index: int) -> Found | None:
    """ "Inflation should ease", "The levy should raise $5m", "The dam should be safe" foretell."""
    subject, verb = line.lower(index - 1), line.lower(index + 1)
    acts = is_somebody(line, index - 1) or subject in NOMINATIVES - {"it"}
    eases = verb in MOVEMENTS - {"be"} and subject in MEASURES | {"it"}
    behind = range(index + 2, index + _REACH_OF_AMOUNT)
    amount = any(line.kind(i) == "figure" or line.lower(i) in NUMERALS for i in behind)
    yields = verb in _YIELDS and amount and not acts
    held = line.lower(index + 2) in FORETOLD - {"able", "possible"}
    readies = (line.lower(index + 2), line.lower(index + 3)) == ("ready", "to")  # whoever should be is urged to
    holds = verb == "be" and held and not readies and not is_somebody(line, index - 1)
    return ("possible", index + 1) if eases or yields or holds else None
