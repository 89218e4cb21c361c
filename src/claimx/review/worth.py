"""How much there is to learn from a person about each sentence, as every reason sees it; 0 is nothing."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from claimx import decide
from claimx.modelfolder import TOKENIZER, Decision
from claimx.records import LABELS, Label, Probabilities, ScoredSentence

#: Texts -> the probabilities that another method gives, one for each text.
SecondOpinion = Callable[[Sequence[str]], list[Probabilities]]

# The baseline is fitted with balanced classes (training/evaluate/baseline.py).
_HALF = 0.5
# Four letters or more, no part of a longer word: what is shorter is seldom new, and often an abbreviation.
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]{4,}(?![\w'’])")


def uncertain(sentence: ScoredSentence, decisions: Mapping[Label, Decision]) -> float:
    """The nearer to a threshold, the more; nothing outside the bands in which a person should look."""
    margins = [_margin(sentence.probabilities, label, decisions) for label in sentence.uncertain]
    return 1.0 - min(margins) if margins else 0.0


def _margin(probabilities: Probabilities, label: Label, decisions: Mapping[Label, Decision]) -> float:
    return abs(float(getattr(probabilities, label)) - decisions[label].threshold)


def disagreements(
    sentences: Sequence[ScoredSentence], opinion: SecondOpinion, decisions: Mapping[Label, Decision]
) -> list[float]:
    """How far apart the two are on a label that only one of them gives, for each sentence."""
    others = opinion([sentence.text for sentence in sentences])
    return [_apart(*pair, decisions) for pair in zip(sentences, others, strict=True)]


def _apart(sentence: ScoredSentence, other: Probabilities, decisions: Mapping[Label, Decision]) -> float:
    ours = decide.given(sentence.probabilities, decisions)
    disputed = [label for label in LABELS if (label in ours) != (getattr(other, label) >= _HALF)]
    return max((abs(getattr(sentence.probabilities, one) - getattr(other, one)) for one in disputed), default=0.0)


def known_words(folder: Path) -> frozenset[str]:
    """The words that the model of this folder reads whole; every other word it reads in pieces."""
    vocabulary = json.loads((folder / TOKENIZER).read_text(encoding="utf-8"))["model"]["vocab"]
    return frozenset(vocabulary)


def new_words(text: str, known: frozenset[str]) -> set[str]:
    """Words of the text that the model reads only in pieces; names, which are new every day, begin with a capital."""
    return {word for word in _WORD.findall(text) if word[0].islower() and _plain(word) not in known}


def _plain(word: str) -> str:
    """As the tokenizer compares words: without accents, in lower case."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
