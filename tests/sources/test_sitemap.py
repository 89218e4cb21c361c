from __future__ import annotations

import gzip
from datetime import datetime, timedelta, timezone
from typing import cast

import pytest

from claimx.errors import RefusePage
from claimx.records import Listed, Page, Postponed, Refusal, Unchanged, Validators
from claimx.sources import Known, Look
from claimx.sources.listing import N_BYTES
from claimx.sources.sitemap import MAX_SITEMAPS, Sitemap, answers_of_sitemap, read_sitemap
from claimx.sources.visitor import Visitor, refusal_of
from tests.sources.conftest import Remembered, Slept
from tests.sources.site import Reply, Site

XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
A, B = "https://example.org/a", "https://example.org/b"
NEWS = f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset {XMLNS} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><!-- none -->
<url><image:image><image:loc>https://example.org/a.jpg</image:loc></image:image><loc> {A} </loc>
<news:news><news:publication_date>2026-11-23T06:00:00Z</news:publication_date></news:news></url>
<url><loc>{B}</loc><lastmod>2026-11-24</lastmod></url><url><loc/></url></urlset>"""


def made(content: bytes) -> Page:
    return Page(content=content, source="sitemap", fetched=datetime(2026, 1, 1, tzinfo=timezone.utc))


def urlset(*urls: str) -> bytes:
    return f"<urlset {XMLNS}>{''.join(f'<url><loc>{url}</loc></url>' for url in urls)}</urlset>".encode()


def index(*urls: str) -> bytes:
    sitemaps = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in urls)
    return f"<sitemapindex {XMLNS}>{sitemaps}</sitemapindex>".encode()


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_what_changed_last_comes_first(pack: type[bytes]) -> None:
    """By lastmod, or by the date of the news, which is no lastmod; pictures are no pages, nor is what has no URL."""
    found = read_sitemap(made(pack(NEWS.encode())))
    assert list(found.dated) == [B, A]
    assert found == Sitemap(False, {B: "2026-11-24", A: ""})


def test_entries_without_dates_keep_their_order() -> None:
    """A sitemap need not say when anything changed, nor use the right namespace."""
    assert read_sitemap(made(b"\n" + urlset(B, A).replace(XMLNS.encode(), b""))) == Sitemap(False, {B: "", A: ""})


def test_a_sitemap_that_people_wrote_is_read() -> None:
    """With a mark of the byte order, a blank line above, and an ampersand as browsers show it."""
    written = b"\xef\xbb\xbf\n<?xml version='1.0'?>" + urlset(
        A, "https://example.org/?a=1&b=2", "https://e.org/?a&amp;b"
    )
    assert list(read_sitemap(made(written)).dated) == [A, "https://example.org/?a=1&b=2", "https://e.org/?a&b"]


def test_what_is_marked_as_text_stays_as_it_is() -> None:
    """In a section of character data an ampersand is one."""
    assert list(read_sitemap(made(urlset("<![CDATA[https://example.org/?a=1&b=2]]>"))).dated) == [
        "https://example.org/?a=1&b=2"
    ]


def test_links_are_those_of_the_place_where_the_sitemap_lies() -> None:
    """The protocol wants whole URLs, and some sites leave out what is the same; what is no URL is left as it is."""
    page = made(urlset("/a", "b?x=1", "//e.example/c", A, "http://[")).model_copy(
        update={"url": "https://example.org/maps/s.xml"}
    )
    found = list(read_sitemap(page).dated)
    assert found == [A, "https://example.org/maps/b?x=1", "https://e.example/c", "http://["]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\n\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff", "\n"])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_text_of_one_url_a_line_is_a_sitemap(ends: str, mark: str, pack: type[bytes]) -> None:
    """As the protocol has it; their order stays, and what is no URL is left to the visitor."""
    text = mark + ends.join([B, f" {A}", "HTTPS://example.org/é", "no URL", B])
    assert read_sitemap(made(pack(text.encode()))) == Sitemap(
        False, dict.fromkeys([B, A, "HTTPS://example.org/é", "no URL"], "")
    )


def test_a_text_in_another_encoding_is_refused() -> None:
    """Its URLs would be others."""
    with pytest.raises(RefusePage, match="in UTF-8"):
        read_sitemap(made(f"{A}\nhttps://example.org/é".encode("latin-1")))


@pytest.mark.parametrize(
    "feed",
    [
        f"<rss version='2.0'><channel><link>https://e.org</link><item><link>{B}</link></item><item><link>{A}</link>"
        "<pubDate>Sun, 29 Nov 2026 06:00:00 GMT</pubDate></item></channel></rss>",
        f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='{B}'/></entry><entry><link href='{A}'/>"
        "<updated>2026-11-29T06:00:00Z</updated></entry></feed>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
        f"<item><link>{B}</link></item><item><link>{A}</link></item></rdf:RDF>",
    ],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_feed_is_a_sitemap(feed: str, pack: type[bytes]) -> None:
    """As the protocol has it; the dates of its entries say nothing of edits."""
    assert read_sitemap(made(pack(feed.encode()))) == Sitemap(False, {B: "", A: ""})


def test_names_of_characters_that_only_html_has_cost_nothing() -> None:
    """They stand in titles of news, and one would cost all pages; those of XML stay, and so does a name in a query."""
    written = urlset(f"{A}?x=1&amp;copy=2", f"{B}&nbsp;").replace(b"</loc>", b"</loc><n>Caf&eacute;&hellip;</n>")
    assert list(read_sitemap(made(written)).dated) == [f"{A}?x=1&copy=2", B]
    with pytest.raises(RefusePage, match="'harbour' not defined"):
        read_sitemap(made(urlset(f"{A}&harbour;")))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html/>",
        b"no xml",
        urlset(A)[:-9],
        gzip.compress(urlset(A), mtime=0)[:30],
        b"\x1f\x8bno gzip",
        b"\xff\xfe",
    ],
)
def test_what_is_no_sitemap_is_refused(content: bytes) -> None:
    """Half a sitemap is none: what it does not hold would count as read."""
    with pytest.raises(RefusePage, match="expected a") as refused:
        read_sitemap(made(content))
    assert refused.value.reason == "malformed"


def test_entities_are_not_replaced() -> None:
    """Neither those that name a file, nor those that grow without end."""
    outer = '<!DOCTYPE urlset [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    found = read_sitemap(made(outer.encode() + urlset("https://example.org/&e;")))
    assert list(found.dated) == ["https://example.org/"]
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE urlset [<!ENTITY a0 "ha">{laughs}]>'.encode() + urlset("&a9;")
    with pytest.raises(RefusePage, match="not XML"):
        read_sitemap(made(bomb))


def test_a_bomb_is_refused() -> None:
    """What unpacks to more than the protocol allows is not parsed."""
    with pytest.raises(RefusePage) as refused:
        read_sitemap(made(gzip.compress(bytes(N_BYTES + 1), 1)))
    assert refused.value.reason == "too large"


def test_the_sitemaps_of_an_index_are_read(site: Site, visitor: Visitor) -> None:
    """Each page and each sitemap once, though both are listed twice; an index that lists itself ends."""
    for path in ("/1", "/2"):
        site.answers(path, Reply(path.encode()))
    site.answers("/a.xml", Reply(urlset(f"{site.url}/1"), headers={"ETag": '"a"'}))
    site.answers("/b.xml.gz", Reply(gzip.compress(urlset(f"{site.url}/1#top", f"{site.url}/2"))))
    names = ("/a.xml", "/b.xml.gz", "/a.xml", "/index.xml")
    url = site.answers("/index.xml", Reply(index(*(site.url + name for name in names)), headers={"ETag": '"i"'}))
    answers = list(answers_of_sitemap(url, visitor))
    assert [answer.source.removeprefix(site.url) for answer in answers] == ["/1", "/a.xml", "/2", "/b.xml.gz"]
    assert answers[1] == Listed(source=f"{site.url}/a.xml", url=f"{site.url}/a.xml", validators=Validators(etag='"a"'))
    assert len(site.paths_asked()) == 5


def test_a_sitemap_that_is_unchanged_is_not_opened(site: Site, visitor: Visitor, memory: Remembered) -> None:
    """The others of its index are."""
    site.answers("/1", Reply(b"1"))
    site.answers("/a.xml", Reply(status=304))
    site.answers("/b.xml", Reply(urlset(f"{site.url}/1")))
    memory[f"{site.url}/a.xml"] = Known(etag='"a"')
    url = site.answers("/index.xml", Reply(index(f"{site.url}/a.xml", f"{site.url}/b.xml")))
    assert [type(answer) for answer in answers_of_sitemap(url, visitor)] == [Unchanged, Page, Listed]


def dated(site: Site, days: dict[str, str]) -> bytes:
    urls = (f"<url><loc>{site.url}{path}</loc><lastmod>{day}</lastmod></url>" for path, day in days.items())
    return f"<urlset {XMLNS}>{''.join(urls)}</urlset>".encode()


def test_a_page_that_was_looked_at_since_it_changed_is_not_asked_for(
    site: Site, visitor: Visitor, memory: Remembered
) -> None:
    """It is unchanged, as far as anybody knows; under another spelling too."""
    days = {"/old?utm_source=map": "2001-01-01", "/edited": "2026-01-02", "/new": "2001-01-01"}
    for path in days:
        site.answers(path, Reply(path.encode()))
    looked = Look(datetime(2026, 1, 1, tzinfo=timezone.utc))
    memory.looks |= {f"{site.url}/old": looked, f"{site.url}/edited": looked}
    answers = list(answers_of_sitemap(site.answers("/map", Reply(dated(site, days))), visitor))
    assert [type(answer) for answer in answers] == [Unchanged, Page, Page, Listed]
    assert answers[0].source == f"{site.url}/old"
    assert sorted(site.paths_asked()) == ["/edited", "/map", "/new"]


def test_a_page_that_is_as_it_was_is_remembered_as_looked_at(site: Site, visitor: Visitor, memory: Remembered) -> None:
    """Whether the server says so or sends it whole; what is new is for the ledger to remember, once it is safe."""
    tagged = {"ETag": '"1"'}
    for path, headers in (("/tagged", tagged), ("/whole", {}), ("/new", {})):
        site.answers(path, Reply(b"text", headers=headers))
    memory[f"{site.url}/tagged"] = Known(etag='"1"')
    memory.contents[f"{site.url}/whole"] = b"text"
    links = [f"{site.url}{path}" for path in ("/tagged", "/whole", "/new", "/gone")]
    list(answers_of_sitemap(site.answers("/map", Reply(urlset(*links))), visitor))
    assert set(memory.looks) == {f"{site.url}/tagged", f"{site.url}/whole"}


def test_a_sitemap_is_opened_again_after_a_while(
    site: Site, visitor: Visitor, memory: Remembered, slept: Slept
) -> None:
    """That it is unchanged hides edits of its pages: it is asked for without its tag when they are due."""
    site.answers("/1", Reply(b"1"))
    url = site.answers("/map", Reply(urlset(f"{site.url}/1"), headers={"ETag": '"m"'}))
    memory[url] = Known(etag='"m"')
    memory.saw([url], slept.date())
    assert [type(answer) for answer in answers_of_sitemap(url, visitor)] == [Unchanged]
    slept.later = timedelta(hours=24)
    assert [type(answer) for answer in answers_of_sitemap(url, visitor)] == [Page, Listed]


def test_a_sitemap_that_can_not_be_had_does_not_keep_others_from_being_read(site: Site, visitor: Visitor) -> None:
    """Each fares for itself."""
    site.answers("/1", Reply(b"1"))
    site.answers("/a.xml", Reply(status=503))
    site.answers("/b.xml", Reply(urlset(f"{site.url}/1")))
    names = ("/a.xml", "/gone.xml", "/b.xml")
    url = site.answers("/index.xml", Reply(index(*(site.url + name for name in names))))
    assert [type(answer) for answer in answers_of_sitemap(url, visitor)] == [Postponed, Refusal, Page, Listed]


@pytest.mark.parametrize("bad", ["http://[", "http://[site]/x", "javascript:alert(1)"])
def test_a_link_that_is_no_url_costs_itself_only(bad: str, site: Site, visitor: Visitor) -> None:
    """A page or a sitemap, it is refused with its reason; the others are asked for, and the sitemap is done with."""
    site.answers("/1", Reply(b"1"))
    site.answers("/a.xml", Reply(urlset(bad, f"{site.url}/1")))
    url = site.answers("/index.xml", Reply(index(bad, f"{site.url}/a.xml")))
    answers = list(answers_of_sitemap(url, visitor))
    assert [type(answer) for answer in answers] == [Refusal, Refusal, Page, Listed]
    assert {answer.reason for answer in answers if isinstance(answer, Refusal)} == {"unavailable"}


def test_indexes_in_indexes_have_an_end(site: Site, visitor: Visitor) -> None:
    """A site could make up a new one for each request."""
    for number in range(5):
        site.answers(f"/{number}", Reply(index(f"{site.url}/{number + 1}")))
    (answer,) = answers_of_sitemap(site.url + "/0", visitor)
    assert isinstance(answer, Refusal)
    assert (answer.source, answer.reason) == (site.url + "/2", "malformed")


class Endless:
    """Stands in for a visitor of a site with more sitemaps than are read; all but the index are gone."""

    def __init__(self) -> None:
        self.n_visited = 0

    def visit_list(self, url: str, *_: object) -> Page | Refusal:
        self.n_visited += 1
        if self.n_visited > 1:
            return refusal_of(url, RefusePage("unavailable", "gone"))
        return made(index(*(f"{A}/{number}" for number in range(MAX_SITEMAPS + 9))))


def test_sitemaps_beyond_the_limit_are_not_left_out_silently() -> None:
    """One refusal, in the name of the first, says that there are more."""
    visitor = Endless()
    answers = list(answers_of_sitemap(A, cast("Visitor", visitor)))
    assert visitor.n_visited == MAX_SITEMAPS
    assert [(one.source, one.reason) for one in answers if isinstance(one, Refusal)][-1] == (A, "too large")
    assert len(answers) == MAX_SITEMAPS


@pytest.mark.parametrize("n_packed", [1, 2])
@pytest.mark.parametrize("is_said", [True, False])
def test_a_packed_sitemap_is_read_however_it_is_sent(
    site: Site, visitor: Visitor, n_packed: int, is_said: bool
) -> None:
    """As a file, as an answer that is packed, and as a file that the server has packed once more."""
    site.answers("/1", Reply(b"1"))
    content = urlset(f"{site.url}/1")
    for _ in range(n_packed):
        content = gzip.compress(content)
    headers = {"Content-Type": "application/gzip"} | ({"Content-Encoding": "gzip"} if is_said else {})
    url = site.answers("/map.xml.gz", Reply(content, headers=headers))
    kinds = [type(answer) for answer in answers_of_sitemap(url, visitor)]
    assert kinds == ([Page, Listed] if is_said or n_packed == 1 else [Refusal])
