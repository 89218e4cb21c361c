"""Shapes that are more than a number with its unit: multiples, ranks, votes, and one in five."""

from __future__ import annotations

from decimal import Decimal

from claimx.quantify.amounts import Measured, amount_at
from claimx.quantify.found import Found
from claimx.quantify.number import divided, number_at
from claimx.quantify.tokens import DASHES, Line, words
from claimx.quantify.wording import change_of, modifier_of

#: Verbs that are a multiple by themselves.
VERBS: dict[str, int | Decimal] = {
    "doubled": 2, "doubling": 2, "doubles": 2, "trebled": 3, "tripled": 3, "tripling": 3, "quadrupled": 4,
    "quintupled": 5, "halved": Decimal("0.5"), "halving": Decimal("0.5"),
}  # fmt: skip
FOLD = {"twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8} | {
    "tenfold": 10,
    "hundredfold": 100,
}
#: What follows "twice" and "three times" where they multiply.
MULTIPLIES = words(
    "as more the its their his her what that higher larger bigger greater faster likelier less smaller longer earnings"
)
VOTES = words("vote votes ruling decision majority")
VOTED = words("voted passed approved rejected ruled split adopted carried")
#: A larger second number of "one in five" is no ratio but a place or a year.
DENOMINATORS = frozenset(
    {*range(2, 31), 40, 50, 60, 75, 80, 100, 150, 200, 250, 300, 400, 500, 600, 1000, 10_000, 100_000, 10**6}
)


def verb(line: Line, index: int) -> list[Found]:
    """As in "doubled", "tenfold", "10-fold"."""
    word = line.lower(index)
    number = number_at(line, index) if line.kind(index) in {"figure", "word"} else None
    fold = line.after_hyphen(number.end) if number else 0
    if number and line.lower(fold) == "fold":
        return [_multiple(line, index, fold + 1, number.value)]
    value = VERBS.get(word) or FOLD.get(word)
    if not value or (word in VERBS and line.lower(index + 1) in {"down", "over", "as"}):
        return []
    found = _multiple(line, index, index + 1, Decimal(value))
    return [found._replace(change=("up" if value > 1 else "down"))] if word in VERBS else [found]


def _multiple(line: Line, start: int, end: int, value: Decimal) -> Found:
    modifier, first = modifier_of(line, start, end)
    return Found(first, start, end, value, value, "multiple", None, modifier, change_of(line, start, end))


def times(line: Line, index: int) -> list[Found]:
    """As in "three times as likely", "twice the size", "1.4 times book value"; "3 times since Monday" counts."""
    if (
        line.lower(index) == "twice"
        and line.lower(index + 1) in MULTIPLIES
        and not line.text_at(index + 2)[:1].isupper()
    ):
        return [_multiple(line, index, index + 1, Decimal(2))]
    number = number_at(line, index)
    if not number or line.lower(number.end) not in {"times", "x"} or number.shape == "part":
        return []
    multiplies = (
        line.lower(number.end) == "x" or line.lower(number.end + 1) in MULTIPLIES or number.value != int(number.value)
    )
    if line.lower(number.end) == "x" and not line.is_glued(number.end):
        return []
    if not multiplies:
        return []
    found = _multiple(line, index, number.end + 1, number.value)
    return [found._replace(unit=Measured("time", "multiple", number.end, number.end + 1))]


def rank(line: Line, index: int) -> list[Found]:
    """As in "third-largest", "ranked fifth"."""
    order = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    word = line.lower(index)
    if word not in order:
        return []
    behind = line.after_hyphen(index + 1)
    is_superlative = line.lower(behind).endswith("est") and behind > index + 1
    if not is_superlative and line.lower(index - 1) not in {"ranked", "ranks", "rank", "placed"}:
        return []
    value = Decimal(order.index(word) + 2)
    return [Found(index, index, behind + 1 if is_superlative else index + 1, value, value, "rank", None)]


def vote(line: Line, index: int) -> list[Found]:
    """As in "a 6-3 vote", "passed 71–3": two counts. Other scores are no quantities, and are passed over."""
    if line.kind(index) != "figure" or line.text_at(index + 1) not in DASHES or line.kind(index + 2) != "figure":
        return []
    is_vote = line.lower(index + 3) in VOTES or line.lower(index - 1) in VOTED
    is_joined = line.is_glued(index + 1) and line.is_glued(index + 2)
    if not is_vote or not is_joined or line.is_hidden(index):
        return []
    word = index + 3 if line.lower(index + 3) in VOTES else index + 2
    sides = [number_at(line, position) for position in (index, index + 2)]
    unit = Measured("vote", "count", word, word + 1)
    return [
        Found(position, position, position + 1, side.value, side.value, "count", unit)
        for position, side in zip((index, index + 2), sides, strict=True)
        if side and side.end == position + 1
    ]


def ratio(line: Line, index: int) -> list[Found]:
    """As in "one in five", "nine out of ten"."""
    top = number_at(line, index)
    if not top or top.shape not in {"figure", "words"} or top.value >= 100:
        return []
    word = line.after_hyphen(top.end)
    below = line.after_hyphen(word + {"in": 1, "out": 2}.get(line.lower(word), 0))
    if below <= word or (line.lower(word) == "out" and line.lower(word + 1) != "of"):
        return []
    below += line.lower(below) == "every"
    bottom = number_at(line, below)
    if not bottom or bottom.value not in DENOMINATORS or top.value >= bottom.value or top.value != int(top.value):
        return []
    of = amount_at(line, below)
    if of and of.unit and of.unit.kind not in {"count"}:  # 5 in 20 minutes, 3 in 10 years
        return []
    value = divided(top.value, bottom.value)
    modifier, first = modifier_of(line, index, bottom.end)
    return [Found(first, index, bottom.end, value, value, "ratio", of.unit if of else None, modifier)]
