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
    """The name of a field may stand on a line of its own, or have what was a button behind it."""
    for name in ("Full text:", "Full text: TranslateFull text"):
        assert entries(RULE, name, *TEXT, *FIELDS, NUMBER) == [ENTRY]


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


def test_what_has_no_text_is_named_only() -> None:
    """An abstract alone is an article that the file does not hold; other texts have rules and colons too."""
    assert entries(RULE, "Abstract: Two cranes.", *FIELDS, NUMBER, RULE) == [ENTRY._replace(paragraphs=())]
    assert entries(RULE, f"Full text: {TEXT[0]}", RULE) == []


@pytest.mark.parametrize(
    "line", ["Issue: who pays?", "Title: Director of the harbour", "Author: Cy Poe", "Location: the quay.", RULE]
)
def test_a_line_of_the_text_may_look_like_a_field(line: str) -> None:
    """The fields stand below the text, nothing but fields below them, and the title of the article is one of them."""
    lines = (RULE, f"Full text: {TEXT[0]}", line, TEXT[1], *FIELDS, NUMBER, RULE)
    assert entries(*lines) == [ENTRY._replace(paragraphs=tuple(t for t in (TEXT[0], line, TEXT[1]) if t != RULE))]


def test_an_address_is_kept_without_what_tells_the_reader() -> None:
    """Behind the question mark stands whose account it was."""
    address = "https://www.proquest.com/docview/2345678901"
    [entry] = entries(RULE, f"Full text: {TEXT[0]}", NUMBER, f"Document URL: {address}?accountid=12")
    assert entry.url == address
