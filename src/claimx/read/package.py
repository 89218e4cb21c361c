"""The zip that a Word document is -> its parts, parsed; whatever else comes so packed is told by its name.

ECMA-376, part 2, says how documents are packed, and that no part of them declares entities. Nothing is unpacked but the
parts that are read, none of it to a disk, and what a document names elsewhere is never opened.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from itertools import product
from posixpath import join, normpath
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from claimx.errors import RefusePage

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

_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
#: How old documents of all offices begin, and new ones that are encrypted (MS-CFB).
_COMPOUND_START = b"\xd0\xcf\x11\xe0"
#: What stands in these, and what it tells.
_COMPOUNDS = (
    ("EncryptedPackage", "an encrypted one: save it without its password"),
    ("WordDocument", "one of an old Word (.doc): save it as .docx"),
    ("__substg1.0_", "a message of Outlook (.msg): save it as .eml"),
    ("", "an old office document: save it as .docx"),
)
#: How a part is called, or the folder of parts, of what is packed but no Word document.
_OTHERS = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("meta-inf/container.xml", "an e-book (EPUB): save its articles as HTML"),
    ("content.xml", "an OpenDocument file: save it as .docx"),
    ("index/document.iwa", "a document of Pages: export it as .docx"),
    ("", "a zip archive: unpack it"),
)
#: Each entry of the list of contents begins so: 10,000 are listed in .1 s. Documents have some dozen.
_ENTRY = b"PK\x01\x02"
MAX_PARTS = 10_000
_ENCRYPTED = 0x1


class _Bound(NamedTuple):
    """How large a part may be when it is unpacked, and how many tags it may have.

    So many of a document take up to 5 s and 400 MB; a text of a million characters has some 500,000, in 10 MB.
    """

    n_bytes: int
    n_tags: int


_OF_DOCUMENT = _Bound(50_000_000, 1_500_000)
_OF_OTHERS = _Bound(5_000_000, 200_000)


class Package(NamedTuple):
    """What is read of a document: its text, its styles, and what it says of itself."""

    document: _Element
    styles: _Element | None = None
    properties: _Element | None = None


def is_packed(content: bytes) -> bool:
    """Whether it begins as a document does: as a zip, or as what old and encrypted ones come in."""
    return content.startswith((*_ZIP_STARTS, _COMPOUND_START))


def open_package(content: bytes) -> Package:
    """The parts of a Word document, its text whole; what is broken of the others costs itself only.

    Raises:
        RefusePage: "binary" if it is no Word document, or an encrypted one; "too large" if it has more parts or larger
            ones than are read in seconds; "malformed" if it is cut off, or is no XML.
    """
    if content.startswith(_COMPOUND_START):
        found = next(what for mark, what in _COMPOUNDS if mark.encode("utf-16-le") in content)
        raise RefusePage("binary", f"expected a Word document (.docx); found {found}")
    n_parts = content.count(_ENTRY)
    if n_parts > MAX_PARTS:
        raise RefusePage("too large", f"expected a Word document of at most {MAX_PARTS} parts; found {n_parts}")
    try:
        with ZipFile(BytesIO(content)) as zipped:
            return _opened(_Parts(zipped))
    except (RefusePage, ImportError):
        raise
    except Exception as error:  # the zip may be anything, and one page must not stop a run
        raise RefusePage("malformed", f"expected a whole Word document; it can not be unpacked: {error!r}") from error


class _Parts:
    """The parts of a zip by their names, in small letters, for Word tells no others apart."""

    def __init__(self, zipped: ZipFile) -> None:
        self._zipped = zipped
        self.named = {part.filename.replace("\\", "/").lower(): part for part in zipped.infolist()}

    def parse(self, name: str, bound: _Bound = _OF_OTHERS) -> _Element | None:
        """The root of a part; ``None`` where there is no such part."""
        part = self.named.get(name)
        return None if part is None else _parse(name, self._unpack(part, bound), bound)

    def lesser(self, name: str) -> _Element | None:
        """The root of a part without which a document can be read; ``None`` also where it is broken."""
        with suppress(RefusePage, BadZipFile, zlib.error):
            return self.parse(name)
        return None

    def _unpack(self, part: ZipInfo, bound: _Bound) -> bytes:
        """Its bytes: what is longer than it is declared to be is cut there."""
        if part.flag_bits & _ENCRYPTED or part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise RefusePage("binary", f"expected a Word document; its {part.filename} is encrypted, or oddly packed")
        if part.file_size > bound.n_bytes:
            raise _too_large(part.filename, f"{bound.n_bytes} bytes")
        with self._zipped.open(part) as stream:
            return stream.read(bound.n_bytes)

    def related(self, owner: str, kind: str) -> str:
        """The name of the part to which a part ("" for the package) is related so; "" if there is none."""
        folder, _, name = owner.rpartition("/")
        listed = self.lesser(join(folder, "_rels", f"{name}.rels"))
        relations = () if listed is None else listed.iter(_RELATIONSHIP)
        targets = (one.get("Target", "") for one in relations if one.get("Type", "").endswith(f"/{kind}"))
        return normpath(join("/", folder, next(targets, "").lower())).lstrip("/")


def _parse(name: str, content: bytes, bound: _Bound) -> _Element:
    """XML as it stands: nothing is replaced in it, and nothing fetched for it."""
    from lxml import etree

    if content.count(b"<") > bound.n_tags:
        raise _too_large(name, f"{bound.n_tags} tags")
    for (strict, usual), mark in product(_STRICT, ('"', "'")):
        content = content.replace(f"{mark}{strict}{mark}".encode(), f"{mark}{usual}{mark}".encode())
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise RefusePage("malformed", f"expected a Word document; its {name} can not be parsed: {error}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise RefusePage("malformed", f"expected a Word document; its {name} declares what no document may (DOCTYPE)")
    return root


def _too_large(name: str, what: str) -> RefusePage:
    return RefusePage("too large", f"expected a Word document whose {name} has at most {what}; found more")


def _opened(parts: _Parts) -> Package:
    names = [parts.related("", "officeDocument"), "word/document.xml"]
    name = next((name for name in names if name in parts.named), "")
    document = parts.parse(name, _OF_DOCUMENT)
    if document is None or document.tag != f"{WORD}document":
        raise RefusePage("binary", f"expected a Word document (.docx); found {_what_holds(parts.named)}")
    styles, properties = parts.related(name, "styles"), parts.related("", "core-properties")
    return Package(document, parts.lesser(styles), parts.lesser(properties))


def _what_holds(names: Iterable[str]) -> str:
    return next(what for start, what in _OTHERS if any(name.startswith(start) for name in ("", *names)))
