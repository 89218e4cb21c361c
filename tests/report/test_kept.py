from __future__ import annotations

import gzip
import json
import shutil
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.load import read_articles
from claimx.records import SCHEMA_VERSION, Article, Claim, ModelId, Record, Refusal
from claimx.report.kept import Choice, Kept, kept_in
from claimx.report.listed import listed_in
from claimx.settings import Settings
from claimx.store.compact import compact
from claimx.store.files import Written, write_lines
from claimx.store.ledger import FILE, open_ledger
from tests.postgres import empty_postgres
from tests.report.made import extraction_of

NOON = datetime(2024, 5, 6, 12, tzinfo=timezone.utc)
EVERYTHING = Choice()


class Shelf:
    """An output folder, filled by hand."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.listed: list[Written] = []

    def add(self, kind: str, day: str, *records: Record) -> None:
        path = f"{kind}/{day}/{len(self.listed)}.jsonl"
        write_lines(self.out / path, records)
        self.listed.append(Written.at(self.out, path, kind))

    def add_article(self, day: str, text: str, **changes: object) -> Article:
        """Its lines are its claims, as ``made.extraction_of`` has it."""
        found = extraction_of(text)
        article = found.article.model_copy(update=changes)
        self.add("articles", day, article)
        self.add("claims", day, *found.claims)
        return article

    def kept(self, choice: Choice = EVERYTHING) -> Kept:
        return kept_in(self.out, self.listed, choice)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def texts(kept: Kept) -> list[str]:
    return [one.article.text.strip() for one in kept.judged]


def test_an_article_comes_with_its_claims(shelf: Shelf) -> None:
    """In the order of the text, and with nobody else's."""
    shelf.add_article("2024-05-06", "A challenge.\nNothing.\nAn opportunity.\n")
    shelf.add_article("2024-05-07", "Another challenge.\n")
    found = {one.article.text: [claim.text for claim in one.claims] for one in shelf.kept().judged}
    assert found["A challenge.\nNothing.\nAn opportunity.\n"] == ["A challenge.", "An opportunity."]
    assert len(found) == 2


def test_what_is_superseded_is_left_out_and_counted(shelf: Shelf) -> None:
    """An edited page shows as it is now, however often it was edited."""
    first = shelf.add_article("2024-05-06", "A challenge.\n")
    second = shelf.add_article("2024-05-07", "A larger challenge.\n", supersedes=first.article_id)
    shelf.add_article("2024-05-08", "The largest challenge.\n", supersedes=second.article_id)
    assert texts(shelf.kept()) == ["The largest challenge."]
    assert shelf.kept().n_superseded == 2


def test_an_article_that_came_back_holds(shelf: Shelf) -> None:
    """A page that is edited and changed back shows its last state, which is its first, on one day too."""
    first = shelf.add_article("2024-05-06", "A challenge.\n", fetched=NOON)
    second = shelf.add_article(
        "2024-05-06", "No more.\n", supersedes=first.article_id, fetched=NOON + timedelta(hours=1)
    )
    shelf.add_article("2024-05-06", "A challenge.\n", supersedes=second.article_id, fetched=NOON + timedelta(hours=2))
    assert texts(shelf.kept()) == ["A challenge."]
    assert len(shelf.kept().judged[0].claims) == 1


def test_revisions_hold_in_the_order_of_the_runs(shelf: Shelf) -> None:
    """A file may say something new at an older time, on one day: what took the place of another stands, alone."""
    last = shelf.add_article("2024-05-06", "The state of noon.\n", fetched=NOON)
    shelf.add_article("2024-05-06", "A challenge.\n", supersedes=last.article_id, fetched=NOON - timedelta(hours=1))
    kept = shelf.kept()
    assert (
        texts(kept) == [article.text.strip() for article in read_articles(shelf.out, current=True)] == ["A challenge."]
    )
    assert kept.n_superseded == 1


