"""The commands of those who load what claimx writes: what they print, and how they end."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from claimx.records import SCHEMA_VERSION
from claimx.schema.generate import RECORDS
from claimx.schema.published import PLACE, versions
from tests.cli.test_commands import run
from tests.load.made import five, kept, on_day
from tests.schema.test_lines import LINES


@pytest.mark.parametrize("record", RECORDS)
def test_every_record_has_a_schema(record: str) -> None:
    """The names that are parsed are those that there are, and what is printed is what was published."""
    ended = run("schema", record)
    assert json.loads(ended.out)["title"] == RECORDS[record].__name__
    assert ended.out == (PLACE / SCHEMA_VERSION / f"{record}.json").read_text(encoding="utf-8")


def test_the_default_schema_is_that_of_a_claim() -> None:
    """The claims are what other systems load."""
    assert run("schema").out == run("schema", "claim").out


@pytest.mark.parametrize("version", versions())
def test_every_version_is_printed(version: str) -> None:
    """Old lines are still about."""
    assert json.loads(run("schema", "--version", version).out)["version"] == version


def test_a_version_that_never_was_is_an_error() -> None:
    """With those that there are."""
    ended = run("schema", "--version", "0.1.0")
    assert (ended.status, ended.out) == (2, "")
    assert "expected one of 1.0.0, " in ended.said[0]


def test_the_columns_of_duckdb_can_be_pasted() -> None:
    """As SQL wants them, for those who write no Python; of today's version, which fits older lines."""
    ended = run("schema", "--for", "duckdb")
    assert ended.out.startswith("{\"schema_version\": 'VARCHAR', \"claim_id\": 'VARCHAR', ")
    assert run("schema", "--for", "duckdb", "--version", "1.0.0").status == 2


def test_valid_files_end_with_0_and_say_only_how_many() -> None:
    """Lines of all versions, by file and by glob."""
    ended = run("validate", str(LINES / "1.0.0" / "articles.jsonl"), f"{LINES}/*/claims.jsonl")
    assert (ended.status, ended.out) == (0, "")
    assert ended.said == ["files: 6; lines: 83; invalid: 0"]


def test_invalid_lines_end_with_1_and_are_named(tmp_path: Path) -> None:
    """File, line, field, expected and found, one mistake a line; the other lines are still read."""
    good = (LINES / SCHEMA_VERSION / "claims.jsonl").read_text(encoding="utf-8").splitlines()[0]
    path = tmp_path / "claims.jsonl"
    path.write_text("\n".join([good, good.replace('"start":', '"begin":', 1), good[:99], good]), encoding="utf-8")
    ended = run("validate", str(path))
    assert ended.status == 1
    assert [line.partition(": expected")[0] for line in ended.out.splitlines()] == [
        f"{path}:2: start",
        f"{path}:2: begin",
        f"{path}:3",
    ]
    assert ended.said == ["files: 1; lines: 4; invalid: 2"]


def test_a_sentence_is_no_claim(tmp_path: Path) -> None:
    """``claimx extract --all`` writes sentences; who checks them says so."""
    path = str(LINES / SCHEMA_VERSION / "sentences.jsonl")
    assert run("validate", path).status == 1
    assert run("validate", "--record", "sentence", path).status == 0


def test_a_whole_folder_is_checked(tmp_path: Path) -> None:
    """Claims, articles and refusals, each by its own schema."""
    ended = run("validate", str(kept(tmp_path, five())))
    assert (ended.status, ended.said) == (0, ["files: 6; lines: 10; invalid: 0"])


def test_what_a_line_holds_commands_no_terminal(tmp_path: Path) -> None:
    """A mistake shows what was found, and that is somebody else's text."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"claim_id": ["\x9b31m\\u001b[31m\u202e"]}\n', encoding="utf-8")
    ended = run("validate", str(path))
    assert ended.status == 1
    assert not {"\x1b", "\x9b", "\u202e"} & set(ended.out)


def test_a_file_that_is_not_there_ends_with_2() -> None:
    """Nothing was checked; that is no answer."""
    ended = run("validate", "nowhere.jsonl")
    assert (ended.status, ended.out) == (2, "")


def test_an_export_says_what_it_loaded(tmp_path: Path) -> None:
    """The second time nothing."""
    out = kept(tmp_path / "out", five())
    assert run("export", str(out), str(tmp_path / "a.sqlite")).out == "loaded 5 claims, 5 articles, 0 refusals\n"
    assert run("export", str(out), str(tmp_path / "a.sqlite")).out == "loaded 0 claims, 0 articles, 0 refusals\n"
    assert run("export", str(out), str(tmp_path / "a"), "--as", "csv").status == 0
    assert run("export", str(out), str(tmp_path / "now.csv")).out == "loaded 5 claims\n"
    kept(out, on_day(3, "One. Two.", source="other.txt"))
    assert run("export", str(out), str(tmp_path / "a.sqlite")).out == "loaded 1 claim, 1 article, 0 refusals\n"
    assert len(list((tmp_path / "a").glob("claims/*/*.csv"))) == 3


@pytest.mark.parametrize(("name", "target"), [("pyarrow", "tables"), ("duckdb", "a.duckdb")])
def test_a_package_that_is_missing_is_named_with_its_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, target: str
) -> None:
    """Installing claimx brings neither Arrow nor DuckDB."""
    for module in [one for one in sys.modules if one.split(".")[0] == name or one.startswith("claimx.export.")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, name, None)
    ended = run("export", str(kept(tmp_path / "out", five())), str(tmp_path / target))
    assert ended.status == 2
    assert f"{name} is not installed; this needs it: pip install 'claimx[export]'" in ended.said[0]
