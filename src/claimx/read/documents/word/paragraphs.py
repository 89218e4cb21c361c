"""The XML of a Word document -> its paragraphs: what a reader sees of them, and what the document says that they are.

One walk in the order of the text. What was deleted or hidden is passed over, and so are fields, notes and remarks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from claimx.read.documents.runs import USUAL_LOOK, USUAL_SIZE, Look, OpenParagraph, Paragraph, Run
from claimx.read.documents.styles import NO_STYLE, Style
from claimx.read.documents.symbols import symbol
from claimx.read.documents.walk import walk
from claimx.read.documents.word.package import MATH, WORD
from claimx.read.documents.word.styles import Styles, inner, is_on, level_hint, lists, raises, size_of, switched, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_SYMBOL = f"{WORD}sym"
#: Elements in place of characters.
_SIGNS = {
    WORD + name: sign
    for name, sign in (("tab", " "), ("ptab", " "), ("br", "\n"), ("cr", "\n"), ("noBreakHyphen", "-"))
}
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: What holds no text, or none that is seen; what was moved away stands where it was moved to.
_UNREAD = frozenset(
    WORD + name
    for name in (
        *("pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "sectPr", "del", "moveFrom", "rt"),
        *("delText", "instrText", "delInstrText"),
    )
)
_PARAGRAPH, _RUN, _TEXT = (WORD + name for name in ("p", "r", "t"))
_TABLE, _CONTROL = WORD + "tbl", WORD + "sdt"
_WALKED = (
    *(_PARAGRAPH, _RUN, _TEXT, _SYMBOL, _TABLE, _CONTROL, f"{MATH}t", _ALTERNATIVE),
    *_UNREAD,
    *_SIGNS,
)


@dataclass(slots=True)
class _Open(OpenParagraph):
    """One that may have no end of its own, and how the run is set that is being read."""

    goes_on: bool = False
    look: Look = USUAL_LOOK


def paragraphs_in(document: _Element, styles: Styles, usual_size: int = USUAL_SIZE) -> Iterator[Paragraph]:
    """Those that say something, in order; a text box follows the paragraph that it hangs on."""
    reading = _Reading(styles, usual_size)
    walk(document, reading, _WALKED)
    return _whole(reading.found)


class _Reading:
    """Where the walk stands: within which paragraphs, and within what is no text of the article."""

    def __init__(self, styles: Styles, usual_size: int) -> None:
        self._styles = styles
        self._usual_size = usual_size
        self._paragraphs: list[tuple[_Element, _Open]] = []
        self._asides: list[_Element] = []
        self.found: list[_Open] = []

    def is_unread(self, element: _Element) -> bool:
        """Whether nothing in it is seen; of two ways to show the same, the first is read."""
        if element.tag == _PARAGRAPH:
            return self._style(inner(element, "pPr"), "pStyle").is_withdrawn
        if element.tag == _RUN:
            return self._is_withdrawn(element)
        if element.tag == _CONTROL:
            return is_on(inner(element, "sdtPr", "showingPlcHdr"))
        is_second = element.tag == _ALTERNATIVE and element.getprevious() is not None
        return element.tag in _UNREAD or is_second

    def _style(self, properties: _Element | None, kind: str) -> Style:
        return self._styles.get(value(inner(properties, kind)) or "", NO_STYLE)

    def _is_withdrawn(self, run: _Element) -> bool:
        """By itself, or where it says nothing of that, by its style."""
        properties = inner(run, "rPr")
        hidden, struck = switched(properties, "vanish"), switched(properties, "strike", "dstrike")
        return Style(is_hidden=hidden, is_struck=struck).or_else(self._style(properties, "rStyle")).is_withdrawn

    def open(self, element: _Element) -> None:
        if element.tag == _PARAGRAPH:
            self.found.append(self._paragraph(element))
            self._paragraphs.append((element, self.found[-1]))
        elif element.tag in (_TABLE, _CONTROL):
            self._asides += [element] if _is_aside(element) else []
        elif self._paragraphs and element.tag == _RUN:
            self._dress(self._paragraphs[-1][1], element)
        elif self._paragraphs:
            paragraph = self._paragraphs[-1][1]
            paragraph.add(_written(element), paragraph.look)

    def close(self, element: _Element) -> None:
        if self._asides and self._asides[-1] is element:
            self._asides.pop()
        elif self._paragraphs and self._paragraphs[-1][0] is element:
            _, ended = self._paragraphs.pop()
            if ended is self.found[-1] and not ended.runs and not ended.goes_on:
                self.found.pop()
        elif self._paragraphs and element.tag == _RUN:
            paragraph = self._paragraphs[-1][1]
            paragraph.look = paragraph.look._replace(is_raised=False)

    def _paragraph(self, element: _Element) -> _Open:
        properties = inner(element, "pPr")
        style = self._style(properties, "pStyle")
        listed = lists(properties)
        return _Open(
            hint="boilerplate" if self._asides and style.hint != "title" else style.hint or level_hint(properties),
            is_listed=bool(style.is_list) if listed is None else listed,
            usual=Look(style.size or self._usual_size, bool(style.is_bold)),
            goes_on=_goes_on(properties),
        )

    def _dress(self, paragraph: _Open, run: _Element) -> None:
        properties = inner(run, "rPr")
        own, style = switched(properties, "b"), self._style(properties, "rStyle")
        paragraph.look = Look(
            size=size_of(properties) or style.size or paragraph.usual.size,
            is_bold=paragraph.usual.is_bold or bool(style.is_bold) if own is None else own,
            is_raised=bool(style.is_raised) or raises(properties),
        )


def _is_aside(element: _Element) -> bool:
    """A table, but for one column that only frames its text; or a list of contents, which Word makes by itself."""
    if element.tag == _CONTROL:
        return value(inner(element, "sdtPr", "docPartObj", "docPartGallery")) == "Table of Contents"
    rows = element.findall(f"{WORD}tr")
    return max((len(row.findall(f"{WORD}tc")) for row in rows), default=0) != 1


def _goes_on(properties: _Element | None) -> bool:
    """Whether it has no end of its own: this was deleted or moved away, or it is the large first letter of the next."""
    ending, frame = inner(properties, "rPr"), inner(properties, "framePr")
    is_ended = inner(ending, "del") is None and inner(ending, "moveFrom") is None
    is_letter = frame is not None and frame.get(f"{WORD}dropCap") in ("drop", "margin")
    return is_letter or not is_ended


def _whole(found: Sequence[_Open]) -> Iterator[Paragraph]:
    """What has no end of its own, joined to what it goes on in."""
    before: list[Run] = []
    for one, following in zip_longest(found, found[1:]):
        before += one.runs
        if not (one.goes_on and following):
            yield from one.parted(before)
            before = []


def _written(element: _Element) -> str:
    """What is read of an element: a sign, a symbol or its words."""
    if element.tag in _SIGNS:
        return _SIGNS[element.tag]
    if element.tag != _SYMBOL:
        return element.text or ""
    try:
        place = int(element.get(f"{WORD}char", ""), 16)
    except ValueError:
        return ""
    return symbol(place, element.get(f"{WORD}font", ""))
