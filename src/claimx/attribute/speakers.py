"""Where the noun phrase that names a speaker begins and ends."""

from __future__ import annotations

from claimx.attribute import names, openings, persons, relatives, subjects, times, titles, wording
from claimx.attribute.names import Tokens
from claimx.tokens import Line
from claimx.wordclasses import (
    AUXILIARIES,
    DETERMINERS,
    FIRST_PERSON,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_finite,
)

LONGEST = subjects.LONGEST
#: Words from a participle to "by", with the day between them.
REACH_OF_BY = 6
_NO_SUBJECT = wording.NEGATED | AUXILIARIES | {"to", "that", "which"}
_PERSONS = PRONOUNS | FIRST_PERSON
_SUBJECTS = PRONOUNS | {"i", "we", "you"}
_BEHIND_PARTICIPLE = PREPOSITIONS | times.WHEN
_TRAILING = PREPOSITIONS | wording.TRAILING
_OPENING = SUBORDINATORS | RELATIVES | {"what"}


def named(line: Line, start: int, end: int) -> Tokens:
    """The part of a noun phrase that names: a person without title and apposition, or all of it."""
    while start < end - 1 and (line.lower(start) in wording.OPENERS or line.kind(start) == "mark"):
        start += 1
    cut = next((i for i in range(start + 1, end) if _qualifies(line, i)), end)
    while cut - 1 > start and line.lower(cut - 1) in _TRAILING and not names.is_hyphenated(line, cut - 1):
        cut -= 1
    return persons.of_person(line, start, cut) or (start, cut)


def _qualifies(line: Line, index: int) -> bool:
    """ "experts interviewed for this article", but not "the interviewed experts", nor "a report released by the bank" """
    participle = line.lower(index).endswith("ed")
    if _is_published_by(line, index):
        return False
    return line.lower(index) in wording.QUALIFYING and (not participle or line.lower(index + 1) in _BEHIND_PARTICIPLE)


def _is_published_by(line: Line, participle: int) -> bool:
    """ "released by the bank", "published on 3 May by the bank" """
    if line.lower(participle) not in wording.PUBLISHED:
        return False
    by = next((i for i in range(participle + 1, participle + REACH_OF_BY) if line.lower(i) == "by"), participle)
    return by > participle and not any(is_finite(line, i) for i in range(participle + 1, by))


def after(line: Line, start: int) -> Tokens | None:
    """The noun phrase that follows an inverted verb: "said a spokesman for the ministry"."""
    if line.lower(start) in _PERSONS:
        return start, start + 1
    end = start
    while end < min(len(line), start + LONGEST) and not _ends_phrase(line, end):
        end += 1
    told = any(line.lower(i) in AUXILIARIES for i in range(start, end))
    if end == start or told or line.lower(start) in PREPOSITIONS:
        return None
    return _apposed(line, start, end) or named(line, start, end)


def _ends_phrase(line: Line, index: int) -> bool:
    if line.lower(index) == "and" and _joins_name(line, index):
        return False
    # "the Joint Committee on Taxation", but "a spokesman on Monday"
    titled = line.lower(index) == "on" and names.is_capital(line, index + 1)
    if titled and line.lower(index + 1) not in times.TIMES:
        return False
    if _is_published_by(line, index - 1):
        return False
    timed = line.lower(index) in times.BEFORE_TIMES and line.lower(index + 1) in times.TIMES
    if timed or line.is_hidden(index) or line.lower(index) in wording.AFTER_SPEAKER:
        return True
    return line.kind(index) == "mark" and not names.is_glue(line, index)


def _joins_name(line: Line, index: int) -> bool:
    """ "said Ama Boateng and Kofi Mensah" """
    start = index + 1 + (line.lower(index + 1) == "the")
    stop = names.run(line, start, min(len(line), start + LONGEST))
    if line.lower(index + 1) in {"his", "her", "their"}:
        stop = index + 3
    return stop > start and (line.kind(stop) in {"mark", ""} or line.lower(stop) in PREPOSITIONS)


def _apposed(line: Line, start: int, comma: int) -> Tokens | None:
    """The name behind an office: "said the headmaster, Bas Verhoeven"."""
    if line.text_at(comma) != "," or not _is_office(line, start, comma):
        return None
    stop = names.run(line, comma + 1, min(len(line), comma + LONGEST))
    whole = names.n_capitals(line, comma + 1, stop) > 1 and line.kind(stop) != "word"
    return names.untitled(line, comma + 1, stop) if whole else None


def _is_office(line: Line, start: int, end: int) -> bool:
    """ "The headmaster", "Kumasi's headmaster": a phrase beside which a name may stand, and no name itself."""
    owned = any(line.lower(i).endswith("'s") for i in range(start, end - 1))
    return line.lower(start) in DETERMINERS or (owned and not names.is_capital(line, end - 1))


def before(line: Line, verb: int) -> Tokens | None:
    """The subject of the verb at ``verb``, or ``None`` where it has none in its own main clause."""
    end = subjects.past_adverbs(line, verb)
    last = line.lower(end - 1)
    if end == 0 or line.is_hidden(end - 1) or last in _NO_SUBJECT:
        return None
    if last in {",", "—", "–", "-"} and not line.is_glued(end):
        return _past_apposition(line, end - 1)
    placed = last == "it" and line.lower(end - 2) in PREPOSITIONS  # "Nothing in it says"
    if last in _SUBJECTS and not placed and line.lower(end - 2) not in _OPENING:
        return end - 1, end
    if last == "who":
        return _antecedent(line, end - 1)
    if last in {"and", "but", "then"}:
        return leading(line, end - 1)
    start = subjects.walk(line, end)
    if start is None or _has_verb(line, start, end):
        return relatives.qualified(line, end)
    if start >= end:
        return None
    start = openings.past_time(line, start, end)
    found = named(line, start, end)
    least = line.lower(found[0] + 1) in {"least", "most"}
    return None if line.lower(found[0]) in PREPOSITIONS and not least else found


