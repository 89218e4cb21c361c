from __future__ import annotations

import pytest

from claimx.read.documents.runs import Look, OpenParagraph

BOLD, LIGHT, LARGE = Look(is_bold=True), Look(), Look(size=32)


def parted(*runs: tuple[str, Look]) -> list[tuple[str, bool]]:
    """The texts of the paragraphs that runs make, and whether each is in bold."""
    paragraph = OpenParagraph()
    for words, look in runs:
        paragraph.add(words, look)
    return [(one.text, one.is_bold) for one in paragraph.parted()]


@pytest.mark.parametrize(
    "runs",
    [
        [("What it costs\n", BOLD), ("It is dear, and grows dearer", LIGHT)],
        [("What it costs", BOLD), ("\nIt is dear, and grows", LIGHT), (" dearer", BOLD)],
        [("What", BOLD), (" ", LIGHT), ("it costs\n\n", BOLD), ("It is dear,\nand grows dearer", LIGHT)],
    ],
)
def test_a_line_in_bold_heads_the_lines_below_it(runs: list[tuple[str, Look]]) -> None:
    """Whoever ends a line and no paragraph means two of them."""
    assert parted(*runs) == [("What it costs", True), ("It is dear, and grows dearer", False)]


def test_one_may_stand_below_a_sentence() -> None:
    """Headings of two lines are one."""
    runs = [("It is dear.\n", LIGHT), ("Who pays\nfor it\n", BOLD), ("The town pays.", LIGHT)]
    assert parted(*runs) == [("It is dear.", False), ("Who pays for it", True), ("The town pays.", False)]


@pytest.mark.parametrize(
    "runs",
    [
        [("It costs\n", LIGHT), ("12 million\n", BOLD), ("Euros a year", LIGHT)],
        [("The mayor\n", BOLD), ("of the town will pay", LIGHT)],
        [("Note: ", BOLD), ("it is dear,\nand grows", LIGHT)],
        [("It is dear,\nand grows dearer", LIGHT)],
    ],
)
def test_a_sentence_that_goes_on_is_one(runs: list[tuple[str, Look]]) -> None:
    """Bold words within it, at the beginning of a line or all over it, part nothing that is not ended."""
    assert parted(*runs) == [(" ".join("".join(words for words, _ in runs).split()), False)]


def test_the_size_is_that_of_most_words_of_a_part() -> None:
    """A large first line says nothing of the rest."""
    paragraph = OpenParagraph()
    paragraph.add("What it costs\n", Look(size=32, is_bold=True))
    paragraph.add("It is dear, and grows dearer", LIGHT)
    assert [one.size for one in paragraph.parted()] == [32, LIGHT.size]


def test_blank_lines_above_change_nothing() -> None:
    """Not even where a heading begins with a small letter."""
    assert parted(("\n", LIGHT), ("eBay pays\n", BOLD), ("It is dear.", LIGHT)) == [
        ("eBay pays", True),
        ("It is dear.", False),
    ]


def test_nothing_makes_no_paragraph() -> None:
    """Nor do blanks."""
    assert parted() == parted(("\n \n", BOLD)) == []


def test_marks_of_notes_that_are_raised_are_left_out() -> None:
    """In each line by what stands before it there."""
    raised = Look(is_raised=True)
    assert parted(("What it costs", BOLD), ("3", raised._replace(is_bold=True)), ("\nIt is dear.", LIGHT)) == [
        ("What it costs", True),
        ("It is dear.", False),
    ]
