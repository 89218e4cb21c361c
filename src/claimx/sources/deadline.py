"""An end to every exchange with a server, whatever it sends.

A server that is silent is left after ``silence_seconds``. One that drips is not silent: a byte of a header or of the
length of a chunk now and then may keep a reader waiting for weeks, inside a call that gives nothing back. Only whoever
holds the socket can end that.
"""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Timer
from typing import Any

from typing_extensions import Self

#: What httpcore says when there is a connection to hang up.
_CONNECTED = ("connect_tcp.complete", "start_tls.complete")
#: What it says before it tries one of a host's addresses, of which a name may have hundreds.
_CONNECTING = "connect_tcp.started"


class Deadline:
    """Hangs up when its time is over; :meth:`trace` is an httpx extension, and tells it what to hang up.

    Leaving the ``with`` block raises ``TimeoutError`` in place of whatever hanging up caused; it may also have looked
    like the end of a body, which then is no more than a part.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._socket: socket.socket | None = None
        self._is_over = False
        self._timer = Timer(seconds, self._end)
        self._timer.daemon = True

    def trace(self, event: str, info: dict[str, Any]) -> None:
        if event.endswith(_CONNECTING) and self._is_over:
            raise TimeoutError
        if event.endswith(_CONNECTED):
            self._socket = info["return_value"].get_extra_info("socket")
            if self._is_over:
                self._hang_up()

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _traceback: object) -> None:
        self._timer.cancel()
        if self._is_over and (error is None or isinstance(error, Exception)):
            raise TimeoutError(f"the server took more than {self._seconds:g} seconds in all") from error

    def _end(self) -> None:
        self._is_over = True
        self._hang_up()

    def _hang_up(self) -> None:
        """Whoever waits for bytes is woken up; closing the socket would not wake them."""
        if self._socket is not None:
            with suppress(OSError):  # it may have ended by itself just now
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)  # TLS has a way of its own, which waits
