"""Who is said to have said it by a passive verb: "is forecast by the bank", "was quoted as saying"."""

from __future__ import annotations

from claimx.attribute import speakers, wording
from claimx.attribute.clauses import complements
from claimx.attribute.clauses.clause import Clause
from claimx.attribute.clauses.second import is_second, is_subordinate
from claimx.attribute.clauses.verbs import VERBS
from claimx.attribute.speakers import adverbs
from claimx.attribute.speakers.openings import clause_start
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE, FIRST_PERSON, is_contracted, is_finite

#: "is said to leak", "it is said that"
_SAID_TO = words("said believed thought reported rumoured rumored alleged understood")
#: "it is argued that"
_ARGUED = _SAID_TO | words(
    "argued claimed suggested feared hoped conceded admitted assumed speculated contended noted predicted estimated"
)
#: "is described as"
_DESCRIBED = words("described portrayed characterised characterized hailed touted denounced dismissed billed reported")
#: "it was revealed by the board that"
_REVEALED = frozenset(verb for verb in VERBS if verb.endswith("ed")) | {"found", "thought"}
#: Words from those who say so to "that".
_REACH_OF_THAT = 4
#: Only these are found.
PASSIVES = {"told"} | wording.SAID_BY | _ARGUED | _DESCRIBED | _REVEALED
_FINITE = wording.PERFECT | words("is are was were it's")


def passive(line: Line, index: int) -> Clause | None:
    """ "is said to", "is forecast by the bank", "is estimated at", "I am told", "parliament was told that" """
    if line.lower(index) not in PASSIVES or not _is_passive(line, index):
        return None
    return _of_nobody(line, index) or _of_somebody(line, index)


def _is_passive(line: Line, participle: int) -> bool:
    """Does "is" or "has been" stand before the participle, adverbs between them or not?"""
    before = line.lower(auxiliary_before(line, participle))
    return before in BE or is_contracted(before)


def _of_nobody(line: Line, index: int) -> Clause | None:
    """ "is said to leak", "is described as leaky", "it has also been reported that", "it is argued," """
    word, follows = line.lower(index), line.text_at(index + 1)
    start = _auxiliaries(line, index)
    impersonal = line.lower(start) == "it's" or line.lower(start - 1) == "it"
    if line.lower(start) in _FINITE and line.lower(start - 1) == "as" and follows == "," and word in _ARGUED:
        return Clause(1, None, (start, index + 1))  # "As has been widely reported,"
    if line.lower(start) not in _FINITE or index < clause_start(line) or is_subordinate(line, index):
        return None
    if (word in _SAID_TO and follows == "to") or (word in _DESCRIBED and follows == "as"):
        return Clause(2, None, (start, index + 2))
    if word in _ARGUED and impersonal and follows in {"that", ",", "."}:
        return Clause(2, None, (start + (line.lower(start) == "it's"), index + 1))
    return None


def auxiliary_before(line: Line, participle: int) -> int:
    """Where "is" would stand before a participle, adverbs between them or not."""
    before = participle - 1
    while line.lower(before) not in BE and adverbs.is_between(line, before):
        before -= 1
    return before


def _auxiliaries(line: Line, participle: int) -> int:
    """Where "has also been" begins before a participle."""
    start = index = participle
    while (index := index - 1) >= 0:
        if line.lower(index) in BE | wording.PERFECT | {"it's"}:
            start = index
        elif not adverbs.is_between(line, index):
            break
    return start


def _of_somebody(line: Line, index: int) -> Clause | None:
    """ "is forecast by the bank", "is estimated at", "I am told", "parliament was told that" """
    word, follows = line.lower(index), line.lower(index + 1)
    start = min(_auxiliaries(line, index), index - 1)  # "I'm told"
    if word == "told" and _is_told_aside(line, index):
        return Clause(1, None, (index - 1, index + 1))
    if word == "told" and follows == "by" and _is_ours(line, start):
        return _by_whom(line, index)
    if word == "quoted" and _is_saying(line, index) and (subject := speakers.before(line, index - 1)):
        return Clause(1, subject, (index, index + 1))
    if is_second(line, start):
        return None
    if word == "told" and _is_told(line, index):
        contracted = line.lower(index - 1) in {"i'm", "we're"}
        return Clause(2, None, (index if contracted else index - 1, index + 1))
    if word == "quoted" and (follows == "as" or (follows == "by" and _is_as(line, index))):
        subject = speakers.before(line, index - 1)
        return Clause(2, subject, (index, index + 1)) if subject else None
    return _of_whom(line, index, start)


