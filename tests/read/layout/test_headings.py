from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.read.conftest import Outline

BODY = "The board met on Monday and on Tuesday, and it will meet again before the herring come. " * 3
MORE = "Two cranes are to come in June, and the old ones, which date from 1961, will be sold for scrap. " * 3
LAST = "The money goes to the harbour school, where forty children learn to mend nets and to read tides. " * 3


def page(line: str) -> str:
    """Plain text with a line between two sections."""
    return f"Board Meets\n\n{BODY}\n\nThe vote\n\n{MORE}\n\n{line}\n\n{LAST}"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What it costs", "heading"),
        ("2019", "heading"),
        ("Cranes. And Then Herring", "heading"),
        ("5", "boilerplate"),
        ("1-100", "boilerplate"),
        ("See https://post.example/cranes for the plan", "boilerplate"),
        ("cranes in town,cranes Welmouth", "boilerplate"),
        ("Also: See the tide tables for the spring", "boilerplate"),
        ("The plan follows in spring. Take it to the board", "boilerplate"),
        ("Ann Roe, harbour correspondent", "byline"),
        ("…or only the small one:", "paragraph"),
        ("Let’s look at it:", "paragraph"),
        ("Here’s how it works:", "paragraph"),
        ("Please be aware:", "paragraph"),
        ("Harbour desk: +44 20 555 0143", "paragraph"),
    ],
)
def test_lines_that_look_like_headings(outline_of: Callable[..., Outline], line: str, kind: str) -> None:
    """Numbers, addresses, keywords, two sentences, names and half sentences head nothing."""
    line = line if line[0] != "c" else line.capitalize()
    found = next(found for found, text in outline_of(page(line)) if text == line)
    assert found == kind


def test_a_lead_to_a_list_of_dashes_is_text(outline_of: Callable[..., Outline]) -> None:
    """What ends in a colon above dashes leads to them."""
    outline = outline_of(f"Board Meets\n\n{BODY}\n\nJoin us and you get:\n\n— A boat. — A net.\n\n{MORE}")
    assert ("paragraph", "Join us and you get:") in outline


@pytest.mark.parametrize("line", ["Welmouth", "Harbour news in a line", "Who Pays For The Cranes?"])
def test_the_only_heading_above_all_text_parts_nothing(outline_of: Callable[..., Outline], line: str) -> None:
    """A place or a series between title and article is no section; with another heading below it, it may be one."""
    assert ("boilerplate", line) in outline_of(f"Board Meets\n\n{line}\n\n{BODY}\n\n{MORE}")
    assert ("heading", line) in outline_of(f"Board Meets\n\n{line}\n\n{BODY}\n\nThe vote\n\n{MORE}")


def test_an_article_may_begin_with_a_question(outline_of: Callable[..., Outline]) -> None:
    """In a paragraph of its own, above all other text."""
    line = "Who remembers Ann Rowley, Bertha Mole and Carla Wend?"
    assert ("paragraph", line) in outline_of(f"Board Meets\n\n{line}\n\n{BODY}\n\n{MORE}")


def test_a_box_in_the_news_of_the_world_is_a_box(outline_of: Callable[..., Outline]) -> None:
    """The heading of a list of links may say of what it is."""
    outline = outline_of(f"Board Meets\n\n{BODY}\n\nMost read in harbour news\n\nA goat is lost\n\n{MORE}")
    assert [kind for kind, _ in outline] == ["title", "paragraph", "boilerplate", "boilerplate", "paragraph"]


@pytest.mark.parametrize("item", ["* Quiet enough for the hospital", "a) It must be quiet enough for the hospital."])
def test_a_lead_to_a_list_is_text(outline_of: Callable[..., Outline], item: str) -> None:
    """A few words and a colon lead to the points below them; in title case they head them."""
    for kind, line in (("paragraph", "What it must be:"), ("heading", "Three Demands:")):
        assert (kind, line) in outline_of(f"Board Meets\n\n{BODY}\n\n{line}\n\n{item}\n\n{MORE}")


def test_a_sentence_that_goes_on_in_code_is_text(outline_of: Callable[..., Outline]) -> None:
    """What ends in the middle of a sentence above code leads to it; a heading above code heads it."""
    text = f"# Board Meets\n\n{BODY}\n\n{{}}\n\n```\ncranes --all\n```\n\n{MORE}"
    assert ("paragraph", "The list can be shown by") in outline_of(text.format("The list can be shown by"))
    assert ("heading", "All Cranes") in outline_of(text.format("All Cranes"))
