"""Sentence -> words, figures and marks; and tables of phrases that are looked up among them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from operator import attrgetter
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from claimx.span import Excerpt

Value = TypeVar("Value")

NOTHING: Mapping[str, str] = MappingProxyType({})

_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("–—−")
#: Characters. What is longer is a table or an attack, and no sentence of which rules that look back and forth could say
#: who asserts it, and how; the longest in 2,095 real articles has 2,861.
LONGEST_SENTENCE = 5_000
# An article has 72 sentences on average; these take under 10 MB.
_N_REMEMBERED, _LONGEST_REMEMBERED = 256, 1_000
#: Every alternative begins with a character that no other takes, so one look at each character is enough; what there
#: is most of comes first.
_TOKEN = re.compile(
    rf"(?P<word>[^\W0-9_{_VULGAR}]+(?:['’][^\W0-9_{_VULGAR}]+)*)"
    r"|(?P<figure>(?<![\w.])\.[0-9]+|[0-9]+(?:[.,][0-9]+)*)"
    rf"|(?P<vulgar>[{_VULGAR}])"
    r"|(?P<mark>[^\w\s]|_)"
)


def words(row: str) -> frozenset[str]:
    """The words of a table that is written as running text."""
    return frozenset(row.split())


class Token(NamedTuple):
    """The place in the sentence of one word, figure, vulgar fraction or mark."""

    start: int
    end: int


class _Row(dict[int, str]):
    """What is known of each token by its index; beyond either end it is empty."""

    def __missing__(self, index: int) -> str:
        return ""


#: A name that in small letters would be another word.
_NO_PRONOUN = "WHO"


class _Cut(NamedTuple):
    """A sentence in tokens, and what a :class:`Line` looks up of them."""

    spans: list[tuple[int, int]]
    texts: _Row
    lower: _Row
    kinds: _Row

    @classmethod
    def of(cls, text: str) -> _Cut:
        found = list(_TOKEN.finditer(text))
        texts = [match[0] for match in found]
        lower = [word if word == _NO_PRONOUN else word.lower().replace("’", "'") for word in texts]
        rows = (texts, lower, [match.lastgroup or "" for match in found])
        return cls([match.span() for match in found], *(_Row(enumerate(row)) for row in rows))


#: Each sentence is read three times, for its speaker, its figures and its modality, and is cut once.
_cut = lru_cache(_N_REMEMBERED)(_Cut.of)


class Line:
    """The tokens of one sentence. Beyond either end there are empty words, so that no look-up can fail.

    ``hidden`` are the stretches that the caller's rules step over: ``quantify`` hides dates and names, ``attribute``
    quotations, ``qualify`` who says it and what is outweighed. ``currencies``, which only ``quantify`` gives, are the
    codes that the article means by bare names of money, where they are not the usual ones.
    """

    def __init__(
        self, text: str, hidden: Iterable[tuple[int, int]] = (), currencies: Mapping[str, str] = NOTHING
    ) -> None:
        cut = _cut(text) if len(text) <= _LONGEST_REMEMBERED else _Cut.of(text)
        self.text = text
        self.currencies = currencies
        self._spans = cut.spans
        self._texts, self._lower, self._kinds = cut.texts, cut.lower, cut.kinds
        # Looked up by the tens of thousands a page: bound to the rows themselves, these take half the time of methods.
        self.text_at: Callable[[int], str] = cut.texts.__getitem__
        """As written."""
        self.lower: Callable[[int], str] = cut.lower.__getitem__
        """In lower case, with straight apostrophes; but WHO stays, which is no pronoun."""
        self.kind: Callable[[int], str] = cut.kinds.__getitem__
        """``figure``, ``vulgar``, ``word``, ``mark``, or nothing beyond the ends."""
        self._hidden = self._within(sorted(hidden))
        self.is_hidden: Callable[[int], bool] = self._hidden.__contains__
        """Does the token belong to one of the hidden stretches?"""

    def __len__(self) -> int:
        return len(self._spans)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Where they stand; most lines are never asked."""
        return tuple(map(Token._make, self._spans))

    def _within(self, spans: list[tuple[int, int]]) -> set[int]:
        """The indices of the tokens that begin within one of the spans, which are sorted by their start."""
        found: set[int] = set()
        if not spans:
            return found
        position, end = 0, 0
        for index, (start, _) in enumerate(self._spans):
            while position < len(spans) and spans[position][0] <= start:
                end = max(end, spans[position][1])
                position += 1
            if start < end:
                found.add(index)
        return found

    def hides_any(self) -> bool:
        """Is any token excluded from the start?"""
        return bool(self._hidden)

    def rows(self) -> Iterator[tuple[str, str, str]]:
        """Of each token, how it is written, the same in lower case, and its kind."""
        return zip(self._texts.values(), self._lower.values(), self._kinds.values(), strict=True)

    def where(self, words: Container[str]) -> list[int]:
        """The indices of the tokens that, in lower case, are one of the ``words``."""
        return [index for index, word in self._lower.items() if word in words]

    def has(self, words: Container[str], start: int, end: int) -> bool:
        """Is any of the tokens ``start <= i < end``, in lower case, one of the ``words``?"""
        return any(self.lower(index) in words for index in range(start, end))

    def capitals(self) -> list[int]:
        """The indices of the tokens that begin with a capital."""
        return self._capitals

    @cached_property
    def _capitals(self) -> list[int]:
        return [index for index, text in self._texts.items() if text[0].isupper()]

    def n_words(self) -> int:
        """How many of the tokens are words."""
        return list(self._kinds.values()).count("word")

    def is_glued(self, index: int) -> bool:
        """Does the token touch the one before it?"""
        return 0 < index < len(self._spans) and self._spans[index - 1][1] == self._spans[index][0]

    def is_dotted(self, index: int) -> bool:
        """Does a name of the web go on behind the stop at this place: "bit.ly", "Mills.com"?"""
        is_stop = self.text_at(index) == "." and self.is_glued(index) and self.is_glued(index + 1)
        return is_stop and self.text_at(index + 1).islower()

    def is_dash(self, index: int) -> bool:
        """Is it a hyphen that stands for a dash: "the dam - a wall - leaks", "the dam -- a wall -- leaks"?"""
        if self.text_at(index) != "-":
            return False
        doubled = self.text_at(index + 1) == "-" or self.text_at(index - 1) == "-"
        return doubled or not (self.is_glued(index) or self.is_glued(index + 1))

    def after_hyphen(self, index: int) -> int:
        """``index``, or the next one where a hyphen joins it to what stands before."""
        if self.text_at(index) in HYPHENS and self.kind(index + 1) == "word":
            return index + 1
        return index

    def slice(self, start: int, end: int) -> tuple[int, int]:
        """The place in the sentence of the tokens ``start <= i < end``."""
        return self._spans[start][0], self._spans[end - 1][1]

    def between(self, index: int) -> str:
        """What stands between the token and the one before it: white space, or nothing."""
        return self.text[self._spans[index - 1][1] : self._spans[index][0]]

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
        self._alone: dict[str, Value] = {}
        #: The longer ones by their first word and their second: fifty begin with "is".
        self._longer: dict[str, dict[str, list[tuple[list[str], Value]]]] = defaultdict(lambda: defaultdict(list))
        self._last: dict[str, list[tuple[list[str], Value]]] = defaultdict(list)
        longest_first = sorted(table.items(), key=lambda row: -len(row[0].split()))
        for words, value in ((phrase.split(), value) for phrase, value in longest_first):
            if len(words) == 1:
                self._alone[words[0]] = value
            else:
                self._longer[words[0]][words[1]].append((words, value))
            self._last[words[-1]].append((words, value))

    def first_words(self) -> frozenset[str]:
        """With one of these every phrase begins."""
        return frozenset(self._alone.keys() | self._longer.keys())

    def values(self) -> list[Value]:
        """Of every phrase, in no order."""
        return [value for rows in self._last.values() for _, value in rows]

    def at(self, line: Line, index: int) -> tuple[Value, int] | None:
        """The value of the phrase that begins at ``index``, and the index behind it."""
        word_at = self._word_of(line)
        first = word_at(index)
        if (longer := self._longer.get(first)) is not None:
            second = line.after_hyphen(index + 1)
            for words, value in longer.get(word_at(second), ()):
                position = second + 1
                for word in words[2:]:
                    position = line.after_hyphen(position)
                    if word_at(position) != word:
                        break
                    position += 1
                else:
                    return value, position
        return (self._alone[first], index + 1) if first in self._alone else None

    def before(self, line: Line, index: int) -> tuple[Value, int] | None:
        """The value of the phrase that ends before ``index``, and the index of its first word."""
        word_at = self._word_of(line)
        for words, value in self._last.get(word_at(index - 1), ()):
            start = index - len(words)
            if [word_at(place) for place in range(start, index)] == words:
                return value, start
        return None
