"""What an HTML page declares about itself: JSON-LD, Open Graph and the older meta elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import TYPE_CHECKING

from claimx.read.dates import to_date
from claimx.read.draft import Metadata
from claimx.read.html.markup import HOME, meta_key
from claimx.read.metadata import metadata_from
from claimx.read.people import by_first_name, is_person
from claimx.read.spacing import collapse
from claimx.read.vocabulary import DATE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Names of meta elements in order of trust, without their marks (``meta_key``): those that tell of one article come
#: before those that sites fill once for all of their pages.
_META_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": (
        "citationtitle", "ogtitle", "twittertitle", "twittertexttitle", "parselytitle", "sailthrutitle", "headline",
    ),
    "author": (
        "citationauthor", "articleauthorname", "parselyauthor", "sailthruauthor", "byl", "dccreator", "dctermscreator",
        "shareaholicarticleauthorname", "cxenseparseauthor", "author", "authors", "articleauthor", "ogarticleauthor",
    ),
    "published": (
        "articlepublishedtime", "ogarticlepublishedtime", "citationpublicationdate", "citationonlinedate",
        "citationdate", "datepublished", "parselypubdate", "sailthrudate", "dcdateissued", "dctermsissued",
        "originalpublicationdate",
        "articlepublished", "articlepublisheddate", "articledateoriginal", "publisheddate", "publishdate",
        "publicationdate", "pubdate", "pdate", "displaydate", "cxenseparserecspublishtime", "btpubdate",
        "shareaholicarticlepublishedtime", "rnewsdatepublished", "ogpublishedtime", "dcdatecreated", "dctermscreated",
        "datecreated", "dcdate", "dctermsdate", "date",
    ),
    "outlet": ("ogsitename", "citationjournaltitle"),
    "house": (
        "applicationname", "publisher", "dcpublisher", "dctermspublisher", "copyright", "copyrightholder", "dcrights",
        "applemobilewebapptitle", "aliosappname", "alandroidappname", "twitterappnameiphone",
    ),
    "url": ("ogurl",),
}  # fmt: skip
#: Those that libraries read, and that may have surnames first.
_LIBRARY_NAMES = frozenset({"citationauthor", "dccreator", "dctermscreator"})
_KNOWN_NAMES = frozenset(name for names in _META_NAMES.values() for name in names)
_ARTICLE_TYPES = ("Article", "Report", "Posting", "Review", "Column")
_PAGE_TYPES = ("WebPage",)
_SITE_TYPES = ("WebSite",)
#: Where an object may tell of the article what it is about.
_INNER_KEYS = ("@graph", "mainEntity")
#: Where an article names its house, if it names no publisher.
_HOUSE_KEYS = ("publisher", "sourceOrganization", "isPartOf", "copyrightHolder")
#: Around JSON in scripts that old browsers were not to show.
_WRAPPING = re.compile(
    r"^\s*(?:/[/*]\s*)?(?:<!--|<!\[CDATA\[)(?:\s*\*/)?|(?:/[/*]\s*)?(?:-->|\]\]>)(?:\s*\*/)?\s*;?\s*$"
)
# Some pages give the author's or the site's profile where the name belongs.
_ADDRESS_STARTS = ("http:", "https:", "/")
#: What stands behind a title beside the name of the site: the section, the day.
_SECTION = re.compile(
    rf"(?:analysis|articles?|blogs?|business|comment(?:ary)?|culture|economy|editorials?|features?|news|op-?eds?|opinion"
    rf"|politics|press releases?|sports?|technology|videos?|world|{DATE})",
    re.IGNORECASE,
)
#: Between a title and the name of a site or a section.
BORDER = r"\s+(?:--|[|•·*«»‹›—–:/-]|::)\s+"
# JSON-LD nests objects in graphs and lists; deeper ones are parts of something else.
_MAX_DEPTH = 3


class Declared(Metadata):
    """What a page declares, and beside it what it declares elsewhere, which what it shows may confirm."""

    #: All lists of authors, in order of trust.
    signatures: tuple[tuple[str, ...], ...] = ()
    #: The names of who keeps the site, which are no authors' where there are others.
    houses: tuple[str, ...] = ()


def declared_metadata(tree: HtmlElement) -> Declared:
    """JSON-LD first, for its fields are apart; meta elements for what it leaves out."""
    linked = _linked(tree)
    structured = metadata_from(_article(linked))
    told = _meta_values(tree)
    plain = metadata_from({field: told[field][0][0] for field in ("title", "outlet", "url") if told[field]})
    page = metadata_from(next(_of_types(linked, _PAGE_TYPES), {}))
    site = metadata_from(next(_of_types(linked, _SITE_TYPES), {})).title
    title = structured.title or plain.title
    days = (day for values in told["published"] for day in map(to_date, values))
    outlet = _site_name((plain.outlet or "").lstrip("@"), structured.outlet)
    signatures = (structured.authors, *(metadata_from({"author": names}).authors for names in told["author"]))
    authors = _fullest(*signatures)
    houses = (structured.outlet, site, *(_bare(name) for names in told["house"] for name in names))
    return Declared(
        title=title,
        url=deepest(plain.url, structured.url),
        outlet=outlet or next(reversed(title_tail(title_element(tree), title, authors)), None) or site,
        authors=authors,
        published=structured.published or next(filter(None, days), None) or page.published,
        signatures=tuple(filter(None, signatures)),
        houses=tuple(filter(None, houses)),
    )


def deepest(*addresses: str | None) -> str | None:
    """The first that leads further than to where a site begins, or else the first of all."""
    known = [address for address in addresses if address]
    return next((address for address in known if not HOME.fullmatch(address)), known[0] if known else None)


def declared_texts(tree: HtmlElement) -> Iterator[str]:
    """The texts of the articles in JSON-LD, each whole; scripts show them where the page itself holds none."""
    texts = (article.get("articleBody") for article in _of_types(_linked(tree), _ARTICLE_TYPES))
    return (text for text in texts if isinstance(text, str))


def _bare(name: str) -> str:
    """The name in a line on rights: ``Copyright (c) 2025 The Harbour Post (www.post.example)``."""
    return collapse(
        re.sub(r"(?i:copyright|all rights reserved)|©|\([^)]*\)|\b(?:19|20)\d\d\b", "", unescape(name))
    ).strip(" ,.-")


def _fullest(*known: tuple[str, ...]) -> tuple[str, ...]:
    """The first that has a person, or the first of all; one that has the same names and more completes it."""
    named = [names for names in known if names]
    first = next((names for names in named if any(map(is_person, names))), named[0] if named else ())
    return next((names for names in named if set(first) < set(names)), first)


def _linked(tree: HtmlElement) -> list[Mapping[str, object]]:
    """The objects of all JSON-LD of the page."""
    found: list[Mapping[str, object]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                found += _objects_in(json.loads(_WRAPPING.sub("", script.text or ""), strict=False), 0)
            except (ValueError, RecursionError):
                continue
    return found


def _objects_in(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list) and depth < _MAX_DEPTH:
        for item in value:
            yield from _objects_in(item, depth + 1)
    elif isinstance(value, dict) and depth <= _MAX_DEPTH:
        yield value
        for key in _INNER_KEYS:
            yield from _objects_in(value.get(key), depth + 1)


def _of_types(linked: Iterable[Mapping[str, object]], types: tuple[str, ...]) -> Iterator[Mapping[str, object]]:
    for one in linked:
        kinds = one.get("@type")
        if any(str(kind).endswith(types) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield one


def _article(linked: Sequence[Mapping[str, object]]) -> Mapping[str, object]:
    """The first article, with what it only refers to; the page of which it is the main entity is its address."""
    article = next(_of_types(linked, _ARTICLE_TYPES), {})
    referred = {str(one["@id"]): one for one in linked if one.get("@id") and one.get("name")}
    known = {key: value for key, value in article.items() if key not in ("name", "@id") or "headline" not in article}
    houses = [_referred(article.get(key), referred) for key in _HOUSE_KEYS]
    page = article.get("mainEntityOfPage")
    return {
        **known,
        "author": _referred(article.get("author") or article.get("creator"), referred),
        "publisher": next(_named_houses(houses), None),
        "url": article.get("url") or (page.get("@id") if isinstance(page, Mapping) else page),
    }


def _referred(value: object, referred: Mapping[str, object]) -> object:
    """What is known of an object that is but referred to."""
    if isinstance(value, list):
        return [_referred(item, referred) if isinstance(item, Mapping) else item for item in value]
    if isinstance(value, Mapping) and not value.get("name") and "@id" in value:
        return referred.get(str(value["@id"]), value)
    return value


def _named_houses(houses: Iterable[object]) -> Iterator[object]:
    for house in houses:
        one = house[0] if isinstance(house, list) and house else house
        is_page = isinstance(one, Mapping) and any(kind in str(one.get("@type")) for kind in ("Page", "Person"))
        if (isinstance(one, str) or (isinstance(one, Mapping) and one.get("name"))) and not is_page:
            yield one


def _site_name(site: str | None, publisher: str | None) -> str | None:
    """The name of the site; the publisher's where the site gives but an address (``harbourpost``)."""
    return publisher if publisher and (not site or site.islower()) else site


