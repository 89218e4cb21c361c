"""Files of records are read as they come, and what cannot be read is named."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.span import Span
from claimx.training.data.filed import lines

LINE = b'{"start": 0, "end": 7}\n'


def test_empty_lines_and_marks_of_utf8_are_no_records(tmp_path: Path) -> None:
    """Editors leave both."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + LINE + b"\n" + LINE + b" \n")
    assert list(lines(path, Span)) == [Span(start=0, end=7)] * 2


def test_the_line_that_does_not_fit_is_numbered_as_editors_do(tmp_path: Path) -> None:
    """Empty ones count."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n" + LINE + b"{}")
    with pytest.raises(StopRun, match=r"a.jsonl, line 3 is no Span: [^\n]+$"):
        list(lines(path, Span))


@pytest.mark.parametrize(
    "content", [gzip.compress(LINE * 999, mtime=0)[:-9], LINE, gzip.compress(LINE * 99, mtime=0)[:20] + b"zzzzz" * 9]
)
def test_what_is_not_packed_as_its_name_says_is_named(tmp_path: Path, content: bytes) -> None:
    """Cut short, never packed, or broken."""
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(content)
    with pytest.raises(StopRun, match=r"a.jsonl.gz: expected a whole file that gzip packed"):
        list(lines(path, Span))
