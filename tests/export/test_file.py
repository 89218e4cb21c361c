"""One file of what holds, for whoever opens a file and asks nothing more."""

from __future__ import annotations

import csv
from pathlib import Path

import pyarrow.parquet
import pytest

from claimx import read_claims
from claimx.errors import StopRun
from claimx.export import export
from claimx.schema.readers import arrow_schema, arrow_table
from tests.answers import page
from tests.load.made import NEWER, five, kept, on_day


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An article was edited, and another judged anew."""
    out = kept(tmp_path / "out", [*five(), *on_day(0, "It was so. And more."), page("empty.txt", "")])
    kept(out, on_day(1, "It is so. And more."))
    return kept(out, [page("page-1.txt", "Point 1 is made. The rest is not.")], NEWER, anew=True)


def test_parquet_holds_what_holds(tmp_path: Path, out: Path) -> None:
    """Each claim once, with the columns of the explicit schema; what was superseded is not there."""
    target = tmp_path / "claims.parquet"
    assert export(out, str(target)) == {"claims": 6}
    table = pyarrow.parquet.read_table(target)
    assert table.schema.remove_metadata() == arrow_schema("claim")
    assert table.to_pylist() == arrow_table("claim", read_claims(out, current=True)).to_pylist()
    assert "It was so." not in table.column("text").to_pylist()


def test_csv_is_written_anew_each_time(tmp_path: Path, out: Path) -> None:
    """A correction takes the place of what it corrects, and nothing is appended."""
    target = tmp_path / "claims.csv"
    export(out, str(target))
    once = target.read_bytes()
    export(out, str(target))
    assert target.read_bytes() == once
    kept(out, on_day(2, "It is not so. And more."))
    assert export(out, str(target)) == {"claims": 6}
    with target.open(newline="", encoding="utf-8") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    assert "It is not so." in texts
    assert "It is so." not in texts


def test_a_file_that_cannot_be_written_leaves_what_was_there(tmp_path: Path, out: Path) -> None:
    """It is replaced whole or not at all."""
    target = tmp_path / "claims.csv"
    export(out, str(target))
    before = target.read_bytes()
    lines = next(out.glob("claims/*/*.jsonl"))
    lines.write_bytes(lines.read_bytes() + b"nonsense\n")
    with pytest.raises(StopRun, match="expected one JSON object"):
        export(out, str(target))
    assert target.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["claims.csv", "out"]
    with pytest.raises(StopRun, match=r"cannot write .*nowhere"):
        export(out, str(tmp_path / "nowhere" / "claims.csv"))
