"""The whole visit, against a site that has its moods."""

from __future__ import annotations

import gzip
import time

import pytest

from claimx.records import Page, Postponed, Refusal, Unchanged
from claimx.sources import Known
from claimx.sources.politeness import Politeness
from claimx.sources.visitor import Said, Visitor, Ways
from claimx.sources.web import Web
from tests.sources.conftest import Remembered, Slept
from tests.sources.site import HOST, Reply, Site, moved

TEXT = Reply(b"text", headers={"ETag": '"1"'})
BUSY = Reply(status=429, headers={"Retry-After": "7"})
ILL = Reply(status=503)


def visit(visitor: Visitor, url: str) -> Said:
    """Ask for one page."""
    (said,) = visitor.visits([url])
    return said


def content_of(said: Said) -> bytes:
    assert isinstance(said, Page)
    return said.content


def test_a_page_is_named_by_its_canonical_url(site: Site, visitor: Visitor) -> None:
    """What is asked for is the URL as given; what is recorded names the page, however it was linked."""
    said = visit(visitor, site.answers("/a?utm_source=rss", TEXT) + "#top")
    assert isinstance(said, Page)
    assert (said.source, said.url) == (f"{site.url}/a", f"{site.url}/a?utm_source=rss#top")


def test_what_is_known_is_asked_for_under_conditions(site: Site, visitor: Visitor, memory: Remembered) -> None:
    """The memory knows pages by their canonical names."""
    memory[f"{site.url}/a"] = Known(etag='"1"')
    assert visit(visitor, site.answers("/a?utm_source=rss", Reply(status=304))) == Unchanged(source=f"{site.url}/a")


def test_a_server_that_recovers_is_heard_out(site: Site, visitor: Visitor, slept: Slept) -> None:
    """5xx, then healthy: the page is had in the same run."""
    assert content_of(visit(visitor, site.answers("/a", ILL, ILL, TEXT))) == b"text"
    assert slept.seconds == [1, 2]


def test_a_server_that_is_busy_is_given_the_time_it_asks_for(site: Site, visitor: Visitor, slept: Slept) -> None:
    """429 with Retry-After: not a moment sooner."""
    assert content_of(visit(visitor, site.answers("/a", BUSY, TEXT))) == b"text"
    assert sum(slept.seconds) == 7


def test_a_server_that_stays_ill_is_for_a_later_run(site: Site, visitor: Visitor) -> None:
    """Three attempts, and then the page is postponed with the reason."""
    said = visit(visitor, site.answers("/a", ILL))
    assert isinstance(said, Postponed)
    assert (said.source, "503" in said.message) == (f"{site.url}/a", True)
    assert site.n_asked("/a") == 3


def test_a_host_that_is_not_there_is_for_a_later_run(visitor: Visitor) -> None:
    """Nothing listens on port 1, so not even its robots.txt can be read."""
    assert isinstance(visit(visitor, "http://127.0.0.1:1/a"), Postponed)


def test_what_is_gone_is_refused_at_once(site: Site, visitor: Visitor) -> None:
    """404 is an answer; the refusal names the page."""
    said = visit(visitor, site.url + "/nowhere")
    assert isinstance(said, Refusal)
    assert (said.source, said.url, said.reason) == (f"{site.url}/nowhere", f"{site.url}/nowhere", "unavailable")
    assert site.n_asked("/nowhere") == 1


def test_what_the_host_disallows_is_not_asked_for(site: Site, visitor: Visitor) -> None:
    """robots.txt is read first, once for all pages."""
    site.answers("/robots.txt", Reply(b"User-agent: *\nDisallow: /a\n"))
    said = [visit(visitor, site.answers(path, TEXT)) for path in ("/a", "/b")]
    assert [type(one) for one in said] == [Refusal, Page]
    assert site.paths_asked() == ["/b"]
    assert site.n_asked("/robots.txt") == 1


