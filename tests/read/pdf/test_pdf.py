"""Articles in PDF documents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from claimx.errors import RefusePage
from claimx.read import read
from claimx.read.pdf import date_on
from claimx.read.pdf.pieces import Row
from claimx.records import Article, Page, Reason
from claimx.settings import Settings
from tests.read.conftest import Outline
from tests.read.press import LOCK, PICTURE, Sheet, print_pdf

LEAD = "The harbour board of Welmouth voted on Tuesday to buy two electric cranes, after a debate of four hours."
SECOND = "The old cranes, which date from 1961, will be sold for scrap, and the money will go to the harbour school."
THIRD = "Work on the foundations begins in June, when the herring boats are away and the quay is free for a month."
TITLE = "Welmouth buys cranes"


def sheet(number: int = 1) -> Sheet:
    """A blank sheet of The Harbour Post."""
    return Sheet().line("The Harbour Post", y=810, size=8).line(f"Page {number}", x=480, y=30, size=8)


def opening() -> Sheet:
    """The first sheet of an article, with all that one may have."""
    first = sheet().line(TITLE, size=20).skip().line("By Ann Roe").line("3 May 2025").skip()
    first.text(LEAD).text(SECOND, indent=12).skip().line("What the board wants", size=13).skip(4)
    first.text("• The cranes must be quiet enough for the hospital.")
    first.text("• They must be red, as the old ones were.").skip()
    first.text("Nobody on the board would say for certain how the cranes will be paid for, and when, but the har-")
    return first.line("1", y=62, size=5).line("Minutes of the board, page 12.", x=78, y=60, size=7)


def closing() -> Sheet:
    """The second sheet, which begins within a word."""
    return sheet(2).text("bour school will have its money first.").text(THIRD, indent=12)


WHOLE = print_pdf(opening(), closing(), info={"Author": "desk4", "CreationDate": "D:20250504120000+01'00'"})


def test_the_whole_article(outline_of: Callable[..., Outline]) -> None:
    """Every stretch has its name; notes and running heads come last, each once; nothing else is left or added."""
    assert outline_of(WHOLE) == [
        ("title", TITLE),
        ("byline", "By Ann Roe"),
        ("boilerplate", "3 May 2025"),
        ("paragraph", LEAD),
        ("paragraph", SECOND),
        ("heading", "What the board wants"),
        ("list item", "The cranes must be quiet enough for the hospital."),
        ("list item", "They must be red, as the old ones were."),
        (
            "paragraph",
            "Nobody on the board would say for certain how the cranes will be paid for, and when, but the harbour"
            " school will have its money first.",
        ),
        ("paragraph", THIRD),
        ("boilerplate", "1 Minutes of the board, page 12."),
        ("boilerplate", "The Harbour Post"),
        ("boilerplate", "Page 1"),
    ]


def test_text_is_composed_of_blocks(article_of: Callable[..., Article]) -> None:
    """Blank lines part the blocks, and nothing stands between them."""
    article = article_of(WHOLE)
    assert article.text == "\n\n".join(article.text[block.start : block.end] for block in article.blocks)


def test_columns(outline_of: Callable[..., Outline]) -> None:
    """The title spans them, and the article goes down the one and on in the other."""
    first = Sheet().line(f"{TITLE} at last, and nobody says why", size=20).skip()
    top = first.place
    first.text(f"{LEAD} {SECOND} It will", n_letters=42)
    first.place = top - 5
    first.text(f"be so. {THIRD}", x=312, n_letters=42)
    assert outline_of(print_pdf(first))[1:] == [("paragraph", f"{LEAD} {SECOND} It will be so. {THIRD}")]


@pytest.mark.parametrize(
    ("declared", "shown", "expected"),
    [
        (TITLE, [("The Harbour Post", 30), (TITLE, 20)], TITLE),
        (f"{TITLE} | The Harbour Post", [("The Harbour Post", 30), (TITLE, 20)], TITLE),
        ("", [("Harbour news", 12), (TITLE, 20)], TITLE),
        ("Microsoft Word - cranes4.docx", [(TITLE, 20)], TITLE),
        ("Cranes: the board decides", [], "Cranes: the board decides"),
        ("", [(TITLE, 10)], TITLE),
    ],
)
def test_title(
    article_of: Callable[..., Article], declared: str, shown: list[tuple[str, float]], expected: str
) -> None:
    """What is declared, where the page shows it; then the largest type; then what is declared; then the first line."""
    first = Sheet()
    for text, size in shown:
        first.line(text, size=size).skip()
    article = article_of(print_pdf(first.text(f"{LEAD} {SECOND} {THIRD}"), info={"Title": declared}))
    assert article.title == expected
    (title,) = [block for block in article.blocks if block.kind == "title"]
    assert article.text[title.start : title.end] == expected


def test_the_name_of_the_paper_is_no_title(outline_of: Callable[..., Outline]) -> None:
    """What stands above the title is not the article."""
    first = (
        Sheet().line("The Harbour Post", size=12).skip().line(TITLE, size=20).skip().text(f"{LEAD} {SECOND} {THIRD}")
    )
    assert outline_of(print_pdf(first))[0] == ("boilerplate", "The Harbour Post")


def test_what_the_page_shows_comes_before_what_is_declared(article_of: Callable[..., Article]) -> None:
    """Programs write down who typed and when it was printed; a byline and a date on the page are the article's."""
    article = article_of(WHOLE)
    assert (article.authors, article.published) == (("Ann Roe",), date(2025, 5, 3))
    body = Sheet().text(f"{LEAD} {SECOND} {THIRD}")
    article = article_of(print_pdf(body, info={"Author": "Bo Lee; desk4", "CreationDate": "D:20250504120000Z"}))
    assert (article.authors, article.published) == (("Bo Lee",), date(2025, 5, 4))


