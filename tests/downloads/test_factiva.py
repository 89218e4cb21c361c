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
        (("Two cranes", "By Ann Roe"), "By Ann Roe", "Two cranes"),
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


@pytest.mark.parametrize("end", ["Document BBCEUP0020260312em3c0000b", "Document nytf000020010829dx8t00mcf", END])
def test_an_article_ends_with_its_number(end: str) -> None:
    """Which begins with its source, filled up with zeros to eight characters; once in small letters."""
    lines = (*HEAD, *BELOW, RIGHTS, *TEXT, end)
    assert entries(*lines, *lines) == [ENTRY, ENTRY]


@pytest.mark.parametrize("time", ["10:30:15", "01:00 a.m.", "23:05 GMT"])
def test_times_are_no_outlets(time: str) -> None:
    """However they are written."""
    assert entries(*HEAD, time, *BELOW, RIGHTS, *TEXT, END) == [ENTRY]


def test_a_text_that_begins_with_rights_is_text() -> None:
    """They are told with a year, or are all reserved."""
    law = "Copyright law is old, and nobody reads it."
    [entry] = entries(*HEAD, *BELOW, law, TEXT[0], END)
    assert entry.paragraphs == (law, TEXT[0])


def test_tables_are_left_out() -> None:
    """As in other articles; but where codes are set in a table, all of it is one."""
    cells = [Line("Year", is_in_table=True), Line("2024", is_in_table=True)]
    lines = map(Line, (*HEAD, *BELOW, RIGHTS, TEXT[0]))
    assert list(articles_of_factiva([*lines, *cells, Line(TEXT[1]), Line(END)])) == [ENTRY]


def test_cells_of_the_text_are_no_codes() -> None:
    """States have codes too; those of Factiva are set otherwise, and come in order."""
    fields = {
        "HD": HEAD[:1],
        "PD": HEAD[2:],
        "SN": BELOW[:1],
        "LP": [TEXT[0], "IN", "60"],
        "TD": [TEXT[1]],
        "RE": ["a"],
    }
    lines = [one for code, texts in fields.items() for one in (Line(code, stands_out=True), *map(Line, texts))]
    lines.insert(-2, Line("HD", stands_out=True))
    [entry] = articles_of_factiva([*lines, Line("AN", stands_out=True), Line(END)])
    assert entry == ENTRY._replace(paragraphs=(TEXT[0], "IN", "60", TEXT[1], "HD"))


def test_what_has_no_text_is_named_only() -> None:
    """A stretch in neither layout, such as a headline alone, is an article that the file does not hold."""
    assert entries("Two cranes", END) == entries("HD", "Two cranes", END) == [Entry(title="Two cranes")]


def test_an_article_may_be_cut_off() -> None:
    """Its number is lost then; what stands below the last article is none where it does not look so."""
    assert entries(*HEAD, *BELOW, RIGHTS, *TEXT) == [ENTRY]
    assert entries(*HEAD, *BELOW, RIGHTS, *TEXT, END, "(c) 2026 Factiva, Inc.") == [ENTRY]


def test_nothing_below_the_number_of_words() -> None:
    """An article that ends where its day should stand has no text; whoever reads it refuses it."""
    assert entries("Two cranes", "355 words", END) == [Entry((), title="Two cranes")]
