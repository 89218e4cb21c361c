from __future__ import annotations

import pytest

from claimx.drift.observed import Scored, Tally, observed, rate_of
from claimx.drift.words import Words


def test_a_rate_is_the_ratio_of_the_sums() -> None:
    """Long articles count for more; the interval is 1.96 standard errors to either side."""
    rate = rate_of([(1, 2), (3, 2)])
    assert rate is not None
    # Residuals -1 and 1: sqrt(2 * 2 / 1) / 4 = .5 is the standard error.
    assert [rate.value, rate.low, rate.high] == pytest.approx([1, 0.02, 1.98])


def test_draws_that_agree_leave_no_doubt() -> None:
    """And what can be divided by nothing has no rate."""
    rate = rate_of([(1, 4)] * 50 + [(0, 0)])
    assert rate is not None
    assert rate.low == rate.high == 0.25
    assert rate_of([(0, 0)]) is None
    assert rate_of([]) is None


def test_sentences_of_one_article_are_no_independent_draws() -> None:
    """Forty claims in two articles tell less than forty articles with a claim each."""
    few = rate_of([(20, 20), (0, 20)])
    many = rate_of([(1, 1), (0, 1)] * 20)
    assert few is not None
    assert many is not None
    assert few.high - few.low > 4 * (many.high - many.low)


def test_what_is_counted() -> None:
    """Each claim lies in the tenth of its probability, 1 in the last; pages are articles and refusals."""
    claims = (
        Scored(("challenge",), (0.0, 0.99, 0.1)),
        Scored(("challenge", "statistic"), (0.099, 1.0, 0.55)),
    )
    found = observed([Tally(500, claims, Words(10, 1)), Tally(1500, (), Words(30, 5))], n_refused=2)
    assert found.scores["opportunity"] == (2, *[0] * 9)
    assert found.scores["challenge"] == (*[0] * 9, 2)
    assert found.scores["statistic"] == (0, 1, 0, 0, 0, 1, 0, 0, 0, 0)
    rates = {label: rate.value for label, rate in found.label_shares.items() if rate}
    assert rates == {"opportunity": 0, "challenge": 1, "statistic": 0.5}
    others = (found.claims_per_1000_characters, found.unknown_words, found.refused)
    assert [rate.value for rate in others if rate] == [1, 0.15, 0.5]
    assert found.lengths == (500, 1500)
