"""Glyphs of a page -> rows of text in the order in which a person reads them: down one column, then the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from claimx.read.pdf.pdfium import Glyph
from claimx.read.pdf.pieces import BASELINE_SLACK, MAX_OVERLAP, PIECE_GAP, SPANNING, WORD_GAP, Row, pieces_of

# A column is at least so many sizes of type wide: numbers of lists and bullets are narrower.
_MIN_COLUMN_EMS = 8
# Pieces of text are wider than the cells of a table: of columns of numbers the median is below four.
_MIN_TEXT_EMS = 6
# Fewer rows that begin at the same place are an accident.
_MIN_COLUMN_ROWS = 3
# So many rows are a column beside a drawing too, whose labels are no text; items of lists are fewer.
_MIN_LONG_COLUMN_ROWS = 12
_LEFT_SLACK = 2.0
# Pages of newspapers have 1,000; more pieces are a drawing or a table, and comparing them all would take minutes.
_MAX_COLUMN_PIECES = 3_000


def rows_of(glyphs: Sequence[Glyph], page: int) -> list[Row]:
    """The rows of one page in reading order; what spans its columns parts what stands above from what stands below."""
    pieces = pieces_of(glyphs)
    starts = _column_starts(pieces)
    placed = [piece._replace(page=page, column=_column(piece, starts)) for piece in pieces]
    levels = [_joined(level) for level in _levels(placed)]
    counted = [
        row._replace(top=number, bottom=len(levels) - 1 - number)
        for number, level in enumerate(levels)
        for row in level
    ]
    return _in_reading_order(counted)


class _Start(NamedTuple):
    """Where a column begins: its left edge, and how high and how low its rows stand."""

    left: float
    top: float
    bottom: float


def _column_starts(pieces: Sequence[Row]) -> list[_Start]:
    """Where columns begin, the leftmost included: many pieces start there, and few cross the place beside them."""
    if not 0 < len(pieces) <= _MAX_COLUMN_PIECES:
        return []
    width = _MIN_COLUMN_EMS * median(piece.size for piece in pieces)
    starts = [_Start(min(piece.left for piece in pieces), inf, -inf)]
    end = max(piece.right for piece in pieces)
    n_beginning = Counter(piece.left // _LEFT_SLACK for piece in pieces)
    for left in sorted({piece.left for piece in pieces if n_beginning[piece.left // _LEFT_SLACK] > 1}):
        if starts[-1].left + width <= left <= end - width and (start := _start_at(pieces, left)):
            starts.append(start)
    return starts


def _start_at(pieces: Sequence[Row], left: float) -> _Start | None:
    """The column of text that begins at ``left``, if there is one, with text beside it; cells are no text."""
    beginning = [piece for piece in pieces if 0 <= piece.left - left <= _LEFT_SLACK]
    if len(beginning) < _MIN_COLUMN_ROWS or median(map(_ems, beginning)) < _MIN_TEXT_EMS:
        return None
    top, bottom = beginning[0].baseline, beginning[0].baseline
    for piece in beginning:
        top, bottom = max(top, piece.baseline), min(bottom, piece.baseline)
    beside = [piece for piece in pieces if bottom <= piece.baseline <= top and piece.left < left - _LEFT_SLACK]
    n_crossing = sum(1 for piece in beside if piece.right > left)
    n_wide = sum(1 for piece in beside if piece.right <= left and _ems(piece) >= _MIN_TEXT_EMS)
    has_text_beside = n_wide >= _MIN_COLUMN_ROWS - 1 or len(beginning) >= _MIN_LONG_COLUMN_ROWS
    is_start = n_crossing < len(beginning) and n_crossing < len(beside) and has_text_beside
    return _Start(left, top, bottom) if is_start else None


def _ems(piece: Row) -> float:
    """How wide a piece is, in sizes of its type."""
    return (piece.right - piece.left) / piece.size if piece.size else 0.0


def _column(piece: Row, starts: Sequence[_Start]) -> int:
    """The number of the column, or ``SPANNING`` for what reaches over more than one.

    What crosses only the starts of columns that stand above or below it, and not the last, is in its own.
    """
    column = max(sum(1 for start in starts if start.left <= piece.left + _LEFT_SLACK) - 1, 0)
    crossed = [start for start in starts[column + 1 :] if start.left < piece.right - _LEFT_SLACK]
    reaches_last = column + len(crossed) == len(starts) - 1
    beside = any(start.bottom <= piece.baseline <= start.top for start in crossed)
    return SPANNING if crossed and (beside or reaches_last) else column


def _levels(pieces: Iterable[Row]) -> Iterator[list[Row]]:
    """Pieces of about one height, from the top of the page down."""
    level: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.baseline, piece.left)):
        if level and level[0].baseline - piece.baseline > BASELINE_SLACK * max(level[0].size, piece.size):
            yield level
            level = []
        level.append(piece)
    if level:
        yield level


def _joined(level: Iterable[Row]) -> list[Row]:
    """The pieces of one height from left to right, those of one column as one row."""
    rows: list[Row] = []
    for piece in sorted(level, key=lambda piece: piece.left):
        if rows and (rows[-1].column == piece.column or SPANNING in (rows[-1].column, piece.column)):
            rows[-1] = _beside(rows[-1], piece)
        else:
            rows.append(piece)
    return rows


def _beside(row: Row, piece: Row) -> Row:
    if piece.left < row.right - MAX_OVERLAP * piece.size and piece.text in row.text:
        return row  # printed twice, a little aside, to look bold
    gap = piece.left - row.right
    space = " " if gap > WORD_GAP * piece.size or gap < -MAX_OVERLAP * piece.size else ""
    size = row.size if len(row.text) >= len(piece.text) else piece.size
    column = SPANNING if SPANNING in (row.column, piece.column) else row.column
    n_cells = row.n_cells + (gap > PIECE_GAP * piece.size)
    text = f"{row.text}{space}{piece.text}"
    return row._replace(text=text, right=max(row.right, piece.right), size=size, column=column, n_cells=n_cells)


def _in_reading_order(rows: Iterable[Row]) -> list[Row]:
    """Band by band; where only the first column has rows, the page has no columns, and they span it."""
    bands: list[list[Row]] = [[]]
    for row in rows:
        if SPANNING in (row.column, *(other.column for other in bands[-1][:1])):
            bands.append([])
        bands[-1].append(row)
    ordered: list[Row] = []
    for band in bands:
        spans = all(row.column <= 0 for row in band)
        ordered += [row._replace(column=SPANNING) if spans else row for row in sorted(band, key=attrgetter("column"))]
    return ordered
