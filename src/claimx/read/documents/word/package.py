"""What a Word document is packed of: its text, its styles, and what it says of itself (ECMA-376)."""

from __future__ import annotations

from itertools import product
from posixpath import join, normpath
from typing import TYPE_CHECKING, NamedTuple

from claimx.read.documents.parts import OF_TEXT, Kind, Parts, open_parts

if TYPE_CHECKING:
    from lxml.etree import _Element

#: What Word and Word only writes; in namespaces of their own where it is told to be strict.
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_STRICT = (
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", WORD[1:-1]),
    ("http://purl.oclc.org/ooxml/officeDocument/math", MATH[1:-1]),
)
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_WORD_DOCUMENT = Kind(
    "a Word document (.docx)",
    tuple(
        (f"{mark}{strict}{mark}".encode(), f"{mark}{usual}{mark}".encode())
        for (strict, usual), mark in product(_STRICT, ('"', "'"))
    ),
)


class Package(NamedTuple):
    """What is read of a document: its text, its styles, and what it says of itself."""

    document: _Element
    styles: _Element | None = None
    properties: _Element | None = None


def open_package(content: bytes) -> Package:
    """The parts of a Word document, its text whole; what is broken of the others costs itself only.

    Raises:
        RefusePage: as ``open_parts`` and ``Parts`` say; "binary" if it is no Word document.
    """
    return open_parts(content, _WORD_DOCUMENT, _opened)


def _opened(parts: Parts) -> Package:
    names = [_related(parts, "", "officeDocument"), "word/document.xml"]
    name = next((name for name in names if name in parts.named), "")
    document = parts.parse(name, OF_TEXT)
    if document is None or document.tag != f"{WORD}document":
        raise parts.refused()
    styles, properties = _related(parts, name, "styles"), _related(parts, "", "core-properties")
    return Package(document, parts.lesser(styles), parts.lesser(properties))


def _related(parts: Parts, owner: str, kind: str) -> str:
    """The name of the part to which a part ("" for the package) is related so; "" if there is none."""
    folder, _, name = owner.rpartition("/")
    listed = parts.lesser(join(folder, "_rels", f"{name}.rels"))
    relations = () if listed is None else listed.iter(_RELATIONSHIP)
    targets = (one.get("Target", "") for one in relations if one.get("Type", "").endswith(f"/{kind}"))
    return normpath(join("/", folder, next(targets, "").lower())).lstrip("/")
