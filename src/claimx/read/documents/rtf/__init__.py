"""RTF, the Rich Text Format of Word, WordPad, TextEdit and press databases: the paragraphs that a reader sees.

One pass, the ``reading``, takes in what the control ``words`` say, which letters bytes are by their ``fonts``, and the
``flow`` of paragraphs through tables and boxes.
"""

from __future__ import annotations

import re

from claimx.errors import RefusePage
from claimx.read.documents import Properties, draft_of
from claimx.read.documents.rtf.reading import RtfReading
from claimx.read.documents.runs import Paragraph
from claimx.read.draft import Draft
from claimx.records import Page
from claimx.settings import Settings

_START = re.compile(rb"\s*\{\\rtf")
#: Control words, letters by number and groups: so many take up to 4 s and 400 MB. LibreOffice writes 150 for a thousand
#: characters of an article.
_MAX_WORDS = 300_000


def is_rtf(content: bytes) -> bool:
    """Whether it begins as RTF does."""
    return _START.match(content) is not None


def read_rtf(page: Page, settings: Settings) -> Draft:
    """The document as it stands once all changes are accepted, without notes, headers and footers.

    Raises:
        RefusePage: "too large" if it is more than is read in seconds; and as ``draft_of`` says.
    """
    reading = _read(page.content)
    return draft_of(reading.paragraphs(), Properties(reading.said("title"), reading.said("creator")), settings)


def paragraphs_of(content: bytes) -> list[Paragraph]:
    """All paragraphs that are seen, in order; of a table those of each cell, row by row, with the hint "boilerplate".

    Raises:
        RefusePage: "too large" if it is more than is read in seconds.
    """
    return list(_read(content).paragraphs())


def _read(content: bytes) -> RtfReading:
    n_words = content.count(b"\\") + content.count(b"{")
    if n_words > _MAX_WORDS:
        raise RefusePage("too large", f"expected a document of at most {_MAX_WORDS} words of RTF; found {n_words}")
    reading = RtfReading()
    reading.read(content)
    return reading
