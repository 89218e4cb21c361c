from __future__ import annotations

import pytest

from claimx.drift.words import Words, words_of
from tests.drift.made import tokenizer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the council met", Words(3, 0)),
        ("the quorum met", Words(3, 1)),  # quo ##rum
        ("the xylophone met", Words(3, 1)),  # [UNK]
        ("met, 26. met", Words(2, 0)),  # neither figures nor marks are words
        ("met \ud800 met", Words(2, 0)),
        ("", Words(0, 0)),
    ],
)
def test_a_word_is_known_that_is_one_piece(text: str, expected: Words) -> None:
    """A tokenizer of word pieces spells what it does not hold, so that what it spells is unknown."""
    assert words_of(text, tokenizer()) == expected
