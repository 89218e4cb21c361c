"""Which part of a noun phrase is the name of a person: what stands there without titles, offices and employers."""

from __future__ import annotations

from claimx.attribute import timewords
from claimx.attribute.names import Tokens, is_capital, is_glue, n_capitals, run, titles, untitled
from claimx.english.givennames import GIVEN
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import DETERMINERS, PREPOSITIONS

#: Words of an office before a surname: "the former opposition leader".
_LONGEST_OFFICE = 4
#: Small words within the name of a body: "Bank of England", "Centre for Water and Soil".
_WITHIN_BODIES = frozenset({"of", "for", "at", "the"})
_BEFORE_NAMES = titles.OFFICES | PREPOSITIONS | DETERMINERS
_BEFORE_PORTFOLIOS = frozenset({"of", "for", "and"})
_NO_OFFICES = DETERMINERS | {"new", "old", "own"}
_BEHIND_OFFICES = PREPOSITIONS | {"and"}
_BEHIND_SPEAKERS = frozenset({"in", "at", "during", "on", "to"})
#: In small letters before its name: "the sailing club Havn".
KINDS = titles.BODIES | words(
    "association website newspaper firm startup charity magazine broadcaster chain retailer app portal brand"
)
#: Endings of what people are: "the economists Efua Darkwah and Kofi Mensah".
_AGENTS = ("ist", "ists", "ian", "ians")


def of_person(line: Line, start: int, end: int) -> Tokens | None:
    """The name in a noun phrase that begins with one, or ends with one behind an office; titles are left out."""
    joint = next((i for i in range(start + 1, end - 1) if _joins_own(line, i)), end)
    found = _person(line, start, joint)
    if joint < end:
        return (found[0], end) if found and found[1] == joint else None
    return None if found and line.lower(found[1] - 1) in titles.BODIES else found


def _joins_own(line: Line, index: int) -> bool:
    """ "Ama Boateng and her colleagues" """
    return line.lower(index) == "and" and line.lower(index + 1) in {"his", "her", "their"}


def _person(line: Line, start: int, end: int) -> Tokens | None:
    start = _past_portfolio(line, _past_age(line, start, end), end)
    titled = start + 1 + (line.lower(start + 1) in titles.FIRST_HALVES)
    start += line.lower(start) == "the" and line.lower(titled) in titles.ABBREVIATED  # "the Right Rev. Ama Boateng"
    determined = line.lower(start) in DETERMINERS
    if named := _behind_noun(line, start, end) or _beside_body(line, start, end) or _called(line, start, end):
        return named
    stop = run(line, start + determined, end)
    if (owned := _behind_owner(line, start, stop)) is not None:
        return _of_employer(line, (owned, stop), end)
    stop = start if determined else stop
    if line.lower(stop) in {"on", "for"} and is_capital(line, stop + 1) and line.lower(stop + 1) not in timewords.TIMES:
        return None  # "Joint Committee on Taxation"
    if stop > start:
        found = _leading(line, (start, stop), end)
        if found or line.lower(stop) in PREPOSITIONS:
            return found
    return _behind_office(line, max(stop, start + 1), end)


def _of_employer(line: Line, name: Tokens, end: int) -> Tokens | None:
    """The name behind "Kumasi Radio’s", or behind an office that follows: "Kumasi Radio’s editor Efua Darkwah"."""
    start, stop = name
    whole = stop == end or line.kind(stop) == "mark" or line.lower(stop) in PREPOSITIONS
    person = whole and n_capitals(line, start, stop) > 1 and line.lower(stop - 1) not in titles.BODIES
    return untitled(line, start, stop) if person else _behind_office(line, max(stop, start), end)


def _leading(line: Line, name: Tokens, end: int) -> Tokens | None:
    """The name with which the phrase begins, and where what follows shows it another: "Ama Boateng and Kofi Mensah"."""
    start, stop = name
    follows, many = line.lower(stop), n_capitals(line, start, stop) > 1
    if follows == "and" and many and (second := _second_name(line, stop + 1, end)):
        return untitled(line, start, stop)[0], second
    titled = line.lower(start) in titles.HONORIFICS
    if stop == end or follows == "(" or (follows in PREPOSITIONS and (titled or many)):
        return untitled(line, start, stop)
    placed = start > 0 and follows in _BEHIND_SPEAKERS and not line.lower(start).endswith("s")
    return name if placed else None  # "said Boateng in a statement"


def _second_name(line: Line, start: int, end: int) -> int | None:
    """Where "Kofi Mensah" ends in "Ama Boateng and Kofi Mensah of the university"."""
    stop = run(line, start, end)
    return stop if n_capitals(line, start, stop) > 1 and line.lower(stop) in PREPOSITIONS else None


def _past_age(line: Line, start: int, end: int) -> int:
    """Behind "the 52-year-old" before a name, and at most where that is from; else ``start``."""
    begin = start + (line.lower(start) == "the")
    name = begin + 5
    stop = run(line, name, end)
    aged = line.kind(begin) == "figure" and (line.lower(begin + 2), line.lower(begin + 4)) == ("year", "old")
    is_from = line.lower(name) in GIVEN and line.lower(stop) in PREPOSITIONS  # and no "Grand Miller of Kumasi"
    return name if aged and name < stop and (stop == end or is_from) else start


def _past_portfolio(line: Line, start: int, end: int) -> int:
    """Behind "Secretary of State", "Senior Minister of State for Transport"; else ``start``."""
    index = office = next((i + 1 for i in (start, start + 1) if line.lower(i) in titles.BEFORE_NAMES), start)
    if line.lower(index) in titles.TITLES:
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


def _may_be_office(line: Line, index: int) -> bool:
    return line.kind(index) == "word" and line.lower(index) not in _NO_OFFICES


