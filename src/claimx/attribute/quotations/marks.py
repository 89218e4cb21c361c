"""Quotation marks, and what each may do where it stands.

The place of a mark tells more than its shape: what follows space and touches a word opens, what touches a word or a
stop and precedes space closes, whichever way round the sign was typed. Marks typed twice ('', ’’) are one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimx.attribute import wording

#: Shapes that close what each shape opens. Double marks of any shape close each other.
CLOSERS = {"“": "”", '"': '"', "«": "»", "„": "“”", "‹": "›", "‘": "’", "'": "'", "‚": "‘’"}
#: Marks that are also apostrophes.
SINGLE = frozenset("‘’'‚")
_DOUBLE = frozenset('“”"„')
STOPS = frozenset(",.?!…")
#: Verbs that stand beside what somebody says.
VERBS = wording.SAYING | wording.HOLDING | wording.UTTERING
_TWICE = {"''": '"', "‘‘": "“", "``": "“", "’’": "”"}
#: It begins with characters that nothing else begins with, so one look at each character is enough.
_MARK = re.compile("[“”\"«»„‹›‘’'‚`](?:(?<=')'|(?<=’)’|(?<=‘)‘|(?<=`)`)?")
_APOSTROPHES = frozenset("'’‘")
_SPACE = re.compile(r"\s*")
_BEFORE_OPENING = re.compile(r"[\s(\[{—–/“\"«-]\Z")
#: Letters of a plural whose apostrophe may have gone wrong: shorter are "has", "its" and "this".
_SHORTEST_PLURAL = 5
#: Letters before a mark in which the word before it is looked for.
LONGEST_WORD = 40


class Mark(NamedTuple):
    """One mark of a paragraph."""

    start: int
    end: int
    shape: str
    """The sign as it should have been typed."""
    opens: bool
    """May it open a quotation where it stands?"""
    closes: bool
    """May it close one? A mark between two spaces, or between two words, may do either, or is only taken to close."""

    @property
    def is_double(self) -> bool:
        return self.shape in _DOUBLE


def marks_of(text: str) -> list[Mark]:
    """All marks of a paragraph in order, those left out that stand for an apostrophe or for inches."""
    found: list[Mark] = []
    following: Mark | None = None
    places = [match.span() for match in _MARK.finditer(text)]
    for start, end in reversed(places):
        if _is_within_word(text, start, end):
            continue
        mark = _mark(text, start, end)
        if not mark.is_double:
            found.append(mark)
            continue
        if _is_free(text, mark) and following and _touches_only_before(text, following):
            found.append(mark._replace(opens=True, closes=False))
        elif not (_is_apostrophe(text, mark, following) or _is_inch(text, mark, following)):
            found.append(mark)
        following = mark
    return found[::-1]


def _mark(text: str, start: int, end: int) -> Mark:
    shape = _TWICE.get(text[start:end], text[start])
    before, behind = text[start - 1 : start], text[end : end + 1]
    touches = bool(behind) and not behind.isspace()
    free = start == 0 or _BEFORE_OPENING.match(before) is not None
    if shape in SINGLE:
        closes = shape != "‚" and start > 0 and not before.isspace() and not behind.isalnum()
        return Mark(start, end, shape, shape in CLOSERS and free and touches, closes)
    is_twice = before == '"' and text[max(0, start - 2) : start - 1].strip() == ""  # ""It leaks," she said.
    parted = start == 0 or before.isspace() or before == "(" or is_twice
    only_opens = parted and (start == 0 or behind.isalnum() or behind in {"[", "$"})
    if shape == '"':
        # Where the space is missing: She said,"It leaks."Boateng said more.
        glued = before in {",", ":", ".", "?", "!"} and behind.isalpha()
        return Mark(start, end, shape, glued or (free and touches), not only_opens)
    if shape == "“":
        ends = _is_last(text, end) or not (touches or before.isspace()) or (before.isalnum() and not behind.isalnum())
        shape = "”" if start > 0 and ends else "“"
    elif shape == "”" and only_opens and behind.isalnum():
        shape = "“"
    return Mark(start, end, shape, shape in CLOSERS, shape not in CLOSERS)


def _is_within_word(text: str, start: int, end: int) -> bool:
    """Is it an apostrophe, or a lone backtick?"""
    if text[start:end] in _APOSTROPHES:
        return text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
    return text[start:end] == "`"


def _is_last(text: str, end: int) -> bool:
    """Does nothing but space follow in the paragraph?"""
    return _SPACE.fullmatch(text, end) is not None


def _is_free(text: str, mark: Mark) -> bool:
    """Does space stand on both sides of a straight mark?"""
    around = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    return mark.shape == '"' and mark.start > 0 and all(side.isspace() for side in around)


def _touches_only_before(text: str, mark: Mark) -> bool:
    return mark.closes and not mark.opens and not text[mark.start - 1].isspace()


def _is_inch(text: str, mark: Mark, following: Mark | None) -> bool:
    """ "a 6" pipe": behind a figure, where another mark closes."""
    measures = text[mark.start - 1 : mark.start].isdigit() and not text[mark.end : mark.end + 1].isalnum()
    return mark.shape == '"' and measures and following is not None and following.closes and not following.opens


def _is_apostrophe(text: str, mark: Mark, following: Mark | None) -> bool:
    """Does the mark stand for one that went wrong: 'the 1960 "s', 'the millers "wheel', behind which none closes?"""
    at = mark.start
    before, behind = text[max(0, at - LONGEST_WORD) : at].rstrip(" "), text[at + 1 : at + 3]
    if mark.shape != '"' or text[at - 1 : at] != " " or not behind[:1].isalpha():
        return False
    if before[-1:].isdigit():
        return behind[0] == "s" and not behind[1:].isalpha()
    word = before[before.rfind(" ") + 1 :]
    plural = word.isalpha() and word.endswith("s") and word not in VERBS
    opens_again = following is not None and not following.closes
    return plural and (opens_again or (following is None and len(word) >= _SHORTEST_PLURAL))
