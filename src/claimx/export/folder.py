"""Every file of lines -> a file of Parquet or CSV beside its kind and day.

What was made of which file stands in ``exported.json``: without a digest before it is made or taken away, with one
when all is done. Whatever dies on the way, the next export makes it again. Files that were merged since are taken away
when the merged one is there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from claimx.errors import StopRun
from claimx.export.forms import write_parts
from claimx.export.source import Source, digest_of_lines, parts_of
from claimx.load.check import NAME_OF
from claimx.records import SCHEMA_VERSION, Record
from claimx.store.files import write_lines

_EXPORTED = "exported.json"
_MADE = re.compile(r"(?:claims|articles|refusals)/\d{4}-\d\d-\d\d/[\w-]{1,100}\.(?:parquet|csv)", re.ASCII)


class Exported(Record):
    """What was made: the digest of the lines in each file, by its path."""

    schema_version: str
    form: str
    files: dict[str, str]
    """Empty where it is about to be made, or to be taken away."""


def into(target: Path, form: str) -> Callable[[Source], dict[str, int]]:
    """The way into a folder, as ``parquet`` or ``csv``."""
    return partial(_export, target, form)


def _export(target: Path, form: str, source: Source) -> dict[str, int]:
    before = _before(target, form)
    wanted = {f"{_stem(found.name)}.{form}": found for found in source.files()}
    files = {name: found.sha256 for name, found in wanted.items()}
    there = {name for name in wanted if before.get(name) == files[name] and (target / name).is_file()}
    n_lines: Counter[str] = Counter(dict.fromkeys(NAME_OF, 0))
    try:
        if files != before or there != wanted.keys():
            _note(target, form, dict.fromkeys([*before, *files], "") | {name: files[name] for name in there})
            for name in [name for name in wanted if name not in there]:
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                kind = wanted[name].kind
                n_lines[kind] += write_parts(target / name, NAME_OF[kind], parts_of(wanted[name]))
                files[name] = digest_of_lines(wanted[name])  # what was altered is made again when it is as recorded
            for name in before.keys() - wanted:
                (target / name).unlink(missing_ok=True)
            _note(target, form, files)
    except OSError as error:
        raise StopRun(f"cannot write into {target}: {error}; the next export goes on") from error
    return dict(n_lines)


def _stem(name: str) -> str:
    return name.removesuffix(".gz").removesuffix(".jsonl")


def _note(target: Path, form: str, files: dict[str, str]) -> None:
    write_lines(target / _EXPORTED, [Exported(schema_version=SCHEMA_VERSION, form=form, files=files)])


def _before(target: Path, form: str) -> dict[str, str]:
    """What an earlier export made; files of another version of the schema are made anew."""
    path = target / _EXPORTED
    if not path.is_file():
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise StopRun(f"{target} holds what claimx did not export; choose a new folder")
        return {}
    try:
        exported = Exported.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise StopRun(f"{path} is not what claimx wrote; remove {target} and export again") from error
    if exported.form != form:
        raise StopRun(f"{target} holds {exported.form}; choose another folder for {form}")
    if not all(_MADE.fullmatch(name) for name in exported.files):  # what it names is removed
        raise StopRun(f"{path} was altered: it names what claimx does not export; remove {target} and export again")
    stale = exported.schema_version != SCHEMA_VERSION
    return {name: "" if stale else sha256 for name, sha256 in exported.files.items()}
