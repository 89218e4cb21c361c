"""Bytes packed with gzip -> what they hold, up to a limit.

Python's own reader takes whatever stands behind a packed stream for another one, and refuses all of it where it is
none. Caches and templates leave a blank line or a note there, which browsers and gunzip pass over.
"""

from __future__ import annotations

import zlib
from io import BytesIO, RawIOBase
from typing import Any, Protocol

MAGIC = b"\x1f\x8b"
#: What HTTP calls it (RFC 9110, 8.4.1.3).
CODINGS = frozenset({"gzip", "x-gzip"})
#: Of tapes and blocks.
_FILLING = b"\0"
#: Of zlib: a window of any size, in the wrapping of gzip, whose check sums it proves.
_GZIP = zlib.MAX_WBITS | 16
#: Little, for what stands behind each of many small parts is copied.
_N_AT_ONCE = 8 * 1024
_N_FOUND_AT_ONCE = 64 * 1024


class _Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


def unpacked(stream: _Stream, n_bytes: int) -> bytes:
    """The first bytes that it holds; what stands behind the last packed part is passed over.

    Raises:
        zlib.error: it is not packed with gzip.
        EOFError: it breaks off.
    """
    found, unpacking = BytesIO(), Unpacked(stream)
    while part := unpacking.read(min(n_bytes - found.tell(), _N_FOUND_AT_ONCE)):
        found.write(part)
    return found.getvalue()


class Unpacked(RawIOBase):
    """The same as a stream, for what is longer than memory; reading it raises what :func:`unpacked` does."""

    def __init__(self, stream: _Stream) -> None:
        self._stream = stream
        self.n_packed = 0
        """How many bytes were taken so far."""
        self.n_found = 0
        """How many came out of them."""
        self._packed = self._more()
        self._part = zlib.decompressobj(_GZIP)
        self._is_over = not self._packed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        found = b""
        while not (found or self._is_over) and len(buffer):  # to zlib nothing wanted is everything
            found = self._some(len(buffer))
        buffer[: len(found)] = found
        self.n_found += len(found)
        return len(found)

    def _some(self, n_bytes: int) -> bytes:
        """Nothing, where a packed part ends."""
        if self._part.eof:
            self._go_on(self._part.unused_data)
            return b""
        self._packed = self._packed or self._more()
        if not self._packed:
            raise EOFError("the packed stream breaks off")
        found = self._part.decompress(self._packed, n_bytes)
        self._packed = self._part.unconsumed_tail
        return found

    def _go_on(self, behind: bytes) -> None:
        """With the next part, if what stands behind the last one, so much that one can tell, begins as one."""
        behind = behind.lstrip(_FILLING)
        while len(behind) < len(MAGIC) and (more := self._more()):
            behind = (behind + more).lstrip(_FILLING)
        self._packed, self._part = behind, zlib.decompressobj(_GZIP)
        self._is_over = not behind.startswith(MAGIC)

    def _more(self) -> bytes:
        more = self._stream.read(_N_AT_ONCE)
        self.n_packed += len(more)
        return more
