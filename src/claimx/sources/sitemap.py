"""Sitemaps -> the pages they list: sitemap files, indexes of them, and news sitemaps, packed or not (sitemaps.org).

``lastmod`` is a hint: what is said to have changed last is asked for first. What has changed, the servers say.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from claimx.errors import RefusePage
from claimx.records import Page, Refusal
from claimx.sources import Answer
from claimx.sources.listing import N_BYTES, answers_of_links, once_each
from claimx.sources.visitor import Visitor

#: The protocol has an index of sitemaps; sites also have indexes of indexes.
MAX_DEPTH = 3
#: 500 sitemaps of up to 50,000 pages are 25 million pages, which no run reads.
MAX_SITEMAPS = 500
_GZIP_MAGIC = b"\x1f\x8b"
_BROKEN_GZIP = (EOFError, gzip.BadGzipFile, zlib.error)


class Sitemap(NamedTuple):
    """What one file lists, that which changed last first."""

    is_index: bool
    links: list[str]


class _Entry(NamedTuple):
    link: str
    changed: str
    """As given: dates of ISO 8601 sort as text, and a wrong order does no harm."""


def answers_of_sitemap(url: str, visitor: Visitor) -> Iterator[Answer]:
    """One answer for each page, wherever it is listed; and for each sitemap, see ``answers_of_listing``.

    An index is read whole every time, and never done with: that it is unchanged does not mean that its sitemaps are.
    """
    return _Walk(visitor).answers(url, 1)


class _Walk:
    """From the first sitemap to the last, each of them and each page once."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._sitemaps: set[str] = set()
        self._pages: set[str] = set()

    def answers(self, url: str, depth: int) -> Iterator[Answer]:
        if len(self._sitemaps) >= MAX_SITEMAPS or not list(once_each([url], self._sitemaps)):
            return
        listing = self._visitor.visit(url, N_BYTES + 1)
        if not isinstance(listing, Page):
            yield listing
            return
        try:
            sitemap = read_sitemap(listing)
            if sitemap.is_index and depth >= MAX_DEPTH:
                raise RefusePage("malformed", f"expected at most {MAX_DEPTH} sitemaps in one another; found more")
        except RefusePage as refused:
            yield Refusal.of(listing, refused)
            return
        if sitemap.is_index:
            for link in sitemap.links:
                yield from self.answers(link, depth + 1)
        else:
            yield from answers_of_links(listing, once_each(sitemap.links, self._pages), self._visitor)


def read_sitemap(page: Page) -> Sitemap:
    """What the page lists, that which changed last first.

    Raises:
        RefusePage: "malformed" or "too large", where it is no sitemap that claimx would read.
    """
    root = _root_of(_unpacked(page.content))
    kind = etree.QName(root).localname
    if kind not in {"urlset", "sitemapindex"}:
        raise RefusePage("malformed", f"expected a sitemap or an index of sitemaps; found <{kind}>")
    entries = [_entry_of(element) for element in root if isinstance(element.tag, str)]
    entries.sort(key=lambda entry: entry.changed, reverse=True)
    return Sitemap(kind == "sitemapindex", [entry.link for entry in entries if entry.link])


def _unpacked(content: bytes) -> bytes:
    if content.startswith(_GZIP_MAGIC):
        try:
            content = gzip.GzipFile(fileobj=io.BytesIO(content)).read(N_BYTES + 1)
        except _BROKEN_GZIP as error:
            raise RefusePage("malformed", f"expected a packed sitemap; found a broken one ({error})") from error
    if len(content) > N_BYTES:
        raise RefusePage("too large", f"expected at most {N_BYTES} bytes, as the protocol says; found more")
    return content


def _root_of(content: bytes) -> etree._Element:
    """Nothing outside the document is read, and no entity is replaced."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        return etree.fromstring(content.lstrip(), parser)
    except etree.XMLSyntaxError as error:
        raise RefusePage("malformed", f"expected a sitemap; found what is not XML ({error.msg})") from error


def _entry_of(element: etree._Element) -> _Entry:
    """Read by local names, since sites get namespaces wrong; news have a date of their own, pictures a ``loc``."""
    named = [(etree.QName(one).localname, one) for one in element.iter() if isinstance(one.tag, str)]
    link = next((one.text for name, one in named if name == "loc" and one.getparent() is element), None)
    dates = (one.text for wanted in ("lastmod", "publication_date") for name, one in named if name == wanted)
    return _Entry((link or "").strip(), (next(dates, None) or "").strip())
