"""What was observed beside what is usual, line by line, and which limits were passed.

Distributions are compared by the index of population stability, sum((p - q) ln(p / q)) over the bins, with the limits
that credit scoring has made customary: below .1 no change, from .25 on a change to act on (Siddiqi, Credit Risk
Scorecards, 2006). Where nothing has changed, chance alone gives about (n_bins - 1)(1/n + 1/m) (Yurdakul and Naranjo,
Statistical properties of the population stability index, 2020): .05 for ten bins and the fewest claims that are judged.
Shares and means are compared by their ratio, and a limit is passed only where their whole interval lies beyond it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Literal, NamedTuple

from claimx.drift.observed import Observed
from claimx.drift.reference import N_LENGTHS, Reference
from claimx.interval import Interval
from claimx.records import LABELS

_WATCH_PSI, MAX_PSI = 0.1, 0.25
#: A share or a mean may be so many times the usual, or as small a part of it. Of the eight outlets in the shipped
#: reference with eight articles or more, each alone, one has an interval beyond it in one of five lines: of the
#: claims of a business paper a third as many are statistics (8 articles).
MAX_RATIO = 1.5
#: Texts in the reference were extracted before, so that it cannot tell: where most pages give no article, the reader
#: or the sources are to be looked at.
MAX_REFUSED = 0.5
#: With fewer a line is shown, and judges nothing.
#: Of 1,000 draws of 100 articles out of those of the shipped reference none passed a limit; of 50, 14 did (length).
MIN_CLAIMS = 200
MIN_ARTICLES = 100

Verdict = Literal["within", "watch", "beyond", "too few"]


class Comparison(NamedTuple):
    """One thing compared: what is usual, what was found, and how far that is from it."""

    what: str
    usual: str
    found: str
    distance: str
    limit: str
    verdict: Verdict
    rates: tuple[Interval, Interval] | None = None
    """The usual one and the one found, where they are such."""


class Compared(NamedTuple):
    """Every line, and what they were made from."""

    reference: Reference
    observed: Observed
    lines: tuple[Comparison, ...]

    @property
    def passed(self) -> tuple[Comparison, ...]:
        """The lines whose limit was passed."""
        return tuple(line for line in self.lines if line.verdict == "beyond")

    def sentence(self) -> str:
        """What a person needs to hear."""
        found = self.observed
        seen = f"{found.n_articles} articles with {found.n_claims} claims, {found.n_refused} pages refused"
        if self.passed:
            return f"limits passed by {'; '.join(line.what for line in self.passed)} ({seen})"
        n_few = sum(line.verdict == "too few" for line in self.lines)
        few = f"; too few to judge {n_few} of {len(self.lines)} lines" if n_few else ""
        judged = "no limit passed" if n_few < len(self.lines) else "nothing can be judged yet"
        return f"{judged} ({seen}{few})"


def compare(found: Observed, usual: Reference) -> Compared:
    """Everything that can drift."""
    return Compared(
        usual, found, (*_scores(found, usual), *_rates(found, usual), _length(found, usual), _refused(found))
    )


def psi(usual: Sequence[int], found: Sequence[int]) -> float:
    """The index of population stability of two histograms; half a count is added to each bin, for some are empty."""
    shares = [[(n + 0.5) / (sum(counts) + 0.5 * len(counts)) for n in counts] for counts in (usual, found)]
    index: float = sum((q - p) * math.log(q / p) for p, q in zip(*shares, strict=True))
    return index


def _scores(found: Observed, usual: Reference) -> Iterator[Comparison]:
    """The probabilities of the claims."""
    enough = _are_enough(found)
    for label in LABELS:
        index = psi(usual.scores[label], found.scores[label])
        yield _index_line(f"scores, {label}", ("", ""), index, enough)


def _rates(found: Observed, usual: Reference) -> Iterator[Comparison]:
    enough = _are_enough(found)
    for label in LABELS:
        yield _rate_line(f"share, {label}", usual.label_shares[label], found.label_shares[label], enough)
    per_1000 = (usual.claims_per_1000_characters, found.claims_per_1000_characters)
    yield _rate_line("claims per 1,000 characters", *per_1000, found.n_articles >= MIN_ARTICLES)
    yield _rate_line("unknown words", usual.unknown_words, found.unknown_words, found.n_articles >= MIN_ARTICLES)


def _are_enough(found: Observed) -> bool:
    return found.n_claims >= MIN_CLAIMS and found.n_articles >= MIN_ARTICLES


def _length(found: Observed, usual: Reference) -> Comparison:
    index = psi(usual.lengths, usual.fifths_of(found.lengths))
    middle = (usual.length_borders[N_LENGTHS // 2], usual.length_borders[N_LENGTHS // 2 + 1])
    texts = (f"{middle[0]:,} to {middle[1]:,}", f"{median(found.lengths):,.0f}" if found.lengths else "")
    return _index_line("article length", texts, index, found.n_articles >= MIN_ARTICLES)


def _refused(found: Observed) -> Comparison:
    rate = found.refused
    text = f"{rate:.3g}" if rate else ""
    limit = f"{MAX_REFUSED:g}"
    if rate is None or found.n_articles + found.n_refused < MIN_ARTICLES:
        return Comparison("pages refused", "", text, "", limit, "too few")
    verdict: Verdict = "beyond" if rate.low > MAX_REFUSED else "watch" if rate.value > MAX_REFUSED else "within"
    return Comparison("pages refused", "", text, f"{rate.value:.2f}", limit, verdict)


def _index_line(what: str, texts: tuple[str, str], index: float, enough: bool) -> Comparison:
    verdict: Verdict = "beyond" if index >= MAX_PSI else "watch" if index >= _WATCH_PSI else "within"
    return Comparison(what, *texts, f"PSI {index:.3f}", f"PSI {MAX_PSI:g}", verdict if enough else "too few")


def _rate_line(what: str, usual: Interval, found: Interval | None, enough: bool) -> Comparison:
    limit = f"x or / {MAX_RATIO:g}"
    if found is None:
        return Comparison(what, f"{usual.value:.3g}", "", "", limit, "too few")
    high, low = usual.value * MAX_RATIO, usual.value / MAX_RATIO
    is_beyond = found.low > high or found.high < low
    verdict: Verdict = "beyond" if is_beyond else "within" if low <= found.value <= high else "watch"
    distance = f"x {found.value / usual.value:.2f}" if usual.value else ""
    return Comparison(
        what, f"{usual.value:.3g}", f"{found:.3g}", distance, limit, verdict if enough else "too few", (usual, found)
    )
