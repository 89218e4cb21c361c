"""Articles and their claims -> shares, histograms and lengths, in the same way for a reference and for a folder."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimx.drift.words import Words
from claimx.interval import Interval
from claimx.records import BODY_KINDS, LABELS, Article, Label, ScoredSentence

#: Of probabilities, each a tenth wide: as fine as the index of population stability is commonly taken.
N_BINS = 10
#: Of the standard normal distribution: 95 % lie within.
_Z = 1.96


class Scored(NamedTuple):
    """What is counted of a claim; ``probabilities`` in the order of ``LABELS``."""

    labels: tuple[Label, ...]
    probabilities: tuple[float, ...]

    @classmethod
    def of(cls, claim: ScoredSentence) -> Scored:
        return cls(claim.labels, tuple(getattr(claim.probabilities, label) for label in LABELS))


class Tally(NamedTuple):
    """What is counted of an article; ``words`` are those of its body, or none where they were not looked at."""

    n_characters: int
    claims: tuple[Scored, ...]
    words: Words


class Observed(NamedTuple):
    """What was counted; ``scores`` holds, for each label, how many claims lie in each tenth of its probability."""

    n_articles: int
    n_claims: int
    n_refused: int
    scores: dict[Label, tuple[int, ...]]
    label_shares: dict[Label, Interval | None]
    """Of the claims."""
    claims_per_1000_characters: Interval | None
    unknown_words: Interval | None
    """Of the words of the body: the share that the vocabulary does not hold whole."""
    refused: Interval | None
    """Of the pages."""
    lengths: tuple[int, ...]
    """Characters of the body of each article, in ascending order."""


def body_of(article: Article) -> str:
    """What is classified of an article: title, headings, captions and what surrounds it are not."""
    return "\n".join(article.text[block.start : block.end] for block in article.blocks if block.kind in BODY_KINDS)


def observed(tallies: Sequence[Tally], n_refused: int = 0) -> Observed:
    """Sum up; each article is one draw, for the sentences of one resemble each other."""
    claims = [claim for tally in tallies for claim in tally.claims]
    pages = [(0, 1)] * len(tallies) + [(1, 1)] * n_refused
    return Observed(
        n_articles=len(tallies),
        n_claims=len(claims),
        n_refused=n_refused,
        scores={label: _histogram(claim.probabilities[n] for claim in claims) for n, label in enumerate(LABELS)},
        label_shares={label: rate_of([_labelled(tally, label) for tally in tallies]) for label in LABELS},
        claims_per_1000_characters=rate_of([(len(tally.claims), tally.n_characters / 1000) for tally in tallies]),
        unknown_words=rate_of([(tally.words.n_unknown, tally.words.n_words) for tally in tallies]),
        refused=rate_of(pages),
        lengths=tuple(sorted(tally.n_characters for tally in tallies)),
    )


def rate_of(pairs: Iterable[tuple[float, float]]) -> Interval | None:
    """The ratio of the sums of pairs, one pair a draw; ``None`` where there is nothing to divide by.

    The interval is that of a ratio of two means (Cochran, Sampling Techniques, 1977, section 2.11).
    """
    drawn = [(part, whole) for part, whole in pairs if whole]
    if not drawn:
        return None
    total = sum(whole for _, whole in drawn)
    value = sum(part for part, _ in drawn) / total
    squares = sum((part - value * whole) ** 2 for part, whole in drawn)
    half = _Z * math.sqrt(squares * len(drawn) / max(1, len(drawn) - 1)) / total
    return Interval(value=round(value, 6), low=round(max(0.0, value - half), 6), high=round(value + half, 6))


def _labelled(tally: Tally, label: Label) -> tuple[int, int]:
    return sum(label in claim.labels for claim in tally.claims), len(tally.claims)


def _histogram(probabilities: Iterable[float]) -> tuple[int, ...]:
    counts = [0] * N_BINS
    for one in probabilities:
        counts[min(int(one * N_BINS), N_BINS - 1)] += 1
    return tuple(counts)
