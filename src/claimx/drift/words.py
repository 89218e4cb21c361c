"""Texts -> how many of their words the model's vocabulary holds.

A tokenizer of word pieces knows every word, for it spells what it does not hold: almost nothing becomes ``[UNK]``. So
a word counts as out of the vocabulary where it is not one piece of it (the "continued words" of Rust et al., How Good
is Your Tokenizer?, 2021): names, jargon, misprints, another language. Figures and marks are no words here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_UNKNOWN = "[UNK]"


class Words(NamedTuple):
    """Words of a text, and those of them that the vocabulary does not hold whole."""

    n_words: int
    n_unknown: int


def words_of(text: str, tokenizer: Tokenizer) -> Words:
    """Count the words that begin with a letter, as the tokenizer parts them."""
    # The tokenizer is written in Rust, whose strings cannot hold a lone surrogate.
    encoding = tokenizer.encode(text.encode("utf-8", "replace").decode("utf-8"), add_special_tokens=False)
    unknown: dict[int, bool] = {}
    for word, piece, (start, _) in zip(encoding.word_ids, encoding.tokens, encoding.offsets, strict=True):
        if word in unknown:
            unknown[word] = True
        elif word is not None and text[start].isalpha():
            unknown[word] = piece == _UNKNOWN
    return Words(len(unknown), sum(unknown.values()))
