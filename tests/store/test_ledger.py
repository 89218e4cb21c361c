"""The ledger: a page is planned once, a batch has one holder, a lease ends, and what was recorded stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import create_engine

from claimx.books import Counts
from claimx.errors import RetryLater, StopRun
from claimx.extract import Extraction
from claimx.load.found import files_of
from claimx.records import SCHEMA_VERSION, Article, Listed, Page, Refusal, Validators
from claimx.run import extract_batch, run
from claimx.settings import Settings
from claimx.sources import Known
from claimx.store.compact import compact
from claimx.store.ledger import FILE, Answered, Batch, Judge, Ledger, Outcome, Seen, open_ledger
from claimx.store.settle import settle
from tests.answers import MODEL, NOON, answer, extraction, page, pages
from tests.readonly import anywhere, only_to_be_read

JUDGE = Judge(MODEL.digest)
SETTINGS = Settings(lease_seconds=60)


class Clock:
    """Shows the time that it is set to."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def two(tmp_path: Path, database: str | None, clock: Clock) -> Iterator[tuple[Ledger, Ledger]]:
    """Two who share a ledger, as two runs do."""
    settings = Settings.model_validate({"ledger": database, "lease_seconds": 60})
    with ExitStack() as stack:
        yield (
            stack.enter_context(open_ledger(tmp_path / "out", settings, clock)),
            stack.enter_context(open_ledger(tmp_path / "out", settings, clock)),
        )


def planned(ledger: Ledger, given: list[Page], judge: Judge = JUDGE) -> Batch:
    batch, _ = ledger.batches.plan([Seen.of(one) for one in given], judge, set())
    assert batch
    return batch


def answered(ledger: Ledger, given: list[Page], judge: Judge = JUDGE) -> Batch:
    """A batch that is answered and not recorded, as a run leaves it that dies in between."""
    batch = planned(ledger, given, judge)
    with ledger.batches.held(batch):
        given_back = zip(ledger.batches.pages_of(batch), given, strict=True)
        outcomes = [Outcome(one, Answered.of(extraction(page, page.content.decode()))) for one, page in given_back]
        assert ledger.answers.finish(batch, outcomes)
    return batch


def test_a_page_is_planned_once(two: tuple[Ledger, Ledger]) -> None:
    """What one has planned, the other finds known; only what is new to both is planned again."""
    one, other = two
    planned(one, pages(3))
    assert planned(other, pages(4)).n_pages == 1
    assert other.batches.plan([Seen.of(given) for given in pages(4)], JUDGE, set()) == (None, [])


def test_a_place_is_in_hand_once(two: tuple[Ledger, Ledger]) -> None:
    """A page that changed waits while its last revision is not recorded."""
    one, other = two
    batch = planned(one, [page("a.txt", "One.")])
    changed = Seen.of(page("a.txt", "Two."))
    assert other.batches.plan([changed], JUDGE, set()) == (None, [changed])
    extract_batch(batch, answer, one)
    assert planned(other, [page("a.txt", "Two.")]).n_pages == 1


def test_a_batch_gives_back_the_pages_that_it_was_planned_with(two: tuple[Ledger, Ledger]) -> None:
    """Bytes, time, validators and order: equal pages, whoever asks."""
    given = [page("b.txt"), page("a.txt").model_copy(update={"url": "https://a.example/", "media_type": "text/plain"})]
    given[0] = given[0].model_copy(update={"validators": Validators(etag='"x"')})
    batch = planned(two[0], given)
    assert [one.answer(two[1].spool) for one in two[1].batches.pages_of(batch)] == given


def test_a_batch_has_one_holder(two: tuple[Ledger, Ledger]) -> None:
    """Of two who try, one succeeds; when it gives the batch back, the other may."""
    one, other = two
    batch = planned(one, pages(1))
    with one.batches.held(batch) as first, other.batches.held(batch) as second:
        assert (first, second) == (True, False)
        assert other.batches.pending(JUDGE) == ()
    with other.batches.held(batch) as third:
        assert third


