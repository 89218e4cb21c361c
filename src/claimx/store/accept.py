"""Files of which there is no copy as they were recorded: from here on they count as they are, by order.

Lines that somebody took out of a file, and files that are gone, no longer count. Their pages stay known, so that no
run brings back what was taken out on purpose.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from claimx.errors import StopRun
from claimx.records import RECORD_OF
from claimx.store.files import Written
from claimx.store.inspect import Finding, being_merged, inspect
from claimx.store.ledger import Ledger


def accept(ledger: Ledger, paths: Collection[str] = ()) -> list[Finding]:
    """Let the ledger say what lies there of files that are missing or altered; none named means all of them.

    Raises:
        StopRun: one that is named is neither, or holds what is no line, or may lie there under another name; nothing is
            changed.
    """
    found = list(inspect(ledger))
    merged = being_merged(ledger)  # anew, for another process may have begun since
    differing = {one.path: one for one in found if one.what in {"missing", "altered"} and one.path not in merged}
    if strange := [path for path in paths if path not in differing]:
        raise StopRun(f"{strange[0]} is neither missing nor altered; `claimx ledger {ledger.out} check` lists those")
    chosen = [differing[path] for path in paths] or [*differing.values()]
    _must_not_lie_elsewhere(ledger.out, chosen, found)
    ledger.files.accept({one.path: _found(ledger.out, one) for one in chosen})
    return chosen


def _must_not_lie_elsewhere(out: Path, chosen: Iterable[Finding], found: Iterable[Finding]) -> None:
    """A file that was renamed, or merged where only an older ledger is left, is not lost."""
    unknown = {PurePosixPath(one.path).parent: one.path for one in found if one.what == "unknown"}
    for one in chosen:
        if one.what == "missing" and (other := unknown.get(PurePosixPath(one.path).parent)):
            raise StopRun(
                f"{one.path} is missing, and its lines may lie in {other}, which is unknown: `claimx compact {out}`"
                " takes up what was merged; give back its name to what was renamed, or move it away, then accept"
            )


def _found(out: Path, finding: Finding) -> Written | None:
    """What lies there, line by line what it should be; later runs will join it with others."""
    if finding.what == "missing":
        return None
    path, kind = out / finding.path, finding.path.split("/")[0]
    if not path.exists():
        raise StopRun(f"{path} is packed; unpack it with gunzip, then accept it")
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            _must_be_line(line, kind, f"{path}:{number}")
    return Written.at(out, finding.path, kind)


def _must_be_line(line: bytes, kind: str, where: str) -> None:
    try:
        RECORD_OF[kind].model_validate_json(line, strict=True)
    except ValidationError as error:
        raise StopRun(f"{where} is no line of {kind}: {error.errors()[0]['msg']}; take it out, then accept") from error
    if not line.endswith(b"\n"):
        raise StopRun(f"{where} does not end with a line feed; add it, then accept")