def test_a_clock_that_was_put_back_shows_nothing_that_is_over(shelf: Shelf) -> None:
    """What took the place of an article ends it also where it lies under an earlier day, as it does for readers."""
    first = shelf.add_article("2025-05-06", "A challenge.\n", fetched=NOON + timedelta(days=365))
    shelf.add_article("2024-05-06", "A larger challenge.\n", supersedes=first.article_id, fetched=NOON)
    kept = shelf.kept()
    assert texts(kept) == ["A larger challenge."]
    assert texts(kept) == [article.text.strip() for article in read_articles(shelf.out, current=True)]
    assert kept.n_superseded == 1


def test_an_article_read_again_shows_its_last_claims(shelf: Shelf) -> None:
    """What another model said on an earlier day holds no longer."""
    text = "A challenge.\nAn opportunity.\n"
    shelf.add_article("2024-05-06", text)
    shelf.add("articles", "2024-05-09", extraction_of(text).article)
    shelf.add("claims", "2024-05-09", extraction_of(text).claims[1])
    assert [claim.text for one in shelf.kept().judged for claim in one.claims] == ["An opportunity."]


def test_of_two_models_on_one_day_one_answer_holds(shelf: Shelf) -> None:
    """The newer one's, whole: what only the other one claimed is not shown beside it, whichever was written last."""
    found = extraction_of("A challenge.\nAn opportunity.\n")
    old, new = (found.claims[0].model.model_copy(update={"version": version}) for version in ("1.9.0", "1.10.0"))
    shelf.add("articles", "2024-05-06", found.article)
    shelf.add("claims", "2024-05-06", found.claims[1].model_copy(update={"model": new}))
    shelf.add("articles", "2024-05-06", found.article)
    shelf.add("claims", "2024-05-06", *(claim.model_copy(update={"model": old}) for claim in found.claims))
    (shown,) = shelf.kept().judged
    assert [(claim.text, claim.model.version) for claim in shown.claims] == [("An opportunity.", "1.10.0")]


def test_a_newer_model_may_claim_nothing(shelf: Shelf) -> None:
    """Then what the older one claimed on that day is not shown, whichever was written last."""
    found = extraction_of("A challenge.\n")
    old = found.claims[0].model
    for version in ("1.10.0", "1.9.0"):
        shelf.add("articles", "2024-05-06", found.article.model_copy(update={"model": _version(old, version)}))
    shelf.add("claims", "2024-05-06", found.claims[0].model_copy(update={"model": _version(old, "1.9.0")}))
    assert [one.claims for one in shelf.kept().judged] == [()]


def _version(model: ModelId, version: str) -> ModelId:
    return model.model_copy(update={"version": version})


def test_the_newest_days_come_first_and_articles_whole(shelf: Shelf) -> None:
    """A limit cuts between articles, never within one; the first is shown whatever its size."""
    shelf.add_article("2024-05-06", "An old challenge.\n")
    shelf.add_article("2024-05-07", "A challenge.\nAn opportunity.\n")
    for n_claims, expected in ((1, 2), (2, 2), (3, 3)):
        kept = shelf.kept(Choice(n_claims=n_claims))
        assert sum(len(one.claims) for one in kept.judged) == expected
        assert kept.is_cut is (n_claims < 3)
    assert shelf.kept(Choice(n_characters=20)).is_cut
    assert shelf.kept().n_lines == {"articles": 2, "claims": 3}


def test_days_before_since_are_left_out(shelf: Shelf) -> None:
    """The day is that of the run."""
    shelf.add_article("2024-05-06", "An old challenge.\n")
    shelf.add_article("2024-05-07", "A challenge.\n")
    kept = shelf.kept(Choice(since=date(2024, 5, 7)))
    assert texts(kept) == ["A challenge."]
    assert kept.is_cut


def test_articles_come_by_their_date_the_newest_first(shelf: Shelf) -> None:
    """As they were published; those without a date last."""
    shelf.add_article("2024-05-06", "None.\n", published=None)
    shelf.add_article("2024-05-06", "Early.\n", published=date(2024, 1, 1))
    shelf.add_article("2024-05-06", "Late.\n", published=date(2024, 2, 1))
    assert texts(shelf.kept()) == ["Late.", "Early.", "None."]


