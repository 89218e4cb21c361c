"""Glyphs put together to pieces of rows."""

from __future__ import annotations

import pytest

from claimx.read.pdf.pdfium import open_pdf
from claimx.read.pdf.pieces import pieces_of
from claimx.settings import Settings
from tests.read.press import Sheet, print_pdf


def texts(sheet: Sheet) -> list[str]:
    """The text of every piece of a sheet, in the order in which it is drawn."""
    return [piece.text for piece in pieces_of(open_pdf(print_pdf(sheet), Settings()).pages[0])]


@pytest.mark.parametrize("label", ["!", "•", "1.", "a)"])
def test_bullets_and_numbers_stand_further_from_their_items(label: str) -> None:
    """A word that stands as far from the next is in another column."""
    sheet = Sheet().line(label, y=700).line("The cranes must be quiet", x=104, y=700)
    assert texts(sheet) == [f"{label} The cranes must be quiet"]
    assert texts(Sheet().line("Welmouth", y=700).line("The cranes", x=140, y=700)) == ["Welmouth", "The cranes"]


def test_bullets_that_touch_their_items() -> None:
    """One is told by its shape, space or none."""
    assert texts(Sheet().line("·The cranes").line("• The quay")) == ["• The cranes", "• The quay"]


def test_marks_that_are_drawn_apart_are_left_out() -> None:
    """They lead to sources and addresses, and part the rows of a sentence if they stay; a number on the line stays."""
    sheet = Sheet().line("It sold.", y=700).line("In all", y=600).line("12", x=130, y=600, size=7.5)
    assert texts(sheet.line("[1] [2]", x=103, y=704, size=7.5)) == ["It sold.", "In all", "12"]
