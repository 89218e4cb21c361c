"""Counts -> the sentence that ends a run."""

from __future__ import annotations

from claimx.books import Counts
from claimx.records import LABELS


def sentence_of(counts: Counts) -> str:
    """For example ``3 pages read: 2 articles, 1 refused (not English); 57 claims: 20 opportunity, ...``.

    The labels may add up to more than the claims, for a claim may carry several.
    """
    pages = [_n(counts.n_articles, "article"), _refused(counts)]
    if counts.n_known:
        pages.append(f"{counts.n_known} known from earlier runs")
    if counts.failed:
        pages.append(f"{len(counts.failed)} failed")
    if counts.postponed:
        pages.append(f"{len(counts.postponed)} postponed")
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
