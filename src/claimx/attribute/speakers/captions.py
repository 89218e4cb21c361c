"""Whom words before the colon of a quotation name: "Ama Boateng, a miller: “It leaks.”", "The report is blunt: ..."."""

from __future__ import annotations

from claimx.attribute import names, speakers, wording
from claimx.attribute.names import Tokens, persons, titles
from claimx.attribute.speakers import adverbs, evidence, phrases, subjectspan
from claimx.attribute.speakers.behind import is_timed
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import ARTICLES, DETERMINERS, POSSESSIVES, PREPOSITIONS, RELATIVES, is_finite

#: What is written, and says itself what stands behind the colon.
_TEXTS = words(
    "report study survey review audit letter memo statement note article paper editorial column essay ruling"
)
_MAKING = words("made makes make had has have gave gives give offered offers issued issues sent sends")
#: What somebody may make, give or have before a colon.
_UTTERED = words(
    "declaration claim statement argument point answer reply remark observation comment warning plea appeal confession"
    " joke message question prediction promise suggestion"
)


def caption(line: Line) -> Tokens | None:
    """The name before the colon, or what is written: "Boateng had this answer: “It leaks.”"."""
    start = _past_opener(line)
    stop = names.run(line, start, len(line))
    colon = next((i for i in range(stop, len(line)) if line.text_at(i) == ":"), stop)
    verb = next((i for i in range(start + 1, colon) if is_finite(line, i) and not _is_relative(line, start, i)), colon)
    if stop > start:
        return _named(line, (start, stop), (verb, colon)) or _uttering(line, verb, colon)
    person = persons.of_person(line, start, verb)
    if person and person[1] == verb:
        return person
    return _written(line, start, verb) or _uttering(line, verb, colon)


def _is_relative(line: Line, start: int, verb: int) -> bool:
    """ "Boateng, a miller who owns a dam in Kumasi:" """
    return any(line.lower(i) in RELATIVES and line.lower(i - 1) not in PREPOSITIONS for i in range(start, verb))


def _uttering(line: Line, verb: int, colon: int) -> Tokens | None:
    """ "Last week one miller made the following claim to his son:": who stands before what they say."""
    if line.lower(verb) not in _MAKING or not line.has(_UTTERED, verb + 1, colon):
        return None
    subject = speakers.before(line, verb)
    head = line.lower(subject[1] - 1) if subject else ""
    return subject if evidence.is_doer(head) else None


def _past_opener(line: Line) -> int:
    """Behind "Again," and "Then"."""
    start = 0
    while line.lower(start) in wording.OPENERS or (start and line.text_at(start) == ","):
        start += 1
    return start


def _named(line: Line, name: Tokens, behind: Tokens) -> Tokens | None:
    start, stop = name
    verb, colon = behind
    if verb == colon:
        alone = start == 0 and line.text_at(stop) == ":"  # "Answer: “It leaks.”"
        ends = line.text_at(stop) in {":", ","} or is_timed(line, stop) or _has_object(line, stop)
        return names.untitled(line, start, stop) if ends and names.n_capitals(line, start, stop) > alone else None
    apposed = line.lower(stop + 1) in ARTICLES | POSSESSIVES
    if line.text_at(stop) == "," and names.n_capitals(line, start, stop) > (not apposed):
        return names.untitled(line, start, stop)
    if stop == verb and not line.lower(stop - 1).endswith("'s"):
        return names.untitled(line, start, stop)
    person = persons.of_person(line, start, verb)
    return person if person and person[1] == verb else None


def _has_object(line: Line, stop: int) -> bool:
    """ "Boateng then poses the question:": a verb that has an object, though the tables do not know it."""
    verb = adverbs.past(line, stop)
    verb += adverbs.is_between(line, verb)
    follows = line.lower(verb + 1)
    ends = line.text_at(verb).islower() and line.lower(verb).endswith(("s", "ed"))
    return ends and (follows in DETERMINERS or follows.endswith("'s"))


def _written(line: Line, start: int, verb: int) -> Tokens | None:
    """ "A report of the mill board is blunt:", "The minister was blunt:"."""
    end = subjectspan.end_of(line, verb)
    head = next((i for i in range(start + 1, end) if line.lower(i) in PREPOSITIONS), end) - 1
    says = line.lower(head) in _TEXTS | titles.OFFICES
    plain = all(line.kind(i) == "word" for i in range(start, end))
    return phrases.named(line, start, end) if says and plain and line.lower(start) in DETERMINERS else None
