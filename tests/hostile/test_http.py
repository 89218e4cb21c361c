"""The door to the web: servers that lead inward, never end, or say one thing and do another."""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import Any

import httpx
import pytest

from claimx.errors import RefusePage, RetryLater
from claimx.sources import transport
from claimx.sources.address import is_open, resolve
from claimx.sources.deadline import Deadline
from claimx.sources.transport import CheckedTransport
from claimx.sources.web import Ask, Timeouts, Web
from tests.sources.site import HOST, Reply, Site, moved, open_site

SHORT = Timeouts(silence_seconds=5, body_seconds=5, exchange_seconds=0.3)


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as opened:
        yield opened


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254",
        "192.0.0.192",
        "100.100.100.200",
        "fd00:ec2::254",
        "::ffff:169.254.169.254",
        "::ffff:0:169.254.169.254",
        "::169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a9fe:a9fe",
        "2002:a9fe:a9fe::",
        "2001:0:a9fe:a9fe::",
        "fec0::1",
        "fe80::1%1",
        "3fff::1",
        "5f00::1",
        "240.0.0.1",
        "0.1.2.3",
    ],
)
def test_no_dress_of_an_inner_address_is_open(address: str) -> None:
    """The metadata of clouds, mapped, translated, tunnelled and compatible forms, site-local and reserved space."""
    assert not is_open(ip_address(address))


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "0x7f.1", "::ffff:7f00:1", "localhost."]
)
def test_no_spelling_of_an_inner_address_is_open(host: str) -> None:
    """Decimal, octal, hexadecimal and short forms are what the system resolves them to."""
    with pytest.raises((RefusePage, RetryLater)):
        resolve(host, 80, frozenset())


@pytest.mark.parametrize(
    "to",
    [
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0/",
        "http://①②⑦.0.0.1/",
        "//localhost/",
        "file:///etc/passwd",
        "http://user@localhost/",
        "http://localhost:1/",
        "gopher://127.0.0.1/",
        "http://[fe80::1%25lo]/",
    ],
)
def test_a_redirect_leads_neither_inward_nor_out_of_http(site: Site, to: str) -> None:
    """Each hop is judged by the address behind it, whatever the one before was allowed."""
    with Web({HOST}) as web, pytest.raises((RefusePage, RetryLater)):
        web.fetch(Ask(site.answers("/a", moved(to)), "a", 1000))


class Rebinding:
    """A name server that answers with an open address once, and with loopback ever after."""

    def __init__(self) -> None:
        self.n_asked = 0

    def __call__(self, _host: str, _port: int, _allowed: object) -> list[str]:
        self.n_asked += 1
        return ["203.0.113.7"] if self.n_asked == 1 else ["127.0.0.1"]


