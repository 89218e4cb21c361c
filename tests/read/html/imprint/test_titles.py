from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from claimx.read.draft import Metadata
from claimx.read.html.imprint.declared import Declared
from claimx.read.html.imprint.titles import Named, named

ADDRESS = "https://www.harbourpost.example/cranes"
NOTHING = Declared()
LONG = "The harbour board of Welmouth buys two electric cranes after a debate of four hours"


def named_of(whole: str, body: str, declared: Declared = NOTHING, inferred: Metadata = NOTHING) -> Named:
    """How a page with this title element and this body is called, and its site."""
    tree = document_fromstring(f"<html><head><title>{whole}</title></head><body>{body}<p>Text.</p></body></html>")
    return named(tree, declared, lambda: inferred, ADDRESS)


@pytest.mark.parametrize(
    ("declared", "headings", "whole", "title"),
    [
        (LONG[:70], [LONG], LONG, LONG),
        ("Cranes", ["Cranes, and what they mean for the town"], "Cranes", "Cranes"),
        ("town buying cranes", ["Two cranes"], "Two cranes | The Post", "Two cranes"),
        ("Two cranes at last", ["Welmouth rejoices"], "Two cranes at last | The Post", "Two cranes at last"),
        ("Two cranes - Post Live", ["Two cranes", "More on harbours"], "", "Two cranes"),
        ("The Post | Two cranes at last", ["Two cranes at last", "Any tips?"], "", "Two cranes at last"),
        ("The Post | Two cranes at last", ["The Post", "Two cranes at last"], "", "Two cranes at last"),
        (
            "Board will buy two cranes in May",
            ["Board buys two cranes in stormy May"],
            "",
            "Board buys two cranes in stormy May",
        ),
        (
            "Board will buy two cranes in May",
            ["PORTBoard will buy two cranes in May"],
            "",
            "Board will buy two cranes in May",
        ),
        ("Board to buy two cranes in May", ["The two boards"], "", "Board to buy two cranes in May"),
        ("Two boats and luck", ["Why the harbour needs more than luck"], "", "Two boats and luck"),
        ("“Two Cranes”", ["“Two Cranes” : Ann Roe"], "“Two Cranes” : Ann Roe", "“Two Cranes” : Ann Roe"),
        ("Home | The Post", ["Two cranes at last"], "Home | The Post", "Two cranes at last"),
    ],
)
def test_title(declared: str, headings: list[str], whole: str, title: str) -> None:
    """The heading, if the declared title is but the heading with a name beside it, cut, earlier or void."""
    body = "".join(f"<h1>{heading}</h1>" for heading in headings)
    assert named_of(whole, body, Declared(title=declared, outlet="The Post")).title == title


def test_a_headline_that_a_microformat_marks() -> None:
    """Where no first-level heading stands, what is marked as the title of the entry is it."""
    body = '<p><span class="headline entry-title">Two cranes</span></p>'
    assert named_of("News from The Post", body, inferred=Metadata(title="News from The Post")).title == "Two cranes"


@pytest.mark.parametrize(
    ("title", "outlet", "bare"),
    [
        ("Two cranes -- Post.example", "Post.example", "Two cranes"),
        ("Two cranes › POST.example", "Post", "Two cranes"),
        ("The Post | Two cranes | Harbour", "The Post", "Two cranes | Harbour"),
        ("Two cranes - Ann Roe - The Post", "Ann Roe - The Post", "Two cranes"),
        ("Post haste - what the board wants", "Post", "Post haste - what the board wants"),
    ],
)
def test_the_outlet_is_no_part_of_the_title(title: str, outlet: str, bare: str) -> None:
    """Sites put their name before or behind their titles."""
    assert named_of("", "", Declared(title=title, outlet=outlet)).title == bare


@pytest.mark.parametrize(
    ("supposed", "whole", "body", "title", "outlet"),
    [
        (
            "The Diary",
            "The Diary » Archive » Two cranes",
            '<h1><a href="/">The Diary</a></h1>',
            "Two cranes",
            "The Diary",
        ),
        ("The Diary", "Two cranes ‹ The Diary", '<h1><a href="/">The Diary</a></h1>', "Two cranes", "The Diary"),
        ("post.example", "Two cranes - The Post", "", "Two cranes", "The Post"),
        ("Harbour Post", "Harbour Post - Board buys two cranes", "", "Board buys two cranes", "Harbour Post"),
        ("The Diary", "The Diary", '<h1><a href="/">The Diary</a></h1>', "The Diary", None),
    ],
)
def test_a_title_that_names_the_site(supposed: str, whole: str, body: str, title: str, outlet: str | None) -> None:
    """A heading that leads home, or an address, is the site's; the title element has the title beside it."""
    assert named_of(whole, body, inferred=Metadata(title=supposed)) == (title, outlet)


@pytest.mark.parametrize(
    ("declared", "whole", "outlet"),
    [
        ("post", "Cranes | Post.example", "Post.example"),
        ("U.K.", "Cranes | Harbour Post", "Harbour Post"),
        ("The Harbour Post", "Cranes | News", "The Harbour Post"),
        ("Weekly Harbour Post", "Cranes | Harbour Post", "Weekly Harbour Post"),
        (None, "Cranes | Harbour Post", "Harbour Post"),
        (None, "Cranes - Harbourpedia, the book of the sea", "Harbourpedia"),
        (None, "Cranes | By annroe", None),
        (None, "Cranes - Opinion", None),
        (None, "Cranes | May 13, 2025", None),
        (None, "Cranes - Harbour Post - News", "Harbour Post"),
        (None, "Cranes | World Harbour News", "World Harbour News"),
        (None, "The Harbour Post Diary | Cranes", "The Harbour Post Diary"),
        (None, "Opinion | Cranes", None),
    ],
)
def test_outlet(declared: str | None, whole: str, outlet: str | None) -> None:
    """The declared name, unless the title element has more of it, or the one that the address bears out."""
    assert named_of(whole, "", Declared(title="Cranes", outlet=declared)).outlet == outlet


def test_a_site_named_within_its_title() -> None:
    """Of a title that is the whole title element, the part that the address bears out is the site."""
    assert named_of("Cranes | Welmouth's Harbour Post", "", Declared(title="Cranes | Welmouth's Harbour Post")) == (
        "Cranes",
        "Welmouth's Harbour Post",
    )


def test_an_author_is_no_outlet() -> None:
    """Some title elements end in who wrote."""
    assert named_of("Cranes | Ann Roe", "", Declared(title="Cranes", authors=("Ann Roe",))).outlet is None
