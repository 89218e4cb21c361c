"""The commands of those who load what claimx writes: its schema, a check of its files, and tables made of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimx.cli.door import DONE
from claimx.cli.world import World, add_command, add_folder
from claimx.errors import StopRun

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from claimx.load.found import Found

INVALID = 1
RECORDS = ("claim", "article", "refusal", "sentence")


def add(group: Any) -> None:
    """Declare ``schema``, ``validate`` and ``export``."""
    told = add_command(group, schema, name="schema", said="print the JSON Schema of a line that claimx writes")
    told.add_argument("record", nargs="?", default="claim", choices=RECORDS)
    told.add_argument("--version", dest="schema_version", metavar="X.Y.Z", help="default: the version written now")
    told.add_argument(
        "--for", dest="reader", choices=("json-schema", "duckdb"), default="json-schema", help="whom it is to tell"
    )
    checked = add_command(group, validate, name="validate", said="say of each line what is not as the schema wants")
    checked.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JSON lines, a glob, or an output folder")
    said = "default: told by the folder, or by the keys, which tell no sentence from a claim"
    checked.add_argument("--record", choices=RECORDS, help=said)
    loaded = add_command(group, export, name="export", said="load what counts in a folder into tables; new files only")
    add_folder(loaded)
    loaded.add_argument(
        "target",
        metavar="TARGET",
        help="a folder, *.parquet or *.csv (the claims that hold now), *.duckdb, *.sqlite,"
        " or postgresql://user:password@host/name",
    )
    loaded.add_argument("--as", dest="form", choices=("parquet", "csv"), default="parquet", help="in a folder")


def schema(chosen: Namespace, world: World) -> int:
    from claimx.records import SCHEMA_VERSION
    from claimx.schema.published import published, written
    from claimx.schema.readers import duckdb_columns

    if chosen.reader == "duckdb":
        if chosen.schema_version not in {None, SCHEMA_VERSION}:
            raise StopRun(f"the columns of DuckDB are those of {SCHEMA_VERSION}, which older lines fit; omit --version")
        columns = ", ".join(f"{name}: '{kind}'" for name, kind in duckdb_columns(chosen.record, quoted=True).items())
        print(f"{{{columns}}}", file=world.stdout)
    else:
        print(written(published(chosen.record, chosen.schema_version or SCHEMA_VERSION)), end="", file=world.stdout)
    return DONE


def validate(chosen: Namespace, world: World) -> int:
    from claimx.load.check import check_file
    from claimx.report.terminal import harmless

    n_files = n_lines = n_invalid = 0
    for found in _files(chosen, world):
        n_files += 1
        for checked in check_file(found.path, chosen.record):
            n_lines += 1
            n_invalid += bool(checked.mistakes)
            for mistake in checked.mistakes:
                print(harmless(f"{found.path}:{mistake}").replace("\n", " "), file=world.stdout)
    print(f"files: {n_files}; lines: {n_lines}; invalid: {n_invalid}", file=world.stderr)
    return INVALID if n_invalid else DONE


def _files(chosen: Namespace, world: World) -> Iterator[Found]:
    from claimx.load.found import files_of
    from claimx.records import KINDS_OF_LINES
    from claimx.settings import Settings

    settings = Settings.from_environment(world.environment)
    for path in chosen.files:
        for kind in KINDS_OF_LINES if path.is_dir() else KINDS_OF_LINES[:1]:
            yield from files_of(path, kind, settings)


def export(chosen: Namespace, world: World) -> int:
    from claimx.export import export
    from claimx.load.check import NAME_OF
    from claimx.settings import Settings

    settings = Settings.from_environment(world.environment)
    n_lines = export(chosen.out, chosen.target, form=chosen.form, settings=settings)
    loaded = ", ".join(f"{n} {NAME_OF[kind] if n == 1 else kind}" for kind, n in n_lines.items())
    print(f"loaded {loaded}", file=world.stdout)
    return DONE
