"""A number and the scale words behind it: "1.2bn", "4 hundred million", "5 crore"."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Literal, NamedTuple

from claimx.english.tokens import DASHES, Line, words
from claimx.quantify.numerals import LETTERS, PLURAL_SCALES, SCALES
from claimx.quantify.units.signs import BEHIND, is_solidus

#: A longer row of digits is an identifier, whatever stands beside it.
LONGEST_FIGURE = 30
#: Enough for the longest figure times the largest scale, so that no digit is rounded away.
EXACT = Context(prec=2 * LONGEST_FIGURE)
#: Digits of a fraction that has no end, such as two thirds.
_ENDLESS = Context(prec=16)
_MOST_SCALES = 3  # 4 hundred thousand million

#: How far before "9.2m" another figure of millions may stand.
_FARTHEST_SCALE = 30
#: Before "2.1m" these set it beside millions that are written out: "3 million cars, up from 2.1m".
_BEFORE_OTHER = words("from to against than")
#: Behind a letter these say that it stands for metres.
_ALONG = words("long wide tall high deep across away above below from apart race sprint hurdles relay final")
#: What is so many metres long, in the plural: "the 400m hurdles".
_RUN = words("hurdles sprints races relays heats finals sprinters hurdlers swimmers runners champions")

Shape = Literal["figure", "words", "part", "magnitude"]


class Number(NamedTuple):
    """A number that ends before token ``end``; ``coefficient`` is what stands before its scale."""

    value: Decimal
    end: int
    shape: Shape
    coefficient: Decimal

    @property
    def scale(self) -> Decimal:
        """What the scale words multiply by."""
        return EXACT.divide(self.value, self.coefficient) if self.coefficient else Decimal(1)


def divided(numerator: int | Decimal, denominator: int | Decimal) -> Decimal:
    """To sixteen digits, or exactly where it ends before."""
    return _ENDLESS.divide(Decimal(numerator), Decimal(denominator))


def scaled(line: Line, value: Decimal, end: int, shape: Shape) -> Number:
    """``value`` times the scale words that begin at ``end``, over a hyphen too."""
    coefficient = value
    for _ in range(_MOST_SCALES):
        position = line.after_hyphen(end)
        word = line.lower(position)
        scale = SCALES.get(word) or (_letter(line, position) or PLURAL_SCALES.get(word) if position == end else None)
        if not scale or line.is_hidden(position):
            break
        value, end = EXACT.multiply(value, Decimal(scale)), position + 1
    return Number(value, end, shape, coefficient)


def _letter(line: Line, index: int) -> int | None:
    """As in "4.3M": a letter that touches the figure; "12.3m" only where more is said of what there are millions of."""
    letter = line.text_at(index)
    if len(letter) != 1 or not line.is_glued(index) or line.kind(index - 1) != "figure":
        return None
    is_label = letter == "B" and len(line.text_at(index - 1)) == 3 and line.text_at(index - 1).isdecimal()  # 340B
    if (letter in {"m", "t"} or is_label) and not _is_scale(line, index):
        return None
    return LETTERS.get(letter.lower())


def _is_scale(line: Line, index: int) -> bool:
    """Of money or things, or of the same as a figure before it: "10.3m cars, against 9.2m"; "10m - owners"."""
    is_run = line.text_at(index) == "m" and line.lower(index + 1) in _RUN and line.kind(index - 2) != "mark"
    if not is_run and (_is_money(line, index) or _is_counted(line, index)):
        return True
    behind = line.lower(index + 1)
    if behind in DASHES and line.kind(index + 2) == "figure" and line.text_at(index + 3) == "m":  # 1.2m-1.5m cars
        return line.is_glued(index + 3) and (_is_money(line, index + 3) or _is_counted(line, index + 3))
    if index == 1:  # of a list
        return behind in DASHES and not line.is_glued(2) and line.kind(3) == "word"
    if behind in _ALONG or line.text_at(index) != "m":
        return False
    is_beside = line.lower(index - 2) in _BEFORE_OTHER
    return any(
        ((line.text_at(place) == "m" and line.is_glued(place)) or (is_beside and line.lower(place) == "million"))
        and (_is_money(line, place) or _is_counted(line, place))
        for place in range(max(1, index - _FARTHEST_SCALE), index - 1)
    )


def _is_money(line: Line, index: int) -> bool:
    """Does a sign or a code of money touch the figure before the letter, or stand behind it: "45m zł", "4m/-"?"""
    if line.text_at(index + 1) in BEHIND or is_solidus(line, index + 1):
        return True
    sign = line.text_at(index - 2)
    is_code = sign.isupper() and len(sign) < 4 and line.is_glued(index - 1)
    return bool(sign) and (sign in "$£€¥₹₩₽₦₱₪₺฿" or is_code)


def _is_counted(line: Line, index: int) -> bool:
    """Does a plural stand behind the letter, or a whole: "8m of its 35m accounts"?"""
    word = line.lower(index + 1)
    if word == "of":
        return line.lower(index + 2) in {"the", "its", "their", "our", "these", "those", "all"}
    return word == "people" or (word.endswith("s") and word not in {"is", "was", "its", "across", "has", "as", "this"})
