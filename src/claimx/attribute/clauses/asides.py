"""Does a clause that attributes stand aside of what is claimed: ", engineers say,"?"""

from __future__ import annotations

from claimx.attribute import names, timewords, wording
from claimx.attribute.clauses import phrasal
from claimx.attribute.clauses.complements import REACH
from claimx.attribute.clauses.second import FARTHEST
from claimx.attribute.names import Tokens, persons, titles
from claimx.attribute.speakers import evidence, subjectspan
from claimx.attribute.wording import OPENERS
from claimx.english.tokens import Line
from claimx.english.wordclasses import (
    ARTICLES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    has_finite,
    is_finite,
)

ENDS = frozenset(",.;:)!?—–…")
_OPENING_MARKS = frozenset(",(—–")
_SAYING = {"said", "says", "wrote", "added"}
_WITH_HEARERS = wording.SAYING | wording.HOLDING
_PLACING = {"according", "in", "at", "on", "during", "through", "while", "when", "as"}
_OPENING_SUBJECTS = DETERMINERS | PRONOUNS
_BEFORE_NAMES = titles.TITLES | {"as"}
_OWNING = frozenset({"the", "his", "her", "its", "their"})
_MARKS = frozenset('“”"-.‘’')
_NO_OFFICES = PREPOSITIONS | {"and"}
_NO_ROLES = _NO_OFFICES | DETERMINERS | SUBORDINATORS | RELATIVES | {"but", "so", "or", "then"}
#: Words of an office before a name.
_LONGEST_OFFICE = 15
#: Words from "told" to the end of its aside: ", he told a committee of the council on Monday,".
_REACH_OF_TOLD = 12
#: Words of the subject in an aside whose verb might be a noun: ", the board estimates,".
_LONGEST_OF_ASIDE = 3
#: The same where it is a name, or has an owner: ", the New York Board of Mills estimates,".
_LONGEST_NAME = 5


def is_aside(line: Line, subject: Tokens, verb: int) -> bool:
    """ ", the prospectus says,"; "As she noted on Sunday," """
    if _begins_with_as(line, subject[0]):
        tells = not _is_noun(line, subject, verb) and line.lower(verb) not in wording.DOING | wording.SHOWING
        return tells and line.has({","}, verb + 1, verb + _REACH_OF_TOLD)
    if _is_noun(line, subject, verb) or _is_of_noun(line, *subject):
        return False
    is_as = line.lower(subject[0] - 1) == "as"
    end = _end(line, subject, verb)
    if line.lower(end - 1) in PREPOSITIONS or (is_as and _is_within_idea(line, subject[0])):
        return False
    opening = _before_titles(line, subject[0])
    return opening >= 0 and line.text_at(opening) in _OPENING_MARKS and _closes(line, opening, end)


def _is_noun(line: Line, subject: Tokens, verb: int) -> bool:
    """May the verb be one: ", cost estimates,"?"""
    may_be = line.lower(verb) in wording.NOUNLIKE and not phrasal.puts_it(line, verb)
    return may_be and not _is_plain(line, subject)


def _is_of_noun(line: Line, start: int, end: int) -> bool:
    """ ", a rumour the mayor denied": what follows the noun tells which it is; not ", a top Kumasi official said"."""
    noun, follows = line.text_at(start + 1), line.lower(start + 2)
    owned = line.lower(start) in {"a", "an"} and noun.islower() and not evidence.is_doer(noun)
    return owned and (follows in _OWNING or (start + 2 < end and names.run(line, start + 2, end) == end))


def _begins_with_as(line: Line, subject: int) -> bool:
    """Does the sentence begin with "as", and only words stand between it and the subject?"""
    first = 1 + (line.text_at(1) == ",") if line.lower(0) in OPENERS else 0
    if line.lower(0) in PREPOSITIONS - {"as"}:  # "For example, as the board reported,"
        first = next((i + 1 for i in range(1, REACH) if line.text_at(i) == ","), 0)
    if line.lower(first) != "as" or subject - 1 >= first + REACH or line.lower(subject) in PREPOSITIONS:
        return False
    return all(line.kind(i) == "word" or line.text_at(i) in _MARKS for i in range(first + 1, subject))