def _past_apposition(line: Line, mark: int) -> Tokens | None:
    """The head of "The principal, Dr. Anita Rao-Fisher, said", or the name beside it."""
    start = max(openings.clause_start(line), _behind_quotation(line, mark))
    first = next((i for i in range(start, min(mark, start + LONGEST)) if _parts(line, i, mark)), None)
    placed = line.lower(start) in PREPOSITIONS  # "On Monday the mayor, Ama Boateng, said"
    if first is None or first == start or placed or mark - start > 3 * LONGEST or _has_verb(line, start, mark):
        return _beside_office(line, mark)
    if persons.of_person(line, start, first) is None and _is_office(line, start, first):
        stop = names.run(line, first + 1, mark)
        is_body = line.lower(first - 1) in titles.BODIES
        ends = line.text_at(stop) in {line.text_at(mark), "("}
        if ends and names.n_capitals(line, first + 1, stop) > is_body:
            return names.untitled(line, first + 1, stop)
        if _is_role(line, first + 1) and (person := persons.of_person(line, first + 1, mark)):
            return person  # "Its head, retired miller Ama Boateng,"
    return named(line, start, first)


def _is_role(line: Line, index: int) -> bool:
    """ "retired miller Ama Boateng", but not "including Ama Boateng" """
    word = line.lower(index)
    return line.text_at(index).islower() and word not in PREPOSITIONS and not word.endswith("ing")


def _beside_office(line: Line, mark: int) -> Tokens | None:
    """ "The dam leaks, Ama Boateng, the mayor of Kumasi, said": the name before an office, wherever it stands."""
    first = next((i for i in range(mark - 1, max(0, mark - LONGEST), -1) if line.text_at(i) == ","), None)
    if first is not None and line.lower(first - 1) in titles.OFFICES and names.run(line, first + 1, mark) == mark:
        return names.untitled(line, first + 1, mark)  # "On Monday the mayor, Ama Boateng, said"
    if first is None or line.lower(first + 1) not in DETERMINERS or _has_verb(line, first + 1, mark):
        return None
    start = first
    while names.is_capital(line, start - 1) or (names.is_glue(line, start - 1) and start > 1):
        start -= 1
    return names.untitled(line, start, first) if names.n_capitals(line, start, first) > 1 else None


def _parts(line: Line, index: int, mark: int) -> bool:
    """Is it a mark like that which ends the apposition?"""
    return line.text_at(index) == line.text_at(mark) and not line.is_hidden(index) and not names.is_glue(line, index)


def _behind_quotation(line: Line, mark: int) -> int:
    """Where the phrase begins that follows the last quotation before the mark."""
    begins = range(mark, max(0, mark - 3 * LONGEST), -1)
    return next((i for i in begins if line.is_hidden(i - 1)), 0)


def _has_verb(line: Line, start: int, end: int) -> bool:
    """Is there a verb that belongs to no relative clause?"""
    for index in range(start, end):
        relates = line.lower(index) in {"who", "which", "that", "whose", "we", "i", "they", "he", "she"}
        if relates and index > start and line.text_at(index) != "WHO":
            return False
        # "experts interviewed for the report": a participle, for the verb of the sentence is another.
        behind = line.lower(index + 1) in _BEHIND_PARTICIPLE or line.text_at(index + 1) == ","
        participle = line.lower(index).endswith("ed") and (behind or line.lower(index - 1) == "now")
        if is_finite(line, index) and not participle:
            return True
    return False


def _antecedent(line: Line, who: int) -> Tokens | None:
    """What a relative clause behind a comma belongs to: "Dr. Caio Ventura-Lins of the Centre, who argues"."""
    if line.text_at(who - 1) != "," or (start := subjects.walk(line, who - 1)) is None or start >= who - 1:
        return None
    for begin in range(start, who - 1):
        stop = names.run(line, begin, who - 1)
        if names.n_capitals(line, begin, stop) > 1 and line.lower(begin - 1) != "the":
            return names.untitled(line, begin, stop)
    return named(line, start, who - 1)


def leading(line: Line, end: int) -> Tokens | None:
    """The subject at the beginning of "He laughed and said"."""
    start = openings.clause_start(line)
    if line.lower(start) in _PERSONS:
        return start, start + 1
    stop = names.run(line, start, end)
    if stop > start and not line.lower(stop - 1).endswith("'s"):
        return names.untitled(line, start, stop)
    words = range(start + 1, min(end, start + LONGEST))
    verb = next((i for i in words if is_finite(line, i) or line.kind(i) != "word"), start)
    near = end - verb < LONGEST / 2 and not any(line.lower(i) in subjects.SUBORDINATING for i in range(verb, end))
    plain = line.lower(start) in DETERMINERS and verb > start and line.kind(verb) == "word"
    return named(line, start, subjects.past_adverbs(line, verb)) if plain and near else None
