"""The signs of a Word document that are elements, or places in a font of signs -> characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimx.read.symbols import symbol
from claimx.read.wordpackage import WORD

if TYPE_CHECKING:
    from lxml.etree import _Element

SYMBOL = f"{WORD}sym"
#: Elements in place of characters.
SIGNS = {
    WORD + name: sign
    for name, sign in (("tab", " "), ("ptab", " "), ("br", "\n"), ("cr", "\n"), ("noBreakHyphen", "-"))
}


def written(element: _Element) -> str:
    """What is read of an element: a sign, a symbol or its words."""
    if element.tag in SIGNS:
        return SIGNS[element.tag]
    if element.tag != SYMBOL:
        return element.text or ""
    try:
        place = int(element.get(f"{WORD}char", ""), 16)
    except ValueError:
        return ""
    return symbol(place, element.get(f"{WORD}font", ""))
