"""What the subject of the sentence says by a participle: "Ama Boateng defended the dam, saying that it holds"."""

from __future__ import annotations

from claimx.attribute import beside, complements, phrases, sharing, wording
from claimx.attribute.clause import Clause
from claimx.attribute.names import Tokens
from claimx.attribute.second import FARTHEST
from claimx.english.inflection import finite, forms, pasts
from claimx.english.tokens import DASHES, Line, words
from claimx.english.wordclasses import PREPOSITIONS

#: Only these are found.
PARTICIPLES = wording.STATING_NOW
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
_BEFORE = DASHES | {","}
#: Behind a preposition the participle attributes nothing: "close to saying".
_NAMING = PREPOSITIONS - {"by"}


def saying(line: Line, index: int) -> Clause | None:
    """Beside a quotation, or with a clause behind it where all that the subject does is to speak."""
    if line.lower(index - 1) in _NAMING:
        return None  # "talking points, such as affirming that", "close to saying, “No”"
    absolute = _behind_with(line, index)
    cut = line.text_at(index - 1) in _BEFORE or absolute is not None
    speaks = _speaks(line, index)
    if not cut and line.lower(index - 1) != "by" and not speaks:
        return None
    if (cut or speaks) and beside.is_before_quotation(line, index):
        rank = 0
    elif (complements.begins_clause(line, index + 1) or complements.reaches_that(line, index)) and (
        absolute or speaks or _is_quoting(line, index)
    ):
        rank = 2
    else:
        return None
    if absolute and rank and line.lower(absolute[0] - 1) == "with":
        return None
    subject = absolute or sharing.shared(line, index)
    return Clause(rank, subject, (index, index + 1)) if subject else None


def _speaks(line: Line, index: int) -> bool:
    """Is what comes before done with words: "defended the dam"?"""
    return any(line.lower(i) in _SPEAKING for i in range(max(0, index - FARTHEST), index))


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
