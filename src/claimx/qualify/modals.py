"""The words of a main clause that show how surely it is put: an auxiliary or a phrase, an adverb, a noun."""

from __future__ import annotations

from claimx.attribute.names import is_hyphenated
from claimx.english.tokens import Line, Phrases
from claimx.english.wordclasses import AUXILIARIES
from claimx.qualify import cues
from claimx.qualify.asking import is_denied
from claimx.qualify.cues import Cue, Found
from claimx.qualify.mainclause import MainClause
from claimx.qualify.neighbours import BY_NEIGHBOURS
from claimx.qualify.otherwise import is_other
from claimx.qualify.provisos import is_before_subject

_CUES = Phrases(cues.CUES)
#: Every cue begins with one of these, or with a word that ends in "'ll".
_OPENING = BY_NEIGHBOURS.keys() | _CUES.first_words()


def modal(line: Line, clause: MainClause) -> Cue | None:
    """The first auxiliary or phrase that shows modality; else an adverb; else a noun."""
    found = [(index, cue) for index in clause.words if (cue := _cue_at(line, index))]
    found = [item for item in found if not is_denied(line, clause, (item[0], item[1][1]))]
    if not found:
        return None
    index, (kind, end) = min(found, key=lambda item: (_rank(line, item[0]), item[0]))
    return kind, (index, end)


def _is_compounded(line: Line, index: int) -> bool:
    """ "a must-have gate", "her can-do spirit" """
    return line.lower(index) in AUXILIARIES and is_hyphenated(line, index + 2)


def _rank(line: Line, index: int) -> int:
    """0 for an auxiliary or a phrase, 1 for an adverb, 2 for a noun or an adjective: the lowest counts."""
    word = line.lower(index)
    return 1 if word in cues.ADVERBS else 2 if word in cues.WEAK else 0


def _cue_at(line: Line, index: int) -> Found | None:
    """The cue that begins at a word, unless the words around it make something else of it."""
    word = line.lower(index)
    if word not in _OPENING and not word.endswith("'ll"):
        return None
    by_neighbours = BY_NEIGHBOURS.get("will" if word.endswith("'ll") else word)
    if by_neighbours and (found := by_neighbours(line, index)):
        return found
    found = _CUES.at(line, index)
    if is_before_subject(line, index):
        return None
    return None if found is None or is_other(line, index, found) or _is_compounded(line, index) else found
