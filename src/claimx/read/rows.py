"""Glyphs of a page -> rows of text in the order in which a person reads them: down one column, then the next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from claimx.read.pdfium import Glyph

# Shares of the size of type. Between letters there is at most a twentieth, between words at least a fifth, and a
# justified line seldom spreads its words by as much as its size; columns stand further apart.
WORD_GAP = 0.15
PIECE_GAP = 1.0
# Letters that are pushed together, and those that a program prints twice to make them bold.
MAX_OVERLAP = 0.3
BASELINE_SLACK = 0.3
# Marks of footnotes and powers stand a third of the size higher, in type of two thirds.
MIN_RAISE = 0.2
MAX_RAISED_SIZE = 0.85
RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
#: Where a raised number is a part of what it stands at; elsewhere it points to a note.
POWER_BASE = re.compile(r"(?:\d|\b(?:[cdk]?m|mm|ft|in|s))$")
# A first letter that stands two rows high or more.
MIN_INITIAL_SIZE = 1.8
MAX_INITIALS = 20
# A column is at least so many sizes of type wide: numbers of lists and bullets are narrower.
MIN_COLUMN_EMS = 8
# Fewer rows that begin at the same place are an accident.
MIN_COLUMN_ROWS = 3
LEFT_SLACK = 2.0
# Pages of newspapers have 1,000; more pieces are a drawing or a table, and comparing them all would take minutes.
MAX_COLUMN_PIECES = 3_000
SPANNING = -1


class Row(NamedTuple):
    """One line of print within its column; ``top`` and ``bottom`` count the page's rows from either end, from 0."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    page: int
    column: int
    top: int = 0
    bottom: int = 0


def rows_of(glyphs: Sequence[Glyph], page: int) -> list[Row]:
    """The rows of one page in reading order; what spans its columns parts what stands above from what stands below."""
    pieces = _with_initials([piece for piece in map(_piece, _runs(glyphs)) if piece.text.strip()])
    starts = _column_starts(pieces)
    placed = [piece._replace(page=page, column=_column(piece, starts)) for piece in pieces]
    levels = [_joined(level) for level in _levels(placed)]
    counted = [
        row._replace(top=number, bottom=len(levels) - 1 - number)
        for number, level in enumerate(levels)
        for row in level
    ]
    return _in_reading_order(counted)


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs that follow each other on about one baseline, without a wide gap."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _follows(run, glyph):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _follows(run: Sequence[Glyph], glyph: Glyph) -> bool:
    last = run[-1]
    size = max(last.size, glyph.size)
    # PDFium gives every letter of a ligature the place of the whole.
    gap = glyph.left - last.right if glyph[1:] != last[1:] else 0.0
    if len(run) == 1 and last.size >= MIN_INITIAL_SIZE * glyph.size:
        return False
    near = abs(glyph.baseline - last.baseline) <= 0.5 * size
    return near and -MAX_OVERLAP * size <= gap <= PIECE_GAP * size


def _piece(run: Sequence[Glyph]) -> Row:
    size = Counter(round(glyph.size, 1) for glyph in run).most_common(1)[0][0]
    baseline = median(glyph.baseline for glyph in run if round(glyph.size, 1) == size)
    text = _text_of(run, size, baseline)
    return Row(text, run[0].left, max(glyph.right for glyph in run), baseline, size, page=0, column=0)


def _text_of(run: Sequence[Glyph], size: float, baseline: float) -> str:
    text = ""
    previous: Glyph | None = None
    for glyph in run:
        if previous and glyph.left - previous.right > WORD_GAP * size:
            text += " "
        is_raised = glyph.size <= MAX_RAISED_SIZE * size and glyph.baseline - baseline >= MIN_RAISE * size
        text += _raised(text, glyph.character) if is_raised else glyph.character
        previous = glyph
    return " ".join(text.split())


def _raised(text: str, character: str) -> str:
    """A small raised number as a power, or nothing where it is the mark of a note."""
    if not character.isdigit() or not text:
        return character if not text or character.isalpha() else ""
    return RAISED.get(character, "") if POWER_BASE.search(text[-4:]) or text[-1] in RAISED.values() else ""


def _with_initials(pieces: Sequence[Row]) -> list[Row]:
    """Large first letters put in front of the row beside their head."""
    plain = median(piece.size for piece in pieces) if pieces else 0.0
    initials = [piece for piece in pieces if len(piece.text) == 1 and piece.size >= MIN_INITIAL_SIZE * plain]
    whole = list(pieces)
    for initial in initials[:MAX_INITIALS]:
        beside = [index for index, piece in enumerate(whole) if _is_beside(initial, piece)]
        if initial.text.isupper() and beside:
            first = max(beside, key=lambda index: whole[index].baseline)
            text = _with_initial(initial.text, whole[first].text, pieces)
            whole[first] = whole[first]._replace(text=text)
            whole.remove(initial)
    return whole


def _is_beside(initial: Row, piece: Row) -> bool:
    height = piece.baseline - initial.baseline
    near = -MAX_OVERLAP * piece.size <= piece.left - initial.right <= PIECE_GAP * piece.size
    return near and piece.size < initial.size and -BASELINE_SLACK * piece.size <= height <= initial.size


def _with_initial(initial: str, text: str, pieces: Sequence[Row]) -> str:
    """``A`` and ``I`` are words where what follows is one, as the rest of the page shows."""
    first = text.split()[0].lower()
    is_word = initial in "AI" and any(first in piece.text.lower().split()[1:] for piece in pieces)
    return f"{initial} {text}" if is_word else initial + text


def _column_starts(pieces: Sequence[Row]) -> list[float]:
    """Where columns begin, the leftmost included: many pieces start there, and few cross the place beside them."""
    if not 0 < len(pieces) <= MAX_COLUMN_PIECES:
        return []
    width = MIN_COLUMN_EMS * median(piece.size for piece in pieces)
    starts = [min(piece.left for piece in pieces)]
    end = max(piece.right for piece in pieces)
    n_beginning = Counter(piece.left // LEFT_SLACK for piece in pieces)
    for left in sorted({piece.left for piece in pieces if n_beginning[piece.left // LEFT_SLACK] > 1}):
        if starts[-1] + width <= left <= end - width and _is_column_start(pieces, left):
            starts.append(left)
    return starts


def _is_column_start(pieces: Sequence[Row], left: float) -> bool:
    beginning = [piece for piece in pieces if 0 <= piece.left - left <= LEFT_SLACK]
    if len(beginning) < MIN_COLUMN_ROWS:
        return False
    top, bottom = beginning[0].baseline, beginning[0].baseline
    for piece in beginning:
        top, bottom = max(top, piece.baseline), min(bottom, piece.baseline)
    beside = [piece for piece in pieces if bottom <= piece.baseline <= top and piece.left < left - LEFT_SLACK]
    n_crossing = sum(1 for piece in beside if piece.right > left)
    return n_crossing < len(beginning) and n_crossing < len(beside)


def _column(piece: Row, starts: Sequence[float]) -> int:
    """The number of the column, or ``SPANNING`` for what reaches over more than one."""
    column = sum(1 for start in starts if start <= piece.left + LEFT_SLACK) - 1
    reached = sum(1 for start in starts if start < piece.right - LEFT_SLACK) - 1
    return max(column, 0) if reached <= column else SPANNING


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
    return row._replace(
        text=f"{row.text}{space}{piece.text}", right=max(row.right, piece.right), size=size, column=column
    )


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
