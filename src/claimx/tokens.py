"""Sentence -> words, figures and marks; and tables of phrases that are looked up among them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

NOTHING: Mapping[str, str] = MappingProxyType({})

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("–—−")
#: Every alternative begins with a character that no other takes, so one look at each character is enough.
_TOKEN = re.compile(
    rf"(?P<figure>(?<![\w.])\.[0-9]+|[0-9]+(?:[.,][0-9]+)*)"
    rf"|(?P<vulgar>[{VULGAR}])"
    rf"|(?P<word>[^\W0-9_{VULGAR}]+(?:['’][^\W0-9_{VULGAR}]+)*)"
    r"|(?P<mark>[^\w\s]|_)"
)


def words(row: str) -> frozenset[str]:
    """The words of a table that is written as running text."""
    return frozenset(row.split())


class Token(NamedTuple):
    """One word, figure, vulgar fraction or mark, and its place in the sentence."""

    text: str
    start: int
    end: int
    kind: str


class Line:
    """The tokens of one sentence. Beyond either end there are empty words, so that no look-up can fail.

    ``hidden`` are the places of what is no quantity; ``currencies`` the codes that the article means by bare names
    of money, where they are not the usual ones.
    """

    def __init__(
        self, text: str, hidden: Iterable[tuple[int, int]] = (), currencies: Mapping[str, str] = NOTHING
    ) -> None:
        self.text = text
        self.currencies = currencies
        self.tokens = [Token(m[0], m.start(), m.end(), m.lastgroup or "") for m in _TOKEN.finditer(text)]
        self._lower = [token.text.lower().replace("’", "'") for token in self.tokens]
        self._hidden = self._within(sorted(hidden))

    def __len__(self) -> int:
        return len(self.tokens)

    def _within(self, spans: list[tuple[int, int]]) -> set[int]:
        """The indices of the tokens that begin within one of the spans, which are sorted by their start."""
        found, position, end = set(), 0, 0
        for index, token in enumerate(self.tokens):
            while position < len(spans) and spans[position][0] <= token.start:
                end = max(end, spans[position][1])
                position += 1
            if token.start < end:
                found.add(index)
        return found

    def is_hidden(self, index: int) -> bool:
        """Does the token belong to what is excluded from the start: a date, a name, an ordinal?"""
        return index in self._hidden

    def text_at(self, index: int) -> str:
        """As written."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def lower(self, index: int) -> str:
        """In lower case, with straight apostrophes."""
        return self._lower[index] if 0 <= index < len(self.tokens) else ""

    def kind(self, index: int) -> str:
        """``figure``, ``vulgar``, ``word``, ``mark``, or nothing beyond the ends."""
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else ""

    def is_glued(self, index: int) -> bool:
        """Does the token touch the one before it?"""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end == self.tokens[index].start

    def after_hyphen(self, index: int) -> int:
        """``index``, or the next one where a hyphen joins it to what stands before."""
        if self.text_at(index) in HYPHENS and self.kind(index + 1) == "word":
            return index + 1
        return index

    def slice(self, start: int, end: int) -> tuple[int, int]:
        """The place in the sentence of the tokens ``start <= i < end``."""
        return self.tokens[start].start, self.tokens[end - 1].end


class Phrases(Generic[Value]):
    """A table whose keys are phrases; the longest one that fits is found, over hyphens as over spaces."""

    def __init__(self, table: Mapping[str, Value], word: Callable[[Line, int], str] = Line.lower) -> None:
        self._word = word
        self._first: dict[str, list[tuple[list[str], Value]]] = defaultdict(list)
        self._last: dict[str, list[tuple[list[str], Value]]] = defaultdict(list)
        for phrase, value in table.items():
            words = phrase.split()
            self._first[words[0]].append((words, value))
            self._last[words[-1]].append((words, value))
        for rows in (*self._first.values(), *self._last.values()):
            rows.sort(key=lambda row: -len(row[0]))

    def opens_with(self, word: str) -> bool:
        """Does any phrase begin so?"""
        return word in self._first

    def values(self) -> list[Value]:
        """Of every phrase, in no order."""
        return [value for rows in self._first.values() for _, value in rows]

    def at(self, line: Line, index: int) -> tuple[Value, int] | None:
        """The value of the phrase that begins at ``index``, and the index behind it."""
        rows = self._first.get(self._word(line, index))
        if not rows:
            return None
        second = self._word(line, line.after_hyphen(index + 1))
        for words, value in rows:
            if len(words) > 1 and words[1] != second:
                continue
            position = index + 1
            for word in words[1:]:
                position = line.after_hyphen(position)
                if self._word(line, position) != word:
                    break
                position += 1
            else:
                return value, position
        return None

    def before(self, line: Line, index: int) -> tuple[Value, int] | None:
        """The value of the phrase that ends before ``index``, and the index of its first word."""
        for words, value in self._last.get(self._word(line, index - 1), ()):
            start = index - len(words)
            if all(self._word(line, start + offset) == word for offset, word in enumerate(words)):
                return value, start
        return None
