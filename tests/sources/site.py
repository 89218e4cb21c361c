"""A web site on this machine that answers, well or badly, as a test tells it to."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

HOST = "127.0.0.1"


class Reply(NamedTuple):
    """What is sent for one request; without a length of its own, the body ends where the connection does."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = {}
    chunks: Callable[[], Iterable[bytes]] | None = None
    """Sent instead of the body, until the guest hangs up."""


def moved(to: str) -> Reply:
    return Reply(status=302, headers={"Location": to})


NOT_FOUND = Reply(status=404)


class Asked(NamedTuple):
    """One request that came in; the names of headers are in small letters."""

    path: str
    headers: Mapping[str, str]


class Site:
    """Successive requests for a path get its successive replies, the last one again and again.

    Who shows the ETag of a reply gets a 304 in its stead.
    """

    def __init__(self, port: int) -> None:
        self.url = f"http://{HOST}:{port}"
        self.asked: list[Asked] = []
        self._replies: dict[str, list[Reply]] = {}
        self._n_asked: defaultdict[str, int] = defaultdict(int)
        self._lock = threading.Lock()

    def answers(self, path: str, *replies: Reply) -> str:
        """Gives the URL that will be answered so."""
        self._replies[path] = list(replies)
        self._n_asked.pop(path, None)
        return self.url + path

    def n_asked(self, path: str) -> int:
        return sum(asked.path == path for asked in self.asked)

    def paths_asked(self) -> list[str]:
        """In the order in which they were asked for, without robots.txt."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def reply_to(self, asked: Asked) -> Reply:
        with self._lock:
            self.asked.append(asked)
            replies = self._replies.get(asked.path, [NOT_FOUND])
            self._n_asked[asked.path] += 1
            reply = replies[min(self._n_asked[asked.path], len(replies)) - 1]
        tag = reply.headers.get("ETag")
        return Reply(status=304) if tag and asked.headers.get("if-none-match") == tag else reply


@contextmanager
def open_site() -> Iterator[Site]:
    server = _Server((HOST, 0), BaseHTTPRequestHandler)
    site = Site(server.server_port)
    server.RequestHandlerClass = _handler_of(site)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    """Takes it calmly that a guest hangs up once it has read enough."""

    block_on_close = False

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


def _handler_of(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            reply = site.reply_to(Asked(self.path, headers))
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            for chunk in reply.chunks() if reply.chunks else [reply.body]:
                self.wfile.write(chunk)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler
