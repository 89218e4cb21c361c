"""The signs of a Word document that are elements, or places in a font of signs -> characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimx.read.wordpackage import WORD

if TYPE_CHECKING:
    from lxml.etree import _Element

SYMBOL = f"{WORD}sym"
#: Elements in place of characters.
SIGNS = {
    WORD + name: sign
    for name, sign in (("tab", " "), ("ptab", " "), ("br", "\n"), ("cr", "\n"), ("noBreakHyphen", "-"))
}
#: Signs that Word takes from a font of signs, by their places there; other such places are arrows, ticks and the like.
_SYMBOLS = {
    0xA0: "€", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0xBE: "–",
    0x61: "α", 0x62: "β", 0x67: "γ", 0x6D: "µ", 0x73: "σ", 0x44: "Δ", 0x53: "Σ",
}  # fmt: skip
_SYMBOL_FONT = "symbol"
_FONT_PLACES = range(0xF000, 0xF100)


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


def symbol(place: int, font: str) -> str:
    """The character at a place of a font: of fonts of signs, those of one are known."""
    if font.lower() == _SYMBOL_FONT:
        return _SYMBOLS.get(place % 0x100, " ")
    return " " if place in _FONT_PLACES or not 0x20 <= place < 0xD800 else chr(place)
