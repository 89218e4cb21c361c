from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

import claimx
from claimx.errors import RefusePage, RetryLater
from claimx.records import Page
from claimx.settings import Settings
from claimx.sources.web import fetch

HERE = frozenset({"127.0.0.1"})


class Answers(BaseHTTPRequestHandler):
    """Answers as the query says: ``/?status=404``, ``/?to=URL``, ``/?hops=3``, ``/?packed=gzip``, ``/?cut``."""

    def do_GET(self) -> None:
        asked = {key: values[0] for key, values in parse_qs(urlsplit(self.path).query, keep_blank_values=True).items()}
        hops = int(asked.get("hops", 0))
        location = asked.get("to") or (f"/?hops={hops - 1}" if hops else None)
        body = self.headers["User-Agent"].encode() if "agent" in asked else b"<p>" + b"x" * int(asked.get("n", 3))
        body = {"gzip": gzip.compress(body), "broken": b"no gzip"}.get(asked.get("packed", ""), body)
        self.send_response(int(asked.get("status", 302 if location else 200)))
        if location:
            self.send_header("Location", location)
        if "packed" in asked:
            self.send_header("Content-Encoding", asked["packed"].replace("broken", "gzip"))
        self.send_header("Content-Type", "text/html; charset=latin-1")
        self.send_header("Content-Length", str(len(body) + ("cut" in asked)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Takes it calmly that claimx hangs up once it has read enough."""

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The URL of a server on this machine."""
    with Server(("127.0.0.1", 0), Answers) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def fetched(url: str, n_bytes: int = 1000) -> Page:
    return fetch(url, Settings(max_page_bytes=n_bytes), inner_hosts=HERE)


def test_a_page_keeps_what_the_server_declared(server: str) -> None:
    """The body as received, the media type with its parameters, a time with a zone."""
    page = fetched(f"{server}/")
    assert (page.content, page.media_type) == (b"<p>xxx", "text/html; charset=latin-1")
    assert page.fetched.tzinfo is not None


def test_redirects_are_followed_and_both_urls_kept(server: str) -> None:
    """The source is the URL that was asked for, the URL the one that answered."""
    page = fetched(f"{server}/?hops=10")
    assert (page.source, page.url) == (f"{server}/?hops=10", f"{server}/?hops=0")


def test_redirects_without_end_are_refused(server: str) -> None:
    """After ten the page counts as not to be had."""
    with pytest.raises(RefusePage, match="more than 10 redirects"):
        fetched(f"{server}/?hops=11")


@pytest.mark.parametrize("to", ["ftp://127.0.0.1/", "file:///etc/hostname", "gopher://127.0.0.1/"])
def test_a_redirect_may_not_leave_http(server: str, to: str) -> None:
    """A server cannot send claimx to another protocol or to the disk."""
    with pytest.raises(RefusePage, match="not an http or https URL"):
        fetched(f"{server}/?to={to}")


@pytest.mark.parametrize("host", ["[", "[site]", "a b"])
def test_what_no_host_can_be_called_is_not_looked_up(host: str) -> None:
    """The world does not heal it: the page is refused, and no later run asks again."""
    with pytest.raises(RefusePage, match=r"^http:.*: ") as refused:
        fetched(f"http://{host}/x")
    assert refused.value.reason == "unavailable"


@pytest.mark.parametrize("host", ["localhost", "[::1]", "10.0.0.1", "169.254.169.254"])
def test_a_redirect_may_not_lead_inward(server: str, host: str) -> None:
    """Each hop is checked: a host that is allowed does not vouch for the next."""
    with pytest.raises(RefusePage, match="not of the open internet") as refused:
        fetched(f"{server}/?to=http://{host}/")
    assert refused.value.reason == "unavailable"


def test_inner_hosts_are_refused_unless_allowed(server: str) -> None:
    """By default nothing on this machine or its network is asked."""
    with pytest.raises(RefusePage, match="not of the open internet"):
        fetch(server)


@pytest.mark.parametrize(
    "url",
    ["ftp://example.org/a", "file:///etc/hostname", "http:///a", "http://[::1", "no url", "http://xn--/", "\ud800"],
)
def test_only_http_urls_are_fetched(url: str) -> None:
    """Whatever else is called a URL is refused with a sentence, not with a traceback."""
    with pytest.raises(RefusePage):
        fetched(url)


def test_a_redirect_to_a_host_that_has_no_name_is_refused(server: str) -> None:
    """What a server says of an address is believed no more than what a feed says."""
    with pytest.raises(RefusePage):
        fetched(f"{server}/?to=http://xn--/")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451, 304])