def test_a_lease_that_outlives_its_holder_is_taken_over(two: tuple[Ledger, Ledger], clock: Clock) -> None:
    """When the time is up the batch is free, and what its late holder then records does not count."""
    one, other = two
    batch = planned(one, pages(1))
    with one.batches.held(batch) as held:
        assert held
        clock.now += timedelta(seconds=59)
        assert other.batches.pending(JUDGE) == ()
        clock.now += timedelta(seconds=1)
        assert other.batches.pending(JUDGE) == (batch,)
        assert extract_batch(batch, answer, other).n_articles == 1
        late = [Outcome(given, failure="late") for given in one.batches.pages_of(batch)]
        assert not one.answers.finish(batch, late)
    assert one.pages.count() == {"done": 1}


def test_a_long_batch_keeps_its_lease(two: tuple[Ledger, Ledger], clock: Clock) -> None:
    """A page of 40 seconds takes no batch away, though three of them take twice the lease."""
    one, other = two
    batch = planned(one, [page(f"page-{number}.txt") for number in range(3)])

    def slow(given: Page) -> Extraction | Refusal:
        clock.now += timedelta(seconds=40)
        assert other.batches.pending(JUDGE) == ()
        return answer(given)

    assert extract_batch(batch, slow, one).n_articles == 3


def test_a_clock_that_goes_back_does_not_keep_a_lease_from_being_renewed(
    two: tuple[Ledger, Ledger], clock: Clock
) -> None:
    """What is over of the lease is not known then, so it begins again."""
    one, _ = two
    batch = planned(one, pages(1))
    with one.batches.held(batch):
        clock.now -= timedelta(hours=1)
        assert one.batches.renew(batch)
        clock.now += timedelta(seconds=59)
        assert one.batches.renew(batch)
        clock.now += timedelta(seconds=59)
        assert two[1].batches.pending(JUDGE) == ()


def test_a_lease_that_a_clock_a_year_ahead_gave_holds_nothing(two: tuple[Ledger, Ledger], clock: Clock) -> None:
    """Its holder was lost, and nothing that was planned later could be recorded before the year is over."""
    one, other = two
    batch = planned(one, pages(1))
    clock.now += timedelta(days=365)
    with one.batches.held(batch):
        clock.now -= timedelta(days=365)
        assert other.batches.pending(JUDGE) == (batch,)
        assert extract_batch(batch, answer, other).n_articles == 1
    assert other.pages.count() == {"done": 1}


def test_who_lost_the_lease_stops_at_the_next_page(two: tuple[Ledger, Ledger], clock: Clock) -> None:
    """The work is another's now: what is left of it is not done twice, and counted once."""
    one, other = two
    batch = planned(one, [page(f"page-{number}.txt") for number in range(3)])
    read: list[str] = []

    def hangs(given: Page) -> Extraction | Refusal:
        read.append(given.source)
        clock.now += timedelta(seconds=60)
        assert extract_batch(batch, answer, other).n_articles == 3
        return answer(given)

    assert extract_batch(batch, hangs, one) == Counts()
    assert read == ["page-0.txt"]


def test_what_comes_too_late_does_not_come_back(two: tuple[Ledger, Ledger], clock: Clock) -> None:
    """Where files were recorded by another, and merged since, their late writer leaves none beside the merged ones."""
    one, other = two
    batch = answered(one, pages(1))
    with one.batches.held(batch, "answered") as held:
        assert held
        late = one.stories.told(one.answers.of(batch))
        clock.now += timedelta(seconds=60)
        settle(other)
        list(run([page("b.txt")], answer, other, judge=JUDGE))
        compact(other)
        assert not one.answers.record(batch, late)
    assert len(list(one.out.glob("*/*/*.jsonl"))) == 2


def test_what_another_version_answered_is_answered_anew(two: tuple[Ledger, Ledger]) -> None:
    """A run of it died before it recorded that; its lines, written now, would have keys that they never had."""
    one, other = two
    answered(one, pages(2), Judge(MODEL.digest, schema_version="1.2.0"))
    *_, total = run(pages(3), answer, other, judge=JUDGE)
    assert total.n_articles == 3
    lines = [line for path in one.out.glob("articles/*/*.jsonl") for line in path.read_bytes().splitlines()]
    assert [Article.model_validate_json(line).schema_version for line in lines] == [SCHEMA_VERSION] * 3
    assert one.pages.count() == {"done": 3}


