"""What is remembered from run to run: pages, batches and files, in SQLite or PostgreSQL.

The answers of a batch are kept aside, in any order; its files are written in the order of the plan, and recorded
afterwards, in one transaction that also marks its pages. What was not recorded is done again, from bytes kept in the
spool, and gives the same bytes. The order is that of a write-ahead log.

:func:`open_ledger` below is the place to begin. What is asked of a ledger, in this order:

- where it lies, and whose it is: ``database`` opens SQLite or PostgreSQL and makes the ``tables``, ``folder`` ties them
  to one output folder, ``moving`` takes it from one to the other. Who only asks comes in by ``looked``, and ``counted``
  tells them which files count;
- whether a page is known: ``seen`` says what makes it so, ``pages`` looks it up, and ``lists`` and ``visits`` tell what
  need not be asked for again yet;
- which pages are to be answered: ``sorting`` picks them, unless what is ``standing`` at their place is newer;
  ``batches`` writes the plan down, and ``leases`` says which ``holder`` works on it, and until when;
- what became of each: ``outcomes``, which ``answers`` keeps until their turn. Then ``duplicates`` finds the articles
  that are written already, ``detours`` those that end no other, ``stories`` those that tell the same, and ``files``
  remembers what was written.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path

from claimx.databases import in_file
from claimx.errors import StopRun
from claimx.records import Page, Refusal
from claimx.settings import Settings
from claimx.sources import Known, Look, Memory
from claimx.store.files import make_folder
from claimx.store.ledger.answers import Answers
from claimx.store.ledger.batches import Batch, Batches
from claimx.store.ledger.database import Database
from claimx.store.ledger.duplicates import Duplicates
from claimx.store.ledger.files import Files
from claimx.store.ledger.folder import MARK, has_lines, must_know_lines, tie
from claimx.store.ledger.leases import Clock, Leases, Limits
from claimx.store.ledger.lists import Lists
from claimx.store.ledger.looked import looked_at
from claimx.store.ledger.moving import move
from claimx.store.ledger.outcomes import Answered, Outcome
from claimx.store.ledger.pages import Pages
from claimx.store.ledger.seen import Judge, Planned, Seen
from claimx.store.ledger.stories import Stories
from claimx.store.ledger.visits import Visits
from claimx.store.spool import Spool

__all__ = [
    "FILE",
    "Answered",
    "Batch",
    "Judge",
    "Ledger",
    "Outcome",
    "Planned",
    "Seen",
    "first_step",
    "look_into",
    "open_ledger",
]

FILE = "ledger.sqlite"


class Ledger:
    """The tables of one output folder, and who asks; :func:`open_ledger` makes one."""

    def __init__(self, database: Database, out: Path, limits: Limits, clock: Clock) -> None:
        self.out = out
        self._database = database
        self.spool = Spool(out)
        self.pages = Pages(database, self.spool, clock)
        self.leases = Leases(database, limits, clock)
        self.batches = Batches(database, self.spool, self.leases, limits, clock)
        self.answers = Answers(database, self.spool, self.leases, limits)
        self.duplicates = Duplicates(database)
        self.stories = Stories(database)
        self.files = Files(database)
        self.visits = Visits(database, clock)
        self.lists = Lists(database, self.visits, clock)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Nobody else plans, or writes the files of a batch, meanwhile."""
        with self._database.turn():
            yield

    def move(self, target: str) -> int:
        """Into PostgreSQL at this URL, or back into ``FILE``: :func:`claimx.store.ledger.moving.move`."""
        return move(self._database, self.leases, self.out / FILE, target)

    def validators_of(self, source: str) -> Known | None:
        """See :class:`claimx.sources.Memory`; a page or list is asked for by the name under which it was kept."""
        return self.lists.validators_of(source) or self.pages.validators_of(source)

    def looks_of(self, sources: Collection[str]) -> Mapping[str, Look]:
        """See :class:`claimx.sources.Memory`."""
        return self.visits.looks_of(sources)

    def knows(self, answer: Page | Refusal) -> bool:
        """See :class:`claimx.sources.Memory`."""
        return self.visits.knows(answer)

    def saw(self, sources: Collection[str], when: datetime) -> None:
        """See :class:`claimx.sources.Memory`."""
        self.visits.saw(sources, when)

    def memory_of(self, judge: Judge) -> Memory:
        """To answer known pages anew (``--reprocess``) takes their bytes: no request for them is conditional."""
        return _Nothing() if judge.anew else self


