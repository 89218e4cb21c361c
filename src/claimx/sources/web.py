"""A URL -> the page that a web server answers with.

A URL may come from anyone, so it may not reach what only this machine can reach: every host, that of each redirect
included, is resolved once, its addresses are checked, and the connection goes to the address that was checked.
A proxy would resolve the name again, out of sight; proxies that the environment names are therefore not used.
"""

from __future__ import annotations

import gzip
import io
import time
import zlib
from collections.abc import Collection, Iterator
from contextlib import closing, suppress
from datetime import datetime, timezone
from typing import Any

import httpx

from claimx import __version__
from claimx.errors import RefusePage, RetryLater
from claimx.records import Page
from claimx.settings import Settings
from claimx.sources.address import resolve

PORTS = {"http": 80, "https": 443}
HEADERS = {
    "User-Agent": f"claimx/{__version__}",
    "Accept": "text/html, application/xhtml+xml, text/plain, application/json;q=0.9, */*;q=0.1",
    # The one encoding that is unpacked here, so that the limit holds for what comes out of it.
    "Accept-Encoding": "gzip",
}
MAX_REDIRECTS = 10
#: To connect, and between two packets: what browsers and crawlers commonly wait, not a measurement.
SILENCE_SECONDS = 20.0
#: For the whole body, so that a server that sends a byte now and then holds nothing up.
BODY_SECONDS = 120.0
#: Client errors that speak of the moment, not of the page.
PASSING_STATUSES = frozenset({408, 421, 425, 429})
_BROKEN_GZIP = (gzip.BadGzipFile, zlib.error)


def fetch(url: str, settings: Settings | None = None, *, inner_hosts: Collection[str] = ()) -> Page:
    """Ask for ``url``; the page's ``source`` is the URL asked, its ``url`` the one that answered.

    ``inner_hosts`` names hosts that may be reached though their addresses are loopback, link-local or private.

    Raises:
        RefusePage: the address is not allowed, or the server says that there is no such page for us.
        RetryLater: the server, or the way to it, is unwell.
    """
    limits = settings or Settings()
    try:
        with _client(frozenset(host.lower() for host in inner_hosts)) as client:
            return _follow(client, url, limits.max_page_bytes + 1)
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
        raise _unavailable(url, str(error)) from error
    except (httpx.TransportError, EOFError) as error:
        raise RetryLater(f"{without_password(url)}: {error or type(error).__name__}; try again later") from error


def pages_of_url(url: str, settings: Settings, inner_hosts: Collection[str] = ()) -> Iterator[Page]:
    """One page, fetched when it is asked for; see :func:`fetch` for what is raised."""
    yield fetch(url, settings, inner_hosts=inner_hosts)


def without_password(url: str) -> str:
    """The URL as it may be recorded: a name and password in it are no one's to read later."""
    try:
        return str(httpx.URL(url).copy_with(userinfo=b""))
    except httpx.InvalidURL:
        return url


def _client(inner_hosts: frozenset[str]) -> httpx.Client:
    transport = _CheckedTransport(inner_hosts)
    return httpx.Client(transport=transport, trust_env=False, headers=HEADERS, timeout=SILENCE_SECONDS)


def _follow(client: httpx.Client, url: str, n_bytes: int) -> Page:
    """Redirects are walked here, because httpx would read their bodies to the end, however long."""
    request = client.build_request("GET", url)
    for _ in range(MAX_REDIRECTS + 1):
        with closing(client.send(request, stream=True)) as response:
            if response.next_request is None:
                return _page(url, response, n_bytes)
            request = response.next_request
    raise _unavailable(url, f"more than {MAX_REDIRECTS} redirects")


def _page(url: str, response: httpx.Response, n_bytes: int) -> Page:
    status = f"{response.status_code} {response.reason_phrase}".strip()
    if response.is_server_error or response.status_code in PASSING_STATUSES:
        raise RetryLater(f"{without_password(url)}: the server answered {status}; try again later")
    if not response.is_success:
        raise _unavailable(url, f"the server answered {status}")
    return Page(
        content=_content(url, response, n_bytes),
        source=without_password(url),
        url=without_password(str(response.url)),
        media_type=response.headers.get("Content-Type"),
        fetched=datetime.now(timezone.utc),
    )


def _content(url: str, response: httpx.Response, n_bytes: int) -> bytes:
    """The first ``n_bytes`` of the body, unpacked: what lies behind them is never asked for."""
    body = io.BufferedReader(_Body(response.iter_raw()))
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding in {"", "identity"}:
        return body.read(n_bytes)
    if encoding not in {"gzip", "x-gzip"}:
        raise _unavailable(url, f"the server packed its answer as {encoding}, which was not asked for")
    try:
        return gzip.GzipFile(fileobj=body).read(n_bytes)
    except _BROKEN_GZIP as error:
        raise _unavailable(url, f"the answer is not the gzip that it says it is ({error})") from error


class _Body(io.RawIOBase):
    """Chunks as a file, for as long as their time lasts."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = b""
        self._deadline = time.monotonic() + BODY_SECONDS

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._rest:
            if time.monotonic() > self._deadline:
                raise httpx.ReadTimeout(f"the answer took more than {BODY_SECONDS:.0f} seconds")
            chunk = next(self._chunks, None)
            if chunk is None:
                return 0
            self._rest = chunk
        n_taken = min(len(buffer), len(self._rest))
        buffer[:n_taken], self._rest = self._rest[:n_taken], self._rest[n_taken:]
        return n_taken


class _CheckedTransport(httpx.BaseTransport):
    """Connects to addresses that were checked, under the name that was asked for."""

    def __init__(self, inner_hosts: frozenset[str]) -> None:
        self._inner_hosts = inner_hosts
        self._transport = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        if url.scheme not in PORTS or not url.host:
            raise httpx.UnsupportedProtocol(f"{without_password(str(url))} is not an http or https URL")
        host = url.raw_host.decode("ascii")
        addresses = resolve(host, url.port or PORTS[url.scheme], self._inner_hosts)
        for address in addresses[:-1]:
            with suppress(httpx.ConnectError, httpx.ConnectTimeout):
                return self._ask(request, host, address)
        return self._ask(request, host, addresses[-1])

    def _ask(self, request: httpx.Request, host: str, address: str) -> httpx.Response:
        """The header ``Host`` and the name in the certificate stay those of the URL."""
        return self._transport.handle_request(
            httpx.Request(
                request.method,
                request.url.copy_with(host=address),
                headers=request.headers,
                stream=request.stream,
                extensions={**request.extensions, "sni_hostname": host},
            )
        )

    def close(self) -> None:
        self._transport.close()


def _unavailable(url: str, why: str) -> RefusePage:
    return RefusePage("unavailable", f"{without_password(url)}: {why}")
