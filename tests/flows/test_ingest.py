"""The flow is the run, watched: same files, same counts, and it fails where the run would stop."""

from __future__ import annotations

import json
import logging
import os
import pickle
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, cast

import pytest
from pydantic import ValidationError

from claimx import RetryLater, Settings, StopRun
from claimx.books import Counts
from claimx.canary import Heard, Recording
from claimx.cli.door import STOPPED
from claimx.drift.compared import MIN_CLAIMS
from claimx.drift.observed import Observed, Scored, Tally, observed
from claimx.drift.reference import Reference, write_reference
from claimx.drift.words import Words
from claimx.extract import Extraction
from claimx.records import Page, Refusal
from claimx.run import run
from claimx.sources.folder import pages_of
from claimx.store.ledger import Batch, Judge, open_ledger
from tests.answers import MODEL, SOLAR, answer, extraction, page
from tests.drift.made import model_folder
from tests.sources.site import HOST, open_site

pytest.importorskip("prefect")

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    ArtifactCollectionFilter,
    ArtifactCollectionFilterKey,
    FlowRunFilter,
    FlowRunFilterId,
)
from prefect.client.schemas.sorting import FlowRunSort
from prefect.utilities.importtools import import_object

from flows import ingest as flow_file
from flows import steps
from flows.door import enter

pytestmark = [pytest.mark.prefect, pytest.mark.usefixtures("prefect_server")]

CANARY = extraction(page("canary"), SOLAR)


Load = Callable[[Callable[[Page], Extraction | Refusal], Extraction], None]


def extract(page: Page) -> Extraction | Refusal:
    """As ``answer`` does, except that one source makes it fall over."""
    if page.source.endswith("bad.txt"):
        raise ZeroDivisionError("no such luck")
    return answer(page)


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Load:
    """Put an extractor, and what it says of the canary, in the place of the shipped one.

    The tasks find it by name, once a process; a parameter would have to pass through Prefect's API.
    """

    def put(extract: Callable[[Page], Extraction | Refusal], said: Extraction) -> None:
        heard = Heard(MODEL, Recording.of(CANARY), said)
        monkeypatch.setattr(steps, "loaded", lambda settings: steps.Loaded(cast("Any", extract), heard))

    return put


@pytest.fixture(autouse=True)
def _well(load: Load) -> None:
    load(extract, CANARY)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Five pages, one of them empty."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in "abcd":
        (folder / f"{name}.txt").write_text(f"{SOLAR} This is {name}.")
    (folder / "empty.txt").write_text("")
    return folder


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], dict[str, bytes]]:
    """The bytes of every file of an output folder, by name."""
    return lambda out: {
        str(path.relative_to(tmp_path / out)): path.read_bytes() for path in (tmp_path / out).glob("*/*/*.jsonl")
    }


