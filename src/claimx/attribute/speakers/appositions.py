"""Subjects that a comma or a dash parts from their verb: "The principal, Ama Boateng, said"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.attribute import names, timewords, wording
from claimx.attribute.names import Tokens, persons, titles
from claimx.attribute.speakers import openings, phrases, subjectspan
from claimx.english.tokens import Line, Phrases, words
from claimx.english.wordclasses import DETERMINERS, PREPOSITIONS

_LONGEST = subjectspan.LONGEST
#: Items before the last comma of a list, and words of one that is no name.
_MOST_LISTED, _LONGEST_LISTED = 5, 4
#: Capitals of a name that an apposition may follow.
_FULL_NAME = 2
#: Before a comma, these are no part of a list.
_OPENING = (
    wording.OPENERS | wording.ADVERBIAL | timewords.OPENING_TIMES | timewords.TIMES | words("first second third fourth")
)
_ADDING = Phrases(dict.fromkeys(("and", "as well as", "along with", "together with"), True))


def joined_subjects(line: Line, mark: int) -> Tokens | None:
    """ "Ama Boateng, and other millers, say": what a comma and "and" add is one more subject."""
    first = _comma_before(line, mark)
    joins = _ADDING.at(line, first + 1)
    start = openings.start_before(line, mark)
    if not joins or first <= start or phrases.has_verb(line, start, mark) or line.lower(start) in PREPOSITIONS:
        return None
    return start, mark


def _comma_before(line: Line, mark: int) -> int:
    """The last comma before the mark; 0 where there is none near."""
    return next((i for i in range(mark - 1, max(0, mark - _LONGEST), -1) if line.text_at(i) == ","), 0)


def listed(line: Line, start: int, end: int) -> Tokens | None:
    """All of "Millers, goatherds and farmers say", or of as many names, where ``start`` is behind the last comma."""
    comma = start - 1 - (line.lower(start - 1) == "and")
    joins = comma < start - 1 or line.has({"and", "or"}, start, end)
    if line.text_at(comma) != "," or not joins:
        return None
    begin = openings.start_before(line, comma)
    if not 0 < comma - begin <= _LONGEST:
        return None
    commas = [i for i in range(begin, comma + 1) if line.text_at(i) == ","]
    items = list(zip([begin, *(i + 1 for i in commas)], commas, strict=False))
    kind = _is_name if names.is_capital(line, start) else _are_many
    whole = len(items) > 1 or line.lower(comma + 1) != "and"
    if whole and _qualify(line, items) and line.text_at(end + 1) != ",":
        return begin, end
    alone = items[0][1] - items[0][0] == 1 or kind is _is_name  # "Millers, old goatherds and farmers"
    if not alone or len(items) > _MOST_LISTED or not all(kind(line, *item) for item in items):
        return None
    person = persons.of_person(line, *items[0]) if kind is _is_name else None
    return (person[0] if person else begin), end - (line.lower(end - 1) == "alike")


def _qualify(line: Line, items: Sequence[Tokens]) -> bool:
    """ "Millers in Kumasi, Tamale and Ho say", "firms making flour, bread and cakes say": no item is the subject."""
    start, end = items[0]
    opening = next((i for i in range(end - 1, start, -1) if _opens_list(line, i)), start)
    first = opening + 1 + (line.lower(opening + 1) in DETERMINERS)
    opens = line.lower(start) in _OPENING or line.lower(start).endswith(("ing", "ed", "ly"))
    alike = all(_is_name(line, *item) or _is_short(line, *item) for item in [(first, end), *items[1:]])
    return start < opening and alike and not (opens or phrases.has_verb(line, start, end))


def _opens_list(line: Line, index: int) -> bool:
    return line.lower(index) in PREPOSITIONS or (line.lower(index).endswith("ing") and line.text_at(index).islower())


def _is_short(line: Line, start: int, end: int) -> bool:
    plain = all(line.kind(i) == "word" and line.lower(i) not in PREPOSITIONS for i in range(start, end))
    return plain and 0 < end - start <= _LONGEST_LISTED and not phrases.has_verb(line, start, end)


def _is_name(line: Line, start: int, end: int) -> bool:
    opens = line.lower(start) in _OPENING or line.lower(start).endswith("ly")  # "Second, Boateng and Mensah say"
    return start < end == names.run(line, start, end) and not opens


def _are_many(line: Line, start: int, end: int) -> bool:
    """ "Millers", "old millers": a few words, and the last is a plural."""
    last = line.lower(end - 1)
    many = last.endswith("s") and not last.endswith(("ss", "us", "is")) and last not in _OPENING
    return many and _is_short(line, start, end)


def past_apposition(line: Line, mark: int) -> Tokens | None:
    """The head of "The principal, Dr. Anita Rao-Fisher, said", or the name beside it."""
    if person := _beside_office_of(line, mark):
        return person
    start = openings.start_before(line, mark)
    first = next((i for i in range(start, min(mark, start + _LONGEST)) if _parts(line, i, mark)), None)
    placed = line.lower(start) in PREPOSITIONS  # "On Monday the mayor, Ama Boateng, said"
    if first is None or first == start or placed or mark - start > 3 * _LONGEST or phrases.has_verb(line, start, mark):
        return _beside_office(line, mark)
    if persons.of_person(line, start, first) is None and phrases.is_office(line, start, first):
        stop = names.run(line, first + 1, mark)
        is_body = line.lower(first - 1) in titles.BODIES
        ends = line.text_at(stop) in {line.text_at(mark), "("} or _is_placed(line, first + 1, (stop, mark))
        if ends and names.n_capitals(line, first + 1, stop) > is_body:
            return names.untitled(line, first + 1, stop)
        if _is_role(line, first + 1) and (person := persons.of_person(line, first + 1, mark)):
            return person  # "Its head, retired miller Ama Boateng,"
    if first - start > 1 and names.n_capitals(line, start + 1, first) == 0:
        second = next((i for i in range(first + 1, mark) if _parts(line, i, mark)), mark)
        stop = names.run(line, first + 1, second)
        named = stop == second and names.n_capitals(line, first + 1, stop) > 1
        person = (first + 1, stop) if named else persons.of_person(line, first + 1, second)
        if person and person[1] == second and (named or _is_role(line, person[0] - 1)):
            return names.untitled(line, *person)  # "Fellow miller, engineer Ama Boateng, 60,"
    return phrases.named(line, start, first)


def _is_placed(line: Line, start: int, rest: Tokens) -> bool:
    """ "a miller, Ama Boateng of Kumasi, said": behind a full name only where it belongs."""
    whole = names.n_capitals(line, start, rest[0]) > 1 and line.lower(rest[0]) in PREPOSITIONS
    return whole and all(line.text_at(i) != "," for i in range(*rest))


def _is_role(line: Line, index: int) -> bool:
    """ "retired miller Ama Boateng", but not "including Ama Boateng" """
    word = line.lower(index)
    return line.text_at(index).islower() and word not in PREPOSITIONS and not word.endswith("ing")


def _beside_office(line: Line, mark: int) -> Tokens | None:
    """ "The dam leaks, Ama Boateng, the mayor of Kumasi, said": the name before an office, wherever it stands."""
    first = _comma_before(line, mark)
    if first and line.lower(first - 1) in titles.OFFICES and names.run(line, first + 1, mark) == mark:
        return names.untitled(line, first + 1, mark)  # "On Monday the mayor, Ama Boateng, said"
    if not first or phrases.has_verb(line, first + 1, mark):
        return None
    start = first
    while names.is_capital(line, start - 1) or (names.is_glue(line, start - 1) and start > 1):
        start -= 1
    if line.lower(first + 1) not in DETERMINERS and line.text_at(start - 1) != ",":
        return None  # "The dam leaks, Ama Boateng, head of the board, said"
    return names.untitled(line, start, first) if names.n_capitals(line, start, first) > 1 else None


def of_as(line: Line, verb: int) -> Tokens | None:
    """The name in "As Ama Boateng, the head of the board argues, it leaks", "As Ama Boateng, who knows, says, ..."."""
    first = line.lower(0) in wording.OPENERS
    stop = names.run(line, first + 1, verb) if line.lower(first) == "as" else first
    if line.text_at(stop) != "," or names.n_capitals(line, first + 1, stop) < _FULL_NAME:
        return None
    commas = [i for i in range(stop + 1, verb) if line.text_at(i) == ","]
    relates = line.lower(stop + 1) == "who" and commas == [verb - 1]
    apposed = not commas and line.lower(stop + 1) in DETERMINERS
    return names.untitled(line, first + 1, stop) if relates or apposed else None


def _beside_office_of(line: Line, mark: int) -> Tokens | None:
    """ "The dam leaks, the head of the mill board, Ama Boateng, said"; but not "Ama, the head of a mill, Kumasi," """
    comma = _comma_before(line, mark)
    start = next((i + 1 for i in range(comma - 1, max(0, comma - _LONGEST), -1) if line.text_at(i) == ","), comma)
    held = next((i for i in range(start, comma) if line.lower(i) in {"of", "for", "at"}), start)
    if line.lower(held - 1) not in titles.OFFICES or not phrases.is_office(line, start, comma):
        return None
    placed = names.is_capital(line, start - 2) and any(names.is_capital(line, i) for i in (start - 3, comma - 1))
    is_name = names.run(line, comma + 1, mark) == mark and names.n_capitals(line, comma + 1, mark) > 1
    return names.untitled(line, comma + 1, mark) if is_name and not placed else None


def _parts(line: Line, index: int, mark: int) -> bool:
    """Is it a mark like that which ends the apposition?"""
    return line.text_at(index) == line.text_at(mark) and not line.is_hidden(index) and not names.is_glue(line, index)
