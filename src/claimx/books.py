"""What became of the pages of a run, in numbers; and the books, which must balance."""

from __future__ import annotations

from collections import Counter
from typing import Protocol

from pydantic import Field

from claimx.errors import StopRun
from claimx.records import LABELS, Label, Reason, Record, Refusal
from claimx.store.files import Extracted


class Counted(Extracted, Protocol):
    """What is written of an article, and how many sentences its claims were chosen from."""

    @property
    def n_sentences(self) -> int: ...


class Counts(Record):
    """What became of the pages; counts of batches add up to those of the run."""

    n_pages: int = 0
    n_known: int = 0
    n_articles: int = 0
    n_refused: dict[Reason, int] = Field(default_factory=dict)
    n_sentences: int = 0
    n_claims: int = 0
    n_labels: dict[Label, int] = Field(default_factory=dict)
    failed: tuple[str, ...] = ()
    """One message for each page at which claimx itself fell over."""
    postponed: tuple[str, ...] = ()
    """One message for each page that could not be had now; it is not among those read."""
    broken: tuple[str, ...] = ()
    """Declared feeds and sitemaps that give no list of pages; known or not, each is told of in every run."""

    @classmethod
    def of(cls, answer: Counted | Refusal) -> Counts:
        """What one page adds to the counts."""
        if isinstance(answer, Refusal):
            return cls(n_pages=1, n_refused={answer.reason: 1})
        claims = answer.claims
        return cls(
            n_pages=1,
            n_articles=1,
            n_sentences=answer.n_sentences,
            n_claims=len(claims),
            n_labels=Counter(label for claim in claims for label in claim.labels),
        )

    @property
    def are_all_refused(self) -> bool:
        """Whether pages were refused, or lists give none, and no other has an article; such lists may be known."""
        in_vain = bool(self.n_refused or self.broken)
        return in_vain and not self.n_articles and self.n_known <= len(self.broken)

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            n_pages=self.n_pages + other.n_pages,
            n_known=self.n_known + other.n_known,
            n_articles=self.n_articles + other.n_articles,
            n_refused=dict(Counter(self.n_refused) + Counter(other.n_refused)),
            n_sentences=self.n_sentences + other.n_sentences,
            n_claims=self.n_claims + other.n_claims,
            n_labels=dict(Counter(self.n_labels) + Counter(other.n_labels)),
            failed=self.failed + other.failed,
            postponed=self.postponed + other.postponed,
            broken=self.broken + other.broken,
        )

    def rows(self) -> list[tuple[str, int]]:
        """What a person wants to know, in words, in reading order."""
        refused = [(f"refused: {reason}", n) for reason, n in sorted(self.n_refused.items())]
        return [
            ("pages read", self.n_pages),
            *([("known already", self.n_known)] if self.n_known else []),
            ("articles extracted", self.n_articles),
            *(refused or [("refused", 0)]),
            *([("failed", len(self.failed))] if self.failed else []),
            *([("postponed", len(self.postponed))] if self.postponed else []),
            ("sentences judged", self.n_sentences),
            ("claims", self.n_claims),
            *((f"claims: {label}", self.n_labels.get(label, 0)) for label in LABELS),
        ]


def check_books(counts: Counts) -> None:
    """Every page read must be an article, a refusal, or known before.

    Raises:
        StopRun: they do not add up; the message names the pages that failed.
    """
    n_answered = counts.n_known + counts.n_articles + sum(counts.n_refused.values())
    if counts.n_pages == n_answered and not counts.failed:
        return
    pages = "".join(f"\n  {message}" for message in counts.failed)
    raise StopRun(
        f"the books do not balance: {counts.n_pages} pages read, {n_answered} answered, {len(counts.failed)} failed;"
        f" what was answered is written, and later runs try the others again; please report this bug of claimx{pages}"
    )
