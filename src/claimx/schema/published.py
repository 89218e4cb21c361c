"""The schemas that were published, one folder a version: a promise to those who load the lines.

``make schema`` runs this file: it writes those of the version that ``records.py`` names, and refuses where a file of
that version is there and promises something else.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from claimx.errors import StopRun
from claimx.records import SCHEMA_VERSION
from claimx.schema.changes import Change, changes, next_version, part_of
from claimx.schema.generate import RECORDS, schema_of

PLACE = Path(__file__).parent


def versions() -> list[str]:
    """Every version that was published, oldest first."""
    return sorted((path.parent.name for path in PLACE.glob("*/claim.json")), key=number_of)


def number_of(version: str) -> tuple[int, ...]:
    """``1.10.0`` comes after ``1.9.0``."""
    return tuple(map(int, version.split(".")))


@cache
def published(name: str, version: str = SCHEMA_VERSION) -> Mapping[str, Any]:
    """The schema of a record as it was published.

    Raises:
        StopRun: there is no such version.
    """
    path = PLACE / version / f"{name}.json"
    if version not in versions() or not path.is_file():
        raise StopRun(f"no schema of {name} has version {version}; expected one of {', '.join(versions())}")
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


def written(schema: Mapping[str, Any]) -> str:
    """A schema as its file holds it."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def broken_promises() -> dict[str, list[Change]]:
    """What the records would write now against what their version promised, by record; empty where all is kept."""
    if SCHEMA_VERSION not in versions():
        return {}
    found = {name: changes(published(name), schema_of(name)) for name in RECORDS}
    return {name: changed for name, changed in found.items() if changed}


def instruction(broken: Mapping[str, list[Change]]) -> str:
    """What to do about them, for whoever changed the records."""
    part = part_of([change for changed in broken.values() for change in changed]) or "minor"
    lines = "".join(f"\n  {name}.{change}" for name, changed in broken.items() for change in changed)
    return (
        f"the records no longer write what schema {SCHEMA_VERSION} promised:{lines}\n"
        f"This raises the {part} part of the version. If it is meant:\n"
        f"  1. in src/claimx/records.py set SCHEMA_VERSION to {next_version(SCHEMA_VERSION, part)!r},"
        " and add it to SchemaVersion;\n"
        f"  2. run `make schema`, which writes src/claimx/schema/{next_version(SCHEMA_VERSION, part)}/;\n"
        "  3. bring datacontract.yaml and `Nulls` in README.md up to date, both in src/claimx/schema, and add lines of"
        " the new version (of `claimx run`, and of `claimx extract --all`) to tests/schema/lines/;\n"
        "  4. name the version in the README's example line, what changed under `What comes out`, and both in"
        " CHANGELOG.md.\n"
        f"(While {SCHEMA_VERSION} has not been released: delete its folder instead, and run `make schema`.)"
    )


def _publish() -> None:
    """Write the schemas of the version of today.

    Raises:
        StopRun: that version promised something else.
    """
    if broken := broken_promises():
        raise StopRun(instruction(broken))
    folder = PLACE / SCHEMA_VERSION
    folder.mkdir(exist_ok=True)
    for name in RECORDS:
        (folder / f"{name}.json").write_text(written(schema_of(name)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    try:
        _publish()
    except StopRun as error:
        sys.exit(str(error))
