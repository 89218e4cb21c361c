from __future__ import annotations

from zipfile import ZIP_BZIP2

import pytest

from claimx.errors import RefusePage
from claimx.read.documents.parts import MAX_PARTS
from claimx.read.documents.word.package import WORD, open_package
from claimx.records import Reason
from tests.read.office import document, docx, packed, par, parts_of
from tests.read.post import BODY

COMPOUND = b"\xd0\xcf\x11\xe0" + bytes(508)
PARTS = parts_of(document(*map(par, BODY)), title="Cranes for all")
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def text_of(content: bytes) -> str:
    return "".join(open_package(content).document.itertext())


def refusal_of(content: bytes) -> tuple[Reason, str]:
    with pytest.raises(RefusePage) as refused:
        open_package(content)
    return refused.value.reason, str(refused.value)


def test_the_parts_of_a_document_are_found_by_how_they_are_related() -> None:
    """Its text, its styles and its properties, however they are called."""
    moved = dict(PARTS)
    moved["Word/Document2.xml"] = moved.pop("word/document.xml")
    moved["word/_rels/document2.xml.rels"] = moved.pop("word/_rels/document.xml.rels")
    moved["_rels/.rels"] = str(moved["_rels/.rels"]).replace("word/document.xml", "/word/document2.xml")
    package = open_package(packed(moved))
    assert "".join(package.document.itertext()) == "".join(BODY)
    assert package.styles is not None
    assert package.properties is not None


@pytest.mark.parametrize("mark", ['"', "'"])
def test_a_strict_document_is_read_as_any_other(mark: str) -> None:
    """It calls the same elements by other names, in either marks."""
    usual, renamed = f'"{WORD[1:-1]}"', f"{mark}{STRICT}{mark}"
    strict = {name: str(content).replace(usual, renamed) for name, content in PARTS.items()}
    package = open_package(packed(strict))
    assert package.document.tag == f"{WORD}document"
    assert package.styles is not None


@pytest.mark.parametrize(
    "name", ["word/styles.xml", "docProps/core.xml", "word/_rels/document.xml.rels", "_rels/.rels"]
)
@pytest.mark.parametrize("content", ["", "<a", "<a/>", "<!DOCTYPE a []><a/>", "<a>" * 300_000])
def test_a_lesser_part_that_is_broken_costs_itself(name: str, content: str) -> None:
    """The text is read, where it is in its usual place."""
    assert text_of(packed(PARTS | {name: content})) == "".join(BODY)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (packed({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "an Excel workbook"),
        (packed({"ppt/presentation.xml": ""}), "a PowerPoint presentation"),
        (packed({"mimetype": "application/epub+zip", "META-INF/container.xml": ""}), r"an e-book (EPUB)"),
        (packed({"content.xml": "<a/>"}), "an OpenDocument file: name it .odt"),
        (packed({"notes/a.txt": "Cranes."}), "a zip archive: unpack it"),
        (packed({}), "a zip archive"),
        (packed({"word/document.xml": "<a/>"}), "a zip archive"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "an encrypted one: save it without its password"),
        (COMPOUND + "WordDocument".encode("utf-16-le"), "an old Word (.doc): save it as .docx"),
        (COMPOUND + "__substg1.0_0037".encode("utf-16-le"), "save it as .eml"),
        (COMPOUND, "an old office document"),
        (docx(par("a")).replace(b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0\1\0"), "is encrypted"),
        (packed(PARTS, ZIP_BZIP2), "oddly packed"),
    ],
)
def test_what_is_no_document_is_told_by_its_name(content: bytes, found: str) -> None:
    """And whoever named it, what to do."""
    reason, said = refusal_of(content)
    assert reason == "binary"
    assert found in said


@pytest.mark.parametrize("text", ["", "<a", "\0", "Cranes", '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "b">]><w/>'])
def test_a_text_that_is_no_xml_is_malformed(text: str) -> None:
    """And so is what declares entities, which no document may."""
    assert refusal_of(packed(PARTS | {"word/document.xml": text}))[0] == "malformed"


def test_a_document_that_is_cut_off_is_malformed() -> None:
    """Wherever; what holds nothing but the start of one too."""
    content = docx(*map(par, BODY))
    for end in (4, 40, len(content) // 2, len(content) - 1):
        assert refusal_of(content[:end])[0] == "malformed"


def test_what_would_take_minutes_is_refused_unread() -> None:
    """More parts, more tags or more bytes than any article has."""
    many = packed({f"word/media/{n}.png": "" for n in range(MAX_PARTS)} | PARTS)
    assert "parts" in refusal_of(many)[1]
    assert "tags" in refusal_of(docx("<w:p/>" * 1_500_000))[1]
    large = packed({"word/document.xml": b" " * 50_000_001})
    assert refusal_of(large)[0] == "too large"
