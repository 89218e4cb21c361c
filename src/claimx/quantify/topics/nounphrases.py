"""Noun phrases around a figure: where one ends, what a share is of, and what stands before "of"."""

from __future__ import annotations

from claimx.english.tokens import DASHES, HYPHENS, Line, words
from claimx.english.wordclasses import is_adverb, is_finite
from claimx.quantify.amounts.number import number_at
from claimx.quantify.nouns import counted
from claimx.quantify.nouns.phrasewords import INITIALISMS, STOPS
from claimx.quantify.nouns.plurals import is_plural
from claimx.quantify.numerals import SCALES
from claimx.quantify.topics.subjects import MARKS, NOUN_OPENERS, TIMES, UNITS, compound_start, is_initial
from claimx.quantify.turns import MOVES

#: Words of a phrase, and of what "and" adds to it.
LONGEST, _LONGEST_ADDED = 8, 2
#: Words that open a time behind what is measured: "13.9% of GDP last year".
_TIME = words("last next yesterday twice")
#: Before "of" these only say that a figure follows; those of the second row do unless an adjective says more.
_EMPTY = SCALES.keys() | words(
    """total average maximum minimum range excess upwards tune sum most some one many each all any none out top ages
    thirds quarters half short account end place instead form shape part"""
)
PALE = words(
    """rate level number size budget price cost value amount peak record low high figure share drop rise increase
    margin period span stretch"""
)
_RECORDS = words("peak record low high")
#: Within a phrase these are no adverbs: "two thirds of the daily output".
_ADJECTIVES_IN_LY = words("elderly daily weekly early only")
#: As in "5% of those in prison": where they are says who they are.
_THOSE = words("that those all most")
#: Nouns, and no participles.
_IN_ING = words("spending funding lending borrowing housing building mining farming fishing shipping training")
_SETTING = words("in at on with from under")


def whole_at(line: Line, start: int) -> tuple[int, int] | None:
    """What there is a share of: up to its plural, or else up to a word or mark that no noun phrase holds."""
    first = start
    while line.lower(first) in NOUN_OPENERS or line.lower(first).endswith("'s"):
        first += 1
    first += line.is_hidden(first) and line.kind(first) == "figure"  # the 1920 vote
    first = _past_number(line, first)
    noun, last = counted(line, first), phrase_end(line, first)
    has_plural = noun is not None and (noun.end <= last or line.lower(last) == "and")
    end = noun.end if noun and has_plural else before_verb(line, first, last)
    while end - first > 1 and is_finite(line, end - 1):  # half of its output goes
        end -= 1
    is_whole = end > first and not line.lower(end - 1).endswith("'s")  # of the port's 5,100 employees
    if end == first and line.lower(start) in _THOSE and line.lower(end) in _SETTING:
        setting = whole_at(line, end + 1)
        return (start, setting[1]) if setting else None
    return (start, _past_joined(line, end)) if is_whole and line.lower(end - 1) not in UNITS else None


def _past_number(line: Line, index: int) -> int:
    """Past how many there are of a whole: "half of the valley's 40 million farmers"; eight-year-olds are no eight."""
    number = None if line.is_hidden(index) else number_at(line, index)
    is_counted = number is not None and line.text_at(number.end) not in HYPHENS and counted(line, number.end)
    return number.end if number and is_counted else index


def _past_joined(line: Line, end: int) -> int:
    """Behind "mining" of "agriculture and mining": a word or two that "and" joins, behind which the clause ends."""
    last = phrase_end(line, end + 1)
    added = range(end + 1, last)
    is_noun = all(line.kind(i) == "word" and not is_finite(line, i) and not line.lower(i).endswith("ed") for i in added)
    ends = last >= len(line) or line.text_at(last) in MARKS
    return last if line.lower(end) == "and" and 0 < len(added) <= _LONGEST_ADDED and is_noun and ends else end


def before_verb(line: Line, start: int, end: int) -> int:
    """Where the phrase ends, if a verb follows it: "the electorate" of "half the electorate stayed home"."""
    return next((index for index in range(start + 1, end) if is_finite(line, index)), end)


def before_of(line: Line, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends before "of"; "an average of 5" and "an all-time high of 5" name nothing."""
    start = end
    while start > 0 and end - start < LONGEST and _is_of_phrase(line, start - 1):
        start = compound_start(line, start - 1)
    place = start - 1 - (line.lower(start - 1) == "the")
    is_place = line.lower(place) in {"in", "at"} and all(line.text_at(i)[:1].isupper() for i in range(start, end))
    if is_place and start < end:  # attendance in the Kumasi Bowl of
        return before_of(line, place)
    head = line.lower(end - 1)
    is_pale = (head in PALE and end - start < 2) or (head in _RECORDS and _is_for_a_time(line, start, end - 1))
    is_figure = end - start == 2 and is_plural(head) and number_at(line, start)  # eight months of an 18-month term
    is_said = end > start and head not in _EMPTY | TIMES and not is_pale and not is_figure
    return (start, end) if is_said else None


def _is_for_a_time(line: Line, start: int, end: int) -> bool:
    """Is all that stands there a word like "all-time", "30-year"?"""
    return start < end - 1 and compound_start(line, end - 1) == start and line.lower(end - 1) in TIMES | {"time"}


def _is_of_phrase(line: Line, index: int) -> bool:
    """A word that a noun phrase may hold, and no word of change."""
    word = line.lower(index)
    is_word = line.kind(index) == "word" and (word not in STOPS or word == "worth") and word not in MOVES
    return is_word and (not word.endswith(("ed", "ing")) or word in _IN_ING)


def _is_joined(line: Line, figure: int) -> bool:
    """As in "K-12", "CO2": a figure that is the end of a word."""
    return line.is_glued(figure) and (line.kind(figure - 1) == "word" or line.text_at(figure - 1) in HYPHENS)


def _is_inside(line: Line, index: int) -> bool:
    """As in the "at" of "stay-at-home", the "out" of "out-of-work": hyphens make one word of it and its neighbours."""
    is_behind = line.text_at(index - 1) in HYPHENS and line.is_glued(index) and line.is_glued(index - 1)
    is_before = line.text_at(index + 1) in HYPHENS and line.is_glued(index + 1) and line.is_glued(index + 2)
    return is_behind or (is_before and line.kind(index + 2) == "word")


def phrase_end(line: Line, start: int) -> int:
    """Behind the last word of the noun phrase that begins at ``start``."""
    end = start
    while end < min(len(line), start + LONGEST):
        word = line.lower(end)
        is_stop = word in STOPS and line.text_at(end) not in INITIALISMS and not _is_inside(line, end)
        if (
            (line.text_at(end) in MARKS and not is_initial(line, end))
            or (line.text_at(end) in DASHES and not line.is_glued(end))
            or (is_stop and not (end == start and word in NOUN_OPENERS))
            or (word in _TIME and end > start)
            or (is_adverb(word) and end > start and word not in _ADJECTIVES_IN_LY)
            or (line.kind(end) == "figure" and not _is_joined(line, end))
        ):
            break
        end += 1
    return end
