"""Who signed a page, and when, as its reader sees it: the first line that the page names a byline."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date
from typing import TYPE_CHECKING

from claimx.read.markup import collapse, marks_of, naming
from claimx.read.metadata import AUTHOR_LEAD, is_person, split_authors, to_date
from claimx.read.vocabulary import PERSON

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARKS = ("class", "id", "itemprop", "rel", "data-testid")
BYLINE = naming("by-?lines?|authors?")
#: To ask for the words in one path takes a tenth of the time that it takes to look at every element.
MAY_BE_BYLINE = (
    "//*[" + " or ".join(f"contains(@{mark}, 'yline') or contains(@{mark}, 'uthor')" for mark in MARKS) + "]"
)
#: Parts with the names and dates of others: readers who comment, authors of other articles.
OTHERS = naming(
    r"comments?|commentlist|respond|disqus\w*|replies|related|recommend\w*|trending|popular|sidebar"
    r"|widgets?|cards?|teasers?|promo|footer|nav|menu|latest|more"
)
COMMENTS = naming(r"(?:recent)?comments?|commentlist|respond|disqus\w*|references|ref-?list|citations?")
DATES = naming("date|dateline|published|timestamp")
#: When it was changed, not when it was published.
UPDATED = re.compile(r"\W*(?:this page was )?(?:last )?(?:updated|modified|edited|reviewed)\b", re.IGNORECASE)
#: What may be a line by itself.
LINE_TAGS = ("p", "div", "span", "cite", "em", "a", "li", "td", "h4", "h5", "h6", "b", "strong", "small", "time")
OTHER_TAGS = frozenset({"aside", "footer", "nav"})
# A byline with a post and a date is shorter; more is a life, or a list of names.
MAX_BYLINE_CHARACTERS = 120
# A standfirst may stand above the date.
MIN_TEXT_CHARACTERS = 250
# Behind the names: a date, an account, a post in brackets, the next thing on the line.
BEHIND_NAMES = re.compile(
    r"\s*(?:[|·•(@/]|\s[-–—]\s|,? (?=\d)"
    r"|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Published|Updated|Posted)\b).*$"
)


#: What microformats call the name in a byline.
SIGNATURE = naming("fn|name|author")
#: Between the elements of a line, and where they are joined: behind "by", around "and".
PART = "\x1f"
JOINT = re.compile(rf"(?i:\b(?:by:?|author:|and)|[,&]){PART}|{PART}(?=(?:(?i:and)\b|[,&]))")
BY = re.compile(r"(?:By|BY|Written by|WRITTEN BY):?(?: (?=[A-Z])|$)")
#: Where links to authors lead.
BEARER = re.compile(r"\b(?:authors?|by|bylines?|contributors?|people|profiles?|reporters?|staff|users?|writers?)\b")
#: What links beside names say.
NO_NAME = re.compile(
    r"\b(?:About|All|Archives?|Articles|Bio|Contact|E-?mail|Facebook|Follow|Full|More|News|Posts?|Profile|Read|Staff"
    r"|Twitter|View|Website)\b"
)


def signed_by(tree: HtmlElement) -> tuple[str, ...]:
    """The names in the first line that says "by", or that is marked as a name, or a link to an author."""
    is_own = _Own(tree)
    for element in tree.xpath(MAY_BE_BYLINE):
        if BYLINE.search(_marks(element)) and is_own(element) and (names := _signers(element)):
            return names
    return ()


def _signers(element: HtmlElement) -> tuple[str, ...]:
    words = collapse(element.text_content())
    if len(words) > MAX_BYLINE_CHARACTERS:
        return ()
    if AUTHOR_LEAD.match(words):
        return _names(_first_of(element)) or _names(words)
    marked = (one for one in element.iter("a", "span", "b", "strong") if _is_signature(one, words))
    return next(filter(None, (_names(collapse(one.text_content())) for one in marked)), ())


def _is_signature(element: HtmlElement, words: str) -> bool:
    """Whether this part of a byline is a name: a link to its bearer, or what a microformat calls one."""
    if element.tag != "a":
        return bool(SIGNATURE.search(_marks(element))) and element.find(".//a") is None
    is_whole = collapse(element.text_content()) == words
    return is_whole or bool(SIGNATURE.search(_marks(element)) or BEARER.search(element.get("href") or ""))


def _first_of(element: HtmlElement) -> str:
    """A byline to where the page itself parts the names from what stands behind them, without a mark between."""
    line = PART.join(filter(None, map(collapse, element.itertext())))
    return JOINT.sub(lambda joint: joint[0].replace(PART, " "), line).split(PART)[0]


def signed_in_text(tree: HtmlElement) -> tuple[str, ...]:
    """The names in a line of its own between the heading and the text that says "by", whatever it is called."""
    is_below = False
    for element in tree.iter("h1", *LINE_TAGS, "img", "br"):
        is_below |= element.tag == "h1"
        if is_below and (line := _line(element)) and (names := _names(line)):
            return names
        if is_below and element.tag == "p" and len(element.text_content()) >= MIN_TEXT_CHARACTERS:
            break
    return ()


def _line(element: HtmlElement) -> str:
    """The line that says "by" at the start of an element, or right behind it."""
    behind, below = collapse(element.tail or ""), element.getnext()
    if BY.match(behind):
        return f"{behind} {collapse(below.text_content())}" if below is not None and BY.fullmatch(behind) else behind
    is_line = BY.match(collapse(element.text or "")) and len(element.text_content()) <= MAX_BYLINE_CHARACTERS
    return _first_of(element) if is_line else ""


def dated(tree: HtmlElement) -> date | None:
    """The first time between the first heading and the text; those above are of today, those below of other pages."""
    is_own, is_below = _Own(tree), False
    for element in tree.iter("*"):
        is_below |= element.tag == "h1"
        if not is_below or not is_own(element):
            continue
        if found := _date_of(element):
            return found
        if element.tag == "p" and len(element.text_content()) >= MIN_TEXT_CHARACTERS:
            return None
    return None


def _date_of(element: HtmlElement) -> date | None:
    if element.tag == "time":
        return to_date(element.get("datetime"))
    if not DATES.search(_marks(element)):
        return None
    words = " ".join(element.itertext())
    return to_date(words) if len(words) <= MAX_BYLINE_CHARACTERS and not UPDATED.match(words) else None


def drop_others(tree: HtmlElement) -> None:
    """Take out what readers wrote, what is cited and when it was changed: their names and dates are not the page's."""
    around = _around_headings(tree)
    for element in list(tree.iter("section", "ol", "ul", *LINE_TAGS)):
        outer = element.getparent()
        if outer is not None and element not in around and (COMMENTS.search(_marks(element)) or _is_update(element)):
            outer.remove(element)  # drop_tree counts the siblings, which may be thousands of comments


def _is_update(element: HtmlElement) -> bool:
    first = element.text if (element.text or "").strip() or not len(element) else element[0].text
    return bool(UPDATED.match(first or "")) and len(element.text_content()) <= MAX_BYLINE_CHARACTERS


class _Own:
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
        return element.tag not in OTHER_TAGS and not OTHERS.search(_marks(element))


def _around_headings(tree: HtmlElement) -> Set[HtmlElement]:
    return {outer for heading in tree.iter("h1") for outer in heading.iterancestors()}


def _marks(element: HtmlElement) -> str:
    return marks_of(element, MARKS)


def _names(words: str) -> tuple[str, ...]:
    """Those that are persons, in ``By Ann Roe and Bo Lee | 3 May``."""
    lead = AUTHOR_LEAD.match(words)
    line = BEHIND_NAMES.sub("", words[lead.end() if lead else 0 :])
    may_be = is_person if lead else PERSON.match
    return tuple(name for name in split_authors(line) if may_be(name) and not NO_NAME.search(name))