def test_what_waits_for_a_batch_that_is_dissolved_is_recorded(two: tuple[Ledger, Ledger]) -> None:
    """An older model planned it and is gone, and nothing of it can be read again."""
    one, other = two
    gone, there = pages(2)
    planned(one, [gone], Judge("the old one"))
    answered(one, [there])
    one.spool.remove(gone.sha256)
    list(run([], answer, other, judge=JUDGE))
    assert one.pages.count() == {"done": 1, "new": 1}


def test_who_was_there_before_the_machine_rebooted_is_gone(
    two: tuple[Ledger, Ledger], clock: Clock, database: str | None
) -> None:
    """On a local disk; elsewhere another boot may be another machine, and its lease is waited for."""
    one, other = two
    batch = planned(one, pages(1))
    one.leases.holder = "/".join(["earlier", *one.leases.holder.split("/")[1:]])
    with one.batches.held(batch) as held:
        assert held
        assert other.batches.pending(JUDGE) == ((batch,) if database is None else ())


def test_a_spool_that_cannot_be_written_stops_the_run(tmp_path: Path) -> None:
    """A file where the folder should be, or a full disk, is said in words."""
    with open_ledger(tmp_path) as ledger:
        (tmp_path / ".spool").write_text("")
        with pytest.raises(StopRun, match="cannot write into"):
            list(run(pages(1), answer, ledger, judge=JUDGE))


def test_bytes_are_kept_until_they_are_answered(two: tuple[Ledger, Ledger]) -> None:
    """The spool holds what is planned, and nothing more."""
    batch = planned(two[0], pages(3))
    two[0].spool.keep("f" * 64, b"left by a crash")
    two[1].pages.forget_bytes()
    assert len(list((two[0].out / ".spool").iterdir())) == 1  # three pages of the same bytes
    extract_batch(batch, answer, two[0])
    assert not list((two[0].out / ".spool").iterdir())


def test_validators_are_remembered_by_source(two: tuple[Ledger, Ledger]) -> None:
    """The next request is made conditional by what the server gave last."""
    assert two[0].validators_of("a.txt") is None
    for text, etag in (("One.", "1"), ("Two.", "2")):
        given = page("a.txt", text).model_copy(update={"validators": Validators(etag=etag)})
        list(run([given], answer, two[0], judge=JUDGE))
    assert two[1].validators_of("a.txt") == Known(etag="2")


def test_a_file_named_like_a_line_has_revisions(two: tuple[Ledger, Ledger]) -> None:
    """``notes #2`` is a place; only a line of a file of lines is none."""
    for text in ("One.", "Two."):
        list(run([page("notes #2", text), page("a.jsonl#2", text)], answer, two[0], judge=JUDGE))
    written = [line for path in two[0].out.glob("articles/*/*.jsonl") for line in path.read_bytes().splitlines()]
    articles = map(Article.model_validate_json, written)
    assert sorted(one.source for one in articles if one.supersedes) == ["notes #2"]


@pytest.mark.parametrize("name", ["what?", "50%20 #1", "a&b=c"])
def test_an_output_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    """Its ledger lies in it, though its path would mean something else in a URL."""
    with open_ledger(tmp_path / name):
        pass
    assert (tmp_path / name / FILE).is_file()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_text_that_no_database_takes_is_mended(two: tuple[Ledger, Ledger]) -> None:
    """NUL and lone surrogates in a name become U+FFFD, and the run goes on."""
    *_, total = run([page("a\0\ud800.txt")], answer, two[0], judge=JUDGE)
    assert total.n_articles == 1


def test_thousands_of_known_pages_take_few_questions(two: tuple[Ledger, Ledger]) -> None:
    """A second run over known pages asks once a batch, and extracts nothing."""
    list(run(pages(2_000), answer, two[0], judge=JUDGE, n_pages=1_000))
    *_, total = run(pages(2_000), lambda given: 1 / 0, two[1], judge=JUDGE)  # type: ignore[arg-type,return-value]
    assert total.n_known == 2_000


def test_what_is_no_ledger_stops_the_run(tmp_path: Path) -> None:
    """A file of another kind under the ledger's name, or a URL that means nothing, is said in words."""
    (tmp_path / FILE).write_bytes(b"not a database, but long enough to be taken for one" * 100)
    with pytest.raises(StopRun, match="cannot be used"), open_ledger(tmp_path):
        pass
    for url in ("mysql://host/name", "nonsense"):
        with pytest.raises(StopRun), open_ledger(tmp_path, Settings.model_validate({"ledger": url})):
            pass


