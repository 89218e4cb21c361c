"""Rows of print -> paragraphs: by the space between rows, their indents, their size, and the room at their ends."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from claimx.read.pdf.furniture import body_size
from claimx.read.pdf.pieces import Row
from claimx.read.pdf.tables import table_rows
from claimx.read.vocabulary import BULLET, CAPTION

# Paragraphs stand apart by a third of a row or more; rows within one are equally far apart.
_PARAGRAPH_GAP = 1.3
# Shares of the size of type: indents have a whole one, and the edges of justified rows differ by a tenth.
_MIN_INDENT = 0.7
# A row with room for the next word, and so much more, ended on purpose; letters are half as wide as high.
_ROOM = 2.0
_LETTER_WIDTH = 0.5
# Capitals in small type and words in another font differ by less.
_SAME_SIZE = 0.08
#: Larger type than that of the text, by this factor, is for titles and headings.
LARGE = 1.12
# How many rows, above and below, say how wide the text is here: it may flow around a picture.
_N_NEIGHBOURS = 3
SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]*$")
_SIGN = re.compile(r"[•‣◦▪●·*–-]\s")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_LAST_PART = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-$")
#: First halves of words that are written with a hyphen wherever they stand.
_COMPOUNDING = frozenset({"cross", "high", "long", "low", "non", "self", "short", "well", "year"})


class Paragraph(NamedTuple):
    """A stretch of text as it reads, its size of type, the page on which it begins, and whether it is of a table."""

    text: str
    size: float
    page: int
    is_table: bool = False


class _Usual(NamedTuple):
    """How most of the document is set: the step from row to row as a multiple of the size of type, and that size."""

    leading: float
    size: float

    def is_large(self, row: Row) -> bool:
        """Titles are broken where it looks well, and may be centred: edges say nothing of their paragraphs."""
        return row.size >= LARGE * self.size


def paragraphs_of(rows: Sequence[Row]) -> list[Paragraph]:
    """Paragraphs in order, whole even where a page, a column or a picture parts them, words mended at row ends."""
    known = frozenset(word.lower() for row in rows for word in _WORD.findall(row.text))
    return _mended([_joined(group, known)._replace(is_table=is_table) for group, is_table in _groups(rows)], known)


def _groups(rows: Sequence[Row]) -> Iterator[tuple[list[Row], bool]]:
    """The rows of each paragraph, and whether they are those of a table."""
    usual = _Usual(_leading(rows), body_size(rows))
    tables = table_rows(rows)
    group: list[Row] = []
    for index, row in enumerate(rows):
        if group and (
            _is_edge(tables, index)
            or (
                index not in tables
                and _begins(group, row, usual, has_room=not usual.is_large(row) and _has_room(rows, index))
            )
        ):
            yield group, index - 1 in tables
            group = []
        group.append(row)
    if group:
        yield group, len(rows) - 1 in tables


def _is_edge(tables: Container[int], index: int) -> bool:
    """Whether a table begins or ends above the row."""
    return (index in tables) != (index - 1 in tables)


def _leading(rows: Sequence[Row]) -> float:
    """How far apart rows are, as a multiple of their size."""
    steps = [(above.baseline - row.baseline) / row.size for above, row in pairwise(rows) if _is_below(above, row)]
    return median(steps) if steps else _PARAGRAPH_GAP


def _is_below(above: Row, row: Row) -> bool:
    beside = above.page == row.page and above.column == row.column
    return beside and above.baseline > row.baseline and row.size > 0 and not _differ(above.size, row.size)


def _differ(size: float, other: float) -> bool:
    return abs(size - other) > _SAME_SIZE * max(size, other)


def _begins(group: Sequence[Row], row: Row, usual: _Usual, *, has_room: bool) -> bool:
    """Whether ``row`` begins a paragraph rather than going on with ``group``."""
    last = group[-1]
    if _differ(last.size, row.size):
        return True
    if not _is_below(last, row):
        return _is_item(last, row) or bool(SENTENCE_END.search(last.text)) or (has_room and not row.text[0].islower())
    if last.baseline - row.baseline > _PARAGRAPH_GAP * usual.leading * row.size or _is_item(last, row):
        return True
    return has_room or (not usual.is_large(row) and _is_moved(group, row))


def _is_item(last: Row, row: Row) -> bool:
    """A bullet begins an item; a number does so only below the end of a sentence."""
    return bool(_SIGN.match(row.text) or (BULLET.match(row.text) and SENTENCE_END.search(last.text)))


def _is_moved(group: Sequence[Row], row: Row) -> bool:
    """Moved in, but not below a bullet; or moved back, but not below a first row that was moved in itself."""
    shift = row.left - group[-1].left
    if shift >= _MIN_INDENT * row.size:
        return not BULLET.match(group[0].text)
    return -shift >= _MIN_INDENT * row.size and len(group) > 1


def _has_room(rows: Sequence[Row], index: int) -> bool:
    """Whether the row above ended on purpose: the first word of this one would have fitted behind it."""
    last, row = rows[index - 1], rows[index]
    near = rows[max(index - 1 - _N_NEIGHBOURS, 0) : index + _N_NEIGHBOURS]
    right = max(
        other.right
        for other in near
        if (other.page, other.column) == (last.page, last.column) and not _differ(other.size, last.size)
    )
    first_word = len(row.text.split(maxsplit=1)[0]) * _LETTER_WIDTH
    return right - last.right > (first_word + _ROOM) * row.size


def _joined(group: Sequence[Row], known: frozenset[str]) -> Paragraph:
    text = group[0].text
    for row in group[1:]:
        text = join(text, row.text, known)
    return Paragraph(text, group[0].size, group[0].page)


def join(text: str, row: str, known: frozenset[str] = frozenset()) -> str:
    """``text`` and the row below it; a word that was broken is made whole, with its own hyphen if it has one.

    ``known`` are the words of the document in lower case, those with hyphens as they are.
    """
    if text.endswith("—"):
        return text + row
    if not text.endswith("-") or text.endswith((" -", "--")) or not row[0].isalnum():
        return f"{text} {row}"
    found, rest = _LAST_PART.search(text[-80:]), _WORD.match(row)
    if not found or not rest or not row[0].islower():
        return text + row
    first, second = found[0][:-1].lower(), rest[0].lower()
    if first + second in known:
        return text[:-1] + row
    keeps = f"{first}-{second}" in known or first in _COMPOUNDING or "-" in first
    return text + row if keeps else text[:-1] + row


def _mended(paragraphs: Iterable[Paragraph], known: frozenset[str]) -> list[Paragraph]:
    """Sentences that a picture and its caption part are made whole above them."""
    whole: list[Paragraph] = []
    last_of_size: dict[float, int] = {}
    for paragraph in paragraphs:
        index = last_of_size.get(paragraph.size)
        if paragraph.is_table or CAPTION.match(paragraph.text):
            whole.append(paragraph)
        elif index is not None and paragraph.text[0].islower() and not SENTENCE_END.search(whole[index].text):
            whole[index] = whole[index]._replace(text=join(whole[index].text, paragraph.text, known))
        else:
            last_of_size[paragraph.size] = len(whole)
            whole.append(paragraph)
    return whole