def _is_plain(line: Line, subject: Tokens) -> bool:
    """A few words that surely are a subject: ", the board estimates,"."""
    start, end = subject
    finds = line.has(wording.FINDINGS, start, end) and not line.lower(start).endswith("ing")
    named = names.n_capitals(line, start + 1, end) or any(line.text_at(i) in {"'", "’"} for i in range(start, end))
    is_opened = finds or line.lower(start) in _OPENING_SUBJECTS or names.is_capital(line, start)
    return is_opened and end - start <= (_LONGEST_NAME if named else _LONGEST_OF_ASIDE)


def _before_titles(line: Line, subject: int) -> int:
    """The index before the titles, the offices and the owner that stand before a subject."""
    before = subject - 1
    while before >= 0 and (
        line.lower(before) in _BEFORE_NAMES
        or names.is_glue(line, before)
        or line.lower(before).endswith("'s")
        or (before < subject - 1 and names.is_capital(line, before))
    ):
        before -= 1
    while line.lower(before + 1).endswith("'s") and names.is_capital(line, before):
        before -= 1
    if line.kind(before) != "mark":
        before = _before_office(line, subject, before)
    return before - 1 if subjectspan.follows_comma_in_marks(line, before + 1) else before


def _before_office(line: Line, subject: int, before: int) -> int:
    """The mark before the longer office of a name: ", former Mill and Dam Commission chief Ama Boateng said", ", flood
    website Damwatch says"; else ``before``."""
    first = subject - _LONGEST_OFFICE
    mark = next((i for i in range(before, first, -1) if line.kind(i) == "mark" and not names.is_glue(line, i)), None)
    if mark is None or line.lower(subject - 1) in _NO_OFFICES:
        return before
    first = mark + 1 + (line.lower(mark + 1) in ARTICLES and line.lower(subject - 1) in persons.KINDS)
    is_role = all(line.lower(i) not in _NO_ROLES for i in range(first, subject))
    if names.n_capitals(line, subject, subject + 2) <= 1 and not (is_role and names.is_capital(line, subject)):
        return before
    return before if any(is_finite(line, i) or line.is_hidden(i) for i in range(mark, subject)) else mark


def _end(line: Line, subject: Tokens, verb: int) -> int:
    """Behind the verb, and whom, where and when it is told."""
    end = phrasal.past_cue(line, verb)
    if line.lower(verb) in wording.TELLING and line.lower(subject[0] - 1) != "as":
        closing = _closing(line, end)
        told = has_finite(line, end, closing)  # "..., and the mayor told him it leaks."
        end = end if told else closing
    placed = line.lower(verb) in _SAYING and line.lower(end) in _PLACING
    if (placed or _names_hearer(line, end)) and _is_behind_claim(line, subject[0]):
        end = _closing(line, end)
    while line.lower(verb + 1) in timewords.WHEN and end < verb + REACH and line.kind(end) == "word":
        end += 1
    return end


def _closing(line: Line, start: int) -> int:
    """The mark that ends the aside; ``start`` where none does."""
    return next((i for i in range(start, start + _REACH_OF_TOLD) if line.text_at(i) in ENDS), start)


def _names_hearer(line: Line, to: int) -> bool:
    """ "claimed to the Herald on Monday", but not "claimed to own it" or "projected to the world an image of it" """
    if line.lower(to) != "to" or line.lower(to - 1) not in _WITH_HEARERS:
        return False
    if line.lower(to + 1) not in DETERMINERS and not names.is_capital(line, to + 1):
        return False
    inner = range(to + 2, _closing(line, to))
    return not any(line.lower(i) in DETERMINERS and line.lower(i - 1) not in PREPOSITIONS for i in inner)


def _is_behind_claim(line: Line, subject: int) -> bool:
    """Does a clause stand before: "The dam leaks, he said in a report", but not "In Accra, he said in a report"?"""
    opening = _before_titles(line, subject)
    return line.text_at(opening) == "," and has_finite(line, 0, opening)


def _closes(line: Line, opening: int, end: int) -> bool:
    """Does the aside that opens with one mark end here, with another, with a quotation or with the sentence?"""
    if line.text_at(end) == ":":
        return line.text_at(opening) == "," and not line.is_hidden(min(end + 2, len(line) - 1))
    return end >= len(line) or line.text_at(end) in ENDS or line.is_hidden(end)


def _is_within_idea(line: Line, end: int) -> bool:
    """ "The idea that it has, as some say, leaked is bonkers" """
    thats = (i for i in range(max(1, end - FARTHEST), end) if line.lower(i) == "that" and not line.is_hidden(i))
    return any(line.kind(i + 1) == "word" and line.lower(i - 1) not in PREPOSITIONS for i in thats)
