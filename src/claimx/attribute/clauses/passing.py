"""Who only passes on what somebody else says: "Boateng said it leaks, the Herald reported"."""

from __future__ import annotations

from claimx.attribute import wording
from claimx.attribute.clauses.clause import Clause
from claimx.english.inflection import forms
from claimx.english.tokens import Line

_REPORTING = forms("report") | {"according"} | wording.SURVEYS
_SAYING = wording.SAYING | (wording.INVERTING - forms("report"))


def passes_on(line: Line, clause: Clause) -> bool:
    """ "according to the Herald", "as the Herald reported", "the Herald report said", "in a survey by the bank" """
    written = clause.speaker is not None and line.lower(clause.speaker[1] - 1) in wording.FINDINGS
    return line.lower(clause.cue[0]) in _REPORTING or written


def says(line: Line, clause: Clause, passed: Clause) -> bool:
    """ "Boateng said that it leaks": somebody, by a verb of saying, in the main clause.

    What "According to the Herald" opens is the paper's, whoever says so in it: its words are what a poll is told by.
    """
    first = clause.cue < passed.cue or line.lower(passed.cue[0]) in wording.SURVEYS
    somebody = clause.rank == 2 and clause.speaker is not None and line.text_at(clause.cue[1]) != ","
    return first and somebody and line.lower(clause.cue[0]) in _SAYING
