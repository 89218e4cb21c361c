"""OpenDocument texts, written by hand so that they may hold whatever LibreOffice and strangers put into them."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

NAMES = ("office", "text", "table", "style", "draw", "meta")
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    [
        *(f'xmlns:{name}="{_ODF}:{"drawing" if name == "draw" else name}:1.0"' for name in NAMES),
        f'xmlns:fo="{_ODF}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)
MIME_TYPE = "application/vnd.oasis.opendocument.text"


def par(text: str = "", style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def heading(text: str, level: int = 1, style: str = "") -> str:
    return f'<text:h text:style-name="{style}" text:outline-level="{level}">{text}</text:h>'


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def item(*blocks: str) -> str:
    """A list of one item."""
    return f"<text:list><text:list-item>{''.join(blocks)}</text:list-item></text:list>"


def table(*rows: list[str]) -> str:
    """A table of paragraphs, or of anything else that cells hold."""
    lines = ("".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in row) for row in rows)
    written = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    return f"<table:table><table:table-column/>{written}</table:table>"


def style(name: str, words: str = "", *, base: str = "", family: str = "paragraph", more: str = "") -> str:
    """A style, with the properties of words that it gives."""
    parent = f'style:parent-style-name="{base}"' if base else ""
    given = f"<style:text-properties {words}/>" if words else ""
    return f'<style:style style:name="{name}" style:family="{family}" {parent} {more}>{given}</style:style>'


STYLES = "".join(
    [
        style("Standard"),
        style("Heading", 'fo:font-size="14pt"', base="Standard"),
        style("Title", 'fo:font-size="28pt" fo:font-weight="bold"', base="Heading"),
        style("Heading_20_1", base="Heading", more='style:display-name="Heading 1" style:default-outline-level="1"'),
        style("Quotations", base="Standard"),
    ]
)


def styles_part(styles: str = STYLES) -> str:
    return f"<office:document-styles {SPACES}><office:styles>{styles}</office:styles></office:document-styles>"


def content_part(*blocks: str, automatic: str = "", kind: str = "text") -> str:
    """The part that holds the text, and how it is set by hand."""
    return (
        f"<office:document-content {SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:{kind}>{''.join(blocks)}</office:{kind}></office:body></office:document-content>"
    )


def parts_of(content: str, *, styles: str = STYLES, title: str = "", creator: str = "") -> dict[str, str | bytes]:
    """The parts of a document by their names."""
    said = f"<dc:title>{title}</dc:title><meta:initial-creator>{creator}</meta:initial-creator>"
    said += "<dc:creator>Zoe Last</dc:creator><dc:date>2019-01-02T03:04:05</dc:date>"
    return {
        "mimetype": MIME_TYPE,
        "content.xml": content,
        "styles.xml": styles_part(styles),
        "meta.xml": f"<office:document-meta {SPACES}><office:meta>{said}</office:meta></office:document-meta>",
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0"/>',
    }


def odt(*blocks: str, styles: str = STYLES, automatic: str = "", title: str = "", creator: str = "") -> bytes:
    """A document of blocks, with styles, and with what is known of it."""
    return packed(parts_of(content_part(*blocks, automatic=automatic), styles=styles, title=title, creator=creator))


def flat(*blocks: str, automatic: str = "", title: str = "", creator: str = "", kind: str = "text") -> bytes:
    """The same in one file, as LibreOffice writes it: what it says of itself, its styles, the text."""
    parts = parts_of(content_part(*blocks, automatic=automatic, kind=kind), title=title, creator=creator)
    inner = (_inner(str(parts[name])) for name in ("meta.xml", "styles.xml", "content.xml"))
    root = f'<office:document {SPACES} office:version="1.3" office:mimetype="{MIME_TYPE}">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n\n{root}{"".join(inner)}</office:document>'.encode()


def _inner(part: str) -> str:
    """What stands within the root of a part."""
    return part.partition(">")[2].rpartition("</")[0]


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Parts by their names, as a zip that says what it is where the standard wants it: first, and as it stands."""
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)
    return whole.getvalue()
