"""Which words are a name, told by their capitals."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.attribute import times, titles, wording
from claimx.tokens import HYPHENS, Line
from claimx.wordclasses import DETERMINERS, PREPOSITIONS

Tokens = tuple[int, int]
#: Words of an office before a surname: "the former opposition leader".
LONGEST_OFFICE = 4
#: Letters of the second half of a given name: "Min-ji", "Ki-moon".
LONGEST_SYLLABLE = 4
#: Small words within the name of a body: "Bank of England", "Centre for Water and Soil".
_WITHIN_BODIES = frozenset({"of", "for", "at", "and", "the"})
_BEFORE_NAMES = titles.OFFICES | PREPOSITIONS | DETERMINERS
_PARTS_OF_BODIES = _WITHIN_BODIES - {"the", "and"}
_BEFORE_PORTFOLIOS = frozenset({"of", "for", "and"})
_NO_OFFICES = DETERMINERS | {"new", "old", "own"}
_BEHIND_OFFICES = PREPOSITIONS | {"and"}
_TITLES = titles.HONORIFICS | titles.ROLES
_JOINTS, _WITHIN_TITLES = HYPHENS | {"/"}, HYPHENS | {"."}


def is_capital(line: Line, index: int) -> bool:
    """Does the word begin as names do, or stand for one as an initial?"""
    if line.kind(index) != "word" or not line.text_at(index)[0].isupper():
        return False
    return (
        line.lower(index).partition("'")[0] not in wording.FUNCTION_WORDS
        or _is_initial(line, index)
        or line.text_at(index) in {"US", "WHO"}
    )


def _is_initial(line: Line, index: int) -> bool:
    return len(line.text_at(index)) == 1 and line.text_at(index + 1) == "." and line.is_glued(index + 1)


def n_capitals(line: Line, start: int, end: int) -> int:
    """How many of the tokens are capitalised words."""
    return sum(is_capital(line, index) for index in range(start, end))


def is_glue(line: Line, index: int) -> bool:
    """A mark within a name: the stop of an initial or a title, a hyphen, "&", the apostrophe of a plural."""
    mark, before = line.text_at(index), line.lower(index - 1)
    if mark == "&" or not line.is_glued(index) or line.is_hidden(index):
        return mark == "&"
    if mark == ".":
        return len(before) == 1 or (before in titles.HONORIFICS and index + 1 < len(line))
    if mark in {"'", "’"}:
        return before.endswith("s")
    return mark in _JOINTS and line.is_glued(index + 1)


def is_hyphenated(line: Line, index: int) -> bool:
    """Does a hyphen join the word to the one before it?"""
    return line.is_glued(index) and line.text_at(index - 1) in HYPHENS


def _ends_given_name(line: Line, start: int, index: int) -> bool:
    """ "Park Min-ji": a short word in small letters ends the name of a person."""
    short = line.text_at(index).islower() and len(line.text_at(index)) <= LONGEST_SYLLABLE
    return short and is_hyphenated(line, index) and n_capitals(line, start, index) > 1


def beginnings(line: Line) -> Iterator[int]:
    """Where alone a name may begin: at a capital, or at the small word before it."""
    for capital in line.capitals():
        if not is_capital(line, capital):
            continue
        if line.lower(capital - 1) in titles.PARTICLES:
            yield capital - 1
        yield capital


def run(line: Line, start: int, end: int) -> int:
    """The index behind the longest name that begins at ``start``; ``start`` itself where none does."""
    index = last = start
    while index < end:
        if is_capital(line, index) or _ends_given_name(line, start, index):
            last = index = index + 1
        elif is_glue(line, index) and index > start:
            initial = line.text_at(index) == "." and _is_initial(line, index - 1)
            index += 1
            last = index if initial else last
        elif line.lower(index) in titles.PARTICLES and (index > start or is_capital(line, index + 1)):
            index += 1
        else:
            break
    return last


def untitled(line: Line, start: int, end: int) -> Tokens:
    """The name without the titles and offices before it, if anything is left."""
    index = start
    while index < end and (line.lower(index) in _TITLES or line.text_at(index) in _WITHIN_TITLES):
        index += 1
    short = [i for i in range(index, end - 1) if line.lower(i) in titles.ABBREVIATED]
    if short and is_capital(line, end - 1):
        index = short[-1] + 1 + (line.text_at(short[-1] + 1) == ".")
    offices = [i for i in range(index, end) if line.lower(i) in titles.OFFICES]
    if offices and n_capitals(line, offices[-1] + 1, end) > 1:
        index = offices[-1] + 1 + (line.text_at(offices[-1] + 1) in HYPHENS)
        index += line.lower(index) == "general" and n_capitals(line, index, end) > 2
    return (index, end) if index < end else (start, end)


def of_person(line: Line, start: int, end: int) -> Tokens | None:
    """The name in a noun phrase that begins with one, or ends with one behind an office; titles are left out."""
    start = _past_portfolio(line, start, end)
    determined = line.lower(start) in DETERMINERS
    if named := _behind_body(line, start, end):
        return named
    if named := _beside_body(line, start, end):
        return named
    stop = run(line, start, end)
    owned = _behind_owner(line, start, stop)
    if owned is not None:
        person = n_capitals(line, owned, stop) > 1 and line.lower(stop - 1) not in titles.BODIES
        return untitled(line, owned, stop) if person else _behind_office(line, max(stop, owned), end)
    if line.lower(stop) in {"on", "for"} and is_capital(line, stop + 1) and line.lower(stop + 1) not in times.TIMES:
        return None  # "Joint Committee on Taxation"
    if stop > start and not determined:
        titled = line.lower(start) in titles.HONORIFICS
        many = n_capitals(line, start, stop) > 1
        follows = line.lower(stop)
        if stop == end or follows == "(" or (follows in PREPOSITIONS and (titled or many)):
            return untitled(line, start, stop)
        if follows in PREPOSITIONS:
            return None
    return _behind_compound(line, start, end) or _behind_office(line, max(stop, start + 1), end)


def _past_portfolio(line: Line, start: int, end: int) -> int:
    """Behind "Secretary of State", "Senior Minister of State for Transport"; else ``start``."""
    index = office = next((i + 1 for i in (start, start + 1) if line.lower(i) in _TITLES | titles.OFFICES), start)
    if line.lower(index) in _TITLES:
        index = office = index + 1
    while line.lower(index) in _BEFORE_PORTFOLIOS and line.lower(index + 1) in titles.PORTFOLIOS:
        index += 2
    return index if office < index < end and line.lower(start) not in DETERMINERS else start


def _behind_owner(line: Line, start: int, stop: int) -> int | None:
    """Where "Kumasi Radio’s Efua Darkwah" begins behind her employer, if there is one."""
    for index in range(start, stop):
        if line.lower(index).endswith("'s") or (line.lower(index) in {"'", "’"} and index + 1 < stop):
            return index + 1
    return None


def _is_office(line: Line, index: int) -> bool:
    return line.kind(index) == "word" and line.lower(index) not in _NO_OFFICES


def _behind_compound(line: Line, start: int, end: int) -> Tokens | None:
    """ "Health and Human Services Secretary Efua Darkwah", but not "Ama Boateng and Finance Secretary Efua Darkwah" """
    name = 1 + next((i for i in range(end - 1, start, -1) if line.lower(i) in titles.OFFICES), end)
    joined = next((i for i in range(start, name) if line.lower(i) == "and"), start)
    compound = is_capital(line, name - 2) and n_capitals(line, start, joined) <= 1
    compound = compound and not any(line.lower(i) in PREPOSITIONS for i in range(start, min(name, end)))
    named = compound and run(line, name, end) == end and n_capitals(line, name, end) > 1
    return untitled(line, name, end) if named else None


def _beside_body(line: Line, start: int, end: int) -> Tokens | None:
    """ "Labour economist Efua Darkwah of the Centre for Water" """
    office = next((i for i in range(start, end) if line.kind(i) != "word" or line.lower(i) in _BEFORE_NAMES), end)
    stop = run(line, office + 1, end)
    named = line.lower(office) in titles.OFFICES and n_capitals(line, office + 1, stop) > 1
    return untitled(line, office + 1, stop) if named and line.lower(stop) in PREPOSITIONS else None


def _behind_body(line: Line, start: int, end: int) -> Tokens | None:
    """ "Bank of Ghana Governor Efua Darkwah" """
    office = next((i for i in range(end - 1, start, -1) if line.lower(i) in titles.OFFICES), start)
    body = range(start, office)
    whole = all(is_capital(line, i) or line.lower(i) in _WITHIN_BODIES or is_glue(line, i) for i in body)
    small = any(line.lower(i) in _PARTS_OF_BODIES for i in body)
    named = whole and small and run(line, office + 1, end) == end and n_capitals(line, office + 1, end) > 1
    return untitled(line, office + 1, end) if named else None


def _is_surname(line: Line, index: int) -> bool:
    """ "opposition leader Boateng", but not "the first American", "many young Americans" """
    phrase = range(max(0, index - LONGEST_OFFICE), index)
    named = line.text_at(index - 1).islower() and line.lower(index - 1) not in PREPOSITIONS
    return named and not (
        line.lower(index).endswith(("s", "an", "ish", "ese")) or any(line.lower(i) in DETERMINERS for i in phrase)
    )


def _behind_office(line: Line, start: int, end: int) -> Tokens | None:
    """ "secretary Efua Darkwah", "presumptive Democratic nominee Efua Darkwah" """
    begin = start
    while begin < end and line.lower(begin) not in _BEHIND_OFFICES:
        stop = run(line, begin, end)
        whole = n_capitals(line, begin, stop) > 1 or _is_surname(line, begin)
        if stop == end and whole and _is_office(line, begin - 1):
            return untitled(line, begin, stop)
        if stop > begin and (stop >= end or not line.text_at(stop).islower()):
            return None
        begin = max(stop, begin + 1)
    return None
