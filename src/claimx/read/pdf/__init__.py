"""PDF: the places of the glyphs tell rows, columns and paragraphs; the text is composed anew from these.

:func:`read_pdf` below is the place to begin. It has ``pdfium`` run in a process ``apart``, and makes ``pieces`` of the
glyphs and ``rows`` of the pieces. What runs along is taken from these (``furniture``), then ``paragraphs`` are made of
the others, ``tables`` told apart; last, which of the paragraphs are but ``labels``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from claimx.errors import RefusePage
from claimx.read.cover import (
    MAX_LINES_TO_NAMES,
    MAX_TITLE_CHARACTERS,
    declared_title,
    is_affiliation,
    is_declared,
    names_in,
    persons_in,
    signed,
    with_title,
)
from claimx.read.dates import to_date
from claimx.read.draft import Draft, Hint, Metadata, Piece, compose
from claimx.read.layout import name_blocks
from claimx.read.layout.lines import MAX_HEADING_CHARACTERS
from claimx.read.pdf.apart import open_pdf_apart
from claimx.read.pdf.furniture import Sorted, body_size, sort_rows
from claimx.read.pdf.labels import label_indices
from claimx.read.pdf.paragraphs import LARGE, Paragraph, paragraphs_of
from claimx.read.pdf.pdfium import Printed
from claimx.read.pdf.pieces import Row
from claimx.read.pdf.rows import rows_of
from claimx.read.people import is_office_or_thing
from claimx.read.rules import find_rule
from claimx.read.vocabulary import BULLET, CAPTION, DATE, LIFE, MAX_CAPTION_CHARACTERS
from claimx.records import Block, Page
from claimx.settings import Settings

_MAX_COVER = 8
#: ``2. Background``, ``3.1. The quay``: what has no full stop.
_PART = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.? [A-Z].*[^.!?:;,]$")
#: The list of what the document holds: no title, and no part of the text.
_CONTENTS = re.compile(r"^(?:table of )?contents$|^in this (?:issue|report)$", re.IGNORECASE)
#: The dots between an entry of a table of contents, or of an index, and its page.
_LEADERS = re.compile(r"(?:\. ?){6}")
#: A line that is a date and nothing else, but for the day of the week, the hour, and what happened then.
_DATED = re.compile(
    rf"^(?P<out>(?:first |last )?(?:published|posted|updated|issued|released|dated?)(?: on)?:? )?{DATE}"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?$",
    re.IGNORECASE,
)


def read_pdf(page: Page, settings: Settings) -> Draft:
    """Paragraphs in reading order, joined by blank lines; after them the notes of all pages, then what runs along.

    Raises:
        RefusePage: "no article" if the pages are pictures, "empty" if they are blank; and as ``open_pdf_apart`` says.
    """
    printed = open_pdf_apart(page.content, settings)
    _require_text(printed, settings)
    rows = sort_rows([rows_of(glyphs, number) for number, glyphs in enumerate(printed.pages)])
    declared = declared_title(printed.fields.get("Title", ""))
    pieces = list(_pieces(rows.body, declared))
    text, stretches = compose([*pieces, *_note_pieces(rows.notes), *_running_pieces(rows.running)])
    blocks = name_blocks(text, with_title(text, stretches))
    return Draft(text=text, blocks=blocks, metadata=_complete(printed, _shown(text, blocks, rows)))


def _require_text(printed: Printed, settings: Settings) -> None:
    n_pages = len(printed.pages)
    if printed.n_glyphs < settings.min_article_characters and printed.has_pictures:
        raise RefusePage("no article", "expected text; found a scanned page: it holds pictures of text; run OCR first")
    if not any(glyph.character.strip() for glyphs in printed.pages for glyph in glyphs):
        raise RefusePage("empty", f"expected an article; found a PDF of {n_pages} pages without a word")


def _pieces(rows: Sequence[Row], declared: str | None) -> Iterator[Piece]:
    """The text, titled: by what the document declares, where it shows it; by its largest type; by what it declares."""
    paragraphs, size = paragraphs_of(rows), body_size(rows)
    title = _title_index(paragraphs, size, declared)
    labels = label_indices(paragraphs, size)
    if title is None and declared:
        yield declared, "title"
    above = -1 if title is None else title
    for index, paragraph in enumerate(paragraphs):
        if index == title:
            yield paragraph.text, "title"
        elif index < above and _is_above_title(paragraph):
            yield paragraph.text, "boilerplate"
        elif index <= above + _MAX_COVER and (hint := _on_cover(paragraphs, index, above)):
            yield paragraph.text, hint
        elif index in labels and find_rule(paragraph.text) is None:
            yield paragraph.text, "boilerplate"
        elif _heads_part(paragraphs, index):
            yield paragraph.text, "heading"
        else:
            yield from _body_piece(paragraph, size)


def _on_cover(paragraphs: Sequence[Paragraph], index: int, title: int) -> Hint | None:
    """The names of several authors right below the title, and below these where they work."""
    text = paragraphs[index].text
    near = [paragraph.text for paragraph in paragraphs[title + 1 : title + 1 + MAX_LINES_TO_NAMES]]
    if text in near and names_in(text):
        return "byline"
    signed = next((place for place, words in enumerate(near, title + 1) if names_in(words)), None)
    if signed is not None and signed < index and len(text) <= MAX_TITLE_CHARACTERS and is_affiliation(text):
        return "boilerplate"
    return "boilerplate" if index == title + 1 and is_office_or_thing(text) else None


def _title_index(paragraphs: Sequence[Paragraph], size: float, declared: str | None) -> int | None:
    first_page = [
        (index, paragraph)
        for index, paragraph in enumerate(paragraphs)
        if paragraph.page == 0 and not paragraph.is_table and len(paragraph.text) <= MAX_TITLE_CHARACTERS
    ]
    shown = next((index for index, paragraph in first_page if is_declared(paragraph.text, declared)), None)
    large = [
        (-paragraph.size, index)
        for index, paragraph in first_page
        if paragraph.size >= LARGE * size and _may_be_title(paragraphs, index)
    ]
    return min(large)[1] if shown is None and large else shown


def _may_be_title(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Not the heading of a list of contents, nor a name or a mark below most of the text of the page."""
    if _CONTENTS.match(paragraphs[index].text):
        return False
    first = (len(paragraph.text) for paragraph in paragraphs if paragraph.page == 0)
    lengths = [length if length > MAX_TITLE_CHARACTERS else 0 for length in first]
    return sum(lengths[:index]) <= sum(lengths[index:])


