"""Names and dates on the first page of a print."""

from __future__ import annotations

from datetime import date

import pytest

from claimx.read.cover import date_on, is_affiliation, names_in, persons_in
from claimx.read.pieces import Row


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ann Roe, Bo Lee and Cy Poe", ("Ann Roe", "Bo Lee", "Cy Poe")),
        ("Ann Roe *, Bo Lee†, Zoë Poe2", ("Ann Roe", "Bo Lee", "Zoë Poe")),
        ("Ann Roe", ()),
        ("Welmouth University, Harbour School", ()),
        ("The cranes, the quay and the school", ()),
    ],
)
def test_names_in_a_row(line: str, expected: tuple[str, ...]) -> None:
    """Two or more, without the marks of their notes; nothing where any part is no name."""
    assert names_in(line) == expected


@pytest.mark.parametrize(
    "creator", ["Dell Inspiron", "HBI Communications", "Harbour Team", "Microsoft Office User", "desk4"]
)
def test_creators_that_are_no_persons(creator: str) -> None:
    """Programs write down the name of a computer, or of an office, where nobody told them another."""
    assert persons_in(creator) == ()
    assert persons_in(f"{creator}; Ann Roe") == ("Ann Roe",)


@pytest.mark.parametrize("line", ["Department of Cranes, University of Welmouth", "ann@post.example"])
def test_affiliations(line: str) -> None:
    """Where authors work and how they are reached; a sentence that names a school is none."""
    assert is_affiliation(line)
    assert not is_affiliation("The university bought two cranes.")


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
