"""What every database is filled with, and in which order: the tables and their keys; ``views`` gives what holds.

::

    claims              one row a claim_id, as it was written last
    articles            one row an article_id, likewise
    refusals            one row a source and page
    current_claims      the claims that hold: what ``claimx.read_claims(out, current=True)`` gives
    current_articles    the articles that hold
    current_quantities  the figures of the claims that hold, a row each
    claimx_files        what was loaded already, and into which layout of these tables
    claimx_succession   when each article was written, and in whose place
    claimx_superseded   the articles that hold no longer
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timezone
from itertools import chain
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from claimx.errors import StopRun
from claimx.export.source import Source, digest_of_lines, parts_of
from claimx.load.check import NAME_OF
from claimx.load.current import Lineage, Moment, answer_of
from claimx.load.found import Found
from claimx.records import ARTICLES, CLAIMS, REFUSALS, Article, Claim, Record, Refusal
from claimx.schema.columns import Column, columns_of
from claimx.schema.readers import row_of
from claimx.store.compact import is_merged
from claimx.store.files import PACKED

Row = dict[str, Any]
#: Of files: kind and date.
_Day = tuple[str, str]
#: A column that is ours, and which of two rows with one key is kept: the greater.
ORDER: Final = "claimx_order"
KEYS: dict[str, tuple[str, ...]] = {
    CLAIMS: ("claim_id",),
    ARTICLES: ("article_id",),
    REFUSALS: ("source", "page_sha256"),
}
FILES, SUCCESSION, SUPERSEDED = "claimx_files", "claimx_succession", "claimx_superseded"


class Writing(NamedTuple):
    """One line of an article: whose place it took, if anyone's, and the day of the run and the time of the page."""

    article_id: str
    in_place_of: str
    """Empty where it took no place."""
    written: str

    @property
    def moment(self) -> Moment:
        """When it was written, to be compared."""
        date, fetched = self.written.split(" ")
        return Moment(date, datetime.fromisoformat(fetched))


class Loaded(NamedTuple):
    """What was loaded of a file."""

    name: str
    sha256: str
    n_lines: int

    @property
    def day(self) -> _Day:
        """Kind and date."""
        kind, date, _ = self.name.split("/")
        return kind, date


class Database(Protocol):
    """Somewhere to put rows; all that happens in a turn is kept, or nothing."""

    def turn(self) -> AbstractContextManager[None]: ...

    def loaded(self) -> list[Loaded]:
        """Every file that was loaded."""

    def put(self, kind: str, rows: Sequence[Row]) -> None:
        """Rows that differ in their keys; one that is there is replaced, unless its order is greater."""

    def keys_of(self, kind: str, date: str) -> set[tuple[str, ...]]:
        """Of the rows that were written on this day, and not since."""

    def put_writings(self, found: Iterable[Writing]) -> None:
        """Twice is as good as once."""

    def writings(self) -> list[Writing]:
        """Every line of an article."""

    def settle(self, held_no_longer: Iterable[str], files: Iterable[Loaded]) -> None:
        """These articles are superseded, all others are not; and these files are loaded."""


def columns_in(kind: str) -> tuple[Column, ...]:
    """Of the table, without the order."""
    return columns_of(NAME_OF[kind])


def fill(database: Database, source: Source) -> dict[str, int]:
    """Load what is new; the number of lines that were read for it, by kind.

    Raises:
        StopRun: something was loaded that counts no longer; a table does not know which of its rows came from where.
    """
    n_lines: Counter[str] = Counter(dict.fromkeys(NAME_OF, 0))
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
        merged = {one.day for one in now if is_merged(one.name) and one.name not in before}
        _must_hold_nothing_else(before, now, merged, source.out)
        for day in sorted(merged & {one.day for one in before.values()}):
            _must_hold_no_more(database, day, files, source.out)
        database.settle(_superseded(database), now)
    return dict(n_lines)


def _loaded(database: Database, found: Found) -> Loaded:
    n_lines = 0
    for part in parts_of(found):
        _load(database, found, part)
        n_lines += len(part)
    return Loaded(found.name, digest_of_lines(found), n_lines)


def _key(kind: str, row: Row) -> tuple[str, ...]:
    return _as_stored(row[name] for name in KEYS[kind])


def _as_stored(key: Iterable[str]) -> tuple[str, ...]:
    """Not every database keeps NUL."""
    return tuple(part.replace("\0", "\ufffd") for part in key)


def _must_hold_no_more(database: Database, day: _Day, files: Iterable[Found], out: Path) -> None:
    """What was taken out of a day before it was merged may be as much as what came to it since."""
    kind, date = day
    there = set(map(_as_stored, database.keys_of(kind, date)))
    same_day = (one for one in files if (one.kind, one.date) == day)
    for record in chain.from_iterable(chain.from_iterable(map(parts_of, same_day))):
        there.discard(_key(kind, dict(record)))
    if there:
        raise _holding_more("/".join(day), out)


def _holding_more(name: str, out: Path) -> StopRun:
    return StopRun(
        f"the tables hold lines of {name} that count no longer in {out}: a copy was restored, something taken out, or"
        " they are those of another folder; export into a new database"
    )


def _must_hold_nothing_else(
    before: Mapping[str, Loaded], now: Sequence[Loaded], merged: Collection[_Day], out: Path
) -> None:
    """Files are only added to a folder, or merged within their day, so that else it is another one, or an older."""
    there = {one.name.removesuffix(PACKED): one for one in now}
    n_lines = _n_lines_by_day(now)
    n_before = _n_lines_by_day(before.values())
    for one in sorted(before.values()):
        same = there.get(one.name.removesuffix(PACKED))
        # What was packed since has another digest, and the same lines.
        is_other = same is not None and same.name == one.name and same != one
        if is_other or (same is None and one.day not in merged) or n_lines[one.day] < n_before[one.day]:
            raise _holding_more(one.name, out)


def _n_lines_by_day(files: Iterable[Loaded]) -> Counter[_Day]:
    found: Counter[_Day] = Counter()
    for one in files:
        found[one.day] += one.n_lines
    return found


def _load(database: Database, found: Found, part: Sequence[Record]) -> None:
    rows: dict[tuple[str, ...], Row] = {}
    for record in part:
        row = row_of(record) | {ORDER: _order(record, found.date)}
        key = _key(found.kind, row)
        if key not in rows or rows[key][ORDER] <= row[ORDER]:
            rows[key] = row
    database.put(found.kind, list(rows.values()))
    articles = [record for record in part if isinstance(record, Article)]
    if articles:
        database.put_writings(
            Writing(article.article_id, article.supersedes or "", _written(article, found.date)) for article in articles
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
    lineage = Lineage()
    for one in database.writings():
        lineage.add(one.article_id, one.in_place_of, one.moment)
    return sorted(lineage.superseded())
