from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from claimx.read.html.imprint.masthead import host_name, masthead, without_motto

ADDRESS = "https://www.harbourpost.example/cranes"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.harbour-post.co.uk/cranes", "harbour-post"),
        ("http://harbourpost.blogspot.com/2025/05/cranes.html", "harbourpost"),
        ("https://news.harbourpost.example", "harbourpost"),
        ("http://[harbour", ""),
        (None, ""),
    ],
)
def test_the_name_in_an_address(address: str | None, name: str) -> None:
    """It stands before what others share: the country, the kind, the host of many diaries."""
    assert host_name(address) == name


@pytest.mark.parametrize(
    ("head", "body", "name"),
    [
        ('<meta name="application-name" content="Harbour Post">', "", "Harbour Post"),
        ('<link rel="alternate" title="The Harbour Post » Feed">', "", "The Harbour Post"),
        ('<link rel="alternate" title="Harbour Post | News of the coast - Atom">', "", "Harbour Post"),
        ('<link rel="alternate" title="Two cranes RSS feed">', "", None),
        ('<link rel="alternate" title="RSS 2.0">', "", None),
        ('<link rel="search" title="Harbourpedia (en)">', "", "Harbourpedia"),
        ("", '<a class="site-logo" href="/"><img alt="Welmouth Post logo"></a>', "Welmouth Post"),
        ("", '<a rel="home" href="https://www.harbourpost.example/">Welmouth Post</a>', "Welmouth Post"),
        ("", '<a href="/">Front page</a>', None),
        ("", '<a class="logo" href="https://other.example/">Other</a>', None),
        (
            "",
            "<p>Write to HarbourPost, to Harbour Post, or Harbour Post at www.harbourpost.example.</p>",
            "Harbour Post",
        ),
        ("", "<p>© 2024-2025 Welmouth Media Ltd. All rights reserved.</p>", "Welmouth Media"),
        ("", "<p>© WELMOUTH MEDIA, 2025</p>", "WELMOUTH MEDIA"),
        ("", "<p>Picture © Ann Roe</p>", None),
    ],
)
def test_where_a_page_names_its_site(head: str, body: str, name: str | None) -> None:
    """In its feeds, in the link home, in its own spelling of the address, in its copyright; not the article's title."""
    tree = document_fromstring(f"<html><head>{head}</head><body><h1>Two cranes</h1>{body}</body></html>")
    assert masthead(tree, ADDRESS, title="Two cranes", inferred=None) == name


@pytest.mark.parametrize(
    ("inferred", "name"), [("Welmouth Post", "Welmouth Post"), ("https://www.welmouth.example/", "welmouth.example")]
)
def test_what_is_inferred(inferred: str, name: str) -> None:
    """A name that was inferred holds, and an address where nothing else names the site."""
    assert masthead(document_fromstring("<p>Cranes</p>"), None, title="Cranes", inferred=inferred) == name


@pytest.mark.parametrize(
    ("whole", "name"),
    [
        ("The Post | News of the coast", "The Post"),
        ("News of the coast | HarbourPost", "HarbourPost"),
        ("Harbourpedia, the book of the sea", "Harbourpedia"),
    ],
)
def test_mottoes(whole: str, name: str) -> None:
    """What a site says of itself is no part of its name, on whichever side it stands."""
    assert without_motto(whole, ADDRESS) == name
