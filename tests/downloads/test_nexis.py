from __future__ import annotations

import pytest

from claimx.downloads.entry import Entry, Line
from claimx.downloads.nexis import articles_of_nexis

TEXT = ("The harbour buys two cranes.", "They cost $4 million.")
HEAD = ("Two cranes for Welmouth", "The Harbour Post")
DAY = "March 12, 2026 Thursday 10:34 PM GMT"
LABELS = ("Copyright 2026 The Post", "Section: NEWS; Pg. 4", "Length: 355 words", "Byline: Ann Roe")
ENTRY = Entry(TEXT, title=HEAD[0], outlet=HEAD[1], published=DAY, author="Ann Roe")


def entries(*texts: str) -> list[Entry]:
    """What is found among these lines."""
    return list(articles_of_nexis(map(Line, texts)))


@pytest.mark.parametrize("above", [(), ("Documents (1)", "1. Two cranes for Welmouth", "Date and Time: May 3, 2026")])
@pytest.mark.parametrize("edition", [(), ("Edition 1; Scotland",)])
@pytest.mark.parametrize(
    "tail", [(), ("Graphic", "A crane"), ("Classification", "Language: ENGLISH"), ("Load-Date: March 13, 2026",)]
)
def test_the_day_tells_title_and_outlet_above_it(
    above: tuple[str, ...], edition: tuple[str, ...], tail: tuple[str, ...]
) -> None:
    """Whatever stands above them belongs to the list of all articles, and what stands below the text is none of it."""
    lines = (*above, *HEAD, DAY, *edition, *LABELS, "Body", *TEXT, *tail, "End of Document")
    assert entries(*lines, *lines) == [ENTRY, ENTRY]


@pytest.mark.parametrize(
    "day",
    [
        "12 March 2026",
        "March 12, 2026",
        "March 2, 2026 Monday Final Edition",
        "Thursday, March 12, 2026",
        "12. März 2026",
    ],
)
def test_days_are_written_in_either_order(day: str) -> None:
    """The British way too."""
    assert entries(*HEAD, day, LABELS[2], "Body", *TEXT, "End of Document") == [
        ENTRY._replace(published=day, author="")
    ]


@pytest.mark.parametrize("issue", ["Spring 2026", DAY])
@pytest.mark.parametrize("above", [(), ("Documents (1)", "1. Two cranes for Welmouth")])
def test_a_title_stands_out(issue: str, above: tuple[str, ...]) -> None:
    """Then it needs no day, which magazines have none of; and it may have several lines, so may the list above it."""
    bold = {"Two cranes", "for Welmouth", "Documents (1)"}
    lines = (*above, "Two cranes", "for Welmouth", HEAD[1], issue, *LABELS, "Body", *TEXT, "End of Document")
    [entry] = articles_of_nexis(Line(line, line in bold) for line in lines)
    assert entry == ENTRY._replace(published=DAY if issue == DAY else "")


def test_without_a_day_nothing_is_guessed() -> None:
    """Title and outlet are known by it only."""
    assert entries(*HEAD, *LABELS, "Body", *TEXT, "End of Document") == [Entry(TEXT, author="Ann Roe")]


def test_the_last_line_may_be_an_address() -> None:
    """It tells where the article stands on the web, and is no part of it."""
    address = "https://post.example/cranes"
    lines = (*HEAD, DAY, *LABELS, "Body", *TEXT, address, "Load-Date: March 13, 2026", "End of Document")
    assert entries(*lines) == [ENTRY._replace(url=address)]


def test_labels_are_no_title() -> None:
    """They are bold, and some have nothing behind them; a line between title and outlet is a second title."""
    bold = {"Two cranes", "Highlight:", "Byline: Ann Roe", "Body", "Graphic"}
    head = ("Two cranes", "What they cost", HEAD[1], DAY)
    lines = (*head, *LABELS, "Highlight:", "Body", TEXT[0], "Notes", TEXT[1], "Graphic", "A crane", "End of Document")
    [entry] = articles_of_nexis(Line(line, line in bold) for line in lines)
    assert entry == ENTRY._replace(title="Two cranes", paragraphs=(TEXT[0], "Notes", TEXT[1]))


def test_tables_are_left_out() -> None:
    """As in other documents."""
    lines = [*map(Line, (*HEAD, DAY, *LABELS, "Body", TEXT[0])), Line("2024", is_in_table=True)]
    assert list(articles_of_nexis([*lines, Line(TEXT[1]), Line("End of Document")])) == [ENTRY]


def test_what_can_not_be_shown_is_named_only() -> None:
    """A stretch without a body is an article that the file does not hold."""
    lines = [
        Line(HEAD[0], stands_out=True),
        Line("We are sorry: this document can not be shown."),
        Line("End of Document"),
    ]
    assert list(articles_of_nexis(lines)) == [Entry(title=HEAD[0])]


def test_an_article_may_be_cut_off() -> None:
    """Its end is lost then; what stands below the last article is none where it does not look so."""
    lines = (*HEAD, DAY, *LABELS, "Body", *TEXT)
    assert entries(*lines) == [ENTRY]
    assert entries(*lines, "End of Document", "more") == [ENTRY]


def test_other_documents_have_bodies_too() -> None:
    """Nexis tells how long an article is, or when it was loaded."""
    [entry] = entries("Summary", "Body", *TEXT, "End of Document")
    assert not entry.paragraphs
