from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.read.conftest import Outline

BODY = "The board met on Monday and on Tuesday, and it will meet again before the herring come. " * 3
MORE = "Two cranes are to come in June, and the old ones, which date from 1961, will be sold for scrap. " * 3


def kinds(outline: Outline) -> list[str]:
    """The kinds alone."""
    return [kind for kind, _ in outline]


def test_a_long_heading_below_the_title_is_a_standfirst(outline_of: Callable[..., Outline]) -> None:
    """With or without a full stop, what is longer than headings are names no section."""
    long = (
        "NEW: The board of the harbour met for four hours, ordered two electric cranes and will meet again in spring."
    )
    assert kinds(outline_of(f"# Board meets\n\n## {long}\n\n{BODY}\n\n## What it wants\n\n{MORE}"))[1:4] == [
        "boilerplate", "paragraph", "heading",
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["Review", "UPDATED: Tue., Nov. 19, 2024", "Posted on", "CNN"])
def test_what_stands_between_title_and_text(outline_of: Callable[..., Outline], line: str) -> None:
    """The kind of article, a date, a label and an agency are no sections of it."""
    outline = outline_of(f"Board Meets\n\n{line}\n\n{BODY}\n\nWhat it wants\n\n{MORE}")
    assert kinds(outline)[1] in ("boilerplate", "byline")
    assert kinds(outline)[3] == "heading"


@pytest.mark.parametrize(
    "below",
    [
        "Share this article",
        "Facebook Twitter Email",
        "Listen to this article (5 min)",
        "5 min listen",
        "Play video",
        "> The wall is coming at last\n\n— Rosa Diaz (@rosad) May 3, 2022",
        "The harbour at dawn\n\nPhoto: Bo Lee",
        "Getty Images\n\nImage: Bo Lee / Getty Images",
        "Sign up for our newsletter and get the harbour in your inbox.\n\nShare this article",
    ],
)
def test_what_stands_below_a_first_sentence_makes_no_standfirst(outline_of: Callable[..., Outline], below: str) -> None:
    """Sharing, players, pictures and posts stand anywhere; the sentence above them is the article's."""
    outline = outline_of(f"# Board Meets\n\nThe board has met at last.\n\n{below}\n\n{BODY}\n\n{MORE}")
    assert outline[1] == ("paragraph", "The board has met at last.")


@pytest.mark.parametrize("between", ["Share this article", "Listen to this article", "Photo: Bo Lee"])
def test_a_byline_below_makes_a_standfirst(outline_of: Callable[..., Outline], between: str) -> None:
    """Whatever stands between, a sentence between the title and who signed is no part of the article."""
    outline = outline_of(f"# Board Meets\n\nThe board has met at last.\n\n{between}\n\nBy Ann Roe\n\n{BODY}\n\n{MORE}")
    assert kinds(outline)[1] == "boilerplate"


@pytest.mark.parametrize(
    ("lead", "below", "kind"),
    [
        ("The board has met for four hours and ordered two cranes of the kind that Port Ness has", "", "boilerplate"),
        ("The board has met for four hours and ordered two cranes of the kind that Port Ness has.[1]", "", "paragraph"),
        ("The board has met for four hours and ordered two “silent” cranes.¹²", "", "paragraph"),
        (
            "The board, which had not met since the great tide, sat for four hours, ordered two cranes, and",
            "rose. ",
            "paragraph",
        ),
        ("Two cranes that nobody will hear, and one that everybody has heard", "eBay sold it. ", "boilerplate"),
    ],
)
def test_a_sentence_that_ends_or_goes_on_is_no_standfirst(
    outline_of: Callable[..., Outline], lead: str, below: str, kind: str
) -> None:
    """Behind its stop the mark of a note may stand, and the rest of it in the next paragraph."""
    assert kinds(outline_of(f"# Board Meets\n\n{lead}\n\n{below}{BODY}\n\n{MORE}"))[1] == kind
