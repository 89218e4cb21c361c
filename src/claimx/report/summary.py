"""Counts -> the sentence that ends a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimx.records import LABELS, Refusal
from claimx.run import Counts

if TYPE_CHECKING:
    from claimx.extract import Extraction


def counts_of(answer: Extraction | Refusal) -> Counts:
    """What one page adds to the counts of a run."""
    if isinstance(answer, Refusal):
        return Counts(n_pages=1, n_refused={answer.reason: 1})
    return Counts(
        n_pages=1,
        n_articles=1,
        n_sentences=len(answer.sentences),
        n_claims=len(answer.claims),
        n_labels={label: sum(label in claim.labels for claim in answer.claims) for label in LABELS},
    )


def sentence_of(counts: Counts) -> str:
    """For example ``3 pages read: 2 articles, 1 refused (not English); 57 claims: 20 opportunity, ...``.

    The labels may add up to more than the claims, for a claim may carry several.
    """
    pages = [_n(counts.n_articles, "article"), _refused(counts)]
    if counts.n_known:
        pages.append(f"{counts.n_known} known from earlier runs")
    if counts.failed:
        pages.append(f"{len(counts.failed)} failed")
    labels = ", ".join(f"{counts.n_labels.get(label, 0)} {label}" for label in LABELS)
    return f"{_n(counts.n_pages, 'page')} read: {', '.join(pages)}; {_n(counts.n_claims, 'claim')}: {labels}"


def _refused(counts: Counts) -> str:
    n_refused = sum(counts.n_refused.values())
    if len(counts.n_refused) <= 1:
        reasons = "".join(counts.n_refused)
    else:
        reasons = ", ".join(f"{n} {reason}" for reason, n in sorted(counts.n_refused.items()))
    return f"{n_refused} refused" + (f" ({reasons})" if reasons else "")


def _n(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
