"""A page that a browser saved with all that it shows in one file (MHTML, RFC 2557): its HTML, read as any other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.message import MIMEPart
from itertools import chain
from typing import NamedTuple

from claimx.errors import RefusePage
from claimx.read.draft import Draft, Metadata
from claimx.read.html import read_html
from claimx.read.mail.mime import address_in, found_in, header_of, text_of
from claimx.records import Page
from claimx.settings import Settings

_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_WEB = re.compile(r"https?://[!-~]+", re.IGNORECASE)


class _Saved(NamedTuple):
    html: str
    url: str | None
    title: str | None


def read_saved(page: Page, _settings: Settings) -> Draft:
    """What the HTML reader makes of the page at the address that the browser showed.

    That address is the page's, as one that was fetched from there has it, whatever the page says of itself; what the
    browser called it is its title only where the page has none.

    Raises:
        RefusePage: "no article" if there is no HTML in it; and as ``found_in`` and ``read_html`` say.
    """
    saved = found_in(page.content, "a saved page", _opened)
    draft = read_html(saved.html, page.model_copy(update={"url": saved.url or page.url}))
    known = Metadata(url=saved.url).or_else(draft.metadata).or_else(Metadata(title=saved.title))
    return draft.model_copy(update={"metadata": known})


def _opened(message: MIMEPart) -> _Saved:
    parts = [part for part in message.walk() if part.get_content_type() in _HTML_TYPES]
    root = _root_of(message, parts)
    if root is None:
        raise RefusePage("no article", "expected a saved page; found no HTML in it")
    places = (
        address_in(message, "snapshot-content-location"),
        address_in(root, "content-location"),
        address_in(message, "content-location"),
    )
    url = next(filter(_WEB.fullmatch, places), None)
    return _Saved(text_of(root), url, header_of(message, "subject") or None)


def _root_of(message: MIMEPart, parts: Sequence[MIMEPart]) -> MIMEPart | None:
    """The part that the browser showed: the one that is named, or lies where the page did, or the first; the others
    are frames within it."""
    name = str(message.get_param("start", "")).strip("<> ")
    place = address_in(message, "snapshot-content-location")
    named = (part for part in parts if name and address_in(part, "content-id").strip("<>") == name)
    placed = (part for part in parts if place and address_in(part, "content-location") == place)
    return next(chain(named, placed, parts), None)
