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
    """As many stories, drawn by lot, and of the copies of each one article; no more than twice as many are held.

    A story is drawn as often however many copies it has.
    """
    held: dict[str, Article] = {}
    for article in articles:
        story = article.story_id or article.article_id
        held[story] = min(held.get(story, article), article, key=lambda one: lot(seed, one.article_id))
        if len(held) > 2 * n_articles:
            held = {drawn: held[drawn] for drawn in _first(held, n_articles, seed)}
    return [held[story] for story in _first(held, n_articles, seed)]


def _first(stories: Iterable[str], n_stories: int, seed: int) -> list[str]:
    return nsmallest(n_stories, stories, key=lambda story: lot(seed, story))
