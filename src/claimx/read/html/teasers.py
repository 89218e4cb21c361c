"""Rows of boxes, each with a picture, a title and a sentence of another page of the site, beside the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from claimx.read.html.markup import PICTURES, around_headings, is_of_site, n_characters, own_addresses
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: By its tag and its class: boxes of one row have both in common.
_Kind = tuple[str, str]

_BOXES = frozenset({"div", "li", "article", "section", "td"})
# From the link around a picture to the box that holds the title as well, on real pages.
_MAX_STEPS = 5
# A title and two sentences; the entries of an article that goes through things one by one have more.
_MAX_CHARACTERS = 350
# Two may be the parts of a series.
_MIN_ROW = 3
# Where less stands beside them, they are the page: stories in brief.
_MIN_ARTICLE_CHARACTERS = 600
# A page has few.
_MAX_PICTURES = 200


def drop_teasers(tree: HtmlElement) -> None:
    """Take out the rows, in place, where an article stands beside them."""
    boxes = _boxes_around(_linked_pictures(tree))
    titled = _with_titles(boxes)
    rows = _rows(titled)
    if not rows:
        return
    # Of a row some may have a picture that leads elsewhere than their title; without a name none is told by its kind.
    alike = [box for around in boxes.values() for box in around if box.get("class")]
    outside = around_headings(tree)
    teasers = dict.fromkeys(box for box in (*titled.values(), *alike) if _kind_of(box) in rows and box not in outside)
    if n_characters(tree) - sum(map(n_characters, teasers)) >= _MIN_ARTICLE_CHARACTERS:
        for box in teasers:
            if box.getparent() is not None:
                box.drop_tree()


def _linked_pictures(tree: HtmlElement) -> list[HtmlElement]:
    """The links around pictures that lead to pages of the site, if there are enough of them for a row."""
    pictures = islice(tree.iter(*PICTURES), _MAX_PICTURES)
    links = dict.fromkeys(link for picture in pictures for link in islice(picture.iterancestors("a"), 1))
    hrefs = {link: link.get("href") or "" for link in links}
    if len(set(hrefs.values())) < _MIN_ROW:
        return []
    own = own_addresses(tree)
    return [link for link, href in hrefs.items() if is_of_site(href, own)]


def _rows(titled: dict[HtmlElement, HtmlElement]) -> set[_Kind]:
    """The kinds of boxes of which several lead to different pages."""
    links: defaultdict[_Kind, set[str]] = defaultdict(set)
    for link, box in titled.items():
        links[_kind_of(box)].add(link.get("href") or "")
    return {kind for kind, hrefs in links.items() if len(hrefs) >= _MIN_ROW}


def _kind_of(box: HtmlElement) -> _Kind:
    return box.tag, box.get("class") or ""


def _boxes_around(links: Iterable[HtmlElement]) -> dict[HtmlElement, list[HtmlElement]]:
    """Those of each link from the innermost on, as long as they have little text."""
    is_short = cache(_is_short)  # of a box that holds many pictures it is asked once
    outer = {link: (one for one in islice(link.iterancestors(), _MAX_STEPS) if one.tag in _BOXES) for link in links}
    return {link: list(takewhile(is_short, around)) for link, around in outer.items()}


def _with_titles(boxes: dict[HtmlElement, list[HtmlElement]]) -> dict[HtmlElement, HtmlElement]:
    """The innermost box of each link that has words, too, which lead where the picture does."""
    hrefs = cache(_hrefs_with_words)
    # Of several the last one stays.
    return {link: box for link, around in boxes.items() for box in reversed(around) if link.get("href") in hrefs(box)}


def _hrefs_with_words(box: HtmlElement) -> frozenset[str]:
    """Where the links of a box lead that are no mere pictures."""
    return frozenset(title.get("href") or "" for title in box.iter("a") if collapse(title.text_content()))


def _is_short(box: HtmlElement) -> bool:
    """Of a longer one the text is read no further."""
    n_characters_so_far = 0
    for text in box.itertext():
        n_characters_so_far += len(text.strip())
        if n_characters_so_far > _MAX_CHARACTERS:
            return False
    return True
