"""What the markup of an HTML page says its stretches are, beyond the main text that trafilatura finds.

Sites name their parts in classes and elements; the texts found under such names are remembered, so that a
stretch of the main text that is one of them can be named without guessing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from typing import TYPE_CHECKING

from claimx.read.draft import Hint
from claimx.read.html.markup import HEADINGS, MAX_PART_CHARACTERS, marks_of, naming
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

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
_HEADINGS = HEADINGS[1:]
_TEXTS = frozenset({"p", "h1", *_HEADINGS})
# Of paragraphs of the article; what stands above it is shorter.
_MIN_PARAGRAPH_CHARACTERS = 100
_ATTRIBUTES = ("class", "id", "itemprop", "data-testid", "data-component", "role")
# A shorter text is found in several parts that say different things.
_MIN_PART_CHARACTERS = 3


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
            n_paragraphs += element.tag == "p" and len(element.text or "") >= _MIN_PARAGRAPH_CHARACTERS
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
