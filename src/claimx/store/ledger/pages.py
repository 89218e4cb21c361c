"""Which pages are known, and what became of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, delete, exists, func, or_, select, update

from claimx.errors import StopRun
from claimx.records import Validators
from claimx.store.ledger.database import Database
from claimx.store.ledger.leases import Clock
from claimx.store.ledger.seen import Judge, Planned, Seen
from claimx.store.ledger.standing import is_back, is_outdated, is_overtaken, standing_in
from claimx.store.ledger.tables import UNANSWERED, batches, files, pages
from claimx.store.spool import Spool

#: The columns that give a page back, as ``Planned`` names them.
PLANNED = tuple(pages.c[name] for name in Planned._fields)
#: Fewer than SQLite takes in one statement (32,766), and a few milliseconds' work.
_N_ROWS = 1_000


class Fresh(NamedTuple):
    """A page to plan: its row where it has one, and the last article that stood at its place.

    ``replaced`` is the row of the time when it said the same before: the newest row of a place is what stands there.
    """

    seen: Seen
    row: Row[Any] | None
    before: Row[Any] | None
    replaced: Row[Any] | None


class Sorted(NamedTuple):
    """What is to be planned, and what must wait because another page of its place is in hand."""

    fresh: list[Fresh]
    waiting: list[Seen]


class Pages:
    """The table ``pages``, and the bytes of those that are not answered yet."""

    def __init__(self, database: Database, spool: Spool, clock: Clock) -> None:
        self._database = database
        self._spool = spool
        self._clock = clock

    def validators_of(self, source: str) -> Validators | None:
        """See ``sources.Memory``: the last that there were, for a refusal has none.

        A page that waits for another attempt may have lost its bytes, so that it has none either.
        """
        asked = select(pages.c.etag, pages.c.last_modified)
        asked = asked.where(pages.c.place == source, pages.c.state.in_(["planned", "done", "refused"]))
        asked = asked.where(or_(pages.c.etag.is_not(None), pages.c.last_modified.is_not(None)))
        with self._database.reading() as connection:
            row = connection.execute(asked.order_by(pages.c.id.desc()).limit(1)).first()
        return Validators(etag=row.etag, last_modified=row.last_modified) if row else None

    def to_retry(self) -> set[int]:
        """The ids of pages whose bytes wait for another attempt; those that were overtaken meanwhile are forgotten."""
        asked = select(pages.c.id, pages.c.place).where(pages.c.state.in_(["new", "failed"]))
        with self._database.turn() as connection:
            waiting = {row.id: row.place for row in connection.execute(asked)}
            rows = rows_of_places(connection, set(waiting.values()))
            now = self._clock()
            there = [row for place in rows.values() for row in place if row.id in waiting]
            overtaken = {row.id for row in there if is_overtaken(row, rows[row.place], now)}
            if overtaken:
                connection.execute(
                    delete(pages).where(pages.c.id == bindparam("gone")), [{"gone": number} for number in overtaken]
                )
                _forget_empty_batches(connection)
        if overtaken:
            self.forget_bytes()
        return waiting.keys() - overtaken

    def again(self, ids: Collection[int]) -> Iterator[Seen]:
        """These pages once more, from their kept bytes; one whose bytes are gone waits for its source."""
        for number in sorted(ids):
            with self._database.reading() as connection:
                row = connection.execute(select(*PLANNED).where(pages.c.id == number)).first()
            try:
                if row:
                    yield Seen.of(Planned(*row).answer(self._spool))
            except FileNotFoundError:
                continue

    def forget_bytes(self) -> None:
        """Free the bytes of every page and batch that is recorded; what a crash left goes with them."""
        with self._database.turn() as connection:
            wanted = {*connection.scalars(select(pages.c.sha256).where(pages.c.state.in_(UNANSWERED)))}
            wanted |= {*connection.scalars(select(batches.c.answers).where(batches.c.answers.is_not(None)))}
            self._spool.remove_all_but(wanted)

    @contextmanager
    def alone(self, page: Planned) -> Iterator[None]:
        """Read nothing beside this page, so that the ledger knows of what the process dies, if it does."""
        this = update(pages).where(pages.c.id == page.id)
        with self._database.turn() as connection:
            connection.execute(this.values(n_deaths=pages.c.n_deaths + 1))
        try:
            yield
        finally:
            with self._database.turn() as connection:
                connection.execute(this.values(n_deaths=pages.c.n_deaths - 1))

    # --- what people ask and order

    def count(self) -> dict[str, int]:
        """How many pages are in each state, the states in alphabetical order."""
        asked = select(pages.c.state, func.count().label("n")).group_by(pages.c.state).order_by(pages.c.state)
        with self._database.reading() as connection:
            return {row.state: row.n for row in connection.execute(asked)}

    def failed(self) -> list[Row[Any]]:
        """Source, state, attempts and message of every page that failed or is parked, oldest first."""
        asked = select(pages.c.source, pages.c.state, pages.c.attempts, pages.c.message)
        with self._database.reading() as connection:
            return list(connection.execute(asked.where(_is_unwell()).order_by(pages.c.id)))

    def retry(self, sources: Sequence[str]) -> int:
        """Let the next run read pages that failed or are parked as if for the first time; none named means all."""
        released = update(pages).where(_is_unwell(), _is_named(sources))
        with self._database.turn() as connection:
            return connection.execute(
                released.values(state="new", attempts=0, n_deaths=0, reason=None, message=None)
            ).rowcount

    def forget(self, sources: Sequence[str]) -> int:
        """Drop pages that failed or are parked, bytes and all; their source may show them again.

        Raises:
            StopRun: one that is named is not among them; what is answered lies in files, and stays known.
        """
        with self._database.turn() as connection:
            found = set(connection.scalars(select(pages.c.source).where(_is_unwell(), _is_named(sources))))
            if missing := [source for source in sources if source not in found]:
                raise StopRun(f"{missing[0]} neither failed nor is it parked; `claimx ledger OUT failed` lists those")
            n_pages = connection.execute(delete(pages).where(_is_unwell(), _is_named(sources))).rowcount
            _forget_empty_batches(connection)
        self.forget_bytes()
        return n_pages


def pages_of(connection: Connection, batch_id: str) -> list[Planned]:
    """The pages of a batch, in order."""
    asked = select(*PLANNED).where(pages.c.batch_id == batch_id).order_by(pages.c.position)
    return [Planned(*row) for row in connection.execute(asked)]


def sorted_by(
    connection: Connection, seen: Sequence[Seen], judge: Judge, *, retried: Collection[int], now: datetime
) -> Sorted:
    """Leave out what is known or no news; one look-up for all. A page is planned once, and a place once at a time."""
    rows = rows_of_places(connection, {one.place for one in seen})
    fresh: list[Fresh] = []
    waiting: list[Seen] = []
    chosen: dict[str, str] = {}
    for one in seen:
        there = rows[one.place]
        same = [row for row in there if row.sha256 == one.sha256 and _answers_for(row, judge)]
        again = next((row for row in same if row.id in retried), None)
        back = is_back(one, there)
        is_known = not back and any(row.state == "done" for row in same)
        is_in_hand = again is None and any(row.state in UNANSWERED or not back for row in same)
        if chosen.get(one.place) == one.sha256 or is_known or is_in_hand:
            continue
        if one.place in chosen or any(row.state == "planned" for row in there):
            waiting.append(one)
            continue
        if is_outdated(one, there, now):
            continue
        chosen[one.place] = one.sha256
        replaced = next((row for row in same if row.state == "done" and _is_by(row, judge)), None)
        fresh.append(Fresh(one, again, standing_in(there), replaced))
    return Sorted(fresh, waiting)


def rows_of_places(connection: Connection, places: set[str]) -> dict[str, list[Row[Any]]]:
    """Every row of these places, oldest first."""
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    asked = sorted(places)
    for start in range(0, len(asked), _N_ROWS):
        part = select(pages).where(pages.c.place.in_(asked[start : start + _N_ROWS])).order_by(pages.c.id)
        for row in connection.execute(part):
            found[row.place].append(row)
    return found


def _answers_for(row: Row[Any], judge: Judge) -> bool:
    """Is this row the page as this judge wants it? What is not answered yet is everybody's."""
    return not judge.anew or row.state in UNANSWERED or _is_by(row, judge)


def _is_by(row: Row[Any], judge: Judge) -> bool:
    return bool((row.model_digest, row.schema_version) == (judge.model_digest, judge.schema_version))


def _is_unwell() -> Any:
    return pages.c.state.in_(["failed", "parked"])


def _is_named(sources: Sequence[str]) -> Any:
    return pages.c.source.in_(sources) if sources else True


def _forget_empty_batches(connection: Connection) -> None:
    """A batch of which nothing is left would stand in the way of the same pages, planned again."""
    page_left = exists().where(pages.c.batch_id == batches.c.batch_id)
    file_left = exists().where(files.c.batch_id == batches.c.batch_id)
    connection.execute(delete(batches).where(~or_(page_left, file_left)))
