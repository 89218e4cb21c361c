"""The only door to trafilatura: a page -> its main text, and what can be inferred of who wrote it, where and when."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from claimx.errors import RefusePage
from claimx.read.authors import split_authors
from claimx.read.dates import to_date
from claimx.read.draft import Metadata
from claimx.read.html.container import mark_article, n_letters
from claimx.read.html.scripted import MIN_SHOWN_CHARACTERS, write_out
from claimx.records import Page

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_HTML_START = re.compile(r"<html\b", re.IGNORECASE)
# An article is not published after it was fetched; a day of grace for time zones.
_DATE_GRACE = timedelta(days=1)


def tree_of(source: str) -> HtmlElement:
    """The page as it was written.

    Raises:
        RefusePage: "no article" if it holds no HTML.
    """
    parsed = _parser()
    tree = parsed(source)
    if tree is None and (start := _HTML_START.search(source)):  # it stands within a message, or the filing of an office
        tree = parsed(source[start.start() :])
    if tree is None:
        raise RefusePage("no article", "expected an HTML article; found no HTML")
    return tree


def main_text(tree: HtmlElement, page: Page) -> _Element:
    """What trafilatura finds, or finds when it looks again: where the page says what holds it, or in a script.

    Raises:
        RefusePage: "no article" if nothing is found.
    """
    body = _found(tree, page)
    if mark_article(tree, body):
        body = max(body, _found(tree, page), key=n_letters)
    if n_letters(body) < MIN_SHOWN_CHARACTERS and write_out(tree):
        body = _found(tree, page)
    if body is None or not len(body):
        raise RefusePage("no article", "expected an HTML article; found no main text")
    return body


@cache
def _parser() -> Callable[[str], HtmlElement | None]:
    """Trafilatura's own, for which all elements are alike.

    Which of them are forms or their fields, nobody asks; to ask Python at every one took 2 ms of 35 on real pages.
    """
    from lxml.etree import ElementDefaultClassLookup
    from lxml.html import HtmlElement
    from trafilatura.utils import HTML_PARSER, load_html

    HTML_PARSER.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    return load_html


def _found(tree: HtmlElement, page: Page) -> _Element | None:
    from trafilatura import bare_extraction

    document = bare_extraction(tree, url=page.url, include_comments=False, include_tables=False)
    return None if document is None or isinstance(document, dict) else document.body


def inferred(tree: HtmlElement, page: Page) -> Metadata:
    """What trafilatura makes of a page that does not say what it is called, who wrote it, where and when."""
    from trafilatura.metadata import extract_metadata

    latest = (page.fetched + _DATE_GRACE).date().isoformat()
    dates = {"original_date": True, "extensive_search": False, "max_date": latest}
    found = extract_metadata(tree, page.url, dates, extensive=False)
    return Metadata(
        title=found.title,
        url=found.url,
        outlet=found.sitename,
        authors=tuple(dict.fromkeys(split_authors(found.author or ""))),
        published=to_date(found.date),
    )