class Connected(httpx.BaseTransport):
    """Notes where a request would go."""

    def __init__(self) -> None:
        self.hosts: list[tuple[str, str]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.hosts.append((request.url.host, request.extensions["sni_hostname"]))
        return httpx.Response(200, content=b"x")


def test_the_address_that_was_checked_is_the_one_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is bound anew after the check (DNS rebinding) is not looked up again; its own name stays in TLS."""
    names, connected = Rebinding(), Connected()
    checked = CheckedTransport(frozenset())
    monkeypatch.setattr(transport, "resolve", names)
    monkeypatch.setattr(checked, "_transport", connected)
    checked.handle_request(httpx.Request("GET", "http://rebinding.example/a"))
    assert connected.hosts == [("203.0.113.7", "rebinding.example")]
    assert names.n_asked == 1


def test_a_name_that_is_bound_anew_is_connected_to_where_it_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the real transport, down to its sockets: one look-up, and a connection to the address that it gave."""
    connected: list[tuple[str, int]] = []
    answers = iter(["8.8.8.8"])
    look_up = socket.getaddrinfo

    def names(host: str, port: int, *rest: Any, **more: Any) -> Any:
        address = host if host != "rebinding.example" else next(answers, "127.0.0.1")
        return look_up(address, port, *rest, **more)

    def connect(address: tuple[str, int], *_: Any, **__: Any) -> socket.socket:
        connected.append(address)
        raise OSError("no such network")

    monkeypatch.setattr(socket, "getaddrinfo", names)
    monkeypatch.setattr(socket, "create_connection", connect)
    with Web() as web, pytest.raises(RetryLater):
        web.fetch(Ask("http://rebinding.example/a", "a", 1000))
    assert connected == [("8.8.8.8", 80)]


def test_one_inner_address_among_open_ones_closes_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise the next attempt would go there."""
    rows: list[Any] = [(2, 1, 6, "", ("8.8.8.8", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: rows)
    with pytest.raises(RefusePage, match=r"10\.0\.0\.1"):
        resolve("both.example", 80, frozenset())


@contextmanager
def raw_server(say: Callable[[socket.socket], None]) -> Iterator[str]:
    """Speaks in bytes of its own to one guest."""
    with socket.create_server((HOST, 0)) as listening:

        def serve() -> None:
            guest, _ = listening.accept()
            with guest:
                try:
                    guest.recv(65536)
                    say(guest)
                except OSError:
                    return  # the guest hung up

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://{HOST}:{listening.getsockname()[1]}/a"
        thread.join(5)


def drip(before: bytes, drop: bytes) -> Callable[[socket.socket], None]:
    def say(guest: socket.socket) -> None:
        guest.sendall(before)
        for _ in range(200):
            time.sleep(0.02)
            guest.sendall(drop)

    return say


def test_all_addresses_of_a_host_share_one_time() -> None:
    """A name may lead to hundreds that are silent, each for as long as one is waited for."""

    def connect_too_late() -> None:
        with Deadline(0.01) as deadline:
            time.sleep(0.1)
            deadline.trace("connection.connect_tcp.started", {})

    with pytest.raises(TimeoutError, match="seconds in all"):
        connect_too_late()


@pytest.mark.parametrize(
    ("before", "drop"),
    [
        (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
        (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
        (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", b"x"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n"),
    ],
    ids=["header", "headers", "hints", "length of a chunk", "trailers"],
)
def test_what_drips_where_no_body_is_has_an_end(before: bytes, drop: bytes) -> None:
    """Each byte breaks the silence, and the body never begins or never ends: the exchange as a whole has its time."""
    said = r"more than 0\.3 seconds in all"
    with raw_server(drip(before, drop)) as url, Web({HOST}, SHORT) as web, pytest.raises(RetryLater, match=said):
        web.fetch(Ask(url, "a", 1000))


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\0" * 200_000,
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 100_000,
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000,
        b"HTTP/1.1 999999 \x1b[31m\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://[\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: " + b"\xff" * 9 + b"\r\n\r\n",
        b"HTTP/1.1 302 Found\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFFFF\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x00\x00",
        b"HTTP/1.1 200 OK\r\nContent-Type: \xff\x00; charset=\xe9\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 304 Not Modified\r\n\r\n",
    ],
    ids=range(14),
)
def test_an_answer_that_is_no_http_is_a_page_a_refusal_or_for_later(answer: bytes) -> None:
    """Nothing else is raised, and no more than the limits of the protocol's reader is kept."""
    with raw_server(lambda guest: guest.sendall(answer)) as url, Web({HOST}, Timeouts(silence_seconds=5)) as web:
        try:
            web.fetch(Ask(url, "a", 1000))
        except (RefusePage, RetryLater):
            return


def test_what_httpx_logs_holds_no_secret(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    """It writes down each URL as it was asked for; passwords and tokens are masked before anybody sees the line."""
    url = site.answers("/a?page=7&api_key=hunter2", Reply(b"text")).replace("//", "//ann:hunter3@")
    with caplog.at_level(logging.INFO, "httpx"), Web({HOST}) as web:
        web.fetch(Ask(url, "a", 1000))
    assert "page=7" in caplog.text
    assert "hunter" not in caplog.text
