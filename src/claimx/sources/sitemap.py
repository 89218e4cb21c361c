"""Sitemaps -> the pages they list: sitemap files, indexes of them, and news sitemaps, packed or not (sitemaps.org).

The protocol also takes a text of one URL a line for a sitemap, and a feed.

``lastmod`` is a hint: what is said to have changed last is asked for first, and what was looked at since is not asked
for again (:mod:`claimx.sources.trust`). What has changed, the servers say.
"""

from __future__ import annotations

import codecs
import io
import re
import zlib
from collections.abc import Iterable, Iterator
from html.entities import html5
from typing import NamedTuple

from lxml import etree

from claimx.errors import RefusePage
from claimx.records import Page, Refusal, Unchanged
from claimx.sources import Answer
from claimx.sources.canonical import canonical
from claimx.sources.feed import links_of_feed
from claimx.sources.listing import N_BYTES, answers_of_links, in_place_of_list, joined, once_each, require_few
from claimx.sources.packing import MAGIC, unpacked
from claimx.sources.trust import USUAL, Trust
from claimx.sources.visitor import Visitor, refusal_of

#: The protocol has an index of sitemaps; sites also have indexes of indexes.
_MAX_DEPTH = 3
#: 500 sitemaps of up to 50,000 pages are 25 million pages, which no run reads.
MAX_SITEMAPS = 500
#: The protocol has 50,000 pages in a sitemap, of ten elements and more each with pictures and translations. So many
#: tags took 380 MB and 9 seconds, and so many lines 150 MB and 5 seconds.
MAX_TAGS, MAX_LINES = 2_000_000, 500_000
_TOO_MANY = RefusePage(
    "too large",
    f"it lists more than {MAX_SITEMAPS} sitemaps, of which the newest are read; declare others by themselves",
)


class Sitemap(NamedTuple):
    """What one file lists, that which changed last first."""

    is_index: bool
    dated: dict[str, str]
    """Each link once, and its ``lastmod`` as given, or ""."""


class _Entry(NamedTuple):
    link: str
    lastmod: str
    published: str
    """The date of the news, which says nothing about later edits."""

    @property
    def order(self) -> str:
        """As given: dates of ISO 8601 sort as text, and a wrong order does no harm."""
        return self.lastmod or self.published


def answers_of_sitemap(url: str, visitor: Visitor, trust: Trust = USUAL) -> Iterator[Answer]:
    """One answer for each page, wherever it is listed; and for each sitemap, see ``answers_of_listing``.

    An index is read whole every time, and never done with: that it is unchanged does not mean that its sitemaps are.
    """
    return _Walk(url, visitor, trust).answers(url, 1)


class _Walk:
    """From the first sitemap to the last, each of them and each page once; what lies beyond the last is refused."""

    def __init__(self, first: str, visitor: Visitor, trust: Trust) -> None:
        self._first = first
        self._visitor = visitor
        self._trust = trust
        self._sitemaps: set[str] = set()
        self._pages: set[str] = set()

    def answers(self, url: str, depth: int) -> Iterator[Answer]:
        if not list(once_each([url], self._sitemaps)):
            return
        if len(self._sitemaps) > MAX_SITEMAPS:
            if len(self._sitemaps) == MAX_SITEMAPS + 1:
                yield refusal_of(canonical(self._first), _TOO_MANY)
            return
        listing = self._visitor.visit_list(url, N_BYTES + 1, self._trust)
        if not isinstance(listing, Page):
            yield in_place_of_list(listing)
            return
        try:
            sitemap = read_sitemap(listing)
            if sitemap.is_index and depth >= _MAX_DEPTH:
                raise RefusePage("malformed", f"expected at most {_MAX_DEPTH} sitemaps in one another; found more")
        except RefusePage as refused:
            yield in_place_of_list(Refusal.of(listing, refused))
            return
        if sitemap.is_index:
            for link in sitemap.dated:
                yield from self.answers(link, depth + 1)
        else:
            yield from self._pages_of(listing, sitemap)

    def _pages_of(self, listing: Page, sitemap: Sitemap) -> Iterator[Answer]:
        """Those that are not due are unchanged, as far as anybody knows; the others are asked for."""
        listed = {link: sitemap.dated[link] for link in once_each(sitemap.dated, self._pages)}
        due = dict.fromkeys(self._visitor.due(listed, self._trust))
        for link in listed:
            if link not in due:
                yield Unchanged(source=canonical(link))
        yield from answers_of_links(listing, due, self._visitor)


