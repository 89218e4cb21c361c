"""What an HTML page declares about itself: JSON-LD, Open Graph and the older meta elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from claimx.read.draft import Metadata
from claimx.read.metadata import metadata_from

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Names of meta elements, in order of trust, and the field that each fills.
META_NAMES: Mapping[str, str] = {
    "citation_title": "title",
    "og:title": "title",
    "citation_author": "author",
    "article:author_name": "author",
    "author": "author",
    "byl": "author",
    "article:published_time": "published",
    "citation_publication_date": "published",
    "datepublished": "published",
    "parsely-pub-date": "published",
    "og:site_name": "outlet",
    "og:url": "url",
}
ARTICLE_TYPES = ("Article", "Report", "Posting", "Review", "Column")
PAGE_TYPES = ("WebPage",)
# Some pages give the author's or the site's profile where the name belongs.
ADDRESS_STARTS = ("http:", "https:", "/")
#: Between a title and the name of a site or a section.
BORDER = r"\s+(?:--|[|•·*«»‹›—–:/-]|::)\s+"
#: ``The Harbour Post | News of the coast``, ``Harbourpedia, the book of the sea``.
MOTTO = re.compile(r" \| .*|, the [a-z].*")
# JSON-LD nests objects in graphs and lists; deeper ones are parts of something else.
MAX_DEPTH = 3


def declared_metadata(tree: HtmlElement) -> Metadata:
    """JSON-LD first, for its fields are apart; meta elements for what it leaves out."""
    structured = metadata_from(next(_linked(tree, ARTICLE_TYPES), {}))
    plain = metadata_from(_meta_fields(tree))
    page = metadata_from(next(_linked(tree, PAGE_TYPES), {}))
    has_more = set(structured.authors) < set(plain.authors)
    title = structured.title or plain.title
    return Metadata(
        title=title,
        url=plain.url or structured.url,
        outlet=_site_name(plain.outlet, structured.outlet) or title_tail(title_element(tree), title),
        authors=plain.authors if has_more else structured.authors or plain.authors,
        published=structured.published or plain.published or page.published,
    )


def _linked(tree: HtmlElement, types: tuple[str, ...]) -> Iterator[Mapping[str, object]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                loaded = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _objects_in(loaded, types, 0)


def _objects_in(value: object, types: tuple[str, ...], depth: int) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list) and depth < MAX_DEPTH:
        for item in value:
            yield from _objects_in(item, types, depth + 1)
    elif isinstance(value, dict):
        if str(value.get("@type")).strip("[]'\"").endswith(types):
            yield _with_address(value)
        yield from _objects_in(value.get("@graph"), types, depth + 1)


def _with_address(article: Mapping[str, object]) -> Mapping[str, object]:
    """The page of which the article is the main entity is its address."""
    page = article.get("mainEntityOfPage")
    address = page.get("@id") if isinstance(page, Mapping) else page
    known = {key: value for key, value in article.items() if key not in ("name", "@id") or "headline" not in article}
    return known if article.get("url") else {**known, "url": address}


def _site_name(site: str | None, publisher: str | None) -> str | None:
    """The name of the site without its motto; the publisher's where the site gives but an address (``harbourpost``)."""
    name = publisher if publisher and (not site or site.islower()) else site
    return without_motto(name) if name else None


def without_motto(name: str) -> str:
    """The name of a site, without what it says of itself."""
    return MOTTO.sub("", name)


def title_element(tree: HtmlElement) -> str:
    """What the page declares in its title element: its title, and often the name of the site."""
    return " ".join((tree.findtext(".//title") or "").split())


def title_tail(whole: str, title: str | None) -> str | None:
    """What the title element adds to the title: ``Ferry law passes | The Harbour Post``."""
    if not title or not whole.startswith(title):
        return None
    added = re.split(BORDER, whole[len(title) :])
    return added[-1] if len(added) > 1 and added[-1] and not added[-1].lower().startswith("by ") else None


def title_head(whole: str, title: str | None) -> str | None:
    """What the title element has before the title: ``The Harbour Post | Ferry law passes``."""
    if not title or not whole.endswith(title):
        return None
    added = re.split(BORDER, whole[: -len(title)])
    return added[0] if len(added) > 1 else None


def _meta_fields(tree: HtmlElement) -> Mapping[str, object]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = (element.get("content") or "").strip()
        if name in META_NAMES and content:
            found.setdefault(name, []).append(content)
    fields: dict[str, object] = {}
    for name, field in META_NAMES.items():
        values = [value for value in found.get(name, ()) if field == "url" or not value.startswith(ADDRESS_STARTS)]
        if values:
            fields.setdefault(field, values if field == "author" else values[0])
    return fields
