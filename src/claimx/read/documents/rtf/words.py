"""What the control words of RTF say, as tables (Microsoft, Rich Text Format Specification, version 1.9.1)."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from claimx.read.documents.runs import Look
from claimx.read.documents.styles import LEVEL_OF_TEXT
from claimx.read.draft import Hint

#: Where words of a group go: into the text, into a table of the header, into a property, or nowhere.
Place = Literal["text", "unread", "fonts", "styles", "info", "title", "creator"]

#: Groups that open with one of these; those that open with ``\*`` are unread where they are not listed here.
PLACES: dict[str, Place] = {
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "title": "title",
    "author": "creator",
    "info": "info",
    # A property that no code page can say is said twice, and here as Unicode.
    "ud": "info",
    # Of these only what is in them is read: a text box, and the end of a row in a cell.
    "shpinst": "text",
    "nesttableprops": "text",
}
PLACES |= dict.fromkeys(
    (
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *("footnote", "annotation", "fldinst", "fldtype", "formfield", "datafield"),
        *("pict", "nonshppict", "objdata", "objclass", "objname", "sp", "shprslt", "do"),
        *("colortbl", "filetbl", "revtbl", "listtable", "listoverridetable", "rsidtbl", "nextfile", "template"),
        *("xe", "rxe", "txe", "tc", "nonesttables", "listtext", "pntext", "pntxta", "pntxtb", "mmath"),
        *("subject", "manager", "company", "operator", "category", "keywords", "comment", "doccomm", "hlinkbase"),
        *("creatim", "revtim", "printim", "buptim", "private", "macpict"),
    ),
    "unread",
)
#: Groups of marks and numbers, which are no text, and say that the paragraph is an item.
MARKS = frozenset({"listtext", "pntext", "pn"})

#: Fields of what holds in a group, which are on unless they are followed by a 0.
SWITCHES = {
    "b": "is_bold",
    "v": "is_hidden",
    "deleted": "is_deleted",
    "mvf": "is_deleted",
    "strike": "is_struck",
    "striked": "is_struck",
    "super": "is_raised",
    "up": "is_raised",
    "intbl": "is_in_table",
    "dropcapli": "goes_on",
}
#: Those that have a number.
NUMBERS = {
    "f": "font",
    "fs": "size",
    "s": "style",
    "sbasedon": "base",
    "outlinelevel": "level",
    "ls": "numbering",
    "itap": "n_tables",
}

#: Words in place of characters.
SIGNS = {
    "line": "\n", "lbr": "\n", "page": "\n", "column": "\n", "tab": " ",
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "", "zwnj": "", "ltrmark": "", "rtlmark": "",
}  # fmt: skip
#: What a backslash makes of the sign behind it; a backslash at the end of a line ends a paragraph.
SYMBOLS = {"\\": "\\", "{": "{", "}": "}", "~": " ", "_": "-", "-": "", "\t": " "}
BREAKS = frozenset({"\n", "\r"})

#: In half points: of text that does not say how large it is.
_USUAL_SIZE = 24


class State(NamedTuple):
    """What holds within a group; behind it holds again what held before."""

    place: Place = "text"
    n_fallbacks: int = 1
    # Of words.
    font: int = 0
    size: int = _USUAL_SIZE
    is_bold: bool = False
    is_raised: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    is_struck: bool = False
    # Of paragraphs.
    style: int = 0
    base: int | None = None
    level: int = LEVEL_OF_TEXT
    numbering: int = 0
    n_tables: int = 0
    is_in_table: bool = False
    goes_on: bool = False

    @property
    def is_withdrawn(self) -> bool:
        """Whether no reader is to see the words."""
        return self.is_hidden or self.is_deleted or self.is_struck

    @property
    def look(self) -> Look:
        return Look(self.size, self.is_bold, self.is_raised)

    @property
    def hint(self) -> Hint | None:
        """What its level says of a paragraph, or of a style."""
        return "heading" if 0 <= self.level < LEVEL_OF_TEXT else None

    @property
    def depth(self) -> int:
        """In how many tables a paragraph stands."""
        return max(self.n_tables, int(self.is_in_table))

    def of_plain_words(self, font: int) -> State:
        return self._replace(**_OF_WORDS, font=font)

    def of_new_paragraph(self) -> State:
        return self._replace(**_OF_PARAGRAPHS)


_START = State()
#: How words and paragraphs are set before anything is said of them.
_OF_WORDS: dict[str, Any] = {name: getattr(_START, name) for name in State._fields[3:9]}
_OF_PARAGRAPHS: dict[str, Any] = {name: getattr(_START, name) for name in State._fields[9:]}
