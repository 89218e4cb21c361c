"""The door of the Word reader: whatever is packed so, an article or a refusal, in little time and memory."""

from __future__ import annotations

import struct
from collections.abc import Callable

import pytest

from claimx.records import Article
from tests.hostile.conftest import PROSE, answer_of
from tests.read.office import document, docx, packed, par, parts_of

TEXT = [par(PROSE * 2)] * 2
DEEP = 10_000


def test_a_bomb_is_not_unpacked(within: Callable[[int, str], str]) -> None:
    """A part that says how large it is is refused unread; of one that lies, no more is taken than it says."""
    program = """
        import resource
        from tests.hostile.test_word import TEXT, answer_of, bomb
        from tests.read.office import docx
        print(type(answer_of(docx(*TEXT))).__name__)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(answer_of(bomb(400)), answer_of(bomb(400, said=1000)), sep="/")
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
    """
    kind, answers, n_kilobytes = within(1_500, program).splitlines()
    assert (kind, answers) == ("Article", "too large/malformed")
    assert int(n_kilobytes) < 100_000


def bomb(n_megabytes: int, said: int = 0) -> bytes:
    """A document of blanks; ``said`` is its size in bytes as it is declared."""
    import zlib

    squeeze, size = zlib.compressobj(9, zlib.DEFLATED, -15), n_megabytes * 1_000_000
    blank = b" " * 1_000_000
    data = b"".join([*(squeeze.compress(blank) for _ in range(n_megabytes)), squeeze.flush()])
    name = b"word/document.xml"
    fields = struct.pack("<HHHHHLLLHH", 20, 0, 8, 0, 33, 0, len(data), said or size, len(name), 0)
    listed = b"PK\x01\x02\x14\x00" + fields + struct.pack("<HHHLL", 0, 0, 0, 0, 0) + name
    start = b"PK\x03\x04" + fields + name + data
    return start + listed + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(listed), len(start), 0)


def test_a_document_of_100_000_paragraphs_is_read_in_seconds(within: Callable[[int, str], str]) -> None:
    """In time that grows as the text does, and in some hundred megabytes."""
    program = """
        from claimx.read import read
        from claimx.settings import Settings
        from tests.hostile.conftest import made
        from tests.read.office import docx
        content = docx(*(f"<w:p><w:r><w:t>The crane of row {n} is red.</w:t></w:r></w:p>" for n in range(100_000)))
        print(len(read(made(content), Settings(max_article_characters=10_000_000)).blocks))
    """
    assert within(1_500, program).split()[-1] == "100000"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:p>", "</w:p>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:r><mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent></w:r></w:p>"),
        ("<a>", ""),
    ],
)
@pytest.mark.parametrize("n", [40, 120, DEEP])
def test_nesting_has_no_depth_at_which_the_reader_falls(opening: str, closing: str, n: int) -> None:
    """Of what may stand in itself, and of what may not."""
    assert isinstance(answer_of(docx(*TEXT, opening * n + par("Cranes.") + closing * n)), Article | str)


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_entities_of_a_document_are_not_replaced(within: Callable[[int, str], str], part: str) -> None:
    """A billion laughs, in the text and in an attribute, and the file of a stranger: no document may declare any."""
    program = f"""
        from tests.hostile.test_word import answer_of, laughing
        for content in laughing({part!r}):
            print(answer_of(content).__class__.__name__)
    """
    kind = "str" if part == "word/document.xml" else "Article"
    assert within(1_000, program).split() == [kind] * 3


def laughing(part: str) -> list[bytes]:
    """Documents of which one part declares what grows, or names a file."""
    grown = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    start = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">{grown}]>'
    parts = parts_of(document(*TEXT))
    return [packed(parts | {part: start + text}) for text in ("<a>&a9;</a>", '<a b="&a9;"/>', "<a>&f;</a>")]


@pytest.mark.parametrize(
    "target",
    ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:9/a", "\\\\host\\a", ".", ""],
)
def test_what_a_document_names_elsewhere_is_not_opened(target: str) -> None:
    """Neither as its text, nor as its styles or pictures: names are looked for among its own parts only."""
    parts = parts_of(document(*TEXT, par('<w:r><w:drawing><a:blip xmlns:a="b" link="rId1"/></w:drawing></w:r>')))
    for name in ("_rels/.rels", "word/_rels/document.xml.rels"):
        for own in ("word/document.xml", "styles.xml", "docProps/core.xml"):
            parts[name] = str(parts[name]).replace(f'Target="{own}"', f'Target="{target}" TargetMode="External"')
    assert isinstance(answer_of(packed(parts)), Article)


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/passwd", "C:\\evil", "word/document.xml/", "a" * 60_000])
def test_names_in_the_zip_are_names(name: str) -> None:
    """Nothing is unpacked to a disk, and macros are parts that nobody reads."""
    whole = {**parts_of(document(*TEXT)), name: "x", "word/vbaProject.bin": "x"}
    assert isinstance(answer_of(packed(whole)), Article)


@pytest.mark.parametrize(
    "text", ["\0", "&#0;", "&#xD800;", "\udcff", "\x0b", "&#x202E;", "&lt;script&gt;", "&unknown;"]
)
def test_characters_that_no_document_may_have(text: str) -> None:
    """Are characters like others, or a refusal."""
    content = document(*TEXT, par(text)).encode("utf-8", "surrogatepass")
    answer = answer_of(packed(parts_of("") | {"word/document.xml": content}))
    assert answer == "malformed" or isinstance(answer, Article)
