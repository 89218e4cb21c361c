"""What servers pack is unpacked as browsers do it."""

from __future__ import annotations

import gzip
import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.sources.packing import unpacked

TEXT = b"The harbour buys two cranes. " * 500
PACKED = gzip.compress(TEXT)


def found(packed: bytes, n_bytes: int = 1_000_000) -> bytes:
    return unpacked(io.BytesIO(packed), n_bytes)


@pytest.mark.parametrize("behind", [b"", b"\n", b"\0" * 20_000, b"\x1f", b"<!-- cached at 06:00 -->", b"x" * 20_000])
def test_what_stands_behind_it_is_passed_over(behind: bytes) -> None:
    """Whoever wrote it there did not pack it."""
    assert found(PACKED + behind) == TEXT


@given(parts=st.lists(st.binary(max_size=20_000), min_size=1, max_size=4), filling=st.integers(0, 9_000))
def test_parts_follow_one_another(parts: list[bytes], filling: int) -> None:
    """RFC 1952 lets a file have several members; zeros between them are what Python's own reader takes too."""
    packed = (bytes(filling)).join(map(gzip.compress, parts))
    assert found(packed) == b"".join(parts) == gzip.decompress(packed)


@given(n_bytes=st.integers(1, 20_000))
def test_no_more_is_unpacked_than_is_wanted(n_bytes: int) -> None:
    """However small what is packed is."""
    assert found(PACKED + PACKED, n_bytes) == (TEXT + TEXT)[:n_bytes]


def test_nothing_is_nothing() -> None:
    """An answer without a body says how it would have been packed all the same."""
    assert found(b"") == b""


@pytest.mark.parametrize("n_lost", [1, 8, 12, len(PACKED) - 2])
def test_what_breaks_off_is_told(n_lost: int) -> None:
    """In its sums as in its text; also in a part behind another."""
    for packed in (PACKED, PACKED + PACKED):
        with pytest.raises(EOFError):
            found(packed[:-n_lost])


@pytest.mark.parametrize("packed", [b"no gzip", PACKED[:-8] + bytes(8), zlib.compress(TEXT)])
def test_what_is_not_packed_so_is_told(packed: bytes) -> None:
    """Neither other bytes nor those that are not what their sums say."""
    with pytest.raises(zlib.error):
        found(packed)
