from __future__ import annotations

import time

import pytest
from lxml.etree import fromstring

from claimx.read.documents.runs import USUAL_SIZE
from claimx.read.documents.styles import NO_STYLE, Style
from claimx.read.documents.word.styles import Styles, styles_of, usual_size
from tests.read.office import WORD, style

LISTED = '<w:numPr><w:numId w:val="{}"/></w:numPr>'
HEADING = style("b1", "heading 1", paragraph='<w:outlineLvl w:val="0"/>', run="<w:b/>")


def read(*styles: str) -> Styles:
    return styles_of(fromstring(f'<w:styles xmlns:w="{WORD}">{"".join(styles)}</w:styles>'))


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Title", "title"),
        ("heading 3", "heading"),
        ("Heading", "heading"),
        ("caption", "caption"),
        ("Intense Quote", "quotation"),
        ("toc 2", "boilerplate"),
        ("Contents Heading", "boilerplate"),
        ("footnote text", "boilerplate"),
        ("Author", "byline"),
        ("Body Text", None),
        ("Titles of nobility", None),
    ],
)
def test_a_style_is_known_by_its_name(name: str, hint: str | None) -> None:
    """Which is English in every language, whatever its id is."""
    assert read(style("x", name))["x"] == Style(hint=hint)  # type: ignore[arg-type]


@pytest.mark.parametrize(("level", "hint"), [("0", "heading"), ("8", "heading"), ("9", None)])
def test_a_style_of_ones_own_is_known_by_its_level(level: str, hint: str | None) -> None:
    """The tenth is that of text."""
    assert read(style("x", "Kapitel", paragraph=f'<w:outlineLvl w:val="{level}"/>'))["x"].hint == hint


def test_a_style_takes_what_it_does_not_say_from_its_base() -> None:
    """And says itself what it is not."""
    plain = style("x", "Kapitel", based_on="b1", paragraph=LISTED.format(4), run='<w:b w:val="0"/>')
    above = style("y", "Absatz", based_on="x", paragraph=LISTED.format(0))
    styles = read(HEADING, plain, above)
    assert styles["x"] == Style(hint="heading", is_list=True, is_bold=False)
    assert styles["y"] == Style(hint="heading", is_list=False, is_bold=False)


@pytest.mark.parametrize("strikes", ["strike", "dstrike"])
def test_a_style_strikes_through_what_bears_it(strikes: str) -> None:
    """By one line or by two; so do those that are built on it, unless they say that they do not."""
    struck, off = style("a", "A", run=f"<w:{strikes}/>"), style("c", "C", based_on="a", run='<w:strike w:val="0"/>')
    styles = read(struck, style("b", "B", based_on="a"), off)
    assert [styles[name].is_struck for name in "abc"] == [True, True, False]


@pytest.mark.parametrize(("size", "found"), [("44", 44), ("0", None), ("12pt", None), ("9" * 5_000, None)])
def test_a_style_says_how_large_words_are_set(size: str, found: int | None) -> None:
    """In half points; what is no such number says nothing."""
    styles = read(style("a", "A", run=f'<w:sz w:val="{size}"/>'), style("b", "B", based_on="a"))
    assert styles["b"] == Style(size=found)


@pytest.mark.parametrize(
    ("normal", "everywhere", "size"), [("24", "22", 24), ("", "22", 22), ("24", "", 24), ("", "", USUAL_SIZE)]
)
def test_text_is_as_large_as_the_usual_paragraph(normal: str, everywhere: str, size: int) -> None:
    """Or else as all text is, whether or not other styles come first."""
    small, large = (
        f"<w:rPr>{f'<w:sz w:val={written!r}/>' if written else ''}</w:rPr>" for written in (normal, everywhere)
    )
    root = fromstring(
        f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault>{large}</w:rPrDefault></w:docDefaults>'
        f'{HEADING}<w:style w:type="character" w:default="1"/>'
        f'<w:style w:type="paragraph" w:default="1">{small}</w:style></w:styles>'
    )
    assert usual_size(root) == size


def test_styles_in_a_circle_and_on_nothing_are_styles() -> None:
    """They say what they say themselves."""
    styles = read(
        style("a", "A", based_on="b", run="<w:vanish/>"), style("b", "B", based_on="a"), style("c", "C", based_on="d")
    )
    assert styles == {"a": Style(is_hidden=True), "b": Style(is_hidden=True), "c": NO_STYLE}


def test_many_styles_on_one_of_many_parts_take_no_time() -> None:
    """Its parts are looked through once."""
    start = time.process_time()
    many = [style(f"x{n}", "X", based_on="a") for n in range(10_000)]
    assert len(read(style("a", "A", paragraph="<w:a/>" * 100_000), *many)) == 10_001
    assert time.process_time() - start < 10
