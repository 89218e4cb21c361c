from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from claimx.errors import RefusePage
from claimx.records import Article

BODY = (
    "The board met on Monday and voted to buy two cranes, after a debate that went on until the tide turned.\r\n\r\n"
    "They will be red, and e\u0301lan is expected of them. The old ones will be sold for scrap in June, and mourned.\n"
)


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Cranes", "text": BODY, "published": "2025-05-03", "outlet": "The Post", "author": "Ann Roe"},
        {
            "headline": "Cranes",
            "articleBody": BODY,
            "datePublished": "2025-05-03T09:00:00+02:00",
            "publisher": {"@type": "Organization", "name": "The Post"},
            "author": [{"@type": "Person", "name": "Ann Roe"}],
        },
        {
            "Title": "Cranes",
            "maintext": BODY,
            "published": "",
            "date": "3 May 2025",
            "source": "The Post",
            "byline": "By Ann Roe",
        },
        {
            "name": "Cranes",
            "full_text": BODY,
            "pubDate": "Sat, 03 May 2025 09:00:00 GMT",
            "site_name": "The Post",
            "authors": ["Ann Roe"],
        },
    ],
)
def test_keys_and_their_synonyms(article_of: Callable[..., Article], fields: dict[str, object]) -> None:
    """The text value is the article, untouched, and its neighbours are the metadata, under their usual names."""
    article = article_of(json.dumps(fields))
    assert article.text == BODY
    assert (article.title, article.outlet, article.authors) == ("Cranes", "The Post", ("Ann Roe",))
    assert article.published == date(2025, 5, 3)


def test_repeated_title_is_named(article_of: Callable[..., Article]) -> None:
    """A text that begins with the declared title begins with a title block; another first line is not guessed at."""
    article = article_of(json.dumps({"title": "Cranes for All", "text": f"Cranes for All\n\n{BODY}"}))
    assert article.blocks[0].kind == "title"
    assert article_of(json.dumps({"text": BODY})).blocks[0].kind == "paragraph"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"title": "Cranes",\n "text": }', r"line 2, column 10: expected value; found '}'"),
        ('{"title": "Cranes"', r"line 1, column 19: expected ',' delimiter; found the end"),
        ('{"text": "a"} {"text": "b"}', r"line 1, column 15: expected valid JSON \(Extra data\)"),
        ('["text"]', r"expected one JSON object; found list"),
        ('{"title": "Cranes"}', r"expected an article's text under one of the keys text, .*; found the keys title"),
        ('{"text": 7}', r"expected an article's text"),
        ('{"text": "half \\ud83d"}', r"character 5 of the text: .* half a surrogate pair"),
        ('{"a":' * 99_999, r"expected"),
    ],
)
def test_malformed_objects(article_of: Callable[..., Article], content: str, message: str) -> None:
    """A refusal says where the object breaks, what was expected there and what was found."""
    with pytest.raises(RefusePage, match="(?i)" + message) as refusal:
        article_of(content, media_type="application/json")
    assert refusal.value.reason == "malformed"
