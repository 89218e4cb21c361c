"""What a style says of the paragraphs and words that bear it: by itself, by its name, and by those it is built on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from typing import NamedTuple, TypeVar

from claimx.read.draft import Hint

#: The names of styles that come with Word and with LibreOffice, which are English in every language, and of pandoc.
_NAMED: tuple[tuple[str, Hint], ...] = (
    (r"title", "title"),
    (r"heading(?: \d)?", "heading"),
    (r"(?:image |table )?caption|table legend", "caption"),
    (r"(?:intense )?quote|quotations|block text", "quotation"),
    (r"author", "byline"),
    (r"subtitle|date|header|footer|envelope .*|message header|salutation|closing|signature", "boilerplate"),
    (r"toc \d|toc heading|contents heading|contents \d|table of .*|index \d|index heading", "boilerplate"),
    (r"footnote text|endnote text|annotation text|balloon text|bibliography|source code", "boilerplate"),
)
#: Of headings that count from 0 in Word and RTF: a paragraph of this level heads nothing.
LEVEL_OF_TEXT = 9
#: Of a style that is built on another, and that on another: Word allows some ten, and a circle would have no end.
_MAX_CHAIN = 20


class Style(NamedTuple):
    """What is not said is ``None``."""

    hint: Hint | None = None
    is_list: bool | None = None
    is_bold: bool | None = None
    size: int | None = None
    is_hidden: bool | None = None
    is_struck: bool | None = None
    is_raised: bool | None = None

    def or_else(self, base: Style) -> Style:
        """What it says itself, and where it says nothing, what the style says that it is built on."""
        return Style(
            hint=self.hint or base.hint,
            is_list=base.is_list if self.is_list is None else self.is_list,
            is_bold=base.is_bold if self.is_bold is None else self.is_bold,
            size=self.size or base.size,
            is_hidden=base.is_hidden if self.is_hidden is None else self.is_hidden,
            is_struck=base.is_struck if self.is_struck is None else self.is_struck,
            is_raised=self.is_raised or base.is_raised,
        )

    @property
    def is_withdrawn(self) -> bool:
        """Whether no reader is to see it: it is hidden, or struck through, as in other formats."""
        return bool(self.is_hidden or self.is_struck)


NO_STYLE = Style()


_Key = TypeVar("_Key")


def built(said: Mapping[_Key, tuple[Style, _Key | None]]) -> dict[_Key, Style]:
    """Each style, given what it says itself and what it is built on, with what it takes from that."""
    return {key: reduce(Style.or_else, _chain(said, key), NO_STYLE) for key in said}


def _chain(said: Mapping[_Key, tuple[Style, _Key | None]], key: _Key | None) -> Iterator[Style]:
    for _ in range(_MAX_CHAIN):
        if key is None or key not in said:
            return
        own, key = said[key]
        yield own


def hint_of(name: str) -> Hint | None:
    """What a style of this name says that a paragraph is."""
    return next((hint for pattern, hint in _NAMED if re.fullmatch(pattern, name.lower())), None)
