from __future__ import annotations

from claimx.books import Counts
from claimx.report.summary import N_SHOWN, books_of, sentence_of
from tests.report.made import extraction_of


def test_the_summary_names_pages_reasons_and_labels() -> None:
    """The sentence that ends a run says what became of every page and what was claimed."""
    counts = Counts(
        n_pages=3,
        n_articles=2,
        n_refused={"not English": 1},
        n_claims=57,
        n_labels={"opportunity": 20, "challenge": 31, "statistic": 12},
    )
    assert sentence_of(counts) == (
        "3 pages read: 2 articles, 1 refused (not English); 57 claims: 20 opportunity, 31 challenge, 12 statistic"
    )


def test_several_reasons_are_counted_one_by_one() -> None:
    """Where pages were refused for different reasons, each reason stands with its number."""
    counts = Counts(n_pages=4, n_refused={"not English": 1, "empty": 2}, n_known=1)
    assert sentence_of(counts) == (
        "4 pages read: 0 articles, 3 refused (2 empty, 1 not English), 1 known already;"
        " 0 claims: 0 opportunity, 0 challenge, 0 statistic"
    )


def test_lists_that_are_none_are_named() -> None:
    """Whoever reads only how a run ended is told where to look."""
    said = sentence_of(Counts(n_pages=2, n_known=2, broken=("https://a.example/feed", "https://b.example/map")))
    assert said.endswith("0 statistic; no list of pages: https://a.example/feed, https://b.example/map")


def test_the_books_show_both_sides_and_who_waits() -> None:
    """Pages read on one side, what became of them on the other; messages are no Markdown, and do not run on."""
    messages = tuple(f"# {number}:\na\x1b" for number in range(N_SHOWN + 2))
    shown = books_of(Counts(n_pages=3, n_known=1, n_articles=1, n_refused={"empty": 1}, postponed=messages))
    assert shown.startswith("**3 pages read = 1 article + 1 refused + 1 known already + 0 failed**")
    assert "\n    # 0: a" in shown
    assert shown.endswith("\n    and 2 more")
    assert "3 pages read ≠ 1 article " in books_of(Counts(n_pages=3, n_articles=1))


def test_a_claim_with_two_labels_counts_once_as_claim_and_once_a_label() -> None:
    """Labels may add up to more than the claims."""
    counts = Counts.of(extraction_of("A challenge and a statistic.\nNothing.\n"))
    assert (counts.n_sentences, counts.n_claims) == (2, 1)
    assert counts.n_labels == {"challenge": 1, "statistic": 1}
