"""Sentence -> words, figures and marks; and tables of phrases that are looked up among them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from claimx.span import Excerpt

Value = TypeVar("Value")

NOTHING: Mapping[str, str] = MappingProxyType({})

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("–—−")
# An article has 72 sentences on average; these take under 10 MB.
N_REMEMBERED, LONGEST_REMEMBERED = 256, 1_000
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


class _Row(dict[int, str]):
    """What is known of each token by its index; beyond either end it is empty."""

    def __missing__(self, index: int) -> str:
        return ""


class _Cut(NamedTuple):
    """A sentence in tokens, and what a :class:`Line` looks up of them."""

    tokens: tuple[Token, ...]
    texts: _Row
    lower: _Row
    kinds: _Row

    @classmethod
    def of(cls, text: str) -> _Cut:
        tokens = tuple(Token(m[0], m.start(), m.end(), m.lastgroup or "") for m in _TOKEN.finditer(text))
        rows = (
            [token.text for token in tokens],
            [token.text.lower().replace("’", "'") for token in tokens],
            [token.kind for token in tokens],
        )
        return cls(tokens, *(_Row(enumerate(row)) for row in rows))


#: Each sentence is read three times, for its speaker, its figures and its modality, and is cut once.
_cut = lru_cache(N_REMEMBERED)(_Cut.of)


class Line:
    """The tokens of one sentence. Beyond either end there are empty words, so that no look-up can fail.

    ``hidden`` are the places of what is no quantity; ``currencies`` the codes that the article means by bare names
    of money, where they are not the usual ones.
    """

    def __init__(
        self, text: str, hidden: Iterable[tuple[int, int]] = (), currencies: Mapping[str, str] = NOTHING
    ) -> None:
        cut = _cut(text) if len(text) <= LONGEST_REMEMBERED else _Cut.of(text)
        self.text = text
        self.currencies = currencies
        self.tokens = cut.tokens
        # Looked up by the tens of thousands a page: bound to the rows themselves, these take half the time of methods.
        self.text_at: Callable[[int], str] = cut.texts.__getitem__
        """As written."""
        self.lower: Callable[[int], str] = cut.lower.__getitem__
        """In lower case, with straight apostrophes."""
        self.kind: Callable[[int], str] = cut.kinds.__getitem__
        """``figure``, ``vulgar``, ``word``, ``mark``, or nothing beyond the ends."""
        self._hidden = self._within(sorted(hidden))
        self.is_hidden: Callable[[int], bool] = self._hidden.__contains__
        """Does the token belong to what is excluded from the start: a date, a name, an ordinal?"""

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

    def excerpt(self, begin: int, end: int, offset: int) -> Excerpt:
        """The characters ``begin <= i < end`` of the sentence, which begins at ``offset`` in the article."""
        return Excerpt(text=self.text[begin:end], start=offset + begin, end=offset + end)

    def excerpt_of(self, tokens: tuple[int, int] | None, offset: int) -> Excerpt | None:
        """The same of the tokens ``start <= i < end``, if there are any."""
        if tokens is None or tokens[0] >= tokens[1]:
            return None
        return self.excerpt(*self.slice(*tokens), offset)


class Phrases(Generic[Value]):
    """A table whose keys are phrases; the longest one that fits is found, over hyphens as over spaces."""

    def __init__(
        self, table: Mapping[str, Value], word_of: Callable[[Line], Callable[[int], str]] = attrgetter("lower")
    ) -> None:
        self._word_of = word_of
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
        word_at = self._word_of(line)
        rows = self._first.get(word_at(index))
        if not rows:
            return None
        second = word_at(line.after_hyphen(index + 1))
        for words, value in rows:
            if len(words) > 1 and words[1] != second:
                continue
            position = index + 1
            for word in words[1:]:
                position = line.after_hyphen(position)
                if word_at(position) != word:
                    break
                position += 1
            else:
                return value, position
        return None

    def before(self, line: Line, index: int) -> tuple[Value, int] | None:
        """The value of the phrase that ends before ``index``, and the index of its first word."""
        word_at = self._word_of(line)
        for words, value in self._last.get(word_at(index - 1), ()):
            start = index - len(words)
            if all(word_at(start + offset) == word for offset, word in enumerate(words)):
                return value, start
        return None
