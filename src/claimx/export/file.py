"""The claims that hold -> one file of Parquet or CSV, written anew each time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from claimx.errors import StopRun
from claimx.export.forms import write_parts
from claimx.export.source import Source, in_parts
from claimx.load import read_claims
from claimx.records import CLAIMS


def into(path: Path) -> Callable[[Source], dict[str, int]]:
    """The way into a file, which is replaced whole or not at all."""
    return partial(_export, path)


def _export(path: Path, source: Source) -> dict[str, int]:
    claims = read_claims(source.out, current=True, settings=source.settings)
    try:
        return {CLAIMS: write_parts(path, "claim", in_parts(claims))}
    except OSError as error:
        raise StopRun(f"cannot write {path} ({error.strerror}); choose another file") from error
