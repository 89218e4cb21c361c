from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Outline

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
