from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.errors import RefusePage
from claimx.records import BODY_KINDS, Article
from tests.read.conftest import Outline
from tests.read.office import STYLES, docx, par, style, table, words
from tests.read.post import BODY

Read = Callable[..., Article]
TEXT = [par(line) for line in BODY]
LARGE = par(words("Cranes for all", '<w:sz w:val="44"/>'))
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'


@pytest.fixture
def body_of(article_of: Read) -> Callable[..., tuple[str, ...]]:
    """Read blocks below a text, and give what the body says below that text."""

    def body(*blocks: str, styles: str = STYLES) -> tuple[str, ...]:
        article = article_of(docx(par("Cranes for all", style="Titel"), *TEXT, *blocks, styles=styles))
        texts = (article.text[block.start : block.end] for block in article.blocks if block.kind in BODY_KINDS)
        return tuple(texts)[len(BODY) :]

    return body


def test_a_document_is_an_article(must_be_cranes: Callable[[bytes], None]) -> None:
    """Title, byline, day, paragraphs in order, headings by the level of their style, items without their numbers."""
    content = docx(
        par("Cranes for all", style="Titel"),
        par("By Ann Roe and Bo Lee"),
        par("5 May 2026"),
        par(BODY[0]),
        par("What it costs", style="berschrift2"),
        par(BODY[1]),
        par(BODY[2], properties=LISTED),
    )
    must_be_cranes(content)


@pytest.mark.parametrize(
    ("blocks", "declared", "title"),
    [
        ([par("Policy brief 4"), par("Cranes for all", style="Titel")], "An old title", "Cranes for all"),
        ([par("Cranes for all")], "Cranes for all | The Harbour Institute", "Cranes for all"),
        ([par("Cranes for all", style="berschrift1")], "Policy brief template", "Cranes for all"),
        ([par("Introduction", style="berschrift1")], "What cranes cost", "What cranes cost"),
        ([], "What cranes cost", "What cranes cost"),
        ([par("Welmouth, May"), par("Cranes for all", style="berschrift1")], "Document1", "Cranes for all"),
        ([par("Cranes for all", style="berschrift1")], "Microsoft Word - cranes.docx", "Cranes for all"),
        ([par("Cranes for all", style="berschrift1")], "Word Document", "Cranes for all"),
        ([par(words("Cranes for all", "<w:b/>"))], "", "Cranes for all"),
        ([par("Cranes for all"), par("By Ann Roe"), par("Costs", style="berschrift1")], "", "Cranes for all"),
        ([table([par("Harbour Institute"), par("No. 4")]), par("Cranes for all")], "", "Cranes for all"),
        ([table([par("Cranes for all", style="Titel"), par("No. 4")])], "", "Cranes for all"),
    ],
)
def test_a_title_is_styled_declared_or_the_first_heading(
    article_of: Read, blocks: list[str], declared: str, title: str
) -> None:
    """A heading at the top, though, wins over what is declared but not shown; below a byline it heads a part."""
    assert article_of(docx(*blocks, *TEXT, title=declared)).title == title


@pytest.mark.parametrize(
    ("blocks", "declared"),
    [
        ([LARGE, par("Introduction", style="berschrift1")], ""),
        ([LARGE, par("Costs", style="berschrift1")], ""),
        ([par("5 May 2026"), LARGE, par("Costs", style="berschrift1")], ""),
        ([par(words("POLICY BRIEF", "<w:b/>")), LARGE], ""),
        ([par(words("Harbour Institute", '<w:b/><w:sz w:val="28"/>')), LARGE], "Harbour Institute"),
        ([LARGE, par(words("Who pays for them", '<w:sz w:val="28"/>'))], "Crane template"),
        ([par("POLICY BRIEF"), par("Cranes for all", style="Gross")], ""),
    ],
)
def test_the_largest_line_at_the_top_is_the_title(article_of: Read, blocks: list[str], declared: str) -> None:
    """Where no style names one, and before what is declared: labels, institutes and headings are set smaller."""
    styles = STYLES + style("Gross", "Gross", run='<w:sz w:val="44"/>')
    assert article_of(docx(*blocks, *TEXT, title=declared, styles=styles)).title == "Cranes for all"