class _Nothing:
    """The memory of one who asks for the first time."""

    def validators_of(self, source: str) -> None:
        return None

    def looks_of(self, sources: Collection[str]) -> Mapping[str, Look]:
        return {}

    def knows(self, answer: Page | Refusal) -> bool:
        return False

    def saw(self, sources: Collection[str], when: datetime) -> None:
        """Whoever asks next is not to be told that it was asked for by another model."""


@contextmanager
def open_ledger(out: Path, settings: Settings | None = None, clock: Clock | None = None) -> Iterator[Ledger]:
    """The ledger of an output folder, made where there is none, and what a crash left of the spool swept.

    Raises:
        StopRun: the folder cannot be made, or lost its ledger; that may not be written; the database is no ledger, or
            that of another folder.
        RetryLater: the database is locked, full, or out of reach.
    """
    settings = settings or Settings()
    try:
        make_folder(out)
    except OSError as error:
        raise StopRun(f"cannot write into {out}: {error}; choose another output folder") from error
    if not settings.ledger and (out / MARK).exists():
        raise StopRun(f"{out} belongs to a ledger in PostgreSQL ({MARK} says so); name it in CLAIMX_LEDGER")
    if not settings.ledger and not (out / FILE).exists() and has_lines(out):
        raise StopRun(
            f"{out} holds files of claims, and no {FILE} that knows them: all would be written twice; restore it from"
            " a copy, or choose an empty folder"
        )
    if not settings.ledger:
        _must_be_writable(out / FILE)
    database = Database(settings.ledger.get_secret_value() if settings.ledger else in_file(out / FILE))
    try:
        if settings.ledger:
            tie(database, out)
        else:
            with database.reading() as connection:
                must_know_lines(connection, database, out)
        limits = Limits(settings.lease_seconds, settings.max_attempts)
        ledger = Ledger(database, out, limits, clock or _now)
        ledger.pages.forget_bytes()
        yield ledger
    finally:
        database.close()


@contextmanager
def look_into(out: Path, settings: Settings) -> Iterator[Ledger]:
    """The ledger of an output folder that has one, to be asked only: whoever may read the folder may do so.

    Raises:
        StopRun: it is no ledger, or that of another folder, or may not be read.
        RetryLater: it cannot be read now.
    """
    if not settings.ledger and os.access(out, os.W_OK) and not (out / FILE).stat().st_size:
        with open_ledger(out, settings) as begun:  # a run died before it made the tables
            yield begun
        return
    with looked_at(out / FILE, settings.ledger) as database:
        yield Ledger(database, out, Limits(settings.lease_seconds, settings.max_attempts), _now)


def _must_be_writable(path: Path) -> None:
    """No time heals what is not allowed, so that nobody is told to try again."""
    if path.exists() and not os.access(path, os.W_OK):
        raise StopRun(f"{path} may not be written; grant it, or run as the user to whom it belongs")


def first_step(out: Path) -> str:
    """What to do where a folder has no ledger."""
    if (out / MARK).exists():
        return "name the one in PostgreSQL that it belongs to in CLAIMX_LEDGER"
    if has_lines(out):
        return f"restore its ledger from a copy as {out / FILE}"
    return f"`claimx run PAGES -o {out}` makes one"


def _now() -> datetime:
    return datetime.now(timezone.utc)
