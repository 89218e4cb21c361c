from __future__ import annotations

import pytest

from claimx.read.documents.rtf import paragraphs_of
from claimx.read.documents.runs import Paragraph
from tests.read.richtext import line, rich, row


def texts_of(*blocks: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs_of(rich(*blocks))]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"cli{\i ma}te", "climate"),
        ("cli\nma\r\nte", "climate"),
        (r"caf\'e9 \'80 5 \'9310\'94", "café € 5 “10”"),
        ("caf\xe9", "café"),
        (r"\f2\'ca\'f0\'e0\'ed\f0 \'e9", "Кранé"),
        (r"\f4\'83A\'83\'43", "アイ"),
        (r"5 \f1\'b0\f0 C, {\f1\u-3917 ?}3, {\f1 10}", "5 °C, ≥3, 10"),
        (r"a{\f3\'e0}b", "a b"),
        (r"\u8220 \'93Wel\u8221 \'94", "“Wel”"),
        (r"\uc0\u8220 Wel\u8221", "“Wel”"),
        (r"\uc2\u8220\'93\'93Wel\uc1\u8221?.", "“Wel”."),
        (r"a\u8212\emdash b", "a—b"),
        (r"a\u8212\b b", "a—b"),
        (r"{a\u8212}b", "a—b"),
        (r"\u-10179 ?\u-8704 ?", "😀"),
        (r"\uc0 \u55357\uc1 \u56832\'3f", "😀"),
        (r"a\u-10179 ?b", "a\ufffdb"),
        (r"a\u1114112 ?b", "ab"),
        (r"a\~b\_c\-d\tab e\emspace f", "a b-cd e f"),
        (r"\lquote a\rquote\ldblquote b\rdblquote\endash c\bullet", "‘a’“b”–c•"),
        (r"a \{b\} \\ c", r"a {b} \ c"),
        (r"kept {\v secret }told", "kept told"),
        (r"kept \v secret \v0 told", "kept told"),
        (r"kept \v secret \plain told", "kept told"),
        (r"kept {\strike struck }{\striked1 too }told", "kept told"),
        (r"it {\revised does }{\deleted did }go", "it does go"),
        (r"in 2019{\super 3}.", "in 2019."),
        (r"in 2019{\up6 3}.", "in 2019."),
        (r"in 2019{\super\chftn{\footnote\pard\plain The note.\par}}.", "in 2019."),
        (r"5 km{\super 2}, CO{\sub 2}, CO\super\nosupersub 2", "5 km², CO2, CO2"),
        (r'the {\field{\*\fldinst HYPERLINK "http://a.example"}{\fldrslt{\ul report}}} of', "the report of"),
        (r"a{\*\bkmkstart Mark}{\*\bkmkend Mark}b{\xe{\v index}}", "ab"),
        (r"a{\*\annotation A remark.}{\pict\pngblip 89504e47}b", "ab"),
        ("a{\\pict\\bin5 }}{{\\}b", "ab"),
        (r"a{\header\pard Page 1\par}{\footerl Page 2}b", "ab"),
        (r"a{\*\unknown{\b what nobody knows}}b", "ab"),
        (r"a{\object\objemb{\*\objdata 0105}{\result b}}", "ab"),
        (r"a\unknown12 b\unknown-1c", "abc"),
    ],
)
def test_words_are_read_as_they_are_seen(written: str, text: str) -> None:
    """Whatever groups part them; nothing that is deleted, hidden or a mark of a note."""
    assert texts_of(line(written)) == [text]


@pytest.mark.parametrize("end", ["\\par ", "\\\n", "\\\r\n", "\\sect\\sectd "])
def test_a_paragraph_ends_where_it_is_said(end: str) -> None:
    """TextEdit sets a backslash at the end of its line."""
    assert texts_of(f"Cranes{end}{end}Ferries") == ["Cranes", "Ferries"]


