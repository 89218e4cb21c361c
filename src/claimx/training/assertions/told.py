"""Who asserts sentences, and how surely: what annotators said of labelled articles, standing off their text.

``models/assertions.jsonl.gz`` holds one :class:`ToldArticle` a line: of chosen sentences, many of them hard for the
rules, which kind of modality each has or whose claim it is, by the guide in ``corpus/ASSERTIONS.md``. The corpora say
it in their assertions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimx.assertion import MODALITY_KINDS, VOICES, Attribution, ModalityKind, Voice
from claimx.attribute import attribute
from claimx.errors import StopRun
from claimx.qualify import qualify
from claimx.records import Article, Record, Sentence, Span
from claimx.training.assertions.corpus import NEWS, load_assertions, sentences_of
from claimx.training.data.filed import lines
from claimx.training.data.gold import GoldArticle, Half, load_gold, must_be_text
from claimx.training.data.splits import split_by_outlet

#: All that may be told of a sentence, and how many columns of it are kinds of modality and how many voices.
ANSWERS = (*MODALITY_KINDS, *VOICES)
SIZES = (len(MODALITY_KINDS), len(VOICES))
#: The share of a doubtful sentence that goes to its other answer.
_DOUBT = 0.3

Answers = NDArray[np.float32]
Shares = Iterator[tuple[ModalityKind | Voice, float]]
#: What may be measured on, in words.
HELD_OUT, _TEST_HALVES = "held-out outlets", "the test halves of the corpora"


class ToldSentence(Span):
    """One sentence: its kind or its voice, or both; whoever was not asked said nothing."""

    kind: ModalityKind | None = None
    other: ModalityKind | None = None
    """What its kind may be instead, where the annotator was in doubt."""
    voice: Voice | None = None
    voice_in_doubt: bool = False
    speaker: Span | None = None
    cue: Span | None = None


class ToldArticle(Record):
    """Sentences of one article; ``text_sha256`` is the digest of the text that they stand off."""

    article_id: str
    text_sha256: str
    sentences: tuple[ToldSentence, ...]


class Told(NamedTuple):
    """An article, and of each of its sentences what annotators and what the rules say, one column an answer.

    Both have shape ``(n_sentences, n_answers)``. Of a sentence the kinds, or the voices, are zero in ``gold`` where
    nobody was asked, and in ``by_rules`` where the rules have read the answer.
    """

    article: GoldArticle
    gold: Answers
    by_rules: Answers

    def of_rules(self) -> Told:
        """The same, as if annotators said what the rules say."""
        return self._replace(gold=self.by_rules, by_rules=np.zeros_like(self.by_rules))


def load_told(path: Path, articles: Sequence[GoldArticle]) -> list[Told]:
    """What a file says of ``articles``; those that it does not name are left out.

    Raises:
        StopRun: a line does not fit, or was said of another text.
    """
    said = {one.article_id: one for one in lines(path, ToldArticle)}
    return [_told(article, said[article.article_id]) for article in articles if article.article_id in said]


def of_corpus(corpus: Path, half: Half) -> list[Told]:
    """What the assertions of a corpus say of one half of its pages, without the rules: they were mended by ``dev``."""
    told = []
    by_page = {article.article_id: article for article in load_gold(corpus)}
    for page in load_assertions(corpus):
        if page.half == half:
            answers = {(put.start, put.end): [(put.kind, 1.0), (put.voice, 1.0)] for put in page.assertions}
            gold = _rows([answers.get((one.start, one.end), []) for one in page.sentences])
            told.append(Told(by_page[page.page], gold, np.zeros_like(gold)))
    return told


class Sides(NamedTuple):
    """What is learnt, what is held out to measure it on, and what that is, in words."""

    told: list[Told]
    apart: list[Told]
    measured_on: str = HELD_OUT


def sides(articles: Sequence[GoldArticle], assertions: Path, corpus: Path) -> Sides:
    """Outlets are held out as they are of labels; the ``dev`` half of ``corpus``, and of its news, is learnt too.

    Where no kinds, or no voices, are told of held-out outlets, as of articles of one's own, the ``test`` halves measure
    in their place.

    Raises:
        StopRun: see :func:`load_told`; or the corpus tells nothing either.
    """
    split = split_by_outlet(articles)
    told = [*load_told(assertions, split.train), *_of_corpora(corpus, "dev")]
    apart = load_told(assertions, split.held_out)
    if not _missing(apart):
        return Sides(told, apart)
    apart = _of_corpora(corpus, "test")
    if missing := _missing(apart):
        expected = f"{' and '.join(missing)} of sentences of {HELD_OUT}, or of {_TEST_HALVES}"
        raise StopRun(f"{assertions}: expected {expected} in {corpus}, to measure on; found none")
    return Sides(told, apart, _TEST_HALVES)


def _of_corpora(corpus: Path, half: Half) -> list[Told]:
    return [one for folder in (corpus, corpus / NEWS) for one in of_corpus(folder, half)]


def _missing(apart: Sequence[Told]) -> list[str]:
    """What nobody was asked about any of these sentences."""
    asked = [[answers.any() for answers in parted(one.gold)] for one in apart]
    return [name for column, name in enumerate(("kinds", "voices")) if not any(of_one[column] for of_one in asked)]


def parted(answers: Answers) -> list[Answers]:
    """The columns of kinds, and those of voices."""
    return np.split(answers, [SIZES[0]], axis=-1)


def attributed(article: GoldArticle) -> list[tuple[Sentence, Attribution]]:
    """Every sentence, and who the rules say asserts it."""
    sentences = list(sentences_of(article))
    # Of labelled text it is not known what is set apart as a quotation; no more is asked of the article.
    asked: dict[str, Any] = {"text": article.text, "blocks": ()}
    said = attribute(Article.model_construct(**asked), sentences)
    return [*zip(sentences, said, strict=True)]


def _told(article: GoldArticle, said: ToldArticle) -> Told:
    must_be_text(
        article.text,
        said.text_sha256,
        otherwise=f"article {article.article_id} was annotated on another text",
        mend="bring that text, or annotate this one",
    )
    answers = {(put.start, put.end): [*_kinds(put), *_voices(put)] for put in said.sentences}
    gold = _rows([answers.get((one.start, one.end), []) for one in article.sentences])
    by_rules = ([(qualify(*pair).kind, 1.0), (pair[1].voice, 1.0)] for pair in attributed(article))
    return Told(article, gold, _rows([*by_rules]))


def _kinds(put: ToldSentence) -> Shares:
    if put.kind:
        doubt = _DOUBT if put.other else 0.0
        yield put.kind, 1.0 - doubt
        if put.other:
            yield put.other, doubt


def _voices(put: ToldSentence) -> Shares:
    """What is not plainly the writer's is seldom plainly somebody's: the doubt is between the two."""
    if put.voice:
        doubt = _DOUBT if put.voice_in_doubt else 0.0
        yield put.voice, 1.0 - doubt
        yield "reported" if put.voice == "writer" else "writer", doubt


def _rows(said: Sequence[Sequence[tuple[ModalityKind | Voice, float]]]) -> Answers:
    rows = np.zeros((len(said), len(ANSWERS)), dtype=np.float32)
    for row, shares in zip(rows, said, strict=True):
        for answer, share in shares:
            row[ANSWERS.index(answer)] += share
    return rows
