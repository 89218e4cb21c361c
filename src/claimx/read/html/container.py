"""Where an article stands of which trafilatura found but a part, so that it is found whole when it is looked for again.

Some pages part theirs between any two advertisements, and one of these parts is found. Of others it finds bare
paragraphs, on which it falls back where it knows no name of what holds them: headings and lists between them are lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from claimx.read.html.markup import n_characters
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

#: Classes of what holds the article, of which some pages make one between any two advertisements.
_ARTICLE_PART = re.compile(r"(?:article|story|post|entry)[-_]{0,2}(?:body|content|text)", re.IGNORECASE)
# A part with less text in paragraphs of its own is a note or a teaser.
_MIN_PART_CHARACTERS = 100
# Where a page parts its article, trafilatura may take one part: of one page 35 %, of three others 96 % and more.
_MIN_SHARE_OF_PARTS = 0.8
#: What may stand between two paragraphs, and is lost.
_BETWEEN = frozenset({"h2", "h3", "h4", "li"})
_HOLDERS = frozenset({"div", "section", "article", "main"})
_OTHERS = ("aside", "nav", "footer", "figure", "form", "header")
# Of the paragraphs in it, most were found; else it holds more than the article.
_MIN_FOUND_SHARE = 0.85
_MIN_PARAGRAPHS = 3
# Teasers and menus between paragraphs lead to other pages.
_MAX_LINKED_SHARE = 0.5


def mark_article(tree: HtmlElement, body: _Element | None) -> bool:
    """Call what holds the article its text, if this main text may not be all of it, and tell whether that was done."""
    return _mark_parts(tree, body) or (body is not None and _mark_paragraphs(tree, body))


def n_letters(element: _Element | None) -> int:
    """Of all that an element says, with the blanks between its words."""
    return 0 if element is None else len(collapse("".join(element.itertext())))


def _mark_parts(tree: HtmlElement, body: _Element | None) -> bool:
    parts = _article_parts(tree)
    if len(parts) < 2 or n_letters(body) >= _MIN_SHARE_OF_PARTS * sum(map(n_letters, parts)):
        return False
    _common_ancestor(parts).set("itemprop", "articleBody")
    return True


def _article_parts(tree: HtmlElement) -> list[HtmlElement]:
    """The elements between which the page has parted its article: of the same class, side by side, the longest set."""
    sets: dict[str, dict[HtmlElement, int]] = {}
    for element in tree.iter("div", "section"):
        name = element.get("class") or ""
        if _ARTICLE_PART.search(name):
            n_own = sum(len(collapse(child.text_content())) for child in element.iterchildren("p"))
            if n_own >= _MIN_PART_CHARACTERS:
                sets.setdefault(name, {})[element] = n_own
    n_characters_of = {name: sum(parts.values()) for name, parts in sets.items()}
    return list(sets[max(n_characters_of, key=n_characters_of.__getitem__)]) if sets else []


def _mark_paragraphs(tree: HtmlElement, body: _Element) -> bool:
    """Call what holds the paragraphs the text of the article, where headings and lists stand between them."""
    if any(child.tag != "p" for child in body):
        return False
    found = {collapse("".join(paragraph.itertext())) for paragraph in body}
    texts = ((paragraph, collapse(paragraph.text_content())) for paragraph in tree.iter("p"))
    sizes = {paragraph: len(text) for paragraph, text in texts if text in found}
    own = list(sizes)
    if len(own) < _MIN_PARAGRAPHS:
        return False
    holder = _common_ancestor(own)
    n_found = sum(sizes.values())
    is_tight = holder.tag in _HOLDERS and n_found >= _MIN_FOUND_SHARE * n_characters(holder)
    if not is_tight or not _has_lost(holder, own):
        return False
    holder.set("itemprop", "articleBody")
    return True


def _has_lost(holder: HtmlElement, own: Sequence[HtmlElement]) -> bool:
    """Whether headings or items stand between the paragraphs, and more of them are text than lead away."""
    lost = [element for element in _between(holder, own) if next(element.iterancestors(*_OTHERS), None) is None]
    n_linked = sum(1 for element in lost if next(element.iter("a"), None) is not None)
    return bool(lost) and n_linked <= _MAX_LINKED_SHARE * len(lost)


def _between(holder: HtmlElement, own: Sequence[HtmlElement]) -> Iterator[HtmlElement]:
    elements = list(holder.iter("p", *_BETWEEN))
    first, last = elements.index(own[0]), elements.index(own[-1])
    return (element for element in islice(elements, first, last) if element.tag in _BETWEEN)


def _common_ancestor(elements: Sequence[HtmlElement]) -> HtmlElement:
    """The innermost element that holds all of them."""
    shared = set.intersection(*({element, *element.iterancestors()} for element in elements))
    return max(shared, key=lambda element: sum(1 for _ in element.iterancestors()))
