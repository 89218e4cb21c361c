"""What the styles of an OpenDocument text say of the paragraphs and words that bear them (OpenDocument 1.3, part 3).

Each family has names of its own. What is set by hand is a style too, without a name that is seen, and built on another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from claimx.read.documents.runs import USUAL_SIZE
from claimx.read.documents.styles import Style, built, hint_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, DRAWING, _STYLE = (
    f"{{{_SPACE}{name}:1.0}}" for name in ("office", "text", "table", "drawing", "style")
)
_FO = f"{{{_SPACE}xsl-fo-compatible:1.0}}"
_PROPERTIES = f"{_STYLE}text-properties"
_BOLD = re.compile(r"bold|[6-9]00")
_POINTS = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)pt")
#: "super 58%", or how far above their line words stand.
_RAISED = re.compile(r"super\b|[1-9]")
#: A character of a name that is written by its number.
_ESCAPE = re.compile(r"_([\da-f]{1,4})_")

#: By family and name.
Key = tuple[str, str]
Styles = Mapping[Key, Style]


def styles_of(*roots: _Element | None) -> Styles:
    """Each style by its family and name, with what it takes from those that it is built on."""
    said: dict[Key, tuple[Style, Key | None]] = {}
    for element in _elements(roots, "style"):
        family, base = element.get(f"{_STYLE}family", ""), element.get(f"{_STYLE}parent-style-name")
        name = element.get(f"{_STYLE}name", "")
        said[family, name] = (_own(element), None if base is None else (family, base))
    return built(said)


def usual_size(*roots: _Element | None) -> int:
    """How large words are set whose styles do not say it."""
    usual = (one for one in _elements(roots, "default-style") if one.get(f"{_STYLE}family") == "paragraph")
    return next(filter(None, (_said(one).size for one in usual)), USUAL_SIZE)


def _elements(roots: Iterable[_Element | None], name: str) -> Iterator[_Element]:
    """Those that stand among the styles of a part, whether they have a name that is shown or none."""
    paths = [f"{OFFICE}{kind}/{_STYLE}{name}" for kind in ("styles", "automatic-styles")]
    for root in roots:
        if root is not None:
            yield from chain.from_iterable(map(root.iterfind, paths))


def _own(element: _Element) -> Style:
    """What it says itself; the names of those that come with LibreOffice are English in every language."""
    name = element.get(f"{_STYLE}display-name") or _unescaped(element.get(f"{_STYLE}name", ""))
    heads = element.get(f"{_STYLE}default-outline-level", "") not in ("", "0")
    return _said(element)._replace(hint=hint_of(name) or ("heading" if heads else None))


def _unescaped(name: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), name)


def _said(element: _Element) -> Style:
    properties = element.find(_PROPERTIES)
    if properties is None:
        return Style()
    weight, size = properties.get(f"{_FO}font-weight"), _POINTS.fullmatch(properties.get(f"{_FO}font-size", ""))
    struck, display = properties.get(f"{_STYLE}text-line-through-style"), properties.get(f"{TEXT}display")
    return Style(
        is_bold=None if weight is None else _BOLD.fullmatch(weight) is not None,
        size=round(2 * float(size[1])) or None if size else None,
        is_hidden=None if display is None else display == "none",
        is_struck=None if struck is None else struck != "none",
        is_raised=_RAISED.match(properties.get(f"{_STYLE}text-position", "")) is not None or None,
    )
