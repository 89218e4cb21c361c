"""An output folder -> what was observed in its last days."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimx.drift.observed import Observed, Scored, Tally, body_of, observed
from claimx.drift.words import Words, words_of
from claimx.errors import StopRun
from claimx.load.current import Lineage, Moment
from claimx.load.found import Found, files_of
from claimx.load.lines import records_of
from claimx.records import ARTICLES, CLAIMS, REFUSALS, Article, Claim, ModelId, Refusal, identify
from claimx.settings import Settings

if TYPE_CHECKING:
    from tokenizers import Tokenizer

#: Whose words are looked up; 500 articles give the share of unknown words to within a twentieth of it.
_N_READ = 500


class Period(NamedTuple):
    """Which UTC days of runs are looked at: from ``since`` on, the newest first, until there are enough articles."""

    since: date | None = None
    n_articles: int | None = None


class Judge(NamedTuple):
    """Whose claims are counted: the digest of a model, and its tokenizer."""

    digest: str
    tokenizer: Tokenizer


def observed_in(out: Path, period: Period, judge: Judge, settings: Settings) -> Observed:
    """What a folder holds of a model's claims; each article counts once, as it was written last, and each refused page.

    A refused page is known by its source, for its bytes may be others each time. Articles that only other models judged
    are left out, and those that later ones took the place of.

    Raises:
        StopRun: it is no output folder, or a line is no record.
        RetryLater: files were merged while they were read.
    """
    if not out.is_dir():
        raise StopRun(f"{out}: expected a folder that `claimx run` keeps")
    files = {kind: _by_day(files_of(out, kind, settings)) for kind in (ARTICLES, CLAIMS, REFUSALS)}
    days = sorted({day for of_kind in files.values() for day in of_kind}, reverse=True)
    gathered = _Gathering(judge.digest)
    refused: set[str] = set()
    for day in days:
        enough = period.n_articles is not None and gathered.n_articles >= period.n_articles
        if enough or (period.since and day < period.since.isoformat()):
            break
        gathered.add_day(files[ARTICLES][day], files[CLAIMS][day])
        refusals = (one for found in files[REFUSALS][day] for one in records_of(found.path, Refusal))
        refused |= {one.source for one in refusals}
    return observed(gathered.tallies(judge.tokenizer), len(refused))


class _Gathering:
    """The articles and claims of the days read so far, the newest first."""

    def __init__(self, digest: str) -> None:
        self._digest = digest
        self._n_characters: dict[str, int] = {}
        self._claims: dict[str, dict[str, Scored]] = defaultdict(dict)
        self._judged: set[str] = set()
        self._of_others: set[str] = set()
        self._bodies: list[tuple[int, str, str]] = []
        self._lineage = Lineage()

    @property
    def n_articles(self) -> int:
        return len(self._n_characters)

    def add_day(self, articles: Iterable[Found], claims: Iterable[Found]) -> None:
        """Articles of which nobody says who judged them, as in older lines, were judged by who claimed on their day."""
        unnamed: set[str] = set()
        for found in articles:
            for article in records_of(found.path, Article):
                self._add(article, Moment.of(article, found.date))
                if article.model is None:
                    unnamed.add(article.article_id)
        judges = {self._add_claim(claim) for found in claims for claim in records_of(found.path, Claim)}
        if judges and self._digest not in judges:
            self._of_others |= unnamed

    def _add_claim(self, claim: Claim) -> str:
        """The digest of the model that made it."""
        if claim.model.digest == self._digest:
            self._claims[claim.article_id][claim.claim_id] = Scored.of(claim)
        self._add_judge(claim.article_id, claim.model)
        return claim.model.digest

    def _add_judge(self, number: str, model: ModelId) -> None:
        (self._judged if model.digest == self._digest else self._of_others).add(number)

    def _add(self, article: Article, written: Moment) -> None:
        self._lineage.add(article.article_id, article.supersedes, written)
        if article.model:
            self._add_judge(article.article_id, article.model)
        if article.article_id in self._n_characters:
            return
        body = body_of(article)
        self._n_characters[article.article_id] = len(body)
        # Those with the smallest digests are drawn by chance, and by the same one every time.
        entry = (-int(identify(article.article_id), 16), article.article_id, body)
        if len(self._bodies) < _N_READ:
            heapq.heappush(self._bodies, entry)
        else:
            heapq.heappushpop(self._bodies, entry)

    def tallies(self, tokenizer: Tokenizer) -> list[Tally]:
        words = {number: words_of(body, tokenizer) for _, number, body in self._bodies}
        gone = self._lineage.superseded()
        return [
            Tally(n, tuple(self._claims[number].values()), words.get(number, Words(0, 0)))
            for number, n in self._n_characters.items()
            if number not in gone and (number in self._judged or number not in self._of_others)
        ]


def _by_day(files: Iterable[Found]) -> dict[str, list[Found]]:
    days: dict[str, list[Found]] = defaultdict(list)
    for found in files:
        days[found.date].append(found)
    return days
