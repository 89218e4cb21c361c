"""Running heads, page numbers and notes, told from the text by their places and sizes."""

from __future__ import annotations

import pytest

from claimx.read.pdf.furniture import PAGE_NUMBER, body_size, sort_rows
from claimx.read.pdf.pieces import SPANNING, Row


def page(number: int, *lines: str, head: str = "", foot: str = "", note: str = "") -> list[Row]:
    """Rows of a page from its top to its foot; notes are set in smaller type."""
    texts = [(head, 10.0), *((line, 10.0) for line in lines), (note, 8.0), (foot, 10.0)]
    printed = [(text, size) for text, size in texts if text]
    last = len(printed) - 1
    heights = {0: 800.0, last: 40.0}
    return [
        Row(text, 72, 500, heights.get(top, 700.0 - 13 * top), size, number, column=0, top=top, bottom=last - top)
        for top, (text, size) in enumerate(printed)
    ]


BODY = ["The board met.", "It sat for long.", "Nobody slept.", "The lamps went out."]


def test_what_recurs_at_the_same_place_runs_through() -> None:
    """Heads and feet of two pages or more, whatever numbers they hold."""
    (first, second), name = (BODY, BODY[::-1]), "The Harbour Post"
    pages = [page(1, *first, head=name, foot="Page 1"), page(2, *second, head=name, foot="Page 2")]
    found = sort_rows(pages)
    assert [row.text for row in found.running] == [name, "Page 1", name, "Page 2"]


def test_what_recurs_below_the_text_is_text() -> None:
    """A refrain is not furniture, for other lines stand between it and the edge of the page."""
    pages = [page(1, "One", "Nobody slept.", *BODY), page(2, "Two", "Nobody slept.", *BODY[::-1])]
    assert not sort_rows(pages).running


def test_a_number_within_the_text_is_text() -> None:
    """Only the first and the last line of a page may be its number."""
    assert not sort_rows([page(1, "The board met in", "1961", "and again.")]).running


@pytest.mark.parametrize("text", ["12", "- 12 -", "Page 3 of 10", "xiv", "p. 7", "3/10", "| 12"])
def test_page_numbers(text: str) -> None:
    """As they are written at the edges of pages."""
    assert PAGE_NUMBER.match(text)


def test_what_a_browser_prints_around_a_page() -> None:
    """The time and the title above, the address below, of a single page too."""
    head, foot = "5/3/25, 10:30 AM Cranes | The Harbour Post", "https://post.example/cranes 1/1"
    assert [row.text for row in sort_rows([page(1, *BODY, head=head, foot=foot)]).running] == [head, foot]


@pytest.mark.parametrize("text", ["12 cranes", "in 1961", "Page by page", "12.5 million"])
def test_no_page_numbers(text: str) -> None:
    """A number with any other word is a line of the text."""
    assert not PAGE_NUMBER.match(text)


def test_small_type_at_the_foot_is_a_note() -> None:
    """Above the page number, below the text; small type in the middle of a page is none."""
    found = sort_rows([page(1, *BODY, note="1 See the minutes.", foot="12")])
    assert [row.text for row in found.notes] == ["1 See the minutes."]
    small = [row._replace(size=8.0) if row.text == BODY[1] else row for row in page(1, *BODY)]
    assert not sort_rows([small]).notes


def test_a_page_in_small_type_is_no_note() -> None:
    """More than half of a page is text of its own."""
    large = [*page(1, *BODY), *page(2, *BODY)]
    small = [row._replace(size=8.0) for row in page(3, *BODY[:2])]
    assert not sort_rows([large, small]).notes


def test_every_row_is_kept_once() -> None:
    """Sorting loses nothing and doubles nothing."""
    pages = [page(number, *BODY, head="The Post", foot=str(number), note="1 See.") for number in (1, 2)]
    found = sort_rows(pages)
    whole = [row for rows in pages for row in rows]
    assert sorted(found.body + found.notes + found.running) == sorted(whole)


def test_size_of_the_text() -> None:
    """The size of most letters, not of most rows."""
    assert body_size([*page(1, note="A"), *page(1, note="B"), *page(1, "The board met.")]) == 10.0
    assert body_size([]) == 0.0


def test_small_type_above_the_columns_is_no_note() -> None:
    """The summary of a paper spans its columns, and both go on below it."""
    above = [Row("In short, the board met.", 72, 500, 760.0, 8, 1, column=SPANNING, top=0, bottom=4)]
    rows = [row._replace(top=row.top + 1) for row in page(1, *BODY)]
    assert not sort_rows([[*above, *rows]]).notes