def test_refusals_are_counted_all_and_the_newest_listed(shelf: Shelf) -> None:
    """A site that is down may have thousands."""
    shelf.add("refusals", "2024-05-06", *(refusal(number) for number in range(2)))
    shelf.add("refusals", "2024-05-07", refusal(2))
    kept = shelf.kept(Choice(n_refusals=2))
    assert [one.source for one in kept.refusals] == ["page-2", "page-1"]
    assert kept.n_refused == {"empty": 3}


def test_a_page_that_another_model_refuses_again_counts_once(shelf: Shelf) -> None:
    """On the same day or later, as it was refused last; its source may show other bytes, which are another page."""
    old, again = refusal(0).model_copy(update={"schema_version": "1.0.0"}), refusal(0)
    other = again.model_copy(update={"page_sha256": "0" * 64, "reason": "binary"})
    shelf.add("refusals", "2024-05-06", old, again, other)
    shelf.add("refusals", "2024-05-07", again)
    kept = shelf.kept()
    assert (kept.refusals, kept.n_refused) == ((again, other), {"binary": 1, "empty": 1})


def refusal(number: int) -> Refusal:
    fetched = NOON + timedelta(hours=number)
    return Refusal(
        source=f"page-{number}", url=None, page_sha256="", fetched=fetched, reason="empty", message="no text"
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "counts, but is not there"),
        (b"{", "holds a line that is no JSON"),
        (b'{"article_id": "a"}', "holds a line that is no claim"),
    ],
)
def test_a_file_that_is_not_what_it_was_stops_the_report(shelf: Shelf, content: bytes | None, message: str) -> None:
    """Nobody is shown a part and told that it is all."""
    article = shelf.add_article("2024-05-06", "A challenge.\n")
    path = shelf.out / shelf.listed[-1].path
    path.unlink()
    if content is not None:
        path.write_bytes(content.replace(b'"a"', f'"{article.article_id}"'.encode()) + b"\n")
    with pytest.raises(StopRun, match=message):
        shelf.kept()


def test_a_time_that_is_none_stops_the_report(shelf: Shelf) -> None:
    """What was written last could not be told."""
    shelf.add_article("2024-05-06", "A challenge.\n")
    path = shelf.out / shelf.listed[0].path
    path.write_text(path.read_text(encoding="utf-8").replace('"fetched":"', '"fetched":"noon of '), encoding="utf-8")
    with pytest.raises(StopRun, match=r"articles.*holds a line that is no article: (?s:.*)fetched"):
        shelf.kept()


@pytest.mark.parametrize("kind", ["articles", "claims", "refusals"])
@pytest.mark.parametrize("line", [b"{}", b"[]", b"5", b'"article_id fetched reason"'])
def test_a_line_that_is_something_else_stops_the_report(shelf: Shelf, kind: str, line: bytes) -> None:
    """JSON alone makes no record; the message names the file, whatever stands there."""
    shelf.add_article("2024-05-06", "A challenge.\n")
    shelf.add(kind, "2024-05-06", refusal(1))
    (shelf.out / shelf.listed[-1].path).write_bytes(line + b"\n")
    with pytest.raises(StopRun, match=f"{kind}.*holds a line that is no {kind.removesuffix('s')}"):
        shelf.kept()


def test_what_other_readers_take_is_shown(shelf: Shelf) -> None:
    """A blank line is none, and a version that a line leaves out is that of today."""
    shelf.add_article("2024-05-06", "A challenge.\n")
    for kind in ("articles", "claims"):
        [path] = shelf.out.glob(f"{kind}/*/*.jsonl")
        line = path.read_text(encoding="utf-8").replace(f'"schema_version":"{SCHEMA_VERSION}",', "")
        path.write_text(f"\n{line} \n\n", encoding="utf-8")
    assert "schema_version" not in line
    assert texts(shelf.kept()) == ["A challenge."]
    assert [len(one.claims) for one in shelf.kept().judged] == [1]


