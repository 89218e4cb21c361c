"""Counts -> the sentence that ends a run, and the page that shows its books."""

from __future__ import annotations

from claimx.books import Counts
from claimx.records import LABELS
from claimx.shown import shown

#: Of the messages of a kind; a site that is down may have thousands.
N_SHOWN = 20


def sentence_of(counts: Counts) -> str:
    """For example ``3 pages read: 2 articles, 1 refused (not English); 57 claims: 20 opportunity, ...``.

    The labels may add up to more than the claims, for a claim may carry several.
    """
    pages = [_n(counts.n_articles, "article"), _refused(counts)]
    if counts.n_known:
        pages.append(f"{counts.n_known} known already")
    if counts.failed:
        pages.append(f"{len(counts.failed)} failed")
    if counts.postponed:
        pages.append(f"{len(counts.postponed)} postponed")
    labels = ", ".join(f"{counts.n_labels.get(label, 0)} {label}" for label in LABELS)
    said = f"{_n(counts.n_pages, 'page')} read: {', '.join(pages)}; {_n(counts.n_claims, 'claim')}: {labels}"
    return f"{said}; no list of pages: {', '.join(counts.broken[:N_SHOWN])}" if counts.broken else said


def books_of(counts: Counts) -> str:
    """Markdown: the pages read, and what became of them, side by side; then the pages that are waited for."""
    became = {
        "article" if counts.n_articles == 1 else "articles": counts.n_articles,
        "refused": sum(counts.n_refused.values()),
        "known already": counts.n_known,
        "failed": len(counts.failed),
    }
    sign = "=" if sum(became.values()) == counts.n_pages else "≠"
    sides = f"**{_n(counts.n_pages, 'page')} read {sign} {' + '.join(f'{n} {what}' for what, n in became.items())}**"
    waiting = _messages("Failed", counts.failed) + _messages("Postponed to the next run", counts.postponed)
    return "\n\n".join([sides, sentence_of(counts), *waiting])


def _messages(title: str, messages: tuple[str, ...]) -> list[str]:
    """Indented, so that nothing in them is taken for Markdown."""
    if not messages:
        return []
    lines = [f"    {' '.join(shown(message).split())}" for message in messages[:N_SHOWN]]
    more = [f"    and {len(messages) - N_SHOWN} more"] if len(messages) > N_SHOWN else []
    return [f"## {title}", "\n".join([*lines, *more])]


def _refused(counts: Counts) -> str:
    n_refused = sum(counts.n_refused.values())
    if len(counts.n_refused) <= 1:
        reasons = "".join(counts.n_refused)
    else:
        reasons = ", ".join(f"{n} {reason}" for reason, n in sorted(counts.n_refused.items()))
    return f"{n_refused} refused" + (f" ({reasons})" if reasons else "")


def _n(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
