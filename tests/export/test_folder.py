"""Parquet and CSV: a file for every file that counts, made once; and nothing in them that a spreadsheet would run."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow.parquet
import pytest
from pyarrow import dataset

from claimx import read_claims
from claimx.errors import StopRun
from claimx.export import export
from claimx.schema.readers import arrow_schema, arrow_table
from claimx.store.files import line_of
from tests.answers import page
from tests.load.made import five, kept, merged, on_day

NOTHING = {"claims": 0, "articles": 0, "refusals": 0}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return kept(tmp_path / "out", [*five(), page("empty.txt", "")])


def made(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def cells(folder: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for path in sorted(folder.glob("claims/*/*.csv")):
        with path.open(newline="", encoding="utf-8") as file:
            found += csv.DictReader(file)
    return found


def undone(cell: str) -> str:
    """The rule that is written down: drop one apostrophe where a text begins with it."""
    return cell.removeprefix("'")


def test_parquet_holds_the_records(tmp_path: Path, out: Path) -> None:
    """The columns are those of the explicit schema, file by file, whatever is null in them; and the rows are equal."""
    assert export(out, str(tmp_path / "tables")) == {"claims": 5, "articles": 5, "refusals": 1}
    for path in (tmp_path / "tables" / "claims").rglob("*.parquet"):
        assert pyarrow.parquet.read_schema(path).remove_metadata() == arrow_schema("claim")
    table = dataset.dataset(tmp_path / "tables" / "claims").to_table()
    assert table.to_pylist() == arrow_table("claim", read_claims(out)).to_pylist()


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_a_second_export_changes_nothing_and_a_third_only_what_is_new(tmp_path: Path, out: Path, form: str) -> None:
    """Files that were made are not touched again."""
    target = tmp_path / "tables"
    export(out, str(target), form=form)  # type: ignore[arg-type]
    once = made(target)
    assert export(out, str(target), form=form) == NOTHING  # type: ignore[arg-type]
    assert made(target) == once
    kept(out, on_day(7, "Something new.", source="new.txt"))
    assert export(out, str(target), form=form)["claims"] == 1  # type: ignore[arg-type]
    del once["exported.json"]
    assert made(target).items() > once.items()


def test_what_was_merged_takes_the_place_of_its_parts(tmp_path: Path, out: Path) -> None:
    """No line stands in two files."""
    target = tmp_path / "tables"
    export(out, str(target))
    merged(out)
    export(out, str(target))
    assert len(list(target.glob("claims/*/*.parquet"))) == 1
    assert dataset.dataset(target / "claims").count_rows() == 5


def test_an_export_that_was_cut_off_is_made_again(tmp_path: Path, out: Path) -> None:
    """Also where the files were merged in between: nothing of the first attempt stays behind."""
    target = tmp_path / "tables"
    last = sorted(out.glob("refusals/*/*.jsonl"))[-1]
    line = last.read_bytes()
    last.write_bytes(b"nonsense\n")
    with pytest.raises(StopRun, match=r":1: expected one JSON object"):
        export(out, str(target))
    assert len(list(target.glob("claims/*/*.parquet"))) > 1
    last.write_bytes(line)
    merged(out)
    assert export(out, str(target))["claims"] == 5
    assert len(list(target.rglob("*.parquet"))) == 3
    assert export(out, str(target)) == NOTHING


def test_a_file_that_was_altered_is_made_again_when_it_is_restored(tmp_path: Path, out: Path) -> None:
    """It is known by what was read of it."""
    target, lines = tmp_path / "made", next(out.glob("claims/*/*.jsonl"))
    whole = lines.read_bytes()
    lines.write_bytes(b"")
    export(out, str(target))
    lines.write_bytes(whole)
    export(out, str(target))
    table = dataset.dataset(target / "claims").to_table()
    assert table.to_pylist() == arrow_table("claim", read_claims(out)).to_pylist()


def test_csv_holds_nested_values_as_json(tmp_path: Path, out: Path) -> None:
    """Null is nothing, a list is JSON, and the columns are the keys."""
    export(out, str(tmp_path / "tables"), form="csv")
    found = {row["claim_id"]: row for row in cells(tmp_path / "tables")}
    for claim in read_claims(out):
        line, row = json.loads(line_of(claim)), found[claim.claim_id]
        assert list(row) == list(line)
        assert (row["outlet"], row["text"], row["start"], row["published"]) == ("", claim.text, "0", "2026-01-01")
        assert json.loads(row["labels"]) == line["labels"]
        assert json.loads(row["model"]) == line["model"]


@pytest.mark.parametrize("first", [*"=+-@\t'＝＋－＠", "\n", "\r"])
def test_no_cell_begins_as_a_formula(tmp_path: Path, first: str) -> None:
    """What a page says is never run by the spreadsheet of whoever opens it; dropping the apostrophe gives it back."""
    said = f'{first}HYPERLINK("http://evil.example","Click").'
    lines = kept(tmp_path / "out", [page("a.txt", "One.")])
    [path] = lines.glob("claims/*/*.jsonl")
    claim = next(read_claims(lines))
    path.write_bytes(line_of(claim.model_copy(update={"text": said, "end": len(said), "title": said})))
    export(lines, str(tmp_path / "tables"), form="csv")
    [row] = cells(tmp_path / "tables")
    assert row["text"] == row["title"] == f"'{said}"
    assert undone(row["text"]) == said


@pytest.mark.parametrize(
    "name", ["../precious.csv", "{tmp}/precious.csv", "claims/../../precious.csv", "claims/2026-01-02/a.jsonl", ""]
)
def test_a_record_that_names_files_elsewhere_is_not_obeyed(tmp_path: Path, out: Path, name: str) -> None:
    """What it names and is wanted no more is removed, so it may name only what an export makes."""
    target = tmp_path / "tables"
    export(out, str(target), form="csv")
    (tmp_path / "precious.csv").write_text("precious")
    altered = json.loads((target / "exported.json").read_bytes())
    altered["files"][name.format(tmp=tmp_path)] = "0" * 64
    (target / "exported.json").write_text(json.dumps(altered))
    with pytest.raises(StopRun, match="was altered"):
        export(out, str(target), form="csv")
    assert (tmp_path / "precious.csv").read_text() == "precious"


def test_a_folder_that_holds_other_things_is_left_alone(tmp_path: Path, out: Path) -> None:
    """Neither somebody's files nor an output folder are written among."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("do not touch")
    for target in (tmp_path / "mine", out):
        with pytest.raises(StopRun, match="holds what claimx did not export"):
            export(out, str(target))


@pytest.mark.parametrize("name", ["exports.2026", "old.duckdb"])
def test_a_folder_that_is_there_may_have_any_name(tmp_path: Path, out: Path, name: str) -> None:
    """What follows a dot tells of a file only."""
    (tmp_path / name).mkdir()
    assert export(out, str(tmp_path / name))["claims"] == 5


def test_one_folder_has_one_form(tmp_path: Path, out: Path) -> None:
    """Otherwise the files that one made would be taken away by the other."""
    export(out, str(tmp_path / "tables"))
    with pytest.raises(StopRun, match="holds parquet"):
        export(out, str(tmp_path / "tables"), form="csv")
