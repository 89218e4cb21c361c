from __future__ import annotations

import json
from datetime import date

import pytest
from lxml.html import document_fromstring

from claimx.read.draft import Metadata
from claimx.read.imprint import imprint_of

NOTHING = Metadata()
LONG = "The harbour board of Welmouth buys two electric cranes after a debate of four hours"


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
    ("declared", "heading", "whole", "title"),
    [
        (LONG[:70], LONG, LONG, LONG),
        ("Cranes", "Cranes, and what they mean for the town", "Cranes", "Cranes"),
        ("town buying cranes", "Two cranes", "Two cranes | The Post", "Two cranes"),
        ("Two cranes at last", "Welmouth rejoices", "Two cranes at last | The Post", "Two cranes at last"),
    ],
)
def test_title(declared: str, heading: str, whole: str, title: str) -> None:
    """The heading where the declared title is cut, or is not that of the title element, which the heading is."""
    assert imprint(headline=declared, whole=whole, body=f"<h1>{heading}</h1>").title == title


def test_the_outlet_is_no_part_of_the_title() -> None:
    """Sites put their name behind their titles."""
    found = imprint(headline="Two cranes -- Post.example", publisher="Post.example")
    assert found.title == "Two cranes"


def test_a_heading_that_leads_home_names_the_site() -> None:
    """Of such a page the title element has the title, behind the name."""
    found = imprint(
        whole="The Harbour Diary » Archive » Two cranes",
        body='<h1><a href="https://diary.example/">The Harbour Diary</a></h1>',
        inferred=Metadata(title="The Harbour Diary"),
    )
    assert (found.title, found.outlet) == ("Two cranes", "The Harbour Diary")


@pytest.mark.parametrize(
    ("publisher", "tail", "outlet"),
    [
        ("post", "Post.example", "Post.example"),
        ("U.K.", "Harbour Post", "Harbour Post"),
        ("The Harbour Post", "News", "The Harbour Post"),
        ("Weekly Harbour Post", "Harbour Post", "Weekly Harbour Post"),
        (None, "Harbour Post", "Harbour Post"),
        (None, "By annroe", None),
    ],
)
def test_outlet(publisher: str | None, tail: str, outlet: str | None) -> None:
    """The declared name, unless the title element has more of it, or the one that the address bears out."""
    found = imprint(
        headline="Cranes", publisher=publisher, whole=f"Cranes | {tail}", address="https://www.harbourpost.example/c"
    )
    assert found.outlet == outlet


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
    ],
)
def test_authors(declared: list[str], byline: str, authors: tuple[str, ...]) -> None:
    """The byline where it names those declared and more, or the page declares but itself."""
    found = imprint(author=declared, publisher="The Post", body=f'<h1>Cranes</h1><p class="byline">{byline}</p>')
    assert found.authors == authors


def test_inferred_authors_that_the_byline_lacks_are_others() -> None:
    """A byline that has some of the names found on a page has all of its authors."""
    known = Metadata(authors=("Ann Roe", "Cy Vane"))
    assert imprint(body='<p class="byline">By Ann Roe</p>', inferred=known).authors == ("Ann Roe",)


def test_a_date_that_is_seen_goes_before_one_that_is_inferred() -> None:
    """What stands below the heading is that article's date."""
    found = imprint(body='<h1>Cranes</h1><p class="date">3 May 2025</p>', inferred=Metadata(published=date(2024, 1, 1)))
    assert found.published == date(2025, 5, 3)
