"""The XML of an OpenDocument text -> its paragraphs: what a reader sees of them, and what they are said to be.

One walk in the order of the text (OpenDocument 1.3, part 3). What was deleted stands apart from the text, and is passed
over as what is hidden is, and so are notes and remarks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimx.read.documents.odt.styles import DRAWING, OFFICE, TABLE, TEXT, Styles
from claimx.read.documents.runs import USUAL_SIZE, Look, OpenParagraph, Paragraph
from claimx.read.documents.styles import NO_STYLE, Style
from claimx.read.documents.symbols import FONT_PLACES, SYMBOL_FONT, symbol
from claimx.read.documents.walk import walk

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING, _ITEM, _TABLE = f"{TEXT}h", f"{TEXT}list-item", f"{TABLE}table"
_PARAGRAPHS = (_HEADING, f"{TEXT}p")
_SPANS = (f"{TEXT}span", f"{TEXT}a")
#: Lists of contents and the like, which programs make by themselves.
_INDEXES = frozenset(
    TEXT + name
    for name in (
        *("table-of-content", "illustration-index", "table-index", "object-index", "user-index"),
        *("alphabetical-index", "bibliography"),
    )
)
#: What holds no text of the article, or none that is seen.
_UNREAD = frozenset(
    {
        *(TEXT + name for name in ("tracked-changes", "note", "number", "placeholder")),
        *(TEXT + name for name in ("ruby-text", "hidden-text", "script")),
        *(OFFICE + name for name in ("annotation", "forms")),
        f"{DRAWING}object",  # a sheet or a chart, which in a flat file stands here as a document of its own
        *(f"{index}-source" for index in _INDEXES),
    }
)
#: Elements in place of characters.
_SIGNS = {TEXT + name: sign for name, sign in (("s", " "), ("tab", " "), ("line-break", "\n"))}
#: Lines may be broken anywhere in the XML; of fonts of signs one is known, and taken for all.
_SHOWN = {place: symbol(place, SYMBOL_FONT) for place in FONT_PLACES} | dict.fromkeys(map(ord, "\r\n\t"), " ")
#: Where rows stand in a table.
_ROWS = tuple(
    f"{group}{TABLE}table-row" for group in ("", *(f"{TABLE}{name}/" for name in ("table-header-rows", "table-rows")))
)


def paragraphs_in(text: _Element, styles: Styles, usual_size: int = USUAL_SIZE) -> Iterator[Paragraph]:
    """Those that say something, in order; a text box follows the paragraph that it hangs on."""
    reading = _Reading(styles, usual_size)
    walk(text, reading)
    for paragraph in reading.found:
        yield from paragraph.parted()


class _Reading:
    """Where the walk stands: within which paragraphs and spans, and within what is no text of the article."""

    def __init__(self, styles: Styles, usual_size: int) -> None:
        self._styles = styles
        self._usual_size = usual_size
        self._paragraphs: list[tuple[_Element, OpenParagraph]] = []
        self._spans: list[tuple[_Element, Style]] = []
        self._asides: list[_Element] = []
        self._begins_item = False
        self.found: list[OpenParagraph] = []

    def is_unread(self, element: _Element) -> bool:
        """Whether nothing in it is seen."""
        return element.tag in _UNREAD or _is_hidden(element) or self._style(element).is_withdrawn

    def _style(self, element: _Element) -> Style:
        family = "paragraph" if element.tag in _PARAGRAPHS else "text"
        return self._styles.get((family, element.get(f"{TEXT}style-name", "")), NO_STYLE)

    def open(self, element: _Element) -> None:
        if element.tag in _PARAGRAPHS:
            self.found.append(self._paragraph(element))
            self._paragraphs.append((element, self.found[-1]))
            self._spans.append((element, self._style(element)))
        elif element.tag in _SPANS and self._spans:
            self._spans.append((element, self._style(element).or_else(self._spans[-1][1])))
        elif element.tag == _ITEM:
            self._begins_item = True
        elif element.tag in _INDEXES or (element.tag == _TABLE and _is_aside(element)):
            self._asides.append(element)
        if element.tag.startswith(TEXT):
            self._add(_SIGNS.get(element.tag) or _shown(element.text))

    def close(self, element: _Element) -> None:
        if self._spans and self._spans[-1][0] is element:
            self._spans.pop()
        if self._asides and self._asides[-1] is element:
            self._asides.pop()
        elif self._paragraphs and self._paragraphs[-1][0] is element:
            _, ended = self._paragraphs.pop()
            if ended is self.found[-1] and not ended.runs:
                self.found.pop()
        holder = element.getparent()
        if holder is not None and holder.tag.startswith(TEXT):
            self._add(_shown(element.tail))

    def _add(self, words: str) -> None:
        if words and self._paragraphs:
            style = self._spans[-1][1]
            look = Look(style.size or self._usual_size, bool(style.is_bold), bool(style.is_raised))
            self._paragraphs[-1][1].add(words, look)

    def _paragraph(self, element: _Element) -> OpenParagraph:
        """One that begins an item is listed: the others stand below it without a mark."""
        is_listed, self._begins_item = self._begins_item, False
        hint = self._style(element).hint or ("heading" if element.tag == _HEADING else None)
        return OpenParagraph("boilerplate" if self._asides and hint != "title" else hint, is_listed)


def _is_hidden(element: _Element) -> bool:
    """Always, or by a condition that held when the text was saved; of a paragraph a field in it says so."""
    marks = (element, *(element.findall(f"{TEXT}hidden-paragraph") if element.tag in _PARAGRAPHS else ()))
    return element.get(f"{TEXT}display") == "none" or any(mark.get(f"{TEXT}is-hidden") == "true" for mark in marks)


def _shown(words: str | None) -> str:
    return (words or "").translate(_SHOWN)


def _is_aside(table: _Element) -> bool:
    """Whether it is more than one column, which only frames its text."""
    rows = (row for path in _ROWS for row in table.iterfind(path))
    return max((len(row.findall(f"{TABLE}table-cell")) for row in rows), default=0) != 1
