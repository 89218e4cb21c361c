"""Articles are drawn by lot, the same for the same seed."""

from __future__ import annotations

from claimx.records import Article
from claimx.review.sample import sample
from tests.review.made import article


def made(n: int) -> list[Article]:
    return [article(f"# Article {number}\nNothing.").article for number in range(n)]


def test_the_same_seed_draws_the_same() -> None:
    """In whatever order the articles come, and another seed draws others."""
    articles = made(30)
    drawn = sample(articles, 5, 0)
    assert drawn == sample(articles[::-1], 5, 0)
    assert len(drawn) == 5
    assert drawn != sample(articles, 5, 1)


def test_an_article_more_moves_at_most_one() -> None:
    """So that last week's sample and this week's can be compared."""
    articles = made(31)
    assert len(set(map(id, sample(articles, 5, 0))) - set(map(id, sample(articles[:-1], 5, 0)))) <= 1


def test_a_story_is_drawn_once() -> None:
    """Twenty mastheads with one wire story would be twenty times the same question."""
    copies = [one.model_copy(update={"story_id": "s"}) for one in made(4)]
    assert len(sample([*copies, *made(6)[4:]], 10, 0)) == 3
