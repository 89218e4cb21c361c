"""What the styles of a Word document say of the paragraphs and words that bear them (ECMA-376, part 1, 17.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from claimx.read.draft import Hint
from claimx.read.package import WORD

if TYPE_CHECKING:
    from lxml.etree import _Element

#: The names of styles that come with Word, which are English in every language, and those that pandoc gives.
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
#: Of a style that is built on another, and that on another: Word allows some ten, and a circle would have no end.
_MAX_CHAIN = 20
#: A paragraph of this level heads nothing.
_LEVEL_OF_TEXT = 9
_OFF = frozenset({"0", "false", "off", "none"})


class Style(NamedTuple):
    """What is not said is ``None``, or false."""

    hint: Hint | None = None
    is_list: bool = False
    is_bold: bool = False
    is_hidden: bool = False
    is_raised: bool = False


Styles = Mapping[str, Style]
NO_STYLE = Style()


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


def heads(properties: _Element | None) -> bool | None:
    """Whether a paragraph of this level is a heading; ``None`` where the level is not given."""
    level = value(inner(properties, "outlineLvl"))
    return None if level is None else level != str(_LEVEL_OF_TEXT)


def lists(properties: _Element | None) -> bool | None:
    """Whether Word numbers it, or sets a bullet; ``None`` where nothing is said of that."""
    numbering = inner(properties, "numPr")
    return None if numbering is None else value(inner(numbering, "numId")) != "0"


def raises(properties: _Element | None) -> bool:
    """Whether words are set above their line, as marks of notes and powers are: as superscript, or by some points."""
    points = value(inner(properties, "position")) or ""
    return value(inner(properties, "vertAlign")) == "superscript" or (points.isdecimal() and points != "0")


def styles_of(root: _Element | None) -> Styles:
    """Each style by its id, with what it takes from those that it is built on."""
    elements = () if root is None else root.iterchildren(f"{WORD}style")
    declared = {element.get(f"{WORD}styleId", ""): element for element in elements}
    return {name: _style(list(_chain(declared, name))) for name in declared}


def _chain(declared: Mapping[str, _Element], name: str | None) -> Iterator[_Element]:
    for _ in range(_MAX_CHAIN):
        element = declared.get(name or "")
        if element is None:
            return
        yield element
        name = value(inner(element, "basedOn"))


def _style(chain: list[_Element]) -> Style:
    def first(*names: str) -> _Element | None:
        return next(filter(lambda found: found is not None, (inner(element, *names) for element in chain)), None)

    return Style(
        hint=next(filter(None, map(_hint, chain)), None),
        is_list=next((said for said in (lists(inner(one, "pPr")) for one in chain) if said is not None), False),
        is_bold=is_on(first("rPr", "b")),
        is_hidden=is_on(first("rPr", "vanish")),
        is_raised=any(raises(inner(element, "rPr")) for element in chain),
    )


def _hint(element: _Element) -> Hint | None:
    """By its name, or else by its level."""
    name = (value(inner(element, "name")) or "").lower()
    named = next((hint for pattern, hint in _NAMED if re.fullmatch(pattern, name)), None)
    return named or ("heading" if heads(inner(element, "pPr")) else None)
