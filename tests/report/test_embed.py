from __future__ import annotations

import pytest

from claimx.report.embed import article_values, embedded, safe_url, units_of
from claimx.report.kept import Judged
from tests.report.folders import harmful_article
from tests.report.unpacked import data_of


@pytest.mark.parametrize("text", ["plain", "🦊 and 🦊🦊", "é\u2028\U0001f98a", ""])
def test_offsets_count_what_javascript_counts(text: str) -> None:
    """A character beyond U+FFFF is two units there, and one code point here."""
    place = units_of(text)
    for offset in range(len(text) + 1):
        assert place(offset) == len(text[:offset].encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example/a", "https://news.example/a"),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_only_the_web_is_linked(url: str | None, expected: str | None) -> None:
    """A page chooses the URL that it calls its own."""
    assert safe_url(url) == expected


def test_the_data_are_letters_that_no_parser_takes_for_markup() -> None:
    """Whatever the texts hold, the page holds base64; and unpacking gives them back."""
    found = harmful_article()
    judged = [Judged(found.article, found.claims)]
    packed = embedded(judged)
    assert packed.replace("+", "").replace("/", "").rstrip("=").isalnum()
    data = data_of(f'<script type="application/octet-stream" id="data">{packed}</script>')
    assert data["articles"][0]["text"] == found.article.text
    assert embedded(judged) == packed


def test_a_claim_says_what_is_known_of_it() -> None:
    """Labels by their number, who says it, how surely, its figures with their places."""
    found = harmful_article()
    values = article_values(Judged(found.article, found.claims))
    claim = values["claims"][0]
    assert (claim["labels"], claim["uncertain"], claim["probabilities"]) == ([1], [1], [0.25, 0.875, 0.25])
    assert (claim["voice"], claim["modality"]) == ("reported", "possible")
    start, end, said, kind = claim["quantities"][0]
    units = found.article.text.encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == "12 percent"
    assert (said, kind) == ("12", "count")
