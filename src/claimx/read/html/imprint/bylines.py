"""Who signed a page, and when, as its reader sees it: the first line that the page names a byline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimx.read.authors import AUTHOR_LEAD, signers
from claimx.read.html.imprint.own import LINE_TAGS, MARKS, MAX_BYLINE_CHARACTERS, Own, labelled, marks
from claimx.read.html.markup import naming
from claimx.read.people import is_person
from claimx.read.spacing import collapse
from claimx.read.vocabulary import AUTHOR_LABEL

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: How pages call the line that names who wrote, in a word of its own or at the end of another (``storyByline``).
_BYLINE = naming(r"[a-z]*(?:by-?lines?|authors?)(?:-?(?:names?|links?))?|vcard")
_MAY_SAY = " or ".join(f"contains(., '{part}')" for part in ("yline", "uthor", "vcard"))
#: Of an element without the attribute nothing is asked: so the path takes a third of the time, .9 ms on a real page,
#: and to look at every element 1.6.
_MAY_BE_BYLINE = f"//*[{' or '.join(f'@{mark}[{_MAY_SAY}]' for mark in MARKS)}]"
#: What microformats call the name in a byline.
_SIGNATURE = naming("fn|name|author")
#: Between the elements of a line, and where they are joined: behind "by", around "and".
_PART = "\x1f"
_JOINT = re.compile(rf"(?i:\b(?:by:?|{AUTHOR_LABEL}:|and)|[,&]){_PART}|{_PART}(?=(?:(?i:and)\b|[,&]))")
_BY = re.compile(
    r"(?:(?:Special to [^,;|]{2,40} by|(?:Analysis|Commentary|Opinion|Review|Story|Words) [Bb]y"
    r"|(?:Posted|Published|Submitted|Written) [Bb]y"
    r"|By|BY|WRITTEN BY|by(?= (?:Dr|Prof)\.)):?"
    rf"|(?i:{AUTHOR_LABEL}):)(?: (?=[A-Z])|$)"
)
_MAY_BE_LINE = frozenset({*LINE_TAGS, "img", "br"})
#: What stands before the names, and is all of its element.
_LABEL = re.compile(rf"(?:{AUTHOR_LABEL}|(?:written|reported|posted|story|text) by):?", re.IGNORECASE)
#: Where links to authors lead.
_BEARER = re.compile(r"\b(?:authors?|by|bylines?|contributors?|people|profiles?|reporters?|staff|users?|writers?)\b")
#: Where none but they lead; others lead to sections too.
_WRITER = re.compile(r"/(?:authors?|by|bylines?|columnists?|contributors?|journalists?|profiles?|reporters?|writers?)/")


def signed_by(own: Own) -> tuple[str, ...]:
    """The names in the first line that says "by", or that is marked as a name, or a link to an author."""
    for element in own.tree.xpath(_MAY_BE_BYLINE):
        if _BYLINE.search(marks(element)) and own(element) and (names := _signers(element)):
            return names
    return ()


def _signers(element: HtmlElement) -> tuple[str, ...]:
    words = collapse(element.text_content())
    if len(words) > MAX_BYLINE_CHARACTERS:
        return ()
    if AUTHOR_LEAD.match(words):
        return signers(_first_of(element)) or signers(words)
    marked = (one for one in element.iter("a", *LINE_TAGS) if _is_signature(one, words))
    return next(filter(None, (signers(collapse(one.text_content())) for one in marked)), ())


def _is_signature(element: HtmlElement, words: str) -> bool:
    """Whether this part of a byline is a name: a link to its bearer, or what a microformat calls one."""
    if element.tag != "a":
        return bool(_SIGNATURE.search(marks(element))) and element.find(".//a") is None
    is_whole = collapse(element.text_content()) == words
    return is_whole or bool(_SIGNATURE.search(marks(element)) or _BEARER.search(element.get("href") or ""))


def _first_of(element: HtmlElement) -> str:
    """A byline to where the page itself parts the names from what stands behind them, without a mark between."""
    line = _PART.join(filter(None, map(collapse, element.itertext())))
    return _JOINT.sub(lambda joint: joint[0].replace(_PART, " "), line).split(_PART)[0]


def signed_in_text(own: Own) -> tuple[str, ...]:
    """The names in a line of its own between the heading and the text that says "by", or behind a label, anywhere."""
    lines = (line for element in own.below if element.tag in _MAY_BE_LINE and (line := _line(element)))
    return _persons(lines) or _persons(labelled(own, _LABEL))


def linked(own: Own) -> tuple[str, ...]:
    """The names in the first link between the heading and the text that leads to an author."""
    links = (one for one in own.below if one.tag == "a" and _WRITER.search(one.get("href") or "") and own(one))
    return _persons(collapse(link.text_content()) for link in links)


def _persons(lines: Iterable[str]) -> tuple[str, ...]:
    """The names in the first line that has a person's."""
    return next((names for names in map(signers, lines) if any(map(is_person, names))), ())


def _line(element: HtmlElement) -> str:
    """The line that says "by" at the start of an element, or right behind it."""
    behind, below = collapse(element.tail or ""), element.getnext()
    if _BY.match(behind):
        return f"{behind} {collapse(below.text_content())}" if below is not None and _BY.fullmatch(behind) else behind
    is_line = _BY.match(collapse(element.text or "")) and len(element.text_content()) <= MAX_BYLINE_CHARACTERS
    return _first_of(element) if is_line else ""
