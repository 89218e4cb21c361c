"""The door of the segmenter: sentences without end, and characters that spaCy can not take."""

from __future__ import annotations

import pytest

from claimx import Extractor
from claimx.extract import Extraction
from tests.hostile.conftest import PROSE, made

N_CHARACTERS = 100_000


@pytest.mark.parametrize(
    "unit",
    ["word and ", "x", "(", "A. ", "e\u0301", "a\u200d"],
    ids=["words", "word", "marks", "initials", "accents", "joins"],
)
def test_a_sentence_of_100_000_characters(extractor: Extractor, unit: str) -> None:
    """It is cut, judged in parts, and every sentence is still the slice that it says."""
    text = PROSE * 3 + unit * (N_CHARACTERS // len(unit)) + "."
    answer = extractor(made(text, "text/plain"))
    assert isinstance(answer, Extraction)
    for sentence in answer.sentences:
        assert answer.article.text[sentence.start : sentence.end] == sentence.text


def test_nuls_and_halves_of_pairs_are_counted_as_characters(extractor: Extractor) -> None:
    """Offsets hold behind them."""
    answer = extractor(made(PROSE * 3 + "A \ud800 stray\0 mark. " + PROSE, "text/plain"))
    assert isinstance(answer, Extraction)
    for sentence in answer.sentences:
        assert answer.article.text[sentence.start : sentence.end] == sentence.text
