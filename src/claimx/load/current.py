"""What still holds among all that was ever written: one pass over an output folder answers it.

Files are only ever added to. An article whose page changed is superseded by the next; one that is read anew, by
another model or version, is written again with its claims. What holds is, of each article that was not superseded,
the answer of its last day; where that day has several, that of the newest schema and model. An answer is the line of
the article and those of its claims, if it has any.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple

from claimx.load.found import Found
from claimx.load.lines import records_of
from claimx.records import Article, Claim, ModelId, ScoredSentence

_NUMBER = re.compile(r"\d+")


class Moment(NamedTuple):
    """When an article was written: the UTC day of the run, and when its page was fetched."""

    date: str
    fetched: datetime

    @classmethod
    def of(cls, article: Article, date: str) -> Moment:
        return cls(date, article.fetched.astimezone(timezone.utc))


def answer_of(record: ScoredSentence | Article, date: str) -> str:
    """One word for who judged an article and when: of two answers, the greater one holds."""
    return answer(date, record.schema_version, record.model)


def answer(date: str, schema_version: str, model: ModelId | None) -> str:
    """The same; where no model is named, as in lines of articles older than 1.3.0, any that is named is newer."""
    version, digest = (model.version, model.digest) if model else ("0", "0")
    # Padded, so that 1.10.0 comes after 1.9.0.
    padded = (_NUMBER.sub(lambda found: found[0].zfill(6), one) for one in (schema_version, version))
    return " ".join([date, *padded, digest])


def _line_of(article: Article, date: str) -> tuple[str, Moment]:
    """Of several lines of an article the greatest one holds."""
    return answer_of(article, date), Moment.of(article, date)


class Lineage:
    """Which articles took the place of which, and when each was written last."""

    def __init__(self) -> None:
        self._by: dict[str, set[str]] = defaultdict(set)
        self._written: dict[str, Moment] = {}

    def add(self, article_id: str, supersedes: str | None, written: Moment) -> None:
        """An article as one line has it; the order of the lines is all one."""
        self.add_written(article_id, written)
        if supersedes:
            self.add_successor(article_id, supersedes)

    def add_written(self, article_id: str, written: Moment) -> None:
        """It was written then, and perhaps before or after."""
        self._written[article_id] = max(written, self._written.get(article_id, written))

    def add_successor(self, article_id: str, supersedes: str) -> None:
        """It took the place of that one."""
        self._by[supersedes].add(article_id)

    def is_superseded(self, article_id: str) -> bool:
        """Does another hold in its place?

        A page may come back to what it said before. Its article then supersedes, over some steps, what superseded
        it, and of that circle the one that was written last holds. Of thousands of revisions in a row none is later
        than the next one, so that nobody walks to the end of the row.
        """
        return any(
            not (self._is_later(article_id, one) and self._comes_after(article_id, one))
            for one in self._by.get(article_id, set()) - {article_id}
        )

    def superseded(self) -> set[str]:
        """All that hold no longer."""
        return {article_id for article_id in self._by if self.is_superseded(article_id)}

    def _comes_after(self, article_id: str, other: str) -> bool:
        """Did the article take the place of the other, directly or over others?"""
        seen: set[str] = set()
        waiting = [other]
        while waiting:
            for successor in self._by.get(waiting.pop(), set()) - seen:
                if successor == article_id:
                    return True
                seen.add(successor)
                waiting.append(successor)
        return False

    def _is_later(self, article_id: str, other: str) -> bool:
        mine, theirs = self._written.get(article_id), self._written.get(other)
        return mine is not None and theirs is not None and mine > theirs


class Current:
    """Says of each claim and article whether it holds; asked in the order of the files, each once."""

    def __init__(self, articles: Iterable[Found], claims: Iterable[Found] = ()) -> None:
        """Read the files of an output folder.

        Raises:
            StopRun: a line is no record.
        """
        self._lineage = Lineage()
        self._n_written: Counter[str] = Counter()
        self._lines: dict[str, tuple[str, Moment]] = {}
        for found in articles:
            for article in records_of(found.path, Article):
                number, line = article.article_id, _line_of(article, found.date)
                self._n_written[number] += 1
                self._lines[number] = max(line, self._lines.get(number, line))
                self._lineage.add(number, article.supersedes, line[1])
        self._superseded = self._lineage.superseded()
        self._answers = {number: answered for number, (answered, _) in self._lines.items()}
        self._scattered: set[str] = set()
        first_file: dict[str, Path] = {}
        for found in claims:
            for claim in records_of(found.path, Claim):
                if first_file.setdefault(claim.article_id, found.path) != found.path:
                    self._scattered.add(claim.article_id)
                answered = answer_of(claim, found.date)
                self._answers[claim.article_id] = max(answered, self._answers.get(claim.article_id, ""))
        self._taken: set[str] = set()

    def takes(self, claim: Claim, date: str) -> bool:
        """Does this claim hold, and was it not taken before?"""
        number = claim.article_id
        if number not in self._lines or number in self._superseded:
            return False
        return answer_of(claim, date) == self._answers[number] and self._is_first(claim.claim_id, number)

    def takes_article(self, article: Article, date: str) -> bool:
        """Does this article stand at its place, is this how it was last written, and was it not taken before?"""
        number = article.article_id
        is_last = _line_of(article, date) == self._lines[number]
        return is_last and number not in self._superseded and self._is_first(number, number)

    def _is_first(self, identity: str, number: str) -> bool:
        if self._n_written[number] == 1 and number not in self._scattered:
            return True
        is_first = identity not in self._taken
        self._taken.add(identity)
        return is_first
