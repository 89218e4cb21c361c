"""The door of the segmenter: sentences without end, and characters that spaCy can not take."""

from __future__ import annotations

import pytest

from claimx import Extractor
from claimx.extract import Extraction
from claimx.segment import LONGEST_PIECE, cut, show
from tests.hostile.conftest import PROSE, made

N_CHARACTERS = 100_000


def test_a_sentence_of_100_000_characters(extractor: Extractor) -> None:
    """It is cut, judged in parts, and every sentence is still the slice that it says."""
    text = PROSE * 3 + "word and " * (N_CHARACTERS // 9) + "."
    answer = extractor(made(text, "text/plain"))
    assert isinstance(answer, Extraction)
    for sentence in answer.sentences:
        assert answer.article.text[sentence.start : sentence.end] == sentence.text


@pytest.mark.parametrize("unit", ["x", "(", "A. ", "e\u0301", "a\u200d", " ", "'", ".[1]"])
def test_words_without_end_are_cut(unit: str) -> None:
    """spaCy takes quadratic time within a word; the pieces that it sees are short, and together they are the text."""
    shown = show(PROSE + unit * (N_CHARACTERS // len(unit)))
    pieces = list(cut(shown))
    assert [end for _, end in pieces[:-1]] == [start for start, _ in pieces[1:]]
    assert max(end - start for start, end in pieces) <= LONGEST_PIECE


def test_nuls_and_halves_of_pairs_are_counted_as_characters(extractor: Extractor) -> None:
    """Offsets hold behind them."""
    answer = extractor(made(PROSE * 3 + "A \ud800 stray\0 mark. " + PROSE, "text/plain"))
    assert isinstance(answer, Extraction)
    for sentence in answer.sentences:
        assert answer.article.text[sentence.start : sentence.end] == sentence.text