@pytest.mark.parametrize(
    "first",
    [[LARGE, LARGE.replace("Cranes", "Ferries")], [par(words("Who pays for the cranes", '<w:sz w:val="20"/>'))]],
)
def test_lines_of_one_size_are_told_apart_by_other_means(article_of: Read, first: list[str]) -> None:
    """Two that are as large as each other, or one that is as large as the text."""
    assert article_of(docx(*first, par("Harbours", style="berschrift1"), *TEXT)).title == "Harbours"


def test_what_kind_of_document_it_is_is_no_title(article_of: Read) -> None:
    """Press releases say so first, and set their title in bold below the day."""
    above = [par("Press release"), par("For immediate release"), par("5 May 2026")]
    article = article_of(docx(*above, par(words("Two cranes for Welmouth", "<w:b/>")), *map(par, BODY)))
    assert article.title == "Two cranes for Welmouth"


def test_the_heading_of_a_part_may_be_larger_than_the_title(article_of: Read) -> None:
    """It stands below a byline."""
    styles = STYLES + style("Teil", "heading 1", run='<w:sz w:val="44"/>')
    blocks = [par("Cranes for all"), par("By Ann Roe"), par("Costs", style="Teil")]
    assert article_of(docx(*blocks, *TEXT, styles=styles)).title == "Cranes for all"


@pytest.mark.parametrize("part", ["Introduction", "EXECUTIVE SUMMARY", "1. Background", "Key messages:"])
@pytest.mark.parametrize("line", ["Cranes for all", words("Cranes for all", "<w:b/>")])
def test_the_heading_of_a_first_part_is_no_title(article_of: Read, line: str, part: str) -> None:
    """The title stands above it, bold or not."""
    assert article_of(docx(par(line), par(part, style="berschrift1"), *TEXT)).title == "Cranes for all"


def test_a_title_in_two_lines_is_one_title(outline_of: Callable[..., Outline]) -> None:
    """Both in the style of titles, one right below the other; further down, such a line is none."""
    first, second = par("Cranes", style="Titel"), par("for all", style="Titel")
    outline = outline_of(docx(first, second, *TEXT, second))
    assert outline[0] == ("title", "Cranes for all")
    assert outline[-1] == ("boilerplate", "for all")
    assert outline_of(docx(first, par("for all" * 40, style="Titel"), *TEXT))[0] == ("title", "Cranes")


@pytest.mark.parametrize(
    ("line", "creator", "authors"),
    [
        ("By Ann Roe", "Bo Lee", ("Ann Roe",)),
        ("Ann Roe, Bo Lee and Cy Poe", "", ("Ann Roe", "Bo Lee", "Cy Poe")),
        ("", "Bo Lee", ("Bo Lee",)),
        ("", "Bo Lee; Ann Roe", ("Bo Lee", "Ann Roe")),
        ("", "Administrator", ()),
        ("", "user", ()),
        ("", "Microsoft Office User", ()),
        ("", "Windows User", ()),
        ("", "python-docx", ()),
        ("", "Apache POI", ()),
        ("", "Harbour Institute", ()),
    ],
)
def test_authors_are_who_signed_or_a_person_who_wrote_the_file(
    article_of: Read, line: str, creator: str, authors: tuple[str, ...]
) -> None:
    """Programs and offices are none."""
    signed = [par(line)] if line else []
    assert article_of(docx(par("Cranes", style="Titel"), *signed, *TEXT, creator=creator)).authors == authors


def test_a_file_has_no_day_of_publication(article_of: Read) -> None:
    """When it was made or saved is no such day: better none than a wrong one."""
    assert article_of(docx(par("Cranes for all", style="Titel"), *TEXT)).published is None


