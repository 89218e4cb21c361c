"""Which articles are trained on and which are held out: by outlet, never by sentence, decided here only.

An outlet has a voice, and sentences of one article share a subject; a model that has seen either is not being
asked about unseen articles. So whole outlets are held out, chosen by the digest of their name: the choice needs
no list, does not move when articles are added, and cannot be tuned. Copies of held-out articles, under whatever
masthead, are taken out of training.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from claimx.training.data.gold import GoldArticle

# One outlet in five: of the 133 in the data of version 2 that holds out 36, with some 10,000 sentences. Version 1,
# which had half the data, held out three in ten, these among them.
_HELD_OUT_SHARE = 0.2
# Articles that share a larger part of their eight-word shingles are copies of one text. Unrelated articles of one
# subject stay under .02, a wire story with a new headline and a paragraph cut over .6.
_COPY_SIMILARITY = 0.3
_SHINGLE_WORDS = 8


class Split(NamedTuple):
    """Articles to train on, articles held out, and the ids of those dropped as copies."""

    train: list[GoldArticle]
    held_out: list[GoldArticle]
    copies: list[str]


def is_held_out(outlet: str | None) -> bool:
    """Whether the outlet's name falls into the held-out share; articles without an outlet are trained on."""
    if not outlet:
        return False
    first = int.from_bytes(hashlib.sha256(outlet.encode()).digest()[:4], "big")
    return first / 2**32 < _HELD_OUT_SHARE


def split_by_outlet(articles: Sequence[GoldArticle]) -> Split:
    """Hold out whole outlets, and drop copies: within each side, and of held-out articles from training."""
    held_out, twice = without_copies((a for a in articles if is_held_out(a.outlet)), ())
    train, copies = without_copies((a for a in articles if not is_held_out(a.outlet)), held_out)
    return Split(train, held_out, twice + copies)


def without_copies(
    articles: Iterable[GoldArticle], known: Iterable[GoldArticle]
) -> tuple[list[GoldArticle], list[str]]:
    """The articles that copy neither a known article nor an earlier one, and the ids of those that do."""
    holders: dict[int, list[int]] = {}
    sizes: list[int] = []
    kept: list[GoldArticle] = []
    copies: list[str] = []
    for article in known:
        _remember(_shingles(article.text), holders, sizes)
    for article in articles:
        found = _shingles(article.text)
        if _is_copy(found, holders, sizes):
            copies.append(article.article_id)
        else:
            _remember(found, holders, sizes)
            kept.append(article)
    return kept, copies


def share_of(articles: Sequence[GoldArticle], share: float, seed: int) -> list[GoldArticle]:
    """The first articles of one shuffled order, up to ``share`` of all sentences: larger shares hold smaller ones."""
    shuffled = sorted(articles, key=lambda article: article.article_id)
    random.Random(seed).shuffle(shuffled)
    n_sentences = accumulate(len(article.sentences) for article in shuffled)
    room = share * sum(len(article.sentences) for article in shuffled)
    return [article for article, n in zip(shuffled, n_sentences, strict=True) if n <= room]


def _shingles(text: str) -> set[int]:
    """Hashes of every run of ``_SHINGLE_WORDS`` words, case and marks ignored (Broder, 1997)."""
    words = [word for word in ("".join(c for c in raw if c.isalnum()).lower() for raw in text.split()) if word]
    runs = range(max(1, len(words) - _SHINGLE_WORDS + 1))
    return {hash(tuple(words[at : at + _SHINGLE_WORDS])) for at in runs}


def _remember(found: set[int], holders: dict[int, list[int]], sizes: list[int]) -> None:
    for shingle in found:
        holders.setdefault(shingle, []).append(len(sizes))
    sizes.append(len(found))


def _is_copy(found: set[int], holders: dict[int, list[int]], sizes: list[int]) -> bool:
    shared: dict[int, int] = {}
    for shingle in found:
        for holder in holders.get(shingle, ()):
            shared[holder] = shared.get(holder, 0) + 1
    return any(n / min(len(found), sizes[holder]) > _COPY_SIMILARITY for holder, n in shared.items())
