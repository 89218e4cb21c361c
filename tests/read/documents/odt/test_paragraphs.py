from __future__ import annotations

import pytest
from lxml.etree import fromstring

from claimx.read.documents.odt.paragraphs import paragraphs_in
from claimx.read.documents.odt.styles import OFFICE, styles_of
from claimx.read.documents.runs import Paragraph
from tests.read.opentext import STYLES, content_part, heading, item, par, span, style, styles_part, table

AUTOMATIC = "".join(
    [
        style("P1", base="Title"),
        style("P2", 'fo:font-weight="bold"'),
        style("P3", 'text:display="none"'),
        style("P4", base="Quotations"),
        *(
            style(name, words, family="text")
            for name, words in (
                ("Bold", 'fo:font-weight="bold"'),
                ("Light", 'fo:font-weight="normal" fo:font-size="20pt"'),
                ("Raised", 'style:text-position="super 58%"'),
                ("Higher", 'style:text-position="33% 58%"'),
                ("Lower", 'style:text-position="sub 58%"'),
                ("Hidden", 'text:display="none"'),
                ("Struck", 'style:text-line-through-style="solid"'),
                ("Whole", 'style:text-line-through-style="none"'),
            )
        ),
    ]
)


def read(*blocks: str) -> list[Paragraph]:
    content, styles = fromstring(content_part(*blocks, automatic=AUTOMATIC)), fromstring(styles_part(STYLES))
    text = content.find(f"{OFFICE}body/{OFFICE}text")
    assert text is not None
    return list(paragraphs_in(text, styles_of(styles, content)))


def texts_of(*blocks: str) -> list[str]:
    return [paragraph.text for paragraph in read(*blocks)]


def box(*blocks: str) -> str:
    return f"<draw:frame><draw:text-box>{''.join(blocks)}</draw:text-box></draw:frame>"


NOTE = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>No.</text:p></text:note-body>"
NOTE += "</text:note>"
REMARK = "<office:annotation><dc:creator>Ann</dc:creator><text:p>Why?</text:p></office:annotation>"
RUBY = "<text:ruby><text:ruby-base>Ann</text:ruby-base><text:ruby-text>an</text:ruby-text></text:ruby>"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (f"cli{span('ma', 'Bold')}te", "climate"),
        ("cli<text:soft-page-break/>mate", "climate"),
        ("a<text:s text:c='3'/>b<text:tab/>c", "a b c"),
        ("a<text:line-break/>b", "a b"),
        ("Cranes.\n   And ferries", "Cranes. And ferries"),
        ("5 \uf0b0C, \uf0b33", "5 °C, ≥3"),
        (f"in 2019{NOTE}.", "in 2019."),
        (f"in 2019{span('3', 'Raised')}.", "in 2019."),
        (f"in 2019{span('3', 'Higher')}.", "in 2019."),
        (f"5 km{span('2', 'Raised')}, CO{span('2', 'Lower')}", "5 km², CO2"),
        (f"kept {span('secret ', 'Hidden')}told", "kept told"),
        (f"kept {span('struck ', 'Struck')}{span('told', 'Whole')}", "kept told"),
        (f"a{REMARK}b<office:annotation-end/>", "ab"),
        (f"{RUBY} Roe", "Ann Roe"),
        ('it <text:change-start text:change-id="c"/>does <text:change-end text:change-id="c"/>go', "it does go"),
        ("see <text:a><text:bookmark-ref>Figure 1</text:bookmark-ref></text:a>", "see Figure 1"),
        ("page <text:page-number>4</text:page-number>", "page 4"),
        ("a<draw:frame><draw:image><office:binary-data>QUJD</office:binary-data></draw:image></draw:frame>b", "ab"),
        ("a<draw:frame><draw:object><m>x</m></draw:object><draw:title>A picture</draw:title></draw:frame>b", "ab"),
        ("a<text:placeholder>Click here</text:placeholder><text:hidden-text>x</text:hidden-text>", "a"),
        ("a<text:script>alert()</text:script><text:variable-set text:display='none'>4</text:variable-set>", "a"),
    ],
)
def test_words_are_read_as_they_are_seen(written: str, text: str) -> None:
    """Whatever spans part them; nothing that is hidden, remarked or a mark of a note."""
    assert texts_of(par(written)) == [text]


def test_what_was_deleted_stands_apart() -> None:
    """And is not read, be it a paragraph or a word."""
    changed = f"<text:changed-region><text:deletion>{par('Gone.')}</text:deletion></text:changed-region>"
    assert texts_of(f"<text:tracked-changes>{changed}</text:tracked-changes>", par("Cranes<text:change/>.")) == [
        "Cranes."
    ]