def test_lines_of_older_versions_are_shown(shelf: Shelf) -> None:
    """A line of 1.0.0 knows neither who said it nor what it supersedes."""
    found = extraction_of("A challenge.\n")
    new = {"attribution", "modality", "claim_group", "quantities"}
    shelf.add("articles", "2024-05-06", found.article.model_copy(update={"schema_version": "1.0.0", "model": None}))
    claim = found.claims[0].model_dump_json(exclude=new).replace(SCHEMA_VERSION, "1.0.0")
    (shelf.out / "claims").mkdir()
    (shelf.out / "claims/2024-05-06").mkdir()
    (shelf.out / "claims/2024-05-06/old.jsonl").write_text(claim + "\n", encoding="utf-8")
    shelf.listed.append(Written("claims/2024-05-06/old.jsonl", "claims", 1, ""))
    assert [one.attribution for one in shelf.kept().judged[0].claims] == [None]


def test_a_folder_that_travelled_without_its_ledger_has_its_manifest(folder: Path, tmp_path: Path) -> None:
    """What `claimx compact` wrote names the same files, and no others are opened."""
    with open_ledger(tmp_path) as ledger:
        compact(ledger)
    (tmp_path / FILE).unlink()
    assert listed_in(tmp_path, Settings()) == []
    (tmp_path / "manifest.json").write_text("{}", encoding="utf-8")
    with pytest.raises(StopRun, match="is no manifest"):
        listed_in(tmp_path, Settings())
    outside = {"path": "claims/../../secret.jsonl", "kind": "claims", "n_lines": 1, "sha256": ""}
    (tmp_path / "manifest.json").write_text(json.dumps({"n_lines": {}, "files": [outside]}), encoding="utf-8")
    with pytest.raises(StopRun, match="altered"):
        listed_in(tmp_path, Settings())
    assert {one.kind for one in listed_in(folder, Settings())} == {"articles", "claims", "refusals"}


def test_a_report_changes_nothing_and_needs_no_right_to(folder: Path, tmp_path: Path) -> None:
    """The folder may lie on a disk that is read-only, or be in use: nothing is made in it, swept, or waited for."""
    out = tmp_path / "out"
    shutil.copytree(folder, out)
    (out / ".spool").mkdir(exist_ok=True)
    (out / ".spool" / ("0" * 64)).write_bytes(b"what a run is about to plan")
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    out.chmod(0o555)
    try:
        assert len(kept_in(out, listed_in(out, Settings()), EVERYTHING).judged) == 3
    finally:
        out.chmod(0o755)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    """Whoever mistypes its name is told so, wherever the ledger lies."""
    with pytest.raises(StopRun, match="nowhere has no ledger"):
        listed_in(tmp_path / "nowhere", Settings())
    assert not (tmp_path / "nowhere").exists()


def test_the_folder_of_a_ledger_in_postgresql_is_not_made_either(tmp_path: Path) -> None:
    """Nor is another folder taken for it."""
    with empty_postgres() as url:
        settings = Settings.model_validate({"ledger": url})
        with open_ledger(tmp_path / "out", settings):
            pass
        assert listed_in(tmp_path / "out", settings) == []
        with pytest.raises(StopRun, match="belongs to another output folder"):
            listed_in(tmp_path / "nowhere", settings)
        assert not (tmp_path / "nowhere").exists()


def test_what_was_packed_where_it_lies_is_shown_alike(folder: Path, tmp_path: Path) -> None:
    """As it is loaded, exported and checked."""
    shutil.copytree(folder, tmp_path / "out")
    listed = listed_in(folder, Settings())
    for one in listed:
        path = tmp_path / "out" / one.path
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    assert kept_in(tmp_path / "out", listed, EVERYTHING) == kept_in(folder, listed, EVERYTHING)


def test_what_was_packed_and_is_broken_stops_the_report(shelf: Shelf) -> None:
    """Its end is missing, and what stood there."""
    shelf.add_article("2024-05-06", "A challenge.\n")
    path = shelf.out / shelf.listed[0].path
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes())[:-12])
    path.unlink()
    with pytest.raises(StopRun, match=r"jsonl\.gz cannot be read to its end"):
        shelf.kept()


def test_claims_are_claims(shelf: Shelf) -> None:
    """What the report is made of are the records themselves."""
    shelf.add_article("2024-05-06", "A challenge.\n")
    assert all(isinstance(claim, Claim) for one in shelf.kept().judged for claim in one.claims)
