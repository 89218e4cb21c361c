from __future__ import annotations

import pytest

from claimx.downloads.entry import Entry, Line
from claimx.downloads.factiva import articles_of_factiva

TEXT = ("The harbour buys two cranes.", "They cost $4 million.")
END = "Document HARPO00020260312em3c0000b"
ENTRY = Entry(TEXT, title="Two cranes for Welmouth", outlet="The Harbour Post", published="12 March 2026")
HEAD = ["Two cranes for Welmouth", "355 words", "12 March 2026"]
BELOW = ["The Harbour Post", "HARPO", "English"]
RIGHTS = "Copyright 2026 The Harbour Post"


def entries(*texts: str, bold: str = "") -> list[Entry]:
    """What is found among these lines, of which one may be bold."""
    return list(articles_of_factiva(Line(text, text == bold) for text in texts))


@pytest.mark.parametrize(
    "lines",
    [
        (*HEAD, *BELOW, RIGHTS, *TEXT),
        (*HEAD, "10:30 AM", *BELOW, RIGHTS, *TEXT),
        (*HEAD, "The Harbour Post", "HARPO", "Late edition", "4", "English", "(c) 2026 The Post", *TEXT),
        (*HEAD, *BELOW, "© 2026 Post Ltd", *TEXT),
        (*HEAD, *BELOW, *TEXT),
    ],
)
def test_the_place_of_a_line_says_what_it_is(lines: tuple[str, ...]) -> None:
    """The text begins below the rights, or, where none are told, below the language."""
    assert entries(*lines, END) == [ENTRY]


@pytest.mark.parametrize(
    ("lines", "bold", "expected"),
    [
        (("Business", "Two cranes", "By Ann Roe", "Special to the Post"), "", "Two cranes"),
        (("Dow Jones Factiva", "Two cranes for Welmouth", "Ann Roe"), "", "Two cranes for Welmouth"),
        (("A very long name of a section of the paper", "Two cranes", "Ann Roe"), "Two cranes", "Two cranes"),
        (("By Ann Roe",), "", ""),
        ((), "", ""),
    ],
)
def test_the_title_stands_out_or_above_the_author(lines: tuple[str, ...], bold: str, expected: str) -> None:
    """Else it is the longest line above the number of words."""
    [entry] = entries(*lines, *HEAD[1:], *BELOW, RIGHTS, *TEXT, END, bold=bold)
    assert entry.title == expected


def test_the_screen_may_have_been_in_another_language() -> None:
    """The words that Factiva itself writes are then in that one; the article is not."""
    lines = [HEAD[0], "1.355 Wörter", "12 März 2026", BELOW[0], "HARPO", "Englisch", *TEXT, END.replace("c", "k", 1)]
    assert [entry.paragraphs for entry in entries(*lines)] == [TEXT]


def test_codes_say_what_stands_below_them() -> None:
    """What no code stands before is no part of the article, nor are its subjects."""
    lines = ["Factiva", "HD", HEAD[0], "WC", "355 words", "PD", "12 March 2026", "SN", BELOW[0], "CY", RIGHTS]
    assert entries(*lines, "LP", TEXT[0], "TD", TEXT[1], "NS", "gtrans : Transport", "AN", END) == [ENTRY]


def test_what_is_no_article_is_passed_over() -> None:
    """A stretch in neither layout, such as a list of headlines, gives none; one without an end was cut off."""
    assert entries("Headlines", "Two cranes", END, "The end") == []
    assert entries("HD", "Two cranes", END) == []
    assert entries(*HEAD, *BELOW, RIGHTS, *TEXT) == []


def test_nothing_below_the_number_of_words() -> None:
    """An article that ends where its day should stand has no text; whoever reads it refuses it."""
    assert entries("Two cranes", "355 words", END) == [Entry((), title="Two cranes")]
