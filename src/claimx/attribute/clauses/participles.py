"""What the subject of the sentence says by a participle: "Ama Boateng defended the dam, saying that it holds"."""

from __future__ import annotations

from claimx.attribute import timewords, wording
from claimx.attribute.clauses import beside, complements, sharing
from claimx.attribute.clauses.clause import Clause
from claimx.attribute.clauses.second import FARTHEST
from claimx.attribute.names import Tokens
from claimx.attribute.speakers import adverbs, evidence, phrases
from claimx.english.inflection import finite, forms, participles, pasts
from claimx.english.tokens import DASHES, Line, words
from claimx.english.wordclasses import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, PRONOUNS, is_finite

#: What these say of somebody needs no clause: "accusing the board of neglect", "describing the dam as a sieve".
_JUDGING = dict(zip(sorted(participles("accuse blame describe")), ("of", "for", "as"), strict=True))
#: Only these are found.
PARTICIPLES = wording.STATING_NOW | _JUDGING.keys()
#: What is no statement by itself, and yet is done with words.
_SPEAKING = (
    finite(
        """
        issue release tweet criticise criticize condemn denounce attack slam blast defend reject dismiss deny praise
        hail welcome oppose question highlight blame respond react answer object complain chide mock dispute
        """
    )
    | forms("reassure agree disagree refuse talk appeal")
    | pasts("apologise apologize protest reply lash testify ridicule push")
    | words("speak speaks spoke spoken criticism statement warning letter tweet speech message interview")
)
#: Words from "with" to the participle.
_LONGEST_ABSOLUTE = 8
_BEFORE_SUBJECTS = words("with quoted quotes quoting")
#: Behind a noun they begin a relative clause: "the levy they owe".
_BARE = PRONOUNS | {"what"}
_PARTICLES = words("up down out off back away together along")
_LIKENING = forms("compare liken call") | words("take takes took taken taking")
_BEFORE = DASHES | {","}
#: Behind a preposition the participle attributes nothing: "close to saying".
_NAMING = PREPOSITIONS - {"by"}


def _may_say(line: Line, index: int) -> bool:
    """Is it one of the tables, or any before a quotation: "She waved, singing, “It leaks”"?"""
    opens = line.text_at(index + 1) in {",", ":"} and line.is_hidden(index + 2)
    named = opens and line.lower(index).endswith("ing") and line.text_at(index - 1) in _BEFORE
    return line.lower(index) in PARTICIPLES or named


def saying(line: Line, index: int) -> Clause | None:
    """Beside a quotation, or with a clause behind it where all that the subject does is to speak."""
    if not _may_say(line, index) or line.lower(index - 1) in _NAMING:
        return None  # "talking points, such as affirming that", "close to saying, “No”"
    absolute = _behind_with(line, index)
    cut = line.text_at(index - 1) in _BEFORE or absolute is not None
    speaks = _speaks(line, index)
    if not cut and line.lower(index - 1) != "by" and not speaks:
        return None
    if (cut or speaks) and beside.is_before_quotation(line, index):
        rank = 0
    elif (
        complements.begins_clause(line, index + 1)
        or complements.reaches_that(line, index)
        or (cut and _judges(line, index))
    ) and (absolute or speaks or _is_quoting(line, index) or (cut and _is_told_of(line, index))):
        rank = 2
    else:
        return None
    if absolute and rank and line.lower(absolute[0] - 1) == "with":
        return None
    subject = absolute or sharing.shared(line, index)
    if subject is None or (line.lower(index) not in PARTICIPLES and not evidence.is_somebody(line, subject)):
        return None
    return Clause(rank, subject, (index, index + 1))


def _speaks(line: Line, index: int) -> bool:
    """Is what comes before done with words: "defended the dam"?"""
    return line.has(_SPEAKING, max(0, index - FARTHEST), index)


def _behind_with(line: Line, index: int) -> Tokens | None:
    """The subject of the participle alone: "They met, with the mayor concluding, “It leaks.”" """
    start = next(
        (i + 1 for i in range(index - 1, max(0, index - _LONGEST_ABSOLUTE), -1) if line.lower(i) in _BEFORE_SUBJECTS),
        index,
    )
    plain = start < index and all(line.kind(i) == "word" for i in range(start, index))
    return phrases.named(line, start, index) if plain else None


def _is_quoting(line: Line, index: int) -> bool:
    """Are there words in marks behind?"""
    return any(line.is_hidden(i) for i in range(index + 1, min(len(line), index + complements.REACH_OF_AT)))


def _is_told_of(line: Line, index: int) -> bool:
    """ "Ama Boateng lashed out, saying that it leaks": what has no object may be done with words."""
    subject = sharing.shared(line, index)
    if subject is None or not evidence.is_somebody(line, subject) or not evidence.speaks(line, subject, index):
        return False
    alone = subject[1] - subject[0] == 1 and line.lower(subject[0]) not in PRONOUNS
    adverbial = alone and (line.lower(subject[0]).endswith("ing") or adverbs.is_between(line, subject[0]))
    return not adverbial and _has_no_object(line, subject[1]) and _has_clause(line, index)


def _has_no_object(line: Line, start: int) -> bool:
    """ "doubled down", "has been more careful", "compared it to a sieve"; but not "shut down mills" """
    verb = start
    while line.lower(verb) in AUXILIARIES | BE or adverbs.is_between(line, verb):
        verb += 1
    if line.lower(verb - 1) in BE and not line.lower(verb).endswith("ing"):
        return True
    behind = verb + 1 + (line.lower(verb + 1) in _PARTICLES)
    ends = line.kind(behind) != "word" or line.lower(behind) in PREPOSITIONS or line.lower(behind) in timewords.TIMES
    return ends or line.lower(verb) in _LIKENING


def _has_clause(line: Line, index: int) -> bool:
    """ "saying it leaks", "telling the board in May that"; but not "protesting the levy they owe", "adding fuel" """
    word, follows = line.lower(index), line.lower(index + 1)
    if word in _JUDGING or word == "telling" or follows in complements.BEFORE_THAT:
        return True
    ends = range(index + 2, index + complements.REACH_OF_AT)
    bare = next((i for i in ends if line.lower(i) in _BARE or is_finite(line, i)), index)
    return complements.begins_clause(line, index + 1) and not (
        follows in DETERMINERS - {"that"} and line.lower(bare) in _BARE
    )


def _judges(line: Line, index: int) -> bool:
    """ "blaming the board for the leak" """
    charge = _JUDGING.get(line.lower(index))
    return charge is not None and line.has({charge}, index + 2, index + complements.REACH_OF_AT)
