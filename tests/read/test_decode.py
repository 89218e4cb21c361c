from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.errors import RefusePage
from claimx.read.decode import decode

TEXT = "The café’s “naïve” plan cost £3 million – and the mayor’s résumé said so. " * 4


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        pytest.param(TEXT.encode(), None, id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), None, id="UTF-8 with mark"),
        pytest.param(TEXT.encode("utf-16"), None, id="UTF-16 with mark"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None, id="big-endian UTF-16 with mark"),
        pytest.param(TEXT.encode("utf-32"), None, id="UTF-32 with mark"),
        pytest.param(TEXT.encode("utf-16-le"), None, id="UTF-16 without mark"),
        pytest.param(TEXT.encode("utf-16-be"), "text/plain", id="big-endian UTF-16 without mark"),
        pytest.param(TEXT.encode("cp1252"), "text/plain; charset=windows-1252", id="declared by the server"),
        pytest.param(TEXT.encode("cp1252"), 'text/plain; charset="ISO-8859-1"', id="Latin-1 that is Windows-1252"),
        pytest.param(TEXT.encode(), "text/html; charset=iso-8859-1", id="UTF-8 mislabelled as Latin-1"),
        pytest.param(TEXT.encode("cp1252"), "text/html; charset=utf-8", id="Windows-1252 mislabelled as UTF-8"),
        pytest.param(TEXT.encode("cp1252"), "text/html; charset=no-such-thing", id="unknown charset"),
        pytest.param(TEXT.encode("cp1252"), None, id="undeclared"),
    ],
)
def test_encodings(content: bytes, media_type: str | None) -> None:
    """Whatever the label says, the text comes out as it was written, without its byte order mark."""
    assert decode(content, media_type) == TEXT


SENTENCES = (
    "The council lost £40 million in 2023, and nobody said so.",
    "Señora Nuñez of La Coruña naïvely paid the façade’s bill.",
    "The levy rose by 2½ points, the mayor said.",
    "“It’s over”, she said – and left…",
)


@pytest.mark.parametrize("media_type", [None, "text/plain", "text/html; charset=utf-8"])
@pytest.mark.parametrize("declared", ["", '<meta charset="utf-8">', '<meta charset="no-such-thing">'])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_undeclared_english_is_windows_1252(sentence: str, declared: str, media_type: str | None) -> None:
    """Text, or HTML that declares no charset or a false one, is read as browsers do, however few signs are no ASCII."""
    text = f"{declared}The town met on Monday. {sentence} The vote comes in May. "
    assert decode(text.encode("cp1252"), media_type) == text


@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [
        ("koi8-r", "Городской совет утвердил бюджет на следующий год, сообщил мэр. "),
        ("cp1253", "Το δημοτικό συμβούλιο ενέκρινε τον προϋπολογισμό τη Δευτέρα. "),
        ("shift_jis", "市議会は月曜日、来年度の予算案を可決した。市長によると、予算は三億円である。"),
    ],
)
def test_what_is_not_english_is_guessed(encoding: str, sentence: str) -> None:
    """Where most of a text is no ASCII its letters tell the encoding, so that the refusal names its language."""
    assert decode((sentence * 20).encode(encoding), None) == sentence * 20


def test_charset_in_the_page() -> None:
    """HTML may declare its charset in a meta element."""
    content = f'<html><head><meta charset="koi8-r"></head><body>{"Приветствие " * 20}</body></html>'
    assert decode(content.encode("koi8-r"), "text/html") == content


def test_broken_bytes_do_not_turn_a_page_into_another_encoding() -> None:
    """One broken byte in UTF-8 costs one character, not all accents of the page."""
    assert decode(TEXT.encode() + b"\xff.", None) == TEXT + "\ufffd."


def test_stray_nuls_are_kept() -> None:
    """A NUL in good text is a character like any other, for offsets count it."""
    assert decode(b"Good text with\x00a NUL. " * 9, None) == "Good text with\x00a NUL. " * 9


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.4 text",
        b"PK\x03\x04\x14\x00",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"GIF89a",
        b"WARC/1.1\r\nWARC-Type: warcinfo",
        b"{\\rtf1\\ansi Title",
        b"\x1f\x8b\x08",
        b"ab\x00\x01\x02\x03" * 99,
        b"\x00" * 99,
    ],
)
def test_what_is_no_text(content: bytes) -> None:
    """Documents, archives, images and data full of control characters are refused as binary."""
    with pytest.raises(RefusePage) as refusal:
        decode(content, "text/html; charset=utf-8")
    assert refusal.value.reason == "binary"


@pytest.mark.parametrize("beginning", ["RIFF raff. The town", "ID3 is what cars called a tag", "BZh, he said"])
def test_what_only_begins_like_music(beginning: str) -> None:
    """A few capitals are no signature."""
    assert decode(beginning.encode(), None) == beginning


@given(st.binary(max_size=400), st.none() | st.text(max_size=30) | st.just("text/html; charset=utf-7"))
def test_any_bytes_are_text_or_refused(content: bytes, media_type: str | None) -> None:
    """Decoding raises nothing but a refusal."""
    try:
        reason = None if isinstance(decode(content, media_type), str) else "no text"
    except RefusePage as refusal:
        reason = refusal.reason
    assert reason in (None, "binary")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_any_utf8_text_is_itself(text: str) -> None:
    """UTF-8 is never taken for something else (the mark of byte order apart)."""
    assert decode(b"Plain words first: " + text.encode(), None) == "Plain words first: " + text
