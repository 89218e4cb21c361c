"""Files are lines, whatever they are packed in; and what cannot be read is said."""

from __future__ import annotations

import gzip
import os
from pathlib import Path
from threading import Thread

import pytest

from claimx.errors import RetryLater, StopRun
from claimx.load.lines import lines_of, records_of
from claimx.records import RECORD_OF, SCHEMA_VERSION, Claim
from claimx.report.lines import records_at
from tests.schema.test_lines import LINES


def test_blank_lines_count_and_are_passed_over(tmp_path: Path) -> None:
    """The number of a line is the one that an editor shows."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"one\n\n \r\ntwo")
    assert list(lines_of(path)) == [(1, b"one\n"), (4, b"two")]


def test_what_is_packed_is_known_by_its_bytes(tmp_path: Path) -> None:
    """Names lie."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(gzip.compress(b"one\n", mtime=0))
    assert list(lines_of(path)) == [(1, b"one\n")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("content", [b"one\ntwo\n", gzip.compress(b"one\ntwo\n", mtime=0), b""])
def test_a_pipe_is_read_as_a_file_is(tmp_path: Path, content: bytes) -> None:
    """`claimx validate <(zcat ...)` hands over what cannot be read twice."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_bytes, args=(content,))
    writer.start()
    found = [line for _, line in lines_of(pipe)]
    writer.join()
    assert found == ([b"one\n", b"two\n"] if content else [])


@pytest.mark.parametrize(
    "content", [gzip.compress(b"one\n" * 99, mtime=0)[:-9], gzip.compress(b"one\n", mtime=0)[:12] + b"\xff" * 20]
)
def test_a_packed_file_that_is_broken_is_an_error(tmp_path: Path, content: bytes) -> None:
    """Half of the claims are not the claims."""
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(content)
    with pytest.raises(StopRun, match="cannot be read to its end"):
        list(lines_of(path))


def test_a_file_that_went_away_is_for_later(tmp_path: Path) -> None:
    """Between listing and opening, somebody may merge it."""
    with pytest.raises(RetryLater, match="read again"):
        list(lines_of(tmp_path / "gone.jsonl"))


@pytest.mark.parametrize("kind", ["claims", "articles", "refusals"])
def test_lines_of_a_newer_claimx_are_told_as_such(tmp_path: Path, kind: str) -> None:
    """Whoever goes back to an older one cannot read them, and is not told that they are broken."""
    path = tmp_path / "a.jsonl"
    path.write_bytes((LINES / SCHEMA_VERSION / f"{kind}.jsonl").read_bytes().replace(SCHEMA_VERSION.encode(), b"9.0.0"))
    record = RECORD_OF[kind]
    for reading in (records_of(path, record), records_at(path, record, [0])):
        with pytest.raises(StopRun, match=r'schema_version: .*; found "9.0.0", which a newer claimx may know') as told:
            list(reading)
        assert "\n" not in str(told.value)


def test_the_mistakes_of_a_line_are_counted(tmp_path: Path) -> None:
    """The first is told, with how many there are, and the command that tells them all."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"claim_id": 7, "mood": 1}\n')
    with pytest.raises(StopRun, match=r"a\.jsonl:1: claim_id: .* more in this line.*claimx validate"):
        list(records_of(path, Claim))
