"""Asking a server whether a page has changed, and how it may fail to send one."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from itertools import repeat

import pytest

from claimx.errors import RefusePage, RetryLater
from claimx.records import Page, Unchanged, Validators
from claimx.sources import Known
from claimx.sources.web import Ask, Timeouts, Web
from tests.sources.site import HOST, Reply, Site, moved

KNOWN = Known(etag='W/"1"', last_modified="Tue, 24 Nov 2026 06:00:00 GMT")
NOTHING = Known()
#: Where a server answers at once, a busy machine has time.
PATIENT = Timeouts()


def answer_of(url: str, known: Known = NOTHING, n_bytes: int = 1000, timeouts: Timeouts = PATIENT) -> Page | Unchanged:
    with Web({HOST}, timeouts) as web:
        return web.fetch(Ask(url, "the page", n_bytes, known))


def test_what_the_server_gave_is_given_back(site: Site) -> None:
    """A page is asked for with the tag and date of its last answer; 304 means that nothing has changed."""
    headers = {"ETag": 'W/"1"', "Last-Modified": "Tue, 24 Nov 2026 06:00:00 GMT"}
    url = site.answers("/a", Reply(b"text", headers=headers), Reply(status=304))
    page = answer_of(url)
    assert isinstance(page, Page)
    assert page.validators == Validators(etag=KNOWN.etag, last_modified=KNOWN.last_modified)
    assert answer_of(url, KNOWN) == Unchanged(source="the page")
    assert not {"if-none-match", "if-modified-since"} & set(site.asked[0].headers)
    assert site.asked[1].headers["if-none-match"] == 'W/"1"'
    assert site.asked[1].headers["if-modified-since"] == "Tue, 24 Nov 2026 06:00:00 GMT"


def test_a_page_without_validators_is_a_page(site: Site) -> None:
    """Many sites give none; such a page is read whole every time."""
    page = answer_of(site.answers("/a", Reply(b"text")))
    assert isinstance(page, Page)
    assert page.validators == Validators()


def is_conditional(site: Site) -> dict[str, bool]:
    return {one.path: bool({"if-none-match", "if-modified-since"} & set(one.headers)) for one in site.asked}


def test_conditions_follow_a_redirect(site: Site) -> None:
    """They are for the URL that gave the answer, which came from the last hop, however that is spelt."""
    site.answers("/a", moved("/b?utm_source=rss"))
    site.answers("/b?utm_source=rss", Reply(status=304))
    known = KNOWN.model_copy(update={"url": f"{site.url}/b"})
    assert answer_of(site.url + "/a", known) == Unchanged(source="the page")
    assert is_conditional(site) == {"/a": False, "/b?utm_source=rss": True}


@pytest.mark.parametrize("gave", [None, "/a", "/b"])
def test_conditions_are_not_for_another_page(site: Site, gave: str | None) -> None:
    """An address that leads elsewhere than before has an article that nobody read, older though it may be.

    Where nobody noted which URL gave them they are for the one that is asked.
    """
    site.answers("/a", moved("/c"))
    site.answers("/c", Reply(b"text", headers={"Last-Modified": "Mon, 23 Nov 2026 06:00:00 GMT"}))
    page = answer_of(site.url + "/a", KNOWN.model_copy(update={"url": gave and site.url + gave}))
    assert isinstance(page, Page)
    assert page.content == b"text"
    assert is_conditional(site) == {"/a": gave != "/b", "/c": False}


def test_conditions_are_not_for_another_host(site: Site) -> None:
    """A tag may stand for who asked before; only the host that gave it is told, whatever it is called elsewhere."""
    elsewhere = site.url.replace(HOST, "localhost")
    site.answers("/a", moved(f"{elsewhere}/b"))
    site.answers("/b", Reply(b"text"))
    with Web({HOST, "localhost"}, PATIENT) as web:
        for gave in (f"{site.url}/b", f"{site.url}/a", f"{elsewhere}/a"):
            web.fetch(Ask(f"{site.url}/a", "the page", 1000, KNOWN.model_copy(update={"url": gave})))
    tagged = ["if-none-match" in one.headers for one in site.asked]
    assert tagged == [False, False, True, False, False, False]


def test_unchanged_where_no_condition_was_sent_is_refused(site: Site) -> None:
    """A server that says 304 of a page of which it was told nothing has none to give."""
    site.answers("/a", moved("/c"))
    site.answers("/c", Reply(status=304))
    with pytest.raises(RefusePage, match="304"):
        answer_of(site.url + "/a", KNOWN)


def test_unchanged_since_never_is_refused(site: Site) -> None:
    """A server that says 304 to one who knows nothing has no page to give."""
    with pytest.raises(RefusePage, match="304"):
        answer_of(site.answers("/a", Reply(status=304)))


@pytest.mark.parametrize(
    ("given", "low", "high"),
    [
        ("7", 7, 7),
        ("Tue, 24 Nov 2020 06:00:00 GMT", 0, 0),
        ("Tue, 24 Nov 2020 06:00:00 -0000", 0, 0),
    ],
)
def test_how_long_to_stay_away_is_understood(site: Site, given: str, low: float, high: float) -> None:
    """Seconds or a date, as HTTP allows; a date that has passed asks for nothing."""
    with pytest.raises(RetryLater) as error:
        answer_of(site.answers("/a", Reply(status=429, headers={"Retry-After": given})))
    assert error.value.after_seconds is not None
    assert low <= error.value.after_seconds <= high


def test_a_date_to_come_back_at_is_counted_from_now(site: Site) -> None:
    """The date is written when it is asked for, however long ago the tests were begun."""
    given = format_datetime(datetime.now(timezone.utc) + timedelta(hours=1), usegmt=True)
    with pytest.raises(RetryLater) as error:
        answer_of(site.answers("/a", Reply(status=429, headers={"Retry-After": given})))
    assert error.value.after_seconds is not None
    assert 3_500 <= error.value.after_seconds <= 3_600


@pytest.mark.parametrize("given", ["", "soon", "-1", "1e9", "9" * 50, "٣", f"Tue, 24 Nov {'9' * 20} 06:00:00 GMT"])
def test_nonsense_about_staying_away_is_passed_over(site: Site, given: str) -> None:
    """The failure counts, the wish does not."""
    reply = Reply(status=503, headers={"Retry-After": given.encode().decode("latin-1")})
    with pytest.raises(RetryLater) as error:
        answer_of(site.answers("/a", reply))
    assert error.value.after_seconds is None


def dripping() -> Iterator[bytes]:
    for _ in range(500):
        time.sleep(0.02)
        yield b"x"


def test_a_body_that_drips_is_for_later(site: Site) -> None:
    """A byte now and then breaks no silence, but the whole has its time too."""
    started = time.monotonic()
    with pytest.raises(RetryLater, match=r"more than 0\.1 seconds"):
        answer_of(site.answers("/a", Reply(chunks=dripping)), timeouts=Timeouts(body_seconds=0.1))
    assert time.monotonic() - started < 5  # a busy machine; all of it would take ten


def test_a_body_that_ends_because_its_time_is_over_is_no_page(site: Site) -> None:
    """Without a length of its own a body ends where the connection does, so that hanging up would look like its end."""
    with pytest.raises(RetryLater, match=r"more than 0\.2 seconds"):
        answer_of(site.answers("/a", Reply(chunks=dripping)), timeouts=Timeouts(exchange_seconds=0.2))


def test_a_server_that_falls_silent_is_for_later(site: Site) -> None:
    """No byte comes for as long as a server may be silent."""

    def silent() -> Iterator[bytes]:
        time.sleep(0.2)
        yield b"x"

    with pytest.raises(RetryLater, match="timed out"):
        answer_of(site.answers("/a", Reply(chunks=silent)), timeouts=Timeouts(silence_seconds=0.1))


@pytest.mark.parametrize("packed", [False, True])
def test_a_body_without_end_is_taken_to_the_limit(site: Site, packed: bool) -> None:
    """What is too large is cut there, packed or not, and no more of it is asked for."""
    block = gzip.compress(bytes(100_000)) if packed else bytes(100_000)
    reply = Reply(chunks=lambda: repeat(block), headers={"Content-Encoding": "gzip"} if packed else {})
    page = answer_of(site.answers("/a", reply), n_bytes=250_001)
    assert isinstance(page, Page)
    assert page.content == bytes(250_001)


def test_a_charset_that_is_wrong_is_evidence_all_the_same(site: Site) -> None:
    """Bytes and declaration are kept as they came; the reader finds out which is right."""
    reply = Reply("né".encode(), headers={"Content-Type": "text/html; charset=utf-16"})
    page = answer_of(site.answers("/a", reply))
    assert isinstance(page, Page)
    assert (page.content, page.media_type) == ("né".encode(), "text/html; charset=utf-16")


def test_a_length_that_is_too_long_is_for_later(site: Site) -> None:
    """The server promised more than it sent."""
    with pytest.raises(RetryLater):
        answer_of(site.answers("/a", Reply(b"text", headers={"Content-Length": "9"})))


def test_a_loop_of_redirects_ends(site: Site) -> None:
    """Two pages that point to each other are refused."""
    site.answers("/a", moved("/b"))
    site.answers("/b", moved("/a"))
    with pytest.raises(RefusePage, match="more than 10 redirects"):
        answer_of(site.url + "/a")


@pytest.mark.parametrize("named", ["gzip", "x-gzip", "GZIP, identity", "utf-8,gzip", "gzip,"])
def test_packing_is_found_among_what_packs_nothing(site: Site, named: str) -> None:
    """The header is a list; whatever caches put behind a packed page is no part of it."""
    reply = Reply(gzip.compress(b"<p>harbour") + b"\n<!-- cached -->", headers={"Content-Encoding": named})
    page = answer_of(site.answers("/a", reply))
    assert isinstance(page, Page)
    assert page.content == b"<p>harbour"


@pytest.mark.parametrize("named", ["gzip, gzip", "br, gzip"])
def test_what_is_packed_twice_is_refused(site: Site, named: str) -> None:
    """Nobody asked for it, and what came out would be no page."""
    with pytest.raises(RefusePage, match=f"packed its answer as {named}"):
        answer_of(site.answers("/a", Reply(gzip.compress(b"x"), headers={"Content-Encoding": named})))


def test_a_cookie_leads_through_redirects_and_no_further(site: Site) -> None:
    """Sites want theirs back before they show a page; to the next page whoever asks comes as a stranger again."""
    wanted = Reply(status=302, headers={"Set-Cookie": "n_read=1; Path=/", "Location": "/a"})
    urls = [site.answers("/a", wanted, Reply(b"a")), site.answers("/b", Reply(b"b"))]
    with Web({HOST}) as web:
        for url in urls:
            web.fetch(Ask(url, "the page", 1000))
    assert [(asked.path, asked.headers.get("cookie")) for asked in site.asked] == [
        ("/a", None),
        ("/a", "n_read=1"),
        ("/b", None),
    ]


def test_a_redirect_to_what_is_no_url_is_refused(site: Site) -> None:
    """It will be none in the next run either."""
    reply = Reply(status=302, headers={"Location": f"http://{HOST}:harbour/"})
    with pytest.raises(RefusePage, match="Invalid URL in location header"):
        answer_of(site.answers("/a", reply))