def test_lines_that_end_in_a_full_stop_are_paragraphs() -> None:
    """As they are in other formats; other breaks of lines only wrap them."""
    assert texts_of(line(r"Cranes\line are red.\line Ferries.\page So")) == ["Cranes are red.", "Ferries.", "So"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    """As Word shows it; and so does a large first letter, which it frames as a paragraph of its own."""
    assert texts_of(r"Cranes {\deleted\par}are red.\par", line("C", r"\dropcapli3\dropcapt1"), line("ranes")) == [
        "Cranes are red.",
        "Cranes",
    ]


@pytest.mark.parametrize(
    ("properties", "hint"),
    [
        ("", None),
        (r"\s1", "heading"),
        (r"\s2", "heading"),
        (r"\outlinelevel0", "heading"),
        (r"\outlinelevel9", None),
        (r"\s3", "title"),
        (r"\s4", "quotation"),
        (r"\s6", "boilerplate"),
        (r"\s7", None),
        (r"\s99", None),
    ],
)
def test_a_paragraph_is_what_its_style_or_its_level_says(properties: str, hint: str | None) -> None:
    """By its name, or else by that which it is built on; styles of words have other names."""
    assert [one.hint for one in paragraphs_of(rich(line("Cranes", properties), line("Ferries")))] == [hint, None]


def test_words_are_as_bold_and_as_large_as_they_are_set() -> None:
    """Until they are plain; of a paragraph throughout, and mostly."""
    lines = (r"\b\fs36 Cranes\b0 \par", r"\b Cran{\b0 es}\par", r"\plain Cranes\par", r"\fs20 C{\fs90 r}anes\par")
    assert paragraphs_of(rich(*lines)) == [
        Paragraph("Cranes", None, is_bold=True, size=36),
        Paragraph("Cranes", None, size=36),
        Paragraph("Cranes", None, size=24),
        Paragraph("Cranes", None, size=20),
    ]


@pytest.mark.parametrize(
    "mark",
    [
        r"{\listtext\tab\u8226 ?\tab}\ls1\ilvl0 ",
        r"\ls1 ",
        r"{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt\pnf1{\pntxtb\'B7}}",
        r"{\*\pn\pnlvlbody}",
    ],
)
def test_an_item_is_known_by_its_mark(mark: str) -> None:
    """Which is no part of it, however old the program is."""
    items = [(one.text, one.is_listed) for one in paragraphs_of(rich(line(f"{mark}Cranes"), line("Ferries")))]
    assert items == [("Cranes", True), ("Ferries", False)]


def test_every_cell_gives_its_paragraphs_row_by_row() -> None:
    """As press databases set their articles: what it is, and what it says; so do cells of a table in a cell."""
    inner = r"\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl c"
    found = paragraphs_of(rich(row("HD", r"Cranes\par for all"), row("LP", inner), line("Below.")))
    assert [one.text for one in found] == ["HD", "Cranes", "for all", "LP", "a", "b", "c", "Below."]
    assert [one.hint for one in found] == ["boilerplate"] * 7 + [None]


def test_a_table_of_one_column_is_a_frame() -> None:
    """In one row or in several; a table in it is judged by itself."""
    inner = r"\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\nestrow}\pard\intbl c"
    found = paragraphs_of(rich(row("Cranes"), row("Ferries"), line("x"), row(inner), line("y")))
    assert [one.text for one in found if one.hint is None] == ["Cranes", "Ferries", "x", "c", "y"]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    """Word writes it twice; a box may stand in a box, and in a cell."""
    box = (
        r"{{\shp{{\*\shpinst\shpleft0{{\sp{{\sn pWrap}}{{\sv 1}}}}{{\shptxt\pard {}\par}}}}{{\shprslt{{\*\do Old.}}}}}}"
    )
    inner = box.format(r"In the inner box.\par Its end.")
    found = paragraphs_of(rich(line(f"Cranes {box.format(f'In the box. {inner}')}are red."), row("a", box.format("b"))))
    assert [one.text for one in found] == [
        *("Cranes are red.", "In the box.", "In the inner box.", "Its end."),
        *("a", "b"),
    ]


def test_what_holds_in_a_group_ends_with_it() -> None:
    """And what stands behind the last group is no part of the document."""
    whole = rb"{\rtf1 {\b\s1\v x}Cranes}Ferries}\par{More}"
    assert paragraphs_of(whole) == [Paragraph("Cranes", None, size=24)]


@pytest.mark.parametrize(
    ("header", "written", "text"),
    [
        (r"\ansi\ansicpg1251", r"\'ca", "К"),
        (r"\mac", r"caf\'8e", "café"),
        (r"\pc", r"caf\'82", "café"),
        (r"\ansi\ansicpg65001", r"caf\'c3\'a9", "café"),
        (r"\ansi\ansicpg10000", r"caf\'8e", "café"),
        (r"\ansi\ansicpg99999", r"caf\'e9", "café"),
        ("", r"caf\'e9\'81", "café\ufffd"),
        (r"{\fonttbl\f7\fnil\fcharset0\cpg1251 Arial;}\f7", r"\'ca", "К"),
        (r"\deff7{\fonttbl{\f7\fnil\fcharset204 Arial;}}", r"\'ca", "К"),
        (r"\deff7{\fonttbl{\f7\fnil\fcharset204 Arial;}}\f1\plain", r"\'ca", "К"),
        (r"\ansi\ansicpg1251{\fonttbl{\f0\fnil\fcharset1 Arial;}}\f0", r"\'ca", "К"),
    ],
)
def test_letters_are_of_their_font_or_of_the_document(header: str, written: str, text: str) -> None:
    """A code page that nobody knows is that of Windows, and a letter that it lacks costs itself."""
    assert [one.text for one in paragraphs_of(rf"{{\rtf1{header} {written}}}".encode())] == [text]
