from __future__ import annotations

import pytest

from claimx.downloads.entry import Entry, Line
from claimx.downloads.proquest import articles_of_proquest

RULE = "_" * 60
TEXT = ("The harbour buys two cranes.", "The price: $4 million.")
FIELDS = ("Subject: Harbours", "Title: Two cranes for Welmouth", "Publication title: The Harbour Post; Welmouth")
NUMBER = "ProQuest document ID: 2345678901"
ENTRY = Entry(TEXT, title="Two cranes for Welmouth", outlet="The Harbour Post")


def entries(*texts: str) -> list[Entry]:
    """What is found among these lines."""
    return list(articles_of_proquest(map(Line, texts)))


@pytest.mark.parametrize("rule", [(RULE,), ()])
def test_the_text_ends_at_the_next_field(rule: tuple[str, ...]) -> None:
    """A sentence that begins like a field is none; the last rule may be missing."""
    lines = (RULE, "Two cranes", "Full text: The harbour buys two cranes.", TEXT[1], *FIELDS, NUMBER)
    assert entries(*lines, *lines, *rule) == [ENTRY, ENTRY]


def test_a_text_may_begin_below_its_name() -> None:
    """The name of a field may stand on a line of its own."""
    assert entries(RULE, "Full text:", *TEXT, *FIELDS, NUMBER) == [ENTRY]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Roe, Ann.", "Ann Roe"),
        ("Roe, Ann; Lee, Bo", "Ann Roe; Bo Lee"),
        ("Ann Roe", "Ann Roe"),
        ("Associated Press", "Associated Press"),
    ],
)
def test_names_are_turned(written: str, expected: str) -> None:
    """Surnames stand first, as in catalogues; the reader decides who of them is a person."""
    [entry] = entries(RULE, f"Author: {written}", f"Full text: {TEXT[0]}", NUMBER)
    assert entry.author == expected


def test_what_has_no_text_or_no_number_is_passed_over() -> None:
    """An abstract alone is no article, and other texts have rules and colons too."""
    assert entries(RULE, "Abstract: Two cranes.", *FIELDS, NUMBER, RULE) == []
    assert entries(RULE, f"Full text: {TEXT[0]}", RULE) == []


def test_an_address_is_kept_without_what_tells_the_reader() -> None:
    """Behind the question mark stands whose account it was."""
    address = "https://www.proquest.com/docview/2345678901"
    [entry] = entries(RULE, f"Full text: {TEXT[0]}", NUMBER, f"Document URL: {address}?accountid=12")
    assert entry.url == address
