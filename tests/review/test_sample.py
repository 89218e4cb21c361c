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


def test_copies_crowd_nobody_out() -> None:
    """As many are drawn as were asked for, and a story is as likely drawn with twenty copies as with one."""
    articles = made(30)
    copies = [one.model_copy(update={"story_id": articles[0].article_id}) for one in articles[:21]]
    drawn = sample([*copies, *articles[21:]], 5, 0)
    assert len(drawn) == 5
    assert [one for one in drawn if one not in copies] == [
        one for one in sample([articles[0], *articles[21:]], 5, 0) if one != articles[0]
    ]
