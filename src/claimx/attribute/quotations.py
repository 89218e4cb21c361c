"""Paragraphs -> what stands between quotation marks.

A quotation that is not closed within its paragraph goes on in the next if that begins with the same mark. Marks
within a quotation are not looked at, so that a quotation in a quotation is part of the outer one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimx.attribute import wording
from claimx.records import Sentence

#: Opening mark -> the marks that may close it.
CLOSERS = {"“": "”", '"': '"', "«": "»", "„": "“”", "‹": "›", "‘": "’", "'": "'", "‚": "‘’"}
#: Marks that are also apostrophes.
SINGLE = frozenset("‘'‚")
DOUBLE = frozenset('“”"')
STOPS = frozenset(",.?!…")
_MARK = re.compile("[“”\"«»„‹›‘’'‚]")
#: Where another quotation opens.
_BEFORE_WORD = re.compile(r'[\s(]"\w')
#: Letters of a plural whose apostrophe may have gone wrong: shorter are "has", "its" and "this".
SHORTEST_PLURAL = 5
_VERBS = wording.SAYING | wording.HOLDING | wording.UTTERING
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
        runs_on = carried == "“" and _closes_first(text)
        if not (carried and (runs_on or text.startswith(carried))):
            carried = ""
        first = True
        for begin, end, closed in _stretches(text, carried if runs_on else ""):
            number += not (first and carried)
            first = False
            pieces.append(Piece(start + begin, start + end, number))
            carried = "" if closed else text[begin]
        if first:
            carried = ""
    return pieces


def _closes_first(text: str) -> bool:
    """Does the paragraph close a quotation that it has not opened?"""
    closing = text.find("”")
    return closing >= 0 and text.find("“", 0, closing) < 0


def _stretches(text: str, mark: str) -> Iterator[tuple[int, int, bool]]:
    """Start, end, and whether a mark closes it, of each quotation; the first is open already if there is a ``mark``."""
    marks = [mark.start() for mark in _MARK.finditer(text)]
    last_curly = text.rfind("”")
    last_single = max((at for at in marks if _may_close_single(text, at)), default=-1)
    opened, nested = 0, False
    for at in marks:
        if not mark:
            mark, opened, nested = text[at] if _opens(text, at, last_single) else "", at, False
        elif _closes(text, mark, (at, last_single)) or (not nested and _crosses(text, mark, (at, last_curly))):
            yield opened, at + 1, True
            mark = ""
        elif text[at] in DOUBLE:
            nested = text[at] == "“" or (text[at] == '"' and not nested and _opens(text, at, last_single))
    if mark and not _is_stray(text, opened):
        yield opened, len(text), False


def _opens(text: str, at: int, last_single: int) -> bool:
    mark = text[at]
    if mark not in CLOSERS:
        return False
    if mark in "“«„‹":
        return True
    if mark == '"' and _is_apostrophe(text, at):
        return False
    # Where the space is missing: She said,"It leaks".
    glued = mark == '"' and text[at - 1 : at] in {",", ":"} and text[at + 1 : at + 2].isalpha()
    free = at == 0 or glued or bool(_BEFORE_OPENING.match(text[at - 1]))
    touches = at + 1 < len(text) and not text[at + 1].isspace()
    return free and touches and (mark not in SINGLE or last_single > at)


def _is_apostrophe(text: str, at: int) -> bool:
    """Does the mark stand for one that went wrong: 'the 1960 "s', 'the millers "wheel', behind which none closes?"""
    before, behind = text[:at].rstrip(" "), text[at + 1 : at + 3]
    if text[at - 1 : at] != " " or not behind[:1].isalpha():
        return False
    if before[-1:].isdigit():
        return behind[0] == "s" and not behind[1:].isalpha()
    word = before[before.rfind(" ") + 1 :].lower()
    plural = len(word) >= SHORTEST_PLURAL and word.isalpha() and word.endswith("s") and word not in _VERBS
    following = text.find('"', at + 1)
    return plural and (following < 0 or _BEFORE_WORD.match(text, following - 1) is not None)


def _is_stray(text: str, opened: int) -> bool:
    """Is it no quotation, but an apostrophe gone wrong: 'the millers "wheel', which nothing closes?"""
    return text[opened] == '"' and text[opened + 1].islower() and text[max(0, opened - 2)].isalpha()


def _closes(text: str, mark: str, place: tuple[int, int]) -> bool:
    """Does the mark at ``place``, behind which is told where the last one stands, close what ``mark`` opened?"""
    at, last_single = place
    if text[at] not in CLOSERS[mark]:
        return False
    if mark not in SINGLE:
        return True
    # The apostrophe of a plural, "the boys’ toys", closes nothing where another mark still can.
    plural = text[at - 1] == "s" and text[at + 1 : at + 2] == " " and last_single > at
    return _may_close_single(text, at) and not plural


def _crosses(text: str, mark: str, place: tuple[int, int]) -> bool:
    """Does a straight mark close what a curly one opened, behind a stop or where no curly one can; or the reverse?"""
    at, last_curly = place
    if mark == "“" and text[at] == '"':
        free = not text[at + 1 : at + 2].isalnum() and not text[at - 1].isspace()
        return free and (at > last_curly or text[at - 1] in STOPS)
    return (mark, text[at]) == ('"', "”")


def _may_close_single(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return text[at] in "’'‘" and at > 0 and not text[at - 1].isspace() and not after.isalnum()
