"""Whatever fails around a run, it ends with a word of its own, and the next one makes good: nothing lost or doubled."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from claimx.run import run
from claimx.settings import Settings
from claimx.store.ledger import Judge, open_ledger
from tests.answers import MODEL, NOON, answer
from tests.store.disturbing import (
    N_PAGES,
    N_PAGES_PER_BATCH,
    Ended,
    end_of,
    given_pages,
    limited,
    no_longer_root,
    started,
    unwell,
    was_killed,
)
from tests.store.forked import start_server
from tests.store.gate import open_gate
from tests.store.kills import files_of
from tests.store.ledgers import locked

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/ns/pid").exists(), reason="only Linux tells who is dead before the lease ends"
)

#: The ledger alone has more, so that it is what can not grow.
SMALL_FILES = 20_000


@pytest.fixture(scope="module", autouse=True)
def server() -> None:
    """The process that every run is forked from."""
    start_server()


@pytest.fixture(scope="module")
def undisturbed(server: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a run that nobody disturbs."""
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    assert not was_killed(started(out))
    return files_of(out)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def ended(out: Path, before: Callable[[], object] = bool, url: str | None = None) -> Ended:
    return end_of(started(out, before=before, url=url), out)


def lines_of(files: dict[str, bytes]) -> Counter[bytes]:
    return Counter(line for content in files.values() for line in content.splitlines())


def wait_for(condition: Callable[[], object]) -> None:
    until = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < until, "it did not come to that"
        time.sleep(0.002)


@pytest.mark.parametrize("place", ["keeping bytes", "in the writer", "between a file and the ledger"])
@pytest.mark.parametrize("number", [1, 4])
def test_a_full_disk(out: Path, undisturbed: dict[str, bytes], place: str, number: int) -> None:
    """The run says that it cannot write and leaves nothing half written; with room again, the next one goes on."""
    said = ended(out, unwell("ENOSPC", place, number))
    assert said.status
    assert "cannot write into" in said.message
    assert not list(out.rglob("*.part"))
    assert not ended(out).status
    assert files_of(out) == undisturbed


def test_a_ledger_that_has_no_room(out: Path, undisturbed: dict[str, bytes]) -> None:
    """SQLite may not grow: a real limit of the system, which nobody has to be root to set."""
    said = ended(out, limited(SMALL_FILES))
    assert said.status
    assert "ledger" in said.message
    assert not ended(out).status
    assert files_of(out) == undisturbed


def test_a_ledger_for_which_there_is_no_room_at_all(out: Path) -> None:
    """It is told at once: who waits as for another process that makes the same ledger waits a minute in vain."""
    began = time.monotonic()
    assert ended(out, limited(500)).status
    assert time.monotonic() - began < 20


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder that may be read but not written, by anyone but root, in one that everybody may enter."""
    place = Path(tempfile.mkdtemp(prefix="guarded-"))
    place.chmod(0o777)
    (place / "out").mkdir(mode=0o555)
    yield place / "out"
    (place / "out").chmod(0o755)
    shutil.rmtree(place)


@pytest.mark.parametrize("is_new", [True, False])
def test_a_read_only_folder(guarded: Path, undisturbed: dict[str, bytes], is_new: bool) -> None:
    """With or without a ledger in it: the run ends with a word about it, and changes nothing."""
    if not is_new:
        guarded.chmod(0o755)
        assert not ended(guarded).status
        guarded.chmod(0o555)
    before = files_of(guarded)
    said = ended(guarded, no_longer_root)
    assert said.status
    assert str(guarded) in said.message
    assert files_of(guarded) == before
    guarded.chmod(0o755)
    assert not ended(guarded).status
    assert files_of(guarded) == undisturbed


@pytest.mark.parametrize("place", ["keeping bytes", "in the middle of a batch", "in the writer"])
def test_an_output_folder_that_disappears(out: Path, undisturbed: dict[str, bytes], place: str) -> None:
    """A share that is unmounted under a run: no second folder grows in its place, and once it is back all is well."""
    gone = out.with_name("gone")
    said = ended(out, unwell("", place, 3, partial(out.rename, gone)))
    assert said.status
    assert not out.exists()
    gone.rename(out)
    assert not ended(out).status
    assert files_of(out) == undisturbed


def test_a_ledger_that_disappears_for_a_while(
    out: Path, undisturbed: dict[str, bytes], database: str | None, postgres: str | None
) -> None:
    """A server of which every connection breaks, and that takes no new ones: the next run has what this one left."""
    if database is None or postgres is None:
        pytest.skip("a file has no server; a folder that disappears has a test of its own")
    with open_gate(postgres) as gate:
        process = started(out, url=database.replace(postgres, gate.url))
        wait_for(lambda: list(out.glob("*/*/*.jsonl")) or not process.is_alive())
        gate.shut()
        said = end_of(process, out)
        assert not said.status or "cannot be used now" in said.message
        gate.open()
        assert not ended(out, url=database.replace(postgres, gate.url)).status
    assert files_of(out) == undisturbed


def test_a_ledger_that_another_writer_has_locked(
    out: Path, undisturbed: dict[str, bytes], database: str | None
) -> None:
    """The run waits until it is let in."""
    with open_ledger(out, Settings.model_validate({"ledger": database})):
        pass
    with locked(out, database):
        process = started(out, url=database)
        process.join(0.5)
        assert process.is_alive()
        assert not files_of(out)
    assert not end_of(process, out).status
    assert files_of(out) == undisturbed


def test_one_of_two_runs_at_once_is_killed(out: Path, undisturbed: dict[str, bytes], database: str | None) -> None:
    """Whatever each of them had in hand, the next run finds; no line is lost or doubled, however batches were cut."""
    both = [started(out, url=database) for _ in range(2)]
    wait_for(lambda: list(out.glob("*/*/*.jsonl")) or not any(process.is_alive() for process in both))
    both[0].kill()
    for process in both:
        was_killed(process)
    assert not ended(out, url=database).status
    assert lines_of(files_of(out)) == lines_of(undisturbed)


@pytest.mark.parametrize("back", [timedelta(hours=2), timedelta(days=3)])
def test_a_clock_that_jumps_back(
    out: Path, undisturbed: dict[str, bytes], database: str | None, back: timedelta
) -> None:
    """In the midst of a run, and again before the next; only the day on which later files are filed may differ."""
    settings = Settings.model_validate({"ledger": database})
    times: list[datetime] = [NOON]
    with suppress(StopIteration), open_ledger(out, settings, lambda: times[-1]) as ledger:
        running = run(given_pages(N_PAGES), answer, ledger, judge=Judge(MODEL.digest), n_pages=N_PAGES_PER_BATCH)
        while not next(running).n_articles:
            pass
        times.append(NOON - back)
        next(running)
        running.close()
    with open_ledger(out, settings, lambda: NOON - 2 * back) as ledger:
        *_, total = run(given_pages(N_PAGES), answer, ledger, judge=Judge(MODEL.digest), n_pages=N_PAGES_PER_BATCH)
    assert total.n_pages >= total.n_known
    assert lines_of(files_of(out)) == lines_of(undisturbed)
    if back < timedelta(hours=6):
        assert files_of(out) == undisturbed
