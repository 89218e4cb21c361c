"""A run in a process of its own, which notes where it is, and may be killed or fail there."""

from __future__ import annotations

import errno
import mmap
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Engine, event

from claimx.errors import ClaimxError, RetryLater
from claimx.extract import Extraction
from claimx.records import Page, Refusal
from claimx.run import run
from claimx.settings import Settings
from claimx.store.ledger import Judge, open_ledger
from tests.answers import MODEL, NOON, answer, page
from tests.store.forked import forked

N_PAGES, N_PAGES_PER_BATCH = 8, 4
#: As the command line ends with what claimx raises on purpose.
STOPPED, TRY_LATER = 2, 75
#: So many runs may be killed at one page before it is held to be the cause.
N_ATTEMPTS = 1_000
_KILLED = -signal.SIGKILL
_NOBODY = 65534
#: Where a run may die; a file beside it holds the number of the one that it is at.
PLACES = (
    "before it began",
    "keeping bytes",
    "in the ledger",
    "in the middle of a batch",
    "in the writer",
    "between a file and the ledger",
)
_KINDS = ("/articles/", "/claims/", "/refusals/")


class Ended(NamedTuple):
    """How a run ended, and what it said."""

    status: int
    message: str


def started(
    out: Path, *, url: str | None = None, n_pages: int = N_PAGES, before: Callable[[], object] = bool
) -> ForkServerProcess:
    """Begin a run over ``n_pages`` pages; ``before`` is called in its process, and may disturb it."""
    return begun(out, partial(_run, out, url, n_pages), before)


def begun(out: Path, work: Callable[[], object], before: Callable[[], object] = bool) -> ForkServerProcess:
    """Begin a run that writes into ``out``, whatever its work is, and note where it is."""
    out.parent.mkdir(parents=True, exist_ok=True)
    _place_of(out).touch()
    with _place_of(out).open("r+b") as file:  # never empty: another run may be about to map it
        file.write(b"\0")
    return forked(_told, work, out, before)


def was_killed(process: ForkServerProcess) -> bool:
    """Wait for its end, which is one of two: killed, or well."""
    process.join(60)
    assert process.exitcode in {0, _KILLED}, f"the run ended with {process.exitcode}"
    return process.exitcode == _KILLED


def end_of(process: ForkServerProcess, out: Path) -> Ended:
    """Wait for its end, which claimx has a word for."""
    process.join(60)
    assert process.exitcode in {0, STOPPED, TRY_LATER}, f"the run ended with {process.exitcode}"
    return Ended(process.exitcode, _message_of(out).read_text() if process.exitcode else "")


def place_of_death(out: Path) -> str:
    """Where the last run over ``out`` was when it was killed."""
    return PLACES[_place_of(out).read_bytes()[0]]


def dying(place: str, number: int) -> Callable[[], object]:
    """For ``before``: the run kills itself when it comes to this place for the ``number``-th time."""
    return partial(_die_in, place, number)


def unwell(error: str, place: str, number: int, happens: Callable[[], object] = bool) -> Callable[[], object]:
    """For ``before``: from the ``number``-th visit to this place on, it fails by this error of the system.

    ``happens`` is called once, before the first time; with no name of an error, nothing else is done.
    """
    return partial(_fail_in, error, place, number, happens)


def limited(n_bytes: int) -> Callable[[], object]:
    """For ``before``: no file may grow beyond this."""
    return partial(_limit, n_bytes)


def no_longer_root() -> None:
    """For ``before``: rights are checked, whoever runs the tests."""
    if os.geteuid() == 0:
        os.seteuid(_NOBODY)


def given_pages(n_pages: int) -> list[Page]:
    """What every run here is given: the last of eight pages leads to an article to which another has led."""
    return [_shown(number, number - 6 if number % 8 == 7 else number) for number in range(n_pages)]


def _shown(number: int, article: int) -> Page:
    """A page that leads to this article, as another may do."""
    given = page(f"page-{number}.txt", f"Page {article}. It has a rest.")
    return given.model_copy(update={"url": f"https://news.example/{article}"})


def _told(work: Callable[[], object], out: Path, before: Callable[[], object]) -> None:
    _watch(out)
    try:
        before()
        work()
    except ClaimxError as error:
        _message_of(out).write_text(str(error))
        sys.exit(TRY_LATER if isinstance(error, RetryLater) else STOPPED)


def _run(out: Path, url: str | None, n_pages: int) -> None:
    settings = Settings.model_validate({"ledger": url, "max_attempts": N_ATTEMPTS})
    with open_ledger(out, settings, lambda: NOON) as ledger:
        judge = Judge(MODEL.digest)
        for _ in run(given_pages(n_pages), watched, ledger, judge=judge, n_pages=N_PAGES_PER_BATCH, n_at_once=2):
            pass


def watched(given: Page) -> Extraction | Refusal:
    """What every run here answers; it is told when a page is extracted."""
    sys.audit("claimx.extract")
    return answer(given)


def _message_of(out: Path) -> Path:
    return out.with_name(out.name + ".message")


def _place_of(out: Path) -> Path:
    return out.with_name(out.name + ".place")


def _watch(out: Path) -> None:
    """Note where the run is, in memory that outlives it."""
    with _place_of(out).open("r+b") as file:
        note = mmap.mmap(file.fileno(), 1)

    def came_to(place: str) -> None:
        note[0] = PLACES.index(place)

    _tell_places(came_to)


def _die_in(place: str, number: int) -> None:
    visits = iter(range(1, number))

    def came_to(there: str) -> None:
        if there == place and next(visits, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    _tell_places(came_to)


def _fail_in(error: str, place: str, number: int, happens: Callable[[], object]) -> None:
    visits = iter(range(1, number))
    happened: list[object] = []

    def came_to(there: str) -> None:
        if there == place and next(visits, None) is None:
            if not happened:
                happened.append(True)  # first, for it may come to this place itself
                happens()
            if error:
                raise OSError(getattr(errno, error), os.strerror(getattr(errno, error)))

    _tell_places(came_to)


def _limit(n_bytes: int) -> None:
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (n_bytes, hard))


def _tell_places(came_to: Callable[[str], None]) -> None:
    """Call it whenever the run comes to one of ``PLACES``."""

    def saw(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "claimx.extract":
            came_to("in the middle of a batch")
        elif name == "open" and isinstance(arguments[0], str | os.PathLike):
            where = os.fspath(arguments[0])
            if "/.spool" in where:
                came_to("in the middle of a batch" if arguments[1] == "rb" else "keeping bytes")
            elif any(kind in where for kind in _KINDS):
                is_whole = not where.endswith(".part")  # it has its name, and is counted, or its folder synced
                came_to("between a file and the ledger" if is_whole else "in the writer")

    sys.addaudithook(saw)
    event.listen(Engine, "before_cursor_execute", lambda *_: came_to("in the ledger"))