def title_element(tree: HtmlElement) -> str:
    """What the page declares in its title element: its title, and often the name of the site."""
    return " ".join((tree.findtext(".//title") or "").split())


def title_tail(whole: str, title: str | None, authors: Sequence[str] = ()) -> list[str]:
    """What the title element adds to the title and its authors: ``Ferry law passes | Ann Roe | The Harbour Post``."""
    if not title or not whole.startswith(title):
        return []
    added = re.split(BORDER, whole[len(title) :])[1:]
    may_be = (part for part in added if part and part not in authors and not _SECTION.fullmatch(part))
    return [part for part in may_be if not part.lower().startswith("by ")]


def title_head(whole: str, title: str | None) -> list[str]:
    """What the title element has before the title: ``The Harbour Post | Ferry law passes``."""
    return re.split(BORDER, whole[: -len(title)])[:-1] if title and whole.endswith(title) else []


def _meta_values(tree: HtmlElement) -> Mapping[str, Sequence[Sequence[str]]]:
    """What the meta elements say of each field: the values of each name that has any, in order of trust."""
    found: dict[str, list[str]] = {}
    items: dict[str, HtmlElement] = {}
    for element in tree.iter("meta"):
        item = element.get("itemprop")
        name = meta_key(element)
        content = (element.get("content") or "").strip()
        if name not in _KNOWN_NAMES or not content or (content.startswith(_ADDRESS_STARTS) and name != "ogurl"):
            continue
        # What is said of a second item is said of another article.
        if not item or items.setdefault(name, element.getparent()) is element.getparent():
            found.setdefault(name, []).append(by_first_name(content) if name in _LIBRARY_NAMES else content)
    return {field: [found[name] for name in names if name in found] for field, names in _META_NAMES.items()}
