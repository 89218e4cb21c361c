"""Gold articles -> windows with targets, cut by the same code that cuts them at run time."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from claimx.modelfolder import WindowShape
from claimx.records import LABELS, identify
from claimx.training.data.gold import GoldArticle, GoldSentence
from claimx.window import Window, longest_stretch, stretches, windows


class Example(NamedTuple):
    """One article in word pieces; ``targets`` has shape ``(n_sentences, n_labels)``, each between 0 and 1.

    Where nobody labelled a sentence, or the article, they are NaN.
    """

    sentences: list[list[int]]
    headings: list[list[int]]
    targets: NDArray[np.float32]


class TrainingWindow(NamedTuple):
    """A window and the targets of its readings, shape ``(n_readings, n_labels)``."""

    window: Window
    targets: NDArray[np.float32]


def examples(articles: Sequence[GoldArticle], tokenizer: Tokenizer, doubt: float) -> list[Example]:
    """Tokenise articles; a doubtful annotation pulls its targets by ``doubt`` from 0 and 1 towards one half."""
    return [_example(article, tokenizer, doubt) for article in articles]


def in_pieces(
    sentences: Sequence[str], headings: Sequence[str], targets: NDArray[np.float32], tokenizer: Tokenizer
) -> Example:
    """Sentences, and the heading above each or "", tokenised."""
    encoded = tokenizer.encode_batch([*sentences, *headings], add_special_tokens=False)
    pieces = [encoding.ids for encoding in encoded]
    return Example(pieces[: len(sentences)], pieces[len(sentences) :], targets)


def digest_of_examples(articles: Sequence[Example]) -> str:
    """What names them: other articles, labels or teachers' words give another."""
    targets = np.concatenate([example.targets for example in articles]).tolist() if articles else []
    return identify(repr(targets), repr([(example.sentences, example.headings) for example in articles]))


def target(sentence: GoldSentence, doubt: float) -> list[float]:
    """One number a label: 0 or 1, or ``doubt`` short of it where the annotator was in doubt."""
    short = doubt if sentence.doubtful else 0.0
    return [1.0 - short if label in sentence.labels else short for label in LABELS]


def training_windows(
    articles: Sequence[Example], shape: WindowShape, chance: random.Random
) -> Iterator[TrainingWindow]:
    """Cut every article once, each by a shape of its own, so that no epoch sees the same borders."""
    for article in articles:
        jittered = WindowShape(n_pieces=chance.randint(shape.n_pieces // 2, shape.n_pieces))
        yield from _cut(article, jittered, longest_stretch(shape))


def plain_windows(article: Example, shape: WindowShape) -> Iterator[TrainingWindow]:
    """Cut one article as it is cut at run time."""
    return _cut(article, shape, longest_stretch(shape))


def _cut(article: Example, shape: WindowShape, limit: int) -> Iterator[TrainingWindow]:
    for window in windows(stretches(article.sentences, article.headings, limit), shape):
        if window.readings:
            yield TrainingWindow(window, article.targets[[reading.owner for reading in window.readings]])


def _example(article: GoldArticle, tokenizer: Tokenizer, doubt: float) -> Example:
    texts = [article.slice(sentence) for sentence in article.sentences]
    headings = [sentence.section or "" for sentence in article.sentences]
    targets = np.array([target(sentence, doubt) for sentence in article.sentences], dtype=np.float32)
    return in_pieces(texts, headings, targets, tokenizer)
