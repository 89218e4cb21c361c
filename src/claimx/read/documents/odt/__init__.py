"""OpenDocument texts, as LibreOffice and many offices write them: what the file holds, and the paragraphs of it.

Most are packages of several parts; a flat one (.fodt) is a single file of XML that holds them all.
What a text says of its ``styles`` comes first; the ``paragraphs`` bear them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from claimx.errors import RefusePage
from claimx.read.documents import Properties, draft_of
from claimx.read.documents.odt.paragraphs import paragraphs_in
from claimx.read.documents.odt.styles import OFFICE, styles_of, usual_size
from claimx.read.documents.parts import OF_TEXT, TITLE, Kind, Parts, open_parts, said
from claimx.read.draft import Draft
from claimx.records import Page
from claimx.settings import Settings

if TYPE_CHECKING:
    from lxml.etree import _Element

#: How the zip begins, behind its first 30 bytes, so that it is known unopened (OpenDocument 1.3, part 2, 3.3).
_MARK = b"mimetypeapplication/vnd.oasis.opendocument."
_MARK_START = 30
_TEXT = Kind("an OpenDocument text (.odt)")
#: What may stand before the root of a flat one, and its root, which no other format has (part 3, 3.1.2).
_FLAT = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<[?!][^<]{0,1000}){0,20}<office:document\s")
_FLAT_TEXT = Kind("a flat OpenDocument text (.fodt)")
#: Pictures stand in it as words, of which the parser bears 10 MB.
_PICTURE = re.compile(rb"(?<=<office:binary-data>)[^<]+")
_ENCRYPTION = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"
#: Who began it; who changed it last says less.
_CREATOR = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}initial-creator"


class _Package(NamedTuple):
    """What is read of a document: the part that holds its text, the text, the styles, and what it says of itself."""

    content: _Element
    text: _Element
    styles: _Element | None
    properties: _Element | None

    def draft(self, settings: Settings) -> Draft:
        styles = self.styles, self.content
        seen = paragraphs_in(self.text, styles_of(*styles), usual_size(*styles))
        return draft_of(seen, Properties(said(self.properties, TITLE), said(self.properties, _CREATOR)), settings)


def is_opendocument(content: bytes) -> bool:
    """Whether it says at once what it is, as the standard wants."""
    return content.startswith(_MARK, _MARK_START)


def read_odt(page: Page, settings: Settings) -> Draft:
    """The document as it stands once all changes are accepted.

    Raises:
        RefusePage: "binary" if it is encrypted, or no text; and as ``open_parts``, ``Parts`` and ``draft_of`` say.
    """
    return open_parts(page.content, _TEXT, _opened).draft(settings)


def is_flat(content: bytes) -> bool:
    """Whether it is a document in one file of XML: a text, or what the reader then says that it is."""
    return _FLAT.match(content) is not None


def read_flat(page: Page, settings: Settings) -> Draft:
    """The same of a document in one file.

    Raises:
        RefusePage: "binary" if it is no text; and as ``Kind.parsed`` and ``draft_of`` say.
    """
    root = _FLAT_TEXT.parsed("XML", _PICTURE.sub(b"", page.content), OF_TEXT)
    return _Package(root, _text_of(root), None, root.find(f"{OFFICE}meta")).draft(settings)


def _opened(parts: Parts) -> _Package:
    manifest = parts.lesser("meta-inf/manifest.xml")
    if manifest is not None and next(manifest.iter(_ENCRYPTION), None) is not None:
        raise RefusePage("binary", f"expected {_TEXT.what}; found an encrypted one: save it without its password")
    content = parts.parse("content.xml", OF_TEXT)
    if content is None:
        raise parts.refused()
    return _Package(content, _text_of(content), parts.lesser("styles.xml"), parts.lesser("meta.xml"))


def _text_of(content: _Element) -> _Element:
    kinds = content.findall(f"{OFFICE}body/*")
    text = next((kind for kind in kinds if kind.tag == f"{OFFICE}text"), None)
    if text is None:
        found = next((kind.tag.rpartition("}")[2] for kind in kinds), "document of another kind")
        raise RefusePage("binary", f"expected {_TEXT.what}; found a {found}: save its text as .odt")
    return text
