"""The words of a main clause that show how surely it is put: an auxiliary or a phrase, an adverb, a noun.

Some are cues by what stands around them: of ``plans`` and ``doings``, of what comes as far as anybody knows
(``expectations``, ``hedges``, ``foretelling``), of ``duties``, and of ``asking`` for something, as by a base form
(``mandative``). Whether "will" tells a plan or a forecast is said by what is done (``deeds``) and by whom (``doers``).

All others stand in a table, and ``lookalikes`` tells what only looks like one: ``undoubted``, and of ``abilities``;
``unobliged``; ``unplanned``.
"""

from __future__ import annotations

from collections.abc import Callable

from claimx.attribute.names import is_hyphenated
from claimx.english.tokens import Line, Phrases
from claimx.english.wordclasses import AUXILIARIES
from claimx.qualify import cues
from claimx.qualify.cues import Cue, Found
from claimx.qualify.mainclause import MainClause
from claimx.qualify.modals import asking, doings, duties, expectations, foretelling, hedges, mandative, plans
from claimx.qualify.modals.asking import is_denied
from claimx.qualify.modals.lookalikes import is_lookalike

#: What each of these words shows where it stands, asked before the table of cues.
_BY_NEIGHBOURS: dict[str, Callable[[Line, int], Found | None]] = {
    **dict.fromkeys(("will", "won't", "shall"), plans.will),
    **dict.fromkeys(doings.DOINGS, doings.doing),
    **dict.fromkeys(("is", "are"), plans.is_to),
    **dict.fromkeys(("was", "were", "remain", "remains"), plans.set_to),
    "should": foretelling.should,
    **dict.fromkeys(("must", "necessity"), duties.must),
    **dict.fromkeys(("going", "about"), plans.going_to),
    "got": duties.got_to,
    **dict.fromkeys(mandative.VERBS, mandative.asks_that),
    **dict.fromkeys(duties.ADVISING, duties.advises),
    "ought": duties.ought,
    **dict.fromkeys(("need", "needs"), duties.needs),
    **dict.fromkeys(asking.ASKING, asking.asks),
    **dict.fromkeys(("want", "wants"), asking.wants),
    **dict.fromkeys(asking.WOULD, asking.would_like),
    **dict.fromkeys(("has", "have", "had"), plans.has_decided),
    **dict.fromkeys(plans.BINDING, plans.decided),
    **dict.fromkeys(("risk", "risks", "danger", "dangers", "chance", "possibility", "likelihood"), expectations.risk),
    **dict.fromkeys(("suspect", "guess", "assume", "suppose", "presume", "fear", "bet"), hedges.supposes),
    **dict.fromkeys(("my", "our"), hedges.own_guess),
    **dict.fromkeys(("plan", "intent", "intention", "intentions", "decision"), plans.announced_plan),
    "plans": plans.plans,
    "committed": plans.committed,
    "at": expectations.at_risk,
    **dict.fromkeys(("paramount", "overdue"), duties.paramount),
    **dict.fromkeys(("doubtful", "conceivable", "plausible", "questionable"), expectations.doubtful),
    **dict.fromkeys(("deserve", "deserves", "deserved"), duties.deserves),
    **dict.fromkeys(cues.CRUCIAL, duties.is_crucial),
    **dict.fromkeys(("expect", "expects"), expectations.expects),
    **dict.fromkeys(cues.EXPECTED, expectations.expected),
}
_CUES = Phrases(cues.CUES)
#: Every cue begins with one of these, or with a word that ends in "'ll".
_OPENING = _BY_NEIGHBOURS.keys() | _CUES.first_words()


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
    by_neighbours = _BY_NEIGHBOURS.get("will" if word.endswith("'ll") else word)
    if by_neighbours and (found := by_neighbours(line, index)):
        return found
    found = _CUES.at(line, index)
    return None if found is None or is_lookalike(line, index, found) or _is_compounded(line, index) else found
