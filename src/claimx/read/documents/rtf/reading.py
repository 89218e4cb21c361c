"""The words and groups of an RTF document -> its paragraphs: what a reader sees of them, and what they are said to be.

One pass in the order of the bytes, in time that grows as they do. ``striprtf``, the library that reads RTF, gives one
text without the size, the weight and the style of its words, by which titles and headings are known; it keeps what is
hidden or deleted, leaves out text boxes, falls over letters of two bytes, and takes quadratic time where links abound.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from claimx.read.documents.rtf.flow import Flow, Line
from claimx.read.documents.rtf.fonts import ENCODINGS, Fonts, unit
from claimx.read.documents.rtf.words import BREAKS, MARKS, NUMBERS, PLACES, SIGNS, SWITCHES, SYMBOLS, Place, State
from claimx.read.documents.runs import Paragraph
from claimx.read.documents.styles import NO_STYLE, Style, built, hint_of

#: A control word with its number; a letter by its number; a symbol; the border of a group; words.
_TOKEN = re.compile(rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}]+)", re.DOTALL)
_WORD, _NUMBER, _LETTER, _SYMBOL, _BORDER, _WORDS = range(1, 7)
_LINE_ENDS = re.compile(rb"[\r\n\0]+")
_UTF16 = "utf-16-le"


class RtfReading:
    """Where the pass stands, and what it found."""

    def __init__(self) -> None:
        self._said: dict[Place, list[str]] = {}
        self._state = State()
        self._outer: list[State] = []
        self._flow = Flow()
        self._boxes: list[tuple[int, Flow]] = []
        self._found: list[Line] = [self._flow.line]
        self._styles: dict[int, tuple[Style, int | None]] = {}
        self._fonts = Fonts()
        self._bytes = bytearray()
        self._encoding = _UTF16
        self._n_skipped = 0
        self._is_optional = False

    def read(self, content: bytes) -> None:
        """All up to the end of the outermost group."""
        position = 0
        while token := _TOKEN.match(content, position):
            position = token.end()
            kind = token.lastindex
            if kind == _WORDS:
                self._words(token[_WORDS])
            elif kind == _LETTER:
                self._letter(token[_LETTER])
            elif kind == _SYMBOL:
                self._symbol(token[_SYMBOL].decode("latin-1"))
            elif kind == _BORDER:
                if self._is_last(token[_BORDER]):
                    break
            elif token[_WORD] == b"bin":
                position += max(int(token[_NUMBER] or 0), 0)
            elif self._state.place != "unread":
                self._word(token[_WORD].decode("ascii"), int(token[_NUMBER]) if token[_NUMBER] else None)
        self._end()

    def said(self, place: Place) -> str:
        """What stands in a property."""
        return "".join(self._said.get(place, ()))

    def paragraphs(self) -> Iterator[Paragraph]:
        """Those that say something, in order; a text box follows the paragraph that it hangs on."""
        styles = built(self._styles)
        for line in self._found:
            hint = styles.get(line.style, NO_STYLE).hint or line.hint
            is_aside = line.table is not None and line.table.is_aside and hint != "title"
            line.hint = "boilerplate" if is_aside else hint
            yield from line.parted()

    def _words(self, words: bytes) -> None:
        if self._state.place != "unread":
            words = _LINE_ENDS.sub(b"", words)
            n_skipped = min(self._n_skipped, len(words))
            self._n_skipped -= n_skipped
            self._take(words[n_skipped:], self._fonts.encoding(self._state.font))

    def _letter(self, number: bytes) -> None:
        if self._n_skipped:
            self._n_skipped -= 1
        elif self._state.place != "unread":
            self._take(bytes.fromhex(number.decode("ascii")), self._fonts.encoding(self._state.font))

    def _symbol(self, sign: str) -> None:
        if self._state.place == "unread":
            return
        if sign == "*":
            self._is_optional = True
        elif sign in BREAKS:
            self._end()
        elif self._n_skipped:
            self._n_skipped -= 1
        else:
            self._say(SYMBOLS.get(sign, ""))

    def _is_last(self, border: bytes) -> bool:
        """Whether this ends the document; else a group begins or ends."""
        self._flush()
        self._n_skipped, self._is_optional = 0, False
        if border == b"{":
            self._outer.append(self._state)
            return False
        if self._boxes and self._boxes[-1][0] == len(self._outer):
            self._end()
            _, self._flow = self._boxes.pop()
        if len(self._outer) <= 1:
            return True
        self._state = self._outer.pop()
        return False

    def _word(self, word: str, number: int | None) -> None:
        is_optional, self._is_optional = self._is_optional, False
        if self._n_skipped and self._is_fallback(word):
            return
        if word in MARKS:
            self._flow.line.is_listed = True
        if is_optional or word in PLACES:
            self._go_to(PLACES.get(word, "unread"))
        elif word in SWITCHES:
            self._set(**{SWITCHES[word]: number != 0})
        elif word in NUMBERS:
            self._set(**{NUMBERS[word]: number or 0})
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif word in ENCODINGS:
            self._fonts.document = ENCODINGS[word]
        elif word in _DEEDS:
            _DEEDS[word](self, number or 0)

    def _is_fallback(self, word: str) -> bool:
        """Whether it is a sign in place of a letter that was read; any other word stands for itself."""
        self._n_skipped = self._n_skipped - 1 if word in SIGNS else 0
        return word in SIGNS

    def _set(self, **fields: Any) -> None:
        self._hold(self._state._replace(**fields))

    def _hold(self, state: State) -> None:
        self._flush()
        self._state = state

    def _go_to(self, place: Place) -> None:
        """Of two properties of one name the later is said."""
        self._set(place=place)
        self._said[place] = []

    def _say(self, sign: str) -> None:
        self._flush()
        self._write(sign)

    def _take(self, letters: bytes, encoding: str) -> None:
        """Letters may have more than one byte, or more than one unit, each in words of its own."""
        if letters and encoding != self._encoding:
            self._flush()
            self._encoding = encoding
        self._bytes += letters

    def _flush(self) -> None:
        if self._bytes:
            text = self._bytes.decode(self._encoding, "replace")
            self._bytes.clear()
            self._write(text)

    def _write(self, text: str) -> None:
        state = self._state
        if state.place == "text":
            if not state.is_withdrawn:
                self._flow.line.add(self._fonts.shown(text, state.font), state.look)
        elif state.place == "fonts":
            self._fonts.name(state.font, text)
        elif state.place == "styles":
            name = text.rstrip("; ").split(",")[0]
            self._styles.setdefault(state.style, (Style(hint=hint_of(name) or state.hint), state.base))
        else:
            self._said[state.place].append(text)

    def _end(self, n_tables: int = 0) -> None:
        """End a paragraph, but for one without words."""
        self._flush()
        state, line = self._state, self._flow.line
        if state.is_deleted or state.goes_on:
            return
        line.table = self._flow.table(max(n_tables, state.depth))
        line.style, line.hint = state.style, state.hint
        line.is_listed = line.is_listed or state.numbering > 0
        if line.runs:
            self._flow.line = Line()
            self._found.append(self._flow.line)
        else:
            line.is_listed = False

    def _unit(self, number: int) -> None:
        self._take(unit(number), _UTF16)
        self._n_skipped = self._state.n_fallbacks

    def _expect_fallbacks(self, number: int) -> None:
        """Also between the two units of a letter, which stay together."""
        self._state = self._state._replace(n_fallbacks=max(number, 0))

    def _open_box(self, _: int) -> None:
        self._hold(self._state.of_new_paragraph())
        self._boxes.append((len(self._outer), self._flow))
        self._flow = Flow()
        self._found.append(self._flow.line)

    def _end_cell(self, depth: int) -> None:
        self._end(depth)
        self._flow.end_cell(depth)

    def _plain(self, _: int) -> None:
        self._hold(self._state.of_plain_words(self._fonts.usual))

    def _give_usual_font(self, number: int) -> None:
        self._fonts.usual = number
        self._plain(number)


#: What is done at the other words, with the number behind each.
_DEEDS: Mapping[str, Callable[[RtfReading, int], None]] = {
    "u": RtfReading._unit,
    "uc": RtfReading._expect_fallbacks,
    "par": lambda reading, _: reading._end(),
    "sect": lambda reading, _: reading._end(),
    "cell": lambda reading, _: reading._end_cell(1),
    "row": lambda reading, _: reading._flow.end_row(1),
    "nestcell": lambda reading, _: reading._end_cell(max(reading._state.depth, 2)),
    "nestrow": lambda reading, _: reading._flow.end_row(max(reading._state.depth, 2)),
    "shptxt": RtfReading._open_box,
    "plain": RtfReading._plain,
    "pard": lambda reading, _: reading._hold(reading._state.of_new_paragraph()),
    "sub": lambda reading, _: reading._set(is_raised=False),
    "nosupersub": lambda reading, _: reading._set(is_raised=False),
    "deff": RtfReading._give_usual_font,
    "fcharset": lambda reading, number: reading._fonts.give_charset(reading._state.font, number),
    "cpg": lambda reading, number: reading._fonts.give_code_page(reading._state.font, number),
    "ansicpg": lambda reading, number: reading._fonts.give_code_page(None, number),
}
