"""The way to a server: to addresses that were checked, and to no others.

A URL may come from anyone, so it may not reach what only this machine can reach: every host, that of each redirect
included, is resolved once, its addresses are checked, and the connection goes to the address that was checked.
A proxy would resolve the name again, out of sight; proxies that the environment names are therefore not used.
"""

from __future__ import annotations

import logging
from collections.abc import Collection
from contextlib import suppress

import httpx

from claimx.shown import discreet
from claimx.sources.address import resolve
from claimx.sources.canonical import without_userinfo

_PORTS = {"http": 80, "https": 443}
#: A connection is known by its address; kept open, it would serve another host there under the first one's certificate.
_NOTHING_KEPT = httpx.Limits(max_keepalive_connections=0)
#: httpx escapes what no name may hold, such as the bracket of ``http://[/``; it is looked up in vain.
_ESCAPE = "%"


class CheckedTransport(httpx.BaseTransport):
    """Connects to addresses that were checked, under the name that was asked for."""

    def __init__(self, inner_hosts: Collection[str]) -> None:
        self._inner_hosts = frozenset(host.lower() for host in inner_hosts)
        self._transport = httpx.HTTPTransport(limits=_NOTHING_KEPT)
        logging.getLogger("httpx").addFilter(_mask_secrets)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        if url.scheme not in _PORTS or not url.host or _ESCAPE in url.host:
            raise httpx.UnsupportedProtocol(f"{without_password(str(url))} is not an http or https URL")
        host = url.raw_host.decode("ascii")
        addresses = resolve(host, url.port or _PORTS[url.scheme], self._inner_hosts)
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


def _mask_secrets(record: logging.LogRecord) -> bool:
    """httpx logs every URL as it was asked for; what its line says stays, but for passwords and tokens."""
    record.msg, record.args = discreet(record.getMessage()), ()
    return True


def without_password(url: str) -> str:
    """The URL as it may be recorded: a name and password in it are no one's to read later."""
    try:
        return str(httpx.URL(url).copy_with(userinfo=b""))
    except (httpx.InvalidURL, UnicodeError):  # no URL, but it may hold one's secrets
        return without_userinfo(url)
