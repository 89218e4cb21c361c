"""Who acts: the head of a subject, and whether it is somebody who decides, or something by which others do."""

from __future__ import annotations

from claimx.attribute.wording import FUNCTION_WORDS
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import DETERMINERS, FIRST_SUBJECTS, MONTHS, PREPOSITIONS, WEEKDAYS

PERSONS = FIRST_SUBJECTS | {"he", "she"}
#: Who acts, besides those whom a capital names.
_SOMEBODY = words(
    """
    he she government ministry council company firm bank agency city state county board commission committee
    department parliament congress senate university college school union party team office authority federation
    association organisation organization operator airline utility police army administration campaign minister
    president mayor governor chancellor officials ministers leaders lawmakers authorities regulators companies
    states councils municipality club clubs league charity trust banks agencies unions operators owners owner
    developer contractor contractors engineers inspectors officers judge court regulator group brewery maker lender
    hospital district province centre railway supplier consortium venture foundation institute members
    staff crew crews volunteers drivers workers teachers nurses doctors
    """
)
#: By these something is done, and they do nothing on purpose: "The deal will build a company".
_INSTRUMENTS = words(
    """
    deal agreement merger law bill tax levy policy rule rules treaty data tool model technology money cash method
    change changes approach app software
    """
)
#: Under one of these everything is as it has been decided: "Under the deal, millers will receive".
AGREED = words(
    """
    plan plans programme program scheme memorandum deal agreement budget strategy contract proposal proposals order
    arrangement terms accord settlement treaty reform reforms rules law act
    """
)
_THINGS = _INSTRUMENTS | AGREED | WEEKDAYS | MONTHS
#: Of some of those who bear a name nobody decides what they do: "Some Ghanaians".
_INDEFINITE = words("some many most more few no")
_QUOTES = frozenset('“”"‘’')
#: Words of a name or a noun behind its preposition: "in the eastern Volta region".
_LONGEST_PHRASE = 4


def last_of_subject(line: Line, verb: int) -> int:
    """The word before the verb, or before the comma of "The mayor, Ama Boateng, will"."""
    name = [line.text_at(index)[:1].isupper() for index in (verb - 3, verb - 2)]
    if line.text_at(verb - 1) == "," and all(name):
        return verb - 2
    return verb - 2 if line.text_at(verb - 1) in _QUOTES or line.text_at(verb - 1) == "." else verb - 1


def is_somebody(line: Line, last: int) -> bool:
    """Does a subject that ends at ``last`` tell somebody: a word for those who act, or what a capital makes a name?"""
    head = _head(line, last)
    word = line.lower(head).partition("'")[0]
    if word in _SOMEBODY:
        return True
    if word in _THINGS or line.lower(head - 1) in _INDEFINITE:
        return False
    return head > 0 and line.text_at(head)[:1].isupper() and word not in FUNCTION_WORDS


def is_instrument(line: Line, last: int) -> bool:
    """ "The deal will build a company" """
    return line.lower(last).partition("'")[0] in _INSTRUMENTS


def _head(line: Line, last: int) -> int:
    """The noun before the preposition: "rates" in "rates in southern Africa"; ``last`` where there is none."""
    for index in range(last - 1, max(-1, last - 1 - _LONGEST_PHRASE), -1):
        word = line.lower(index)
        if word in PREPOSITIONS:
            opens = line.kind(index - 1) != "word" or line.is_hidden(index - 1)
            return last if opens else _head(line, index - 1)
        ends = word in DETERMINERS and line.lower(index - 1) not in PREPOSITIONS
        if ends or line.kind(index) != "word" or line.is_hidden(index):
            return last
    return last
