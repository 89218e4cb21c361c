"""The only door to PDFium: a PDF document -> its glyphs, each with its place, and what the document says of itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import closing
from ctypes import c_double
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from claimx.errors import RefusePage
from claimx.settings import Settings

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_START = b"%PDF-"
# Readers of PDF forgive what servers put before the first byte: a mark, white space.
_BEFORE_START = b"\xef\xbb\xbf\x00 \t\r\n"
# Books and statistical yearbooks have more; 2 million characters take PDFium ten seconds.
_MAX_GLYPHS = 2_000_000
#: What PDFium makes of a hyphen at the end of a line.
_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})
#: Bullets of the fonts Symbol and Wingdings, which have no Unicode name of their own.
_BULLETS = frozenset({0xF0B7, 0xF0A7, 0xF0A8, 0xF0D8, 0xF0FC, 0xF0FE, *range(0xF06C, 0xF077)})
# Where PDFium sees a space that the document leaves out, and gaps in general tell nothing: in sizes of type. Letters
# stand nearer, but for formulas; what stands further apart needs no word of PDFium.
_SPACE_GAP = (0.07, 0.2)
_LIGATURES = range(0xFB00, 0xFB07)
# Stamps and watermarks run up the margin or across the page; text that was scanned askew leans by less.
_MAX_SLOPE = 0.1
# What a scanner, a library or a stamp adds to a picture of a page.
_FEW_GLYPHS = 200
_PASSWORD_ERROR = 4
# PDFium may not be called from two threads at a time.
_ONE_AT_A_TIME = Lock()


class Glyph(NamedTuple):
    """A character and its place on the upright page, in points, counted from left to right and upwards."""

    character: str
    left: float
    right: float
    baseline: float
    size: float


class _Sheet(NamedTuple):
    """The edges of an upright page."""

    left: float
    bottom: float
    right: float
    top: float

    def shows(self, glyph: Glyph) -> bool:
        """Whether any of the glyph is on the page; programs leave drafts and tabs beside it."""
        return self.left <= glyph.right and glyph.left <= self.right and self.bottom <= glyph.baseline <= self.top


class Printed(NamedTuple):
    """The glyphs of every page in the order in which they are drawn, and the document's own words about itself."""

    pages: tuple[tuple[Glyph, ...], ...]
    fields: Mapping[str, str]
    has_pictures: bool

    @property
    def n_glyphs(self) -> int:
        """Of all pages, spaces included."""
        return sum(map(len, self.pages))


def is_pdf(content: bytes) -> bool:
    """Whether the first bytes are those of a PDF document."""
    return content[:64].lstrip(_BEFORE_START).startswith(_START)


def open_pdf(content: bytes, settings: Settings) -> Printed:
    """Take in a whole document.

    Raises:
        RefusePage: "binary" if it asks for a password, "malformed" if it is broken, "too large" if it has more pages
            than ``Settings.max_pdf_pages`` or more characters than any article.
    """
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            with closing(pypdfium2.PdfDocument(content)) as document:
                return _printed(document, settings)
        except (RefusePage, ImportError):
            raise
        except Exception as error:  # the document may be anything, and one page must not stop a run
            raise _refusal(content, error) from error


def _refusal(content: bytes, error: Exception) -> RefusePage:
    # PDFium sometimes repeats the error of an earlier document, so the bytes are asked as well.
    if getattr(error, "err_code", None) == _PASSWORD_ERROR and b"/Encrypt" in content:
        return RefusePage("binary", "expected a PDF that opens without a password; found an encrypted one")
    return RefusePage("malformed", "expected a whole PDF document; found one that PDFium can not open")


def _printed(document: PdfDocument, settings: Settings) -> Printed:
    n_pages = len(document)
    if n_pages > settings.max_pdf_pages:
        raise RefusePage("too large", f"expected a PDF of at most {settings.max_pdf_pages} pages; found {n_pages}")
    pages: list[tuple[Glyph, ...]] = []
    has_pictures = False
    for number in range(n_pages):
        with closing(document.get_page(number)) as page:
            pages.append(tuple(_glyphs_of(page, _MAX_GLYPHS - sum(map(len, pages)))))
            has_pictures = has_pictures or (len(pages[-1]) < _FEW_GLYPHS and _has_picture(page))
    return Printed(tuple(pages), document.get_metadata_dict(skip_empty=True), has_pictures)


