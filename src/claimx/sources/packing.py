"""Bytes packed with gzip -> what they hold, up to a limit.

Python's own reader takes whatever stands behind a packed stream for another one, and refuses all of it where it is
none. Caches and templates leave a blank line or a note there, which browsers and gunzip pass over.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Protocol

MAGIC = b"\x1f\x8b"
#: What HTTP calls it (RFC 9110, 8.4.1.3).
CODINGS = frozenset({"gzip", "x-gzip"})
#: Of tapes and blocks.
_FILLING = b"\0"
#: Of zlib: a window of any size, in the wrapping of gzip, whose check sums it proves.
_GZIP = zlib.MAX_WBITS | 16
#: Little, for what stands behind each of many small parts is copied.
_N_AT_ONCE = 8 * 1024


class _Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


def unpacked(stream: _Stream, n_bytes: int) -> bytes:
    """The first bytes that it holds; what stands behind the last packed part is passed over.

    Raises:
        zlib.error: it is not packed with gzip.
        EOFError: it breaks off.
    """
    found = BytesIO()
    rest = stream.read(_N_AT_ONCE)
    while rest and found.tell() < n_bytes:
        rest = _after_part(rest, stream, found, n_bytes)
        rest = rest if rest.startswith(MAGIC) else b""
    return found.getvalue()


def _after_part(packed: bytes, stream: _Stream, found: BytesIO, n_bytes: int) -> bytes:
    """The bytes behind one packed part, enough of them to tell whether another follows; what it holds is found."""
    unpacker = zlib.decompressobj(_GZIP)
    while not unpacker.eof and found.tell() < n_bytes:
        if not packed:
            raise EOFError("the packed stream breaks off")
        found.write(unpacker.decompress(packed, n_bytes - found.tell()))
        packed = unpacker.unconsumed_tail or (b"" if unpacker.eof else stream.read(_N_AT_ONCE))
    behind = unpacker.unused_data.lstrip(_FILLING)
    while unpacker.eof and len(behind) < len(MAGIC) and (more := stream.read(_N_AT_ONCE)):
        behind = (behind + more).lstrip(_FILLING)
    return behind
