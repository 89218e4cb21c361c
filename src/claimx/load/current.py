"""What still holds among all that was ever written: one pass over an output folder answers it.

Files are only ever added to. An article whose page changed is superseded by the next; one that is read anew, by
another model or version, is written again with its claims. What holds is, of each article that was not superseded,
the answer of its last day; where that day has several, that of the newest schema and model.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from datetime import datetime, timezone
from typing import NamedTuple

from claimx.load.found import Found
from claimx.load.lines import records_of
from claimx.records import Article, Claim, ScoredSentence

_NUMBER = re.compile(r"\d+")


class Written(NamedTuple):
    """When an article was written: the UTC day of the run, and when its page was fetched."""

    date: str
    fetched: datetime

    @classmethod
    def of(cls, article: Article, date: str) -> Written:
        return cls(date, article.fetched.astimezone(timezone.utc))


def answer_of(claim: ScoredSentence, date: str) -> str:
    """One word for who judged an article and when: of two answers, the greater one holds."""
    versions = (claim.schema_version, claim.model.version)
    # Padded, so that 1.10.0 comes after 1.9.0.
    padded = (_NUMBER.sub(lambda found: found[0].zfill(6), version) for version in versions)
    return " ".join([date, *padded, claim.model.digest])


def superseded(by: Mapping[str, Set[str]], written: Mapping[str, Written]) -> set[str]:
    """The articles that hold no longer; ``by`` names for each article those that took its place.

    A page may come back to what it said before. Its article then supersedes, over some steps, what superseded it,
    and of that circle the one that was written last holds.
    """
    return {
        article
        for article, successors in by.items()
        if any(
            not (_comes_after(article, one, by) and _is_later(article, one, written)) for one in successors - {article}
        )
    }


class Current:
    """Says of each claim and article whether it holds; asked in the order of the files, each once."""

    def __init__(self, articles: Iterable[Found], claims: Iterable[Found] = ()) -> None:
        """Read the files of an output folder.

        Raises:
            StopRun: a line is no record.
        """
        self._written: dict[str, Written] = {}
        self._n_written: Counter[str] = Counter()
        by: dict[str, set[str]] = defaultdict(set)
        for found in articles:
            for article in records_of(found.path, Article):
                number, written = article.article_id, Written.of(article, found.date)
                self._n_written[number] += 1
                self._written[number] = max(written, self._written.get(number, written))
                if article.supersedes:
                    by[article.supersedes].add(number)
        self._superseded = superseded(by, self._written)
        self._answers: dict[str, str] = {}
        for found in claims:
            for claim in records_of(found.path, Claim):
                answer = answer_of(claim, found.date)
                self._answers[claim.article_id] = max(answer, self._answers.get(claim.article_id, ""))
        self._taken: set[str] = set()

    def takes(self, claim: Claim, date: str) -> bool:
        """Does this claim hold, and was it not taken before?"""
        number = claim.article_id
        written = self._written.get(number)
        if written is None or number in self._superseded or date < written.date:
            return False
        return answer_of(claim, date) == self._answers[number] and self._is_first(claim.claim_id, number)

    def takes_article(self, article: Article, date: str) -> bool:
        """Does this article stand at its place, is this how it was last written, and was it not taken before?"""
        number = article.article_id
        is_last = Written.of(article, date) == self._written[number]
        return is_last and number not in self._superseded and self._is_first(number, number)

    def _is_first(self, identity: str, number: str) -> bool:
        if self._n_written[number] == 1:
            return True
        is_first = identity not in self._taken
        self._taken.add(identity)
        return is_first


def _comes_after(article: str, other: str, by: Mapping[str, Set[str]]) -> bool:
    """Did ``article`` take the place of ``other``, directly or over others?"""
    seen: set[str] = set()
    waiting = [other]
    while waiting:
        for successor in by.get(waiting.pop(), set()) - seen:
            if successor == article:
                return True
            seen.add(successor)
            waiting.append(successor)
    return False


def _is_later(article: str, other: str, written: Mapping[str, Written]) -> bool:
    return article in written and other in written and written[article] > written[other]
