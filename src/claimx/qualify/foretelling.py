"""Tables: what is foretold, though a word stands by it that asks for something: "Inflation should ease"."""

from __future__ import annotations

from claimx.english.tokens import words

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
YIELDS = words(
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
