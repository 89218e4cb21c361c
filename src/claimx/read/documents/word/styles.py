"""What the styles of a Word document say of the paragraphs and words that bear them (ECMA-376, part 1, 17.7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from claimx.read.documents.runs import USUAL_SIZE
from claimx.read.documents.styles import LEVEL_OF_TEXT, Style, built, hint_of
from claimx.read.documents.word.package import WORD
from claimx.read.draft import Hint

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF = frozenset({"0", "false", "off", "none"})
#: Of the largest size that Word sets, in half points.
_MAX_SIZE_DIGITS = 4

Styles = Mapping[str, Style]


def inner(element: _Element | None, *names: str) -> _Element | None:
    """The element that is reached through these, one in the other."""
    for name in names:
        element = None if element is None else next(element.iterchildren(WORD + name), None)
    return element


def value(element: _Element | None) -> str | None:
    """What an element says, where it says one thing."""
    return None if element is None else element.get(f"{WORD}val")


def is_on(element: _Element | None) -> bool:
    """Whether a property is there, and is not switched off."""
    return element is not None and value(element) not in _OFF


def switched(properties: _Element | None, *names: str) -> bool | None:
    """Whether one of these is on; ``None`` where none of them is given."""
    given = [is_on(one) for one in (inner(properties, name) for name in names) if one is not None]
    return any(given) if given else None


def level_hint(properties: _Element | None) -> Hint | None:
    """What its level says of a paragraph, where one is given: a heading, or nothing."""
    return "heading" if value(inner(properties, "outlineLvl")) not in (None, str(LEVEL_OF_TEXT)) else None


def lists(properties: _Element | None) -> bool | None:
    """Whether Word numbers it, or sets a bullet; ``None`` where nothing is said of that."""
    numbering = inner(properties, "numPr")
    return None if numbering is None else value(inner(numbering, "numId")) != "0"


def raises(properties: _Element | None) -> bool:
    """Whether words are set above their line, as marks of notes and powers are: as superscript, or by some points."""
    points = value(inner(properties, "position")) or ""
    return value(inner(properties, "vertAlign")) == "superscript" or (points.isdecimal() and points != "0")


def size_of(properties: _Element | None) -> int | None:
    """How large words are set, in half points; ``None`` where that is not said."""
    size = value(inner(properties, "sz")) or ""
    return int(size) or None if size.isdecimal() and len(size) <= _MAX_SIZE_DIGITS else None


def usual_size(root: _Element | None) -> int:
    """How large words are set whose styles do not say it: as in a paragraph that names no style."""
    elements = () if root is None else root.iterchildren(f"{WORD}style")
    usual = next((one for one in elements if one.get(f"{WORD}type") == "paragraph" and _is_default(one)), None)
    everywhere = inner(root, "docDefaults", "rPrDefault", "rPr")
    return size_of(inner(usual, "rPr")) or size_of(everywhere) or USUAL_SIZE


def _is_default(style: _Element) -> bool:
    return style.get(f"{WORD}default", "0") not in _OFF


def styles_of(root: _Element | None) -> Styles:
    """Each style by its id, with what it takes from those that it is built on."""
    elements = () if root is None else root.iterchildren(f"{WORD}style")
    said = {
        element.get(f"{WORD}styleId", ""): (_own(element), value(inner(element, "basedOn"))) for element in elements
    }
    return built(said)


def _own(element: _Element) -> Style:
    """What it says itself: its children are looked through once, however many styles are built on it."""
    paragraph, run = inner(element, "pPr"), inner(element, "rPr")
    return Style(
        hint=hint_of(value(inner(element, "name")) or "") or level_hint(paragraph),
        is_list=lists(paragraph),
        is_bold=switched(run, "b"),
        size=size_of(run),
        is_hidden=switched(run, "vanish"),
        is_struck=switched(run, "strike", "dstrike"),
        is_raised=raises(run) or None,
    )
