"""The examples of the README run, as they stand there, on what a run over two articles of the corpus wrote.

Those that need pandas, Polars, datasets or PostgreSQL run where these are: see `.ci/consumers` and `.ci/postgres`.
"""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest
from sqlalchemy import create_engine

from claimx import Claim, Extractor, read_claims
from claimx.cli import main
from claimx.records import SCHEMA_VERSION
from claimx.run import run
from claimx.sources.folder import pages_of
from claimx.sources.kinds import KINDS
from claimx.store.ledger import Judge, open_ledger
from tests.conftest import CORPUS
from tests.postgres import POSTGRES, empty_postgres

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
SECTION = README.split("\n## Loading it\n")[1].split("\n## ")[0]
NAMED = "postgresql://user@host/news"


class Example(NamedTuple):
    """A block of code, and whom it is for."""

    consumer: str
    language: str
    code: str


_BOLD = r"^\*\*(?P<consumer>[^*]+)\*\*"
_BLOCK = r"^```(?P<language>\w+)\n(?P<code>.*?)^```"


def examples() -> list[Example]:
    found = []
    consumer = ""
    for part in re.finditer(
        r"^\*\*(?P<consumer>[^*]+)\*\*|^```(?P<language>\w+)\n(?P<code>.*?)^```", SECTION, re.M | re.S
    ):
        consumer = part["consumer"] or consumer
        if part["code"]:
            found.append(Example(consumer, part["language"], part["code"]))
    return found


EXAMPLES = examples()
PYTHON = [one for one in EXAMPLES if one.language == "python"]


def block(consumer: str, language: str) -> str:
    return next(one.code for one in EXAMPLES if (one.consumer, one.language) == (consumer, language))


@pytest.fixture(scope="module")
def folder(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder with ``out`` in it, of two articles in two files, one of them without URL and outlet."""
    folder = tmp_path_factory.mktemp("readme")
    pages = [page for page in pages_of(CORPUS / "articles") if re.search("central-asia|reef-gardeners", page.source)]
    with open_ledger(folder / "out") as ledger:
        list(run(pages, extractor, ledger, judge=Judge(extractor.folder.model_id.digest), n_pages=1))
    return folder


@pytest.fixture(autouse=True)
def there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_DATASETS_CACHE", str(folder / "cache"))


def test_there_is_an_example_for_each_consumer() -> None:
    """Nobody is left to find out alone."""
    assert [*dict.fromkeys(one.consumer for one in EXAMPLES)] == [
        "Python",
        "DuckDB",
        "Arrow and pandas",
        "Polars",
        "Hugging Face datasets",
        "SQLite",
        "PostgreSQL",
        "Figures",
    ]


def test_the_example_line_is_one_of_today() -> None:
    """Whoever writes a loader begins with it."""
    (line,) = re.findall(r"^```json\n(.*?)^```", README, re.M | re.S)
    example = Claim.model_validate_json(line)
    assert example.schema_version == SCHEMA_VERSION
    (today,) = (claim for claim in read_claims("out") if claim.text == example.text)
    assert example == today, "README.md: write down what claimx says of this sentence today"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_source_is_named(kind: str) -> None:
    """A kind that is declared nowhere is used by nobody."""
    places = README.split("\n## Where articles appear\n")[1].split("\n## ")[0]
    assert re.search(rf"\b{kind}\b", places), f"add {kind} to the example of sources.toml in README.md"


@pytest.mark.parametrize("example", PYTHON, ids=lambda one: one.consumer)
def test_the_examples_in_python_run_and_print(example: Example, capsys: pytest.CaptureFixture[str]) -> None:
    """As pasted into a file beside the output folder."""
    for module in re.findall(r"^(?:import|from) .*?(pandas|polars|datasets)", example.code, re.M):
        pytest.importorskip(module)
    exec(compile(example.code, example.consumer, "exec"), {})
    assert capsys.readouterr().out.strip()


def exported(consumer: str, url: str = NAMED) -> None:
    """Run the command of the example, twice: the second time adds nothing."""
    command = block(consumer, "sh").strip().replace(NAMED, url).split()
    assert command[0] == "claimx"
    assert [main(command[1:]), main(command[1:])] == [0, 0]


def test_the_examples_for_duckdb_run() -> None:
    """The export, then the query on its view, and that on its figures."""
    exported("DuckDB")
    with duckdb.connect("claims.duckdb") as connection:
        rows = connection.execute(block("DuckDB", "sql")).fetchall()
        figures = connection.execute(block("Figures", "sql")).fetchall()
    assert rows
    assert figures


def test_the_examples_for_sqlite_run() -> None:
    """The export, then the query on its view."""
    exported("SQLite")
    connection = sqlite3.connect("claims.sqlite")
    rows = connection.execute(block("SQLite", "sql")).fetchall()
    figures = connection.execute(block("Figures", "sql")).fetchall()
    connection.close()
    assert rows
    assert figures


def test_the_examples_for_postgresql_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """The export, then the query on its view."""
    with empty_postgres() as url:
        monkeypatch.delenv(POSTGRES)  # no setting of claimx
        exported("PostgreSQL", url)
        engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
        with engine.connect() as connection:
            rows = connection.exec_driver_sql(block("PostgreSQL", "sql")).fetchall()
            figures = connection.exec_driver_sql(block("Figures", "sql")).fetchall()
        engine.dispose()
    assert rows
    assert figures
