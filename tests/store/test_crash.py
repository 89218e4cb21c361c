"""Killed at any moment, a run that is started again gives what an undisturbed one gives, byte for byte."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from claimx.records import Article
from claimx.settings import Settings
from claimx.store.ledger import open_ledger
from claimx.store.ledger.batches import N_DEATHS
from tests.store.crashing import N_PAGES, started, was_killed
from tests.store.forked import start_server

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/ns/pid").exists(), reason="only Linux tells who is dead before the lease ends"
)

N_KILLS = 20
N_AT_ONCE = 4


@pytest.fixture(scope="module", autouse=True)
def server() -> None:
    """The process that every run is forked from."""
    start_server()


def lines_files(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.glob("*/*/*.jsonl"))}


def n_articles(files: dict[str, bytes]) -> int:
    lines = [line for name, content in files.items() if name.startswith("articles") for line in content.splitlines()]
    assert len({Article.model_validate_json(line).article_id for line in lines}) == len(lines)
    return len(lines)


@pytest.fixture(scope="module")
def undisturbed(server: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a run that nobody disturbs."""
    out = tmp_path_factory.mktemp("undisturbed")
    assert not was_killed(started(out))
    files = lines_files(out)
    assert n_articles(files) == N_PAGES
    return files


@pytest.fixture(scope="module")
def compacted(server: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same, merged."""
    out = tmp_path_factory.mktemp("compacted")
    assert not was_killed(started(out, merges=True))
    return lines_files(out) | {"manifest.json": (out / "manifest.json").read_bytes()}


def killed_before(steps: Iterator[int], tmp_path: Path, *, merges: bool = False) -> dict[int, Path]:
    """Every step before which a run can die, and the folder of one that did and was started again.

    Several at once, each in a folder of its own: they wait for the disk more than they work.
    """
    killed: dict[int, Path] = {}
    goes_on = True
    while goes_on:
        outs = {step: tmp_path / str(step) for step in islice(steps, N_AT_ONCE)}
        runs = {step: started(out, dies_at=step, merges=merges) for step, out in outs.items()}
        died = [step for step, process in runs.items() if was_killed(process)]
        again = [started(outs[step], merges=merges) for step in died]
        assert [was_killed(process) for process in again] == [False] * len(died)
        killed |= {step: outs[step] for step in died}
        goes_on = len(died) == N_AT_ONCE
    return killed


def test_killed_at_random_moments(tmp_path: Path, undisturbed: dict[str, bytes], database: str | None) -> None:
    """Twenty kills, wherever they fall; nothing is lost, nothing is doubled, and the ledger agrees with the files."""
    moments = random.Random(20_26)
    out, n_kills = tmp_path / "out", 0
    for number in count():
        process = started(out, url=database)
        if n_kills < N_KILLS:
            process.join(moments.uniform(0.005, 0.06))
            process.kill()
        if was_killed(process):
            n_kills += 1
            continue
        assert lines_files(out) == undisturbed
        if n_kills == N_KILLS or database:
            break
        out = tmp_path / str(number)  # it was done before it could be killed: kill another
    assert n_kills >= (1 if database else N_KILLS)


def test_killed_before_each_step(tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    """At every fourth statement, commit, rename or removal; started again, it gives the same files."""
    killed = killed_before(count(1, 4), tmp_path)
    for out in killed.values():
        assert lines_files(out) == undisturbed
        assert not list((out / ".spool").glob("[0-9a-f]*"))
    assert max(killed) > 40  # or the steps were not seen


def test_a_merge_killed_before_each_step(tmp_path: Path, compacted: dict[str, bytes]) -> None:
    """Compacting again finishes what was begun: the same merged files, no part left, the same manifest."""
    start = n_steps_of_a_run(tmp_path)
    killed = killed_before(count(start, 2), tmp_path, merges=True)
    for out in killed.values():
        assert lines_files(out) | {"manifest.json": (out / "manifest.json").read_bytes()} == compacted
    assert max(killed) > start + 5


def n_steps_of_a_run(tmp_path: Path) -> int:
    """Found by halving: the last step before which a run, without a merge, can die."""
    low, high = 1, 1_000
    while low + 1 < high:
        middle = (low + high) // 2
        killed = was_killed(started(tmp_path / f"halving-{middle}", dies_at=middle))
        low, high = (middle, high) if killed else (low, middle)
    return low


def test_a_page_that_kills_is_parked(tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    """After two deaths its batch is read page by page, after three more it is left alone; the others are as ever."""
    n_kills = 0
    while was_killed(started(tmp_path, deadly="page-1.txt")):
        n_kills += 1
        assert not lines_files(tmp_path)  # they wait for their turn
    assert n_kills == N_DEATHS + Settings().max_attempts
    left = {name: [line for line in undisturbed[name].splitlines() if b"Page 1." not in line] for name in undisturbed}
    assert {name: content.splitlines() for name, content in lines_files(tmp_path).items()} == left
    with open_ledger(tmp_path) as ledger:
        assert [(row.source, row.state) for row in ledger.pages.failed()] == [("page-1.txt", "parked")]


def test_pages_that_do_not_kill_are_not_suspected_for_long(tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    """Where the machine dies again and again, the batch is read page by page and comes out as it was planned."""
    for _ in range(N_DEATHS):
        assert was_killed(started(tmp_path, deadly="page-1.txt"))
    assert not was_killed(started(tmp_path))
    assert lines_files(tmp_path) == undisturbed


def test_two_runs_at_once(tmp_path: Path, undisturbed: dict[str, bytes], database: str | None) -> None:
    """Two processes over one ledger share the work or leave it to each other: each page is there once."""
    both = [started(tmp_path, url=database) for _ in range(2)]
    assert [was_killed(process) for process in both] == [False, False]
    assert n_articles(lines_files(tmp_path)) == n_articles(undisturbed)
