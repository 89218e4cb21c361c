"""Glyphs of a page -> pieces of rows: letters that follow each other on one baseline without a wide gap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

from claimx.read.pdf.pdfium import Glyph
from claimx.read.raised import RAISED_DIGITS

# Shares of the size of type. Between letters there is at most a twentieth, between words at least a fifth, and a
# justified line seldom spreads its words by as much as its size; columns stand further apart.
WORD_GAP = 0.15
PIECE_GAP = 1.0
# Bullets and numbers stand at most so far from their items: three sizes of type, of the lists looked at.
_LABEL_GAP = 3.5
_MAX_LABEL = 5
_LABEL = re.compile(r"[^\w\s\"'“”‘’]$|\(?\w{1,2}[.)]$")
#: Bullets of all shapes in front of an item, with or without a space.
_BULLET_SIGN = re.compile(r"[•‣◦▪●·■□◆❖➢►▶✓]\s?[\w“‘\"(]")
# Letters that are pushed together, and those that a program prints twice to make them bold.
MAX_OVERLAP = 0.3
BASELINE_SLACK = 0.3
# Marks of footnotes and powers stand a third of the size higher, in type of two thirds.
_MIN_RAISE = 0.2
_MAX_RAISED_SIZE = 0.85
_MAX_RAISE = 0.6
# Numbers of addresses stand in front of them.
_MARK_GAP = 1.5
_MARKS = re.compile(r"(?!.*\d{4})[\d\[*∗†‡§¶][\d\[\]*∗†‡§¶ ,;–-]{0,40}")
# A page of a survey has sixty; more are the numbers of a drawing.
_MAX_MARKS = 200
_RAISED = dict(zip("0123456789", RAISED_DIGITS, strict=True))
#: Where a raised number is a part of what it stands at; elsewhere it points to a note.
_POWER_BASE = re.compile(r"(?:\d|\b(?:[cdk]?m|mm|ft|in|s))$")
# A first letter that stands two rows high or more.
_MIN_INITIAL_SIZE = 1.8
_MAX_INITIALS = 20
#: The column of what reaches over more than one.
SPANNING = -1


class Row(NamedTuple):
    """One line of print within its column; ``top`` and ``bottom`` count the page's rows from either end, from 0.

    ``n_cells`` counts the stretches that wide gaps part: tables have several.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    page: int
    column: int
    top: int = 0
    bottom: int = 0
    n_cells: int = 1


def pieces_of(glyphs: Iterable[Glyph]) -> list[Row]:
    """The pieces of one page, in the order in which they are drawn; large first letters joined to their rows."""
    pieces = [piece for piece in map(_piece, _runs(glyphs)) if piece.text.strip()]
    return _with_initials(_without_marks(pieces))


def _without_marks(pieces: Sequence[Row]) -> list[Row]:
    """Without the raised numbers that lead to notes and sources, where they are drawn apart from the text."""
    marks = [piece for piece in pieces if _MARKS.fullmatch(piece.text)][:_MAX_MARKS]
    left_out = {mark for mark in marks if any(_is_raised_at(piece, mark) for piece in pieces)}
    return [piece for piece in pieces if piece not in left_out]


def _is_raised_at(piece: Row, mark: Row) -> bool:
    is_small = mark.size <= _MAX_RAISED_SIZE * piece.size
    is_raised = _MIN_RAISE * piece.size <= mark.baseline - piece.baseline <= _MAX_RAISE * piece.size
    return (
        is_small
        and is_raised
        and piece.left - _MARK_GAP * piece.size <= mark.right
        and mark.left <= piece.right + piece.size
    )


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
    if len(run) == 1 and last.size >= _MIN_INITIAL_SIZE * glyph.size:
        return False
    near = abs(glyph.baseline - last.baseline) <= 0.5 * size
    is_next = gap <= PIECE_GAP * size or (gap <= _LABEL_GAP * size and _is_label(run))
    return near and -MAX_OVERLAP * size <= gap and is_next


def _is_label(run: Sequence[Glyph]) -> bool:
    """Whether the glyphs are a bullet or the number of an item, which stand further from their text than words."""
    return len(run) <= _MAX_LABEL and bool(_LABEL.match("".join(glyph.character for glyph in run).strip()))


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
        is_raised = glyph.size <= _MAX_RAISED_SIZE * size and glyph.baseline - baseline >= _MIN_RAISE * size
        text += _raised(text, glyph.character) if is_raised else glyph.character
        previous = glyph
    words = " ".join(text.split())
    return f"• {words[1:].lstrip()}" if _BULLET_SIGN.match(words) else words


def _raised(text: str, character: str) -> str:
    """A small raised number as a power, or nothing where it is the mark of a note."""
    if not character.isdigit() or not text:
        return character if not text or character.isalpha() else ""
    return _RAISED.get(character, "") if _POWER_BASE.search(text[-4:]) or text[-1] in RAISED_DIGITS else ""


def _with_initials(pieces: Sequence[Row]) -> list[Row]:
    """Large first letters put in front of the row beside their head."""
    plain = median(piece.size for piece in pieces) if pieces else 0.0
    initials = [piece for piece in pieces if len(piece.text) == 1 and piece.size >= _MIN_INITIAL_SIZE * plain]
    whole = list(pieces)
    for initial in initials[:_MAX_INITIALS]:
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
