"""Which reader reads a page: one row a format, asked by declared type, then by name, then by its look.

There are two tables: of formats that say themselves what their bytes mean, which is asked first, and of formats of
text, which see a page decoded. ``sources/contents.py`` gives the files of a folder their media types.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar
from urllib.parse import urlsplit

from claimx.errors import RefusePage
from claimx.read.documents.odt import is_flat, is_opendocument, read_flat, read_odt
from claimx.read.documents.parts import is_packed
from claimx.read.documents.rtf import is_rtf, read_rtf
from claimx.read.documents.word import read_word
from claimx.read.draft import Draft
from claimx.read.html import read_html
from claimx.read.mail import read_mail
from claimx.read.mail.envelope import SAVED_TYPE, looks_like_mail, looks_saved, may_be_mail, may_be_saved
from claimx.read.mail.saved import read_saved
from claimx.read.pdf import read_pdf
from claimx.read.pdf.pdfium import is_pdf
from claimx.read.text.json_article import read_json
from claimx.read.text.markdown import read_markdown
from claimx.read.text.plain import read_plain
from claimx.records import Page
from claimx.settings import Settings
from claimx.sources.mailbox import MESSAGE_TYPE

# Where a format shows itself; a page that hides it longer is plain text.
_SNIFF_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its names, and its reader.

    ``may_be`` vetoes a declaration that the text contradicts; ``looks_like`` recognises the format with no declaration.
    """

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    may_be: re.Pattern[str]
    looks_like: re.Pattern[str]
    read: Callable[[str, Page], Draft]


@dataclass(frozen=True, slots=True)
class ByteFormat:
    """The same for a format whose bytes are no text in one charset; its reader is given the page as it came."""

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    may_be: Callable[[bytes], bool]
    looks_like: Callable[[bytes], bool]
    is_sure: bool
    """Whether that look leaves no doubt, whatever the page is declared to be."""
    read: Callable[[Page, Settings], Draft]


_AnyFormat = TypeVar("_AnyFormat", Format, ByteFormat)

#: What is read wherever it comes from: a message may bring it.
_DOCUMENTS: tuple[ByteFormat, ...] = (
    ByteFormat(
        name="PDF",
        media_types=("application/pdf",),
        suffixes=(".pdf",),
        may_be=is_pdf,
        looks_like=is_pdf,
        is_sure=True,
        read=read_pdf,
    ),
    ByteFormat(
        name="RTF",
        media_types=("application/rtf", "text/rtf"),
        suffixes=(".rtf",),
        may_be=is_rtf,
        looks_like=is_rtf,
        is_sure=True,
        read=read_rtf,
    ),
    ByteFormat(
        name="OpenDocument",
        media_types=(
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.text-template",
        ),
        suffixes=(".odt", ".ott"),
        may_be=is_packed,
        looks_like=is_opendocument,
        is_sure=True,
        read=read_odt,
    ),
    ByteFormat(
        name="flat OpenDocument",
        media_types=("application/vnd.oasis.opendocument.text-flat-xml",),
        suffixes=(".fodt",),
        may_be=is_flat,
        looks_like=is_flat,
        is_sure=True,
        read=read_flat,
    ),
    ByteFormat(
        name="Word",
        media_types=(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-word.document.macroenabled.12",
        ),
        suffixes=(".docx", ".docm"),
        may_be=is_packed,
        looks_like=is_packed,
        is_sure=True,  # of what is packed so, nothing else is read: the reader says what it is
        read=read_word,
    ),
)


def _read_document(page: Page, settings: Settings) -> Draft | None:
    """What a document says, whatever the page is declared to be; ``None`` where its bytes are none that is known."""
    chosen = next((row for row in _DOCUMENTS if row.looks_like(page.content)), None)
    return chosen.read(page, settings) if chosen else None


