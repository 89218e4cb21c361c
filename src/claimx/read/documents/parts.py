"""The zip that a document of Word or LibreOffice is -> its parts, parsed; what else is so packed is told by its name.

ECMA-376, part 2, says how documents are packed, and that no part of them declares entities. Nothing is unpacked but the
parts that are read, none of it to a disk, and what a document names elsewhere is never opened.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from claimx.errors import RefusePage

if TYPE_CHECKING:
    from lxml.etree import _Element

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
#: How a part is called, or the folder of parts, of what is packed, and not what was expected.
_OTHERS = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("meta-inf/container.xml", "an e-book (EPUB): save its articles as HTML"),
    ("content.xml", "an OpenDocument file: name it .odt"),
    ("index/document.iwa", "a document of Pages: export it as .docx"),
    ("", "a zip archive: unpack it"),
)
#: Each entry of the list of contents begins so: 10,000 are listed in .1 s. Documents have some dozen.
_ENTRY = b"PK\x01\x02"
MAX_PARTS = 10_000
_ENCRYPTED = 0x1


class Bound(NamedTuple):
    """How large a part may be when it is unpacked, and how many tags it may have.

    So many of a text take up to 5 s and 400 MB; a text of a million characters has some 500,000, in 10 MB.
    """

    n_bytes: int
    n_tags: int


class Kind(NamedTuple):
    """What is expected, in words; and what it may call otherwise than it usually does."""

    what: str
    renamed: tuple[tuple[bytes, bytes], ...] = ()

    def parsed(self, name: str, content: bytes, bound: Bound) -> _Element:
        """The root of its XML as it stands: nothing is replaced in it, and nothing fetched for it.

        Raises:
            RefusePage: "too large" if it has more tags than ``bound`` allows; "malformed" if it is no XML.
        """
        from lxml import etree

        if content.count(b"<") > bound.n_tags:
            raise self.too_large(name, f"{bound.n_tags} tags")
        for rare, usual in self.renamed:
            content = content.replace(rare, usual)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise self._malformed(f"its {name} can not be parsed: {error}") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._malformed(f"its {name} declares what no document may (DOCTYPE)")
        return root

    def too_large(self, name: str, what: str) -> RefusePage:
        return RefusePage("too large", f"expected {self.what} whose {name} has at most {what}; found more")

    def _malformed(self, what: str) -> RefusePage:
        return RefusePage("malformed", f"expected {self.what}; {what}")


OF_TEXT = Bound(50_000_000, 1_500_000)
_OF_OTHERS = Bound(5_000_000, 200_000)

#: Of a document, in both (Dublin Core).
TITLE = "{http://purl.org/dc/elements/1.1/}title"

_Opened = TypeVar("_Opened")


def said(properties: _Element | None, name: str) -> str:
    """What a document says of itself under this name, wherever in that part it stands; "" if nothing."""
    return "" if properties is None else properties.findtext(f".//{name}") or ""


def is_packed(content: bytes) -> bool:
    """Whether it begins as a document does: as a zip, or as what old and encrypted ones come in."""
    return content.startswith((*_ZIP_STARTS, _COMPOUND_START))


def open_parts(content: bytes, kind: Kind, opened: Callable[[Parts], _Opened]) -> _Opened:
    """What is made of its parts.

    Raises:
        RefusePage: "binary" if it is an old office document, or an encrypted one; "too large" if it has more parts or
            larger ones than are read in seconds; "malformed" if it is cut off, or is no XML.
    """
    if content.startswith(_COMPOUND_START):
        found = next(what for mark, what in _COMPOUNDS if mark.encode("utf-16-le") in content)
        raise RefusePage("binary", f"expected {kind.what}; found {found}")
    n_parts = content.count(_ENTRY)
    if n_parts > MAX_PARTS:
        raise RefusePage("too large", f"expected {kind.what} of at most {MAX_PARTS} parts; found {n_parts}")
    try:
        with ZipFile(BytesIO(content)) as zipped:
            return opened(Parts(zipped, kind))
    except (RefusePage, ImportError):
        raise
    except Exception as error:  # the zip may be anything, and one page must not stop a run
        raise RefusePage("malformed", f"expected {kind.what}; it can not be unpacked: {error!r}") from error


class Parts:
    """The parts of a zip by their names, in small letters, for Word tells no others apart."""

    def __init__(self, zipped: ZipFile, kind: Kind) -> None:
        self._zipped = zipped
        self._kind = kind
        self.named = {part.filename.replace("\\", "/").lower(): part for part in zipped.infolist()}

    def parse(self, name: str, bound: Bound = _OF_OTHERS) -> _Element | None:
        """The root of a part; ``None`` where there is no such part."""
        part = self.named.get(name)
        return None if part is None else self._kind.parsed(name, self._unpack(part, bound), bound)

    def lesser(self, name: str) -> _Element | None:
        """The root of a part without which a document can be read; ``None`` also where it is broken."""
        with suppress(RefusePage, BadZipFile, zlib.error):
            return self.parse(name)
        return None

    def _unpack(self, part: ZipInfo, bound: Bound) -> bytes:
        """Its bytes: what is longer than it is declared to be is cut there."""
        if part.flag_bits & _ENCRYPTED or part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise RefusePage("binary", f"expected {self._kind.what}; its {part.filename} is encrypted, or oddly packed")
        if part.file_size > bound.n_bytes:
            raise self._kind.too_large(part.filename, f"{bound.n_bytes} bytes")
        with self._zipped.open(part) as stream:
            return stream.read(bound.n_bytes)

    def refused(self) -> RefusePage:
        """What to say where the parts are those of something else."""
        found = next(what for start, what in _OTHERS if any(name.startswith(start) for name in ("", *self.named)))
        return RefusePage("binary", f"expected {self._kind.what}; found {found}")
