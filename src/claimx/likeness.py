"""Texts -> what tells whether they are copies of each other, in a few bytes that a ledger can keep.

An article is known by a sketch of its shingles: MinHash (Broder, 1997), looked up by bands of it (Indyk and Motwani,
1998). The sketches of earlier runs are kept, so that what is computed here is a format: the same text gives the same
bytes, whatever the version of a library. That, and the 110 MB that datasketch brings along (scipy), is why it is
written out. A claim is known by its words, and by those of them that would make another claim of it.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimx.english.tokens import words
from claimx.quantify.numerals import MAGNITUDES, PARTS, PLURAL_PARTS, SCALES, SMALL, TENS
from claimx.quantify.turns import DOWN, UP
from claimx.records import BODY_KINDS, Article

# Two words of content to a shingle: an edited word costs two shingles and not three, and of 2.2 million pairs of
# different articles (2,095 real ones) the most alike still share only 12 % of them; real copies share 31 % and more.
# With 256 values the estimate has a standard error of 0.03 there.
N_VALUES = 256
# Two values a band: of 32 bands one is shared by 97 % of the pairs that are a third alike, by 2 % of those at 0.02.
N_BANDS, _N_VALUES_PER_BAND = 32, 2
#: How much of all that is in two articles must be in both.
ALIKE = 0.3
# Claims of which fewer of the words agree say something else more often than the same (tests/benchmarks/stories.py).
SAME_WORDS = 0.8
#: Claims with fewer words must be the same word by word, for one word makes another claim of them.
MIN_WORDS = 8

# Words of a claim fall into so many bins: enough that of a long article's claims few pairs look alike by them.
N_BINS = 256
# An article has some 500 different words, and most of them are those of every other.
_N_REMEMBERED = 10_000
# 512 kB at a time stay in the cache of a core, however long the article.
_N_AT_ONCE = 256

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\w+")
_FUNCTION_WORDS = words(
    """a about after all also an and any are as at be because been before but by can could did do does for from had
    has have he her him his how i if in into is it its just may me more most my no not of on one only or other our out
    over said say says she should so some such than that the their them then there these they this those to under up
    us was we were what when where which who will with would you your"""
)
_NEGATIONS = words("cannot neither never no nobody none nor not nothing without")
_NUMBERS = {word: str(number) for word, number in {**SMALL, **TENS}.items()}
_NUMBER_WORDS = frozenset().union(SCALES, MAGNITUDES, PARTS, PLURAL_PARTS, ("double", "triple", "twice", "thrice"))


class Wording(NamedTuple):
    """The fingerprint of a claim, which survives the edits that copies make."""

    exact: int
    """Of all its words in order; a signed number of 64 bits."""
    weighty: int
    """Of its figures, negations and directions in order."""
    words: bytes
    """Two bytes a word, of all its words in order."""

    @property
    def n_words(self) -> int:
        return len(self.words) // 2


def sketch(article: Article) -> bytes:
    """Its MinHash signature: two bytes for each of ``N_VALUES`` permutations; empty where it has no shingles."""
    body = (article.text[block.start : block.end] for block in article.blocks if block.kind in BODY_KINDS)
    shingles = {f"{one} {other}" for text in body for one, other in pairwise(_content(text))}
    if not shingles:
        return b""
    hashes = np.frombuffer(b"".join(map(_digest, shingles)), "<u8")
    parts = np.split(hashes, range(_N_AT_ONCE, len(hashes), _N_AT_ONCE))
    least = np.min([(np.outer(part, _FACTORS) + _TERMS).min(axis=0) for part in parts], axis=0)
    values: bytes = (least >> np.uint64(32)).astype("<u2").tobytes()
    return values


def bands_of(sketched: bytes) -> list[int]:
    """``N_BANDS`` numbers of at most 40 bits; articles that share one may be alike."""
    values = np.frombuffer(sketched, "<u2")[: N_BANDS * _N_VALUES_PER_BAND].astype(np.int64)
    one, other = values[0::_N_VALUES_PER_BAND], values[1::_N_VALUES_PER_BAND]
    return [int(key) for key in (np.arange(len(one)) << 32) | (one << 16) | other]


def resemblance(sketched: bytes, others: Iterable[bytes]) -> list[float]:
    """How much of what is in two articles is in both (Jaccard), estimated, for each of the others."""
    mine = np.frombuffer(sketched, "<u2")
    return [float((mine == np.frombuffer(other, "<u2")).mean()) for other in others]


def wording(text: str) -> Wording:
    said = _words(text)
    weighty = [weight for word in said if (weight := _weight(word))]
    return Wording(_signed(" ".join(said)), _signed(" ".join(weighty)), b"".join(map(_two_bytes, said)))


def bins_of(wordings: Sequence[Wording]) -> NDArray[np.uint16]:
    """How many words of each fall into each bin, shape ``(n_wordings, N_BINS)``."""
    first_bytes = (np.frombuffer(said.words, np.uint8)[::2] for said in wordings)
    counts = [np.bincount(row, minlength=N_BINS).astype(np.uint16) for row in first_bytes]
    return np.array(counts, dtype=np.uint16).reshape(-1, N_BINS)


def that_may_say_the_same(one: Wording, others: NDArray[np.uint16]) -> list[int]:
    """Indices of wordings, given as bins, that may reach ``SAME_WORDS``: shared bins bound shared words from above."""
    n_shared = np.minimum(others, bins_of([one])).sum(axis=1)
    found: list[int] = np.flatnonzero(2 * n_shared >= SAME_WORDS * (others.sum(axis=1) + one.n_words)).tolist()
    return found


def say_the_same(one: Wording, other: Wording) -> bool:
    """Are they the same word by word, or long, with the same figures, and nearly all of their words the same?"""
    if one.exact == other.exact:
        return True
    if one.weighty != other.weighty or min(one.n_words, other.n_words) < MIN_WORDS:
        return False
    return shared_words(one, other) >= SAME_WORDS


def shared_words(one: Wording, other: Wording) -> float:
    """The share of the words of both that are in both, each as often as it is there (Dice)."""
    n_shared = (Counter(_pairs(one.words)) & Counter(_pairs(other.words))).total()
    return 2 * n_shared / ((one.n_words + other.n_words) or 1)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))


def _content(text: str) -> list[str]:
    return [word for word in _words(text) if word not in _FUNCTION_WORDS]


@lru_cache(_N_REMEMBERED)
def _weight(word: str) -> str | None:
    """What cannot be changed without changing what is claimed; synonyms of more and less count alike."""
    if word in _NEGATIONS or word.endswith("n't"):
        return "not"
    if word in UP or word in DOWN:
        return "up" if word in UP else "down"
    if word[0].isdigit() or word in _NUMBER_WORDS:
        return word
    return _NUMBERS.get(word)


def _pairs(row: bytes) -> list[bytes]:
    return [row[i : i + 2] for i in range(0, len(row), 2)]


@lru_cache(_N_REMEMBERED)
def _two_bytes(word: str) -> bytes:
    return _digest(word)[:2]


def _hash(text: str) -> int:
    return int.from_bytes(_digest(text), "little")


def _signed(text: str) -> int:
    """As databases keep numbers of 64 bits."""
    return int.from_bytes(_digest(text), "little", signed=True)


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()


#: ``hash * factor + term`` modulo 2**64, of which the upper half is used (Dietzfelbinger et al., 1997).
_FACTORS = np.array([_hash(f"factor {number}") | 1 for number in range(N_VALUES)], dtype=np.uint64)
_TERMS = np.array([_hash(f"term {number}") for number in range(N_VALUES)], dtype=np.uint64)