def test_a_redirect_does_not_lead_around_the_rules(site: Site, visitor: Visitor) -> None:
    """Each hop is asked about."""
    site.answers("/robots.txt", Reply(b"User-agent: *\nDisallow: /a\n"))
    site.answers("/a", TEXT)
    said = visit(visitor, site.answers("/b", moved("/a")))
    assert isinstance(said, Refusal)
    assert said.reason == "disallowed"


def test_without_the_rules_no_page_is_asked_for(site: Site, visitor: Visitor) -> None:
    """robots.txt answered 500: the host may have rules, so its pages wait for a later run."""
    site.answers("/robots.txt", Reply(status=500))
    assert [type(visit(visitor, site.answers(path, TEXT))) for path in ("/a", "/b")] == [Postponed, Postponed]
    assert site.paths_asked() == []
    assert site.n_asked("/robots.txt") == 3


def test_the_delay_that_a_host_asks_for_is_kept_up_to_a_limit(site: Site, visitor: Visitor, slept: Slept) -> None:
    """Crawl-delay counts between beginnings of requests; a day would be 30 seconds."""
    site.answers("/robots.txt", Reply(b"User-agent: *\nCrawl-delay: 86400\n"))
    for path in ("/a", "/b", "/c"):
        visit(visitor, site.answers(path, TEXT))
    assert slept.seconds == [30, 30]


@pytest.mark.parametrize("to", ["http://10.0.0.1/", "http://169.254.169.254/latest", "ftp://example.org/", "/loop"])
def test_redirects_that_lead_nowhere_good_are_refused(site: Site, visitor: Visitor, to: str) -> None:
    """Inward, out of HTTP, or around in circles."""
    said = visit(visitor, site.answers("/loop", moved(to)))
    assert isinstance(said, Refusal)
    assert said.reason == "unavailable"


def test_a_bomb_does_no_harm(site: Site, visitor: Visitor) -> None:
    """Ten megabytes of nothing come as ten kilobytes, and are unpacked up to the limit."""
    bomb = Reply(gzip.compress(bytes(10_000_000)), headers={"Content-Encoding": "gzip"})
    assert content_of(visit(visitor, site.answers("/a", bomb))) == bytes(1001)


def test_many_are_answered_in_order(site: Site, visitor: Visitor) -> None:
    """Whatever comes first over the wire; one that fails does not keep others from being read."""
    paths = [f"/{number}" for number in range(20)]
    urls = [site.answers(path, ILL if path == "/3" else Reply(path.encode())) for path in paths]
    said = list(visitor.visits(iter(urls)))
    assert [one.source for one in said] == urls
    assert [type(one) for one in said].count(Page) == 19
    assert isinstance(said[3], Postponed)


def test_no_more_is_asked_for_than_is_taken(site: Site, visitor: Visitor) -> None:
    """Who stops early is not owed the whole list."""
    urls = [site.answers(f"/{number}", TEXT) for number in range(100)]
    visits = visitor.visits(urls)
    next(visits)
    visits.close()
    assert len(site.paths_asked()) < 20


@pytest.mark.parametrize("url", ["no url", "http://[::1", "ftp://example.org/a", "http://", "http://\x00/"])
def test_what_is_no_url_is_refused(visitor: Visitor, url: str) -> None:
    """A feed may hold anything."""
    assert isinstance(visit(visitor, url), Refusal)


def test_who_leaves_early_waits_for_nobody(site: Site, memory: Remembered) -> None:
    """Not for a turn, nor for a server that is slow; what was nothing new is remembered, and no more is asked for."""
    tagged = [site.answers(f"/{n}", TEXT) for n in range(3)]
    memory[tagged[0]] = Known(etag='"1"')
    with Web({HOST}) as web:
        visits = Visitor(web, memory, Ways(politeness=Politeness(delay_seconds=3))).visits(tagged)
        assert next(visits) == Unchanged(source=tagged[0])
        left = time.monotonic()
        visits.close()
        assert time.monotonic() - left < 2.5
        assert set(memory.looks) == {tagged[0]}
        time.sleep(3.3)
    assert site.paths_asked() == ["/0"]
