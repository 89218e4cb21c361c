"""Which parts of a page are its own: pages name those that show other articles, or what readers wrote."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import TYPE_CHECKING

from claimx.read.markup import marks_of, naming

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARKS = ("class", "id", "itemprop", "rel", "data-testid")
#: Parts with the names and dates of others: readers who comment, authors of other articles, photographers. What
#: systems call the foot of a post is the post's.
OTHERS = naming(
    r"comments?|commentlist|respond|disqus\w*|replies|related|recommend\w*|trending|popular|sidebar"
    r"|widgets?|cards?|teasers?|promo|(?<!post[-_])(?<!entry[-_])(?<!article[-_])footer|nav|menu|latest|more"
    r"|(?:img|image|photo|picture)-?(?:author|caption|credit)|captions?"
)
COMMENTS = naming(r"(?:recent)?comments?|commentlist|respond|disqus\w*|references|ref-?list|citations?")
#: When it was changed, not when it was published.
UPDATED = re.compile(
    r"\W*(?:this (?:page|article|story|post) was )?(?:last )?(?:updated?|modified|edited|reviewed|changed)\b",
    re.IGNORECASE,
)
#: What may be a line by itself.
LINE_TAGS = ("p", "div", "span", "cite", "em", "a", "li", "td", "h4", "h5", "h6", "b", "strong", "small", "time")
OTHER_TAGS = frozenset({"aside", "figcaption", "figure", "footer", "nav"})
#: What microformats call the heading of a post; a page of one post has one.
ENTRY_TITLES = ("entry-title", "post-title")
# A byline with a post and a date is shorter; more is a life, or a list of names.
MAX_BYLINE_CHARACTERS = 120
# A standfirst may stand above the date.
MIN_TEXT_CHARACTERS = 250


class Own:
    """Whether an element stands outside the parts of others; what holds the first heading is none, whatever its name.

    Each element is looked at once, however deep the page.
    """

    def __init__(self, tree: HtmlElement) -> None:
        self._around = _around_headings(tree)
        self._known: dict[HtmlElement, bool] = {}

    def __call__(self, element: HtmlElement) -> bool:
        unknown: list[HtmlElement] = []
        outer: HtmlElement | None = element
        while outer is not None and outer not in self._known:
            unknown.append(outer)
            outer = outer.getparent()
        is_own = outer is None or self._known[outer]
        for one in reversed(unknown):
            self._known[one] = is_own = is_own and self._is_of_page(one)
        return is_own

    def _is_of_page(self, element: HtmlElement) -> bool:
        """What holds the first heading is, and the foot of the article that does."""
        outer = element.getparent()
        if element in self._around or (element.tag == "footer" and outer in self._around and outer.tag == "article"):
            return True
        return element.tag not in OTHER_TAGS and not OTHERS.search(marks(element))


def drop_others(tree: HtmlElement) -> None:
    """Take out what readers wrote, what is cited and when it was changed: their names and dates are not the page's."""
    around = _around_headings(tree)
    for element in list(tree.iter("section", "ol", "ul", *LINE_TAGS)):
        outer = element.getparent()
        if outer is not None and element not in around and (COMMENTS.search(marks(element)) or _is_update(element)):
            outer.remove(element)  # drop_tree counts the siblings, which may be thousands of comments


def marks(element: HtmlElement) -> str:
    """By what names the page calls an element."""
    return marks_of(element, MARKS)


def _is_update(element: HtmlElement) -> bool:
    first = element.text if (element.text or "").strip() or not len(element) else element[0].text
    return bool(UPDATED.match(first or "")) and len(element.text_content()) <= MAX_BYLINE_CHARACTERS


def _around_headings(tree: HtmlElement) -> Set[HtmlElement]:
    titles = [title for name in ENTRY_TITLES for title in tree.find_class(name)]
    starts = [*tree.iter("h1"), *(titles if len(titles) == 1 else ())]
    return {outer for start in starts for outer in start.iterancestors()}
