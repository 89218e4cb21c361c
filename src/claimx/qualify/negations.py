"""The main clause of what is claimed -> the word that negates it."""

from __future__ import annotations

from claimx.qualify import cues
from claimx.qualify.clauses import FARTHEST, MainClause, Tokens, follows_verb
from claimx.records import Sentence
from claimx.span import Excerpt
from claimx.tokens import HYPHENS, Line
from claimx.wordclasses import AUXILIARIES, is_contracted, is_finite

_BEFORE_NOT = AUXILIARIES | cues.BEFORE_NOT
#: Words from a verb to the "no" of its object: "will have no effect".
REACH_OF_NO = 2


def negated(sentence: Sentence, line: Line, clause: MainClause) -> Excerpt | None:
    """The word that negates the main predication; of "shouldn't" only what negates."""
    tokens = _negation(line, clause)
    if tokens is None:
        return None
    begin, end = line.slice(*tokens)
    if line.lower(tokens[0]).endswith("n't"):
        begin = end - len("n't")
    return line.excerpt(begin, end, sentence.start)


def _negation(line: Line, clause: MainClause) -> Tokens | None:
    if line.lower(0) == "nor" and not line.is_hidden(0):
        return 0, 1
    for index in clause.words:
        word = line.lower(index)
        if (word in cues.NEGATIONS or word.endswith("n't")) and not _leaves_alone(line, index):
            return index, index + 2 if word == "no" and line.lower(index + 1) == "longer" else index + 1
    return None


def _leaves_alone(line: Line, index: int) -> bool:
    """ "No. 38", "not only", "at no cost", "a link, not a cause": the main predication stands all the same."""
    word, before, follows = line.lower(index), line.lower(index - 1), line.lower(index + 1)
    compounded = (
        follows in HYPHENS and line.is_glued(index + 1) and line.lower(index + 2) != "one"
    )  # "no-deal", but "no-one"
    if follows in cues.UNNEGATED or compounded:
        return True
    if word == "not":
        bound = before in _BEFORE_NOT or is_contracted(before)
        return not (bound or _comes_first(line, index) or (_begins(line, index) and follows in cues.ALL))
    if word in {"no", "nothing"} and (follows in {".", ","} or before in cues.WITHIN_PHRASES):
        return True
    noun = word in {"no", "nothing", "nobody", "none"}
    return noun and follows_verb(line, index) and not follows_verb(line, index, REACH_OF_NO)


def _comes_first(line: Line, index: int) -> bool:
    """Is there no verb yet that it could leave alone: "that officials not disturb them"?"""
    before = range(max(0, index - FARTHEST), index)
    alone = line.kind(index - 1) == "word" and (not line.is_hidden(index - 1) or line.lower(index + 1) == "to")
    return index == 0 or (alone and not any(is_finite(line, i) for i in before if not line.is_hidden(i)))


def _begins(line: Line, index: int) -> bool:
    """Does nothing of the claim come before?"""
    before = range(max(0, index - FARTHEST), index)
    return all(line.is_hidden(i) or line.kind(i) == "mark" or line.lower(i) in cues.JOINTS for i in before)