def _has_picture(page: PdfPage) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return any(True for _ in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=2))


def _glyphs_of(page: PdfPage, n_left: int) -> Iterator[Glyph]:
    """What is shown of the page, and the spaces that PDFium sees between words that stand close together."""
    sheet = _sheet(page)
    last: Glyph | None = None
    for glyph, is_parted in _drawn(page, n_left):
        if sheet.shows(glyph) or (last and _is_next(last, glyph)):
            if is_parted and last and _is_narrow_space(last, glyph):
                yield Glyph(" ", last.right, glyph.left, last.baseline, last.size)
            yield glyph
            last = glyph


def _sheet(page: PdfPage) -> _Sheet:
    left, bottom, right, top = page.get_bbox()
    n_turns = page.get_rotation() // 90
    (x, y), (other_x, other_y) = _turned(left, bottom, n_turns), _turned(right, top, n_turns)
    return _Sheet(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y))


def _is_next(last: Glyph, glyph: Glyph) -> bool:
    """Whether a line of code or of a wide table runs on over the edge of the page."""
    return glyph.baseline == last.baseline and abs(glyph.left - last.right) <= glyph.size


def _is_narrow_space(last: Glyph, glyph: Glyph) -> bool:
    return _SPACE_GAP[0] * last.size < glyph.left - last.right <= _SPACE_GAP[1] * last.size


def _drawn(page: PdfPage, n_left: int) -> Iterator[tuple[Glyph, bool]]:
    """The glyphs in the order in which they are drawn, each with whether PDFium sees a space in front of it."""
    from pypdfium2 import raw

    n_turns = page.get_rotation() // 90
    with closing(page.get_textpage()) as text:
        n_characters = text.count_chars()
        if n_characters > n_left:
            raise RefusePage("too large", f"expected a PDF of at most {_MAX_GLYPHS} characters; found more")
        is_parted = False
        for index in range(n_characters):
            character = _character(raw.FPDFText_GetUnicode(text, index))
            if raw.FPDFText_IsGenerated(text, index) == 1:
                is_parted = is_parted or character == " "
            elif character and (glyph := _glyph(text, index, character, n_turns)):
                yield glyph, is_parted
                is_parted = False


def _glyph(text: PdfTextPage, index: int, character: str, n_turns: int) -> Glyph | None:
    """One character, unless it does not run from left to right."""
    from pypdfium2 import raw

    matrix, x, y, box = raw.FS_MATRIX(), c_double(), c_double(), raw.FS_RECTF()
    raw.FPDFText_GetMatrix(text, index, matrix)
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    raw.FPDFText_GetLooseCharBox(text, index, box)
    along, across = _turned(matrix.a, matrix.b, n_turns)
    if along <= 0 or abs(across) > _MAX_SLOPE * along:
        return None
    height = abs(matrix.a * matrix.d - matrix.b * matrix.c) / along
    ends = sorted((_turned(box.left, box.bottom, n_turns)[0], _turned(box.right, box.top, n_turns)[0]))
    baseline = _turned(x.value, y.value, n_turns)[1]
    size = abs(raw.FPDFText_GetFontSize(text, index))  # a negative one mirrors the letters
    return Glyph(character, ends[0], ends[1], baseline, size * height)


def _turned(x: float, y: float, n_turns: int) -> tuple[float, float]:
    """A place as it is shown on a page that is turned clockwise by so many quarters."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[n_turns % 4]


@lru_cache(maxsize=4_096)
def _character(code: int) -> str:
    """What a person reads; nothing for codes that stand for no character."""
    if code in _HYPHENS:
        return "-"
    if code in _BULLETS:
        return "•"
    if code > 0x10FFFF:
        return ""
    if code in _LIGATURES:
        return unicodedata.normalize("NFKC", chr(code))
    if unicodedata.category(chr(code)) in ("Zs", "Zl", "Zp"):
        return " "
    return "" if unicodedata.category(chr(code)).startswith("C") else chr(code)