BYTE_FORMATS: tuple[ByteFormat, ...] = (
    ByteFormat(
        name="saved page",
        media_types=(SAVED_TYPE, "application/x-mimearchive"),
        suffixes=(".mhtml", ".mht"),
        may_be=may_be_saved,
        looks_like=looks_saved,
        is_sure=True,
        read=read_saved,
    ),
    ByteFormat(
        name="e-mail",
        media_types=(MESSAGE_TYPE,),
        suffixes=(".eml",),
        may_be=may_be_mail,
        looks_like=looks_like_mail,
        is_sure=False,
        read=partial(read_mail, read_document=_read_document),
    ),
    *_DOCUMENTS,
)

#: Taken out before a page is looked at: to pass over them in one pattern can be tried in a billion ways.
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HTML_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
#: Feeds and sitemaps, which only name articles, and would pass for text.
_LIST_START = re.compile(
    r"\s*(?:<\?[^>]{0,400}>\s*)*<(rss|feed|rdf:RDF|urlset|sitemapindex)\b[^>]{0,2000}>", re.IGNORECASE
)
_ANYTHING = re.compile(r"")

FORMATS: tuple[Format, ...] = (
    Format(
        name="HTML",
        media_types=("text/html", "application/xhtml+xml"),
        suffixes=(".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".jsp"),
        may_be=re.compile(r"<[a-z!/?]", re.IGNORECASE),
        looks_like=re.compile(r"<(?:p|div|article|section)\b[^>]*>.*?</", re.IGNORECASE | re.DOTALL),
        read=read_html,
    ),
    Format(
        name="JSON",
        media_types=(
            "application/json",
            "application/ld+json",
            "text/json",
            "application/x-ndjson",
            "application/jsonl",
        ),
        suffixes=(".json", ".jsonl", ".ndjson", ".jsonld"),
        may_be=re.compile(r"\A\s*[^<\s]"),
        looks_like=re.compile(r'\A\s*\{\s*"'),
        read=read_json,
    ),
    Format(
        name="Markdown",
        media_types=("text/markdown", "text/x-markdown"),
        suffixes=(".md", ".markdown", ".mdown"),
        may_be=_ANYTHING,
        looks_like=re.compile(r"\A\s*---[ \t]*\r?\n[\w -]+:|^#{1,6}[ \t]+\S", re.MULTILINE),
        read=read_markdown,
    ),
    Format(
        name="plain text",
        media_types=(),  # "text/plain" is what servers say when they do not know
        suffixes=(".txt", ".text"),
        may_be=_ANYTHING,
        looks_like=_ANYTHING,
        read=read_plain,
    ),
)


def byte_format_of(page: Page) -> ByteFormat | None:
    """The format of bytes that the page is declared, named or seen to be; ``None`` where it is text, or nothing."""
    declared = (row for row in _declared(page, BYTE_FORMATS) if row.may_be(page.content))
    is_text = any(row.name != "plain text" for row in _declared(page, FORMATS))
    seen = (row for row in BYTE_FORMATS if row.looks_like(page.content) and (row.is_sure or not is_text))
    return next(declared, None) or next(seen, None)


def choose_format(text: str, page: Page) -> Format:
    """The first format that the page is declared, named or seen to be, unless its text says that it cannot be.

    Raises:
        RefusePage: "no article" where it is a feed or a sitemap.
    """
    sample = text[:_SNIFF_CHARACTERS]
    shown = _COMMENT.sub("", sample)
    if _HTML_START.match(shown):
        return FORMATS[0]
    if found := _LIST_START.match(shown):
        raise RefusePage("no article", f"expected an article; found {found[1]}, a list of articles: declare a source")
    declared = (row for row in _declared(page, FORMATS) if row.may_be.search(sample))
    seen = (row for row in FORMATS if row.looks_like.search(sample))
    return next(declared, None) or next(seen)


def _declared(page: Page, rows: tuple[_AnyFormat, ...]) -> Iterator[_AnyFormat]:
    media_type = (page.media_type or "").split(";")[0].strip().lower()
    yield from (row for row in rows if media_type in row.media_types)
    for path in (_path(page.url), page.source.lower()):
        yield from (row for row in rows if path.endswith(row.suffixes))


def _path(url: str | None) -> str:
    """The path of a URL in lower case; of what is no URL, nothing."""
    try:
        return urlsplit(url or "").path.lower()
    except ValueError:
        return ""
