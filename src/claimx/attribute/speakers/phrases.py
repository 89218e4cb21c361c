"""A noun phrase: what of it names a speaker, where it is qualified, and whether it is more than a phrase."""

from __future__ import annotations

from claimx.attribute import names, timewords, wording
from claimx.attribute.names import Tokens, persons, titles
from claimx.attribute.speakers import adverbs
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import DETERMINERS, MONTHS, PREPOSITIONS, has_finite, is_finite

#: Words from a participle to "by", with the day between them.
_REACH_OF_BY = 6
_BEHIND_PARTICIPLE = PREPOSITIONS | timewords.WHEN | MONTHS | {"prior", "early"}
#: Past forms that are participles as well, and do not end in "ed".
_PARTICIPLES = words("sent held made built bought brought kept paid won lost led told found put read set")
_RELATING = words("who who's where which that whose we i they he she")
#: At the end of a phrase these still tell which it is: "the millers surveyed".
_SPECIFYING = wording.PUBLISHED | wording.ASKED | {"seen"}
_TRAILING = PREPOSITIONS | wording.TRAILING | {"quoted"}


def named(line: Line, start: int, end: int) -> Tokens:
    """The part of a noun phrase that names: a person without title and apposition, or all of it."""
    while start < end - 1 and (line.lower(start) in wording.OPENERS or line.kind(start) == "mark"):
        start += 1
    cut = next((i for i in range(start + 1, end) if _qualifies(line, i)), end)
    if line.text_at(cut) == "(" and (person := _behind_brackets(line, cut, end)):
        return person
    while cut - 1 > start and line.lower(cut - 1) in _TRAILING and not names.is_hyphenated(line, cut - 1):
        cut -= 1
    begin, end = persons.of_person(line, start, cut) or (start, cut)
    ranked = line.lower(end - 1) in titles.POSTNOMINALS and names.n_capitals(line, begin, end) > 2
    return begin, end - ranked


def _qualifies(line: Line, index: int) -> bool:
    """ "a miller | whose fields flood"; but not "the authors of that paper" """
    determines = line.lower(index) == "that" and line.lower(index - 1) in PREPOSITIONS
    return line.lower(index) in wording.QUALIFYING and not determines


def _behind_brackets(line: Line, opening: int, end: int) -> Tokens | None:
    """ "World Mill Board (WMB) Chair Ama Boateng" """
    behind = next((i + 1 for i in range(opening, end) if line.text_at(i) == ")"), end)
    person = persons.of_person(line, behind, end) if behind < end else None
    return person if person and person[1] == end else None


def is_published_by(line: Line, participle: int) -> bool:
    """ "released by the bank", "published on 3 May by the bank" """
    if line.lower(participle) not in wording.PUBLISHED:
        return False
    by = next((i for i in range(participle + 1, participle + _REACH_OF_BY) if line.lower(i) == "by"), participle)
    return by > participle and not has_finite(line, participle + 1, by)


def is_office(line: Line, start: int, end: int) -> bool:
    """ "The headmaster", "Ghana's envoy to Oslo": a phrase beside which a name may stand, and no name itself."""
    owned = any(line.lower(i).endswith("'s") for i in range(start, end - 1))
    held = next((i for i in range(start + 1, end) if line.lower(i) in PREPOSITIONS), end)
    holds = line.text_at(held - 1).islower() and line.lower(held - 1) in titles.OFFICES
    return line.lower(start) in DETERMINERS or (owned and (holds or not names.is_capital(line, end - 1)))


def has_verb(line: Line, start: int, end: int) -> bool:
    """Is there a verb that belongs to no relative clause?"""
    for index in range(start, end):
        relates = line.lower(index) in _RELATING
        if relates and index > start:
            return False
        # "experts interviewed for the report", "the millers surveyed": the verb of the sentence is another.
        behind = line.lower(index + 1) in _BEHIND_PARTICIPLE or line.text_at(index + 1) == ","
        behind |= index + 1 == end and line.lower(index) in _SPECIFYING
        past = line.lower(index).endswith("ed") or line.lower(index) in _PARTICIPLES
        participle = past and (behind or line.lower(index - 1) == "now" or adverbs.is_determined(line, index))
        if is_finite(line, index) and not participle:
            return True
    return False
