"""Bytes to text, trusting the bytes before the labels on them.

The order is: what cannot be text; a byte order mark; UTF-16 without one; UTF-8 (which other encodings
imitate by accident only in the shortest texts); the charset that the server or the page declares; Windows-1252, as
browsers do where English is read; a guess.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from claimx.errors import RefusePage

#: How what is not text begins, and the word for it.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (rb"%PDF-", "a PDF document"),
    (rb"PK\x03\x04", "a zip archive or an office document"),
    (rb"PK\x05\x06", "an empty zip archive"),
    (rb"\x1f\x8b", "gzip-compressed data"),
    (rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)", "bzip2-compressed data"),
    (rb"\xfd7zXZ\x00", "xz-compressed data"),
    (rb"\x28\xb5\x2f\xfd", "zstandard-compressed data"),
    (rb"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (rb"Rar!\x1a\x07", "a RAR archive"),
    (rb"\x89PNG\r\n", "a PNG image"),
    (rb"\xff\xd8\xff", "a JPEG image"),
    (rb"GIF87a", "a GIF image"),
    (rb"GIF89a", "a GIF image"),
    (rb"RIFF.{4}(?:WEBP|WAVE|AVI )", "a WebP, WAV or AVI file"),
    (rb"II\*\x00", "a TIFF image"),
    (rb"MM\x00\*", "a TIFF image"),
    (rb"\x00\x00\x01\x00", "an icon"),
    (rb"ID3[\x00-\x0f]", "an MP3 file"),
    (rb"OggS", "an Ogg file"),
    (rb"wOFF", "a web font"),
    (rb"wOF2", "a web font"),
    (rb"\x7fELF", "a program"),
    (rb"\xd0\xcf\x11\xe0", "an old office document, or a message (.msg) that is to be saved as .eml"),
    (rb"WARC/[01]\.", 'a WARC archive, which is a source of kind "warc"'),
    (rb"\{\\rtf", "a document in RTF"),
    (rb"SQLite format 3\x00", "an SQLite database"),
)

_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Python codecs that take bytes and give text, but name no encoding a page can have.
_NOT_ENCODINGS = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "utf-7", "mbcs", "oem"}
)
# Browsers read these labels as Windows-1252, because pages that carry them mean it.
_WINDOWS_LABELS = frozenset({"iso8859-1", "ascii"})

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_PARAMETER_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)

# Where HTML declares its charset (the standard says 1,024 bytes; pages put comments and scripts before it).
_META_BYTES = 4_096
# What the guesser sees: enough for its statistics, and a bound on its time for a page of 30 MB.
_GUESS_BYTES = 100_000
# Random bytes hold 10 % control characters, texts with stray NULs under 1 %.
_MAX_CONTROL_SHARE = 0.05
# English in UTF-16 has a NUL in nearly every second byte, on one side only.
_UTF16_NUL_SHARE = 0.7
_UTF16_SAMPLE_BYTES = 4_096
# A page in UTF-8 with some broken bytes has far more whole sequences than broken ones.
_MAX_BROKEN_PER_WHOLE = 0.1

# Of 159 real articles 2 % at most are no ASCII, and 14 % of a sentence full of quotes and accents; of Cyrillic, Greek,
# Arabic, Chinese or Japanese, in any encoding that is made for it, four fifths.
_MAX_OTHER_SHARE = 0.25

_ASCII = bytes(range(128))
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1b"})


def decode(content: bytes, media_type: str | None) -> str:
    """The text of a page, byte order mark removed, everything else kept, NULs too.

    Raises:
        RefusePage: "binary" if the content is no text in any encoding.
    """
    _refuse_signatures(content)
    text = _decode_by_mark(content)
    if text is None:
        text = _decode_by_content(content, media_type)
    n_controls = _n_controls(text)
    if n_controls > _MAX_CONTROL_SHARE * len(text):
        raise RefusePage("binary", f"expected text; found {n_controls} control characters among {len(text)}")
    return text


def _n_controls(text: str) -> int:
    """In UTF-8 these are bytes that nothing else has, which are counted in a tenth of the time."""
    encoded = text.encode("utf-8", "surrogatepass")
    return len(encoded) - len(encoded.translate(None, _CONTROLS))


def _refuse_signatures(content: bytes) -> None:
    for signature, what in _SIGNATURES:
        if re.match(signature, content, re.DOTALL):
            raise RefusePage("binary", f"expected text; the first bytes are those of {what}")


def _decode_by_mark(content: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    return None


def _decode_by_content(content: bytes, media_type: str | None) -> str:
    encoding = _unmarked_utf16(content)
    if encoding is not None:
        return content.decode(encoding, "replace")
    text = next((text for text in _attempts(content, media_type) if text is not None), None)
    if text is None:
        raise RefusePage("binary", "expected text; the bytes fit no known encoding")
    return text


def _attempts(content: bytes, media_type: str | None) -> Iterator[str | None]:
    """From the surest to a guess; none is made once one before it has succeeded."""
    yield _strict(content, "utf-8")
    yield _mended_utf8(content)
    yield _declared(content, media_type)
    yield _western(content)
    yield _guess(content)


def _unmarked_utf16(content: bytes) -> str | None:
    sample = content[:_UTF16_SAMPLE_BYTES]
    half = len(sample) // 2
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if high > _UTF16_NUL_SHARE * half and low < high / 2:
        return "utf-16-le"
    if low > _UTF16_NUL_SHARE * half and high < low / 2:
        return "utf-16-be"
    return None


def _strict(content: bytes, label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
        if name in _NOT_ENCODINGS:
            return None
        return content.decode("cp1252" if name in _WINDOWS_LABELS else name)
    except (LookupError, ValueError):
        return None


def _mended_utf8(content: bytes) -> str | None:
    """UTF-8 with replacement characters, if what is broken is rare among what is whole."""
    text = content.decode("utf-8", "replace")
    n_broken = text.count("\ufffd")
    n_whole = sum(1 for _ in re.finditer(r"[^\x00-\x7f\ufffd]", text))
    return text if n_broken <= _MAX_BROKEN_PER_WHOLE * n_whole else None


def _declared(content: bytes, media_type: str | None) -> str | None:
    labels = _PARAMETER_CHARSET.findall(media_type or "")
    labels += [label.decode("ascii", "ignore") for label in _META_CHARSET.findall(content[:_META_BYTES])]
    decoded = (_strict(content, label) for label in labels)
    return next((text for text in decoded if text is not None), None)


def _western(content: bytes) -> str | None:
    """Windows-1252, unless so much is no ASCII that it is not English (HTML Standard, section 13.2.3.2).

    Statistics tell nothing of a page in which a pound sign is all that they have to go by.
    """
    n_others = len(content.translate(None, _ASCII))
    return _strict(content, "cp1252") if n_others <= _MAX_OTHER_SHARE * len(content) else None


def _guess(content: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_GUESS_BYTES]).best()
    return None if best is None else content.decode(best.encoding, "replace")
