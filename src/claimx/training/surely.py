"""How surely sentences are put: what annotators said of labelled articles, standing off their text.

``models/modalities.jsonl.gz`` holds one :class:`Surely` a line: of chosen sentences, many of them hard for the rules,
which kind of modality each has, by the guide in ``corpus/ASSERTIONS.md``. The corpora say it in their assertions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimx.assertion import MODALITY_KINDS, Attribution, ModalityKind
from claimx.attribute import attribute
from claimx.qualify import qualify
from claimx.records import Article, Record, Sentence, Span
from claimx.training.assertions import load_assertions, sentences_of
from claimx.training.gold import GoldArticle, Half, lines, load_gold, must_be_text
from claimx.training.splits import split_by_outlet

#: The share of a doubtful sentence that goes to its other kind.
_DOUBT = 0.3

Kinds = NDArray[np.float32]
#: Within a corpus folder: the corpus that is full of plans.
_NEWS = "news"
#: Of labelled text it is not known what is set apart as a quotation, which is all that is asked of the article.
_PLAIN: dict[str, Any] = {"blocks": ()}


class SurelyPut(Span):
    """One sentence and its kind; ``other`` is what it may be instead, where the annotator was in doubt."""

    kind: ModalityKind
    other: ModalityKind | None = None


class Surely(Record):
    """Sentences of one article; ``text_sha256`` is the digest of the text that they stand off."""

    article_id: str
    text_sha256: str
    sentences: tuple[SurelyPut, ...]


class Told(NamedTuple):
    """An article, and of each of its sentences what annotators and what the rules say, one column a kind.

    Both have shape ``(n_sentences, n_kinds)``; a row of ``gold`` is zero where nobody was asked, and so is one of
    ``by_rules`` where the rules have read the answer.
    """

    article: GoldArticle
    gold: Kinds
    by_rules: Kinds


def load_surely(path: Path, articles: Sequence[GoldArticle]) -> list[Told]:
    """What a file says of ``articles``; those that it does not name are left out.

    Raises:
        StopRun: a line does not fit, or was said of another text.
    """
    said = {one.article_id: one for one in lines(path, Surely)}
    return [_told(article, said[article.article_id]) for article in articles if article.article_id in said]


def of_corpus(corpus: Path, half: Half) -> list[Told]:
    """What the assertions of a corpus say of one half of its pages, without the rules: they were mended by ``dev``."""
    told = []
    by_page = {article.article_id: article for article in load_gold(corpus)}
    for page in load_assertions(corpus):
        if page.half == half:
            kinds = {(put.start, put.end): [(put.kind, 1.0)] for put in page.assertions}
            gold = _rows([kinds.get((one.start, one.end), []) for one in page.sentences])
            told.append(Told(by_page[page.page], gold, np.zeros_like(gold)))
    return told


class Sides(NamedTuple):
    """What is learnt, and what is held out to measure it on."""

    told: list[Told]
    apart: list[Told]


def sides(articles: Sequence[GoldArticle], modalities: Path, corpus: Path) -> Sides:
    """Outlets are held out as they are of labels; the ``dev`` half of ``corpus``, and of its news, is learnt too.

    Raises:
        StopRun: see :func:`load_surely`.
    """
    split = split_by_outlet(articles)
    halves = (of_corpus(folder, "dev") for folder in (corpus, corpus / _NEWS))
    told = [*load_surely(modalities, split.train), *chain.from_iterable(halves)]
    return Sides(told, load_surely(modalities, split.held_out))


def attributed(article: GoldArticle) -> list[tuple[Sentence, Attribution]]:
    """Every sentence, and who the rules say asserts it."""
    sentences = list(sentences_of(article))
    said = attribute(Article.model_construct(**_PLAIN), sentences)
    return [*zip(sentences, said, strict=True)]


def _told(article: GoldArticle, said: Surely) -> Told:
    must_be_text(
        article.text,
        said.text_sha256,
        otherwise=f"article {article.article_id} was annotated on another text",
        mend="bring that text, or annotate this one",
    )
    kinds = {(put.start, put.end): list(_shares(put)) for put in said.sentences}
    gold = _rows([kinds.get((one.start, one.end), []) for one in article.sentences])
    return Told(article, gold, _rows([[(qualify(*pair).kind, 1.0)] for pair in attributed(article)]))


def _shares(put: SurelyPut) -> Iterator[tuple[ModalityKind, float]]:
    doubt = _DOUBT if put.other else 0.0
    yield put.kind, 1.0 - doubt
    if put.other:
        yield put.other, doubt


def _rows(said: Sequence[Sequence[tuple[ModalityKind, float]]]) -> Kinds:
    rows = np.zeros((len(said), len(MODALITY_KINDS)), dtype=np.float32)
    for row, shares in zip(rows, said, strict=True):
        for kind, share in shares:
            row[MODALITY_KINDS.index(kind)] += share
    return rows
