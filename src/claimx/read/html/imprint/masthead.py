"""What a site is called whose page does not declare it: by its feeds, its link home, its copyright and its address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from claimx.read.html.markup import HOME, letters, marks_of, naming
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: What is but the address of a site: ``harbourpost.example``.
ADDRESS = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}")
#: ``Harbourpedia, the book of the sea``.
_MOTTO = re.compile(r", the [a-z].*")
#: ``The Harbour Post | News of the coast``.
_MOTTO_BORDER = " | "
#: Behind the name of the site in that of its feed: ``The Harbour Post » Feed``, ``The Harbour Post - Atom``.
_FEED = re.compile(r"\s*(?:»|(?:[-–|:]\s*|[(\[])?\b(?:RSS|Atom|feed)\b).*$", re.IGNORECASE)
#: How pages mark a link home that shows their name; others say "Home", or name a section.
_LOGO = naming(r"(?:\w+-)*(?:logo|brand|site-?(?:title|name))(?:-\w+)*")
#: What links home say beside the name.
_NO_NAME = re.compile(
    r"\b(?:logo|back to|click here|go to|home ?page|home|index|menu|skip|start|welcome to)\b", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\b(?i:copyright))(?: (?:©|\(c\)|by))* ?(?:(?:19|20)\d\d(?: ?[-–/,] ?(?:19|20)?\d\d)*,?(?: by)? ?"
    r"(?P<name>[A-Z][\w&'’ -]{1,40})|(?P<dated>[A-Z][\w&'’ -]{1,40}),? (?:19|20)\d\d)",
)
_RESERVED = re.compile(r"\s*\b(?:All(?: the)? (?:Content|Rights)|Inc|Ltd|LLC|GmbH|and its)\b.*$")
#: Of addresses whose name stands one place further left.
_SHARED = frozenset({"ac", "blogspot", "co", "com", "edu", "gov", "net", "or", "org", "wordpress"})
#: What may hold the name or the copyright of the site.
_LINE_TAGS = ("p", "div", "span", "a", "li", "td", "h1", "h2", "h3", "footer", "small", "address", "b", "strong", "em")
#: What a name has between its words, and its address has not.
_MARKS = " .&'’-"
# A shorter name is found in many addresses.
_MIN_NAME_CHARACTERS = 3
_MAX_NAME_WORDS = 6
# Products and parts of a site have its name in theirs.
_MIN_HOST_SHARE = 0.5


def masthead(
    tree: HtmlElement, address: str | None, *, title: str | None, inferred: str | None, houses: Iterable[str] = ()
) -> str | None:
    """The first name by which the page calls its site, other than its title; ``inferred`` may be but the host."""
    of_title, of_host = letters(title or ""), letters(host_name(address))
    known = re.sub(r"^https?://(?:www\.)?|/$", "", inferred or "")
    for name in _names(tree, address, known if "." not in known else "", houses):
        bare = without_motto(collapse(name), address)
        is_title = letters(bare) in of_title and of_host not in letters(bare)
        if len(bare) >= _MIN_NAME_CHARACTERS and len(bare.split()) <= _MAX_NAME_WORDS and not is_title:
            return bare
    return known or None


def without_motto(name: str, address: str | None) -> str:
    """The name of a site, without what it says of itself: the part that its address bears out, or the first."""
    return known_part(_MOTTO.sub("", name).split(_MOTTO_BORDER), address, 0) or ""


def known_part(parts: Sequence[str], address: str | None, place: int) -> str | None:
    """The first that the address bears out and that is a name, no address itself; or the one in that place."""
    known = (part for part in parts if is_of_host(part, address) and not ADDRESS.fullmatch(part.lower()))
    return next(known, parts[place] if parts else None)


def is_borne(name: str, address: str | None) -> bool:
    """Whether the name stands in the address."""
    try:
        host = letters(urlsplit(address or "").hostname or "")
    except ValueError:
        return False
    return len(letters(name)) >= _MIN_NAME_CHARACTERS and letters(name) in host


def is_of_host(name: str, address: str | None) -> bool:
    """Whether the name stands in the address, or that of the address in the name and is half of it."""
    host, whole = letters(host_name(address)), letters(name)
    is_half = len(host) >= _MIN_NAME_CHARACTERS and len(host) >= _MIN_HOST_SHARE * len(whole)
    return is_borne(name, address) or (is_half and host in whole)


def host_name(address: str | None) -> str:
    """The name in an address, ``harbour-post`` of ``https://www.harbour-post.co.uk/cranes``."""
    try:
        labels = (urlsplit(address or "").hostname or "").split(".")[:-1]
    except ValueError:
        return ""
    while len(labels) > 1 and labels[-1] in _SHARED:
        labels.pop()
    return labels[-1] if labels else ""


