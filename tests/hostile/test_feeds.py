"""The doors of feeds, sitemaps and robots.txt: documents that grow, nest or lie."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from contextlib import suppress

import pytest
from pydantic import ValidationError

from claimx.errors import RefusePage
from claimx.sources import feed, sitemap
from claimx.sources.feed import links_of_feed
from claimx.sources.robots import Robots
from claimx.sources.sitemap import read_sitemap
from tests.hostile.conftest import made

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "http://example.org/lol">'
    + "".join(f'<!ENTITY {chr(c)} "{f"&{chr(c - 1)};" * 10}">' for c in range(ord("b"), ord("l")))
    + "]>"
)
FLAT_LAUGHS = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY k "{"lol" * 20_000}">]>'
PARAMETERS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY % k SYSTEM "http://127.0.0.1:1/x.dtd"> %k;]>'
RSS = '<rss version="2.0"><channel><item><link>http://example.org/%s</link></item></channel></rss>'
URLSET = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://example.org/%s</loc></url></urlset>'
)


@pytest.mark.parametrize("bomb", [LAUGHS, FLAT_LAUGHS, PARAMETERS], ids=["laughs", "flat", "parameters"])
def test_entities_do_not_grow_in_a_feed(bomb: str, within: Callable[[int, str], str]) -> None:
    """A billion laughs, and one entity of 60,000 letters a thousand times: refused, or left unreplaced."""
    program = f"""
        from claimx.errors import RefusePage
        from claimx.sources.feed import links_of_feed
        from tests.hostile.conftest import made
        try:
            print(max(map(len, links_of_feed(made({bomb + RSS % ("&k;" * 1000)!r}, "application/rss+xml"))), default=0))
        except RefusePage as refused:
            print(0)
    """
    assert int(within(600, program)) < 10_000


@pytest.mark.parametrize("bomb", [LAUGHS, FLAT_LAUGHS, PARAMETERS], ids=["laughs", "flat", "parameters"])
def test_entities_do_not_grow_in_a_sitemap(bomb: str, within: Callable[[int, str], str]) -> None:
    """The same."""
    program = f"""
        from claimx.errors import RefusePage
        from claimx.sources.sitemap import read_sitemap
        from tests.hostile.conftest import made
        try:
            print(max(map(len, read_sitemap(made({bomb + URLSET % ("&k;" * 1000)!r})).dated), default=0))
        except RefusePage as refused:
            print(0)
    """
    assert int(within(600, program)) < 10_000


@pytest.mark.parametrize(
    "content", ["<a>" * 10_000, '{"version": "1", "items": ' + "[" * 10_000, "<rss>" + "<item>" * 10_000]
)
def test_a_list_that_nests_without_end_is_refused(content: str) -> None:
    """Or holds nothing; no reader of it runs out of its stack."""
    for read in (links_of_feed, read_sitemap):
        with suppress(RefusePage):
            read(made(content))


def test_a_packed_sitemap_that_is_a_bomb_is_refused() -> None:
    """200 kilobytes would be 200 megabytes; no more is unpacked than the protocol allows."""
    with pytest.raises(RefusePage) as refused:
        read_sitemap(made(gzip.compress(bytes(200_000_000), 1)))
    assert refused.value.reason == "too large"


@pytest.mark.parametrize(
    ("begins", "part", "n_parts"),
    [
        ("<urlset>", "<a/>", sitemap.MAX_TAGS),
        ("<urlset>", "<url><loc>http://a</loc></url>", sitemap.MAX_TAGS // 4),
        ("", "http://a\n", sitemap.MAX_LINES + 1),
        ("", "http://a\r\n", sitemap.MAX_LINES + 1),
        ("http://a", "\r", sitemap.MAX_LINES + 1),
        ("<rss><channel>", "<item/>", feed.MAX_PARTS),
        ('{"version": "1", "items": [', '{"url": "http://a"},', feed.MAX_PARTS),
    ],
)
def test_a_list_of_more_parts_than_any_has_is_refused_unparsed(begins: str, part: str, n_parts: int) -> None:
    """Fifty megabytes have room for millions, which would take gigabytes of memory."""
    read = links_of_feed if begins.startswith(("<rss", "{")) else read_sitemap
    with pytest.raises(RefusePage, match="expected a list of at most") as refused:
        read(made(begins + part * n_parts))
    assert refused.value.reason == "too large"


@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("attribute", ['a{}=""', "a{}\n = '>'", 'xmlns:a{}="b{}"'])
def test_a_tag_of_more_attributes_than_any_has_is_refused_unparsed(attribute: str, coding: str) -> None:
    """Each is looked for among all the others, so that a megabyte of them would take hours."""
    for n in (feed.MAX_ATTRIBUTES, feed.MAX_ATTRIBUTES + 1):
        crowd = " ".join(attribute.format(number, number) for number in range(n))
        text = f'<?xml version="1.0" encoding="{coding}"?>' + (RSS % "a").replace("<item>", f"<item {crowd}>")
        page = made(text.encode(coding))
        if n <= feed.MAX_ATTRIBUTES:
            assert links_of_feed(page) == ["http://example.org/a"]
            continue
        with pytest.raises(RefusePage, match="at most 100 attributes") as refused:
            links_of_feed(page)
        assert refused.value.reason == "too large"


@pytest.mark.parametrize("item", ["0", "[]", '""'])
def test_of_a_feed_of_mistakes_the_first_is_told(item: str) -> None:
    """A million of them, in three megabytes, would take gigabytes of memory."""
    with pytest.raises(RefusePage, match=r"items\.0: Input should be an object") as refused:
        links_of_feed(made(f'{{"version": "1", "items": [{",".join([item] * 100)}]}}'))
    assert isinstance(refused.value.__cause__, ValidationError)
    assert refused.value.__cause__.error_count() == 1


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://[", "\x1b[31m"]
)
def test_links_that_are_no_pages_are_left_to_the_visitor(link: str) -> None:
    """A feed may hold anything; nothing of it is opened here."""
    feed = f'<rss version="2.0"><channel><item><link>{link}</link></item></channel></rss>'
    assert all(isinstance(found, str) for found in links_of_feed(made(feed, url="https://example.org/feed")))


@pytest.mark.parametrize(
    "rules",
    [
        b"User-agent: *\nDisallow: " + b"*a" * 20_000,
        b"\xff\xfe\x00" * 1_000,
        b"User-agent: *\nCrawl-delay: 1e999\n",
        b"\0" * 9_999,
    ],
)
def test_rules_that_make_no_sense_harm_nobody(rules: bytes) -> None:
    """A pattern of 20,000 stars is asked about a long path, and answered."""
    with suppress(RefusePage):
        Robots(lambda _: rules).delay_before("https://example.org/" + "a" * 2_000 + "b")
