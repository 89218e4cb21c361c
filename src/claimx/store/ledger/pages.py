"""Which pages are known, and what became of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, delete, exists, func, or_, select, update

from claimx.errors import StopRun
from claimx.sources import Known
from claimx.store.ledger.database import Database, found
from claimx.store.ledger.leases import Clock
from claimx.store.ledger.seen import Judge, Planned, Seen
from claimx.store.ledger.standing import Place, places_of
from claimx.store.ledger.tables import UNANSWERED, WAITING, batches, files, pages
from claimx.store.spool import Spool

# Some sites put a number of their own into each answer: a page of theirs, looked at every hour, takes no more room
# after a year than after a day. Others show one of a few faces, and each is known when it comes again.
N_FACES = 8
#: The columns that give a page back, as ``Planned`` names them.
_PLANNED = tuple(pages.c[name] for name in Planned._fields)


class Pages:
    """The table ``pages``, and the bytes of those that are not answered yet."""

    def __init__(self, database: Database, spool: Spool, clock: Clock) -> None:
        self._database = database
        self._spool = spool
        self._clock = clock

    def validators_of(self, source: str) -> Known | None:
        """See ``sources.Memory``: the last that there were, for a refusal has none.

        A page that waits for another attempt may have lost its bytes, so that it has none either.
        """
        asked = select(pages.c.etag, pages.c.last_modified, pages.c.url)
        asked = asked.where(pages.c.place == source, pages.c.state.in_(["planned", "done", "refused"]))
        asked = asked.where(or_(pages.c.etag.is_not(None), pages.c.last_modified.is_not(None)))
        with self._database.reading() as connection:
            row = connection.execute(asked.order_by(pages.c.id.desc()).limit(1)).first()
        return Known(etag=row.etag, last_modified=row.last_modified, url=row.url) if row else None

    def to_retry(self, judge: Judge) -> set[int]:
        """The ids of pages whose bytes wait for another attempt.

        Those are forgotten that were overtaken meanwhile, and those that are answered and wait for another model, which
        was given up before it had answered them anew.
        """
        asked = select(pages).where(pages.c.state.in_(WAITING))
        with self._database.turn() as connection:
            waiting = list(connection.execute(asked))
            places = places_of(connection, {row.place for row in waiting})
            now = self._clock()
            needless = [row.id for row in waiting if _is_needless(row, places[row.place], judge, now)]
            if needless:
                _drop(connection, needless)
                _forget_empty_batches(connection)
        if needless:
            self.forget_bytes()
        return {row.id for row in waiting} - set(needless)

    def again(self, ids: Collection[int]) -> Iterator[Seen]:
        """These pages once more, from their kept bytes; one whose bytes are gone waits for its source."""
        for number in sorted(ids):
            with self._database.reading() as connection:
                row = connection.execute(select(*_PLANNED).where(pages.c.id == number)).first()
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
        """Let the next run read pages that failed or are parked as if for the first time; none named means all.

        Raises:
            StopRun: one that is named is not among them.
        """
        released = update(pages).where(_is_unwell(), _is_named(sources))
        with self._database.turn() as connection:
            _must_be_unwell(connection, sources)
            return connection.execute(
                released.values(state="new", attempts=0, n_deaths=0, reason=None, message=None)
            ).rowcount

    def forget(self, sources: Sequence[str]) -> int:
        """Drop pages that failed or are parked, bytes and all; their source may show them again.

        Raises:
            StopRun: one that is named is not among them; what is answered lies in files, and stays known.
        """
        with self._database.turn() as connection:
            _must_be_unwell(connection, sources)
            n_pages = connection.execute(delete(pages).where(_is_unwell(), _is_named(sources))).rowcount
            _forget_empty_batches(connection)
        self.forget_bytes()
        return n_pages


def pages_of(connection: Connection, batch_id: str) -> list[Planned]:
    """The pages of a batch, in order."""
    asked = select(*_PLANNED).where(pages.c.batch_id == batch_id).order_by(pages.c.position)
    return [Planned(*row) for row in connection.execute(asked)]


def forget_looks(connection: Connection, places: Collection[str]) -> None:
    """Of the pages at each of these places, keep the last few whose bytes were new and whose article was not.

    And the last few that were refused, for each reason. Batches of which nothing is left go with them.
    """
    looks: dict[tuple[str, str | None], list[Row[Any]]] = defaultdict(list)
    is_no_news = or_(pages.c.state == "refused", and_(pages.c.state == "done", pages.c.settled == pages.c.article_id))
    no_news = select(pages.c.id, pages.c.place, pages.c.reason, pages.c.batch_id).where(is_no_news)
    for row in found(connection, no_news.order_by(pages.c.id), pages.c.place, places):
        looks[row.place, row.reason].append(row)
    if old := [row for rows in looks.values() for row in rows[:-N_FACES]]:
        _drop(connection, [row.id for row in old])
        emptied = delete(batches).where(batches.c.batch_id == bindparam("emptied"), _is_empty())
        connection.execute(emptied, [{"emptied": batch_id} for batch_id in {row.batch_id for row in old}])


def _drop(connection: Connection, ids: Sequence[int]) -> None:
    """Some there must be: a statement with nothing to bind would be run as it stands."""
    connection.execute(delete(pages).where(pages.c.id == bindparam("gone")), [{"gone": number} for number in ids])


def _must_be_unwell(connection: Connection, sources: Sequence[str]) -> None:
    unwell = set(connection.scalars(select(pages.c.source).where(_is_unwell(), _is_named(sources))))
    if missing := [source for source in sources if source not in unwell]:
        raise StopRun(f"{missing[0]} neither failed nor is it parked; `claimx ledger OUT failed` lists those")


def _is_needless(row: Row[Any], place: Place, judge: Judge, now: datetime) -> bool:
    return place.is_overtaken(row, now) or place.has_answer_to(row, judge)


def _is_unwell() -> Any:
    return pages.c.state.in_(["failed", "parked"])


def _is_named(sources: Sequence[str]) -> Any:
    return pages.c.source.in_(sources) if sources else True


def _forget_empty_batches(connection: Connection) -> None:
    """A batch of which nothing is left would stand in the way of the same pages, planned again."""
    connection.execute(delete(batches).where(_is_empty()))


def _is_empty() -> Any:
    page_left = exists().where(pages.c.batch_id == batches.c.batch_id)
    file_left = exists().where(files.c.batch_id == batches.c.batch_id)
    return ~or_(page_left, file_left)
