"""Rows of tables told from rows of text."""

from __future__ import annotations

import pytest

from claimx.read.pdf.pieces import Row
from claimx.read.pdf.tables import table_rows


def rows(*texts: tuple[str, int]) -> list[Row]:
    """Rows below each other, each with how many stretches it has."""
    return [
        Row(text, 72, 500, 700.0 - 13 * number, 10, page=0, column=0, n_cells=n_cells)
        for number, (text, n_cells) in enumerate(texts)
    ]


TEXT = ("The harbour board of Welmouth voted on Tuesday to buy two cranes.", 1)
CELLS = [("Quay Cranes Crew", 3), ("North Two Nine", 3), ("South One Four", 3)]


def test_three_rows_of_cells_are_a_table() -> None:
    """Text above and below it is none of it; two rows may be an accident of type."""
    assert table_rows(rows(TEXT, *CELLS, TEXT)) == {1, 2, 3}
    assert table_rows(rows(TEXT, *CELLS[:2], TEXT)) == set()


def test_a_row_of_one_cell_between_others_is_of_the_table() -> None:
    """It names the part of the table; a whole line of text ends it."""
    assert table_rows(rows(CELLS[0], CELLS[1], ("Old quays", 1), CELLS[2])) == {0, 1, 2, 3}
    assert table_rows(rows(CELLS[0], CELLS[1], TEXT, CELLS[2])) == set()


def test_entries_that_end_in_numbers_are_a_table() -> None:
    """So are lists of contents; items of a list, which stand apart from their numbers, are none."""
    assert table_rows(rows(("The cranes 3", 2), ("The quay 12", 2), ("The school 15", 2))) == {0, 1, 2}
    assert table_rows(rows(("1. It sold in 1961", 2), ("2. It fell in 1962", 2), ("3. It rose in 1963", 2))) == set()


@pytest.mark.parametrize("text", ["4,500", "2020 2021 2022e", "$ 24 (3.5%) –"])
def test_numbers_alone_are_a_table_of_one_row(text: str) -> None:
    """The axes of charts stand alone."""
    assert table_rows(rows(TEXT, (text, 1), TEXT)) == {1}


def test_columns_that_were_not_told_apart_are_no_table() -> None:
    """Their stretches are as long as rows of text, and sentences end there."""
    side_by_side = ("The harbour board of Welmouth voted on that on Tuesday, and nobody said why.", 3)
    assert table_rows(rows(side_by_side, side_by_side, side_by_side)) == set()
    assert table_rows(rows(*[("Laund. A plain. Chaucer.", 3)] * 4)) == set()


def test_a_number_that_ends_a_sentence_is_text() -> None:
    """It is the last row of its paragraph."""
    open_row = ("The harbour board of Welmouth bought its last crane, which was red, in", 1)
    assert table_rows(rows(TEXT, open_row, ("1961.", 1), TEXT)) == set()
