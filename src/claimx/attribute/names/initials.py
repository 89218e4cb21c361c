"""Letters -> the words of an article that they stand for: "World Mill Board" of "WMB".

A pattern for each of them would be compiled for longer than a text is searched, and a search for each would take time
with the square of the text. So the words are gone through once, for the letters with which they begin.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from claimx.attribute.names.starts import WORD

#: Words between those of a body's name: "Union of Millers and the Potters".
_SMALL = frozenset({"of", "for", "and", "&", "on", "the"})
_MOST_SMALL = 2
_WORD = re.compile(r"[\w’'-]+|&")
_SMALL_LETTER = re.compile("[a-z]")
#: Stands where no name goes on, and for what may be letters itself: "EU".
_BORDER = "\n"
_BRACKETS = re.compile(r"\((?:the )?[“\"‘']?(?P<letters>[^\s()]+?)[”\"’']?\)")
#: The words with a capital that stand before brackets, and the characters in which they are looked for.
_CAPITALS = re.compile(
    rf"(?<![\w’'-]){WORD}(?:[ \t]+(?:(?:{'|'.join(sorted(_SMALL))})[ \t]+){{0,{_MOST_SMALL}}}{WORD})*\Z"
)
_REACH = 200

Bounds = tuple[int, int]


class _Words(NamedTuple):
    """All but the small ones in order, with borders between those that are parted."""

    initials: str
    bounds: list[Bounds]


class Initials:
    """What letters stand for in one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def spelt_out(self, letters: str) -> list[Bounds]:
        """Where the words stand: before the letters in brackets, or else wherever their first letters are these."""
        ends = self._brackets.get(letters, ())
        capitals = (_CAPITALS.search(self._text, max(0, end - _REACH), end) for end in ends)
        return (
            list(filter(None, (self._ending_at(end, letters) for end in ends)))
            or [match.span() for match in capitals if match]
            or [self._bounds(index, letters) for index in self._beginning(letters)]
        )

    @cached_property
    def _brackets(self) -> dict[str, list[int]]:
        """Where what stands before the letters in brackets ends, in order."""
        found: dict[str, list[int]] = defaultdict(list)
        last = 0
        for match in _BRACKETS.finditer(self._text):
            before = self._text[last : match.start()]
            found[match["letters"]].append(last + len(before.rstrip(" \t")))
            last = match.end()
        return found

    @cached_property
    def _words(self) -> _Words:
        initials: list[str] = []
        bounds: list[Bounds] = []
        end = n_small = 0
        for match in _WORD.finditer(self._text):
            gap = self._text[end : match.start()]
            is_parted, end = not gap or bool(gap.strip(" \t")), match.end()
            n_small = 0 if is_parted else n_small
            is_small = match[0] in _SMALL
            if is_parted or (n_small > _MOST_SMALL and not is_small):
                initials.append(_BORDER)
                bounds.append(match.span())
            n_small = n_small + 1 if is_small else 0
            if not is_small:
                initials.append(match[0][0] if _SMALL_LETTER.search(match[0], 1) else _BORDER)
                bounds.append(match.span())
        return _Words("".join(initials), bounds)

    @cached_property
    def _by_end(self) -> dict[int, int]:
        """The last word that ends at a place: behind its border."""
        return {end: index for index, (_, end) in enumerate(self._words.bounds)}

    def _ending_at(self, end: int, letters: str) -> Bounds | None:
        start = self._by_end.get(end, -1) - len(letters) + 1
        is_there = start >= 0 and self._words.initials.startswith(letters, start)
        return self._bounds(start, letters) if is_there else None

    def _beginning(self, letters: str) -> Iterator[int]:
        """The first of the words wherever theirs are these letters, side by side."""
        index = self._words.initials.find(letters)
        while index >= 0:
            yield index
            index = self._words.initials.find(letters, index + len(letters))

    def _bounds(self, index: int, letters: str) -> Bounds:
        """From the first of the words to the last."""
        bounds = self._words.bounds
        return bounds[index][0], bounds[index + len(letters) - 1][1]
