from __future__ import annotations

import pytest
from lxml.etree import fromstring

from claimx.read.documents.runs import Paragraph
from claimx.read.documents.word.paragraphs import paragraphs_in
from claimx.read.documents.word.styles import styles_of
from tests.read.office import STYLES, WORD, document, par, style, words

_STYLES = STYLES + style("Note", "footnote reference", run='<w:vertAlign w:val="superscript"/>')
_STYLES += style("Secret", "Secret", run="<w:vanish/>") + style("Struck", "Struck", run="<w:dstrike/>")
_STYLES += style("Loop", "Loop", based_on="Loop")


def read(*blocks: str) -> list[Paragraph]:
    styles = styles_of(fromstring(f'<w:styles xmlns:w="{WORD}">{_STYLES}</w:styles>'))
    return list(paragraphs_in(fromstring(document(*blocks).encode()), styles))


def texts_of(*blocks: str) -> list[str]:
    return [paragraph.text for paragraph in read(*blocks)]


def box(*blocks: str) -> str:
    """A text box, as Word writes it for programs old and new."""
    inner = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    new, old = f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp>", f"<v:shape><v:textbox>{inner}</v:textbox></v:shape>"
    choice = f'<mc:Choice Requires="wps"><w:drawing>{new}</w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict>{old}</w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"


NOTE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([words("cli"), words("mate", "<w:i/>")], "climate"),
        ([words("cli"), '<w:proofErr w:type="spellStart"/>', words("mate")], "climate"),
        ([words("in 2019"), NOTE, words(".")], "in 2019."),
        ([words("in 2019"), words("3", '<w:vertAlign w:val="superscript"/>'), words(".")], "in 2019."),
        ([words("in 2019"), words("3", '<w:rStyle w:val="Note"/>'), words(".")], "in 2019."),
        ([words("in 2019"), words("3", '<w:position w:val="8"/>'), words(".")], "in 2019."),
        ([words("5 km"), words("2", '<w:vertAlign w:val="superscript"/>')], "5 km²"),
        ([words("the 4"), words("th", '<w:vertAlign w:val="superscript"/>')], "the 4th"),
        ([words("CO"), words("2", '<w:vertAlign w:val="subscript"/>')], "CO2"),
        ([words("a"), "<w:r><w:tab/></w:r>", words("b")], "a b"),
        ([words("a"), "<w:r><w:br/></w:r>", words("b")], "a b"),
        ([words("10"), "<w:r><w:noBreakHyphen/></w:r>", words("year")], "10-year"),
        ([words("cli"), "<w:r><w:softHyphen/></w:r>", words("mate")], "climate"),
        ([words("cli\u00admate")], "climate"),
        ([words("5 "), '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>', words("C")], "5 °C"),
        ([words("a"), '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', words("b")], "a b"),
        ([words("a"), '<w:r><w:sym w:font="Arial" w:char="20AC"/><w:sym/></w:r>'], "a€"),
        ([words("kept "), words("secret ", "<w:vanish/>"), words("told")], "kept told"),
        ([words("kept "), words("shown", '<w:vanish w:val="0"/>')], "kept shown"),
        ([words("kept "), words("secret", '<w:rStyle w:val="Secret"/>')], "kept"),
        ([words("kept "), words("struck ", "<w:strike/>"), words("told")], "kept told"),
        ([words("kept "), words("struck", '<w:rStyle w:val="Struck"/>')], "kept"),
        ([words("kept "), words("told", '<w:rStyle w:val="Struck"/><w:dstrike w:val="0"/>')], "kept told"),
        ([words("all "), words("Small", "<w:smallCaps/>")], "all Small"),
        (
            [words("it "), f"<w:ins>{words('does ')}</w:ins>", f"<w:del>{words('did ')}</w:del>", words("go")],
            "it does go",
        ),
        ([f"<w:moveTo>{words('here')}</w:moveTo>", f"<w:moveFrom>{words('there')}</w:moveFrom>"], "here"),
        ([words("see "), FIELD.format(words("Figure 1"))], "see Figure 1"),
        ([words("see "), f'<w:fldSimple w:instr="REF a">{words("Figure 1")}</w:fldSimple>'], "see Figure 1"),
        ([words("the "), f'<w:hyperlink w:anchor="a">{words("report")}</w:hyperlink>'], "the report"),
        ([f"<w:smartTag>{words('Wel')}</w:smartTag>", f"<w:customXml>{words('mouth')}</w:customXml>"], "Welmouth"),
        ([f"<w:sdt><w:sdtPr/><w:sdtContent>{words('Ann')}</w:sdtContent></w:sdt>", words(" Roe")], "Ann Roe"),
        ([words("Ann"), f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>{words('Click here')}</w:sdt>"], "Ann"),
        ([f"<w:ruby><w:rt>{words('ann')}</w:rt><w:rubyBase>{words('Ann')}</w:rubyBase></w:ruby>"], "Ann"),
        ([words("where "), "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"], "where x=2"),
        ([words("a"), '<w:commentRangeStart w:id="1"/>', '<w:r><w:commentReference w:id="1"/></w:r>'], "a"),
        ([words("a"), '<w:r><w:drawing><wps:docPr descr="A picture."/></w:drawing></w:r>'], "a"),
    ],
)
def test_words_are_read_as_they_are_seen(runs: list[str], text: str) -> None:
    """Whatever runs part them, and whoever changed them; nothing that is deleted, hidden or a mark of a note."""
    tabs = '<w:tabs><w:tab w:val="left" w:pos="709"/></w:tabs>'
    assert texts_of(par(*runs, properties=tabs)) == [text]