def test_what_stands_beside_the_text_is_no_part_of_it(body_of: Callable[..., tuple[str, ...]]) -> None:
    """Tables, captions, and lists of contents, by their styles or as Word makes them."""
    styles = STYLES + style("C", "caption") + style("V1", "toc 1") + style("S", "Subtitle")
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    blocks = (
        table([par("Crane"), par("One crane costs six million euros a year.")]),
        table([par("Cost"), par("Note")], [table([par("The second one costs more than the first one did.")])]),
        par("The two cranes that were bought, in May.", style="C"),
        par("Figure 2: The cranes are shown where they will stand."),
        par("The cost of the cranes is named on page 4.", style="V1"),
        f"<w:sdt>{gallery}<w:sdtContent>{par('What it costs is told on page 5.')}</w:sdtContent></w:sdt>",
    )
    last = "The works will begin in spring, when the ice has left the bay and the herring has gone."
    assert body_of(*blocks, par(last), styles=styles) == (last,)


@pytest.mark.parametrize("above", [[], [[par("Executive summary", style="berschrift2")]]])
def test_a_table_of_one_column_is_a_frame(body_of: Callable[..., tuple[str, ...]], above: list[list[str]]) -> None:
    """What stands in it is text, in one row or in several."""
    assert body_of(table(*above, [par("The cranes are red, and so is the ferry.")])) == (
        "The cranes are red, and so is the ferry.",
    )


@pytest.mark.parametrize(
    ("block", "kind", "text"),
    [
        (par("Costs and risks", style="berschrift1"), "heading", "Costs and risks"),
        (par("Costs and risks", style="Eigene"), "heading", "Costs and risks"),
        (par("Costs", properties='<w:outlineLvl w:val="1"/>'), "heading", "Costs"),
        (par(words("What does it cost?", "<w:b/>")), "heading", "What does it cost?"),
        (par("A long heading that is a sentence, " * 6 + "it ends.", style="berschrift3"), "paragraph", None),
        (par("The cranes are red."), "paragraph", "The cranes are red."),
        (par("•\tThe cranes are red."), "list item", "The cranes are red."),
        (par("The cranes are red.", properties=LISTED), "list item", "The cranes are red."),
        (par("The cranes are red.", style="Liste"), "list item", "The cranes are red."),
        (par("Nobody saw them.", style="Zitat"), "quotation", "Nobody saw them."),
    ],
)
def test_a_paragraph_is_what_its_style_says(
    outline_of: Callable[..., Outline], block: str, kind: str, text: str | None
) -> None:
    """Styles are known by their levels and their names, whatever their ids are; a bold line is a heading."""
    styles = STYLES + style("Eigene", "Kapitel", based_on="berschrift1") + style("Zitat", "Quote")
    styles += style("Liste", "List Bullet", paragraph=LISTED)
    outline = outline_of(docx(par("Cranes for all", style="Titel"), *TEXT, block, par(BODY[0]), styles=styles))
    assert outline[len(BODY) + 1][0] == kind
    assert text is None or outline[len(BODY) + 1][1] == text


@pytest.mark.parametrize("blocks", [(), (par(),), ('<w:altChunk w:id="a"/>',)])
def test_a_document_without_a_word_is_refused(article_of: Read, blocks: tuple[str, ...]) -> None:
    """As an empty page is."""
    with pytest.raises(RefusePage) as refused:
        article_of(docx(*blocks))
    assert refused.value.reason == "empty"


def test_a_bold_line_that_word_numbers_alone_is_a_heading(outline_of: Callable[..., Outline]) -> None:
    """Two of them are a list, and so is a sentence."""
    blocks = [par(words(line, "<w:b/>"), properties=LISTED) for line in ("Costs", "Noise", "Fish", "They are loud.")]
    outline = outline_of(docx(par("Cranes for all", style="Titel"), blocks[0], *TEXT, *blocks[1:3], *TEXT, blocks[3]))
    assert [kind for kind, text in outline if text not in BODY] == ["title", "heading", *["list item"] * 3]
