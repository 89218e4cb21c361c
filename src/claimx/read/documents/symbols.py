"""What a font of signs shows at its places: those of one such font are known."""

from __future__ import annotations

#: Signs by their places; others are arrows, ticks and the like.
_SYMBOLS = {
    0xA0: "€", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0xBE: "–",
    0x61: "α", 0x62: "β", 0x67: "γ", 0x6D: "µ", 0x73: "σ", 0x44: "Δ", 0x53: "Σ",
}  # fmt: skip
SYMBOL_FONT = "symbol"
#: Where characters stand that a font shows by their places in it.
FONT_PLACES = range(0xF000, 0xF100)


def symbol(place: int, font: str) -> str:
    """The character at a place of a font; a blank where it is not known."""
    if font.lower() == SYMBOL_FONT:
        return _SYMBOLS.get(place % 0x100, " ")
    return " " if place in FONT_PLACES or not 0x20 <= place < 0xD800 else chr(place)
