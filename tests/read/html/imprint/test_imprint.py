from __future__ import annotations

import json
from datetime import date

import pytest
from lxml.html import document_fromstring

from claimx.read.draft import Metadata
from claimx.read.html.imprint import imprint_of

NOTHING = Metadata()


def imprint(
    *, whole: str = "", body: str = "", address: str | None = None, inferred: Metadata = NOTHING, **declared: object
) -> Metadata:
    """What a page says of itself that declares this in JSON-LD, and of which that can be inferred."""
    article = json.dumps({"@type": "NewsArticle", **declared})
    tree = document_fromstring(
        f"<html><head><title>{whole}</title><script type='application/ld+json'>{article}</script></head>"
        f"<body>{body}</body></html>"
    )
    return imprint_of(tree, address, lambda: inferred)


@pytest.mark.parametrize(
    ("declared", "byline", "authors"),
    [
        (["Ann Roe"], "By Ann Roe, Bo Lee", ("Ann Roe", "Bo Lee")),
        (["Ann Roe", "Bo Lee"], "By Ann Roe", ("Ann Roe", "Bo Lee")),
        (["The Post"], "By Ann Roe", ("Ann Roe",)),
        (["The Post"], "", ("The Post",)),
        (["Ann Roe. The Post"], "", ("Ann Roe",)),
        (["Ann Roe", "The Post"], "", ("Ann Roe",)),
        (["Cy Vane"], "By Ann Roe", ("Cy Vane",)),
        (["AP"], "By ANN ROE", ("ANN ROE",)),
        (["Harbour Wire"], "By Post Staff", ("Harbour Wire",)),
        (["Ann Roe Senior Harbour Correspondent"], "By Ann Roe", ("Ann Roe",)),
        (["The Post, Welmouth, Wales"], "", ("The Post",)),
    ],
)
def test_authors(declared: list[str], byline: str, authors: tuple[str, ...]) -> None:
    """The byline where it names those declared and more, or the page declares but itself."""
    found = imprint(author=declared, publisher="The Post", body=f'<h1>Cranes</h1><p class="byline">{byline}</p>')
    assert found.authors == authors


def test_a_diary_that_bears_its_authors_name() -> None:
    """What is called after a person is not that person."""
    found = imprint(publisher="Ann Roe's Diary", body='<h1>Cranes</h1><p class="byline">By Ann Roe</p>')
    assert found.authors == ("Ann Roe",)


@pytest.mark.parametrize(
    ("inferred", "authors"),
    [
        ("Account You're logged", ()),
        ("Post news staff", ("Post news staff",)),
        ("annroe", ("annroe",)),
        ("Policy Brief", ()),
        ("Op-Ed", ()),
        ("Harbour Policy Institute", ("Harbour Policy Institute",)),
    ],
)
def test_inferred_authors_are_names(inferred: str, authors: tuple[str, ...]) -> None:
    """Of what was found on the page, words that are neither a name nor a desk, and documents, sign nothing."""
    assert imprint(inferred=Metadata(authors=(inferred,))).authors == authors


def test_a_line_in_the_text_where_the_page_declares_but_itself() -> None:
    """The author that a page has not declared may stand below its heading."""
    found = imprint(author="The Post", publisher="The Post", body="<h1>Cranes</h1><p><em>Written by: Ann Roe</em></p>")
    assert found.authors == ("Ann Roe",)


def test_inferred_authors_that_the_byline_lacks_are_others() -> None:
    """A byline that has some of the names found on a page has all of its authors."""
    known = Metadata(authors=("Ann Roe", "Cy Vane"))
    assert imprint(body='<p class="byline">By Ann Roe</p>', inferred=known).authors == ("Ann Roe",)


def test_a_date_that_is_seen_goes_before_one_that_is_inferred() -> None:
    """What stands below the heading is that article's date."""
    found = imprint(body='<h1>Cranes</h1><p class="date">3 May 2025</p>', inferred=Metadata(published=date(2024, 1, 1)))
    assert found.published == date(2025, 5, 3)


@pytest.mark.parametrize(
    ("declared", "inferred", "url"),
    [
        ("https://post.example/", None, None),
        ("https://post.example", "https://post.example/cranes", "https://post.example/cranes"),
        ("https://post.example/cranes", "https://post.example/", "https://post.example/cranes"),
        ("https://post.example/?p=12", None, "https://post.example/?p=12"),
    ],
)
def test_the_address_of_a_site_is_not_that_of_an_article(declared: str, inferred: str | None, url: str | None) -> None:
    """Some pages declare where their site begins."""
    assert imprint(url=declared, inferred=Metadata(url=inferred)).url == url