def _behind_noun(line: Line, start: int, end: int) -> Tokens | None:
    """ "the Harvard economists Efua Darkwah and Kofi Mensah", "Bank of Ghana Governor Efua Darkwah" """
    pair = _pair(line, start, end)
    begin = _tail(line, start, end) if pair is None else pair[0]
    office = begin - 1
    if pair is None:
        office = next((i for i in range(end - 1, begin - 1, -1) if line.lower(i) in titles.HELD), office)
    of_state = (line.lower(office - 1) in titles.HELD, line.lower(office)) == (True, "of")
    of_state = of_state and line.lower(begin) in titles.PORTFOLIOS
    begin = office + 1 + of_state
    if n_capitals(line, begin, end) <= 1 or (office < start and pair is None):
        return None
    if office >= start and not (of_state or _is_office(line, office)):
        return None
    named = _only_qualifies(line, start, office - of_state)
    return (untitled(line, *pair)[0] if pair else untitled(line, begin, end)[0], end) if named else None


def _pair(line: Line, start: int, end: int) -> Tokens | None:
    """The first name of "Efua Darkwah and Kofi Mensah", which is no "Security and Works Committee Chairman Mensah"."""
    second = _tail(line, start, end)
    joint = second - 1
    first = _tail(line, start, joint) if line.lower(joint) == "and" else joint
    bodies = line.has(titles.BODIES, second, end)
    full = n_capitals(line, first, joint) > 1 and n_capitals(line, second, end) > 1
    return (first, joint) if full and not bodies else None


def _tail(line: Line, start: int, end: int) -> int:
    begin = end
    for index in range(end - 1, start - 1, -1):
        if is_capital(line, index):
            begin = index
        elif not (is_glue(line, index) or line.lower(index) in titles.PARTICLES):
            break
    return begin


def _is_office(line: Line, index: int) -> bool:
    word = line.lower(index)
    agent = line.text_at(index).islower() and word.endswith(_AGENTS)
    return agent or word.removesuffix("s") in titles.HELD


def _only_qualifies(line: Line, start: int, office: int) -> bool:
    """Do the words only say which office, so that no other noun comes first: "a team of prosecutors for"?"""
    for index in range(start, office):
        word = line.lower(index)
        if word in PREPOSITIONS and not (
            word in _WITHIN_BODIES and index + 1 < office and _is_name_of_body(line, start, index)
        ):
            return False
        if word == "and" and not _joins_offices(line, start, (index, office)):
            return False
    return True


def _is_name_of_body(line: Line, start: int, small: int) -> bool:
    """ "Bank | of Ghana", but not "Critics | of", which might begin a sentence."""
    alone = small == start + 1 and line.lower(start).endswith("s")
    return is_capital(line, small - 1) and is_capital(line, small + 1) and not alone


def _joins_offices(line: Line, start: int, place: tuple[int, int]) -> bool:
    """ "Health and Human Services Secretary", "mill owner and former mayor"; not "the mill owner and mayor" """
    joint, office = place
    before = line.text_at(joint - 1)
    alone = n_capitals(line, start, joint) <= 1 and is_capital(line, office - 1) and before[0].isupper()
    owner = before.islower() and not before.endswith("s") and line.lower(start) not in DETERMINERS
    former = line.lower(joint + 1) in {"former", "ex"}  # "the writer and former mayor Ama Boateng"
    return alone or owner or former or line.has(titles.BODIES, joint, office)


def _beside_body(line: Line, start: int, end: int) -> Tokens | None:
    """ "Labour economist Efua Darkwah of the Centre for Water" """
    first = start + (line.lower(start) in DETERMINERS)
    office = next((i for i in range(first, end) if line.lower(i) in _BEFORE_NAMES or _ends_office(line, i)), end)
    stop = run(line, office + 1, end)
    named = _is_office(line, office) and n_capitals(line, office + 1, stop) > 1
    return untitled(line, office + 1, stop) if named and line.lower(stop) in PREPOSITIONS else None


def _called(line: Line, start: int, end: int) -> Tokens | None:
    """The name of "the mill company Kumawheel", "flood website Damwatch": what kind of body it is stands before it."""
    begin = next((i for i in range(start, end) if is_capital(line, i) and i > start), end)
    plain = all(line.text_at(i).islower() and line.lower(i) not in PREPOSITIONS for i in range(start + 1, begin))
    kind = line.text_at(begin - 1).islower() and line.lower(begin - 1) in KINDS
    return (begin, end) if plain and kind and start < begin < end == run(line, begin, end) else None


def _ends_office(line: Line, index: int) -> bool:
    return line.kind(index) != "word" or _is_office(line, index)


def _is_surname(line: Line, index: int) -> bool:
    """ "opposition leader Boateng", but not "the first American", "many young Americans" """
    word, office = line.lower(index), line.lower(index - 1)
    held = line.text_at(index - 1).islower() and office not in PREPOSITIONS and word not in timewords.TIMES
    of_place = word.endswith(("s", "an", "ish", "ese"))
    return held and not of_place and not line.has(DETERMINERS, max(0, index - _LONGEST_OFFICE), index)


def _behind_office(line: Line, start: int, end: int) -> Tokens | None:
    """ "secretary Efua Darkwah", "presumptive Democratic nominee Efua Darkwah" """
    begin = start
    while begin < end and line.lower(begin) not in _BEHIND_OFFICES:
        stop = run(line, begin, end)
        whole = n_capitals(line, begin, stop) > 1 or _is_surname(line, begin)
        if stop == end and whole and _may_be_office(line, begin - 1):
            return untitled(line, begin, stop)
        if stop > begin and (stop >= end or not line.text_at(stop).islower()):
            return None
        begin = max(stop, begin + 1)
    return None
