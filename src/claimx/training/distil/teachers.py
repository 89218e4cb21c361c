"""What others say of the sentences that a model learns from (distillation: Hinton et al., 2015).

A teacher is a model folder, or a file of what a larger encoder said (``claimx teach``). What a model says of the
sentences that it learnt itself is little more than their labels; so a file holds what was said by models that had
not seen the sentence's article (cross-fitting: Chernozhukov et al., 2018).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pydantic import model_validator
from typing_extensions import Self

from claimx.records import LABELS, Probability, Record
from claimx.store.files import packing
from claimx.training import evaluate
from claimx.training.data.examples import Example
from claimx.training.data.filed import lines
from claimx.training.data.gold import GoldArticle, must_be_text, text_digest
from claimx.training.evaluate.metrics import Floats

if TYPE_CHECKING:
    from claimx.training.fit import Recipe

#: What files of sayings are named; every other teacher is a model folder.
SUFFIX = ".jsonl.gz"
#: A target is moved by half a hundredth at most, and the file is half as large as with four.
_N_DECIMALS = 2
#: Of three models, each learns two thirds of the articles and speaks of the others.
N_FOLDS = 3


class Saying(Record):
    """What a teacher says of one article: where sentences start, and the probabilities of each, one a label."""

    article_id: str
    text_sha256: str
    starts: tuple[int, ...]
    probabilities: tuple[tuple[Probability, ...], ...]

    @model_validator(mode="after")
    def _speaks_of_every_label_of_every_sentence(self) -> Self:
        n_labels = {len(row) for row in self.probabilities}
        if len(self.starts) != len(self.probabilities) or n_labels - {len(LABELS)}:
            raise ValueError(
                f"{len(self.starts)} sentences and {len(self.probabilities)} rows of {n_labels} probabilities;"
                f" expected as many rows, each of {len(LABELS)}"
            )
        return self


def taught(cut: list[Example], articles: Sequence[GoldArticle], recipe: Recipe) -> list[Example]:
    """The examples cut from ``articles``, with the share of their targets that the recipe leaves to its teachers.

    Raises:
        StopRun: there is no such teacher, or it speaks of another text.
    """
    if not recipe.teachers:
        return cut
    said = [_said(Path(teacher), articles) for teacher in recipe.teachers]
    return blended(cut, _mean(said), recipe.teaching)


def _mean(said: Sequence[Floats]) -> Floats:
    """The mean of those that say something; NaN where nobody does."""
    n_speaking = np.sum([~np.isnan(rows) for rows in said], axis=0)
    return np.where(n_speaking, np.nansum(said, axis=0), np.nan) / np.maximum(n_speaking, 1)


def blended(cut: Sequence[Example], said: Floats, teaching: float) -> list[Example]:
    """Examples whose targets are, by a share of ``teaching``, what is ``said`` of their sentences.

    ``said`` has shape ``(n_sentences, n_labels)``, the sentences of all examples in their order; where it is NaN
    nothing is said, and the target is the annotators' alone.
    """
    ends = np.cumsum([len(example.targets) for example in cut])
    parts = np.split(np.asarray(said, dtype=np.float32), ends[:-1])
    return [
        example._replace(targets=_between(example.targets, part, teaching))
        for example, part in zip(cut, parts, strict=True)
    ]


def _between(labelled: NDArray[np.float32], said: NDArray[np.float32], teaching: float) -> NDArray[np.float32]:
    return np.where(np.isnan(said), labelled, (1.0 - teaching) * labelled + teaching * said)


def fold_of(article: GoldArticle) -> int:
    """The fold of an article, by the digest of its id: it does not move when articles are added."""
    return hashlib.sha256(article.article_id.encode()).digest()[0] % N_FOLDS


def chosen(folds: Sequence[int], said: Sequence[Sequence[Floats]]) -> list[Floats]:
    """Of every article what its own fold said, then of those that are in no fold the mean of what all said.

    ``said`` holds, for each fold, what it said of its own articles in their order and then of those in none.
    """
    waiting = [iter(rows) for rows in said]
    own = [next(waiting[fold]) for fold in folds]
    return own + [np.mean(rows, axis=0) for rows in zip(*waiting, strict=True)]


def write_sayings(path: Path, articles: Sequence[GoldArticle], said: Sequence[Floats]) -> None:
    """One :class:`Saying` a line, packed, in the order of ``articles``; the same sayings give the same bytes."""
    with packing(path) as packed:
        for article, rows in zip(articles, said, strict=True):
            saying = Saying(
                article_id=article.article_id,
                text_sha256=text_digest(article.text),
                starts=tuple(sentence.start for sentence in article.sentences),
                probabilities=tuple(tuple(round(float(value), _N_DECIMALS) for value in row) for row in rows),
            )
            packed.write(saying.model_dump_json().encode() + b"\n")


def read_sayings(path: Path, articles: Sequence[GoldArticle]) -> Floats:
    """What a file says of the sentences of ``articles``, shape ``(n_sentences, n_labels)``; NaN where it says nothing.

    Raises:
        StopRun: there is no such file, or it speaks of another text.
    """
    found = {saying.article_id: saying for saying in lines(path, Saying)}
    return np.concatenate([_rows(path, article, found.get(article.article_id)) for article in articles])


def _said(teacher: Path, articles: Sequence[GoldArticle]) -> Floats:
    if teacher.name.endswith(SUFFIX):
        return read_sayings(teacher, articles)
    return evaluate.judge(evaluate.load(teacher), articles).probabilities


def _rows(path: Path, article: GoldArticle, saying: Saying | None) -> Floats:
    rows = np.full((len(article.sentences), len(LABELS)), np.nan)
    if saying is None:
        return rows
    must_be_text(
        article.text,
        saying.text_sha256,
        otherwise=f"{path} speaks of another text of article {article.article_id}",
        mend="make it anew with `claimx teach`",
    )
    said = dict(zip(saying.starts, saying.probabilities, strict=True))
    for row, sentence in zip(rows, article.sentences, strict=True):
        row[:] = said.get(sentence.start, np.nan)
    return rows
