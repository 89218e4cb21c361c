"""Article -> sentences: the only door to spaCy at run time.

A trained ``senter`` lays boundaries over every body block; ``boundaries`` corrects what it cannot know, by the
``boundaryrules`` over ``boundarywords``.
What spaCy is shown is as long as what was written, so that its offsets hold in ``Article.text``.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from claimx.errors import StopRun
from claimx.modelfolder import check_segmenter
from claimx.records import BODY_KINDS, Article, Block, Sentence
from claimx.segment.boundaries import corrected
from claimx.segment.senter import hasten

if TYPE_CHECKING:
    from spacy.language import Language

# spaCy refuses a million characters. Sixteen such pieces took 290 MB; no news paragraph is half as long.
LONGEST_PIECE = 10_000
_CHARACTERS_PER_BATCH = 16 * LONGEST_PIECE
# By 16 pieces at a time a page took a tenth longer.
_PIECES_PER_BATCH = 64
# spaCy's tokenizer needs quadratic time within a word: 5,000 brackets in a row took 6 s, 100 take 1 ms.
LONGEST_WORD = 100
# spaCy would remember every word it ever saw. It cuts a word that it remembers in a tenth of the time, and its own
# memory of cuts ends at 10,000; so many words, the commonest among them, take 10 MB.
_MOST_WORDS = 20_000

Bounds = tuple[int, int]

#: One character for one. A line break is a space like any other, so that hard-wrapped text reads as it would unwrapped
#: (the breaks that matter are in SPLITS); a lone surrogate, which spaCy cannot encode, is a character unknown.
_SPACE = re.compile("[\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# The last characters stay, for they may end a sentence.
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD},}}(?=\S{{3}})")
# How many threads a matrix product takes is a setting of the process; two that set it at once would leave it changed.
_TURN = Lock()


class Segmenter:
    """One spaCy pipeline, loaded.

    The segmenters of a process take turns, and while one is at work numpy multiplies by one thread in all of it.
    """

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    @classmethod
    def from_folder(cls, path: Path) -> Segmenter:
        """Load the pipeline.

        Raises:
            StopRun: the folder holds no pipeline that the installed spaCy can load, or not the one that was sealed.
        """
        check_segmenter(path)
        # spaCy and what it imports warn of versions and optional parts; nothing that a reader of claims could mend.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import spacy
            from thinc.api import use_ops

            try:
                # By numpy's matrix products a page takes 10 ms, by those that thinc would choose 16.
                with use_ops("numpy", use_blis=False):
                    nlp = spacy.load(path)
            except (OSError, ValueError) as error:
                raise StopRun(
                    f"{path} is no sentence segmenter; make one with `claimx train-segmenter`: {error}"
                ) from error
        hasten(nlp)
        return cls(nlp)

    def __call__(self, article: Article) -> tuple[Sentence, ...]:
        """The sentences of the body blocks, in reading order; no sentence reaches over a block."""
        body = list(_body(article))
        blocks = self.spans([article.text[block.start : block.end] for block, _ in body])
        places = [
            (block.start + start, block.start + end, paragraph, section)
            for paragraph, ((block, section), bounds) in enumerate(zip(body, blocks, strict=True))
            for start, end in bounds
        ]
        return tuple(
            Sentence(
                start=start,
                end=end,
                text=article.text[start:end],
                sentence_index=index,
                paragraph_index=paragraph,
                section=section,
            )
            for index, (start, end, paragraph, section) in enumerate(places)
        )

    def spans(self, texts: Sequence[str]) -> list[list[Bounds]]:
        """The sentences of every text as offsets into it, without surrounding white space, none empty."""
        starts: list[set[int]] = [set() for _ in texts]
        shown = [show(text) for text in texts]
        pieces = [(index, start, end) for index, text in enumerate(shown) for start, end in cut(text)]
        # Its products are small: by several threads, where others work too, they took three times as long as by one.
        with _TURN, _blas().limit(limits=1, user_api="blas"), self._memory():
            docs = self._nlp.pipe((shown[i][start:end] for i, start, end in pieces), batch_size=_n_at_once(pieces))
            for (index, start, _), doc in zip(pieces, docs, strict=True):
                marks = doc.to_array(["IDX", "SENT_START"]).tolist()
                found = {start + place for place, is_start in marks if is_start == 1}
                starts[index] |= found - {start} if _cut_within_sentence(shown[index], start) else found
        return [list(_trimmed(text, corrected(text, found))) for text, found in zip(texts, starts, strict=True)]

    def _memory(self) -> AbstractContextManager[object]:
        """spaCy keeps new words while there are few; from then on a memory zone frees them, which is slower."""
        return nullcontext() if len(self._nlp.vocab) < _MOST_WORDS else self._nlp.memory_zone()


@cache
def _blas() -> Any:
    """The libraries that multiply for numpy, which is imported by then."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def _body(article: Article) -> Iterator[tuple[Block, str | None]]:
    """Body blocks, each with the nearest heading above."""
    section = None
    for block in article.blocks:
        if block.kind == "heading":
            section = article.text[block.start : block.end].strip() or section
        elif block.kind in BODY_KINDS:
            yield block, section


def show(text: str) -> str:
    """What spaCy sees of a text: as long, and in every place the character that matters for a boundary."""
    spaced = _SURROGATE.sub("\ufffd", _SPACE.sub(" ", text))
    return _LONG_WORD.sub(lambda match: "x" * len(match[0]), spaced)


def cut(shown: str) -> Iterator[Bounds]:
    """Pieces that spaCy can take, which together are the text: cut after a full stop, or else at white space."""
    start = 0
    while len(shown) - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        space = max(shown.rfind(". ", start, limit) + 1, 0) or shown.rfind(" ", start, limit)
        end = space + 1 if space > start else limit
        yield start, end
        start = end
    yield start, len(shown)


def _cut_within_sentence(shown: str, start: int) -> bool:
    return start > 0 and shown[start - 2 : start] != ". "


def _n_at_once(pieces: Iterable[tuple[int, int, int]]) -> int:
    """How many of the pieces go through spaCy together: all of a usual page, and of long ones no more than fit."""
    longest = max((end - start for _, start, end in pieces), default=0)
    return min(_PIECES_PER_BATCH, _CHARACTERS_PER_BATCH // max(longest, 1))


def _trimmed(text: str, starts: Sequence[int]) -> Iterator[Bounds]:
    for start, end in pairwise((*starts, len(text))):
        sentence = text[start:end]
        left = len(sentence) - len(sentence.lstrip())
        right = len(sentence.rstrip())
        if left < right:
            yield start + left, start + right
