"""Paragraphs -> what stands between quotation marks.

What each of the ``marks`` may do is told by its place. How quotations are set, and what ends one whose closing mark is
missing:

- Each paragraph of a quotation begins with the opening mark, and only the last ends with the closing one. So an open
  quotation goes on if the next paragraph begins with a mark, or closes what it has not opened (then the paragraphs
  were parted within it). Nothing else carries it over: it ends with its paragraph.
- A quotation within one is set in other marks, and is part of it. Where the same mark opens again behind the end of a
  sentence, the first has lost its closing mark, and ends there; elsewhere the first mark that closes ends both, unless
  another closes behind it.
- What nothing closes ends before the words that say whose it is: “It leaks, said Boateng, and left. Where it does not
  begin its paragraph, it also ends before a sentence that begins with whom else the writer reports.
- What nothing closes, and no comma, colon or verb of saying introduces, is no quotation.
- What closes behind a stop, and nothing opened, began with its sentence, or behind a colon with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimx.attribute.quotations.marks import CLOSERS, LONGEST_WORD, SINGLE, STOPS, VERBS, Mark, marks_of
from claimx.records import Sentence

_NAME = r"(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z][\w’'-]+\.?(?: [A-Z][\w’'-]+\.?){0,3})"
_VERB = rf"(?:{'|'.join(sorted(VERBS))})"
#: Words that say whose the words before are; and, of the writer's own, those that say so of what follows.
_TAG = re.compile(
    rf"(?<=[,?!…—]) (?:{_NAME} {_VERB}(?=[,.:;]|\Z| (?:in|on|at|to|during|after|when)\b)|{_VERB} {_NAME}(?=[,. ]|\Z))"
)
_NARRATION = re.compile(rf"(?<=[.?!…]) {_NAME} {_VERB}\b")
#: The end of a sentence, and no ellipsis.
_SENTENCE = re.compile(r"(?<!\.)[.?!][’”\"')]*\s+(?=[^\Wa-z_])")
#: Words behind which speech begins without a comma.
_INTRODUCING = VERBS | {"that", "and", "but", "or"}
#: What stands behind the last paragraph.
_END: tuple[int, str, list[Mark]] = (0, "", [])


class Paragraph(NamedTuple):
    """One body block, and where it begins in the article."""

    start: int
    text: str


class Piece(NamedTuple):
    """The part of a quotation that stands in one paragraph, marks included, in offsets of the article."""

    start: int
    end: int
    quotation: int
    """The same number for all pieces of one quotation."""


class _Stretch(NamedTuple):
    """The same in offsets of the paragraph."""

    start: int
    end: int
    is_closed: bool


def paragraphs_of(sentences: Sequence[Sentence]) -> Iterator[Paragraph]:
    """The sentences put together again, each at its distance from the first of its paragraph."""
    start, index, end = 0, -1, 0
    parts: list[str] = []
    for sentence in sentences:
        if sentence.paragraph_index != index:
            if parts:
                yield Paragraph(start, "".join(parts))
            start, index, end, parts = sentence.start, sentence.paragraph_index, sentence.start, []
        parts += [" " * (sentence.start - end), sentence.text]
        end = sentence.end
    if parts:
        yield Paragraph(start, "".join(parts))


def pieces_of(paragraphs: Iterable[Paragraph]) -> list[Piece]:
    """Every stretch of the paragraphs that stands in quotation marks, in order."""
    rows = [(start, text, marks_of(text)) for start, text in paragraphs]
    pieces: list[Piece] = []
    number, is_carried, before = -1, False, ""
    for (start, text, marks), (_, next_text, next_marks) in pairwise([*rows, _END]):
        goes_on = _closes_first(next_text, next_marks) or _begins_open(next_marks)
        found = list(_stretches(text, marks, _opened_before(text, marks, is_carried or before.endswith(":"))))
        if found and not found[-1].is_closed:
            found[-1:] = _ended(text, found[-1], goes_on)
        for index, stretch in enumerate(found):
            number += not (is_carried and index == 0)
            pieces.append(Piece(start + stretch.start, start + stretch.end, number))
        is_carried = goes_on and bool(found) and not found[-1].is_closed
        before = text
    return pieces


def _begins_open(marks: Sequence[Mark]) -> bool:
    return bool(marks) and marks[0].start == 0 and marks[0].opens


def _closes_first(text: str, marks: Sequence[Mark]) -> bool:
    """Does the paragraph close a quotation that it has not opened? What stands behind a figure may be inches."""
    first = next((mark for mark in marks if mark.is_double), None)
    return first is not None and first.closes and not (first.opens or text[first.start - 1].isdigit())


def _opened_before(text: str, marks: Sequence[Mark], is_whole: bool) -> int | None:
    """Where what the paragraph closes without opening it begins: with its sentence, or with the paragraph."""
    if not _closes_first(text, marks):
        return None
    closing = next(mark.start for mark in marks if mark.is_double)
    if is_whole:
        return 0
    if text[max(0, closing - LONGEST_WORD) : closing].rstrip()[-1:] not in STOPS:
        return None
    return max((match.end() for match in _SENTENCE.finditer(text, 0, closing) if match.end() < closing), default=0)


def _ended(text: str, stretch: _Stretch, goes_on: bool) -> list[_Stretch]:
    """Where a quotation that nothing closes in its paragraph ends: with it, or earlier, or it is none."""
    start, end, _ = stretch
    tag = _TAG.search(text, start, end) or (None if goes_on or start == 0 else _NARRATION.search(text, start, end))
    if tag:
        return [_Stretch(start, tag.start(), True)]
    if goes_on:
        return [stretch]
    before = text[max(0, start - LONGEST_WORD) : start].rstrip()
    word = before[before.rfind(" ") + 1 :].lower()
    return [] if before[-1:].isalpha() and word not in _INTRODUCING else [_Stretch(start, end, False)]


def _stretches(text: str, marks: Sequence[Mark], begun: int | None) -> Iterator[_Stretch]:
    """Each quotation of a paragraph in order; one that has ``begun`` before any mark opens it comes first."""
    last_single = max((mark.start for mark in marks if mark.shape in SINGLE and mark.closes), default=-1)
    opening = None if begun is None else Mark(begun, begun, "“", opens=True, closes=False)
    inner, closed_behind = "", _closed_behind(marks)
    for number, mark in enumerate(marks):
        if opening is None:
            if mark.opens and (mark.shape not in SINGLE or last_single > mark.start):
                opening, inner = mark, ""
        elif opening.shape in SINGLE:
            if _closes_single(text, mark, last_single):
                yield _Stretch(opening.start, mark.end, True)
                opening = None
        elif not _are_alike(opening, mark):
            continue
        elif mark.opens and not mark.closes:
            if mark.shape == opening.shape and _begins_sentence(text, mark):
                yield _ended(text, _Stretch(opening.start, mark.start, False), goes_on=True)[0]
                opening, inner = mark, ""
            else:
                inner = mark.shape
        elif mark.closes:
            if _closes_inner(opening, inner, mark) or (inner == opening.shape and closed_behind[number]):
                inner = ""
            else:
                yield _Stretch(opening.start, mark.end, True)
                opening = None
    if opening is not None:
        yield _Stretch(opening.start, len(text), False)


def _are_alike(opening: Mark, mark: Mark) -> bool:
    """Are both double marks, or both guillemets of one kind?"""
    return (opening.is_double and mark.is_double) or mark.shape in {opening.shape, CLOSERS[opening.shape]}


def _begins_sentence(text: str, mark: Mark) -> bool:
    before = text[max(0, mark.start - LONGEST_WORD) : mark.start].rstrip()
    return before[-1:] in {".", "?", "!", "…", ":"}


def _closes_inner(opening: Mark, inner: str, mark: Mark) -> bool:
    """Does it close the quotation within, which is set in other marks than its own?"""
    return inner not in {"", opening.shape} and mark.shape not in CLOSERS[opening.shape]


def _closed_behind(marks: Sequence[Mark]) -> list[bool]:
    """Of each mark, does another behind it close what none behind it opened?"""
    lowest, found = 0, []
    for mark in reversed(marks):
        found.append(lowest < 0)
        if mark.is_double:
            lowest = min(0, lowest) + (1 if mark.opens else -1)
    return found[::-1]


def _closes_single(text: str, mark: Mark, last_single: int) -> bool:
    # The apostrophe of a plural, "the boys’ toys", closes nothing where another mark still can.
    at = mark.start
    plural = text[at - 1] == "s" and text[at + 1 : at + 2] == " " and last_single > at
    return mark.shape in SINGLE and mark.closes and not plural