def test_a_life_at_the_foot_is_a_biography(outline_of: Callable[..., Outline]) -> None:
    """Lives of authors are set small, as notes are, and are known by their words."""
    life = "Ann Roe is a reporter at The Harbour Post."
    first = Sheet().line(TITLE, size=20).skip().text(LEAD).text(SECOND, indent=12).text(THIRD, indent=12)
    assert outline_of(print_pdf(first.line(life, y=60, size=8)))[-1] == ("biography", life)


def test_a_table_of_contents_is_no_body(outline_of: Callable[..., Outline]) -> None:
    """Dots lead the eye to the page, and a reader past them."""
    first = Sheet().text(LEAD).skip().line("The cranes " + ". " * 30 + "12").skip().text(f"{SECOND} {THIRD}")
    assert [kind for kind, _ in outline_of(print_pdf(first))] == ["paragraph", "boilerplate", "paragraph"]


@pytest.mark.parametrize(
    ("content", "reason", "message"),
    [
        (print_pdf(Sheet([PICTURE])), "no article", "a scanned page: it holds pictures of text; run OCR first"),
        (print_pdf(Sheet([PICTURE]).line("Reading room")), "no article", "run OCR first"),
        (print_pdf(Sheet(), Sheet()), "empty", "a PDF of 2 pages without a word"),
        (print_pdf(Sheet().line("Too short.")), "no article", "body text; found"),
        (print_pdf(opening(), trailer=LOCK), "binary", "without a password; found an encrypted one"),
        (WHOLE[:600], "malformed", "found one that PDFium can not open"),
        (print_pdf(*[Sheet()] * 4), "too large", "at most 3 pages; found 4"),
    ],
)
def test_refusals(page_of: Callable[..., Page], content: bytes, reason: Reason, message: str) -> None:
    """A document that gives no article says why, and where a person can mend it, how."""
    with pytest.raises(RefusePage, match=message) as refused:
        read(page_of(content), Settings(max_pdf_pages=3))
    assert refused.value.reason == reason


def test_a_pdf_is_read_as_one_whatever_it_is_called(page_of: Callable[..., Page]) -> None:
    """Its first bytes are trusted before its media type, and the same bytes give the same article."""
    page = page_of(WHOLE, media_type="text/html")
    assert read(page, Settings()) == read(page, Settings())
    assert read(page, Settings()).title == TITLE


def test_a_table_is_no_body(outline_of: Callable[..., Outline]) -> None:
    """Nor is its caption; the sentence around it is whole."""
    first = Sheet().text(f"{LEAD} The old ones are sold, for")
    first.skip().line("Table 1: The cranes of Welmouth").skip()
    for name in ("North", "South", "East"):
        first.line(name, y=first.place).line("1961", x=200, y=first.place).line("12.5", x=300, y=first.place)
        first.skip()
    outline = outline_of(print_pdf(first.skip().text("they are slow.").skip().text(f"{SECOND} {THIRD}")))
    assert outline == [
        ("paragraph", f"{LEAD} The old ones are sold, for they are slow."),
        ("caption", "Table 1: The cranes of Welmouth"),
        ("boilerplate", "North 1961 12.5 South 1961 12.5 East 1961 12.5"),
        ("paragraph", f"{SECOND} {THIRD}"),
    ]