def read_sitemap(page: Page) -> Sitemap:
    """What the page lists, that which changed last first.

    Raises:
        RefusePage: "malformed" or "too large", where it is no sitemap that claimx would read.
    """
    content = _unpacked(page.content)
    if _TEXT.match(content):
        return _undated(joined(page, line) for line in _lines_of(content))
    require_few(content.count(b"<"), MAX_TAGS, "tags")
    root = _root_of(content)
    kind = etree.QName(root).localname
    if kind in _FEEDS:
        return _undated(links_of_feed(page.model_copy(update={"content": content})))
    if kind not in {"urlset", "sitemapindex"}:
        raise RefusePage("malformed", f"expected a sitemap or an index of sitemaps; found <{kind}>")
    entries = [_entry_of(element) for element in root if isinstance(element.tag, str)]
    entries.sort(key=lambda entry: entry.order, reverse=True)
    dated: dict[str, str] = {}
    for entry in entries:
        if entry.link:
            dated.setdefault(joined(page, entry.link), entry.lastmod)
    return Sitemap(kind == "sitemapindex", dated)


# As people write sitemaps by hand: a mark of the byte order and blank lines, and URLs as browsers show them.
_BEFORE_XML = codecs.BOM_UTF8 + b" \t\r\n"
_BARE_AMPERSAND = re.compile(rb"&(?!#?\w{1,31};)")
#: Names of characters that HTML has, and XML has not: ``&nbsp;``.
_NAMED = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([a-zA-Z][a-zA-Z0-9]{1,30};)")
#: A list of URLs begins with one, and has no other beginning.
_TEXT = re.compile(rb"(?:\xef\xbb\xbf)?\s*https?://", re.IGNORECASE)
#: RSS 2.0, Atom, and RSS 1.0. Their dates are those of publication, so that they say nothing of edits.
_FEEDS = frozenset({"rss", "feed", "RDF"})


def _undated(links: Iterable[str]) -> Sitemap:
    return Sitemap(False, dict.fromkeys(links, ""))


def _lines_of(content: bytes) -> Iterator[str]:
    n_ends = content.count(b"\n") + content.count(b"\r") - content.count(b"\r\n")
    require_few(n_ends, MAX_LINES, "lines")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusePage("malformed", f"expected a list of URLs in UTF-8; found another text ({error})") from error
    return filter(None, map(str.strip, io.StringIO(text, newline=None)))


def _unpacked(content: bytes) -> bytes:
    if content.startswith(MAGIC):
        try:
            content = unpacked(io.BytesIO(content), N_BYTES + 1)
        except (EOFError, zlib.error) as error:
            raise RefusePage("malformed", f"expected a packed sitemap; found a broken one ({error})") from error
    if len(content) > N_BYTES:
        raise RefusePage("too large", f"expected at most {N_BYTES} bytes, as the protocol says; found more")
    return content


def _root_of(content: bytes) -> etree._Element:
    """Nothing outside the document is read, and no entity that it declares is replaced."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    stripped = content.lstrip(_BEFORE_XML)
    try:
        return etree.fromstring(stripped, parser)
    except etree.XMLSyntaxError as error:
        if (escaped := _NAMED.sub(_numbered, _BARE_AMPERSAND.sub(b"&amp;", stripped))) != stripped:
            return _root_of(escaped)
        raise RefusePage("malformed", f"expected a sitemap; found what is not XML ({error.msg})") from error


def _numbered(name: re.Match[bytes]) -> bytes:
    """By its number, which XML knows too; a name that HTML does not have either stays."""
    characters = html5.get(name[1].decode("ascii"))
    return "".join(f"&#{ord(one)};" for one in characters).encode() if characters else name[0]


def _entry_of(element: etree._Element) -> _Entry:
    """Read by local names, since sites get namespaces wrong; news have a date of their own, pictures a ``loc``."""
    named = [(etree.QName(one).localname, one) for one in element.iter() if isinstance(one.tag, str)]
    link = next((one.text for name, one in named if name == "loc" and one.getparent() is element), None)
    lastmod, published = (
        next((one.text for name, one in named if name == wanted), None) for wanted in ("lastmod", "publication_date")
    )
    return _Entry(*((text or "").strip() for text in (link, lastmod, published)))
