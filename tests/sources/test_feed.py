from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from claimx.errors import RefusePage
from claimx.records import Listed, Page, Postponed, Refusal, Unchanged, Validators
from claimx.sources import Known
from claimx.sources.feed import answers_of_feed, links_of_feed
from claimx.sources.listing import N_BYTES
from claimx.sources.sitemap import answers_of_sitemap
from claimx.sources.visitor import Visitor
from tests.sources.conftest import Remembered
from tests.sources.site import Reply, Site

TAGGED = {"ETag": '"f"', "Content-Type": "application/rss+xml"}
A, B = "https://example.org/a", "https://example.org/b?x=1&y=2"
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><link>{A}</link><guid isPermaLink="false">1</guid><pubDate>not a date</pubDate></item>
<item><link> {B.replace("&", "&amp;")} </link><guid isPermaLink="false">1</guid></item>
<item><title>no link</title></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><link rel="enclosure" href="/sound"/><link rel="alternate" href="/a"/></entry>
<entry><link href="{B.replace("&", "&amp;")}"/></entry></feed>"""
JSON = json.dumps(
    {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "/a"}, {"external_url": B}, {}]}
)


def made(content: str | bytes, media_type: str | None = None) -> Page:
    raw = content if isinstance(content, bytes) else content.encode()
    now = datetime(2026, 1, 1, tzinfo=timezone.utc)
    return Page(content=raw, source="feed", url="https://example.org/feed", media_type=media_type, fetched=now)


@pytest.mark.parametrize("content", [RSS, ATOM, JSON, "\ufeff" + JSON])
def test_every_entry_with_a_link_gives_it(content: str) -> None:
    """RSS, Atom and JSON Feed; relative links are resolved, a GUID that all entries share is not looked at."""
    assert links_of_feed(made(content)) == [A, B]


def test_the_publishers_own_link_goes_before_that_of_a_service() -> None:
    """FeedBurner counts clicks by links of its own."""
    item = f'<item><link>https://feeds.example/x</link><fb:origLink xmlns:fb="{{}}">{A}</fb:origLink></item>'
    rss = (
        '<rss version="2.0"><channel>' + item.format("http://rssnamespace.org/feedburner/ext/1.0") + "</channel></rss>"
    )
    assert links_of_feed(made(rss)) == [A]


def test_of_a_page_in_several_languages_the_english_one_is_taken() -> None:
    """Atom lets an entry name each; what is no page, as a picture, is none of them."""
    links = "".join(
        f'<link rel="alternate" hreflang="{language}" type="{kind}" href="https://a.example/{language}"/>'
        for language, kind in (("de", "text/html"), ("en-GB", "text/html"), ("fr", "text/html"), ("en", "image/png"))
    )
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>One</title>{links}</entry></feed>'
    assert links_of_feed(made(feed)) == ["https://a.example/en-GB"]


def test_a_feed_that_breaks_off_gives_what_it_holds() -> None:
    """Feeds are often not well-formed, and their readers used to that."""
    assert links_of_feed(made(RSS[: RSS.index("<item><title>")])) == [A, B]


@pytest.mark.parametrize("number", ["x110000", "X110000", "1114112", "xFFFFFFFFFF", "9" * 5_000, "x" + "9" * 5_000])
def test_a_character_that_there_can_not_be_costs_itself_only(number: str) -> None:
    """One such reference in a title is no reason to refuse a feed; its links are whole."""
    assert links_of_feed(made(RSS.replace("News", f"News &#{number}; &#x10FFFF; &#8217;"))) == [A, B]


def test_the_id_of_a_json_entry_that_has_no_link_may_be_one() -> None:
    """As JSON Feed 1.1 wants it best; one that is no URL leads nowhere, and a link goes before it."""
    items = [{"id": A}, {"id": "tag:example.org,2026:1"}, {"id": 7}, {"id": A, "url": B}, {"id": A, "external_url": B}]
    content = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items})
    assert links_of_feed(made(content)) == [A, B, B]


def test_an_entry_whose_link_is_no_text_costs_itself_only() -> None:
    """What a program wrote wrongly into one entry is no reason to refuse a feed."""
    assert links_of_feed(made(JSON.replace('"url": "/a"', '"url": 5, "external_url": null'))) == [B]


def test_an_empty_feed_is_a_feed() -> None:
    """There is no news, which is not a mistake."""
    assert links_of_feed(made('<rss version="2.0"><channel><title>News</title></channel></rss>')) == []


def test_the_charset_that_was_declared_is_heeded() -> None:
    """Links may hold more than ASCII."""
    rss = f'<rss version="2.0"><channel><item><link>{A}é</link></item></channel></rss>'
    assert links_of_feed(made(rss.encode("latin-1"), "application/rss+xml; charset=latin-1")) == [A + "é"]


def test_a_link_that_is_no_url_is_left_to_the_visitor() -> None:
    """It is refused with its reason there, as it is from a sitemap, and nothing is lost in silence."""
    assert links_of_feed(made(JSON.replace('"url": "/a"', '"url": "http://["'))) == ["http://[", B]


@pytest.mark.parametrize("content", ["<html><p>no feed</p></html>", "", '{"items": []}', "{", b"\x00\xff", b"{\xff}"])
def test_what_is_no_feed_is_refused(content: str | bytes) -> None:
    """A site that gave its feed up often answers with a page."""
    with pytest.raises(RefusePage, match="expected a") as refused:
        links_of_feed(made(content, "text/html"))
    assert refused.value.reason == "malformed"


def test_a_feed_that_was_cut_off_is_refused() -> None:
    """Its first entries would be taken for all of it, and it would be done with."""
    with pytest.raises(RefusePage) as refused:
        links_of_feed(made(RSS + " " * N_BYTES))
    assert refused.value.reason == "too large"


def test_a_feed_that_names_a_file_does_not_have_it_read(tmp_path: Path) -> None:
    """feedparser opens files whose names it is given; and an entity may name one too."""
    secret = tmp_path / "secret"
    secret.write_text(RSS)
    with pytest.raises(RefusePage):
        links_of_feed(made(str(secret)))
    entity = f'<!DOCTYPE rss [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    rss = entity + '<rss version="2.0"><channel><item><link>https://example.org/&e;</link></item></channel></rss>'
    assert "News" not in str(links_of_feed(made(rss)))


def feed_of(site: Site, *paths: str) -> Reply:
    items = "".join(f"<item><link>{site.url}{path}</link></item>" for path in paths)
    return Reply(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode(), headers=TAGGED)


def test_entries_are_asked_for_once_and_in_order(site: Site, visitor: Visitor) -> None:
    """An entry that stands in the feed twice, differently spelt, is one page; at last the feed is done with."""
    for path in ("/a", "/b"):
        site.answers(path, Reply(path.encode()))
    url = site.answers("/feed", feed_of(site, "/b", "/a", "/b#comments", "/a?utm_source=rss"))
    *pages, last = answers_of_feed(url, visitor)
    assert [page.source for page in pages] == [f"{site.url}/b", f"{site.url}/a"]
    assert last == Listed(source=url, url=url, validators=Validators(etag='"f"'))
    assert sorted(site.paths_asked()) == ["/a", "/b", "/feed"]


@pytest.mark.parametrize("bad", ["http://[", "//[::1", "http://[site]/x", "javascript:alert(1)"])
@pytest.mark.parametrize("content", [RSS, ATOM, JSON], ids=["RSS", "Atom", "JSON"])
def test_a_link_that_is_no_url_costs_itself_only(content: str, bad: str, site: Site, visitor: Visitor) -> None:
    """It is refused with its reason, the other entries are asked for, and the feed is done with."""
    site.answers("/b", Reply(b"b"))
    broken = content.replace(A, bad).replace('"/a"', f'"{bad}"').replace(B.replace("&", "&amp;"), "/b").replace(B, "/b")
    refused, page, last = answers_of_feed(site.answers("/feed", Reply(broken.encode(), headers=TAGGED)), visitor)
    assert isinstance(refused, Refusal)
    assert refused.reason == "unavailable"
    assert isinstance(page, Page)
    assert last == Listed(source=f"{site.url}/feed", url=f"{site.url}/feed", validators=Validators(etag='"f"'))


def test_brackets_that_hold_an_address_stay() -> None:
    """Where a link names a host by its number, nothing is escaped; nor is what closes a section of text."""
    item = "<item><link><![CDATA[{}]]></link><description><![CDATA[//[x]]></description></item>"
    six = "http://[2001:db8::1]:80/x"
    assert links_of_feed(made(RSS.replace("<item><title>no link</title></item>", item.format(six)))) == [A, B, six]


def test_a_feed_that_is_unchanged_is_not_opened(site: Site, visitor: Visitor, memory: Remembered) -> None:
    """It costs one request, and none of its pages is asked for."""
    url = site.answers("/feed", Reply(status=304))
    memory[url] = Known(etag='"f"')
    assert list(answers_of_feed(url, visitor)) == [Unchanged(source=url)]
    assert site.asked[-1].headers["if-none-match"] == '"f"'


def test_a_feed_is_not_done_with_while_a_page_is_postponed(site: Site, visitor: Visitor) -> None:
    """If it were remembered now, and stayed unchanged, that page would never be asked for again."""
    site.answers("/a", Reply(status=503))
    url = site.answers("/feed", feed_of(site, "/a", "/gone"))
    assert [type(answer) for answer in answers_of_feed(url, visitor)] == [Postponed, Refusal]


@pytest.mark.parametrize(
    ("reply", "kind"), [(Reply(b"<p>"), Refusal), (Reply(status=410), Refusal), (Reply(status=500), Postponed)]
)
def test_a_feed_that_can_not_be_had_is_the_only_answer(site: Site, visitor: Visitor, reply: Reply, kind: type) -> None:
    """The run goes on with other sources."""
    (answer,) = answers_of_feed(site.answers("/feed", reply), visitor)
    assert isinstance(answer, kind)
    assert answer.source == site.url + "/feed"


@pytest.mark.parametrize("answers_of", [answers_of_feed, answers_of_sitemap])
@pytest.mark.parametrize("reply", [Reply(b"<p>"), Reply(status=410)])
def test_a_list_that_is_none_is_told_of_in_every_run(
    site: Site, visitor: Visitor, caplog: pytest.LogCaptureFixture, answers_of: Any, reply: Reply
) -> None:
    """Its refusal is written once; who reads only how a run ended would miss its pages for ever."""
    url = site.answers("/list", reply)
    for _ in range(2):
        (refused,) = answers_of(url, visitor)
    assert caplog.messages == [f"{url} gives no list of pages: {refused.reason}: {refused.message}"] * 2
