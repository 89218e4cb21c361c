"""A day in the life of a ledger: things appear, change and go, and all that may fail on the way does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from tests.sources.site import Site
from tests.store.day import DOWN, GONE, Day, check_accounts, lines_of, output_of, read
from tests.store.disturbing import TRY_LATER, Ended, dying, end_of, unwell, was_killed
from tests.store.forked import start_server
from tests.store.ledgers import locked

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/ns/pid").exists(), reason="only Linux tells who is dead before the lease ends"
)


class Reader:
    """Reads the day into a folder that has trouble, and into one that has none."""

    def __init__(self, day: Day, folder: Path, database: str | None) -> None:
        self.day = day
        self.out, self.calm = folder / "out", folder / "calm"
        self.database = database

    def run(self, before: Callable[[], object] = bool) -> Ended:
        return end_of(self.day.begun(self.out, self.database, before), self.out)

    def is_killed(self, place: str, number: int) -> bool:
        return was_killed(self.day.begun(self.out, self.database, dying(place, number)))

    def settles(self) -> None:
        """After whatever happened, one run more; then all accounts are in order, and nothing tells what happened."""
        assert self.run() == Ended(0, "")
        check_accounts(self.out, self.database)
        read(self.day.file, self.calm, None, self.day.hours)
        assert output_of(self.out) == output_of(self.calm)


@pytest.fixture
def reader(tmp_path: Path, database: str | None) -> Iterator[Reader]:
    start_server()
    with ExitStack() as stack:
        yield Reader(Day(tmp_path, stack), tmp_path, database)


def printed(day: Day, site: Site, *names: str, edition: str = "first") -> list[str]:
    """Pages with these names; their paths."""
    for name in names:
        day.prints(site, f"/{name}", f"Of {name}, the {edition} edition. It has a rest.")
    return [f"/{name}" for name in names]


def test_a_day(reader: Reader) -> None:
    """After each trouble the books balance, and the output is what a reading without trouble gives."""
    day, long_ago = reader.day, reader.day.now() - timedelta(days=30)

    # 06:00, everything is new
    news = printed(day, day.harbour, "tide", "crane", "ferry", "quay", "mole")
    day.feeds(*news)
    printed(day, day.valley, "barn", "mill", "orchard", "ridge")
    day.maps(barn=long_ago, mill=long_ago, orchard=long_ago, ridge=long_ago)
    for name in ("note", "memo"):
        (day.ours / f"{name}.txt").write_text(f"Of the {name}, the first edition.")
    reader.settles()

    # 08:00, the feed is updated and an article edited; the machine goes down in the middle of a batch
    day.hours = 2
    printed(day, day.harbour, "crane", edition="second")
    news = [*printed(day, day.harbour, "beacon", "dredger", "pilot"), *news]
    day.feeds(*news)
    assert reader.is_killed("in the middle of a batch", 2)
    reader.settles()

    # 10:00, the valley is down; the others are read all the same
    day.hours = 4
    day.valley.answers("/robots.txt", DOWN)
    (day.ours / "memo.txt").write_text("Of the memo, the second edition.")
    said = reader.run()
    assert said.status == TRY_LATER
    assert day.valley.url in said.message
    check_accounts(reader.out, reader.database)

    # 11:00, it is up again, and has something new
    day.hours = 5
    day.valley.answers("/robots.txt", GONE)
    printed(day, day.valley, "well")
    printed(day, day.valley, "mill", edition="second")
    day.maps(well=day.now(), mill=day.now())
    reader.settles()

    # 13:00, an article is removed, and another writer has the ledger for a while
    day.hours = 7
    day.harbour.answers("/quay", GONE)
    news = [*printed(day, day.harbour, "lighter"), *news]
    day.feeds(*news)
    with locked(reader.out, reader.database):
        process = day.begun(reader.out, reader.database)
        process.join(0.5)
        assert process.is_alive()
    assert end_of(process, reader.out) == Ended(0, "")
    reader.settles()

    # 15:00, the disk is full
    day.hours = 9
    news = [*printed(day, day.harbour, "slipway", "rope"), *news]
    day.feeds(*news)
    said = reader.run(unwell("ENOSPC", "in the writer", 1))
    assert "No space left on device" in said.message
    reader.settles()

    # 17:00, two runs at once
    day.hours = 11
    printed(day, day.valley, "hedge", "lane", "gate", "stile")
    day.maps(hedge=day.now(), lane=day.now(), gate=day.now(), stile=day.now())
    both = [day.begun(reader.out, reader.database) for _ in range(2)]
    assert {end_of(process, reader.out).status for process in both} <= {0, TRY_LATER}
    reader.settles()

    # 20:00, the machine goes down again, when a file is written that the ledger does not know yet
    day.hours = 14
    printed(day, day.harbour, "tide", edition="second")
    news = [*printed(day, day.harbour, "anchor"), *news]
    day.feeds(*news)
    assert reader.is_killed("between a file and the ledger", 1)
    reader.settles()

    # 23:00, nothing has happened
    day.hours = 17
    before = output_of(reader.out)
    reader.settles()
    assert output_of(reader.out) == before

    # 09:00 the next day, an article of the feed has been edited, and nothing tells of it; a day later it is found
    day.hours = 27
    printed(day, day.harbour, "ferry", edition="second")
    reader.settles()
    assert output_of(reader.out) == before
    day.hours = 51
    reader.settles()
    n_new, n_edited = 11 + 3 + 1 + 1 + 2 + 4 + 1, len({"crane", "memo", "mill", "tide", "ferry"})
    articles = lines_of(reader.out, "articles")
    assert len(articles) == n_new + n_edited
    assert sum(article["supersedes"] is not None for article in articles) == n_edited
    assert [refusal["reason"] for refusal in lines_of(reader.out, "refusals")] == ["unavailable"]
