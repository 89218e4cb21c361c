"""The door of the OpenDocument reader: it opens no more than that of Word does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.records import Article
from tests.hostile.conftest import PROSE, answer_of
from tests.read.opentext import content_part, flat, odt, packed, par, parts_of

TEXT = [par(PROSE * 2)] * 2
PARTS = parts_of(content_part(*TEXT))


def test_a_bomb_is_not_unpacked(within: Callable[[int, str], str]) -> None:
    """Nor do entities grow, or name files: no part may declare any."""
    program = """
        from tests.hostile.test_odt import answer_of, bombs
        for content in bombs():
            print(answer_of(content))
    """
    assert within(1_000, program).splitlines() == ["too large", "too large", "malformed", "malformed"]


def bombs() -> list[bytes]:
    """A text of blanks, one of tags, and two that declare what grows and what names a file."""
    grown = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    start = f'<!DOCTYPE a [<!ENTITY a0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">{grown}]>'
    texts = (" " * 60_000_000, "<a/>" * 1_500_001, f"{start}<a>&a9;</a>", f'{start}<a b="&f;"/>')
    return [packed(PARTS | {"content.xml": text}) for text in texts]


def test_a_flat_text_is_bounded_as_a_packed_one_is(within: Callable[[int, str], str]) -> None:
    """It is counted before it is parsed; a picture of any size is none of its text."""
    program = """
        from tests.hostile.test_odt import answer_of, flat_ones
        for content in flat_ones():
            answer = answer_of(content)
            print(answer if isinstance(answer, str) else "an article")
    """
    assert within(1_000, program).splitlines() == ["too large", "malformed", "an article", "too large"]


def flat_ones() -> list[bytes]:
    """A text of tags, one with what grows, one with a picture of 12 MB, and what only begins as one, at length."""
    picture = par(f"<draw:image><office:binary-data>{'A' * 12_000_000}</office:binary-data></draw:image>")
    grown = b'<!DOCTYPE a [<!ENTITY a0 "ha"><!ENTITY a1 "&a0;&a0;">]>'
    return [
        flat("<text:s/>" * 1_500_001),
        flat(*TEXT).replace(b"\n\n", grown),
        flat(*TEXT, picture),
        b"<?a?>" * 4_000_000,
    ]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<text:p>", "</text:p>"),
        ("<text:p><text:span>", "</text:span></text:p>"),
        ("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>"),
        (
            "<table:table><table:table-row><table:table-cell>",
            "</table:table-cell></table:table-row></table:table>",
        ),
        ("<text:list><text:list-item>", "</text:list-item></text:list>"),
        ("<text:section>", "</text:section>"),
        ("<text:span>", "</text:span>"),
        ("<text:table-of-content>", ""),
    ],
)
@pytest.mark.parametrize("n", [40, 120, 10_000])
def test_nesting_has_no_depth_at_which_the_reader_falls(opening: str, closing: str, n: int) -> None:
    """Of what may stand in itself, and of what may not; packed or not."""
    for made in (odt, flat):
        assert isinstance(answer_of(made(*TEXT, opening * n + par("Cranes.") + closing * n)), Article | str)


def test_a_document_of_100_000_paragraphs_is_read_in_seconds(within: Callable[[int, str], str]) -> None:
    """In time that grows as the text does, and in some hundred megabytes."""
    program = """
        from claimx.read import read
        from claimx.settings import Settings
        from tests.hostile.conftest import made
        from tests.read.opentext import odt, par
        content = odt(*(par(f"The crane of row {n} is red.") for n in range(100_000)))
        print(len(read(made(content), Settings(max_article_characters=10_000_000)).blocks))
    """
    assert within(1_500, program).split()[-1] == "100000"


@pytest.mark.parametrize("target", ["../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1:9/a", "."])
def test_what_a_document_names_elsewhere_is_not_opened(target: str) -> None:
    """Sections and pictures that lie elsewhere, and programs: nobody follows a name."""
    link = f'<text:section-source href="{target}"/>'
    picture = f'<draw:frame><draw:image href="{target}"/></draw:frame>'
    content = content_part(*TEXT, f"<text:section>{link}</text:section>", par(picture))
    assert isinstance(answer_of(packed(PARTS | {"content.xml": content, target: "x", "Basic/a.xlb": "x"})), Article)


@pytest.mark.parametrize("text", ["\0", "&#0;", "&#xD800;", "\x0b", "&#x202E;", "&lt;script&gt;", "&unknown;"])
def test_characters_that_no_document_may_have(text: str) -> None:
    """Are characters like others, or a refusal."""
    answer = answer_of(odt(*TEXT, par(text)))
    assert answer == "malformed" or isinstance(answer, Article)
