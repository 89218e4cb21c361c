"""What every database is filled with, and in which order: the tables, their keys, and the views of what holds.

::

    claims            one row a claim_id, as it was written last
    articles          one row an article_id, likewise
    refusals          one row a source and page
    current_claims    the claims that hold: what ``claimx.read_claims(out, current=True)`` gives
    current_articles  the articles that hold
    claimx_files      what was loaded already, and into which layout of these tables
    claimx_succession which article took the place of which
    claimx_superseded the articles that hold no longer
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from claimx.errors import StopRun
from claimx.export.source import RECORDS_OF, Source, parts_of
from claimx.load.current import Lineage, Moment, answer_of
from claimx.load.found import Found
from claimx.records import ARTICLES, CLAIMS, REFUSALS, SCHEMA_VERSION, Article, Claim, Record, Refusal, identify
from claimx.schema.columns import Column, columns_of
from claimx.schema.readers import row_of
from claimx.store.compact import is_merged
from claimx.store.files import PACKED

Row = dict[str, Any]
#: A column that is ours, and which of two rows with one key is kept: the greater.
ORDER: Final = "claimx_order"
KEYS: dict[str, tuple[str, ...]] = {
    CLAIMS: ("claim_id",),
    ARTICLES: ("article_id",),
    REFUSALS: ("source", "page_sha256"),
}
FILES, SUCCESSION, SUPERSEDED = "claimx_files", "claimx_succession", "claimx_superseded"
VIEWS = ("current_claims", "current_articles")


class Succession(NamedTuple):
    """One article that took the place of another, and when: the day of the run and the time of the page, as text."""

    article_id: str
    supersedes: str
    written: str

    @property
    def moment(self) -> Moment:
        """The same, to be compared."""
        date, fetched = self.written.split(" ")
        return Moment(date, datetime.fromisoformat(fetched))


class Loaded(NamedTuple):
    """What was loaded of a file."""

    name: str
    sha256: str
    n_lines: int

    @property
    def day(self) -> tuple[str, ...]:
        """Kind and date."""
        return tuple(self.name.split("/")[:-1])


class Database(Protocol):
    """Somewhere to put rows; all that happens in a turn is kept, or nothing."""

    def turn(self) -> AbstractContextManager[None]: ...

    def loaded(self) -> list[Loaded]:
        """Every file that was loaded."""

    def put(self, kind: str, rows: Sequence[Row]) -> None:
        """Rows that differ in their keys; one that is there is replaced, unless its order is greater."""

    def put_succession(self, found: Iterable[Succession]) -> None:
        """Twice is as good as once."""

    def succession(self) -> list[Succession]:
        """Every succession."""

    def settle(self, held_no_longer: Iterable[str], files: Iterable[Loaded]) -> None:
        """These articles are superseded, all others are not; and these files are loaded."""


def columns_in(kind: str) -> tuple[Column, ...]:
    """Of the table, without the order."""
    return columns_of(RECORDS_OF[kind][0])


def view(name: str) -> str:
    """The query of one of :data:`VIEWS`, in SQL that every target speaks."""
    kind = ARTICLES if name == "current_articles" else CLAIMS
    chosen = ", ".join(f'one."{column.name}"' for column in columns_in(kind))
    holds = f"one.article_id NOT IN (SELECT article_id FROM {SUPERSEDED})"
    if kind == ARTICLES:
        return f"SELECT {chosen} FROM {ARTICLES} one WHERE {holds}"
    last = f"(SELECT max(other.{ORDER}) FROM {CLAIMS} other WHERE other.article_id = one.article_id)"
    own = f"JOIN {ARTICLES} own ON own.article_id = one.article_id"
    is_own = f"one.{ORDER} >= substr(own.{ORDER}, 1, length(one.{ORDER}))"
    return f"SELECT {chosen} FROM {CLAIMS} one {own} WHERE {is_own} AND one.{ORDER} = {last} AND {holds}"


def layout() -> str:
    """The same as long as tables and views are made in the same way, so that those made otherwise are made anew."""
    columns = (f"{kind} {one.name} {one.kind}" for kind in KEYS for one in columns_in(kind))
    return identify(SCHEMA_VERSION, *columns, ORDER, *Succession._fields, *Loaded._fields, *map(view, VIEWS))


def fill(database: Database, source: Source) -> dict[str, int]:
    """Load what is new; the number of lines that were read for it, by kind.

    Raises:
        StopRun: something was loaded that counts no longer; a table does not know which of its rows came from where.
    """
    n_lines: Counter[str] = Counter(dict.fromkeys(RECORDS_OF, 0))
    files = source.files()
    with database.turn():
        before = {one.name: one for one in database.loaded()}
        now = []
        for found in files:
            there = before.get(found.name)
            if there is None or there.sha256 != found.sha256:
                there = _loaded(database, found)
                n_lines[found.kind] += there.n_lines
            now.append(there)
        _must_hold_nothing_else(before, now, source.out)
        database.settle(_superseded(database), now)
    return dict(n_lines)


def _loaded(database: Database, found: Found) -> Loaded:
    n_lines = 0
    for part in parts_of(found):
        _load(database, found, part)
        n_lines += len(part)
    return Loaded(found.name, found.sha256, n_lines)


def _must_hold_nothing_else(before: Mapping[str, Loaded], now: Sequence[Loaded], out: Path) -> None:
    """Files are only added to a folder, or merged within their day, so that else it is another one, or an older."""
    there = {one.name.removesuffix(PACKED): one for one in now}
    merged = {one.day for one in now if is_merged(one.name) and one.name not in before}
    n_lines = _n_lines_by_day(now)
    n_before = _n_lines_by_day(before.values())
    for one in sorted(before.values()):
        same = there.get(one.name.removesuffix(PACKED))
        # What was packed since has another digest, and the same lines.
        is_other = same is not None and same.name == one.name and same != one
        if is_other or (same is None and one.day not in merged) or n_lines[one.day] < n_before[one.day]:
            raise StopRun(
                f"the tables hold lines of {one.name} that count no longer in {out}: a copy was restored, something"
                " taken out, or they are those of another folder; export into a new database"
            )


def _n_lines_by_day(files: Iterable[Loaded]) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    for one in files:
        found[one.day] += one.n_lines
    return found


def _load(database: Database, found: Found, part: Sequence[Record]) -> None:
    rows: dict[tuple[str, ...], Row] = {}
    for record in part:
        row = row_of(record) | {ORDER: _order(record, found.date)}
        key = tuple(row[name] for name in KEYS[found.kind])
        if key not in rows or rows[key][ORDER] <= row[ORDER]:
            rows[key] = row
    database.put(found.kind, list(rows.values()))
    articles = (record for record in part if isinstance(record, Article))
    database.put_succession(
        Succession(article.article_id, article.supersedes, _written(article, found.date))
        for article in articles
        if article.supersedes
    )


def _order(record: Any, date: str) -> str:
    """What a later line of the same key is greater by; of an article, with the time, whose answer it belongs to."""
    if isinstance(record, Claim):
        return answer_of(record, date)
    written = _written(record, date)
    return f"{answer_of(record, date)} {written}" if isinstance(record, Article) else written


def _written(record: Article | Refusal, date: str) -> str:
    return f"{date} {record.fetched.astimezone(timezone.utc).isoformat(timespec='microseconds')}"


def _superseded(database: Database) -> list[str]:
    """An article that has superseded nothing did not come back, so that only those that did are compared."""
    lineage = Lineage()
    for one in database.succession():
        lineage.add(one.article_id, one.supersedes, one.moment)
    return sorted(lineage.superseded())
