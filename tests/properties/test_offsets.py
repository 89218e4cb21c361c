"""The first promise: a claim can always be cut out of its article."""

from __future__ import annotations

import base64
from datetime import datetime, timezone

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimx import Extractor, Page
from claimx.extract import Extraction
from claimx.records import BODY_KINDS
from claimx.sources.folder import pages_of
from tests.conftest import CORPUS
from tests.read.post import message, part

NOON = datetime(2026, 1, 2, 12, tzinfo=timezone.utc)
PROSE = "The river authority says that forty pumps failed in May. Farmers could save a third of their water."
#: What breaks offsets elsewhere: astral and joined emoji, combining marks, right-to-left words, CRLF, NUL.
ODDITIES = (
    "🌍",
    "👩🏽‍🌾",
    "e\u0301",
    "שלום",
    "مرحبا",
    "\r\n",
    "\x00",
    "\u2028",
    "\ufeff",
    "\u200f",
    "…",
    "’",
    "\t",
    "\ud83d",
)
TEXTS = st.lists(
    st.one_of(st.sampled_from(ODDITIES), st.sampled_from(PROSE.split()), st.just("\n\n"), st.just(PROSE), st.text()),
    max_size=40,
).map(" ".join)


def assert_offsets_hold(extraction: Extraction) -> None:
    """Every sentence equals its slice, lies in one body block, and follows the one before it."""
    text, position = extraction.article.text, 0
    blocks = [block for block in extraction.article.blocks if block.kind in BODY_KINDS]
    for sentence in extraction.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert position <= sentence.start
        assert any(block.start <= sentence.start and sentence.end <= block.end for block in blocks)
        position = sentence.end


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(generated=TEXTS)
def test_slices_hold_on_generated_text(extractor: Extractor, generated: str) -> None:
    """Whatever stands between two good paragraphs, every slice equals its sentence."""
    text = f"{PROSE}\n\n{generated}\n\n{PROSE} {PROSE}"
    page = Page(content=text.encode("utf-8", "surrogatepass"), source="generated.txt", fetched=NOON)
    answer = extractor(page)
    if isinstance(answer, Extraction):
        assert_offsets_hold(answer)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(generated=TEXTS, media_type=st.sampled_from(("text/plain", "text/plain; format=flowed", "text/html")))
def test_slices_hold_in_messages(extractor: Extractor, generated: str, media_type: str) -> None:
    """However a part is written and packed, every slice of its text equals its sentence."""
    written = f"{PROSE}\n\n{generated}\n\n{PROSE} {PROSE}".encode("utf-8", "surrogatepass")
    packed = part(base64.encodebytes(written), media_type, Content_Transfer_Encoding="base64")
    answer = extractor(Page(content=message(packed), source="generated.eml", fetched=NOON))
    if isinstance(answer, Extraction):
        assert_offsets_hold(answer)


def test_slices_hold_on_real_articles(extractor: Extractor) -> None:
    """So they do on every article of the corpus, in every format."""
    answers = list(extractor.pipe(pages_of(CORPUS / "articles")))
    assert len(answers) >= 24
    for answer in answers:
        assert isinstance(answer, Extraction), answer
        assert_offsets_hold(answer)


def test_plain_text_stays_the_callers_own_string(extractor: Extractor) -> None:
    """The text of an article that came as text is that text, line ends and all."""
    text = f"A title\r\n\r\n{PROSE}\r\n{PROSE} 👩🏽‍🌾 {PROSE}\r\n"
    answer = extractor(Page(content=text.encode(), source="a.txt", fetched=NOON))
    assert isinstance(answer, Extraction)
    assert answer.article.text == text