def _names(tree: HtmlElement, address: str | None, inferred: str, houses: Iterable[str]) -> Iterator[str]:
    for element in tree.iter("meta"):
        if (element.get("name") or "").lower() == "application-name":
            yield element.get("content") or ""
    for link in tree.iter("link"):
        name = link.get("title") or ""
        if "alternate" in (link.get("rel") or "") and _FEED.search(name):
            yield _FEED.sub("", name)
    yield inferred
    for link in tree.iter("a"):
        if _leads_home(link, address) and _is_logo(link):
            yield from _shown(link)
    for link in tree.iter("link"):
        name = re.sub(r"\s*\(\w\w\)$", "", link.get("title") or "")
        if link.get("rel") == "search" and name[:1].isupper() and "." not in name:
            yield name
    yield from (_RESERVED.sub("", house) for house in houses)
    lines = list(tree.itertext(*_LINE_TAGS))
    yield _spelled(" ".join(lines), letters(host_name(address)))
    yield from _owners(lines)


def _leads_home(link: HtmlElement, address: str | None) -> bool:
    href = link.get("href") or ""
    is_home = href and (HOME.fullmatch(href) or link.get("rel") == "start")  # of few links: hosts are dearer to compare
    return bool(is_home) and (href.startswith("/") or not address or host_name(href) == host_name(address))


def _is_logo(link: HtmlElement) -> bool:
    outer = link.getparent()
    marks = ("class", "id")
    is_home = link.get("rel") in ("home", "start")
    return is_home or bool(
        _LOGO.search(marks_of(link, marks)) or (outer is not None and _LOGO.search(marks_of(outer, marks)))
    )


def _shown(link: HtmlElement) -> Iterator[str]:
    pictures = [image.get("alt") or "" for image in link.iter("img")]
    for name in (link.text_content(), *pictures, link.get("title") or ""):
        if name[:1].isupper() or name[:1].isspace():
            yield re.sub(r"^\W+|\W+$", "", _NO_NAME.sub("", name))


def _spelled(text: str, host: str) -> str:
    """How the page writes the name in its address: ``Harbour Post`` for ``harbourpost``."""
    if len(host) < _MIN_NAME_CHARACTERS or not _is_spelled(text.lower(), host):
        return ""
    written = rf"[{_MARKS}]?".join(map(re.escape, host))
    found = re.findall(rf"(?<![\w./@-]){written}(?![\w/@-]|\.\w)", collapse(text), re.IGNORECASE)
    spellings = Counter(name for name in found if not name.islower())
    return spellings.most_common(1)[0][0] if spellings else ""


def _is_spelled(text: str, host: str) -> bool:
    """To look for the bare letters takes a tenth of the time that it takes to look for marks between them."""
    for mark in _MARKS:
        text = text.replace(mark, "")
    return host in text


def _owners(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if ("©" in line or "opyright" in line or "(c)" in line) and (found := _COPYRIGHT.search(line)):
            yield _RESERVED.sub("", found["name"] or found["dated"]).strip()
