"""The door to PDFium: glyphs with their places, or a refusal."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimx.errors import RefusePage
from claimx.read.pdf.pdfium import is_pdf, open_pdf
from claimx.records import Reason
from claimx.settings import Settings
from tests.read.press import LOCK, PICTURE, Sheet, print_pdf

ONE_LINE = print_pdf(Sheet().line("Two cranes"), info={"Author": "Zoë Roe"})


def words(content: bytes) -> str:
    """Every character of every page, in the order of the document."""
    return "".join(glyph.character for glyphs in open_pdf(content, Settings()).pages for glyph in glyphs)


@pytest.mark.parametrize(
    ("content", "expected"),
    [(ONE_LINE, True), (b"\xef\xbb\xbf\r\n" + ONE_LINE, True), (b"A %PDF- file", False), (b"", False)],
)
def test_a_pdf_is_known_by_its_first_bytes(content: bytes, expected: bool) -> None:
    """White space and a mark may stand before them; words may not."""
    assert is_pdf(content) is expected


def test_glyphs_have_places() -> None:
    """Left edge, baseline and size are those that were printed, whichever of font and matrix says how large."""
    sheet = Sheet().line("Two", x=72, y=700, size=12).draw("Two", "12 0 0 12 72 600", size=1)
    glyphs = open_pdf(print_pdf(sheet), Settings()).pages[0]
    assert "".join(glyph.character for glyph in glyphs) == "TwoTwo"
    for glyph, baseline in ((glyphs[0], 700), (glyphs[3], 600)):
        assert (glyph.left, glyph.baseline, glyph.size) == pytest.approx((72, baseline, 12))
    assert glyphs[1].left == pytest.approx(glyphs[0].right)


def test_type_of_a_negative_size_is_as_large_as_its_opposite() -> None:
    """It mirrors letters, which leaves them as high as they were; no row is smaller than nothing."""
    glyphs = open_pdf(print_pdf(Sheet().line("Two", size=-12)), Settings()).pages[0]
    assert {glyph.size for glyph in glyphs} == {12}


def test_a_turned_page_is_read_upright() -> None:
    """The sheet is turned by a quarter, and so is its text: a reader sees neither."""
    sheet = Sheet(turn=90).draw("Two", "0 1 -1 0 300 100")
    (first, *_, last) = open_pdf(print_pdf(sheet), Settings()).pages[0]
    assert (first.character, last.character) == ("T", "o")
    assert (first.left, first.baseline) == pytest.approx((100, -300))
    assert last.left > first.right


@pytest.mark.parametrize("matrix", ["0 1 -1 0 20 100", "0.7 0.7 -0.7 0.7 100 100", "-1 0 0 -1 300 300"])
def test_stamps_and_watermarks_are_left_out(matrix: str) -> None:
    """What does not run from left to right is no line of the text."""
    assert words(print_pdf(Sheet().line("Two cranes").draw("DRAFT", matrix))) == "Two cranes"


def test_fields_are_what_the_document_declares() -> None:
    """Fields that are empty are absent."""
    assert open_pdf(ONE_LINE, Settings()).fields == {"Author": "Zoë Roe"}


@pytest.mark.parametrize(
    ("content", "reason", "message"),
    [
        (print_pdf(Sheet().line("Two"), trailer=LOCK), "binary", "found an encrypted one"),
        (print_pdf(Sheet(), Sheet(), Sheet()), "too large", "at most 2 pages; found 3"),
        (ONE_LINE[:300], "malformed", "can not open"),
        (b"%PDF-1.7", "malformed", "can not open"),
        (print_pdf(), "malformed", "can not open"),
    ],
)
def test_refusals(content: bytes, reason: Reason, message: str) -> None:
    """What can not be opened, or is no article by its length, is refused, and the message says what was found."""
    with pytest.raises(RefusePage, match=message) as refused:
        open_pdf(content, Settings(max_pdf_pages=2))
    assert refused.value.reason == reason


def test_pictures_are_seen_where_words_are_few() -> None:
    """A scan may carry the stamp of a library, and is one all the same; a picture beside a text is none."""
    stamp, text = "From the reading room", "The board has met. " * 20
    for line, expected in ((stamp, True), (text, False)):
        assert open_pdf(print_pdf(Sheet([PICTURE]).line(line)), Settings()).has_pictures is expected


def test_threads_take_turns() -> None:
    """PDFium bears one caller at a time; a run may have several."""
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(words, [ONE_LINE] * 20)) == {"Two cranes"}


@settings(deadline=None)  # the first call loads PDFium
@given(st.integers(0, len(ONE_LINE) - 1), st.binary(max_size=8))
def test_broken_documents_are_read_or_refused(place: int, noise: bytes) -> None:
    """Whatever happens to the bytes, nothing but a refusal is raised."""
    with suppress(RefusePage):
        open_pdf(ONE_LINE[:place] + noise + ONE_LINE[place + len(noise) :], Settings())


def test_narrow_spaces_are_seen() -> None:
    """PDFium sees them by the widths of letters, where a document leaves them out and sets its words close."""
    sheet = Sheet().line("Till", y=700).line("it", x=86.1, y=700)
    assert words(print_pdf(sheet)) == "Till it"


def test_what_stands_beside_the_page_is_left_out() -> None:
    """Nobody sees it; a line that runs over the edge is kept whole."""
    assert words(print_pdf(Sheet().line("Draft", x=-300).line("Two"))) == "Two"
    assert words(print_pdf(Sheet().line("Two cranes " * 20))).count("cranes") == 20
