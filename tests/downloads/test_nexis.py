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


@pytest.mark.parametrize("day", ["12 March 2026", "March 12, 2026", "March 2, 2026 Monday Final Edition"])
def test_days_are_written_in_either_order(day: str) -> None:
    """The British way too."""
    assert entries(*HEAD, day, "Body", *TEXT, "End of Document") == [ENTRY._replace(published=day, author="")]


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


def test_what_is_no_article_is_passed_over() -> None:
    """A stretch without a body, such as a document that could not be shown, gives none."""
    assert entries("Two cranes", "We are sorry: this document can not be shown.", "End of Document", "more") == []
