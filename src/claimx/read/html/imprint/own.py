"""Which parts of a page are its own: pages name those that show other articles, or what readers wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from claimx.read.html.markup import HEADINGS, around_headings, marks_of, meta_key, naming
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARKS = ("class", "id", "itemprop", "rel", "data-testid")
#: What readers and networks say of an article, and what it says of itself later.
_SAID_SINCE = r"comments?|commentlist|respond|disqus\w*|tweets?|corrections?|clarifications?"
#: Parts with the names and dates of others: readers who comment, authors of other articles, photographers. What
#: systems call the foot of a post is the post's.
_OTHERS = naming(
    rf"{_SAID_SINCE}|replies|related|recommend\w*|trending|popular|sidebar|widgets?|cards?|teasers?|promo"
    r"|(?<!post[-_])(?<!entry[-_])(?<!article[-_])footer|nav|menu|latest|more|infobox"
    r"|(?:img|image|photo|picture)-?(?:author|caption|credit)|captions?"
)
#: The same of what is taken out, with the works that are cited.
_FOREIGN = naming(rf"recentcomments?|{_SAID_SINCE}|references|ref-?list|citations?")
#: When it was changed, not when it was published.
UPDATED = re.compile(
    r"\W*(?:this (?:page|article|story|post) was )?(?:last )?(?:updated?|modified|edited|reviewed|changed"
    r"|correct(?:ed|ions?)|clarifications?|amended)\b",
    re.IGNORECASE,
)
#: How meta elements call the time of a change, without their marks (``meta_key``).
_CHANGED = frozenset(
    {"articlemodifiedtime", "articlemodified", "articleupdatedtime", "ogupdatedtime", "datemodified", "lastmodified"}
    | {"dcdatemodified", "dcmodified", "dctermsmodified", "lastmod", "modified", "revised", "updatedtime"}
)
#: What may be a line by itself.
LINE_TAGS = (
    "p", "div", "span", "address", "cite", "em", "i", "a", "li", "dd", "td", "h3", "h4", "h5", "h6", "b", "strong",
    "small", "time",
)  # fmt: skip
_OTHER_TAGS = frozenset({"aside", "figcaption", "figure", "footer", "nav"})
TITLE_TAGS = HEADINGS[:4]
_LABEL_TAGS = ("b", "strong", "dt", "th", "span", "label")
# A shorter heading may name a section.
_MIN_TITLE_CHARACTERS = 15
# A byline with a post and a date is shorter; more is a life, or a list of names.
MAX_BYLINE_CHARACTERS = 120
# A standfirst may stand above the date.
_MIN_TEXT_CHARACTERS = 250
# Text that no paragraph holds; captions are shorter.
_MIN_LOOSE_CHARACTERS = 500
#: What a paragraph is made of; scripts may stand in it too.
INLINE_TAGS = ("p", "a", "abbr", "b", "br", "em", "font", "i", "span", "strong", "u")


class Own:
    """The page's own part: its heading, what stands below it, and whether an element is of others.

    What holds the heading is of the page, whatever its name. Each element is looked at once, however deep the page.
    """

    def __init__(self, tree: HtmlElement, title: str | None = None) -> None:
        self.tree = tree
        self.heading = _heading(tree, title)
        self._around = around_headings(tree) | (set() if self.heading is None else {*self.heading.iterancestors()})
        self._known: dict[HtmlElement, bool] = {}

    @cached_property
    def below(self) -> list[HtmlElement]:
        """All elements from the heading down to the text."""
        return list(self._down())

    def _down(self) -> Iterator[HtmlElement]:
        is_below = False
        for element in self.tree.iter("*") if self.heading is not None else ():
            is_below |= element is self.heading
            if is_below:
                yield element
                if (
                    element.tag == "p"
                    and len(collapse("".join(element.itertext(*INLINE_TAGS)))) >= _MIN_TEXT_CHARACTERS
                ):
                    return
                if element.tag in LINE_TAGS and len(element.text or "") >= _MIN_LOOSE_CHARACTERS:
                    return

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
        return element.tag not in _OTHER_TAGS and not _OTHERS.search(marks(element))


def drop_foreign(tree: HtmlElement) -> None:
    """Take out what readers wrote, what is cited and when it was changed: their names and dates are not the page's."""
    around = around_headings(tree)
    for element in list(tree.iter("section", "ol", "ul", "blockquote", *LINE_TAGS)):
        outer = element.getparent()
        if outer is not None and element not in around and (_FOREIGN.search(marks(element)) or _is_update(element)):
            outer.remove(element)  # drop_tree counts the siblings, which may be thousands of comments
    for element in list(tree.iter("meta")):
        if meta_key(element) in _CHANGED:
            element.drop_tree()


def labelled(own: Own, label: re.Pattern[str]) -> Iterator[str]:
    """The short lines behind elements that are such a label and nothing else."""
    for element in own.tree.iter(*_LABEL_TAGS):
        if label.fullmatch(collapse(element.text or "").rstrip(" :")) and not len(element) and own(element):
            below, behind = element.getnext(), collapse(element.tail or "").lstrip(" :")
            words = behind if behind or below is None else collapse(below.text_content())
            if len(words) <= MAX_BYLINE_CHARACTERS:
                yield words


def marks(element: HtmlElement) -> str:
    """By what names the page calls an element."""
    return marks_of(element, MARKS)


def _is_update(element: HtmlElement) -> bool:
    first = element.text if (element.text or "").strip() or not len(element) else element[0].text
    return bool(UPDATED.match(first or "")) and len(element.text_content()) <= MAX_BYLINE_CHARACTERS


def _heading(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    """The heading that is the title, or the first of the first level."""
    called = (
        heading for heading in tree.iter(*TITLE_TAGS) if title and _is_title(collapse(heading.text_content()), title)
    )
    return next(called, next(tree.iter("h1"), None))


def _is_title(heading: str, title: str) -> bool:
    return heading == title or (len(heading) >= _MIN_TITLE_CHARACTERS and title.startswith(heading))
