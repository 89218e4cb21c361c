"""Where an article stands of which only bare paragraphs were found: trafilatura falls back on these where it knows no
name of what holds them, and loses the headings and lists between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from claimx.read.markup import collapse, common_ancestor, n_characters

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

#: What may stand between two paragraphs, and is lost.
_BETWEEN = frozenset({"h2", "h3", "h4", "li"})
_HOLDERS = frozenset({"div", "section", "article", "main"})
_OTHERS = ("aside", "nav", "footer", "figure", "form", "header")
# Of the paragraphs in it, most were found; else it holds more than the article.
_MIN_FOUND_SHARE = 0.85
_MIN_PARAGRAPHS = 3
# Teasers and menus between paragraphs lead to other pages.
_MAX_LINKED_SHARE = 0.5


def mark_container(tree: HtmlElement, body: _Element) -> bool:
    """Call what holds the paragraphs the text of the article, where headings and lists stand between them."""
    if any(child.tag != "p" for child in body):
        return False
    found = {collapse("".join(paragraph.itertext())) for paragraph in body}
    texts = ((paragraph, collapse(paragraph.text_content())) for paragraph in tree.iter("p"))
    sizes = {paragraph: len(text) for paragraph, text in texts if text in found}
    own = list(sizes)
    if len(own) < _MIN_PARAGRAPHS:
        return False
    holder = common_ancestor(own)
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
