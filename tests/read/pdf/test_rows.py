"""Rows of print in reading order, told from the places of the glyphs."""

from __future__ import annotations

from claimx.read.pdf.pdfium import open_pdf
from claimx.read.pdf.rows import rows_of
from claimx.settings import Settings
from tests.read.press import Sheet, print_pdf

LEFT_COLUMN = "The board of the harbour met on Monday in the hall, and it sat there until the lamps went out."
RIGHT_COLUMN = "On Tuesday the fishermen came, and what they said of the new cranes was not for the minutes."
ACROSS = "All that the board had to say about it was said again, for the last time, on the steps of the hall."


def read(sheet: Sheet) -> list[str]:
    """The text of every row of a sheet, in order."""
    glyphs = open_pdf(print_pdf(sheet), Settings()).pages[0]
    return [row.text for row in rows_of(glyphs, page=0)]


def in_columns(sheet: Sheet, *columns: str, n_letters: int = 30) -> Sheet:
    """Set columns side by side, each a little lower than the one before it."""
    top, places = sheet.place, []
    for number, words in enumerate(columns):
        sheet.place = top - 3 * number
        sheet.text(words, x=60 + 500 / len(columns) * number, n_letters=n_letters)
        places.append(sheet.place)
    sheet.place = min(places)
    return sheet


def test_rows_are_read_down_the_page() -> None:
    """Their order in the file does not matter."""
    assert read(Sheet().line("Below", y=600).line("Above", y=700)) == ["Above", "Below"]


def test_what_stands_on_one_line_is_one_row() -> None:
    """Words that are placed one by one have spaces between them; letters have none."""
    sheet = Sheet().line("cranes", x=103, y=700).line("Two", x=72, y=700).line("T", y=650).line("wo", x=78.2, y=650)
    assert read(sheet) == ["Two cranes", "Two"]


def test_columns_are_read_one_after_the_other() -> None:
    """Down the left one, then down the right one, though their rows are not at the same height."""
    text = " ".join(read(in_columns(Sheet(), LEFT_COLUMN, RIGHT_COLUMN)))
    assert text == f"{LEFT_COLUMN} {RIGHT_COLUMN}"


def test_three_columns() -> None:
    """As many as there are."""
    text = " ".join(read(in_columns(Sheet(), LEFT_COLUMN, RIGHT_COLUMN, LEFT_COLUMN, n_letters=20)))
    assert text == f"{LEFT_COLUMN} {RIGHT_COLUMN} {LEFT_COLUMN}"


def test_what_spans_the_columns_parts_them() -> None:
    """A title stands above both columns, and what follows a line across is read after what stands above it."""
    sheet = in_columns(Sheet().line("Welmouth buys two cranes at last", size=24), LEFT_COLUMN, RIGHT_COLUMN)
    sheet.skip().text(ACROSS, n_letters=60).skip()
    text = " ".join(read(in_columns(sheet, RIGHT_COLUMN, LEFT_COLUMN)))
    assert text == (
        f"Welmouth buys two cranes at last {LEFT_COLUMN} {RIGHT_COLUMN} {ACROSS} {RIGHT_COLUMN} {LEFT_COLUMN}"
    )


def test_numbers_of_a_list_are_no_column() -> None:
    """What stands before the items is narrow, and is read with them."""
    sheet = Sheet()
    for number in range(1, 7):
        sheet.line(f"{number}.", y=700 - 20 * number).line("The cranes must be quiet.", x=100, y=700 - 20 * number)
    assert read(sheet) == [f"{number}. The cranes must be quiet." for number in range(1, 7)]


def test_marks_of_notes_are_left_out_and_powers_kept() -> None:
    """A raised number never becomes a part of the number or word that it stands at."""
    sheet = Sheet().line("It sold.", y=700).line("3", x=107, y=704, size=6).line("In 1961", y=600)
    sheet.line("4", x=105, y=604, size=6).line("tons a km", y=500).line("2", x=116, y=504, size=6)
    assert read(sheet) == ["It sold.", "In 1961⁴", "tons a km²"]


def test_large_first_letters_join_their_words() -> None:
    """An initial over two rows belongs to the first of them."""
    sheet = Sheet().line("T", y=680, size=28).line("he harbour", x=92, y=693).line("of Welmouth", x=92, y=680)
    assert read(sheet) == ["The harbour", "of Welmouth"]
    sheet = Sheet().line("A", y=680, size=28).line("crane", x=93, y=693).line("is a crane", x=93, y=680)
    assert read(sheet) == ["A crane", "is a crane"]


def test_bold_by_printing_twice_is_read_once() -> None:
    """Programs print a line again, a little aside, to make it look bold."""
    assert read(Sheet().line("Two cranes", x=72, y=700).line("Two cranes", x=72.3, y=700)) == ["Two cranes"]


def test_an_empty_page_has_no_rows() -> None:
    """Blank sheets are common at the ends of documents."""
    assert read(Sheet()) == []


def test_cells_are_no_columns() -> None:
    """A table is read row by row, though its cells begin at the same places."""
    sheet = Sheet()
    for number, name in enumerate(("North", "South", "East", "West")):
        sheet.line(f"The crane of the {name} quay", y=700 - 13 * number)
        sheet.line(f"{number}0", x=300, y=700 - 13 * number).line("21", x=420, y=700 - 13 * number)
    assert read(sheet)[0] == "The crane of the North quay 00 21"
    assert rows_of(open_pdf(print_pdf(sheet), Settings()).pages[0], page=0)[0].n_cells == 3


def test_a_table_in_a_column_stays_there() -> None:
    """The columns of its cells are none of the page, above it and below it."""
    sheet = Sheet()
    for number in range(4):
        sheet.line(f"Crane {number}", x=60, y=752 - 13 * number).line("sold for scrap", x=170, y=752 - 13 * number)
    sheet.place = 680
    in_columns(sheet, f"{LEFT_COLUMN} {ACROSS}", n_letters=40)
    sheet.place = 755
    sheet.text(RIGHT_COLUMN, x=340, n_letters=40)
    text = " ".join(read(sheet))
    assert text.endswith(f"{LEFT_COLUMN} {ACROSS} {RIGHT_COLUMN}")


def test_a_long_column_beside_a_drawing() -> None:
    """Its labels are no text, yet are none of the column's rows."""
    sheet = Sheet().line("Boom", x=60, y=700).line("Hook", x=100, y=648)
    sheet.place = 726
    sheet.text(f"{LEFT_COLUMN} {ACROSS} {RIGHT_COLUMN} {ACROSS}", x=300, n_letters=28)
    assert " ".join(read(sheet)) == f"Boom Hook {LEFT_COLUMN} {ACROSS} {RIGHT_COLUMN} {ACROSS}"
