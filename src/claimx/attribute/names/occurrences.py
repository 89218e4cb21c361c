"""Where the words of an article stand, looked up once, and what stands beside a place.

A regular expression for every name would be compiled for longer than the text is searched, and a search for every name
would take time with the square of the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from claimx.span import Excerpt

_WORD = re.compile(r"[^\W\d_]+")
#: From a letter that is no small one of ASCII to the end of the word.
_CAPITAL = re.compile(r"[^\W\d_a-z][^\W\d_]*")
_WITHIN_WORDS = frozenset("-’'")
_LIGHT = frozenset(".,")
_BLANKS = frozenset(" \t")
#: Places of a word that tell of the names in which it stands. In 900 real articles no word with a capital stood at more
#: than 47; of a family of thousands each would be looked for at the places of all.
_MOST_PLACES = 100


class Occurrences:
    """Of the words that begin with a capital every place, of all others that they are there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._capitals: dict[str, list[int]] = defaultdict(list)
        for match in _CAPITAL.finditer(text):
            self._capitals[match[0]].append(match.start())

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self.text.split())

    def holds(self, word: str) -> bool:
        """Does it stand anywhere, written so, with no mark beside it?"""
        return word in self._words

    def places(self, name: str, most: int | None = _MOST_PLACES) -> Iterator[tuple[int, int]]:
        """Where a name with a capital begins and ends, wherever it is no part of a longer word.

        Of its first word the first ``most`` places are looked at, or all.
        """
        first = _WORD.match(name)
        for start in islice(self._capitals.get(first[0], ()), most) if first else ():
            end = start + len(name)
            if self.text.startswith(name, start) and not self._is_part(start, end):
                yield start, end

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The characters ``start <= i < end``."""
        return Excerpt(text=self.text[start:end], start=start, end=end)

    def _is_part(self, start: int, end: int) -> bool:
        before, behind = self.text[max(0, start - 1) : start], self.text[end : end + 1]
        return before in _WITHIN_WORDS or before.isalnum() or behind == "-" or behind.isalnum()

    def word_before(self, start: int) -> str:
        """The word before a place; nothing where a mark, but for a stop or a comma, or the end of a line parts them."""
        end = start - 1
        if end <= 0 or self.text[end] not in _BLANKS:
            return ""
        begin = stop = end - (self.text[end - 1] in _LIGHT)
        while begin > 0 and self.text[begin - 1].isalpha():
            begin -= 1
        return self.text[begin:stop]

    def word_behind(self, end: int) -> str:
        """The word behind a place; nothing where a mark or the end of a line parts them."""
        if end >= len(self.text) or self.text[end] not in _BLANKS:
            return ""
        match = _WORD.match(self.text, end + 1)
        return match[0] if match else ""
