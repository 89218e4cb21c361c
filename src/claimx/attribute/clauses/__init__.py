"""Sentence -> the ``clause`` that attributes it: who, and by which words.

Each word of the tables is asked in turn whether a phrase begins there that names a source (``sources``), or a verb
stands there in the passive (``passives``), a participle (``participles``, ``progressives``), a mind (``minded``) or a
``plain`` verb (``verbs``, of which ``judging`` tells an opinion; ``phrasal``).

A plain verb agrees with its subject (``agreement``), which it may be ``sharing`` with the verb before. It attributes
before its subject (``inversions``), in an aside (``asides``), ``beside`` a quotation, or by what follows it
(``content``: a clause, for which ``complements`` look, or one of ``objects``), unless the sentence has said something
of its own before (``second``), or only passes on (``passing``) what somebody else says.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimx.attribute import wording
from claimx.attribute.clauses import passing, sources
from claimx.attribute.clauses.clause import Clause
from claimx.attribute.clauses.minded import MINDED, minding
from claimx.attribute.clauses.participles import PARTICIPLES, saying
from claimx.attribute.clauses.passives import PASSIVES, passive
from claimx.attribute.clauses.plain import by_verb
from claimx.attribute.clauses.progressives import PROGRESSIVES, progressive
from claimx.attribute.clauses.sources import by_source
from claimx.attribute.clauses.verbs import VERBS
from claimx.attribute.names import Tokens
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import DETERMINERS, FIRST_PERSON

#: What a word may begin or be, asked in this order.
_FINDERS = (by_source, progressive, passive, minding, saying, by_verb)
#: At every word that attributes stands one of these, or, beside a quotation, a past form: one word in eleven.
_CUES = VERBS | MINDED | PASSIVES | PROGRESSIVES | PARTICIPLES | wording.PHRASAL.keys() | sources.FIRST_WORDS
#: With these subjects nobody is said to say it, or it is the writer.
_NO_SPEAKER = FIRST_PERSON | words(
    "no let's let nobody nothing you neither few none not this that these those less more please"
)


def clause_of(line: Line) -> Clause | None:
    """The plainest attributing clause outside quotation marks, which ``line`` hides; of several the first.

    Where somebody says so, and a paper, a report or a poll only passes it on, it is whoever says so.
    """
    clauses = list(_clauses(line))
    found = min(clauses, key=lambda clause: (clause.rank, clause.cue), default=None)
    if found is not None and found.rank == 1 and passing.passes_on(line, found):
        found = next((clause for clause in clauses if passing.says(line, clause, found)), found)
    return found if found is None or found.speaker is None or is_speaker(line, found, found.speaker) else None


def is_speaker(line: Line, clause: Clause, speaker: Tokens) -> bool:
    """Is it anybody but the writer, nobody and nothing?"""
    first = line.lower(speaker[0] + (line.lower(speaker[0]) == "very"))
    if first not in _NO_SPEAKER or line.text_at(speaker[0]) == "US":
        return True
    if clause.rank == 0 and first == "i":
        return True  # "I wrote in May: “The dam leaks.”"
    determines = first in DETERMINERS - {"no", "few"} and speaker[1] - speaker[0] > 1
    return determines and (first not in FIRST_PERSON or line.lower(clause.cue[0]) in wording.SPEAKING)


def _clauses(line: Line) -> Iterator[Clause]:
    """Every clause that may attribute the sentence, as its first words tell, from left to right."""
    for index in _places(line):
        if not line.is_hidden(index) and line.kind(index) == "word":
            found = (find(line, index) for find in _FINDERS)
            if clause := next(filter(None, found), None):
                yield clause


def _places(line: Line) -> list[int]:
    """Where a clause that attributes may be found."""
    if not line.hides_any():
        return line.where(_CUES)
    return [i for i in range(len(line)) if line.lower(i) in _CUES or line.lower(i).endswith(("ed", "ing"))]
