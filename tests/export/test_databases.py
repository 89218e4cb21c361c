"""Three databases, one rule: what counts is there once, what is new is loaded, what holds is in the views."""

from __future__ import annotations

import gzip
import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pytest
from sqlalchemy import create_engine, text

from claimx import read_articles, read_claims
from claimx.errors import RetryLater, StopRun
from claimx.export import export
from claimx.records import SCHEMA_VERSION, ModelId, Page
from claimx.schema.published import versions
from claimx.store.accept import accept
from claimx.store.files import line_of
from claimx.store.ledger import open_ledger
from tests.answers import MODEL, page
from tests.load.made import NEWER, SILENT, five, kept, merged, on_day
from tests.postgres import empty_postgres
from tests.schema.test_lines import LINES

NOTHING = {"claims": 0, "articles": 0, "refusals": 0}


class Target(NamedTuple):
    """A database that is filled, and asked."""

    kind: str
    url: str

    def load(self, out: Path) -> dict[str, int]:
        return export(out, self.url)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        if self.kind == "duckdb":
            with duckdb.connect(self.url) as connection:
                found: list[tuple[Any, ...]] = connection.execute(query).fetchall()
                return found
        url = (
            self.url.replace("postgresql://", "postgresql+psycopg://") if "://" in self.url else f"sqlite:///{self.url}"
        )
        engine = create_engine(url)
        with engine.begin() as connection:
            done = connection.execute(text(query))
            rows = [tuple(row) for row in done] if done.returns_rows else []
        engine.dispose()
        return rows

    def ids(self, table: str) -> list[str]:
        column = "claim_id" if "claims" in table else "article_id"
        return sorted(row[0] for row in self.rows(f"SELECT {column} FROM {table}"))


