"""Clauses and asides within the main clause: where they begin, and where the main clause goes on."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    NOMINATIVES,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
    is_finite,
)
from claimx.qualify.mainclause import clausewords
from claimx.qualify.mainclause.beginnings import LONGEST_ASIDE

#: Words from a comma, or from a relative pronoun, to the verb behind it.
LONGEST_SUBJECT = 8
#: Words from one auxiliary to the next of the same verb: "has never been".
REACH_WITHIN_VERB = 2
#: Words between an aside and the verb of its clause.
_REACH_OF_VERB = 6
#: Words between a relative pronoun and an auxiliary of its own: "that others might exploit".
_REACH = 3
FINITE = AUXILIARIES - clausewords.BASE_FORMS
CONTRACTED_RELATIVES = words("who'd who've who'll who're who's that'd that've that'll which'd which'll")
ASIDES = {"(": ")", ",": ",", "—": "—", "–": "–", "-": "-"}
#: These begin a clause of its own even where no verb is known before: "Crowds grow when millers can sell".
_EMBEDDING = words("whether how when where")
#: A pronoun behind one of these begins no clause that belongs to a noun.
_BEFORE_CLAUSES = AUXILIARIES | CLAUSE_OPENERS | clausewords.JOINING
_BETWEEN_VERB = words("not also now still be been being have")
#: "intends to": the verbs of plans in the present, which no noun is.
_INTENDING = words("intends plans aims hopes wants seeks proposes promises pledges vows")
_BEFORE_VERB_OF_WHO = words("most still now already also never always often once first not")
_NO_VERB_OF_WHO = AUXILIARIES | DETERMINERS | NOMINATIVES | PREPOSITIONS | CLAUSE_OPENERS
_NOUNS_AS_WELL = words("will need needs")
#: What begins an aside that may hold commas of its own: "goods, such as oil, gas, and coal,".
_LISTING = RELATIVES | words("such including like")
_NO_MAIN_VERB = CLAUSE_OPENERS | clausewords.BASE_FORMS


def relates(line: Line, index: int) -> bool:
    """ "the clue that", but not "a clue to that" """
    behind_preposition = line.lower(index - 1) in PREPOSITIONS
    if line.lower(index) == "what":
        return behind_preposition  # "Some of what they say may"
    demonstrates = line.lower(index) == "that" and behind_preposition
    contracted = line.lower(index) in CONTRACTED_RELATIVES
    return contracted or line.lower(index) in _EMBEDDING or (line.lower(index) in RELATIVES and not demonstrates)


def past_relative(line: Line, index: int) -> int:
    """Behind the verb, or at least the auxiliary, of a relative clause within the subject."""
    if line.lower(index) in CONTRACTED_RELATIVES:
        return _verb_behind(line, index) or index + 2
    if line.lower(index + 1) not in AUXILIARIES and is_finite(line, index + 1):
        return index + 2
    if line.lower(index) == "who" and (verb := _verb_of_who(line, index + 1)):
        return verb + 1
    told = line.lower(index) == "what" and line.lower(index + 1) in NOMINATIVES
    if told and line.lower(index + 2) not in AUXILIARIES:
        return index + 2 + is_finite(line, index + 2)  # "some of what they say may"
    has_subject = line.lower(index + 1) in DETERMINERS or line.text_at(index + 1)[:1].isupper()
    reach = LONGEST_SUBJECT if has_subject else _REACH
    for position in range(index + 1, min(len(line), index + 1 + reach)):
        if line.text_at(position) == ",":
            return position
        if line.lower(position) in AUXILIARIES:
            if has_subject and _has_own_verb(line, index, position):
                return position
            return _verb_behind(line, position) or _past_participle(line, position + 1)
    return index + 1 + line.lower(index + 1).endswith("s")  # "a market that appears to grow"


def before_speaker(line: Line, comma: int) -> int:
    """ "has" before the last comma of "It has, the council says, not been sold"; elsewhere the same place."""
    if line.text_at(comma) != "," or not line.is_hidden(comma - 1):
        return comma
    before = comma - 1
    while line.is_hidden(before):
        before -= 1
    return before - (line.text_at(before) == ",")


def _has_own_verb(line: Line, relative: int, auxiliary: int) -> bool:
    """ "barges that the council bought | may sink", but not "barges that the council | may sell" """
    verb = auxiliary - 1
    return verb > relative + 1 and line.lower(verb) not in AUXILIARIES and is_finite(line, verb)


def _verb_of_who(line: Line, index: int) -> int | None:
    """ "those who smoke", "people who most often fall"; but "who the cuts hit" has another subject."""
    while line.lower(index) in _BEFORE_VERB_OF_WHO or is_adverb(line.lower(index)):
        index += 1
    is_verb = line.kind(index) == "word" and line.text_at(index).islower()
    return index if is_verb and line.lower(index) not in _NO_VERB_OF_WHO else None


def past_contact(line: Line, index: int) -> int | None:
    """The auxiliary behind a relative clause without a pronoun of its own: "One thing we cannot mend may be"."""
    before = line.lower(index - 1)
    if line.lower(index) not in NOMINATIVES or line.kind(index - 1) != "word" or before in _BEFORE_CLAUSES:
        return None
    return _verb_behind(line, index - 1)


def _past_participle(line: Line, index: int) -> int:
    """Behind the rest of the verb whose auxiliary stands before: "must not be expected"."""
    while line.lower(index) in _BETWEEN_VERB:
        index += 1
    return index + line.lower(index).endswith("ed")


def _verb_behind(line: Line, relative: int) -> int | None:
    """The auxiliary of the main clause in "The cuts that they are now pledged to make can only hurt"."""
    for index in range(relative + 1 + REACH_WITHIN_VERB, relative + LONGEST_SUBJECT):
        if line.kind(index) != "word" or line.lower(index) in _NO_MAIN_VERB:
            return None
        if line.lower(index) in FINITE and (is_finite(line, index) or _is_stranded(line, index - 1)):
            return index
    return None


def _is_stranded(line: Line, preposition: int) -> bool:
    """ "any deal we agree to | must": no noun follows the preposition, for "will" and "need" alone may be nouns."""
    return line.lower(preposition) in PREPOSITIONS and line.lower(preposition + 1) not in _NOUNS_AS_WELL


def encloses(line: Line, index: int) -> bool:
    """May an aside begin or end with the mark?"""
    return line.text_at(index) != "-" or line.is_dash(index)


def past_aside(line: Line, index: int) -> int:
    """Behind a parenthesis between the subject and its verb, or else behind the mark."""
    opening_mark = line.text_at(index)
    closing = ASIDES[opening_mark]
    places = range(index + 1 + line.is_dash(index + 1), index + LONGEST_ASIDE)
    ends = [end + 1 + line.is_dash(end + 1) for end in places if line.text_at(end) == closing and encloses(line, end)]
    if closing == "," and line.lower(index + 1) in _LISTING:  # "Lindow, which is flat, dry and poor, plans to"
        ends = [end for end in ends if line.lower(end) in FINITE | _INTENDING] or ends
    behind = ends[0] if ends else None
    return behind if behind is not None and (closing != "," or _goes_on(line, behind)) else index + 1


def _goes_on(line: Line, start: int) -> bool:
    """Does the verb of the clause follow, so that the commas before it enclosed an aside?"""
    if line.lower(start) in clausewords.ENDING_BEHIND_COMMA:
        return False
    if line.lower(start).endswith("ed") and line.lower(start + 1) not in PREPOSITIONS:
        return True
    if line.lower(start) in _INTENDING:
        return True
    return any(line.lower(i) in AUXILIARIES or is_finite(line, i) for i in range(start, start + _REACH_OF_VERB))
