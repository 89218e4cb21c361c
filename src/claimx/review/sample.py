"""Which articles are looked into: all of a small folder, a fair sample of a large one."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest

from claimx.records import Article, identify

#: At 73 sentences an article, and 330 a second on two cores (the corpus), three quarters of a minute.
N_ARTICLES = 200


def lot(seed: int, *parts: str) -> str:
    """What is drawn for a thing: as good as random, and the same for the same seed whatever else is there."""
    return identify(str(seed), *parts)


def sample(articles: Iterable[Article], n_articles: int, seed: int) -> list[Article]:
    """As many articles, drawn by lot; of the copies of a story only one. No more than these are held in memory."""
    drawn = nsmallest(n_articles * 2, articles, key=lambda article: lot(seed, article.article_id))
    stories = {article.story_id or article.article_id: article for article in reversed(drawn)}
    chosen = sorted(stories.values(), key=lambda article: lot(seed, article.article_id))
    return chosen[:n_articles]
