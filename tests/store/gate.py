"""A way to a server that can be shut: nothing gets through, and what had got through is cut off."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit, urlunsplit

HOST = "127.0.0.1"
_N_BYTES = 65536


class Gate:
    """Listens beside a server and hands on what both sides say, while it is open."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._server = (parts.hostname or HOST, parts.port or 5432)
        self._lock = threading.Lock()
        self._ways: list[socket.socket] = []
        self._listener = self._listening(0)
        self._port = self._listener.getsockname()[1]
        user = f"{parts.username}@" if parts.username else ""
        self.url = urlunsplit(parts._replace(netloc=f"{user}{HOST}:{self._port}"))
        """The server's, through the gate."""

    def shut(self) -> None:
        """Cut every connection; new ones are refused."""
        with self._lock:
            for one in [self._listener, *self._ways]:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
                one.close()
            self._ways.clear()

    def open(self) -> None:
        self._listener = self._listening(self._port)

    def _listening(self, port: int) -> socket.socket:
        listener = socket.create_server((HOST, port))
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()
        return listener

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):  # it was shut
            while True:
                guest, _ = listener.accept()
                server = socket.create_connection(self._server)
                with self._lock:
                    self._ways += [guest, server]
                for source, target in ((guest, server), (server, guest)):
                    threading.Thread(target=_hand_on, args=(source, target), daemon=True).start()


def _hand_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while said := source.recv(_N_BYTES):
            target.sendall(said)
    for one in (source, target):
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
        one.close()


@contextmanager
def open_gate(url: str) -> Iterator[Gate]:
    gate = Gate(url)
    try:
        yield gate
    finally:
        gate.shut()
