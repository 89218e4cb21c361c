"""A sentence that people were asked about -> the whole article around it: it is judged and learnt among its neighbours.

``claimx review`` asks about some sentences of an article. Side by side they would be neighbours, which they are not:
macro-F1 on every eighth sentence of the corpus was .819 so, is .837 as they are read here, and .852 where blocks are
known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from claimx.modelfolder import shipped_segmenter
from claimx.segment import Bounds, Segmenter
from claimx.training.data.examples import Example, in_pieces
from claimx.training.data.gold import GoldArticle

_PARAGRAPH = re.compile(r"(?:(?!\n\s*\n).)+", re.DOTALL)


class Read(NamedTuple):
    """The sentences of an article and the heading above each, in order; ``gold`` numbers those with gold."""

    sentences: list[str]
    headings: list[str | None]
    gold: list[int]


class _Place(NamedTuple):
    start: int
    end: int
    section: str | None
    is_gold: bool


def in_context(article: GoldArticle) -> Read:
    """All sentences of an article of which people were asked about some; of any other those that are gold."""
    places = [_Place(one.start, one.end, one.section, is_gold=True) for one in article.sentences]
    if any(sentence.said for sentence in article.sentences):
        places = sorted([*places, *_between(article)])
    return Read(
        [article.text[place.start : place.end] for place in places],
        [place.section for place in places],
        [number for number, place in enumerate(places) if place.is_gold],
    )


def among_neighbours(cut: Sequence[Example], articles: Sequence[GoldArticle], tokenizer: Tokenizer) -> list[Example]:
    """Examples cut from ``articles``, with every sentence of those of which people were asked about some.

    Targets of the others are NaN.
    """
    return [_whole(example, in_context(article), tokenizer) for example, article in zip(cut, articles, strict=True)]


def of_gold(rows: NDArray[np.float64], cut: Sequence[Example]) -> list[NDArray[np.float64]]:
    """Of ``rows``, one for each sentence of the examples in their order: for each example those with targets."""
    parts = np.split(rows, np.cumsum([len(example.targets) for example in cut])[:-1])
    return [part[~np.isnan(example.targets).any(axis=1)] for part, example in zip(parts, cut, strict=True)]


def _whole(example: Example, read: Read, tokenizer: Tokenizer) -> Example:
    if len(read.sentences) == len(read.gold):
        return example
    targets = np.full((len(read.sentences), example.targets.shape[1]), np.nan, dtype=np.float32)
    targets[read.gold] = example.targets
    return in_pieces(read.sentences, [heading or "" for heading in read.headings], targets, tokenizer)


def _between(article: GoldArticle) -> Iterator[_Place]:
    """The sentences that nobody was asked about, under the heading of the one with gold that stands before them.

    Titles and headings that are known are none, nor is what holds no letter (a mark of a list, a number).
    """
    known = {article.title, *(sentence.section for sentence in article.sentences)}
    gaps = [
        (bounds, section)
        for gap, section in _gaps(article)
        for bounds in _paragraphs(article.text, gap)
        if article.text[bounds[0] : bounds[1]].strip() not in known
    ]
    cut = _segmenter().spans([article.text[start:end] for (start, end), _ in gaps])
    for ((start, _), section), spans in zip(gaps, cut, strict=True):
        for first, last in spans:
            if any(map(str.isalpha, article.text[start + first : start + last])):
                yield _Place(start + first, start + last, section, is_gold=False)


def _gaps(article: GoldArticle) -> Iterator[tuple[Bounds, str | None]]:
    """What lies before, between and behind the sentences with gold, and the heading above."""
    start, section = 0, None
    for sentence in article.sentences:
        yield (start, sentence.start), section
        start, section = sentence.end, sentence.section
    yield (start, len(article.text)), section


def _paragraphs(text: str, gap: Bounds) -> Iterator[Bounds]:
    """The parts of a gap that empty lines set off."""
    yield from (match.span() for match in _PARAGRAPH.finditer(text, *gap))


@cache
def _segmenter() -> Segmenter:
    return Segmenter.from_folder(shipped_segmenter())