def test_the_flow_writes_what_the_run_writes(
    articles: Path, tmp_path: Path, written: Callable[[str], dict[str, bytes]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Prefect adds a view of the run, and nothing to its result; a second run adds nothing either."""
    told = steps.Ingest(articles=articles, out=tmp_path / "flow", n_pages_per_batch=2)
    counts = flow_file.ingest(told)
    with open_ledger(tmp_path / "run") as ledger:
        *_, expected = run(pages_of(articles), answer, ledger, judge=Judge(MODEL.digest), n_pages=2)
    assert counts == expected
    assert written("flow") == written("run") != {}
    assert "refused: empty" in capsys.readouterr().out

    assert flow_file.ingest(told) == Counts(n_pages=5, n_known=5)
    assert written("flow") == written("run")


def test_a_failed_page_fails_the_flow_and_loses_no_other(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a script the flow ends like `claimx run`, and names the page."""
    (articles / "bad.txt").write_text("Bad.")
    status = enter("ingest", [str(articles), "-o", str(tmp_path / "out"), "--batch-size", "2"])
    printed = capsys.readouterr()
    assert status == STOPPED
    assert "bad.txt: ZeroDivisionError" in printed.err
    assert "articles extracted" in printed.out


def test_the_log_of_a_run_says_once_what_it_did(
    articles: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever opens the run in Prefect need not look for the artifact, nor for the terminal."""
    with caplog.at_level(logging.INFO, "prefect.flow_runs"):
        flow_file.ingest(steps.Ingest(articles=articles, out=tmp_path / "out", n_pages_per_batch=2))
    said = "5 pages read: 4 articles, 1 refused (empty); 4 claims: 4 opportunity, 0 challenge, 4 statistic"
    assert [record.getMessage() for record in caplog.records].count(said) == 1


def test_kinds_sources_are_read_like_a_folder(
    articles: Path, tmp_path: Path, written: Callable[[str], dict[str, bytes]]
) -> None:
    """Alone or beside a folder; what both show is one page."""
    sources = tmp_path / "sources.toml"
    sources.write_text('[[source]]\nname = "ours"\nkind = "folder"\npath = "articles"\n')
    alone = flow_file.ingest(steps.Ingest(sources=sources, out=tmp_path / "flow", n_pages_per_batch=2))
    assert (alone.n_articles, alone.n_refused) == (4, {"empty": 1})
    before = written("flow")
    both = flow_file.ingest(steps.Ingest(sources=sources, articles=articles, out=tmp_path / "flow"))
    assert both == Counts(n_pages=10, n_known=10)
    assert written("flow") == before


def test_looking_for_pages_is_tried_again(
    articles: Path, tmp_path: Path, written: Callable[[str], dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is unwell once costs nothing: what was planned before is in the ledger, and nothing is doubled."""
    told = steps.Ingest(articles=articles, out=tmp_path / "flow", n_pages_per_batch=1)
    flow_file.ingest(told.model_copy(update={"out": tmp_path / "well"}))
    unwell = iter([True])

    def pages(path: Path, settings: Settings) -> Iterator[Page]:
        yield from islice(pages_of(path, settings=settings), 2)
        if next(unwell, False):
            raise RetryLater("the disk is unwell")
        yield from islice(pages_of(path, settings=settings), 2, None)

    monkeypatch.setattr(steps, "pages_of", pages)
    monkeypatch.setattr(steps, "look_for_pages", steps.look_for_pages.with_options(retry_delay_seconds=0))
    assert flow_file.ingest(told).n_articles == 4
    assert written("flow") == written("well")


def test_a_folder_of_which_a_part_may_not_be_read_loses_no_other(
    articles: Path, tmp_path: Path, written: Callable[[str], dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The flow fails as the run would stop, when all that could be read is written."""
    told = steps.Ingest(articles=articles, out=tmp_path / "flow")
    flow_file.ingest(told.model_copy(update={"out": tmp_path / "well"}))

    def pages(path: Path, settings: Settings) -> Iterator[Page]:
        yield from pages_of(path, settings=settings)
        raise StopRun("lost+found may not be read")

    monkeypatch.setattr(steps, "pages_of", pages)
    with pytest.raises(StopRun, match="may not be read"):
        flow_file.ingest(told)
    assert written("flow") == written("well")


def test_a_model_that_is_unusable_stops_the_flow(articles: Path, tmp_path: Path, load: Load) -> None:
    """In the middle of its batches, with pages still to be looked for."""

    def gone(page: Page) -> Extraction | Refusal:
        raise StopRun("the model is gone")

    load(gone, CANARY)
    with pytest.raises(StopRun, match="the model is gone"):
        flow_file.ingest(steps.Ingest(articles=articles, out=tmp_path / "out", n_pages_per_batch=1))


def test_what_is_written_is_not_shown_as_rolled_back(articles: Path, tmp_path: Path, load: Load) -> None:
    """Where one batch stops the run, or the run is cancelled, the others are completed; only looking was broken off."""

    def gone_at_last(page: Page) -> Extraction | Refusal:
        if page.source.endswith("b.txt"):
            raise StopRun("the model is gone")
        return answer(page)

    load(gone_at_last, CANARY)
    with pytest.raises(StopRun, match="the model is gone"):
        flow_file.ingest(steps.Ingest(articles=articles, out=tmp_path / "out", n_pages_per_batch=1))
    states = states_of_latest_batches()
    assert "Completed" in states
    assert "RolledBack" not in states


def states_of_latest_batches() -> list[str]:
    """How they ended; the server hears of it a moment later."""
    with get_client(sync_client=True) as client:
        (run,) = client.read_flow_runs(limit=1, sort=FlowRunSort.START_TIME_DESC)
        chosen = FlowRunFilter(id=FlowRunFilterId(any_=[run.id]))
        for _ in range(300):  # a busy machine
            tasks = client.read_task_runs(flow_run_filter=chosen)
            if len(tasks) > 2 and all(task.state and task.state.is_final() for task in tasks):
                break
            time.sleep(0.1)
    return [str(task.state_name) for task in tasks if task.name.startswith("batch-")]


def test_there_must_be_something_to_read(tmp_path: Path) -> None:
    """A form that is sent empty is told so, before anything runs."""
    with pytest.raises(ValidationError, match="nothing to read"):
        steps.Ingest(out=tmp_path)


def test_a_folder_that_is_not_there_stops_the_flow(tmp_path: Path) -> None:
    """A wrong path is told at once, in words."""
    with pytest.raises(StopRun, match="no such file or folder"):
        flow_file.ingest(steps.Ingest(articles=tmp_path / "nowhere", out=tmp_path / "out"))


def test_the_output_may_not_lie_among_the_articles(tmp_path: Path) -> None:
    """Or the next run would read what this one wrote."""
    with pytest.raises(StopRun, match="must lie outside"):
        flow_file.ingest(steps.Ingest(articles=tmp_path, out=tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_a_canary_that_is_misread_stops_the_flow(articles: Path, tmp_path: Path, load: Load) -> None:
    """Before anything is planned; its artifact shows what was expected beside what was found."""
    load(extract, extraction(page("canary"), "Solar power failed. Nothing."))
    with pytest.raises(StopRun, match="misreads the canary"):
        flow_file.ingest(steps.Ingest(articles=articles, out=tmp_path / "out"))
    assert not (tmp_path / "out").exists()
    asked = ArtifactCollectionFilter(key=ArtifactCollectionFilterKey(any_=["ingest-canary"]))
    with get_client(sync_client=True) as client:
        (shown,) = client.read_latest_artifacts(artifact_filter=asked)
    assert {row["expected"] for row in json.loads(str(shown.data))} == {"opportunity, statistic", "no such sentence"}


def test_the_machine_that_extracts_hears_the_canary_too(articles: Path, tmp_path: Path, load: Load) -> None:
    """A batch may be worked on by another machine than the one that planned it."""
    load(extract, extraction(page("canary"), "Solar power failed. Nothing."))
    batch = Batch(batch_id="0" * 16, date="2026-01-02", n_pages=1)
    with pytest.raises(StopRun, match="misreads the canary"):
        steps.ingest_batch.fn(batch, steps.Ingest(articles=articles, out=tmp_path / "out"))


def test_prefect_shows_a_form(tmp_path: Path) -> None:
    """What a run may be told is one object with a description of each field, and only the output is required."""
    told = flow_file.ingest.parameters.definitions["Ingest"]
    assert told["required"] == ["out"]
    assert all(told["properties"][name]["description"] for name in steps.Ingest.model_fields)


def test_what_is_told_travels_to_another_machine(articles: Path, tmp_path: Path) -> None:
    """A task is called with values that pickle, by names that can be imported there."""
    told = steps.Ingest(articles=articles, out=tmp_path / "out")
    batch = Batch(batch_id="0" * 16, date="2026-01-02", n_pages=1)
    assert pickle.loads(pickle.dumps((batch, told))) == (batch, told)
    assert import_object("flows.steps.ingest_batch") is steps.ingest_batch


def test_prefect_reports_to_nobody() -> None:
    """Importing the flow switches off what Prefect sends about its users."""
    assert os.environ["DO_NOT_TRACK"] == "1"
    assert os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"


def test_a_run_links_to_its_report(articles: Path, tmp_path: Path) -> None:
    """The page lies in the output folder, and Prefect's page of the run names it."""
    flow_file.ingest(steps.Ingest(articles=articles, out=tmp_path / "out"))
    asked = ArtifactCollectionFilter(key=ArtifactCollectionFilterKey(any_=["ingest-report"]))
    with get_client(sync_client=True) as client:
        (shown,) = client.read_latest_artifacts(artifact_filter=asked)
    page = tmp_path / "out" / "report.html"
    assert page.is_file()
    assert page.resolve().as_uri() in str(shown.data)


def test_a_run_that_drifted_is_marked(tmp_path: Path) -> None:
    """With a table and a tag; what it wrote stands, and a model that has nothing to compare with marks nothing."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(MIN_CLAIMS):
        (folder / f"{number}.txt").write_text(f"{SOLAR} This is {number}.")
    model = model_folder(tmp_path / "model")
    told = steps.Ingest(articles=folder, out=tmp_path / "out", settings=Settings(model=model))
    assert flow_file.ingest(told).n_articles == MIN_CLAIMS
    assert "drift" not in tags_of_latest_run()

    write_reference(model, Reference.of(measured(), MODEL, "made"))
    (folder / "one-more.txt").write_text(f"{SOLAR} One more.")
    assert flow_file.ingest(told).n_articles == 1
    assert "drift" in tags_of_latest_run()
    asked = ArtifactCollectionFilter(key=ArtifactCollectionFilterKey(any_=["ingest-drift"]))
    with get_client(sync_client=True) as client:
        (shown,) = client.read_latest_artifacts(artifact_filter=asked)
    verdicts = {row["what"]: row["verdict"] for row in json.loads(str(shown.data))}
    assert verdicts["scores, opportunity"] == "beyond"
    assert verdicts["pages refused"] == "within"


def measured() -> Observed:
    """Claims that were hardly opportunities, in long articles."""
    claim = Scored(("challenge",), (0.1, 0.9, 0.1))
    return observed([Tally(5_000, (claim,), Words(100, 5))] * MIN_CLAIMS)


def test_a_source_that_is_unwell_is_seen(tmp_path: Path) -> None:
    """The run is completed, for the others were read; it is tagged, and whoever runs it by hand gets status 75."""
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "a.txt").write_text("A challenge for the harbour.")
    declared = tmp_path / "sources.toml"
    declared.write_text(
        '[[source]]\nname = "ours"\nkind = "folder"\npath = "ours"\n'
        '[[source]]\nname = "theirs"\nkind = "urls"\npath = "urls.txt"\nallow_hosts = ["127.0.0.1"]\n'
    )
    (tmp_path / "urls.txt").write_text("http://127.0.0.1:1/a\n")
    assert flow_file.main(["--sources", str(declared), "-o", str(tmp_path / "out")]) == 75
    assert "postponed" in tags_of_latest_run()


def test_a_feed_that_is_gone_is_seen_in_every_run(tmp_path: Path) -> None:
    """Each run is tagged, and whoever runs it by hand gets status 1, though the feed is known to be refused."""
    declared = tmp_path / "sources.toml"
    with open_site() as site:
        declared.write_text(
            f'[[source]]\nname = "theirs"\nkind = "feed"\nurl = "{site.url}/feed"\nallow_hosts = ["{HOST}"]\n'
        )
        for _ in range(2):
            assert flow_file.main(["--sources", str(declared), "-o", str(tmp_path / "out")]) == 1
            assert "broken" in tags_of_latest_run()


def tags_of_latest_run() -> list[str]:
    with get_client(sync_client=True) as client:
        (run,) = client.read_flow_runs(limit=1, sort=FlowRunSort.START_TIME_DESC)
    return run.tags