def _heads_part(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """``2. Background`` with text below it, and no other item beside it: the number of a part, not of an item."""
    text = paragraphs[index].text
    if not _PART.match(text) or len(text) > MAX_HEADING_CHARACTERS:
        return False
    beside = [paragraph.text for paragraph in paragraphs[max(index - 1, 0) : index + 2] if paragraph.text != text]
    below = paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""
    return len(below) > MAX_HEADING_CHARACTERS and not any(BULLET.match(words) for words in beside)


def _is_above_title(paragraph: Paragraph) -> bool:
    """The name of the paper and of the section; dates and bylines are known by their words."""
    return len(paragraph.text) <= MAX_HEADING_CHARACTERS and find_rule(paragraph.text) is None


def _body_piece(paragraph: Paragraph, size: float) -> Iterator[Piece]:
    text = paragraph.text
    if paragraph.is_table or _LEADERS.search(text) or _CONTENTS.match(text):
        yield text, "boilerplate"
    elif CAPTION.match(text) and len(text) <= MAX_CAPTION_CHARACTERS:
        yield text, "caption"
    elif (bullet := BULLET.match(text)) and bullet.end() < len(text) and not _PART.match(text):
        yield text[bullet.end() :], "list item"
    elif paragraph.size >= LARGE * size and len(text) <= 2 * MAX_HEADING_CHARACTERS and not text.endswith((".", ",")):
        yield text, "heading"
    elif bullet and bullet.end() < len(text):
        yield text[bullet.end() :], "list item"
    else:
        yield text, None


def _note_pieces(rows: Sequence[Row]) -> Iterator[Piece]:
    """Small type at the foot of pages; the lives of authors stand there too, and are known by their words."""
    for paragraph in paragraphs_of(rows):
        yield paragraph.text, None if LIFE.match(paragraph.text) else "boilerplate"


def _running_pieces(rows: Iterable[Row]) -> Iterator[Piece]:
    """Heads and feet, each once, page numbers too."""
    seen: set[str] = set()
    for row in rows:
        words = re.sub(r"\d+", "#", row.text)
        if words not in seen:
            yield row.text, "boilerplate"
        seen.add(words)


def _shown(text: str, blocks: Sequence[Block], rows: Sorted) -> Metadata:
    """What blocks show, as in other formats; and names in a row, and a date that stands alone on the first page."""
    shown = signed(text, blocks)
    first = [*rows.body, *rows.running, *rows.notes]
    return shown.model_copy(
        update={
            "published": date_on(first, labelled=True) or shown.published or date_on(first, labelled=False),
        }
    )


def date_on(rows: Iterable[Row], *, labelled: bool) -> date | None:
    """The first date that stands alone on a row of the first page, or the first that says it is of publication."""
    found = (_DATED.match(row.text) for row in rows if row.page == 0)
    dates = (to_date(match[0]) for match in found if match and (match["out"] or not labelled))
    return next(filter(None, dates), None)


def _complete(printed: Printed, shown: Metadata) -> Metadata:
    """What the page shows; where it shows nothing, what the program that made the document wrote into it."""
    return shown.model_copy(
        update={
            "authors": shown.authors or persons_in(printed.fields.get("Author", "")),
            "published": shown.published or _made(printed.fields.get("CreationDate", "")),
        }
    )


def _made(written: str) -> date | None:
    """The day in ``D:20260304050607+01'00'``, in its own zone."""
    found = re.match(r"D:(\d{8})", written)
    return to_date(found[1]) if found else None
