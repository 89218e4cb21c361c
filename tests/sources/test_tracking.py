"""What says where a reader came from goes out of a URL, and nothing else."""

from __future__ import annotations

import pytest

from claimx.sources.tracking import untracked

A = "https://example.org/a"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (A + "?utm_source=rss&utm_medium=feed", A),
        (A + "?id=3&fbclid=x", A + "?id=3"),
        (A + "#comments", A),
        (A + "?utm_source=rss#!page-2", A + "#!page-2"),
    ],
)
def test_the_way_to_a_page_goes(url: str, expected: str) -> None:
    """An article is known by its URL and text, and is the same whichever list led to it."""
    assert untracked(url) == expected


@pytest.mark.parametrize(
    "url",
    [A, "HTTPS://Example.ORG:443//a/?id=3&&x", A + "?12345", "no url?utm_source=x", "http://[::1?utm_source=x", ""],
)
def test_all_else_stays_to_the_letter(url: str) -> None:
    """As the page, or its server, spelt it; what is no URL too."""
    assert untracked(url) == url