def test_a_database_out_of_reach_is_for_later(tmp_path: Path) -> None:
    """A server that does not answer may do so tomorrow; its password is not told."""
    pytest.importorskip("psycopg")
    settings = Settings.model_validate({"ledger": "postgresql://me:secret@127.0.0.1:1/x"})
    with pytest.raises(RetryLater, match="cannot be used now") as raised, open_ledger(tmp_path, settings):
        pass
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize("name", ["articles/2026-01-02/a.jsonl", "claims/2026-01-02/a.jsonl.gz", "claims/a.jsonl"])
def test_a_folder_that_lost_its_ledger_is_refused(tmp_path: Path, name: str) -> None:
    """All would be written a second time. So is one of the first version, which kept no ledger, and no days."""
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_bytes(b"{}\n")
    with pytest.raises(StopRun, match="all would be written twice; restore it"), open_ledger(tmp_path):
        pass


@pytest.mark.parametrize("is_made", [True, False])
def test_an_emptied_ledger_beside_lines_is_refused(tmp_path: Path, is_made: bool) -> None:
    """It knows as little as none: one of no bytes, or copied without the log that held its tables; and again."""
    with open_ledger(tmp_path) as ledger:
        list(run(pages(1), answer, ledger, judge=JUDGE))
    for path in tmp_path.glob(f"{FILE}*"):
        path.unlink()
    (tmp_path / FILE).touch()
    if is_made:
        with open_ledger(tmp_path / "other"):
            pass
        (tmp_path / "other" / FILE).replace(tmp_path / FILE)
    for _ in range(2):
        with pytest.raises(StopRun, match="would get them twice; restore it"), open_ledger(tmp_path):
            pass
        with pytest.raises(StopRun, match="would get them twice; restore it"):
            files_of(tmp_path, "claims")


def test_a_ledger_that_may_not_be_written_stops_the_run() -> None:
    """Another user made it: no later run would fare better, so that none is asked for."""
    with anywhere() as folder:
        with open_ledger(folder / "out"):
            pass
        with (
            only_to_be_read(folder / "out"),
            pytest.raises(StopRun, match="may not be written; grant it"),
            open_ledger(folder / "out"),
        ):
            pass


def test_a_ledger_elsewhere_belongs_to_one_folder(tmp_path: Path, database: str | None) -> None:
    """Another folder, or one that was emptied, would stay without the pages that are known: both are refused."""
    settings = Settings.model_validate({"ledger": database or f"sqlite:///{tmp_path}/elsewhere.sqlite"})
    for _ in range(2):
        with open_ledger(tmp_path / "out", settings) as ledger:
            list(run(pages(1), answer, ledger, judge=JUDGE))
    with (
        pytest.raises(StopRun, match=r"belongs to another output folder: .* found no such file"),
        open_ledger(tmp_path / "new", settings),
    ):
        pass
    (tmp_path / "new" / ".claimx").write_text("0123\n")
    with pytest.raises(StopRun, match="found 0123; name that folder"), open_ledger(tmp_path / "new", settings):
        pass


def test_who_reads_is_told_of_the_wrong_ledger(tmp_path: Path, database: str | None) -> None:
    """Another folder's ledger lists none of these files: to read by it would be to find nothing, in silence."""
    settings = Settings.model_validate({"ledger": database or f"sqlite:///{tmp_path}/elsewhere.sqlite"})
    for folder, given in (("theirs", settings), ("ours", None)):
        with open_ledger(tmp_path / folder, given) as ledger:
            list(run(pages(1), answer, ledger, judge=JUDGE))
    assert len(files_of(tmp_path / "theirs", "claims", settings)) == 1
    with pytest.raises(StopRun, match="belongs to another output folder"):
        files_of(tmp_path / "ours", "claims", settings)


def test_a_folder_of_another_ledger_is_refused(tmp_path: Path) -> None:
    """An empty database does not know what the folder holds, and would write it twice; two marks make no difference."""
    with open_ledger(tmp_path / "out") as ledger:
        list(run(pages(1), answer, ledger, judge=JUDGE))
    settings = Settings.model_validate({"ledger": f"sqlite:///{tmp_path}/elsewhere.sqlite"})
    with pytest.raises(StopRun, match="holds files that the ledger"), open_ledger(tmp_path / "out", settings):
        pass
    with pytest.raises(StopRun, match="holds files that the ledger"):
        files_of(tmp_path / "out", "claims", settings)


