"""What a figure measures, where the sentence says so in a way that needs no guessing."""

from __future__ import annotations

from claimx.quantify.changes import DOWN, UP
from claimx.quantify.found import Found
from claimx.quantify.nouns import STOPS
from claimx.tokens import Line, words

LONGEST = 8
_MARKS = frozenset(',;:()–—"“”!?.')
_ARTICLES = words("the a an its their his her our this that these those all")
#: Words that open a time behind what is measured: "13.9% of GDP last year".
_TIME = words("last next yesterday")
#: Forms of "to be" and adverbs that stand between what changes and the verb of change.
_BETWEEN = words("is are was were has have had been be will would also further still")


def topic_of(line: Line, found: Found) -> tuple[int, int] | None:
    """The things counted; what a share is "of"; or the words before the verb of change."""
    if found.kind == "count" and found.unit and found.unit.start >= found.start:
        return found.unit.start, found.unit.end
    if line.lower(found.end) == "of":
        end = _phrase_end(line, found.end + 1)
        is_whole = end > found.end + 1 and not line.lower(end - 1).endswith("'s")  # of the port's 5,100 employees
        return (found.end + 1, end) if is_whole else None
    if found.kind == "fraction":
        end = _phrase_end(line, found.end)
        return (found.end, end) if end > found.end and line.lower(found.end) in _ARTICLES else None
    return _subject(line, found) if found.change in {"up", "down", "to"} else None


def _phrase_end(line: Line, start: int) -> int:
    end = start
    while end < min(len(line), start + LONGEST):
        word = line.lower(end)
        if (
            line.text_at(end) in _MARKS
            or (word in STOPS and not (end == start and word in _ARTICLES))
            or (word in _TIME and end > start)
            or line.kind(end) == "figure"
        ):
            break
        end += 1
    return end


def _subject(line: Line, found: Found) -> tuple[int, int] | None:
    """As in "core inflation" of "core inflation rose 0.3%", "its forecast" of "the company cut its forecast by 5%"."""
    verb = next((i for i in range(found.first - 1, max(-1, found.first - 10), -1) if line.lower(i) in UP | DOWN), None)
    if verb is None:
        return None
    if line.lower(verb + 1) in _ARTICLES and _phrase_end(line, verb + 1) < found.first:
        return verb + 1, _phrase_end(line, verb + 1)
    end = verb
    while line.lower(end - 1) in _BETWEEN or line.lower(end - 1).endswith("ly"):
        end -= 1
    start = end
    while start > 0 and end - start < LONGEST and not _opens(line, start - 1):
        start -= 1
    is_noun = line.lower(end - 1) not in STOPS and line.lower(start) not in STOPS - _ARTICLES
    return (start, end) if start < end and is_noun else None


def _opens(line: Line, index: int) -> bool:
    word = line.lower(index)
    return (
        line.text_at(index) in _MARKS
        or line.kind(index) == "figure"
        or word in {"and", "but", "while", "as", "that", "to", "from", "or"}
    )
