"""Rows of print made into paragraphs, and broken words made whole."""

from __future__ import annotations

import pytest

from claimx.read.pdf.paragraphs import join, paragraphs_of
from claimx.read.pdf.pieces import Row

FULL = "The harbour board of Welmouth voted on Tuesday to buy two"
MORE = "electric cranes, after a debate of four hours that nobody"
LAST = "stayed to hear."
LEADING = 13.0


def column(*lines: tuple[str, float] | str, size: float = 10.0, top: float = 700.0, page: int = 0) -> list[Row]:
    """Rows below each other, letters half as wide as high; a number beside the words is white space at their left."""
    rows = []
    for number, line in enumerate(lines):
        text, indent = (line, 0.0) if isinstance(line, str) else line
        left = 72 + indent
        right = left + len(text) * size / 2
        rows.append(Row(text, left, right, top - number * LEADING * size / 10, size, page, column=0))
    return rows


def texts(rows: list[Row]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs_of(rows)]


WHOLE = f"{FULL} {MORE} {LAST}"


def test_rows_are_joined() -> None:
    """Rows at equal distances are one paragraph."""
    assert texts(column(FULL, MORE, FULL, MORE, LAST)) == [f"{FULL} {MORE} {WHOLE}"]


def test_white_space_between_rows_parts_paragraphs() -> None:
    """More than the rows of a paragraph have between them."""
    assert texts(column(FULL, MORE, MORE) + column(FULL, MORE, top=650)) == [
        f"{FULL} {MORE} {MORE}",
        f"{FULL} {MORE}",
    ]


def test_indents_begin_paragraphs() -> None:
    """A first row that is moved in, though the row above is full."""
    assert texts(column(FULL, MORE, (FULL[:-3], 12), MORE)) == [f"{FULL} {MORE}", f"{FULL[:-3]} {MORE}"]


def test_an_indented_quotation_stands_alone() -> None:
    """Moved in, and moved back."""
    rows = column(FULL, MORE, (FULL[:-8], 20), (MORE[:-8], 20), FULL, MORE)
    assert texts(rows) == [f"{FULL} {MORE}", f"{FULL[:-8]} {MORE[:-8]}", f"{FULL} {MORE}"]


def test_a_short_last_row_ends_a_paragraph() -> None:
    """A row that had room for the next word ended on purpose."""
    assert texts(column(FULL, MORE, LAST, FULL, MORE)) == [WHOLE, f"{FULL} {MORE}"]


def test_bullets_begin_items_and_their_rows_hang() -> None:
    """Moved in below a bullet is the same item."""
    rows = column("• " + FULL[:-2], (MORE, 10), "• " + FULL[:-2], (MORE, 10))
    assert texts(rows) == [f"• {FULL[:-2]} {MORE}"] * 2


def test_type_of_another_size_is_another_paragraph() -> None:
    """A heading does not run into its text, however near."""
    assert texts(column("What the board wants", size=14) + column(FULL, MORE, top=685)) == [
        "What the board wants",
        f"{FULL} {MORE}",
    ]


def test_the_rows_of_a_title_are_one() -> None:
    """Large type is broken by hand and may be centred: its edges say nothing."""
    title = column(("Welmouth buys", 30), "two electric cranes", ("at long last", 40), size=20)
    assert texts(title + column(FULL, MORE, FULL, MORE, top=600))[0] == "Welmouth buys two electric cranes at long last"


@pytest.mark.parametrize(
    ("last", "first", "n_paragraphs"),
    [(MORE, "stayed to hear.", 1), ("It was late.", "The hall was cold.", 2), (MORE, "• Cranes", 2)],
)
def test_paragraphs_go_on_over_the_page(last: str, first: str, n_paragraphs: int) -> None:
    """What breaks off in a sentence goes on at the top of the next page; a new sentence is a new paragraph."""
    assert len(texts(column(FULL, last) + column(first, page=1))) == n_paragraphs


def test_a_caption_does_not_break_a_sentence() -> None:
    """The text goes on after the small type that parts it."""
    rows = column(FULL, MORE) + column("A crane at dusk", size=8, top=400) + column(LAST, FULL, top=350)
    assert texts(rows)[0].startswith(WHOLE)
    assert texts(rows)[1] == "A crane at dusk"


@pytest.mark.parametrize(
    ("text", "row", "known", "expected"),
    [
        ("the har-", "bour board", (), "the harbour board"),
        ("the long-", "term plan", (), "the long-term plan"),
        ("a fish-", "eating bird", ("fish-eating",), "a fish-eating bird"),
        ("a short-", "age of cranes", ("shortage",), "a shortage of cranes"),
        ("a state-of-the-", "art crane", (), "a state-of-the-art crane"),
        ("the Anglo-", "Dutch quay", (), "the Anglo-Dutch quay"),
        ("the 1990-", "1995 plan", (), "the 1990-1995 plan"),
        ("a 40-", "year-old crane", (), "a 40-year-old crane"),
        ("the cranes -", "both of them", (), "the cranes - both of them"),
        ("the cranes—", "both", (), "the cranes—both"),
        ("the two", "cranes", (), "the two cranes"),
    ],
)
def test_words_at_the_ends_of_rows(text: str, row: str, known: tuple[str, ...], expected: str) -> None:
    """A broken word is made whole; hyphens that belong to the word stay."""
    assert join(text, row, frozenset(known)) == expected


def test_nothing_has_no_paragraphs() -> None:
    """A document may be all furniture."""
    assert texts([]) == []
