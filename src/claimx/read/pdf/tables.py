"""Which rows of print are those of tables, charts and lists of contents: cells, not sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimx.read.pdf.pieces import Row

# Text has wide gaps behind a bullet, and where narrow columns are justified, seldom in one row after the other.
_MIN_CELLS = 3
_MIN_ROWS = 3
# Of rows of columns that were not told apart the stretches are longer.
_MAX_CELL_CHARACTERS = 20
# Rows of a table that have but one cell, between others.
_MAX_BETWEEN = 1
# From row to row, in sizes of type.
_MAX_STEP = 2
_SENTENCE_END = re.compile(r"[a-z][.!?][\"'”’)\]]*$")
_ITEM = re.compile(r"[^\w\s]\s|\(?\w{1,2}[.)]\s")
_NUMBER = re.compile(r"[$€£(–—-]*\d[\d.,:/-]*[%)a-z*]{0,2}|[$€£–—-]+|\(X\)")


def table_rows(rows: Sequence[Row]) -> frozenset[int]:
    """The places of rows that are parts of tables: three or more with cells, close to each other in one column."""
    found: set[int] = set()
    run: list[int] = []
    for index, row in enumerate(rows):
        if not _has_cells(row):
            continue
        if run and not _goes_on(rows, run[-1], index):
            found.update(_table(rows, run))
            run = []
        run.append(index)
    return frozenset(found.union(_table(rows, run)))


def _goes_on(rows: Sequence[Row], last: int, index: int) -> bool:
    beside = rows[last].page == rows[index].page and rows[last].column == rows[index].column
    return beside and index - last <= _MAX_BETWEEN + 1 and all(_is_short(row) for row in rows[last + 1 : index])


def _is_short(row: Row) -> bool:
    return len(row.text) <= 2 * _MAX_CELL_CHARACTERS


def _table(rows: Sequence[Row], run: Sequence[int]) -> Iterable[int]:
    """The whole of a run, or, where it is too short for a table, its rows of numbers."""
    if len(run) >= _MIN_ROWS:
        return range(run[0], run[-1] + 1)
    return [index for index in run if _is_numbers(rows[index]) and not _ends_sentence(rows, index)]


def _ends_sentence(rows: Sequence[Row], index: int) -> bool:
    """Whether a number is the last row of a paragraph: right below a row of text that is no whole sentence."""
    row, above = rows[index], rows[index - 1]
    is_below = index > 0 and (above.page, above.column) == (row.page, row.column)
    is_near = is_below and 0 < above.baseline - row.baseline <= _MAX_STEP * row.size
    return is_near and row.n_cells == 1 and not _is_short(above) and not _SENTENCE_END.search(above.text)


def _has_cells(row: Row) -> bool:
    """Several short stretches; or two, of which the last is a number; or numbers alone."""
    if row.n_cells >= _MIN_CELLS and not _SENTENCE_END.search(row.text):
        return len(row.text) <= _MAX_CELL_CHARACTERS * row.n_cells
    is_led = row.n_cells > 1 and _NUMBER.fullmatch(row.text.rsplit(maxsplit=1)[-1]) and not _ITEM.match(row.text)
    return bool(is_led) or _is_numbers(row)


def _is_numbers(row: Row) -> bool:
    return all(_NUMBER.fullmatch(word) for word in row.text.split())
