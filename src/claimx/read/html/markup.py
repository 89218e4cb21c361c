"""What is asked of a page, whoever reads it: its address, its headings, and by what names it calls its elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import urlsplit

from claimx.read.metadata import plain_key
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PICTURES = ("img", "picture", "amp-img")
HOME = re.compile(r"(?:https?://[^/]+)?/?$")
_ADDRESS = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"
# A part with more text than this holds the article, whatever its class says.
MAX_PART_CHARACTERS = 1_500
#: A declaration by which XHTML begins; no text that is decoded may have one.
_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]*>", re.IGNORECASE)


def naming(alternatives: str) -> re.Pattern[str]:
    """What finds one of the words in the marks of an element: whole, or parted from others by a dash or a space."""
    return re.compile(rf"(?:^|[-_ ])(?:{alternatives})(?:$|[-_ ])", re.IGNORECASE)


def parsed(source: str) -> HtmlElement:
    """The tree of a page that was decoded; whatever lxml may raise, it raises."""
    from lxml.html import document_fromstring

    return document_fromstring(_DECLARATION.sub("", source.replace("\x00", ""), count=1))


def letters(name: str) -> str:
    """What is left where marks and accents are written in several ways."""
    return re.sub(r"[\W_]|^the\s", "", normalize("NFKD", name.lower()))


def n_characters(part: HtmlElement) -> int:
    """Of its paragraphs."""
    return sum(len(collapse(paragraph.text_content())) for paragraph in part.iter("p"))


def marks_of(element: HtmlElement, attributes: Iterable[str]) -> str:
    """By what names a page calls an element, in these attributes of it."""
    return " ".join(filter(None, map(element.get, attributes)))


def meta_key(element: HtmlElement) -> str:
    """What a meta element is called, without what systems write in several ways."""
    return plain_key(element.get("property") or element.get("name") or element.get("itemprop") or "")


def own_addresses(tree: HtmlElement) -> list[str]:
    """What a page says that its own address is."""
    return [str(address) for address in tree.xpath(_ADDRESS)]


def is_of_site(link: str, own: Sequence[str]) -> bool:
    """Whether it leads to a page of the site (``own`` addresses), and not to its first, or to a place in a page."""
    try:
        parts, hosts = urlsplit(link), {"", *(urlsplit(address).netloc.lower() for address in own)}
    except ValueError:
        return False
    is_web = parts.scheme in ("", "http", "https") and parts.netloc.lower() in hosts
    return is_web and not parts.fragment and bool(parts.path.strip("/"))


def around_headings(tree: HtmlElement) -> Set[HtmlElement]:
    """All that holds a heading of the first level."""
    return {outer for heading in tree.iter("h1") for outer in heading.iterancestors()}


def headings(tree: HtmlElement) -> list[str]:
    """The texts of the first-level headings; headings within one are a part of it."""
    outer = (element for element in tree.iter("h1") if next(element.iterancestors("h1"), None) is None)
    return [collapse(element.text_content()) for element in outer]


def main_heading(tree: HtmlElement) -> str | None:
    """The text of the only first-level heading, if there is just one."""
    found = set(headings(tree)) - {"", home_name(tree)}
    return found.pop() if len(found) == 1 else None


def home_name(tree: HtmlElement) -> str | None:
    """The name of the site, if a first-level heading is a link to where the site begins."""
    links = (link for heading in tree.iter("h1") for link in heading.iter("a") if HOME.match(link.get("href") or ""))
    return next(filter(None, (collapse(link.text_content()) for link in links)), None)