def test_what_the_server_denies_is_refused(server: str, status: int) -> None:
    """Trying again would not help; the message names the answer."""
    with pytest.raises(RefusePage, match=str(status)) as refused:
        fetched(f"{server}/?status={status}")
    assert refused.value.reason == "unavailable"


def test_a_part_is_no_page(server: str) -> None:
    """Nobody asked for one; of rules it would hide the others."""
    with pytest.raises(RefusePage, match="206 Partial Content, where the whole") as refused:
        fetched(f"{server}/?status=206")
    assert refused.value.reason == "malformed"


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503])
def test_what_may_pass_is_for_later(server: str, status: int) -> None:
    """Overload and failures of the server say nothing about the page."""
    with pytest.raises(RetryLater, match=str(status)):
        fetched(f"{server}/?status={status}")


@pytest.mark.parametrize("query", ["cut", "cut&packed=gzip"])
def test_an_answer_that_breaks_off_is_for_later(server: str, query: str) -> None:
    """Half a page is no page."""
    with pytest.raises(RetryLater):
        fetched(f"{server}/?{query}")


def test_a_server_that_is_not_there_is_for_later() -> None:
    """Nothing listens on port 1."""
    with pytest.raises(RetryLater, match=r"http://127\.0\.0\.1:1/a: .+; try again later"):
        fetched("http://127.0.0.1:1/a")


@pytest.mark.parametrize("packed", ["", "&packed=gzip"])
def test_no_more_is_taken_than_shows_that_a_page_is_too_large(server: str, packed: str) -> None:
    """The limit holds for what comes out of the packing, not for what comes over the wire."""
    assert fetched(f"{server}/?n=5000000{packed}", n_bytes=10).content == b"<p>" + b"x" * 8


@pytest.mark.parametrize(("packed", "said"), [("broken", "not the gzip"), ("br", "packed its answer as br")])
def test_packing_that_can_not_be_undone_is_refused(server: str, packed: str, said: str) -> None:
    """Bytes that would be misread are not handed on."""
    with pytest.raises(RefusePage, match=said):
        fetched(f"{server}/?packed={packed}")


@pytest.mark.parametrize("packed", ["none", "UTF-8"])
def test_what_names_no_packing_packed_nothing(server: str, packed: str) -> None:
    """Servers are set up by people."""
    assert fetched(f"{server}/?packed={packed}").content.startswith(b"<p>")


def test_claimx_says_who_asks(server: str) -> None:
    """An honest name, so that whoever runs the server knows whom to ask."""
    assert fetched(f"{server}/?agent").content == f"claimx/{claimx.__version__}".encode()


def test_passwords_are_not_recorded(server: str) -> None:
    """A URL may carry a name and password to the server, but not into the records or messages."""
    page = fetched(server.replace("//", "//user:secret@"))
    assert "secret" not in f"{page.source} {page.url}"
    with pytest.raises(RefusePage) as refused:
        fetched(server.replace("//", "//user:secret@") + "/?status=404")
    assert "secret" not in refused.value.message


def test_a_password_in_what_is_no_url_is_not_told() -> None:
    """A slip in the port must not put it into a refusal that others read."""
    with pytest.raises(RefusePage) as refused:
        fetched("http://user:secret@127.0.0.1:port/a")
    assert "secret" not in refused.value.message
