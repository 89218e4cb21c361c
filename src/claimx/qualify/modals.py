"""The words of a main clause that show how surely it is put: an auxiliary or a phrase, an adverb, a noun."""

from __future__ import annotations

from collections.abc import Callable

from claimx.assertion import ModalityKind
from claimx.qualify import cues
from claimx.qualify.clauses import MainClause, Tokens, follows_verb
from claimx.qualify.deeds import is_deed
from claimx.tokens import Line, Phrases
from claimx.wordclasses import BE, DETERMINERS, PREPOSITIONS

Cue = tuple[ModalityKind, Tokens]
#: Of what stands at a word: the kind, and the index behind it.
Found = tuple[ModalityKind, int]
_CUES = Phrases(cues.CUES)


def modal(line: Line, clause: MainClause) -> Cue | None:
    """The first auxiliary or phrase that shows modality; else an adverb; else a noun."""
    found = [(index, cue) for index in clause.words if (cue := _cue_at(line, index))]
    if not found:
        return None
    index, (kind, end) = min(found, key=lambda item: (_rank(line, item[0]), item[0]))
    return kind, (index, end)


def _rank(line: Line, index: int) -> int:
    word = line.lower(index)
    return 1 if word in cues.ADVERBS else 2 if word in cues.WEAK else 0


def _cue_at(line: Line, index: int) -> Found | None:
    """The cue that begins at a word, unless the words around it make something else of it."""
    by_form = _BY_FORM.get(line.lower(index))
    if by_form and (found := by_form(line, index)):
        return found
    found = _CUES.at(line, index)
    return None if found is None or any(is_other(line, index, found) for is_other in _OTHERWISE) else found


def _will(line: Line, index: int) -> Found | None:
    return ("planned", index + 1) if is_deed(line, index) else None


def _would_have(line: Line, index: int) -> Found | None:
    """Where what would have been the case is said, and not who would have it."""
    had = line.lower(index + 1) == "have" and line.lower(index + 2).endswith(cues.PARTICIPLES)
    return ("conditional", index + 2) if had else None


def _is_to(line: Line, index: int) -> Found | None:
    """ "The bridge is to open", but not "The point is to open it"."""
    planned = line.lower(index + 1) == "to" and line.lower(index - 1) not in cues.ABSTRACT and is_deed(line, index + 1)
    return ("planned", index + 2) if planned else None


def _should(line: Line, index: int) -> Found | None:
    """ "Inflation should ease" foretells."""
    foretells = line.lower(index + 1) in cues.MOVEMENTS and line.lower(index - 1) in cues.MEASURES
    return ("possible", index + 1) if foretells else None


#: Words that are cues by what follows them, before the table of cues is asked.
_BY_FORM: dict[str, Callable[[Line, int], Found | None]] = {
    "will": _will,
    "would": _would_have,
    **dict.fromkeys(("is", "are", "was", "were"), _is_to),
    "should": _should,
}


def _is_month(line: Line, index: int, _: Found) -> bool:
    return line.text_at(index) == "May" and index > 0


def _is_noun(line: Line, index: int, found: Found) -> bool:
    """ "a dire need to", "the mayor's plan to", "the call for" """
    word, before = line.lower(index), line.lower(index - 1)
    if word in {"need", "call"} and cues.BEFORE_NOUN & {before, line.lower(index - 2)}:
        return True
    determined = before in DETERMINERS | PREPOSITIONS or before.endswith("'s")
    return word in cues.NOUNLIKE and line.lower(index + 1) not in BE and determined


def _is_object(line: Line, index: int, _: Found) -> bool:
    """ "It lost the chance to": the verb comes before, and is what is claimed."""
    weak = line.lower(index) in cues.WEAK and line.lower(index - 1) not in BE
    return weak and follows_verb(line, index)


def _is_cause(line: Line, _: int, found: Found) -> bool:
    """ "is due to a leak", "is to blame" """
    return found[0] == "planned" and line.lower(found[1]) in cues.NO_PLAN_BEFORE


def _compares(line: Line, index: int, _: Found) -> bool:
    """ "twice as likely" """
    return line.lower(index) == "likely" and line.lower(index - 1) in cues.COMPARING


def _is_plural(line: Line, index: int, found: Found) -> bool:
    """ "The risks are": a noun, unless it is of doing something."""
    return line.lower(index) == "risks" and not line.lower(found[1]).endswith("ing")


def _perceives(line: Line, index: int, found: Found) -> bool:
    """ "You can see", "They can no longer": no possibility is claimed."""
    return line.lower(index) == "can" and line.lower(found[1]) in cues.PERCEIVED | {"no"}


#: What a cue may be otherwise; any one of them is enough.
_OTHERWISE = (_is_month, _is_noun, _is_object, _is_cause, _compares, _is_plural, _perceives)
