"""Figures and number words -> decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter

from claimx.english.tokens import DASHES, HYPHENS, Line
from claimx.english.wordclasses import PREPOSITIONS
from claimx.quantify.amounts.fractions import and_a_part, spelled, vulgar, written
from claimx.quantify.amounts.scales import EXACT, LONGEST_FIGURE, Number, scaled
from claimx.quantify.numerals import MAGNITUDES, ODD, OPENINGS, SCALES, SMALL, TENS

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?|[0-9]*(?:\.[0-9]+)?")
#: Six rules ask for the number at one place: of 89,000 questions in 3,136 sentences 54,000 were asked before.
_N_REMEMBERED = 128
#: "Scores of people".
_SCORE = 20
_BEFORE_SCORES = PREPOSITIONS | {"and", "or"}
#: Digits of a power of ten.
_LONGEST_POWER = 2


@lru_cache(_N_REMEMBERED)
def number_at(line: Line, index: int) -> Number | None:
    """The number that begins with this token, scale words included."""
    kind = line.kind(index)
    if line.is_hidden(index) or kind in {"mark", ""} or (kind == "word" and line.lower(index) not in OPENINGS):
        return None
    for read in _READERS[kind]:
        number = read(line, index)
        if number:
            return _past_odd(line, and_a_part(line, number))
    return None


def _past_odd(line: Line, number: Number) -> Number:
    """As in "seventy-some", "30-odd": the words that qualify it belong to it."""
    word = line.after_hyphen(number.end)
    if word == number.end or line.lower(word) not in ODD:
        return number
    return scaled(line, number.value, word + 1, number.shape)  # eighty-odd thousand


def _figure(line: Line, index: int) -> Number | None:
    """As in "1,300", "816 000", "2 1/2 million"."""
    text = line.text_at(index)
    if line.kind(index) != "figure" or len(text) > LONGEST_FIGURE or not _GROUPED.fullmatch(text):
        return None
    end = index + 1
    while _continues_in_groups(line, index, end):
        text, end = text + line.text_at(end), end + 1
    if (line.text_at(end), line.text_at(end + 1)) == (",", "000") and len(text) < 4:  # 80, 000
        text, end = text + "000", end + 2
    number = scaled(line, Decimal(text.replace(",", "")), end, "figure")
    joint = end + (line.text_at(end) in HYPHENS and line.is_glued(end) and line.is_glued(end + 1))  # 8-1/2
    is_apart = joint > end or not line.is_glued(end)
    mixed = vulgar(line, joint) or (written(line, joint) if number.end == end and is_apart else None)
    if not mixed:
        return number
    is_of_cents = joint > end and "." in text  # a bushel at $5.67-3/4
    part = mixed.value.scaleb(-2, EXACT) if is_of_cents else mixed.value
    return scaled(line, EXACT.add(number.value, part), mixed.end, "figure")  # 1 1/2 million


def _scientific(line: Line, index: int) -> Number | None:
    """As in "2.998×10−8", as pages write it that have lost their superscripts."""
    if line.text_at(index + 1) not in {"×", "x"} or line.text_at(index + 2) != "10" or line.kind(index) != "figure":
        return None
    is_negative = line.text_at(index + 3) in DASHES
    power = line.text_at(index + 3 + is_negative)
    is_power = line.is_glued(index + 3) and power.isdecimal() and len(power) <= _LONGEST_POWER
    if not is_power or not _GROUPED.fullmatch(line.text_at(index)):
        return None
    value = Decimal(line.text_at(index).replace(",", "")).scaleb(-int(power) if is_negative else int(power), EXACT)
    return Number(value, index + 4 + is_negative, "figure", value)


def _continues_in_groups(line: Line, first: int, index: int) -> bool:
    """As in "816 000": a group of three digits behind a space, after one to three digits."""
    text = line.text_at(index)
    if line.kind(index) != "figure" or len(text) != 3:
        return False
    opening, between = line.text_at(first), line.between(index)
    return (
        opening.isdecimal()
        and len(opening) < 4
        and opening[0] != "0"
        and not line.is_hidden(index)
        and between in {" ", "\u00a0", "\u202f", "\u2009"}
        and (text.endswith("0") or between != " ")
        and index - first < LONGEST_FIGURE // 3
    )


def _magnitude(line: Line, index: int) -> Number | None:
    """As in "dozens", "hundreds of thousands"."""
    value = MAGNITUDES.get(line.lower(index)) or (_SCORE if _are_scores(line, index) else None)
    if not value:
        return None
    further = MAGNITUDES.get(line.lower(index + 2)) if line.lower(index + 1) == "of" else None
    end = index + 3 if further else index + 1
    return Number(Decimal(value * (further or 1)), end, "magnitude", Decimal(value))


def _are_scores(line: Line, index: int) -> bool:
    """As in "killed scores of people", "injuring scores more"; no marks, "test scores of 20", "the scores of boys"."""
    behind, before = line.lower(index + 1), line.lower(index - 1)
    if line.lower(index) != "scores" or behind not in {"of", "more"} or line.kind(index + 2) == "figure":
        return False
    is_noun = before.isalpha() and before not in _BEFORE_SCORES and not before.endswith(("ing", "ed", "es"))
    return not is_noun and _small(line.lower(index + 2)) is None


def _spelled(line: Line, index: int) -> Number | None:
    """As in "twenty-eight thousand six hundred and forty-two", "a hundred", "a dozen"."""
    if line.lower(index) in {"a", "an"} and line.lower(index + 1) in SCALES and line.lower(index + 1) != "cr":
        return max(scaled(line, Decimal(1), index + 1, "words"), _in_words(line, index, 1), key=attrgetter("end"))
    if line.lower(index) == "a" and line.lower(index + 1) == "couple" and line.lower(index + 2) in SCALES:
        return scaled(line, Decimal(2), index + 2, "words")
    if line.lower(index) == "a" and _is_percent(line, index + 1):
        return Number(Decimal(1), index + 1, "words", Decimal(1))
    if line.lower(index) in SCALES and line.lower(index - 1) in {"each", "every"}:
        return scaled(line, Decimal(1), index, "words")
    small = _small(line.lower(index))
    return None if small is None else _in_words(line, index, small)


def _is_percent(line: Line, index: int) -> bool:
    """As in "less than a percent", "by a percentage point"; "a percentage of" says no figure."""
    words = (line.lower(index), line.lower(index + 1))
    return words[0] == "percent" or words in {("per", "cent"), ("percentage", "point")}


def _in_words(line: Line, index: int, current: int) -> Number:
    """The number whose first word is worth ``current``."""
    total, end, last_scale = 0, index + 1, 10**18
    while True:
        position = _past_joint(line, end, total + current)
        word = line.lower(position)
        if word == "hundred" and 0 < current < 100:
            current *= 100
        elif SCALES.get(word, 0) in range(12, last_scale) and word != "hundred" and current and word.isalpha():
            last_scale = SCALES[word]
            total, current = total + current * last_scale, 0
        elif _fits(current, _small(word), total):
            current += _small(word) or 0
        else:
            coefficient = total // last_scale if total and not current else total + current
            if line.lower(end - 1) == "hundred" and not total:  # five to six hundred
                coefficient //= 100
            return Number(Decimal(total + current), end, "words", Decimal(coefficient))
        end = position + 1


def _small(word: str) -> int | None:
    """Up to nineteen, and the tens: what a number in words is put together from."""
    return SMALL[word] if word in SMALL else TENS.get(word)


def _fits(current: int, more: int | None, total: int) -> bool:
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


#: What each kind of token may begin.
_READERS = {
    "figure": (written, _scientific, _figure),
    "vulgar": (vulgar,),
    "word": (spelled, _magnitude, _spelled),
}
