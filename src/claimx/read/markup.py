"""What the markup of an HTML page says its stretches are, beyond the main text that trafilatura finds.

Sites name their parts in classes and elements; the texts found under such names are remembered, so that a
stretch of the main text that is one of them can be named without guessing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from claimx.read.draft import Hint

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[-_ ])(?:{alternatives})(?:$|[-_ ])", re.IGNORECASE)


#: Words of ``class``, ``id``, ``itemprop`` or ``data-testid``, and what they name; the first that fits wins.
NAMES: tuple[tuple[Hint, re.Pattern[str]], ...] = (
    ("caption", _words(r"wp-caption-text|(?:fig|img|image|photo|media|picture)?-?(?:caption|credit)s?")),
    (
        "biography",
        _words(
            r"(?:author|writer|contributor)s?[-_]?(?:bio|box|card|info|about|description)\w*|bios?|about-(?:the-)?authors?"
        ),
    ),
    ("byline", _words(r"byline|by-line|by|authors")),
    (
        "boilerplate",
        _words(
            r"standfirst|excerpt|summary|dek|deck|sub-?title|strapline|sub-?headline|kicker|pull-?quotes?|pq|newsletter\w*|sign-?up\w*"
            r"|subscri\w+|related\w*|read-?more|also-?read|recirc\w*|recommend\w*|promo\w*|share|sharing|social|tags?"
            r"|tag-?list|foot-?notes?|endnotes|references|corrections?|disclaimer|disclosure|toc|table-of-contents"
            r"|breadcrumbs?|cookie\w*|consent|comments?|respond|advert\w*|ad|ads|sponsor\w*|donat\w+|timestamp"
            r"|print-only|sr-only|visually-hidden|screen-reader-text"
        ),
    ),
)
TAGS: Mapping[str, Hint] = {
    "figcaption": "caption",
    "aside": "boilerplate",
    "nav": "boilerplate",
    "footer": "boilerplate",
}
ATTRIBUTES = ("class", "id", "itemprop", "data-testid", "data-component", "role")
# A part with more text than this holds the article, whatever its class says.
MAX_PART_CHARACTERS = 1_500
# A shorter text is found in several parts that say different things.
MIN_PART_CHARACTERS = 3


def collapse(text: str) -> str:
    """White space as a browser shows it."""
    return " ".join(text.split())


def named_parts(tree: HtmlElement) -> Mapping[str, Hint]:
    """Collapsed texts of all elements in parts of the page that have a name, and the name."""
    found: dict[str, Hint] = {}
    for element in tree.iter():
        hint = _hint(element)
        if hint is None:
            continue
        for text in _texts(element):
            found.setdefault(text, hint)
    return found


def main_heading(tree: HtmlElement) -> str | None:
    """The text of the only first-level heading, if there is just one."""
    headings = {collapse(element.text_content()) for element in tree.iter("h1")} - {""}
    return headings.pop() if len(headings) == 1 else None


def _hint(element: HtmlElement) -> Hint | None:
    if not isinstance(element.tag, str) or element.tag in ("html", "body", "main", "article"):
        return None
    if element.tag in TAGS:
        return TAGS[element.tag]
    marks = " ".join(filter(None, map(element.get, ATTRIBUTES)))
    return next((hint for hint, pattern in NAMES if pattern.search(marks)), None) if marks else None


def _texts(part: HtmlElement) -> Iterator[str]:
    if len(collapse(part.text_content())) > MAX_PART_CHARACTERS:
        return
    for element in part.iter():
        text = collapse(element.text_content()) if isinstance(element.tag, str) else ""
        if len(text) >= MIN_PART_CHARACTERS:
            yield text
