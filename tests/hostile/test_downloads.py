"""The door of downloads: a file that shows the marks of a database, and is not what it seems."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from claimx.downloads import MAX_ARTICLES, parts_of
from tests.downloads.written import CRANES, factiva, nexis, proquest
from tests.hostile.conftest import made

MARK = b"End of Document"


@pytest.mark.parametrize("tag", [b"<p>", b"<i>", b"<td>", b"<!--"])
def test_a_page_of_millions_of_tags_is_not_parsed(within: Callable[[int, str], str], tag: bytes) -> None:
    """They are counted first; the reader then refuses the page by its own bounds."""
    program = f"""
        from claimx.downloads import parts_of
        from tests.hostile.conftest import made
        print(len(parts_of(made(b"<html>" + {MARK + tag!r} + {tag!r} * 5_000_000))))
    """
    assert within(1_000, program) == "1\n"


def test_nesting_has_no_depth_at_which_it_falls() -> None:
    """What no page needs is cut, and the articles above it are still found."""
    [article, *rest] = parts_of(made(factiva(CRANES) + b"<div>" * 100_000))
    assert b"two cranes" in article.content
    assert not rest


@pytest.mark.parametrize("write", [nexis, factiva, proquest])
def test_a_file_of_too_many_articles_is_one_page(write: Callable[..., bytes]) -> None:
    """Each takes memory, and no database gives out so many at a time."""
    few = CRANES._replace(text=("Cranes.",))
    whole = made(write(*[few] * (MAX_ARTICLES + 1)))
    assert parts_of(whole) == (whole,)
    assert len(parts_of(made(write(*[few] * 100)))) == 100


def test_what_an_article_says_of_itself_is_its_own() -> None:
    """A text that holds rules, and lines that look like fields, is whole, and so is the next one."""
    odd = CRANES._replace(text=(CRANES.text[0], "Title: a", "_" * 60, "Full text: b", CRANES.text[1]))
    first, second = (json.loads(part.content) for part in parts_of(made(proquest(odd, CRANES))))
    assert first["title"] == CRANES.title
    assert first["text"].splitlines()[::2] == [CRANES.text[0], "Title: a", "Full text: b", CRANES.text[1]]
    assert second["text"].splitlines()[::2] == [*CRANES.text]


def test_lines_without_end_take_no_longer_than_they_are() -> None:
    """Every line is looked at once by each database; 200,000 of each kind are read while one waits."""
    for line in (b"Body\n", b"HD\nLP\n", b"355 words\n", b"Full text: a\n", b"_" * 60 + b"\n", b"March 1, 2026\n"):
        assert len(parts_of(made(MARK + b"\n" + line * 200_000))) <= 1
