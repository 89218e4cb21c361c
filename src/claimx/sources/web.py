"""A URL -> the page that a web server answers with.

Where it may go is decided in ``transport.py``; when it may ask, and how often, in ``visitor.py``.
"""

from __future__ import annotations

import io
import re
import time
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

import httpx
from typing_extensions import Self

from claimx import __version__
from claimx.errors import RefusePage, RetryLater
from claimx.records import Page, Record, Unchanged, Validators
from claimx.settings import Settings
from claimx.sources import Known
from claimx.sources.canonical import canonical
from claimx.sources.deadline import Deadline
from claimx.sources.packing import CODINGS, unpacked
from claimx.sources.transport import CheckedTransport, without_password

_HEADERS = {
    "User-Agent": f"claimx/{__version__}",
    "Accept": "text/html, application/xhtml+xml, text/plain, application/json;q=0.9, */*;q=0.1",
    # The one encoding that is unpacked here, so that the limit holds for what comes out of it.
    "Accept-Encoding": "gzip",
}
_MAX_REDIRECTS = 10
#: Client errors that speak of the moment, not of the page.
_PASSING_STATUSES = frozenset({408, 421, 425, 429})
_NOT_MODIFIED = 304
#: RFC 9110, section 15.3.7: the answer to who asked for a part, which is nobody here.
_PART = 206
#: What httpx says of a redirect to what is no URL, in the words in which it tells of what may heal.
_NO_WAY_ON = "Invalid URL in location header"
#: Thirty years, which no server means; more digits than that are no number of seconds.
_SECONDS = re.compile(r"\d{1,9}", re.ASCII)


class Timeouts(Record):
    """How long a server may take."""

    #: To connect, and between two packets: what browsers and crawlers commonly wait, not a measurement.
    silence_seconds: float = 20.0
    #: For the whole body, so that a server that sends a byte now and then holds nothing up.
    body_seconds: float = 120.0
    #: From the connection to the last byte, where not even the body begins.
    exchange_seconds: float = 180.0


class Ask(NamedTuple):
    """What is asked for."""

    url: str
    source: str
    """The name under which the answer is recorded."""
    n_bytes: int
    """At most this many of the body are taken: one more than a page may have."""
    known: Known = Known()


#: The ways of packing that servers have, but for gzip (https://www.iana.org/assignments/http-parameters).
_PACKINGS = frozenset({"br", "compress", "dcb", "dcz", "deflate", "exi", "pack200-gzip", "x-compress", "zstd"})

Gate = Callable[[str], AbstractContextManager[object]]
"""Given the URL of the next hop, lets it pass in its time, or raises; open for as long as the hop takes."""


