"""Rows of boxes, each with a picture, a title and a sentence of another page of the site, beside the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice, takewhile
from typing import TYPE_CHECKING

from claimx.read.html.markup import around_headings, is_of_site, n_characters, own_addresses
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: By its tag and its class: boxes of one row have both in common.
_Kind = tuple[str, str]

_LINKED_PICTURES = "//a[@href][descendant::img or descendant::picture or descendant::amp-img]"
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
    own = own_addresses(tree)
    linked = (link for link in tree.xpath(_LINKED_PICTURES)[:_MAX_PICTURES] if is_of_site(link.get("href"), own))
    boxes = {link: list(takewhile(_is_short, _boxes_around(link))) for link in linked}
    titled = {link: box for link, around in boxes.items() for box in islice(_with_title(link, around), 1)}
    if len(titled) < _MIN_ROW:
        return
    rows = _rows(titled)
    # Of a row some may have a picture that leads elsewhere than their title; without a name none is told by its kind.
    alike = [box for around in boxes.values() for box in around if box.get("class")]
    outside = around_headings(tree)
    teasers = dict.fromkeys(box for box in (*titled.values(), *alike) if _kind_of(box) in rows and box not in outside)
    if n_characters(tree) - sum(map(n_characters, teasers)) >= _MIN_ARTICLE_CHARACTERS:
        for box in teasers:
            if box.getparent() is not None:
                box.drop_tree()


def _rows(titled: dict[HtmlElement, HtmlElement]) -> set[_Kind]:
    """The kinds of boxes of which several lead to different pages."""
    links: defaultdict[_Kind, set[str]] = defaultdict(set)
    for link, box in titled.items():
        links[_kind_of(box)].add(link.get("href") or "")
    return {kind for kind, hrefs in links.items() if len(hrefs) >= _MIN_ROW}


def _kind_of(box: HtmlElement) -> _Kind:
    return box.tag, box.get("class") or ""


def _boxes_around(link: HtmlElement) -> Iterator[HtmlElement]:
    return (outer for outer in islice(link.iterancestors(), _MAX_STEPS) if outer.tag in _BOXES)


def _with_title(link: HtmlElement, boxes: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """Those that have words, too, which lead where the picture does."""
    href = link.get("href")
    for box in boxes:
        if any(collapse(title.text_content()) for title in box.iter("a") if title.get("href") == href):
            yield box


def _is_short(box: HtmlElement) -> bool:
    """Of a longer one the text is read no further."""
    return all(n <= _MAX_CHARACTERS for n in accumulate(len(text.strip()) for text in box.itertext()))
