"""Nouns of one or two words: what "one" counts, and what stands below the bar of a rate."""

from __future__ import annotations

from claimx.english.tokens import HYPHENS, Line, words
from claimx.english.wordclasses import is_adverb, is_finite
from claimx.quantify.nouns import Noun, phrase_words
from claimx.quantify.nouns.phrasewords import ADJECTIVE_ENDINGS, ADJECTIVES, BEFORE_PLURAL, STOPS
from claimx.quantify.nouns.plurals import is_plural

#: Nouns with the ending of an adjective.
_NOUNS_AS_ADJECTIVES = words(
    "hospital animal festival proposal mineral terminal meal canal hotel capital clinic official individual"
    " professional executive detective relative academic critic criminal rival"
)
#: Behind what is below a fraction bar these are no nouns.
_NO_HEADS = words(
    "last next net gross extra only ago free pre post plus worth worldwide altogether nationwide yet soon"
)
#: Nouns that others stand before, whatever their ending: "one copper company".
_HEADS = words(
    "company firm plant mill school bank farm shop line town city office group club card ship boat station being agency"
)
#: Endings that tell a noun behind another noun from a verb: "one police officer", "one border crossing".
_NOUN_ENDINGS = ("er", "or", "ion", "ment", "ist", "ty", "ness", "ship", "ance", "ence", "ism", "man", "age", "ure")
LONGEST_NAME = 3
_COMPARATIVES = words("larger smaller bigger higher lower older younger later longer shorter better worse earlier over")
_DESCRIBING = ADJECTIVES | _COMPARATIVES
_BEFORE_HEADS = STOPS | _DESCRIBING


def single(line: Line, index: int) -> Noun | None:
    """What "one" counts: the first word that is no adjective."""
    for position in phrase_words(line, index):
        word = line.lower(position)
        if _is_of_a_name(line, position) or _is_of_compound(line, position):
            continue
        if (name := past_name(line, position)) > position + 1:
            if _is_of_a_name(line, name - 1):
                continue
            return Noun(index, name, line.text_at(name - 1))  # one Nobel Prize
        is_first = word in BEFORE_PLURAL and _compound_end(line, position) > position + 1  # one police officer
        if is_plural(word) and not is_first:  # the verb: "one proposal asks"
            return Noun(index, position, line.lower(position - 1)) if position > index else None
        if is_adverb(word) or (line.text_at(position).endswith("ed") and past_name(line, position + 1) > position + 1):
            return None  # one joined City Year
        if word.endswith("'s"):  # by one teacher's count
            return Noun(index, position + 1, word.removesuffix("'s"))
        is_adjective = word in ADJECTIVES or word.endswith(ADJECTIVE_ENDINGS)
        may_be = word in _NOUNS_AS_ADJECTIVES or (position > index and _is_of_a_name(line, position - 1))
        if is_finite(line, position + 1) or (may_be and not _has_noun(line, position + 1)) or not is_adjective:
            head = _compound_end(line, position) - 1
            return Noun(index, head + 1, line.text_at(head))
    return None


def past_name(line: Line, index: int) -> int:
    """Behind the capitalised words that begin at ``index``, of which a name has at most three."""
    end = index
    while end - index < LONGEST_NAME and line.kind(end) == "word" and line.text_at(end)[:1].isupper():
        end += 1
    return end


def _is_of_compound(line: Line, index: int) -> bool:
    """As in "one full-time clerk", "one open-air stage": what hyphens join before a noun that nothing else follows."""
    if line.text_at(index + 1) in HYPHENS and line.is_glued(index + 1) and line.kind(index + 2) == "word":
        return _is_of_compound(line, index + 2) or _has_noun(line, index + 3)
    return line.text_at(index - 1) in HYPHENS and line.is_glued(index) and _has_noun(line, index + 1)


def _has_noun(line: Line, index: int) -> bool:
    """Does a word stand there that may be a noun?"""
    word = line.lower(index)
    is_other = word in STOPS or is_adverb(word) or word.endswith("ed") or is_finite(line, index)
    return line.kind(index) == "word" and not is_other and not is_plural(word)


def _is_of_a_name(line: Line, index: int) -> bool:
    """As in "one Arizona campus"."""
    is_name = line.text_at(index)[:1].isupper() and line.text_at(index + 1).islower() and line.kind(index + 1) == "word"
    word = line.lower(index + 1)
    is_noun = not (is_adverb(word) or word.endswith(("ed", "ing"))) or _has_noun(
        line, index + 2
    )  # one Arizona reporting station
    return is_name and is_noun and word not in STOPS and not is_plural(word) and not is_finite(line, index + 1)


def _compound_end(line: Line, index: int) -> int:
    """Behind the head of "police officer", "diet soda"; the verb of "one user read it" is no part of it."""
    end = index + 1
    word = line.text_at(end)
    is_head = word.endswith(_NOUN_ENDINGS) or word in _HEADS
    is_noun = line.text_at(index).islower() and is_head and word.islower() and word not in STOPS
    is_verb = is_finite(line, end) or is_plural(word) or word in _DESCRIBING
    return end + 1 if is_noun and not is_verb and line.kind(end) == "word" else end


def below_end(line: Line, index: int) -> int:
    """Behind the noun below a fraction bar: "per dairy cow", "per police officer", and no more of "per head lost"."""
    end = _compound_end(line, index)
    word, behind = line.lower(end), line.lower(end + 1)
    is_last = line.kind(end + 1) in {"", "mark"} or behind in STOPS
    is_noun = line.kind(end) == "word" and line.text_at(end).islower() and word not in _BEFORE_HEADS
    is_other = word.endswith(("ly", "ed", "ing", "wide", "al", "s")) or is_finite(line, end) or word in _NO_HEADS
    return end + 1 if end == index + 1 and is_last and is_noun and not is_other else end
