"""Figures and number words -> decimals."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import NamedTuple

from claimx.quantify.numerals import (
    AFTER_PART,
    BEFORE_PIECE,
    HALVED,
    LETTERS,
    MAGNITUDES,
    PARTS,
    PLURAL_PARTS,
    SCALES,
    SMALL,
    TENS,
    VULGAR_VALUES,
    WRITTEN_PARTS,
)
from claimx.quantify.tokens import DASHES, Line

#: A longer row of digits is an identifier, whatever stands beside it.
LONGEST_FIGURE = 30
#: Enough for the longest figure times the largest scale, so that no digit is rounded away.
EXACT = Context(prec=2 * LONGEST_FIGURE)
MOST_SCALES = 3  # 4 hundred thousand million
#: Digits of a fraction that has no end, such as two thirds.
ENDLESS = Context(prec=16)

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?|[0-9]*(?:\.[0-9]+)?")


class Number(NamedTuple):
    """A number that ends before token ``end``; ``coefficient`` is what stands before its scale."""

    value: Decimal
    end: int
    shape: str  # figure, words, part, magnitude
    coefficient: Decimal


def number_at(line: Line, index: int) -> Number | None:
    """The number that begins with this token, scale words included."""
    if line.is_hidden(index):
        return None
    for read in (_vulgar, _written_part, _scientific, _figure, _magnitude, _part, _spelled):
        number = read(line, index)
        if number:
            return _and_a_part(line, number)
    return None


def divided(numerator: int | Decimal, denominator: int | Decimal) -> Decimal:
    """To sixteen digits, or exactly where it ends before."""
    return ENDLESS.divide(Decimal(numerator), Decimal(denominator))


def _scaled(line: Line, value: Decimal, end: int, shape: str) -> Number:
    """``value`` times the scale words that follow, over a hyphen too: "1.2bn", "4 hundred million"."""
    coefficient = value
    for _ in range(MOST_SCALES):
        position = line.after_hyphen(end)
        scale = SCALES.get(line.lower(position)) or (_letter(line, position) if position == end else None)
        if not scale or line.is_hidden(position):
            return Number(value, end, shape, coefficient)
        value, end = EXACT.multiply(value, Decimal(scale)), position + 1
    return Number(value, end, shape, coefficient)


def _letter(line: Line, index: int) -> int | None:
    """As in "4.3M": a letter that touches the figure; "12.3m" only where more is said of what there are millions of."""
    letter = line.text_at(index)
    if not line.is_glued(index) or line.kind(index - 1) != "figure":
        return None
    if letter in {"m", "t"} and not _is_counted(line, index):
        return None
    return LETTERS.get(letter.lower()) if len(letter) == 1 else None


def _is_counted(line: Line, index: int) -> bool:
    """Is a letter behind a figure a scale, because money stands before or a plural noun behind, and no metre?"""
    before, behind = line.text_at(index - 2), line.lower(index + 1)
    is_money = bool(before) and (
        before in "$£€¥₹₩₽₦₱₪₺฿" or (before.isupper() and 1 < len(before) < 4 and line.is_glued(index - 1))
    )
    return (
        is_money
        or (behind.endswith("s") and behind not in {"is", "was", "its", "across", "has", "as", "this"})
        or behind == "people"
    )


def _figure(line: Line, index: int) -> Number | None:
    text = line.text_at(index)
    if line.kind(index) != "figure" or len(text) > LONGEST_FIGURE or not _GROUPED.fullmatch(text):
        return None
    end = index + 1
    while _continues_in_groups(line, index, end):
        text, end = text + line.text_at(end), end + 1
    number = _scaled(line, Decimal(text.replace(",", "")), end, "figure")
    mixed = _vulgar(line, end) or (_written_part(line, end) if number.end == end and not line.is_glued(end) else None)
    return number if not mixed else Number(number.value + mixed.value, mixed.end, "figure", number.value)


def _scientific(line: Line, index: int) -> Number | None:
    """As in "2.998×10−8", as pages write it that have lost their superscripts."""
    if line.text_at(index + 1) not in {"×", "x"} or line.text_at(index + 2) != "10" or line.kind(index) != "figure":
        return None
    is_negative = line.text_at(index + 3) in DASHES
    power = line.text_at(index + 3 + is_negative)
    if (
        not line.is_glued(index + 3)
        or not power.isdigit()
        or len(power) > 2
        or not _GROUPED.fullmatch(line.text_at(index))
    ):
        return None
    value = Decimal(line.text_at(index).replace(",", "")).scaleb(-int(power) if is_negative else int(power), EXACT)
    return Number(value, index + 4 + is_negative, "figure", value)


def _continues_in_groups(line: Line, first: int, index: int) -> bool:
    """As in "816 000": a group of three digits behind a space, after one to three digits."""
    text = line.text_at(index)
    opening, behind = line.text_at(first), line.tokens[index - 1].end
    return (
        line.kind(index) == "figure"
        and len(text) == 3
        and opening.isdigit()
        and len(opening) < 4
        and opening[0] != "0"
        and not line.is_hidden(index)
        and line.text[behind : line.tokens[index].start] in {" ", "\u00a0", "\u202f", "\u2009"}
        and (text.endswith("0") or line.text[behind] != " ")
        and index - first < LONGEST_FIGURE // 3
    )


def _vulgar(line: Line, index: int) -> Number | None:
    part = VULGAR_VALUES.get(line.text_at(index))
    return _scaled(line, divided(*part), index + 1, "part") if part else None


def _written_part(line: Line, index: int) -> Number | None:
    """As in "3/4", but not 9/11 and 24/7."""
    top, bottom = line.text_at(index), line.text_at(index + 2)
    if line.text_at(index + 1) not in {"/", "⁄"} or not (top.isdigit() and bottom.isdigit() and len(top + bottom) < 7):
        return None
    if line.text_at(index + 3) in {"/", "⁄"} or int(bottom) not in WRITTEN_PARTS or int(top) >= int(bottom):
        return None
    return Number(divided(int(top), int(bottom)), index + 3, "part", Decimal(1))


def _magnitude(line: Line, index: int) -> Number | None:
    """As in "dozens", "hundreds of thousands"."""
    value = MAGNITUDES.get(line.lower(index))
    if not value:
        return None
    further = MAGNITUDES.get(line.lower(index + 2)) if line.lower(index + 1) == "of" else None
    end = index + 3 if further else index + 1
    return Number(Decimal(value * (further or 1)), end, "magnitude", Decimal(value))


def _part(line: Line, index: int) -> Number | None:
    """As in "two thirds", "a quarter of", "half the", "half a million"."""
    word = line.lower(index)
    if word == "half" and line.lower(index - 1) not in BEFORE_PIECE:
        return _portion(line, Decimal(1), 2, index + 1)
    top = 1 if word in {"a", "an"} else SMALL.get(word)
    position = line.after_hyphen(index + 1)
    if not top or line.is_hidden(position):
        return None
    parts = PARTS if top == 1 else PLURAL_PARTS
    bottom = parts.get(line.lower(position)) or (4 if line.lower(position) == "quarter" else None)
    if not bottom:
        return None
    if position > index + 1 and line.lower(index) not in {"a", "an"}:  # one-third interest, two-thirds majority
        return Number(divided(top, bottom), position + 1, "part", Decimal(top))
    return _portion(line, Decimal(top), bottom, position + 1)


def _portion(line: Line, top: Decimal, bottom: int, end: int) -> Number | None:
    """A part of a whole, or of a scale: "half a million", "a quarter of a million", "three quarters billion"."""
    value = divided(top, bottom)
    for skipped in (("of", "a"), ("a",), ()):
        position = end + len(skipped)
        if (
            all(line.lower(end + offset) == word for offset, word in enumerate(skipped))
            and line.lower(position) in SCALES
        ):
            return _scaled(line, value, position, "words")
    if top > 1 or line.lower(end) in AFTER_PART or (bottom == 2 and line.lower(line.after_hyphen(end)) in HALVED):
        return Number(value, end, "part", top)
    return Number(value, end, "part", top) if line.lower(end - 2) == "one" else None


def _spelled(line: Line, index: int) -> Number | None:
    """As in "twenty-eight thousand six hundred and forty-two", "a hundred", "a dozen"."""
    if line.lower(index) in {"a", "an"} and line.lower(index + 1) in SCALES and line.lower(index + 1) != "cr":
        return _scaled(line, Decimal(1), index + 1, "words")
    total, current, end, last_scale = 0, _small(line.lower(index)), index + 1, 10**18
    if current is None:
        return None
    while True:
        position = _past_joint(line, end, total + current)
        word = line.lower(position)
        if word in {"hundred"} and 0 < current < 100:
            current *= 100
        elif SCALES.get(word, 0) in range(12, last_scale) and word != "hundred" and current and word.isalpha():
            last_scale = SCALES[word]
            total, current = total + current * last_scale, 0
        elif _fits(current, _small(word), total, position):
            current += _small(word) or 0
        else:
            coefficient = total // last_scale if total and not current else total + current
            return Number(Decimal(total + current), end, "words", Decimal(coefficient))
        end = position + 1


def _small(word: str) -> int | None:
    return SMALL[word] if word in SMALL else TENS.get(word)


def _fits(current: int, more: int | None, total: int, position: int) -> bool:
    """Can ``more`` stand behind ``current``: units behind tens, both behind hundreds and thousands?"""
    if not more:
        return False
    room = 100 if current % 100 == 0 else 10 if current % 10 == 0 and current % 100 > 10 else 0
    return more < room and (current + total > 0)


def _past_joint(line: Line, index: int, so_far: int) -> int:
    """Past the hyphen of "twenty-eight" and the "and" of "two hundred and six"."""
    position = line.after_hyphen(index)
    if line.lower(index) == "and" and so_far >= 100 and _small(line.lower(index + 1)):
        return index + 1
    return position


def _and_a_part(line: Line, number: Number) -> Number:
    """As in "two and a half"."""
    bottom = PARTS.get(line.lower(number.end + 2))
    if line.lower(number.end) != "and" or line.lower(number.end + 1) != "a" or not bottom or bottom > 4:
        return number
    step = EXACT.divide(number.value, number.coefficient) if number.coefficient else Decimal(1)
    value = EXACT.add(number.value, EXACT.multiply(step, divided(1, bottom)))
    return _scaled(line, value, number.end + 3, "words")
