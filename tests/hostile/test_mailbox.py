"""The door of mailboxes: however large, however it is packed, and whatever one of its messages is."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from claimx.settings import Settings
from claimx.sources.folder import pages_of
from tests.read.post import PLAIN, POSTMARK, message, part

ONE = POSTMARK.encode() + message(part(PLAIN)) + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("made", "n_pages"),
    [
        ("[ONE * 1_000] * 200", 200_000),
        ("[ONE, POSTMARK.encode() + b'A: a\\n\\n', b'\\n' * 1_000_000, *[b'x' * 1_000_000] * 199, b'\\n\\n', ONE]", 3),
        ("[ONE, b'\\n' + POSTMARK.encode() * 3_000_000]", 1),
    ],
    ids=["many", "one without end", "postmarks only"],
)
def test_a_mailbox_of_any_length_takes_the_memory_of_one_message(
    within: Callable[[int, str], str], tmp_path: Path, made: str, n_pages: int
) -> None:
    """Of 150 MB and more no more is held than a page may have, a few times over."""
    program = f"""
        from pathlib import Path
        from claimx.settings import Settings
        from claimx.sources.folder import pages_of
        from tests.hostile.test_mailbox import ONE, POSTMARK
        path = Path({str(tmp_path)!r}) / "a.mbox"
        with path.open("wb") as file:
            file.writelines({made})
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(sum(1 for _ in pages_of(path, settings=Settings(max_page_bytes=10_000_000))))
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
    """
    n_found, n_kilobytes = map(int, within(1_500, program).split())
    assert n_found == n_pages
    assert n_kilobytes < 60_000


def test_a_message_that_is_too_large_costs_itself(tmp_path: Path) -> None:
    """It is taken to the limit, and those around it are whole."""
    large = POSTMARK.encode() + message(part("x" * 10_000_000)) + b"\r\n\r\n"
    (tmp_path / "a.mbox").write_bytes(ONE + large + ONE)
    sizes = [len(page.content) for page in pages_of(tmp_path, settings=Settings(max_page_bytes=100_000))]
    assert sizes == [sizes[0], 100_001, sizes[0]]
    assert sizes[0] < len(ONE)


@pytest.mark.parametrize("line", [b" " * 60 + b"\n", b"x" * 60], ids=["lines without words", "a line without end"])
def test_a_packed_bomb_is_given_up(tmp_path: Path, line: bytes) -> None:
    """What stands before it is read; its last page is the file, to be refused."""
    (tmp_path / "bomb.mbox.gz").write_bytes(gzip.compress(ONE + ONE + line * 200_000, 9))
    first, *_, last = pages_of(tmp_path, settings=Settings(max_page_bytes=10**6))
    assert first.media_type == "message/rfc822"
    assert last.media_type == "application/gzip"
