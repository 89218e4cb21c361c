"""Gold quantities of a corpus folder, and how many of them ``quantify`` reads right.

``quantities.jsonl`` holds one :class:`GoldQuantities` a line, standing off the text of its page as the labels do;
every figure lies in a sentence whose gold label is *statistic*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import numpy as np
from pydantic import Field

from claimx.errors import StopRun
from claimx.interval import Interval
from claimx.quantify import meant_by, quantify
from claimx.quantity import Change, Figure, Modifier, Quantity, QuantityKind
from claimx.records import Record, Span
from claimx.training.data.filed import lines
from claimx.training.data.gold import GoldArticle, Half, half_of, load_gold, must_be_text
from claimx.training.evaluate.metrics import precision_recall

CORPUS_QUANTITIES = "quantities.jsonl"
#: Gold writes two thirds as .6667; no two figures of one sentence of the corpus are nearer than this.
_TOLERANCE = Decimal("0.001")


class GoldQuantity(Span):
    """One figure as the annotator read it; ``start`` and ``end`` are those of the number, its unit or both."""

    value: Figure | None = None
    low: Figure | None = None
    high: Figure | None = None
    unit_normalized: str | None
    unit_in_context: str | None = Field(
        default=None, description="What a reader of the whole article knows, where the sentence does not name it."
    )
    kind: QuantityKind
    modifier: Modifier
    change: Change

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The value, or both ends of the range."""
        return _ends(self)


class GoldQuantities(Record):
    """The figures in the statistic sentences of one page; ``text_sha256`` as in the labels."""

    page: str
    text_sha256: str
    figures: tuple[GoldQuantity, ...]


class Judged(NamedTuple):
    """The figures of one article that the gold names, those that were read, and the pairs with the same value."""

    page: str
    gold: tuple[GoldQuantity, ...]
    given: tuple[Quantity, ...]
    pairs: tuple[tuple[GoldQuantity, Quantity], ...]

    @property
    def half(self) -> Half:
        """Whether the mistakes of the page may be read."""
        return half_of(self.page)


#: What must be the same for a figure to be right, from the least to the most that is asked.
ASKED: dict[str, Callable[[GoldQuantity, Quantity], bool]] = {
    "value": lambda gold, given: True,
    "value+unit": lambda gold, given: _unit(gold.unit_normalized) == _unit(given.unit_normalized),
    "value+unit+kind": lambda gold, given: ASKED["value+unit"](gold, given) and gold.kind == given.kind,
    "value+modifier": lambda gold, given: gold.modifier == given.modifier,
    "value+change": lambda gold, given: gold.change == given.change,
}


def load_quantities(folder: Path) -> list[tuple[GoldArticle, tuple[GoldQuantity, ...]]]:
    """Every labelled article of a corpus folder with its gold figures, in the order of the labels.

    Raises:
        StopRun: an article has no figures written down, or they were on another text.
    """
    written = {page.page: page for page in lines(folder / CORPUS_QUANTITIES, GoldQuantities)}
    return [(article, _figures(folder, article, written)) for article in load_gold(folder)]


def _figures(folder: Path, article: GoldArticle, written: dict[str, GoldQuantities]) -> tuple[GoldQuantity, ...]:
    where = folder / CORPUS_QUANTITIES
    if (page := written.get(article.article_id)) is None:
        raise StopRun(f"{where}: expected a line with the figures of {article.article_id}, found none; write one")
    must_be_text(
        article.text,
        page.text_sha256,
        otherwise=f"{where}: the figures of {article.article_id} are those of another text",
        mend="write its figures anew",
    )
    return page.figures


def judge(article: GoldArticle, gold: tuple[GoldQuantity, ...]) -> Judged:
    """What ``quantify`` reads in the statistic sentences of an article, beside what is there."""
    currencies = meant_by(article.text)
    given = tuple(
        quantity
        for sentence in article.sentences
        if "statistic" in sentence.labels
        for quantity in quantify(article.slice(sentence), sentence.start, currencies)
    )
    return Judged(article.article_id, gold, given, tuple(_pairs(gold, given)))


def _pairs(gold: tuple[GoldQuantity, ...], given: tuple[Quantity, ...]) -> Iterator[tuple[GoldQuantity, Quantity]]:
    """Figures that overlap and have the same value; each is paired once."""
    waiting = list(given)
    for figure in gold:
        found = next((other for other in waiting if _is_same(figure, other)), None)
        if found:
            waiting.remove(found)
            yield figure, found


def _is_same(gold: GoldQuantity, given: Quantity) -> bool:
    ends = tuple(zip(gold.ends, _ends(given), strict=False))
    return (
        gold.start < given.end
        and given.start < gold.end
        and (gold.value is None) == (given.value is None)
        and all(abs(one - other) <= _TOLERANCE * abs(one) for one, other in ends)
    )


def _ends(figure: GoldQuantity | Quantity) -> tuple[Decimal, ...]:
    return tuple(end for end in (figure.value, figure.low, figure.high) if end is not None)


def _unit(name: str | None) -> str | None:
    """Indians count an "indian" to one writer and an "Indian" to another."""
    return name and name.lower()


def scores(judged: list[Judged]) -> dict[str, tuple[Interval, Interval]]:
    """Precision and recall, the share of the figures that are right, for everything that may be asked."""
    return {
        asked: precision_recall(
            np.array([[sum(is_right(*pair) for pair in one.pairs), len(one.given), len(one.gold)] for one in judged])
        )
        for asked, is_right in ASKED.items()
    }
