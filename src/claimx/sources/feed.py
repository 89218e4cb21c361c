"""RSS, Atom and JSON feeds -> the pages of their entries.

Feeds lie: about dates, about what is new, about the identity of entries. All that is believed is that there may be a
page at the URL of an entry; whether it is known and has changed is for the server and the memory to say.
"""

from __future__ import annotations

import codecs
import io
import re
import sys
from collections.abc import Iterator
from typing import Annotated, Any
from urllib.parse import urlsplit

import feedparser
from pydantic import BaseModel, BeforeValidator, FailFast, ValidationError

from claimx.errors import RefusePage
from claimx.records import Page
from claimx.sources import Answer
from claimx.sources.listing import N_BYTES, answers_of_listing, joined, require_few
from claimx.sources.trust import USUAL, Trust
from claimx.sources.visitor import Visitor
from claimx.span import first_mistake

#: The part of a URL that names its host, where it has an opening bracket; what closes a section of text stays.
_AUTHORITY = re.compile(rb"(?<=//)[^\s/?#<>\"'&\[\]]*\[[^\s/?#<>\"'&\[\]]*(?:\](?!\]>))?")
_URL = re.compile(r"\s*https?://", re.IGNORECASE)
_REFERENCE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));")
#: Of 100,000 entries, or fewer that hold their articles; feeds have some dozens, and archives of them thousands.
MAX_PARTS = 500_000
#: feedparser looks for each attribute among all of its tag: 20,000 take five seconds and more. Roots declare some dozen
#: namespaces.
MAX_ATTRIBUTES = 100
_CROWDED = re.compile(rb"<[^\s<>]+(?:\s+[^\s<>=]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*')){%d}" % (MAX_ATTRIBUTES + 1))
#: Python refuses to read numbers of thousands of digits.
_N_DIGITS = 1_000


def answers_of_feed(url: str, visitor: Visitor, trust: Trust = USUAL) -> Iterator[Answer]:
    """One answer for each entry, in the order of the feed; see ``answers_of_listing`` for the feed's own.

    Whenever the feed has changed, all its pages are asked for: they are few, and they are those that are edited.
    """
    return answers_of_listing(url, visitor, links_of_feed, trust)


def links_of_feed(page: Page) -> list[str]:
    """The absolute URLs of the entries that have one.

    Raises:
        RefusePage: "malformed", where the page is no feed; "too large", where it is longer than a sitemap may be, or
            has more parts, or more attributes in a tag, than feeds have.
    """
    if len(page.content) > N_BYTES:  # what was cut off would count as read
        raise RefusePage("too large", f"expected a feed of at most {N_BYTES} bytes; found more")
    is_json = page.content.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{")
    require_few(page.content.count(b"{" if is_json else b"<"), MAX_PARTS, "objects" if is_json else "tags")
    links = _links_of_json(page.content) if is_json else _links_of_xml(page)
    return [joined(page, link.strip()) for link in links if link.strip()]


_Link = Annotated[str, BeforeValidator(lambda value: value if isinstance(value, str) else "")]


class _Item(BaseModel):
    """An entry of a JSON Feed; what is not needed is not looked at, and what is no text is no link."""

    url: _Link = ""
    external_url: _Link = ""
    id: _Link = ""


class _JsonFeed(BaseModel):
    """JSON Feed 1.1 (jsonfeed.org), and 1.0, whose entries are the same."""

    version: str
    # A mistake takes 1.6 kB to tell, a feed has room for millions of them, and the first is enough.
    items: Annotated[tuple[_Item, ...], FailFast()]


def _links_of_json(content: bytes) -> list[str]:
    """``url`` is the entry's own page; ``external_url`` is what it writes about, if it has no page.

    Of an entry that has neither, its ``id`` is best the URL of its page, and may be any text.
    """
    try:
        feed = _JsonFeed.model_validate_json(content.decode("utf-8-sig"))
    except (ValidationError, UnicodeDecodeError) as error:
        raise RefusePage("malformed", f"expected a JSON Feed; found JSON that is none ({_first(error)})") from error
    return [item.url or item.external_url or (item.id if _URL.match(item.id) else "") for item in feed.items]


def _links_of_xml(page: Page) -> list[str]:
    """feedparser is given a stream, for it would take text and bytes for the name of a file if there is one."""
    if _CROWDED.search(page.content.replace(b"\0", b"")):  # UTF-16 has one in every letter
        raise RefusePage("too large", f"expected a feed of tags of at most {MAX_ATTRIBUTES} attributes; found more")
    headers = {"content-type": page.media_type or "", "content-location": page.url or ""}
    try:
        content = _AUTHORITY.sub(_joinable, _REFERENCE.sub(_possible, page.content))
        feed = feedparser.parse(io.BytesIO(content), response_headers=headers, sanitize_html=False)
    except Exception as error:  # a feed may be anything, and one must not stop a run
        raise RefusePage("malformed", f"expected an RSS, Atom or JSON feed; reading it failed: {error!r}") from error
    if not feed.get("entries") and not feed.get("version"):
        raise RefusePage("malformed", f"expected an RSS, Atom or JSON feed; found {page.media_type or 'another thing'}")
    return [entry.get("feedburner_origlink") or _link_of(entry) for entry in feed.entries]


def _link_of(entry: Any) -> str:
    """Of several links to the same in other languages and forms (RFC 4287, section 4.2.7.2) the English page."""
    others = [link for link in entry.get("links", ()) if link.get("rel") == "alternate" and link.get("href")]
    pages = [link for link in others if link.get("type", "text/html") in {"text/html", "application/xhtml+xml"}]
    english: Iterator[Any] = (
        link for link in pages if str(link.get("hreflang", "en")).partition("-")[0].lower() == "en"
    )
    chosen = next(english, None) or {}
    return str(chosen.get("href") or entry.get("link") or "")


def _possible(reference: re.Match[bytes]) -> bytes:
    """A reference to a character that there can not be, at which feedparser falls over, is one to U+FFFD."""
    hexadecimal, decimal = reference.groups()
    number = int(hexadecimal, 16) if hexadecimal else int(decimal) if len(decimal) < _N_DIGITS else sys.maxunicode + 1
    return reference[0] if number <= sys.maxunicode else b"&#xFFFD;"


def _joinable(authority: re.Match[bytes]) -> bytes:
    """Brackets in which no address stands are escaped, for feedparser would lose the link, and nobody refuse it."""
    try:
        urlsplit(b"//" + authority[0])
    except ValueError:
        return authority[0].replace(b"[", b"%5B").replace(b"]", b"%5D")
    return authority[0]


def _first(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        return first_mistake(error)
    return str(error)
