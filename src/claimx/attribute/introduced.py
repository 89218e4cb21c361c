"""Paragraphs that a colon introduces as somebody's words, and no marks enclose: "Boateng wrote coldly:"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from claimx.attribute import names, speakers, wording
from claimx.attribute.clauses import sharing, verbs
from claimx.attribute.clauses.participles import PARTICIPLES
from claimx.attribute.heard import Heard
from claimx.attribute.names import Tokens
from claimx.attribute.speakers import evidence
from claimx.english.inflection import forms
from claimx.english.tokens import words
from claimx.english.wordclasses import FIRST_PERSON, is_finite
from claimx.span import Excerpt

_SPEAKING = (
    PARTICIPLES
    | wording.INVERTING
    | wording.SPEAKING
    | wording.UTTERING
    | words("said says told tells state states stated")
)
#: What things do as well: "The talks continue:".
_GOING_ON = forms("continue") | words("begin begins began")
_NOBODY = FIRST_PERSON | words("you one anyone everyone everybody anybody")
#: Words from the verb to the colon: "wrote this in his column of May:".
_REACH = 6


def introduced(heard: Sequence[Heard]) -> dict[int, Excerpt]:
    """Number of each sentence of such a paragraph -> who is said to speak, be it by a pronoun."""
    found: dict[int, Excerpt] = {}
    for before, numbers in pairwise(_paragraphs(heard)):
        speaker = _speaker(heard[before[-1]])
        if speaker and not _is_told([heard[number] for number in numbers]):
            found |= dict.fromkeys(numbers, speaker)
    return found


def _paragraphs(heard: Sequence[Heard]) -> Iterator[list[int]]:
    """The numbers of the sentences of each paragraph."""
    for _, numbers in groupby(range(len(heard)), key=lambda number: heard[number].sentence.paragraph_index):
        yield list(numbers)


def _is_told(paragraph: Sequence[Heard]) -> bool:
    """Does the paragraph quote in marks itself, or say whose the words in its marks are?"""
    first = paragraph[0]
    begins = bool(first.pieces) and first.pieces[0].start == first.sentence.start
    return begins or any(one.pieces and one.clause for one in paragraph)


def _speaker(one: Heard) -> Excerpt | None:
    """Who "wrote" or was "adding" what stands behind the colon that ends the sentence."""
    line, colon = one.line, len(one.line) - 1
    if line.text_at(colon) != ":" or line.hides_any():
        return None
    via = next((i for i in range(colon - _REACH, colon) if line.lower(i) == "via"), colon)
    if line.text_at(via - 1) == "(" and names.run(line, via + 1, colon) == colon - 1:
        return one.excerpt((via + 1, colon - 1))  # "It has leaked (via Mill News):"
    for verb in range(colon - 1, max(0, colon - _REACH), -1):
        if line.lower(verb) in _SPEAKING and not verbs.is_no_verb(line, verb):
            return one.excerpt(_subject(one, verb))
        if is_finite(line, verb):
            return None
    return None


def _subject(one: Heard, verb: int) -> Tokens | None:
    line = one.line
    if one.clause and one.clause.cue[0] == verb:
        return one.clause.speaker
    shares = line.lower(verb) in PARTICIPLES
    subject = sharing.shared(line, verb) if shares else speakers.before(line, verb)
    if subject is None or line.lower(subject[0]) in _NOBODY:
        return None
    goes_on = line.lower(verb) in _GOING_ON
    return None if goes_on and not evidence.is_somebody(line, subject) else subject
