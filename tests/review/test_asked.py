"""From articles to questions: what claims nothing is asked about too."""

from __future__ import annotations

from claimx.records import Article, Probabilities
from claimx.review.asked import Asked, Judge, questions
from tests.review.made import DECISIONS, article

ARTICLES = {
    found.article.article_id: found for n in range(20) for found in [article(f"A challenge {n}.\nNothing {n}.")]
}


def given() -> list[Article]:
    return [found.article for found in ARTICLES.values()]


def judge(*, opposed: bool = False) -> Judge:
    none = Probabilities(opportunity=0.1, challenge=0.1, statistic=0.1)
    opinion = (lambda texts: [none] * len(texts)) if opposed else None
    return Judge(lambda one: ARTICLES[one.article_id], DECISIONS, frozenset({"challenge"}), opinion)


def test_claims_and_non_claims_are_asked_about() -> None:
    """What the model overlooked is found nowhere else."""
    found = questions(given(), judge(), Asked())
    assert {one.sentence.split()[0] for one in found if one.why == "random"} == {"A", "Nothing"}


def test_without_a_second_opinion_nobody_disagrees() -> None:
    """The other reasons keep their quotas."""
    asked = Asked({"random": 5, "baseline": 5})
    plain, opposed = questions(given(), judge(), asked), questions(given(), judge(opposed=True), asked)
    assert [one.why for one in plain] == ["random"] * 5
    assert [one.labels for one in opposed if one.why == "baseline"] == [("challenge",)] * 5


def test_the_same_seed_asks_the_same() -> None:
    """Byte for byte: an export can be made again."""
    asked = Asked({"random": 5}, n_articles=10, seed=3)
    assert questions(given(), judge(), asked) == questions(given()[::-1], judge(), asked)