def test_lines_that_end_in_a_full_stop_are_paragraphs() -> None:
    """As they are in other formats; other breaks of lines only wrap them."""
    assert texts_of(par("Cranes<text:line-break/>are red.<text:line-break/>So")) == ["Cranes are red.", "So"]


@pytest.mark.parametrize(
    ("block", "hint"),
    [
        (par("Cranes"), None),
        (par("Cranes", "Title"), "title"),
        (par("Cranes", "P1"), "title"),
        (par("Cranes", "P4"), "quotation"),
        (heading("Cranes"), "heading"),
        (heading("Cranes", 3, "Standard"), "heading"),
        (par("Cranes", "Heading_20_1"), "heading"),
        (par("Cranes", "unknown"), None),
    ],
)
def test_a_paragraph_is_what_it_is_called_or_what_its_style_is(block: str, hint: str | None) -> None:
    """What is set by hand is built on a style that has a name."""
    assert [one.hint for one in read(block)] == [hint]


def test_words_are_as_bold_and_as_large_as_their_span() -> None:
    """Or else as the span around it, or their paragraph; links are none of these."""
    both = span(f"a{span('b', 'Light')}", "Bold")
    assert [(one.is_bold, one.size) for one in read(par("Cranes", "P2"), par(span("Cranes", "Bold")), par(both))] == [
        (True, 20),
        (True, 20),
        (False, 20),
    ]
    assert [one.size for one in read(par(f"C{span('ranes', 'Light')}", "Title"), par("a", "Title"))] == [40, 56]


def test_the_first_paragraph_of_an_item_is_listed() -> None:
    """Below its mark; the others have none. A list may stand in a list."""
    blocks = item(par("a"), par("b"), item(par("c"))), par("d")
    assert [(one.text, one.is_listed) for one in read(*blocks)] == [
        ("a", True),
        ("b", False),
        ("c", True),
        ("d", False),
    ]


def test_tables_of_several_columns_and_lists_of_contents_are_no_text() -> None:
    """Nor is what stands in a table in them; one column only frames its text."""
    contents = "<text:table-of-content><text:table-of-content-source><text:index-title-template>X"
    contents += "</text:index-title-template></text:table-of-content-source>"
    contents += f"<text:index-body>{par('Costs 4')}</text:index-body></text:table-of-content>"
    head = "<table:table-header-rows><table:table-row><table:table-cell/><table:table-cell/></table:table-row>"
    headed = table([par("f")]).replace("<table:table-row>", f"{head}</table:table-header-rows><table:table-row>", 1)
    blocks = (
        table([par("a"), table([par("b")])]),
        contents,
        table([par("c")], [par("d")]),
        table([par("T", "Title")] * 2),
    )
    found = [(one.text, one.hint) for one in read(*blocks, headed)]
    aside = "boilerplate"
    assert found[:5] == [("a", aside), ("b", aside), ("Costs 4", aside), ("c", None), ("d", None)]
    assert found[5:] == [("T", "title"), ("T", "title"), ("f", aside)]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    """A box may stand in a box."""
    inner = box(par("In the inner box."), par("Its end."))
    assert texts_of(par(f"Cranes {box(par(f'In the box. {inner}'))}are red."), par("So.")) == [
        *("Cranes are red.", "In the box.", "In the inner box.", "Its end.", "So."),
    ]


def test_what_is_hidden_is_not_read() -> None:
    """A section, or a paragraph by its style."""
    hidden = f'<text:section text:display="none">{par("a")}</text:section>'
    assert texts_of(hidden, f"<text:section>{par('b')}</text:section>", par("c", "P3")) == ["b"]


def test_what_a_condition_hides_is_not_read() -> None:
    """As it held when the text was saved: of a section, or of a paragraph that a field speaks of."""
    parts = [f'<text:section text:is-hidden="{hides}">{par("a")}</text:section>' for hides in ("true", "false")]
    fields = [f'<text:hidden-paragraph text:is-hidden="{hides}"/>b' for hides in ("true", "false")]
    assert texts_of(*parts, *map(par, fields)) == ["a", "b"]


@pytest.mark.parametrize("blocks", [(), (par(),), (par(span("", "Bold")),), ("Cranes",)])
def test_a_document_that_says_nothing_has_no_paragraphs(blocks: tuple[str, ...]) -> None:
    """Words stand in paragraphs."""
    assert read(*blocks) == []
