from __future__ import annotations

import math

import pytest

from claimx.drift.compared import MAX_PSI, MIN_ARTICLES, Comparison, compare, psi
from claimx.drift.observed import Observed, Scored, Tally, observed
from claimx.drift.reference import Reference
from claimx.drift.words import Words
from claimx.records import LABELS
from tests.drift.made import MODEL


def made(
    n: int = 200, *, score: float = 0.75, n_unknown: int = 5, n_characters: int = 1000, n_refused: int = 0
) -> Observed:
    """Articles of two claims and of lengths that repeat every five."""
    claims = (Scored(("challenge",), (0.05, score, 0.05)), Scored(LABELS, (0.95, score, 0.95)))
    tallies = [Tally(n_characters + number % 5, claims, Words(100, n_unknown)) for number in range(n)]
    return observed(tallies, n_refused)


USUAL = Reference.of(made(), MODEL, "made")


def verdicts(found: Observed) -> dict[str, str]:
    """Of the lines that are not within their limits."""
    return {line.what: line.verdict for line in compare(found, USUAL).lines if line.verdict != "within"}


def test_the_index_by_hand() -> None:
    """With half a count more in each bin: .7 and .3 become .3 and .7, which makes .8 ln(7/3)."""
    assert psi((3, 1), (1, 3)) == pytest.approx(0.8 * math.log(7 / 3))
    assert psi((3, 1), (300, 100)) == pytest.approx(0, abs=0.02)
    assert psi((5, 5, 0), (5, 5, 0)) == 0


def test_a_bin_that_was_empty_counts_without_end_to_the_index() -> None:
    """No logarithm of nothing."""
    assert MAX_PSI < psi((100, 0), (50, 50)) < 5


def test_what_is_as_usual_passes_no_limit() -> None:
    """Nor does another number of articles."""
    assert verdicts(made()) == {}
    assert verdicts(made(MIN_ARTICLES)) == {}


def test_other_scores_pass_a_limit() -> None:
    """Though every label is given as often as ever."""
    assert verdicts(made(score=0.45)) == {"scores, challenge": "beyond"}


def test_other_words_pass_a_limit() -> None:
    """Twice as many that the vocabulary does not hold; a third more is within."""
    assert verdicts(made(n_unknown=10)) == {"unknown words": "beyond"}
    assert verdicts(made(n_unknown=6)) == {}


def test_longer_articles_pass_a_limit() -> None:
    """And have fewer claims in as much text."""
    assert verdicts(made(n_characters=2000)) == {"article length": "beyond", "claims per 1,000 characters": "beyond"}


def test_refusals_pass_a_limit_that_needs_no_reference() -> None:
    """More than half of the pages, and surely more."""
    assert verdicts(made(n_refused=150)) == {}
    assert verdicts(made(n_refused=210)) == {"pages refused": "watch"}
    assert verdicts(made(n_refused=400)) == {"pages refused": "beyond"}


@pytest.mark.parametrize("n", [0, 1, MIN_ARTICLES - 1])
def test_few_articles_judge_nothing(n: int) -> None:
    """However far they are from what is usual."""
    compared = compare(made(n, score=0.1, n_unknown=90), USUAL)
    assert {line.verdict for line in compared.lines} == {"too few"}
    assert compared.passed == ()
    assert "nothing can be judged yet" in compared.sentence()
    assert "too few to judge 10 of 10 lines" in compared.sentence()


def test_a_rate_passes_only_with_its_whole_interval() -> None:
    """Of claims in a few articles of many: far from usual, yet perhaps by chance."""
    none, all_ = (Tally(1000, (Scored((), (0.05, 0.75, 0.05)),) * n, Words(100, 5)) for n in (0, 50))
    lines = {line.what: line for line in compare(observed([none] * 190 + [all_] * 10), USUAL).lines}
    line: Comparison = lines["claims per 1,000 characters"]
    assert (line.distance, line.verdict) == ("x 1.25", "within")
    assert lines["share, opportunity"].verdict == "beyond"


def test_the_sentence_names_what_passed() -> None:
    """It is what the log of a run shows."""
    said = compare(made(score=0.45, n_unknown=10), USUAL).sentence()
    assert said == ("limits passed by scores, challenge; unknown words (200 articles with 400 claims, 0 pages refused)")
