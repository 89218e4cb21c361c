"""Parts of a whole: "two thirds", "½", "3/4", "half a million", "a fifth of"."""

from __future__ import annotations

from decimal import Decimal

from claimx.english.tokens import Line, Phrases, words
from claimx.english.wordclasses import ARTICLES, BE, is_finite
from claimx.quantify.amounts.scales import EXACT, Number, divided, scaled
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantify.numerals import (
    AFTER_PART,
    BEFORE_PART,
    BEFORE_PIECE,
    HALVED,
    PARTS,
    PLURAL_PARTS,
    SCALES,
    SMALL,
    VULGAR_VALUES,
    WRITTEN_PARTS,
)

#: Words of time behind "by a third", which is no third thing of them.
_BEHIND_PART = words("next last overnight annually yearly nationwide worldwide overall")
_BEFORE_QUARTERS = words("first last past next")
#: Behind "a third" these say that it is many: "of which a third were late".
_SAID_OF_MANY = frozenset({"were", "are"})
#: "The half ended", "a half said": those are pieces of a game, and no half of anything.
_BEFORE_PART = Phrases(dict.fromkeys(BEFORE_PART, True))


def spelled(line: Line, index: int) -> Number | None:
    """The part of a whole that begins with this word."""
    return _spelled(line, index) or _of_a_ranking(line, index)


def vulgar(line: Line, index: int) -> Number | None:
    """As in "½"."""
    part = VULGAR_VALUES.get(line.text_at(index))
    return scaled(line, divided(*part), index + 1, "part") if part else None


def written(line: Line, index: int) -> Number | None:
    """As in "3/4", but not 9/11 and 24/7."""
    top, bottom = line.text_at(index), line.text_at(index + 2)
    are_figures = top.isdecimal() and bottom.isdecimal() and len(top + bottom) < 7
    if line.text_at(index + 1) not in {"/", "⁄"} or not are_figures:
        return None
    if line.text_at(index + 3) in {"/", "⁄"} or int(bottom) not in WRITTEN_PARTS or int(top) >= int(bottom):
        return None
    return Number(divided(int(top), int(bottom)), index + 3, "part", Decimal(1))


def _spelled(line: Line, index: int) -> Number | None:
    """As in "two thirds", "a quarter of", "half the", "half a million"."""
    word = line.lower(index)
    if word == "quarter" and line.lower(index + 1) in SCALES:
        return _of_scale(line, divided(1, 4), index + 1)
    before = line.lower(index - 1)
    if word == "half" and (before not in BEFORE_PIECE or (before == "that" and line.lower(index + 1) == "of")):
        return _portion(line, Decimal(1), 2, (index, index + 1))
    top = 1 if word in {"a", "an"} else SMALL.get(word)
    position = line.after_hyphen(index + 1)
    if not top or line.is_hidden(position):
        return None
    parts = PARTS if top == 1 else PLURAL_PARTS
    bottom = parts.get(line.lower(position)) or (4 if line.lower(position) == "quarter" else None)
    is_time = line.lower(position) == "quarters" and before in _BEFORE_QUARTERS  # the first three quarters of 2021
    if not bottom or top >= bottom or is_time:  # eight quarters are two years
        return None
    scale = _of_scale(line, divided(top, bottom), position + 1)
    if scale:
        return scale
    if position > index + 1 and word not in {"a", "an"}:  # one-third interest, two-thirds majority
        return Number(divided(top, bottom), position + 1, "part", Decimal(top))
    return _portion(line, Decimal(top), bottom, (index, position + 1))


def _portion(line: Line, top: Decimal, bottom: int, span: tuple[int, int]) -> Number | None:
    """A part of a whole, or of a scale: "half a million", "a quarter of a million", "three quarters billion"."""
    value, (start, end) = divided(top, bottom), span
    scale = _of_scale(line, value, end)
    if scale:
        return scale
    if bottom == 2 and line.after_hyphen(end) > end and not _is_halved(line, end):  # half-term
        return None
    is_part = (
        top > 1
        or line.lower(start) == "one"
        or line.lower(end) in AFTER_PART
        or (_is_halved(line, end) and (bottom == 2 or (bottom == 4 and line.after_hyphen(end) > end)))
        or (bottom == 2 and line.lower(start - 1) == "in")
        or (bottom == 2 and line.kind(end) in {"", "mark"} and is_finite(line, start - 1))
        or (bottom == 2 and is_finite(line, end) and line.lower(start - 1) not in ARTICLES)
        or line.lower(end) in _SAID_OF_MANY
        or ((line.text_at(end), line.lower(end + 1)) == (",", "or") and line.lower(start - 1) in BE)  # is a tenth, or
        or (_BEFORE_PART.before(line, start) is not None and not _is_ordinal(line, bottom, end))
    )
    return Number(value, end, "part", top) if is_part else None


def _of_scale(line: Line, value: Decimal, end: int) -> Number | None:
    """As in "half a million", "three-quarters of a million"."""
    for skipped in (("of", "a"), ("a",), ()):
        position = end + len(skipped) if skipped else line.after_hyphen(end)
        is_so_far = all(line.lower(end + offset) == word for offset, word in enumerate(skipped))
        if is_so_far and line.lower(position) in SCALES:
            return scaled(line, value, position, "words")
    return None


def _is_halved(line: Line, end: int) -> bool:
    """As in "half-hour", "a quarter-point"."""
    return line.lower(line.after_hyphen(end)) in HALVED


def _is_ordinal(line: Line, bottom: int, end: int) -> bool:
    """As in "by a third party", "about half past nine": a name follows at once."""
    word = line.lower(end)
    is_noun = line.kind(end) == "word" and word not in STOPS and word not in _BEHIND_PART
    return word == "past" or (bottom not in {2, 4} and is_noun)


def _of_a_ranking(line: Line, index: int) -> Number | None:
    """As in "the poorest fifth of households"."""
    bottom, before = PARTS.get(line.lower(index)), line.lower(index - 1)
    if not bottom or line.lower(index + 1) != "of" or not (before.endswith("est") or before in {"top", "bottom"}):
        return None
    return Number(divided(1, bottom), index + 1, "part", Decimal(1))


def and_a_part(line: Line, number: Number) -> Number:
    """As in "two and a half", "two-and-a-half": of the scale, where there is one."""
    joint = line.after_hyphen(number.end)
    if line.lower(joint) != "and" or number.shape == "part":  # between a quarter and a third
        return number
    article = line.after_hyphen(joint + 1)
    part = line.after_hyphen(article + 1)
    bottom = PARTS.get(line.lower(part))
    if line.lower(article) != "a" or not bottom or bottom > 4:
        return number
    value = EXACT.add(number.value, EXACT.multiply(number.scale, divided(1, bottom)))
    return scaled(line, value, part + 1, "words")
