"""Word documents: what the package says of the document, and the paragraphs that a reader sees of it.

The ``package`` holds the text and its ``styles``; the ``paragraphs`` are told by both.
"""

from __future__ import annotations

from claimx.read.documents import Properties, draft_of
from claimx.read.documents.parts import TITLE, said
from claimx.read.documents.word.package import open_package
from claimx.read.documents.word.paragraphs import paragraphs_in
from claimx.read.documents.word.styles import styles_of, usual_size
from claimx.read.draft import Draft
from claimx.records import Page
from claimx.settings import Settings

_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"


def read_word(page: Page, settings: Settings) -> Draft:
    """The document as it stands once all changes are accepted.

    Raises:
        RefusePage: as ``open_package`` and ``draft_of`` say.
    """
    package = open_package(page.content)
    styles, properties = package.styles, package.properties
    seen = paragraphs_in(package.document, styles_of(styles), usual_size(styles))
    return draft_of(seen, Properties(said(properties, TITLE), said(properties, _CREATOR)), settings)