def test_labels_are_no_headings(outline_of: Callable[..., Outline]) -> None:
    """Those of a drawing; what heads the text below them does."""
    first = Sheet().text(f"{LEAD} {SECOND}").skip()
    for label in ("Boom", "Hook", "Cable drum", "Rail", "Cab", "What the cranes cost"):
        first.line(label).skip()
    kinds = [kind for kind, _ in outline_of(print_pdf(first.text(THIRD)))]
    assert kinds == ["paragraph", *["boilerplate"] * 5, "heading", "paragraph"]


def test_the_number_of_a_part_makes_no_item(outline_of: Callable[..., Outline]) -> None:
    """``1. Background`` above a text heads it; items stand together."""
    first = Sheet().text(LEAD).skip().line("1. Background").skip().text(SECOND).skip()
    first.line("1. The cranes are quiet.").skip().line("2. They are red.").skip().text(THIRD)
    assert outline_of(print_pdf(first))[1:5] == [
        ("heading", "1. Background"),
        ("paragraph", SECOND),
        ("list item", "The cranes are quiet."),
        ("list item", "They are red."),
    ]


@pytest.mark.parametrize(("line", "y"), [("Contents", None), ("HARBOUR", 60)])
def test_what_is_large_and_no_title(article_of: Callable[..., Article], line: str, y: float | None) -> None:
    """The heading of a list of contents; the name of a firm below the text."""
    first = Sheet().line(line, size=24, y=y).skip().line(TITLE, size=20).skip()
    for _ in range(3):
        first.text(f"{LEAD} {SECOND} {THIRD}").skip()
    assert article_of(print_pdf(first)).title == TITLE


def test_names_in_a_row_sign(outline_of: Callable[..., Outline], article_of: Callable[..., Article]) -> None:
    """Below the title of a paper; where they work is no part of it, and the date may stand at the foot of the page."""
    first = Sheet().line(TITLE, size=20).skip().line("Ann Roe, Bo Lee and Cy Poe").skip()
    first.line("Department of Cranes, University of Welmouth, Wales").skip().text(f"{LEAD} {SECOND} {THIRD} " * 2)
    paper = print_pdf(first.line("Published: 6 March 2023", y=40))
    assert [kind for kind, _ in outline_of(paper)][:4] == ["title", "byline", "boilerplate", "paragraph"]
    article = article_of(paper)
    assert (article.authors, article.published) == (("Ann Roe", "Bo Lee", "Cy Poe"), date(2023, 3, 6))


def test_offices_sign_nothing(article_of: Callable[..., Article]) -> None:
    """Neither where the document declares one as its author, nor where the name of a draft stands below the title."""
    first = Sheet().line(TITLE, size=20).skip().line("Working Version").line("3 May 2025").skip()
    article = article_of(
        print_pdf(first.text(f"{LEAD} {SECOND} {THIRD} " * 2), info={"Author": "Harbour Press Bureau"})
    )
    assert article.authors == ()


def on_page(*texts: str, page: int = 0) -> list[Row]:
    return [Row(text, 72, 500, 700.0 - 13 * number, 10, page, column=0) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    "text",
    [
        "Saturday, September 21, 2013 at 11:51 AM",
        "21 September 2013",
        "Published: September 21, 2013",
        "Last updated 21 September 2013, 11:51 GMT",
    ],
)
def test_a_date_that_stands_alone(text: str) -> None:
    """With its day and hour, wherever on the first page; a date in a sentence, and on later pages, says nothing."""
    assert date_on(on_page("The cranes", text), labelled=False) == date(2013, 9, 21)
    assert date_on(on_page("The cranes", text, page=1), labelled=False) is None
    assert date_on(on_page(f"They came on {text} by sea"), labelled=False) is None


def test_a_date_of_publication_comes_first() -> None:
    """Journals also print when an article was received."""
    rows = on_page("2 February 2023", "Received: 3 February 2023", "Published: 6 March 2023")
    assert date_on(rows, labelled=True) == date(2023, 3, 6)
    assert date_on(rows[:2], labelled=True) is None