def test_lines_that_end_in_a_full_stop_are_paragraphs() -> None:
    """As they are in other formats; other breaks of lines only wrap them."""
    line = "<w:r><w:br/></w:r>"
    assert texts_of(par("Cranes", line, "are red.", line, "Ferries are blue.", line, line, "So")) == [
        "Cranes are red.",
        "Ferries are blue.",
        "So",
    ]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    """Word writes it twice; a box may stand in a box."""
    inner = box(par("In the inner box."), par("Its end."))
    assert texts_of(par("Cranes ", box(par("In the box. ", inner)), "are red."), par("So.")) == [
        "Cranes are red.",
        "In the box.",
        "In the inner box.",
        "Its end.",
        "So.",
    ]


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(mark: str) -> None:
    """As Word shows it; one of which all was deleted is none."""
    ended = f"<w:rPr><w:{mark}/></w:rPr>"
    gone = par(f"<w:del>{words('gone')}</w:del>", properties=ended)
    assert texts_of(par("Cranes ", properties=ended), gone, par("are red."), par("So.")) == ["Cranes are red.", "So."]


def test_a_large_first_letter_is_the_first_of_its_word() -> None:
    """Word frames it as a paragraph of its own."""
    assert texts_of(par("C", properties='<w:framePr w:dropCap="drop" w:lines="3"/>'), par("ranes")) == ["Cranes"]


def test_the_last_paragraph_is_kept_though_it_has_no_end() -> None:
    """Nothing follows that it could go on in."""
    assert texts_of(par("Cranes", properties="<w:rPr><w:del/></w:rPr>")) == ["Cranes"]


def test_bold_is_what_is_bold_throughout() -> None:
    """By itself or by its style; blanks and what is not seen do not count."""
    bold = words("Costs", "<w:b/>")
    lines = (par(bold, words(" ")), par(bold, "of"), par(words("Costs", '<w:b w:val="0"/>')), par("Costs"))
    assert [one.is_bold for one in read(*lines)] == [True, False, False, False]


def test_a_style_that_is_built_on_itself_has_an_end() -> None:
    """A circle of styles says no more than one of them."""
    assert read(par("Cranes", style="Loop")) == [Paragraph("Cranes", None)]


@pytest.mark.parametrize("style", ["Secret", "Struck"])
def test_a_paragraph_whose_style_withdraws_it_is_none(style: str) -> None:
    """It is hidden, or struck through."""
    assert texts_of(par("Cranes are blue.", style=style), par("Cranes are red.")) == ["Cranes are red."]


@pytest.mark.parametrize("blocks", [(), (par(),), (par(words("")),), ('<w:altChunk w:id="a"/>',)])
def test_a_document_that_says_nothing_has_no_paragraphs(blocks: tuple[str, ...]) -> None:
    """Nor one whose whole text is another file."""
    assert read(*blocks) == []


@pytest.mark.parametrize(
    ("block", "size"),
    [
        (par("Cranes"), 22),
        (par(words("Cranes", '<w:sz w:val="44"/>')), 44),
        (par("Cranes", style="Large"), 40),
        (par(words("Cranes", '<w:rStyle w:val="Large"/>'), style="Note"), 40),
        (par(words("Cranes", '<w:sz w:val="24"/>'), style="Large"), 24),
        (par(words("C", '<w:sz w:val="90"/>'), "ranes for all"), 22),
        (par(words("Cranes for all", '<w:sz w:val="44"/>'), "1"), 44),
    ],
)
def test_a_paragraph_is_as_large_as_most_of_its_words(block: str, size: int) -> None:
    """As they say, else their style, else that of the paragraph; or as text usually is."""
    large = style("Large", "Large", run='<w:sz w:val="40"/>')
    styles = styles_of(fromstring(f'<w:styles xmlns:w="{WORD}">{_STYLES}{large}</w:styles>'))
    [paragraph] = paragraphs_in(fromstring(document(block).encode()), styles, 22)
    assert paragraph.size == size
