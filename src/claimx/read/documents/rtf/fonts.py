"""In which set of characters the bytes of an RTF document are meant: by their font, or else as the document says."""

from __future__ import annotations

import codecs

from claimx.read.documents.symbols import symbol

_USUAL_ENCODING = "cp1252"
#: What a document may be written in, before it names a code page.
ENCODINGS = {"ansi": _USUAL_ENCODING, "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
#: Those of fonts by their numbers; of the others the document says which.
_CHARSETS = {
    0: "cp1252",
    77: "mac_roman", 78: "shift_jis", 79: "euc_kr", 80: "gb2312", 81: "big5", 85: "mac_greek", 86: "mac_turkish",
    88: "mac_latin2", 89: "mac_cyrillic",
    128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
#: In which the places of characters are those of signs.
_CHARSET_OF_SIGNS = 2
#: Where they stand, whether they are called so or by a byte.
_PLACE_OF_SIGNS = 0xF000
#: Code pages for which Python has another name.
_CODE_PAGES = {
    708: "iso8859-6", 10000: "mac_roman", 10006: "mac_greek", 10007: "mac_cyrillic", 10029: "mac_latin2",
    10081: "mac_turkish",
}  # fmt: skip


class Fonts:
    """Those of a document by their numbers."""

    def __init__(self) -> None:
        self.usual = 0
        self.document = _USUAL_ENCODING
        self._names: dict[int, str] = {}
        self._encodings: dict[int, str] = {}
        self._of_signs: set[int] = set()

    def encoding(self, font: int) -> str:
        return self._encodings.get(font, self.document)

    def name(self, font: int, name: str) -> None:
        self._names.setdefault(font, name.strip("; "))

    def give_charset(self, font: int, number: int) -> None:
        if number == _CHARSET_OF_SIGNS:
            self._of_signs.add(font)
            self._encodings[font] = "latin-1"
        elif number in _CHARSETS:
            self._encodings[font] = _CHARSETS[number]

    def give_code_page(self, font: int | None, number: int) -> None:
        """To a font, or to what is set in any font that has none."""
        if font is None:
            self.document = _code_page(number)
        else:
            self._encodings[font] = _code_page(number)

    def shown(self, text: str, font: int) -> str:
        """What is seen of a text; in fonts of signs, figures and blanks are in their usual places."""
        if font not in self._of_signs:
            return text
        name = self._names.get(font, "")
        return "".join(one if one.isdecimal() or one in " .,()" else symbol(_place(one), name) for one in text)


def _place(sign: str) -> int:
    return _PLACE_OF_SIGNS + ord(sign) if ord(sign) < 0x100 else ord(sign)


def _code_page(number: int) -> str:
    """The encoding of this number; that of Windows where there is none."""
    try:
        return codecs.lookup(_CODE_PAGES.get(number, f"cp{number}")).name
    except LookupError:
        return _USUAL_ENCODING


def unit(number: int) -> bytes:
    """A character by its number, of which one of two may come alone, as UTF-16; numbers over 32,767 are negative."""
    place = number + 0x10000 if number < 0 else number
    return chr(place).encode("utf-16-le", "surrogatepass") if 0 <= place <= 0x10FFFF else b""