@pytest.fixture(params=["sqlite", "duckdb", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Target]:
    """An empty database of each kind."""
    if request.param == "postgresql":
        with empty_postgres() as url:
            yield Target("postgresql", url)
        return
    yield Target(request.param, str(tmp_path / f"claims.{request.param}"))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return kept(tmp_path / "out", [*five(), page("empty.txt", "")])


def assert_same(target: Target, out: Path) -> None:
    """What lies in the tables is what is read back from the files, all of it and what holds of it."""
    assert target.ids("claims") == sorted({claim.claim_id for claim in read_claims(out)})
    assert target.ids("articles") == sorted({article.article_id for article in read_articles(out)})
    assert target.ids("current_claims") == sorted(claim.claim_id for claim in read_claims(out, current=True))
    assert target.ids("current_articles") == sorted(one.article_id for one in read_articles(out, current=True))


def test_a_second_export_adds_nothing(target: Target, out: Path) -> None:
    """Everything is there once, however often it is loaded."""
    assert target.load(out) == {"claims": 5, "articles": 5, "refusals": 1}
    assert_same(target, out)
    assert target.load(out) == NOTHING
    assert_same(target, out)
    assert target.rows("SELECT source, reason FROM refusals") == [("empty.txt", "empty")]


def test_only_new_files_are_loaded(target: Target, out: Path) -> None:
    """Tomorrow's export costs what tomorrow brought."""
    target.load(out)
    kept(out, on_day(7, "Something new. And more.", source="new.txt"))
    assert target.load(out) == {"claims": 1, "articles": 1, "refusals": 0}
    assert_same(target, out)


def test_merged_files_add_nothing(target: Target, out: Path) -> None:
    """``claimx compact`` gives the lines other names; their keys stay."""
    target.load(out)
    before = target.ids("claims")
    merged(out)
    target.load(out)
    assert target.ids("claims") == before
    assert target.load(out) == NOTHING


def test_what_counts_no_longer_is_not_kept_in_silence(target: Target, out: Path, tmp_path: Path) -> None:
    """A copy of yesterday was put back: what was loaded today would hold for ever, for nothing supersedes it."""
    shutil.copytree(out, tmp_path / "yesterday")
    kept(out, on_day(1, "It is said today. And no more.", source="new.txt"))
    target.load(out)
    before = target.ids("claims")
    kept(tmp_path / "yesterday", on_day(2, "It is said tomorrow. And no more.", source="new.txt"))
    for other in (tmp_path / "yesterday", kept(tmp_path / "theirs", five()[:1])):
        with pytest.raises(StopRun, match=r"count no longer in .*; export into a new database"):
            target.load(other)
    assert target.ids("claims") == before


@pytest.mark.parametrize("compacted", [True, False])
def test_what_was_taken_out_of_a_file_is_not_kept_in_silence(target: Target, out: Path, compacted: bool) -> None:
    """Whoever must forget an article is told where else it lies, also where the day was merged since."""
    target.load(out)
    if compacted:
        merged(out)
    next(out.glob("claims/*/*.jsonl")).write_bytes(b"")
    with open_ledger(out) as ledger:
        accept(ledger)
    with pytest.raises(StopRun, match="something taken out"):
        target.load(out)


def test_what_was_taken_out_is_missed_though_as_much_came_to_its_day(target: Target, out: Path) -> None:
    """A daily job reads new pages, merges and exports before anyone looks."""
    target.load(out)
    next(out.glob("claims/*/*.jsonl")).write_bytes(b"")
    with open_ledger(out) as ledger:
        accept(ledger)
    kept(out, [page(f"new-{number}.txt", f"New point {number} is made. The rest is not.") for number in range(5)])
    with pytest.raises(StopRun, match="something taken out"):
        target.load(merged(out))


def test_a_file_that_was_altered_is_known_by_what_was_read(target: Target, out: Path) -> None:
    """When it is restored, what was read of it is not taken for what is recorded."""
    lines = next(out.glob("claims/*/*.jsonl"))
    whole = lines.read_bytes()
    lines.write_bytes(b"")
    target.load(out)
    lines.write_bytes(whole)
    with pytest.raises(StopRun, match="into a new database"):
        target.load(out)


def test_a_folder_without_its_ledger_may_be_packed(target: Target, out: Path) -> None:
    """The lines are the same, though the bytes of the files are not."""
    for path in out.glob("ledger.sqlite*"):
        path.unlink()
    target.load(out)
    for path in [*out.glob("claims/*/*.jsonl")]:
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    target.load(out)
    assert_same(target, out)


@pytest.mark.parametrize("at_once", [True, False])
def test_revisions_supersede(target: Target, tmp_path: Path, at_once: bool) -> None:
    """Loaded run by run or all at once, the views give what holds: edited, come back, read anew by another model."""
    history: list[tuple[list[Page], ModelId]] = [
        (on_day(0, "One.", source="a.txt"), MODEL),
        (on_day(0, "Stays.", source="b.txt"), MODEL),
        (on_day(1, "Two.", source="a.txt"), MODEL),
        (on_day(2, "One. ", source="a.txt"), MODEL),
        (on_day(3, "Stays.", source="b.txt"), NEWER),
        (on_day(4, "Three.", source="a.txt"), NEWER),
        (on_day(5, "One.", source="c.txt"), NEWER),
    ]
    out = tmp_path / "out"
    for given, model in history:
        kept(out, given, model, anew=model is NEWER)
        if not at_once:
            target.load(out)
            assert_same(target, out)
    target.load(out)
    assert_same(target, out)
    assert sorted(row[0] for row in target.rows("SELECT text FROM current_claims")) == ["One.", "Stays.", "Three."]


@pytest.mark.parametrize("day", [0, 1])
def test_an_answer_without_claims_takes_the_place_of_the_older(target: Target, tmp_path: Path, day: int) -> None:
    """Also on the same day, and whichever was written last on it."""
    out = kept(tmp_path / "out", on_day(0, "One.", source="a.txt"))
    kept(out, on_day(0, "Two.", source="b.txt"), SILENT)
    for given, model in ((on_day(day, "One.", source="a.txt"), SILENT), (on_day(0, "Two.", source="b.txt"), NEWER)):
        kept(out, given, model, anew=True)
        target.load(out)
        assert_same(target, out)
    assert target.ids("current_claims") == []
    assert len(target.ids("current_articles")) == len(target.ids("articles")) == 2


def test_old_lines_are_loaded_with_the_new(target: Target, tmp_path: Path) -> None:
    """Lines of every version in one table: what had no key then is null, or an empty list."""
    for version in versions():
        for kind in ("claims", "articles", "refusals"):
            path = tmp_path / "out" / kind / version / "a.jsonl"
            path.parent.mkdir(parents=True)
            shutil.copy(LINES / version / f"{kind}.jsonl", path)
    target.load(tmp_path / "out")
    found = target.rows("SELECT DISTINCT schema_version FROM claims ORDER BY 1")
    assert found[0] == ("1.0.0",)
    assert found[-1] == (SCHEMA_VERSION,)
    assert target.rows("SELECT count(*) FROM claims WHERE quantities IS NULL") == [(0,)]
    older = target.rows("SELECT count(*) FROM claims WHERE schema_version < '1.2.0' AND attribution IS NOT NULL")
    assert older == [(0,)]
    assert target.rows("SELECT count(*) > 0 FROM claims WHERE attribution IS NOT NULL") == [(True,)]


def test_an_export_that_fails_leaves_what_was_there(target: Target, out: Path) -> None:
    """All of an export is kept, or nothing."""
    target.load(out)
    before = target.ids("articles")
    kept(out, on_day(7, "Something new.", source="new.txt"))
    [path] = (out / "claims").glob("2026-01-08/*")
    line = path.read_bytes()
    path.write_bytes(line + b"nonsense\n")
    with pytest.raises(StopRun, match=r":2: expected one JSON object"):
        target.load(out)
    assert target.ids("articles") == before
    path.write_bytes(line)
    target.load(out)
    assert_same(target, out)


def test_tables_of_somebody_else_are_left_alone(target: Target, out: Path) -> None:
    """A table that happens to be called claims is not ours to fill, and never to drop."""
    target.rows("CREATE TABLE claims (policy VARCHAR)")
    with pytest.raises(StopRun, match="a table claims that claimx did not make"):
        target.load(out)
    assert target.rows("SELECT * FROM claims") == []


def test_tables_of_another_version_are_made_anew(target: Target, out: Path) -> None:
    """The lines are the truth; a table is made of them in one go, whatever columns it had."""
    target.load(out)
    target.rows("UPDATE claimx_files SET schema = '1.1.0'")
    target.rows("DELETE FROM claims")
    assert target.load(out)["claims"] == 5
    assert_same(target, out)


def test_tables_that_another_version_made_otherwise_are_made_anew(target: Target, out: Path) -> None:
    """Its lines may be those of today: what it keeps beside them, and what its views say of them, is not."""
    target.load(out)
    target.rows("DROP VIEW current_claims")
    target.rows("CREATE VIEW current_claims AS SELECT * FROM claims")
    target.rows("DROP TABLE claimx_succession")
    target.rows("CREATE TABLE claimx_succession (article_id VARCHAR, supersedes VARCHAR, fetched VARCHAR)")
    target.rows(f"UPDATE claimx_files SET schema = '{SCHEMA_VERSION}'")
    assert target.load(out)["claims"] == 5
    assert_same(target, out)


def test_empty_tables_of_another_version_are_made_anew(target: Target, out: Path, tmp_path: Path) -> None:
    """Nothing in them says of which version they are."""
    (tmp_path / "empty" / "articles").mkdir(parents=True)
    target.load(tmp_path / "empty")
    for name in ("current_claims", "current_articles"):
        target.rows(f"DROP VIEW {name}")
    target.rows("ALTER TABLE articles DROP COLUMN model")
    target.load(out)
    assert_same(target, out)


def test_text_that_databases_dislike_is_kept_as_far_as_they_can(target: Target, tmp_path: Path) -> None:
    """Quotes, emoji and NUL: the last becomes U+FFFD where it has no place, one character for one."""
    said = "It’s '25' \"percent\" 🌞; DROP TABLE claims\0."
    target.load(kept(tmp_path / "out", [page("a.txt", said)]))
    [(found,)] = target.rows("SELECT text FROM claims")
    assert found.replace("\ufffd", "\0") == said


def test_nested_values_can_be_asked_for(target: Target, out: Path) -> None:
    """As JSON where a database has no better, as structs and lists in DuckDB."""
    target.load(out)
    query = {
        "sqlite": "SELECT count(*) FROM claims, json_each(labels) l WHERE l.value = 'statistic'"
        " AND probabilities ->> 'statistic' > 0.5",
        "duckdb": "SELECT count(*) FROM claims WHERE list_contains(labels, 'statistic')"
        " AND probabilities.statistic > 0.5",
        "postgresql": "SELECT count(*) FROM claims WHERE jsonb_exists(labels, 'statistic')"
        " AND (probabilities ->> 'statistic')::float > 0.5",
    }
    assert target.rows(query[target.kind]) == [(5,)]


def test_a_database_that_cannot_be_opened_is_for_later(tmp_path: Path, out: Path) -> None:
    """No server, no folder: the world may heal."""
    with pytest.raises(RetryLater, match="cannot be used now"):
        export(out, str(tmp_path / "nowhere" / "claims.sqlite"))
    with pytest.raises(RetryLater, match="cannot be used now"):
        export(out, str(tmp_path / "nowhere" / "claims.duckdb"))


def test_a_file_of_sqlite_may_have_any_name(tmp_path: Path, out: Path) -> None:
    """What would end a path in a URL does not end it here."""
    export(out, str(tmp_path / "what? #1.sqlite"))
    assert (tmp_path / "what? #1.sqlite").is_file()


def test_sqlite_holds_json_that_is_the_line(tmp_path: Path, out: Path) -> None:
    """A value that is nested is written as the line has it; a day and a moment sort as text."""
    path = tmp_path / "claims.db"
    export(out, str(path))
    claim = next(read_claims(out))
    connection = sqlite3.connect(path)
    asked = "SELECT labels, probabilities, published FROM claims WHERE claim_id = ?"
    [(labels, probabilities, published)] = connection.execute(asked, [claim.claim_id]).fetchall()
    [(fetched,)] = connection.execute("SELECT DISTINCT fetched FROM articles").fetchall()
    connection.close()
    line = json.loads(line_of(claim))
    assert (json.loads(labels), json.loads(probabilities), published) == (
        line["labels"],
        line["probabilities"],
        line["published"],
    )
    assert fetched == "2026-01-02T12:00:00+00:00"


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_a_file_that_is_no_database_is_not_for_later(tmp_path: Path, out: Path, kind: str) -> None:
    """Whoever runs it again and again would never be told."""
    (tmp_path / f"notes.{kind}").write_text("What we paid for the ferry.\n" * 20)
    with pytest.raises(StopRun, match="notes"):
        export(out, str(tmp_path / f"notes.{kind}"))
    assert (tmp_path / f"notes.{kind}").read_text().startswith("What we paid")


@pytest.mark.parametrize(
    "target",
    ["s3://bucket/tables", "s3://bucket/a.csv", "mysql://ann:hidden@host/news.db", "postgresql+psycopg://host/x"],
)
def test_a_url_of_something_else_is_no_folder(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    """Nothing is written into a folder of that name, and no password is told."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StopRun, match="expected a folder") as refused:
        export(out, target)
    assert "hidden" not in str(refused.value)
    assert [one.name for one in tmp_path.iterdir()] == [out.name]


@pytest.mark.parametrize("target", ["claims.xlsx", "mysql.sql"])
def test_an_unknown_target_is_answered_with_those_that_there_are(out: Path, target: str) -> None:
    """Nothing is written before the target is understood."""
    with pytest.raises(StopRun, match=r"expected a folder .*, \*\.parquet, \*\.csv, \*\.duckdb, \*\.sqlite, or"):
        export(out, target)


@pytest.mark.parametrize("target", ["claims.csv", "claims.parquet", "claims.duckdb", "claims.sqlite", "tables"])
@pytest.mark.parametrize(("name", "what"), [("nowhere", "nothing"), ("claims.jsonl", "a file")])
def test_what_is_no_folder_leaves_nothing_behind(tmp_path: Path, target: str, name: str, what: str) -> None:
    """A slip is told in the same words everywhere; and a file of claims alone does not say what holds."""
    (tmp_path / "claims.jsonl").touch()
    with pytest.raises(StopRun, match=f"{name}: expected an output folder, .* found {what}"):
        export(tmp_path / name, str(tmp_path / target))
    assert [one.name for one in tmp_path.iterdir()] == ["claims.jsonl"]
