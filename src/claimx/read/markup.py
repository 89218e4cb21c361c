"""What the markup of an HTML page says its stretches are, beyond the main text that trafilatura finds.

Sites name their parts in classes and elements; the texts found under such names are remembered, so that a
stretch of the main text that is one of them can be named without guessing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from claimx.read.draft import Hint

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def naming(alternatives: str) -> re.Pattern[str]:
    """What finds one of the words in the marks of an element: whole, or parted from others by a dash or a space."""
    return re.compile(rf"(?:^|[-_ ])(?:{alternatives})(?:$|[-_ ])", re.IGNORECASE)


#: Between the words of a name that is written ``articleSubtitle``.
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: How pages call what stands between the title and the text; further down they call headings so.
_LEADS = r"standfirst|excerpt|summary|dek|deck|sub-?title|strapline|sub-?headline|kicker"
_LEAD = naming(_LEADS)
_N_PARAGRAPHS_OF_TEXT = 2
#: Words of ``class``, ``id``, ``itemprop`` or ``data-testid``, and what they name; the first that fits wins.
_NAMES: tuple[tuple[Hint, re.Pattern[str]], ...] = (
    (
        "caption",
        naming(
            r"wp-caption-text|(?:fig|img|image|photo|media|picture)?-?(?:caption|credit)s?|(?:image|photo)[-_]+description"
        ),
    ),
    (
        "biography",
        naming(
            r"(?:author|writer|contributor)s?[-_]?(?:bio|box|card|info|about|description)\w*|bios?|about-(?:the-)?authors?"
        ),
    ),
    ("byline", naming(r"byline|by-line|by|authors")),
    (
        "boilerplate",
        naming(
            rf"{_LEADS}|pull-?quotes?|pq|newsletter\w*|sign-?up\w*"
            r"|subscri\w+|related\w*|read-?more|also-?read|recirc\w*|recommend\w*|promo\w*|share|sharing|social|tags?"
            r"|tag-?list|foot-?notes?|endnotes|references|corrections?|disclaimer|disclosure|toc|table-of-contents"
            r"|breadcrumbs?|cookie\w*|consent|comments?|respond|advert\w*|ad|ads|sponsor\w*|donat\w+|timestamp"
            r"|print-only|sr-only|visually-hidden|screen-reader-text"
        ),
    ),
)
#: What machines may read aloud: the first paragraphs, which some pages name the summary that may be spoken.
_SPEAKABLE = naming("speakable")
_TAGS: Mapping[str, Hint] = {
    "figcaption": "caption",
    "aside": "boilerplate",
    "nav": "boilerplate",
    "footer": "boilerplate",
}
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_TEXTS = frozenset({"p", "h1", *_HEADINGS})
#: Classes of what holds the article, of which some pages make one between any two advertisements.
_ARTICLE_PART = re.compile(r"(?:article|story|post|entry)[-_]{0,2}(?:body|content|text)", re.IGNORECASE)
HOME = re.compile(r"(?:https?://[^/]+)?/?$")
# A part with less text in paragraphs of its own is a note or a teaser.
_MIN_ARTICLE_PART_CHARACTERS = 100
_ATTRIBUTES = ("class", "id", "itemprop", "data-testid", "data-component", "role")
# A part with more text than this holds the article, whatever its class says.
MAX_PART_CHARACTERS = 1_500
# A shorter text is found in several parts that say different things.
_MIN_PART_CHARACTERS = 3


#: A declaration by which XHTML begins; no text that is decoded may have one.
_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]*>", re.IGNORECASE)
#: What says where a word may be parted, or nothing at all, and is not seen.
_UNSEEN = "\u00ad\u200b\u2060\ufeff"


def parsed(source: str) -> HtmlElement:
    """The tree of a page that was decoded; whatever lxml may raise, it raises."""
    from lxml.html import document_fromstring

    return document_fromstring(_DECLARATION.sub("", source.replace("\x00", ""), count=1))


def collapse(text: str) -> str:
    """White space as a browser shows it, without soft hyphens and blanks of no width."""
    for character in _UNSEEN if not text.isascii() else "":  # each a look; a table of all takes ten times as long
        text = text.replace(character, "")
    return " ".join(text.split())


def n_characters(part: HtmlElement) -> int:
    """Of its paragraphs."""
    return sum(len(collapse(paragraph.text_content())) for paragraph in part.iter("p"))


def marks_of(element: HtmlElement, attributes: Iterable[str]) -> str:
    """By what names a page calls an element, in these attributes of it."""
    return " ".join(filter(None, map(element.get, attributes)))


def around_headings(tree: HtmlElement) -> Set[HtmlElement]:
    """All that holds a heading of the first level."""
    return {outer for heading in tree.iter("h1") for outer in heading.iterancestors()}


def named_parts(tree: HtmlElement) -> Mapping[str, Hint]:
    """Collapsed texts of all elements in parts of the page that have a name, and the name of the outermost.

    What is a paragraph or a heading elsewhere is the article's, though a box says it too to share it, or for contents.
    """
    found: dict[str, Hint] = {}
    unnamed: list[HtmlElement] = []
    hints: dict[HtmlElement, Hint] = {}
    texts: dict[HtmlElement, str | None] = {}
    known: dict[str, Hint | None] = {}
    n_paragraphs = 0
    for element in tree.iter("*"):
        hint = hints.get(element.getparent()) or _hint(element, known)
        if hint == "boilerplate" and n_paragraphs >= _N_PARAGRAPHS_OF_TEXT and _heads_a_part(element):
            hint = None
        if hint is None:
            n_paragraphs += element.tag == "p" and len(element.text or "") >= _MIN_ARTICLE_PART_CHARACTERS
            if element.tag in _TEXTS:
                unnamed.append(element)
            continue
        if element not in texts:  # then it is the outermost that has a name, and all within it are put together
            texts |= _short_texts(element)
        text = texts[element]
        if text is None:  # it holds the article, whatever its class says
            continue
        hints[element] = hint
        if len(text) >= _MIN_PART_CHARACTERS:
            found.setdefault(text, hint)
    shared = _texts_among(unnamed, {text for text, hint in found.items() if hint == "boilerplate"})
    return {text: hint for text, hint in found.items() if text not in shared}


def _texts_among(elements: Iterable[HtmlElement], texts: Set[str]) -> set[str]:
    """Which of the texts one of the elements holds as well."""
    longest = max(map(len, texts), default=0)
    # White space aside; so most paragraphs are not looked at.
    short = (element for element in elements if longest and len(element.text or "") <= 2 * longest)
    return {text for element in short if (text := collapse(element.text_content())) in texts}


def _heads_a_part(element: HtmlElement) -> bool:
    """Whether what is named as a line below the title is a heading, or one in a box of its own."""
    is_box = element.tag == "div" and [child.tag for child in element][:2] in ([tag] for tag in _HEADINGS)
    return (is_box or element.tag in _HEADINGS) and bool(_LEAD.search(_names_of(element)))


def _short_texts(part: HtmlElement) -> dict[HtmlElement, str | None]:
    """The collapsed text of each element, or nothing if it is longer than a part; each is put together only once."""
    pieces: dict[HtmlElement, str | None] = {}
    for element in reversed(list(part.iter("*"))):
        inner: list[str | None] = [_squeeze(element.text)]
        for child in element:
            inner += [pieces.get(child, ""), _squeeze(child.tail)]
        known = [piece for piece in inner if piece is not None]
        text = _squeeze("".join(known)) if len(known) == len(inner) else None
        pieces[element] = text if text is not None and len(text.strip()) <= MAX_PART_CHARACTERS else None
    return {element: None if text is None else text.strip() for element, text in pieces.items()}


def _squeeze(text: str | None) -> str:
    """Like ``collapse``, but white space at either end stays one space."""
    if not text:
        return ""
    if not (words := collapse(text)):
        return " "
    return " " * text[0].isspace() + words + " " * text[-1].isspace()


def article_parts(tree: HtmlElement) -> list[HtmlElement]:
    """The elements between which the page has parted its article: of the same class, side by side, the longest set."""
    sets: dict[str, dict[HtmlElement, int]] = {}
    for element in tree.iter("div", "section"):
        name = element.get("class") or ""
        if _ARTICLE_PART.search(name):
            n_characters = sum(len(collapse(child.text_content())) for child in element.iterchildren("p"))
            if n_characters >= _MIN_ARTICLE_PART_CHARACTERS:
                sets.setdefault(name, {})[element] = n_characters
    n_characters_of = {name: sum(parts.values()) for name, parts in sets.items()}
    return list(sets[max(n_characters_of, key=n_characters_of.__getitem__)]) if sets else []


def common_ancestor(elements: Sequence[HtmlElement]) -> HtmlElement:
    """The innermost element that holds all of them."""
    shared = set.intersection(*({element, *element.iterancestors()} for element in elements))
    return max(shared, key=lambda element: sum(1 for _ in element.iterancestors()))


def headings(tree: HtmlElement) -> list[str]:
    """The texts of the first-level headings; headings within one are a part of it."""
    outer = (element for element in tree.iter("h1") if next(element.iterancestors("h1"), None) is None)
    return [collapse(element.text_content()) for element in outer]


def main_heading(tree: HtmlElement) -> str | None:
    """The text of the only first-level heading, if there is just one."""
    found = set(headings(tree)) - {"", home_name(tree)}
    return found.pop() if len(found) == 1 else None


def home_name(tree: HtmlElement) -> str | None:
    """The name of the site, if a first-level heading is a link to where the site begins."""
    links = (link for heading in tree.iter("h1") for link in heading.iter("a") if HOME.match(link.get("href") or ""))
    return next(filter(None, (collapse(link.text_content()) for link in links)), None)


def _names_of(element: HtmlElement) -> str:
    """Its marks, with a dash between words that only a capital parts."""
    return _HUMP.sub("-", marks_of(element, _ATTRIBUTES))


def _hint(element: HtmlElement, known: dict[str, Hint | None]) -> Hint | None:
    """What the element itself is named; ``known`` remembers it for the others with the same marks."""
    if element.tag in ("html", "body", "main", "article"):
        return None
    if element.tag in _TAGS:
        return _TAGS[element.tag]
    if element.tag == "cite" and element.getparent().tag == "blockquote":  # who is quoted
        return "byline"
    marks = _names_of(element)
    if marks not in known:
        known[marks] = (
            None
            if _SPEAKABLE.search(marks)
            else next((hint for hint, pattern in _NAMES if pattern.search(marks)), None)
        )
    return known[marks]
