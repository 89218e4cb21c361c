"""What is not as it was recorded is told, with what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimx.records import CLAIMS
from claimx.run import run
from claimx.store.inspect import Finding, inspect
from claimx.store.ledger import Judge, open_ledger
from tests.answers import MODEL, answer, pages
from tests.readonly import anywhere, only_to_be_read


def found_in(out: Path, harm: Callable[[Path], Any]) -> list[Finding]:
    """What is said of a folder of one file of claims once it was harmed."""
    with open_ledger(out) as ledger:
        list(run(pages(1), answer, ledger, judge=Judge(MODEL.digest)))
        harm(next((out / CLAIMS).glob("*/*.jsonl")))
        with only_to_be_read(out):
            return list(inspect(ledger))


@pytest.mark.parametrize(
    ("harm", "what", "said"),
    [
        (Path.unlink, "missing", "restore it from a copy; where there is none, `accept`"),
        (lambda path: path.write_bytes(b""), "altered", "`accept` takes it as it is"),
        (lambda path: path.chmod(0), "unreadable", "grant it"),
        (lambda path: path.with_name("b.jsonl").touch(), "unknown", "unknown after a run may be moved away"),
    ],
)
def test_each_finding_says_what_to_do(harm: Callable[[Path], Any], what: str, said: str) -> None:
    """What may not be read is not gone, and no copy helps."""
    with anywhere() as folder:
        (finding,) = found_in(folder / "out", harm)
    assert finding.what == what
    assert said in str(finding)
