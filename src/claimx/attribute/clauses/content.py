"""Does a verb attribute, by what it is and what follows it?"""

from __future__ import annotations

from claimx.attribute import names, wording
from claimx.attribute.clauses import complements, judging, objects
from claimx.attribute.speakers import evidence
from claimx.attribute.speakers.evidence import REACH_OF_HEAD
from claimx.english.tokens import Line
from claimx.english.wordclasses import COORDINATORS, PREPOSITIONS, is_finite

_FORECASTING = wording.EXPECTING - wording.NOUNLIKE
_THINKING = wording.THINKING - wording.INFORMING
#: Verbs by which somebody holds something to be so: "regards it as safe".
_VIEWING = judging.JUDGING | judging.VIEWING
#: Behind these a verb adds to what comes before.
_JOINING = COORDINATORS | {"who"}


def attributes(line: Line, verb: int, subject: names.Tokens) -> bool:
    """Does a verb attribute to its subject what follows it?"""
    word = line.lower(verb)
    if word not in wording.REPORTING and _tells_no_claim(line, verb):
        return False
    if word in wording.FINDING and _is_of_findings(line, verb, subject):
        return True
    if (word in wording.SHOWING and not _has_findings(line, verb)) or _only_names(line, verb):
        return False
    if word in wording.SAYING or (word in wording.MEASURING and objects.measures(line, verb)):
        return True
    if word in _FORECASTING and line.lower(verb + 1) not in PREPOSITIONS:
        return True
    return _judges(line, verb, subject) or _informs(line, verb) or _holds(line, verb, subject)


def _only_names(line: Line, verb: int) -> bool:
    """ "He said so.", "complained about it", "wrote that down": what is said stands elsewhere, or nowhere."""
    word, follows = line.lower(verb), line.lower(verb + 1)
    if follows in {"it", "so"} and line.text_at(verb + 2) in objects.ENDS:
        return True
    if objects.is_topic(word, follows) or objects.is_all_said(line, verb):
        return True
    return word in wording.SAYING and objects.is_deed(line, verb)


def _judges(line: Line, verb: int, subject: names.Tokens) -> bool:
    """ "called the dam “a sieve”", "slammed the mayor", "regards it as safe" """
    word = line.lower(verb)
    if word in judging.CALLING and judging.may_call(line, subject, verb) and judging.judges(line, verb):
        return True
    if judging.criticises(line, verb) and evidence.is_somebody(line, subject):
        return True
    joins = word in judging.VIEWING and line.lower(verb - 1) in _JOINING
    return word in _VIEWING and not joins and judging.judges_as(line, verb)


def _informs(line: Line, verb: int) -> bool:
    """ "reminded the board that", "proposed mending the dam" """
    word = line.lower(verb)
    if word in wording.PROPOSING and line.lower(verb + 1).endswith("ing"):
        return True
    return word in wording.INFORMING and complements.reaches_that(line, verb)


def _holds(line: Line, verb: int, subject: names.Tokens) -> bool:
    """Does what this kind of verb says follow: of "thinks" with "that", of "wants" an act of others, and so on?"""
    word, follows = line.lower(verb), line.lower(verb + 1)
    if word in _THINKING:
        return follows == "that" or (follows in complements.BEFORE_THAT and complements.reaches_that(line, verb))
    if word in wording.WANTING:
        return objects.wants(line, verb)
    if word in wording.CITING:
        return objects.cites(line, subject, verb)
    if word in wording.ASKING and objects.asks(line, verb):
        return True
    if word in wording.PHRASAL:
        return word in wording.POINTING and follows == wording.PHRASAL[word]
    return word in wording.HOLDING and complements.has_clause(line, verb)


def _tells_no_claim(line: Line, verb: int) -> bool:
    """ "told the truth", "said nothing", but not "said it had done nothing", "said nothing had been done" """
    behind = range(verb + 1, verb + complements.REACH)
    end = next(
        (index for index in behind if line.lower(index) == "that" or is_finite(line, index)), verb + complements.REACH
    )
    return any(line.text_at(index) in wording.TOLD and not is_finite(line, index + 1) for index in range(verb + 1, end))


def _is_of_findings(line: Line, verb: int, subject: names.Tokens) -> bool:
    """Is it a report, a study or their like that shows it, and stands in the subject or beside the verb?"""
    told = (verb - 1, verb - 2, _head(line, verb), *range(*subject))
    return any(line.lower(i) in wording.FINDINGS for i in told)


def _has_findings(line: Line, verb: int) -> bool:
    """ "Data gathered by the ministry show" """
    return line.has(wording.FINDINGS, max(0, verb - REACH_OF_HEAD), verb)


def _head(line: Line, verb: int) -> int:
    """The last word of the subject, before adverbs and what two commas enclose."""
    before = range(verb - 1, max(-1, verb - REACH_OF_HEAD), -1)
    head = next((i for i in before if line.lower(i) not in wording.BETWEEN), verb - 1)
    if line.text_at(head) == ",":  # "The figures, released on Monday, show"
        return next((i - 1 for i in before if i < head and line.text_at(i) == ","), head)
    return head