def _of_whom(line: Line, index: int, start: int) -> Clause | None:
    """ "has been accused of", "is put at", "is forecast by the bank", "it was revealed by the board that" """
    word, follows = line.lower(index), line.lower(index + 1)
    if word in wording.CHARGED and follows == "of" and index > clause_start(line):
        return Clause(2, None, (index, index + 1))
    if word in wording.PUT_AT and follows == "at":
        return Clause(2, None, (_auxiliaries(line, index), index + 1))
    if follows != "by" or (word not in wording.SAID_BY and line.lower(start - 1) != "it"):
        return None
    clause = _by_whom(line, index)
    says = _says(line, clause) if word in wording.SAID_BY else _is_that(line, clause)
    return clause if says else None


def _says(line: Line, clause: Clause) -> bool:
    """ "seen by millers as too high", "considered by them to be", but not "seen by the millers" """
    end = clause.cue[1]
    viewed = wording.OF_WHAT.get(line.lower(clause.cue[0])) == "as"
    return not viewed or line.has({"as", "to"}, end, end + complements.REACH_OF_AT)


def _is_that(line: Line, clause: Clause) -> bool:
    """ "revealed by the board on Monday that", but not "announced by the board that has the dam" """
    end = clause.speaker[1] if clause.speaker else len(line)
    return any(line.lower(i) == "that" and not is_finite(line, i + 1) for i in range(end, end + _REACH_OF_THAT))


def _is_as(line: Line, quoted: int) -> bool:
    """ "was quoted by state radio as saying" """
    return line.has({"as"}, quoted + 2, quoted + complements.REACH_OF_AT)


def _is_saying(line: Line, quoted: int) -> bool:
    """ "The dam leaks, Boateng was quoted as saying." """
    is_last = line.kind(quoted + 3) in {"mark", ""}
    return is_last and (line.lower(quoted + 1), line.lower(quoted + 2)) == ("as", "saying")


def _is_ours(line: Line, start: int) -> bool:
    """ "we have been", "we've been" """
    return any(line.lower(i).partition("'")[0] in FIRST_PERSON for i in (start - 1, start))


def _is_told_aside(line: Line, told: int) -> bool:
    """ "The dam leaks, I am told." """
    return (
        line.lower(told - 2) in FIRST_PERSON and line.text_at(told - 3) == "," and line.kind(told + 1) in {"mark", ""}
    )


def _is_told(line: Line, told: int) -> bool:
    """ "I am told", "parliament was told that", but not "was told to" """
    if line.lower(told + 1) in {"to", "by"}:
        return False
    writer = line.lower(told - 1) in {"i'm", "we're"} or line.lower(told - 2) in FIRST_PERSON
    return writer or line.lower(told + 1) == "that" or complements.reaches_that(line, told)


def _by_whom(line: Line, index: int) -> Clause:
    """What they say of it follows: "forecast by the bank to double", "blamed by the port for the delay"."""
    by = speakers.after(line, index + 2)
    about = wording.OF_WHAT.get(line.lower(index), "to")
    ends = (i for i in range(*(by or (0, 0))) if line.lower(i) == about or _is_to_be(line, i) or _puts_at(line, i))
    end = next(ends, by[1] if by else 0)
    return Clause(2, (by[0], end) if by else None, (index, index + 1))


def _is_to_be(line: Line, index: int) -> bool:
    """ "considered by engineers to be safe", but not "described by people close to the talks" """
    return line.lower(index) == "to" and line.lower(index + 1) in {"be", "have"}


def _puts_at(line: Line, index: int) -> bool:
    """ "forecast by the bank at 3%", but not "by economists at the bank" """
    return line.lower(index) == "at" and line.kind(index + 1) in {"figure", "mark"}
