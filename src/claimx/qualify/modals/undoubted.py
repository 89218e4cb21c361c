"""What stands like a cue of doubt and shows none: "It appeared in March", "the likely winner", "The risks are"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE, DETERMINERS, PREPOSITIONS, is_adverb
from claimx.qualify import cues
from claimx.qualify.cues import Found
from claimx.qualify.mainclause import clausewords, follows_verb
from claimx.qualify.mainclause.beginnings import opening
from claimx.qualify.modals.abilities import tells_ability
from claimx.qualify.modals.hedges import is_had, is_said_of_it, is_said_to_be, modifies_phrase

#: "How likely", "the likely winner"
_COMPARING = (words("as more less equally how") | DETERMINERS) - {"most"}
#: "appear" shows no doubt before one of these: "did not appear when".
_PLACES = (PREPOSITIONS - {"like", "to"}) | words("when where ahead here there")
_MAY = words("can could may might")
_MAKING = words("make makes made making")
#: Words from "makes" to "appear".
_REACH_OF_MADE = 5


def _is_month(line: Line, index: int, _: Found) -> bool:
    """ "They leave in May" """
    return line.text_at(index) == "May" and index > 0


def _is_literal(line: Line, index: int, found: Found) -> bool:
    """ "It appeared in March", "what appears to be" """
    word, follows = line.lower(index), line.lower(found[1])
    if word in {"look", "looks"} and line.lower(index + 1) == "like":
        return follows in {"a", "an"}  # "looks like a mistake"
    if not word.startswith(("appear", "seem")):
        return False
    shown = word.startswith("appear") and (follows in _PLACES or line.kind(found[1]) in {"mark", ""})
    enclosed = line.text_at(index - 1) == "," == line.text_at(index + 1) or line.text_at(index - 2) == ","
    return line.lower(index - 1) == "what" or (shown and not enclosed)


def _is_deed(line: Line, index: int, _: Found) -> bool:
    """ "guilty of threatening to kill": a threat that was made."""
    return line.lower(index) == "threatening" and line.lower(index - 1) in PREPOSITIONS


def _is_within(line: Line, index: int, found: Found) -> bool:
    """ "the potential loss", "at perhaps the best mill": what is only a part of what the claim is about."""
    if line.lower(index) in cues.HEDGES:
        return modifies_phrase(line, index, found[1])
    if line.lower(index) == "possible":
        return not is_said_to_be(line, index)
    there = line.lower(found[1]) == "for" and line.lower(index - 1) in BE
    return line.lower(index) == "potential" and line.lower(found[1]) != "to" and not there


def _is_subject(line: Line, index: int, _: Found) -> bool:
    """ "The risk of a leak has grown", "without the risk of a leak": nobody says that it will leak."""
    noun = line.lower(index) == "the" and line.lower(index + 1) in {"risk", "danger"}
    return noun and (index <= opening(line) or line.kind(index - 1) == "mark" or line.lower(index - 1) in PREPOSITIONS)


def _is_natural(line: Line, index: int, _: Found) -> bool:
    """ "Leaks are to be expected", "the leaks to be expected in May", "It makes the mill appear new" """
    if line.lower(index - 1) == "to":
        return line.lower(index) == "be"
    made = line.has(_MAKING, max(0, index - _REACH_OF_MADE), index - 1)
    return line.lower(index) in {"appear", "seem"} and made


def _is_object(line: Line, index: int, _: Found) -> bool:
    """ "It lost the chance to": the verb comes before, and is what is claimed."""
    weak = line.lower(index) in cues.WEAK and not (is_said_to_be(line, index) or is_had(line, index))
    return weak and follows_verb(line, index, told=True)


def _compares(line: Line, index: int, _: Found) -> bool:
    """ "twice as likely", "how likely", "the likely winner"; but "it is more likely that" says what is."""
    likely = line.lower(index) == "likely" and line.lower(index + 1) != "that" and not is_said_of_it(line, index)
    return likely and line.lower(index - 1) in _COMPARING


def _is_outdone(line: Line, index: int, _: Found) -> bool:
    """ "We can and must mend it": what should be done may be as well."""
    return line.lower(index) in _MAY and line.lower(index + 1) == "and" and line.lower(index + 2) in clausewords.URGING


def _is_risk(line: Line, index: int, found: Found) -> bool:
    """ "The risks are": a noun, unless it is of doing something."""
    verb = found[1] + is_adverb(line.lower(found[1]))
    return line.lower(index) in {"risk", "risks"} and not line.lower(verb).endswith("ing")


#: Do the words around the cue that begins at a word make something else of it? Any one of these is enough.
UNDOUBTED = (
    _is_month, _is_literal, _is_deed, _is_within, _is_subject, _is_natural, _is_object, _compares, _is_outdone,
    _is_risk, tells_ability,
)  # fmt: skip
