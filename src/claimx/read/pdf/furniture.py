"""What print puts around an article on every page: running heads, page numbers, notes at the foot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from claimx.read.pdf.pieces import SPANNING, Row

# How many rows from the edge of a page its furniture may stand.
_N_EDGE_ROWS = 3
# The same place on another page, in points.
_SAME_PLACE = 3.0
# Notes and captions are set a tenth smaller than the text or more; more of a page than half of it is no note.
_MAX_NOTE_SIZE = 0.92
_MAX_NOTE_SHARE = 0.5
PAGE_NUMBER = re.compile(
    r"^(?:[-–—|•·] ?)?(?:page ?|p\. ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|/) ?\d{1,4})?(?: ?[-–—|•·])?$", re.IGNORECASE
)

#: What browsers print: when and what, above the page; its address, below.
_PRINTED_FROM = re.compile(r"^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d\b|^(?:https?|file)://\S+(?: \d+/\d+)?$")


class Sorted(NamedTuple):
    """The rows of a document, each once: its text, the notes at the foot of pages, and what runs through it."""

    body: list[Row]
    notes: list[Row]
    running: list[Row]


def sort_rows(pages: Sequence[Sequence[Row]]) -> Sorted:
    """Part the text from what stands around it; the order within each is that of reading."""
    running = _running([row for rows in pages for row in rows])
    notes: set[Row] = set()
    kept = [[row for row in rows if row not in running] for rows in pages]
    size = body_size(row for rows in kept for row in rows)
    for rows in kept:
        notes |= _notes(rows, _MAX_NOTE_SIZE * size)
    whole = [row for rows in kept for row in rows]
    return Sorted(
        body=[row for row in whole if row not in notes],
        notes=[row for row in whole if row in notes],
        running=[row for rows in pages for row in rows if row in running],
    )


def body_size(rows: Iterable[Row]) -> float:
    """The size of type in which most of the letters are set; 0 of nothing."""
    n_letters: Counter[float] = Counter()
    for row in rows:
        n_letters[row.size] += len(row.text)
    return n_letters.most_common(1)[0][0] if n_letters else 0.0


def _running(rows: Iterable[Row]) -> set[Row]:
    """Page numbers, what browsers add, and what says the same, numbers aside, at the same place of another page."""
    alike: dict[str, list[Row]] = {}
    found: set[Row] = set()
    for row in rows:
        if min(row.top, row.bottom) >= _N_EDGE_ROWS:
            continue
        if min(row.top, row.bottom) == 0 and (PAGE_NUMBER.match(row.text) or _PRINTED_FROM.match(row.text)):
            found.add(row)
        alike.setdefault(re.sub(r"\d+", "#", row.text.lower()), []).append(row)
    for group in alike.values():
        found.update(row for row in group if any(_is_again(row, other) for other in group))
    levels = {(row.page, row.top) for row in found}, {(row.page, row.bottom) for row in found}
    return {row for row in found if _is_outermost(row, *levels)}


def _is_outermost(row: Row, tops: AbstractSet[tuple[int, int]], bottoms: AbstractSet[tuple[int, int]]) -> bool:
    """Whether nothing but furniture stands between the row and the nearer edge of its page."""
    if row.top <= row.bottom:
        return all((row.page, level) in tops for level in range(row.top))
    return all((row.page, level) in bottoms for level in range(row.bottom))


def _is_again(row: Row, other: Row) -> bool:
    return row.page != other.page and abs(row.baseline - other.baseline) <= _SAME_PLACE


def _notes(rows: Sequence[Row], size: float) -> set[Row]:
    """The rows of small type at the foot of each column; below what spans columns, all of them end."""
    found: set[Row] = set()
    closed: set[int] = set()
    for row in sorted(rows, key=lambda row: row.baseline):
        if row.size > size:
            closed.add(row.column)
        elif not (closed if row.column == SPANNING else closed & {row.column, SPANNING}):
            found.add(row)
    return found if len(found) <= _MAX_NOTE_SHARE * len(rows) else set()
