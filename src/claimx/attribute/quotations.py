"""Paragraphs -> what stands between quotation marks.

A quotation that is not closed within its paragraph goes on in the next if that begins with the same mark. Marks
within a quotation are not looked at, so that a quotation in a quotation is part of the outer one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimx.records import Sentence

#: Opening mark -> the marks that may close it.
CLOSERS = {"“": "”", '"': '"', "«": "»", "„": "“”", "‹": "›", "‘": "’", "'": "'", "‚": "‘’"}
#: Marks that are also apostrophes.
SINGLE = frozenset("‘'‚")
_MARK = re.compile("[“”\"«»„‹›‘’'‚]")
_BEFORE_OPENING = re.compile(r"[\s(\[{—–/“\"«-]\Z")


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
    pieces: list[Piece] = []
    carried, number = "", -1
    for start, text in paragraphs:
        if not (carried and text.startswith(carried)):
            carried = ""
        first = True
        for begin, end, closed in _stretches(text):
            number += not (first and carried)
            first = False
            pieces.append(Piece(start + begin, start + end, number))
            carried = "" if closed else text[begin]
        if first:
            carried = ""
    return pieces


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start, end, and whether a mark closes it, of each quotation of one paragraph."""
    marks = [mark.start() for mark in _MARK.finditer(text)]
    last_curly = text.rfind("”")
    last_single = max((at for at in marks if _may_close_single(text, at)), default=-1)
    opened = -1
    for at in marks:
        if opened < 0:
            opened = at if _opens(text, at, last_single) else -1
        elif _closes(text, opened, at, last_single) or (at > last_curly and _closes_curly(text, opened, at)):
            yield opened, at + 1, True
            opened = -1
    if opened >= 0:
        yield opened, len(text), False


def _opens(text: str, at: int, last_single: int) -> bool:
    mark = text[at]
    if mark not in CLOSERS:
        return False
    if mark in "“«„‹":
        return True
    # Where the space is missing: She said,"It leaks".
    glued = mark == '"' and text[at - 1 : at] in {",", ":"} and text[at + 1 : at + 2].isalpha()
    free = at == 0 or glued or bool(_BEFORE_OPENING.match(text[at - 1]))
    touches = at + 1 < len(text) and not text[at + 1].isspace()
    return free and touches and (mark not in SINGLE or last_single > at)


def _closes(text: str, opened: int, at: int, last_single: int) -> bool:
    if text[at] not in CLOSERS[text[opened]]:
        return False
    if text[opened] not in SINGLE:
        return True
    # The apostrophe of a plural, "the boys’ toys", closes nothing where another mark still can.
    plural = text[at - 1] == "s" and text[at + 1 : at + 2] == " " and last_single > at
    return _may_close_single(text, at) and not plural


def _closes_curly(text: str, opened: int, at: int) -> bool:
    """A straight mark closes what a curly one opened, where no curly one can any more."""
    free = not text[at + 1 : at + 2].isalnum() and not text[at - 1].isspace()
    return text[opened] == "“" and text[at] == '"' and free


def _may_close_single(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return text[at] in "’'‘" and at > 0 and not text[at - 1].isspace() and not after.isalnum()
