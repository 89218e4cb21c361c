from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimx.errors import RefusePage
from claimx.read.formats import BYTE_FORMATS, FORMATS, ByteFormat, Format, byte_format_of, choose_format
from claimx.records import Page
from claimx.sources.contents import MEDIA_TYPES
from claimx.sources.warc import PAGE_TYPES
from tests.read.office import docx, par
from tests.read.opentext import flat, odt
from tests.read.post import PLAIN, message, part, saved

ROOT = Path(__file__).parents[2]
EVERY_FORMAT: tuple[ByteFormat | Format, ...] = (*BYTE_FORMATS, *FORMATS)
MAIL = message(part(PLAIN))
DOCX = docx(par("Cranes."))
ODT = odt()
FLAT = flat()
RTF = b"{\\rtf1 Cranes.}"
SAVED = saved(part("<p>Cranes.", "text/html"))
MEMO = "From: the harbour master\n\nCranes."
HTML = "<!doctype html><html><body><p>Cranes.</p></body></html>"


@pytest.mark.parametrize(
    ("text", "fields", "name"),
    [
        (HTML, {}, "HTML"),
        (HTML, {"media_type": "text/plain"}, "HTML"),
        ("<p>Cranes</p>", {"media_type": "text/html; charset=utf-8"}, "HTML"),
        ("Cranes.", {"media_type": "text/html"}, "plain text"),
        ('{"text": "Cranes"}', {}, "JSON"),
        ("not json", {"media_type": "application/json"}, "JSON"),
        (HTML, {"media_type": "application/json"}, "HTML"),
        ("Cranes.", {"source": "desk/cranes.md"}, "Markdown"),
        ("Cranes.", {"url": "https://post.example/cranes.markdown?x=1"}, "Markdown"),
        ("# Cranes\n\nThey are red.", {}, "Markdown"),
        ("# Cranes\n\nThey are red.", {"source": "cranes.txt"}, "plain text"),
        ("Cranes, 1 < 2.", {"url": "http://[broken"}, "plain text"),
    ],
)
def test_choice(page_of: Callable[..., Page], text: str, fields: dict[str, str], name: str) -> None:
    """Declared type, then name, then looks; a declaration that the text contradicts is not believed."""
    assert choose_format(text, page_of(text, **fields)).name == name


@pytest.mark.parametrize(
    ("content", "fields", "name"),
    [
        (b"%PDF-1.7", {}, "PDF"),
        (b"Cranes.", {"media_type": "application/pdf"}, None),
        (MAIL, {}, "e-mail"),
        (MAIL, {"media_type": "text/plain", "source": "cranes.txt"}, "e-mail"),
        (MAIL, {"media_type": "text/html"}, None),
        (MEMO, {}, None),
        (MEMO, {"media_type": "message/rfc822; charset=utf-8"}, "e-mail"),
        (MEMO, {"source": "desk/Cranes.EML"}, "e-mail"),
        (MEMO, {"url": "https://post.example/cranes.eml?x=1"}, "e-mail"),
        (HTML, {"source": "cranes.eml"}, None),
        (DOCX, {}, "Word"),
        (DOCX, {"media_type": "application/octet-stream", "url": "https://post.example/cranes"}, "Word"),
        (DOCX, {"media_type": "text/html"}, "Word"),
        (HTML, {"source": "cranes.docx"}, None),
        (ODT, {}, "OpenDocument"),
        (ODT, {"media_type": "application/zip", "source": "cranes.zip"}, "OpenDocument"),
        (DOCX, {"source": "cranes.odt"}, "OpenDocument"),
        (HTML, {"source": "cranes.odt"}, None),
        (FLAT, {}, "flat OpenDocument"),
        (FLAT, {"media_type": "text/html", "source": "cranes.odt"}, "flat OpenDocument"),
        (ODT, {"source": "cranes.fodt"}, "OpenDocument"),
        (HTML, {"source": "cranes.fodt"}, None),
        ("<p>Begin with &lt;office:document> and close it.</p>", {}, None),
        (RTF, {}, "RTF"),
        (RTF, {"media_type": "application/msword", "source": "cranes.doc"}, "RTF"),
        (RTF, {"media_type": "text/plain"}, "RTF"),
        ("Cranes.", {"media_type": "application/rtf"}, None),
        (SAVED, {}, "saved page"),
        (SAVED, {"media_type": "text/html", "source": "cranes.html"}, "saved page"),
        (SAVED, {"media_type": "message/rfc822", "source": "cranes.eml"}, "saved page"),
        (MAIL, {"media_type": "multipart/related", "source": "cranes.mht"}, "e-mail"),
        (MEMO, {"source": "desk/Cranes.MHT"}, "saved page"),
        (HTML, {"source": "cranes.mhtml"}, None),
    ],
)
def test_choice_by_bytes(
    page_of: Callable[..., Page], content: str | bytes, fields: dict[str, str], name: str | None
) -> None:
    """Likewise for what is no text in one charset; what is none of these is looked at as text."""
    chosen = byte_format_of(page_of(content, **fields))
    assert (chosen and chosen.name) == name


@pytest.mark.parametrize("row", EVERY_FORMAT, ids=lambda row: row.name)
def test_a_format_is_known_wherever_pages_come_from(row: ByteFormat | Format) -> None:
    """A row of the table is not all: what else a new format needs, this test says."""
    media_types = row.media_types or ("text/plain",)
    known = [suffix for suffix in row.suffixes if MEDIA_TYPES.get(suffix) in media_types]
    assert known, f"sources/contents.py: give one of {row.suffixes} its media type, for files that are packed with gzip"
    missing = {MEDIA_TYPES[suffix] for suffix in known} - PAGE_TYPES
    assert not missing, f"sources/warc.py: add {missing} to what archives are searched for"
    listed, doors = (path.read_text(encoding="utf-8") for path in (ROOT / "README.md", ROOT / "tests/fuzz/doors.py"))
    assert any(f"`{suffix}`" in listed for suffix in known), f"README.md: say that a folder may hold {known[0]} files"
    is_fuzzed = any(f'_article("{media_type}")' in doors for media_type in media_types)
    assert is_fuzzed, f'tests/fuzz/doors.py: add a door that enters _article("{media_types[0]}"), with seeds and tokens'


@pytest.mark.parametrize("start", ["<rss version='2.0'>", "<!-- a --><feed xmlns='x'>", "<urlset>", "<rdf:RDF a='y'>"])
def test_lists_of_articles_are_none(page_of: Callable[..., Page], start: str) -> None:
    """Their markup would pass for text; whoever names one is told how to have it read."""
    with pytest.raises(RefusePage, match="declare a source"):
        choose_format(f"<?xml version='1.0'?>\n{start}<channel>Cranes</channel>", page_of("", source="feed.xml"))


def test_last_format_takes_everything() -> None:
    """The table ends in a format that any text may be, so that a reader is always found."""
    assert FORMATS[-1].looks_like.search("")
