"""Where sentences begin, corrected: what no word or mark by itself can tell a segmenter.

The tables of ``boundaryrules`` take boundaries away and lay others; marks that close a sentence are moved into it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise

from claimx.segment.boundaryrules import AFTER_MARK, AFTER_STOP, ENDS, GOES_ON, NEW_SENTENCE, SPLITS, STAMPED

# The rules look this far back from a boundary; the longest thing that they name is under 50 characters.
_LOOK_BACK = 60
_STOP = re.compile(r"(?:\.|…(?=[\"”]))[\"”’)]{0,2}\s+")
# Behind a longer word in lower case, no rule for full stops has anything to say: a third of the time is saved.
_PLAIN_STOP = re.compile(r"(?<=[a-z]{4}\.)(?<!pprox\.)(?<!para\.)(?<!figs\.)(?<!incl\.)")

# Marks that belong to the sentence before: they touch it, and what follows does not touch them.
_CLOSING = re.compile(r"(?<=\S)(?:[”’»)\]}]|[\"'](?=\s|\Z))+\s*")
# So do the marks of notes: "Two voted. [3] The rest left." In a list of notes each stands before its own.
_NOTES = re.compile(r"(?:\[\d{1,3}\])+(?:\s+|\Z)")
_ENDED = re.compile(r"[.!?…][\"”’)]{0,2}\s*\Z")
# By themselves neither they nor marks of omission are a sentence.
_CLOSING_ALONE = re.compile(rf"[\"“”’'\s]*\.?(?:{_NOTES.pattern})?")
_OMISSION_ALONE = re.compile(r"(?:\[(?:\.{3}|…)\]|\.{3}|…) ?")


def corrected(text: str, starts: Iterable[int]) -> list[int]:
    """Where sentences start once the rules have spoken, in order."""
    moved = {_past_closing_marks(text, start) for start in starts}
    kept = {start for start in moved if start and not _is_joined(text, start)}
    laid = {match.end() for split in SPLITS for match in split.finditer(text)}
    found = sorted({*kept, *laid, *_missing(text, kept)} - {0})
    return list(_without_marks_alone(text, [0, *found, len(text)]))


def _past_closing_marks(text: str, start: int) -> int:
    match = _CLOSING.match(text, start) or _NOTES.match(text, start)
    return match.end() if match and not _opens_note(text, match) else start


def _opens_note(text: str, match: re.Match[str]) -> bool:
    """Is what looks like the mark of a note one that stands before its note, or before what ends no sentence?"""
    return match.re is _NOTES and bool(_NOTES.match(text) or not _ENDED.search(_before(text, match.start())))


def _without_marks_alone(text: str, borders: Sequence[int]) -> Iterator[int]:
    """Where sentences start, if what closes one belongs to the one before, and marks of omission to the one behind."""
    yield 0
    for (before, start), (_, end) in pairwise(pairwise(borders)):
        if not _CLOSING_ALONE.fullmatch(text, start, end) and not _OMISSION_ALONE.fullmatch(text, before, start):
            yield start


def _is_joined(text: str, start: int) -> bool:
    line = _before(text, start)
    before = line.rstrip()
    last = before[-1:]
    if last.isalnum():
        return "\n" not in line[len(before) :] and not any(rule.holds(before, text, start) for rule in STAMPED)
    if last == "." and text[start - 1].isspace() and _PLAIN_STOP.match(before, len(before)):
        return False
    rules = AFTER_STOP if last == "." else AFTER_MARK
    return any(rule.holds(before, text, start) for rule in rules)


def _missing(text: str, known: Container[int]) -> Iterator[int]:
    """Boundaries behind full stops, but for those known."""
    for stop in _STOP.finditer(text):
        start = stop.end()
        if start not in known and _is_missing(_before(text, stop.start() + 1), text, start):
            yield start


def _is_missing(before: str, text: str, start: int) -> bool:
    if NEW_SENTENCE.match(text, start) and not GOES_ON.search(before):
        return True
    return any(rule.holds(before, text, start) for rule in ENDS)


def _before(text: str, place: int) -> str:
    return text[max(0, place - _LOOK_BACK) : place]