def test_a_crash_between_folder_and_ledger_ties_them_at_last(tmp_path: Path) -> None:
    """The mark is written first; a ledger that does not know of it takes it over."""
    (tmp_path / ".claimx").write_text("0123\n")
    settings = Settings.model_validate({"ledger": f"sqlite:///{tmp_path}/elsewhere.sqlite"})
    for _ in range(2):
        with open_ledger(tmp_path, settings):
            pass
    assert (tmp_path / ".claimx").read_text() == "0123\n"


VERSION_1 = """
ALTER TABLE pages DROP COLUMN story_id; ALTER TABLE pages DROP COLUMN n_deaths; DROP INDEX pages_by_article;
ALTER TABLE batches DROP COLUMN answers; ALTER TABLE about DROP COLUMN folder;
DROP TABLE sketches; DROP TABLE bands; DROP TABLE wordings; UPDATE about SET version = 1
"""


def test_a_ledger_of_version_1_gets_what_it_lacks(tmp_path: Path, database: str | None) -> None:
    """Its pages stay known, its plans are done; an article of it has no story, and its revision begins one with it."""
    settings = Settings.model_validate({"ledger": database or f"sqlite:///{tmp_path / FILE}"})
    with open_ledger(tmp_path, settings) as ledger:
        list(run(pages(1), answer, ledger, judge=JUDGE))
    before = Article.model_validate_json(next(tmp_path.glob("articles/*/*.jsonl")).read_bytes())
    engine = create_engine(ledger_url(settings))
    with engine.begin() as connection:
        for statement in VERSION_1.split(";"):
            connection.exec_driver_sql(statement)
    engine.dispose()
    with open_ledger(tmp_path, settings, lambda: NOON) as ledger:
        *_, total = run([*pages(1), page("page-000.txt", "Another text.")], answer, ledger, judge=JUDGE)
    assert (total.n_known, total.n_articles) == (1, 1)
    (line,) = next(tmp_path.glob("articles/2026-01-02/*.jsonl")).read_bytes().splitlines()
    assert Article.model_validate_json(line).story_id == before.article_id


VERSION_2 = """
ALTER TABLE lists DROP COLUMN url; INSERT INTO lists VALUES ('https://a.example/feed', 'f', NULL);
INSERT INTO lists VALUES ('s3://a/b.jsonl', 's', NULL); UPDATE about SET version = 2
"""


def test_a_ledger_of_version_2_does_not_know_who_gave_what(tmp_path: Path, database: str | None) -> None:
    """A tag that another host may have given is sent to nobody; an object's own is only compared, and stays."""
    settings = Settings.model_validate({"ledger": database or f"sqlite:///{tmp_path / FILE}"})
    with open_ledger(tmp_path, settings):
        pass
    engine = create_engine(ledger_url(settings))
    with engine.begin() as connection:
        for statement in VERSION_2.split(";"):
            connection.exec_driver_sql(statement)
    engine.dispose()
    feed = Listed(source="https://a.example/feed", url="https://b.example/rss", validators=Validators(etag="g"))
    with open_ledger(tmp_path, settings) as ledger:
        assert ledger.validators_of(feed.source) == Known()
        assert ledger.validators_of("s3://a/b.jsonl") == Known(etag="s")
        ledger.lists.keep([feed])
    with open_ledger(tmp_path, settings) as ledger:
        assert ledger.validators_of(feed.source) == Known(etag="g", url=feed.url)


def ledger_url(settings: Settings) -> str:
    return (settings.ledger or SecretStr("")).get_secret_value().replace("postgresql://", "postgresql+psycopg://")


def test_a_file_that_was_changed_is_not_merged(tmp_path: Path) -> None:
    """Compacting checks every part against the ledger, and leaves all as it is where one differs."""
    with open_ledger(tmp_path, SETTINGS) as ledger:
        for given in pages(2):
            list(run([given], answer, ledger, judge=JUDGE))
        path = next((tmp_path / "claims").glob("*/*.jsonl"))
        path.write_bytes(path.read_bytes() + b"{}\n")
        with pytest.raises(StopRun, match="is not the file that the ledger recorded"):
            compact(ledger)
        assert path.is_file()
