"""Each reader loads real lines by an explicit schema: null in a whole file, or an empty list in every line of it.

Guessing fails there (huggingface/datasets#7222, apache/arrow#40107, duckdb/duckdb#16437). pandas, Polars and datasets
are no part of the test tools; `.ci/consumers` installs them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pyarrow
import pytest

from claimx import Claim, read_articles, read_claims, read_refusals
from claimx.records import SCHEMA_VERSION, Record
from claimx.schema.columns import columns_of
from claimx.schema.readers import arrow_schema, arrow_table, duckdb_columns, features, polars_schema
from claimx.store.files import line_of
from tests.schema.test_lines import LINES

READ: dict[str, Callable[..., Any]] = {"claim": read_claims, "article": read_articles, "refusal": read_refusals}
FILES = {"claim": "claims.jsonl", "article": "articles.jsonl", "refusal": "refusals.jsonl"}


def is_bare(claim: Claim) -> bool:
    """Null or empty wherever it may be."""
    return not (claim.url or claim.quantities or claim.uncertain or claim.attribution)


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """Three files: the first bare, the second of lines that lack keys, the third full."""
    full = list(read_claims(LINES / SCHEMA_VERSION / "claims.jsonl"))
    bare = [claim for claim in read_claims(LINES / "1.1.0" / "claims.jsonl") if is_bare(claim)]
    assert bare
    (tmp_path / "0-bare.jsonl").write_bytes(b"".join(map(line_of, bare)))
    (tmp_path / "1-old.jsonl").write_bytes((LINES / "1.0.0" / "claims.jsonl").read_bytes())
    (tmp_path / "2-full.jsonl").write_bytes(b"".join(map(line_of, full)))
    return tmp_path


def expected(folder: Path) -> list[Any]:
    """The lines as JSON, with every key of today."""
    return [json.loads(line_of(claim)) for claim in read_claims(f"{folder}/*.jsonl")]


def as_lines(rows: list[Any]) -> list[Any]:
    """Rows of a reader as JSON; a key that a line lacks is null to a reader, where it is an empty list to claimx."""
    lines = json.loads(json.dumps(rows, default=str))
    return [line | {"quantities": line["quantities"] or []} for line in lines]


@pytest.mark.parametrize("name", READ)
def test_arrow_has_the_records_with_types_and_nulls(name: str) -> None:
    """Every column has its type, whatever is null in it; what may not be null is not."""
    records: list[Record] = list(READ[name](LINES / SCHEMA_VERSION / FILES[name]))
    table = arrow_table(name, records)
    table.validate(full=True)
    assert table.schema == arrow_schema(name)
    assert [field.nullable for field in table.schema] == [column.nullable for column in columns_of(name)]
    rows = json.loads(json.dumps(table.to_pylist(), default=str))
    for row, record in zip(rows, records, strict=True):
        line = json.loads(line_of(record))
        assert {**row, "fetched": None} == {**line, "fetched": None}
    assert arrow_table(name, []).schema == arrow_schema(name)


def test_arrow_knows_days_and_moments() -> None:
    """Text is no type for a time."""
    schema = arrow_schema("article")
    assert schema.field("published").type == pyarrow.date32()
    assert schema.field("fetched").type == pyarrow.timestamp("us", tz="UTC")


def test_duckdb_loads_the_lines(claims: Path) -> None:
    """By ``columns=``, all files at once; the same columns as SQL give the same."""
    relation = duckdb.read_json(f"{claims}/*.jsonl", format="newline_delimited", columns=duckdb_columns("claim"))
    rows = [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
    assert as_lines(rows) == expected(claims)
    said = ", ".join(f"{name}: '{kind}'" for name, kind in duckdb_columns("claim", quoted=True).items())
    query = f"FROM read_json('{claims}/*.jsonl', format = 'newline_delimited', columns = {{{said}}})"
    assert duckdb.connect().execute(query).fetchall() == relation.fetchall()


@pytest.mark.parametrize("name", READ)
def test_the_types_of_duckdb_are_those_of_arrow(name: str) -> None:
    """One contract, said twice."""
    of_arrow = duckdb.from_arrow(arrow_schema(name).empty_table())
    cast = ", ".join(f'CAST(NULL AS {kind}) AS "{key}"' for key, kind in duckdb_columns(name).items())
    as_cast = duckdb.sql(f"SELECT {cast}")
    assert as_cast
    assert (of_arrow.columns, of_arrow.types) == (as_cast.columns, as_cast.types)


def test_polars_loads_the_lines(claims: Path) -> None:
    """By ``schema=``, lazily, all files at once."""
    polars = pytest.importorskip("polars")
    frame = polars.scan_ndjson(f"{claims}/*.jsonl", schema=polars_schema("claim")).collect()
    assert as_lines(frame.to_dicts()) == expected(claims)


def test_pandas_loads_the_records(claims: Path) -> None:
    """Through Arrow, which keeps types where everything is null."""
    pandas = pytest.importorskip("pandas")
    table = arrow_table("claim", read_claims(f"{claims}/*.jsonl"))
    frame = table.to_pandas(types_mapper=pandas.ArrowDtype)
    assert len(frame) == len(expected(claims))
    bare = frame[frame["url"].isna()]
    assert str(bare["url"].dtype) == "string[pyarrow]"
    assert str(frame["published"].dtype) == "date32[day][pyarrow]"
    assert frame["text"].tolist() == [line["text"] for line in expected(claims)]


def test_datasets_loads_the_lines(claims: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By ``features=``, though the first file has nothing but nulls where the next has structs."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets")
    paths = sorted(str(path) for path in claims.glob("*.jsonl"))
    loaded = datasets.load_dataset(
        "json", data_files=paths, features=features("claim"), split="train", cache_dir=str(tmp_path / "cache")
    )
    assert loaded.features == features("claim")
    assert as_lines(loaded.to_list()) == expected(claims)
