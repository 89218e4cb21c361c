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
    """Which articles took the place of which, and when each was written."""

    def __init__(self) -> None:
        self._by: dict[str, dict[str, Moment]] = defaultdict(dict)
        self._first: dict[str, Moment] = {}
        self._last: dict[str, Moment] = {}

    def add(self, article_id: str, supersedes: str | None, written: Moment) -> None:
        """An article as one line has it; the order of the lines is all one."""
        self._first[article_id] = min(written, self._first.get(article_id, written))
        self._last[article_id] = max(written, self._last.get(article_id, written))
        if supersedes and supersedes != article_id:
            successors = self._by[supersedes]
            successors[article_id] = max(written, successors.get(article_id, written))

    def is_superseded(self, article_id: str, *, is_all_read: bool = True) -> bool:
        """Does another hold in its place?

        What was superseded holds again where it was written once more after that: its page came back to what it said
        before, or another page says it now. ``is_all_read`` tells that no older line is left to be added: an article
        that was written but once, after what supersedes it, was dated by a clock that was put back.
        """
        last = self._last.get(article_id)
        return any(
            not (last and last > ended and (not is_all_read or self._is_back(article_id, successor)))
            for successor, ended in self._by.get(article_id, {}).items()
        )

    def superseded(self, *, is_all_read: bool = True) -> set[str]:
        """All that hold no longer."""
        return {article_id for article_id in self._by if self.is_superseded(article_id, is_all_read=is_all_read)}

    def _is_back(self, article_id: str, successor: str) -> bool:
        """Was it written before that, too? Where that line is gone, its successor tells, of which it took the place."""
        first, last = self._first[article_id], self._last[article_id]
        return first < last or (last > self._last[successor] and self._comes_after(article_id, successor))

    def _comes_after(self, article_id: str, other: str) -> bool:
        """Did the article take the place of the other, directly or over others?"""
        seen: set[str] = set()
        waiting = [other]
        while waiting:
            for successor in self._by.get(waiting.pop(), {}).keys() - seen:
                if successor == article_id:
                    return True
                seen.add(successor)
                waiting.append(successor)
        return False


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
        last_place: dict[str, tuple[Path, int]] = {}
        for found in claims:
            for claim in records_of(found.path, Claim):
                path, start = last_place.get(claim.article_id, (found.path, -1))
                if path != found.path or claim.start <= start:
                    self._scattered.add(claim.article_id)
                last_place[claim.article_id] = found.path, claim.start
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
