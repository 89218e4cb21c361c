from __future__ import annotations

import json
from datetime import date

import pytest
from lxml.html import document_fromstring

from claimx.read.html.imprint.declared import declared_metadata


def test_meta_elements_alone() -> None:
    """Without JSON-LD, Open Graph and citation elements say who wrote what, when and where."""
    found = declared_metadata(
        document_fromstring(
            "<head><title>Cranes — The Post</title>"
            '<meta property="og:title" content="Cranes"><meta name="citation_author" content="Ann Roe">'
            '<meta name="citation_author" content="Bo Lee"><meta name="author" content="https://post.example/roe">'
            '<meta property="article:published_time" content="2025-05-03T07:00:00Z"></head><body></body>'
        )
    )
    assert (found.title, found.authors, found.published) == ("Cranes", ("Ann Roe", "Bo Lee"), date(2025, 5, 3))
    assert found.outlet == "The Post"


def test_the_longer_of_two_lists_of_authors() -> None:
    """JSON-LD that names the first author only is completed by the meta elements."""
    article = json.dumps({"@type": "NewsArticle", "author": "Ann Roe"})
    head = f"<script type='application/ld+json'>{article}</script><meta name='author' content='Ann Roe, Bo Lee'>"
    assert declared_metadata(document_fromstring(f"<head>{head}</head><body></body>")).authors == ("Ann Roe", "Bo Lee")


def test_the_date_of_the_page() -> None:
    """What describes the page tells when it was published, where nothing describes the article."""
    described = json.dumps({"@type": "WebPage", "datePublished": "2025-05-03", "name": "Cranes"})
    found = declared_metadata(
        document_fromstring(f"<head><script type='application/ld+json'>{described}</script></head><body></body>")
    )
    assert (found.published, found.title) == (date(2025, 5, 3), None)


def test_broken_json_ld() -> None:
    """JSON-LD that does not parse, or describes no article, declares nothing."""
    found = declared_metadata(
        document_fromstring(
            '<head><script type="application/ld+json">{"@type": "NewsArticle", </script>'
            '<script type="application/ld+json">{"@type": "Organization", "name": "Post"}</script></head><body></body>'
        )
    )
    assert found.title is None


def test_entities_in_json_ld() -> None:
    """Sites escape their headlines twice."""
    found = declared_metadata(
        document_fromstring(
            '<head><script type="application/ld+json">[{"@type": ["NewsArticle"], "headline": "Roe&#8217;s cranes",'
            '"mainEntityOfPage": {"@id": "https://post.example/c"}}]</script></head><body></body>'
        )
    )
    assert (found.title, found.url) == ("Roe’s cranes", "https://post.example/c")


@pytest.mark.parametrize(
    ("site", "publisher", "outlet"),
    [
        ("The Post", "Harbour Holdings", "The Post"),
        ("harbourpost", "The Harbour Post", "The Harbour Post"),
        ("post.example", None, "post.example"),
    ],
)
def test_outlet_is_the_name_that_readers_know(site: str, publisher: str | None, outlet: str) -> None:
    """The site's own name; the publisher's where the site gives only an address."""
    article = json.dumps({"@type": "NewsArticle", "headline": "Cranes", "publisher": publisher})
    found = declared_metadata(
        document_fromstring(
            f'<head><script type="application/ld+json">{article}</script>'
            f'<meta property="og:site_name" content="{site}"></head><body></body>'
        )
    )
    assert found.outlet == outlet


@pytest.mark.parametrize(
    "author",
    [
        "Ann Roe", ["Ann Roe"], {"name": "Ann Roe"}, [{"name": ["Ann Roe"]}], {"givenName": "Ann", "familyName": "Roe"},
        {"@id": "#roe"}, [{"@id": "#roe"}], {"name": "Ann Roe (roe@post.example)"}, {"name": "Ann Roe, Staff Writer"},
    ],
)  # fmt: skip
def test_shapes_of_authors(author: object) -> None:
    """One or several, a text or an object, whole, in parts or referred to."""
    graph = json.dumps(
        {
            "@graph": [
                {"@type": ["Article", "Thing"], "author": author},
                {"@type": "Person", "@id": "#roe", "name": "Ann Roe"},
            ]
        }
    )
    page = f"<head><script type='application/ld+json'><!-- {graph} --></script></head><body></body>"
    assert declared_metadata(document_fromstring(page)).authors == ("Ann Roe",)


@pytest.mark.parametrize(
    ("name", "content"),
    [("DC.date.issued", "2014-07-02"), ("sailthru.date", "2014-07-02 10:02"), ("publish-date", "July 2, 2014")],
)
def test_names_of_meta_elements(name: str, content: str) -> None:
    """Case and marks in the names of meta elements tell nothing apart."""
    page = f'<head><meta name="date" content="2020-01-01"><meta name="{name}" content="{content}"></head><body></body>'
    assert declared_metadata(document_fromstring(page)).published == date(2014, 7, 2)
