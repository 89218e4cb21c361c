"""Word documents, written by hand so that they may hold whatever Word, other programs and strangers put into them."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{WORD}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def words(text: str, properties: str = "") -> str:
    """A run: ``words("Cranes", "<w:b/>")``."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; what does not begin as an element is the words of one."""
    inner = "".join(run if run.startswith("<") else words(run) for run in runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def table(*rows: list[str]) -> str:
    """A table of paragraphs, or of anything else that cells hold."""
    lines = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def style(id_: str, name: str, *, based_on: str = "", paragraph: str = "", run: str = "") -> str:
    """A style, with the properties of paragraphs and of runs that it gives."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    given = f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr>"
    return f'<w:style w:styleId="{id_}"><w:name w:val="{name}"/>{base}{given}</w:style>'


STYLES = "".join(
    [
        style("Normal", "Normal"),
        style("Titel", "Title", based_on="Normal"),
        *(style(f"berschrift{n}", f"heading {n}", paragraph=f'<w:outlineLvl w:val="{n - 1}"/>') for n in (1, 2, 3)),
    ]
)


def document(*blocks: str) -> str:
    """The part that holds the text."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document {_SPACES}><w:body>{"".join(blocks)}</w:body></w:document>'
    )


def docx(*blocks: str, styles: str = STYLES, title: str = "", creator: str = "") -> bytes:
    """A document of blocks, with styles, and with what is known of it."""
    return packed(parts_of(document(*blocks), styles=styles, title=title, creator=creator))


def parts_of(text: str, *, styles: str = STYLES, title: str = "", creator: str = "") -> dict[str, str | bytes]:
    """The parts of a document by their names."""
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _relations(officeDocument="word/document.xml", core__properties="docProps/core.xml"),
        "word/document.xml": text,
        "word/_rels/document.xml.rels": _relations(styles="styles.xml"),
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>',
        "docProps/core.xml": (
            '<p:coreProperties xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
            f' xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"><d:title>{title}</d:title>'
            f"<d:creator>{creator}</d:creator><t:created>2019-01-02T03:04:05Z</t:created></p:coreProperties>"
        ),
    }


def _relations(**targets: str) -> str:
    lines = (
        f'<Relationship Id="{kind}" Type="{_RELATED}/{kind.replace("__", "-")}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(lines)}</Relationships>'


def packed(parts: Mapping[str, str | bytes], compression: int = ZIP_DEFLATED) -> bytes:
    """Parts by their names, as a zip."""
    whole = BytesIO()
    with ZipFile(whole, "w", compression) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    return whole.getvalue()