class Web:
    """Asks web servers; may be shared by threads. Closed when the ``with`` block ends."""

    def __init__(self, inner_hosts: Collection[str] = (), timeouts: Timeouts | None = None) -> None:
        """``inner_hosts`` names hosts that may be reached though their addresses are loopback or private."""
        self._timeouts = timeouts or Timeouts()
        self._transport = CheckedTransport(inner_hosts)

    def fetch(self, ask: Ask, gate: Gate = nullcontext) -> Page | Unchanged:
        """The page, or that it is unchanged since the server gave ``ask.known``.

        The page's ``url`` is the one that answered.

        Raises:
            RefusePage: the address is not allowed, or the server says that there is no such page for us.
            RetryLater: the server, or the way to it, is unwell.
        """
        try:
            return self._follow(ask, gate)
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:  # the last of a host's name
            raise _unavailable(ask, str(error)) from error
        except (httpx.TransportError, EOFError, TimeoutError) as error:
            if str(error).startswith(_NO_WAY_ON):
                raise _unavailable(ask, str(error)) from error
            said = error or type(error).__name__
            raise RetryLater(f"{without_password(ask.url)}: {said}; try again later") from error

    def _follow(self, ask: Ask, gate: Gate) -> Page | Unchanged:
        """Redirects are walked here, because httpx would read their bodies to the end, however long."""
        client = self._stranger()
        request = client.build_request("GET", ask.url)
        giver = canonical(ask.known.url or str(request.url))
        for _ in range(_MAX_REDIRECTS + 1):
            _set_conditions(request, ask.known if canonical(str(request.url)) == giver else Known())
            with gate(str(request.url)), Deadline(self._timeouts.exchange_seconds) as deadline:
                request.extensions = {**request.extensions, "trace": deadline.trace}
                with closing(client.send(request, stream=True)) as response:
                    if response.next_request is None:
                        return _answer(ask, response, self._timeouts)
                    request = response.next_request
        raise _unavailable(ask, f"more than {_MAX_REDIRECTS} redirects")

    def _stranger(self) -> httpx.Client:
        """Who keeps cookies from hop to hop, as redirects may want it, and comes to each page without any.

        A page is then the same whichever was asked for before: sites that count their guests' pages would show the
        first of a run whole, and of all others the beginning.
        """
        return httpx.Client(
            transport=self._transport, trust_env=False, headers=_HEADERS, timeout=self._timeouts.silence_seconds
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._transport.close()


def fetch(url: str, settings: Settings | None = None, *, inner_hosts: Collection[str] = ()) -> Page:
    """Ask for ``url`` once; its canonical spelling is the page's ``source``. See :meth:`Web.fetch` for errors."""
    n_bytes = (settings or Settings()).max_page_bytes + 1
    with Web(inner_hosts) as web:
        answer = web.fetch(Ask(url, canonical(url), n_bytes))
    assert isinstance(answer, Page), "nothing was known that could be unchanged"
    return answer


def pages_of_url(url: str, settings: Settings, inner_hosts: Collection[str] = ()) -> Iterator[Page]:
    """One page, fetched when it is asked for; see :func:`fetch` for what is raised."""
    yield fetch(url, settings, inner_hosts=inner_hosts)


def _set_conditions(request: httpx.Request, known: Known) -> None:
    """RFC 9110, section 13.1: both may be sent; a server that knows the tag ignores the date.

    They say nothing of another URL, to which an address that always leads to the newest article may have moved on, so
    that those which came along from the hop before are taken away.
    """
    given = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    for name, value in given.items():
        request.headers.pop(name, None)
        if value and value.isascii():  # others can not be sent
            request.headers[name] = value


def _is_conditional(request: httpx.Request) -> bool:
    return "If-None-Match" in request.headers or "If-Modified-Since" in request.headers


def _answer(ask: Ask, response: httpx.Response, timeouts: Timeouts) -> Page | Unchanged:
    status = f"{response.status_code} {response.reason_phrase}".strip()
    if response.status_code == _NOT_MODIFIED and _is_conditional(response.request):
        return Unchanged(source=ask.source)
    if response.is_server_error or response.status_code in _PASSING_STATUSES:
        message = f"{without_password(ask.url)}: the server answered {status}; try again later"
        raise RetryLater(message, _retry_after(response))
    if not response.is_success:
        raise _unavailable(ask, f"the server answered {status}")
    if response.status_code == _PART:
        raise _undone(ask, f"the server answered {status}, where the whole was asked for")
    return Page(
        content=_content(ask, response, timeouts),
        source=ask.source,
        url=without_password(str(response.url)),
        media_type=response.headers.get("Content-Type"),
        fetched=datetime.now(timezone.utc),
        validators=Validators(etag=response.headers.get("ETag"), last_modified=response.headers.get("Last-Modified")),
    )


def _retry_after(response: httpx.Response) -> float | None:
    """RFC 9110, section 10.2.3: seconds, or a date; ``None`` for neither."""
    given = response.headers.get("Retry-After", "").strip()
    if _SECONDS.fullmatch(given):
        return float(given)
    try:
        date = parsedate_to_datetime(given)
    except (ValueError, OverflowError):
        return None
    date = date if date.tzinfo else date.replace(tzinfo=timezone.utc)
    return max(0.0, (date - datetime.now(timezone.utc)).total_seconds())


def _content(ask: Ask, response: httpx.Response, timeouts: Timeouts) -> bytes:
    """The first ``ask.n_bytes`` of the body, unpacked: what lies behind them is never asked for."""
    body = io.BufferedReader(_Body(response.iter_raw(), timeouts.body_seconds))
    given = response.headers.get_list("Content-Encoding", split_commas=True)
    # Others, such as "none" or a charset, packed nothing.
    packings = [one for one in map(str.lower, given) if one in _PACKINGS | CODINGS]
    if not packings:
        return body.read(ask.n_bytes)
    if len(packings) > 1 or packings[0] not in CODINGS:
        raise _undone(ask, f"the server packed its answer as {', '.join(packings)}, which was not asked for")
    try:
        return unpacked(body, ask.n_bytes)
    except zlib.error as error:
        raise _undone(ask, f"the answer is not the gzip that it says it is ({error})") from error


class _Body(io.RawIOBase):
    """Chunks as a file, for as long as their time lasts."""

    def __init__(self, chunks: Iterator[bytes], body_seconds: float) -> None:
        self._chunks = chunks
        self._rest = b""
        self._body_seconds = body_seconds
        self._deadline = time.monotonic() + body_seconds

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._rest:
            if time.monotonic() > self._deadline:
                raise httpx.ReadTimeout(f"the answer took more than {self._body_seconds:g} seconds")
            chunk = next(self._chunks, None)
            if chunk is None:
                return 0
            self._rest = chunk
        n_taken = min(len(buffer), len(self._rest))
        buffer[:n_taken], self._rest = self._rest[:n_taken], self._rest[n_taken:]
        return n_taken


def _undone(ask: Ask, why: str) -> RefusePage:
    return RefusePage("malformed", f"{without_password(ask.url)}: {why}")


def _unavailable(ask: Ask, why: str) -> RefusePage:
    return RefusePage("unavailable", f"{without_password(ask.url)}: {why}")
