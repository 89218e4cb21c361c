"""OpenDocument texts, as LibreOffice and many offices write them: what the package holds, and the paragraphs of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimx.errors import RefusePage
from claimx.read.document import Properties, draft_of
from claimx.read.draft import Draft
from claimx.read.odtstyles import OFFICE, styles_of, usual_size
from claimx.read.odttext import paragraphs_in
from claimx.read.package import OF_TEXT, TITLE, Kind, Parts, open_parts, said
from claimx.records import Page
from claimx.settings import Settings

if TYPE_CHECKING:
    from lxml.etree import _Element

#: How the zip begins, behind its first 30 bytes, so that it is known unopened (OpenDocument 1.3, part 2, 3.3).
_MARK = b"mimetypeapplication/vnd.oasis.opendocument."
_MARK_START = 30
_TEXT = Kind("an OpenDocument text (.odt)")
_ENCRYPTION = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"
#: Who began it; who changed it last says less.
_CREATOR = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}initial-creator"


class _Package(NamedTuple):
    """What is read of a document: the part that holds its text, the text, the styles, and what it says of itself."""

    content: _Element
    text: _Element
    styles: _Element | None
    properties: _Element | None


def is_opendocument(content: bytes) -> bool:
    """Whether it says at once what it is, as the standard wants."""
    return content.startswith(_MARK, _MARK_START)


def read_odt(page: Page, settings: Settings) -> Draft:
    """The document as it stands once all changes are accepted.

    Raises:
        RefusePage: "binary" if it is encrypted, or no text; and as ``open_parts``, ``Parts`` and ``draft_of`` say.
    """
    package = open_parts(page.content, _TEXT, _opened)
    seen = paragraphs_in(
        package.text, styles_of(package.styles, package.content), usual_size(package.styles, package.content)
    )
    properties = Properties(said(package.properties, TITLE), said(package.properties, _CREATOR))
    return draft_of(seen, properties, settings)


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
