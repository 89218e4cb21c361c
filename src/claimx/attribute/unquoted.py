"""A sentence in tokens, without what stands in somebody's marks; terms and titles in marks are the writer's."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from claimx.attribute.clauses.participles import PARTICIPLES
from claimx.attribute.quotations import Piece
from claimx.attribute.quotations.marks import VERBS
from claimx.english.tokens import LONGEST_SENTENCE, Line
from claimx.english.wordclasses import PREPOSITIONS, is_finite
from claimx.records import Sentence

#: Of the words in marks; in titles fewer begin with a small letter.
NO_TITLE = 0.4
#: Fewer words in marks are a term or a title, unless the marks hold all that is said.
FEWEST_WORDS = 4
#: The hacker who calls himself “Guccifer,” is named: as many words in marks, behind what is no verb, are no speech.
_LONGEST_NAME = 2
#: Characters in which the two words behind a title lie.
_LONGEST_VERB = 100
_VERBS = VERBS | PARTICIPLES
_BEHIND_VERBS = PREPOSITIONS | {"that"}
_ENDS = frozenset(",.!?…")
_AROUND = " `“”\"„«»‹›‘’'‚"


def line_of(sentence: Sentence, pieces: Sequence[Piece]) -> tuple[Line, list[Piece]]:
    """The sentence in tokens, of which those are hidden that somebody's marks hold, and what these hold.

    Nothing where it is longer than any sentence.
    """
    if len(sentence.text) > LONGEST_SENTENCE:
        return Line(""), []
    own, index = [], bisect_right(pieces, sentence.start, key=lambda piece: piece.end)
    while index < len(pieces) and pieces[index].start < sentence.end:
        own.append(pieces[index])
        index += 1
    offset = sentence.start
    own = [piece for piece in own if _has_word(sentence, piece) and not _is_term(sentence, piece)]
    return Line(sentence.text, [(piece.start - offset, piece.end - offset) for piece in own]), own


def _has_word(sentence: Sentence, piece: Piece) -> bool:
    """Is it more than the closing mark, which has come to stand in the next sentence?"""
    inside = sentence.text[max(0, piece.start - sentence.start) : piece.end - sentence.start]
    return any(map(str.isalnum, inside))


def _is_term(sentence: Sentence, piece: Piece) -> bool:
    """A word or a title in marks, within a sentence that goes on: the so-called “training guarantee”."""
    text, begin, end = sentence.text, piece.start - sentence.start, piece.end - sentence.start
    if begin < 0 or end > len(text):
        return False
    before, inside, behind = text[:begin].rstrip(), text[begin:end].strip(_AROUND), text[end:]
    if _is_title(inside, behind):
        return True
    n_words = len(inside.split())
    is_verb = before.rpartition(" ")[2] in _VERBS or not before[-1:].isalpha()
    named = n_words <= _LONGEST_NAME and inside.endswith(",") and not is_verb
    turns = begin == 0 and (not behind or behind.startswith(","))
    return n_words < FEWEST_WORDS and not turns and (named or inside[-1:] not in _ENDS)


def _is_title(inside: str, behind: str) -> bool:
    """The author of “The Old Dam,” argued that: words with capitals, and the verb of the sentence behind the comma."""
    words = inside.split()
    if not inside.endswith(",") or sum(word[0].islower() for word in words) >= NO_TITLE * len(words):
        return False
    rest = Line(behind[:_LONGEST_VERB])
    return (rest.lower(0) in _VERBS or is_finite(rest, 0)) and rest.lower(1) in _BEHIND_VERBS
