"""The words and signs that are numbers, and what they are worth."""

from __future__ import annotations

from decimal import Decimal

from claimx.english.tokens import words

_UP_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
SMALL = {word: number for number, word in enumerate(_UP_TO_NINETEEN.split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "bn": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "cr": 10**7,
}
#: Behind a figure these are scales too: "1.3 billions".
PLURAL_SCALES = {"millions": 10**6, "billions": 10**9, "trillions": 10**12}
#: Read as scales only where they touch the figure, or where the figure is an amount of money.
LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
#: "dozens", "tens of thousands": the order of magnitude, of which there is more than one.
MAGNITUDES = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9} | {
    "trillions": 10**12
}
_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
    " seventeenth eighteenth nineteenth twentieth"
)
PARTS = {word: number for number, word in enumerate(_ORDINALS.split(), start=3)} | {
    "half": 2,
    "quarter": 4,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
}
ORDER = {"first": 1, "second": 2} | {
    word: number for word, number in PARTS.items() if word.endswith(("rd", "th")) and number <= 20
}
PLURAL_PARTS = {"halves": 2} | {f"{word}s": number for word, number in PARTS.items() if word != "half"}
#: Verbs that are a multiple by themselves.
MULTIPLIED: dict[str, int | Decimal] = {
    "doubled": 2, "doubling": 2, "doubles": 2, "trebled": 3, "tripled": 3, "tripling": 3, "quadrupled": 4,
    "quintupled": 5, "halved": Decimal("0.5"), "halving": Decimal("0.5"),
}  # fmt: skip
#: The same behind a word that makes verbs of them: "to double"; "a double room" is none.
MULTIPLY: dict[str, int | Decimal] = {
    "double": 2, "treble": 3, "triple": 3, "quadruple": 4, "halve": Decimal("0.5"),
}  # fmt: skip
#: What follows "a third" or "half" where it is a part of something, and no third term and no half-back.
AFTER_PART = words(
    "of off the as its their his her our my these those all that this more less fewer larger smaller higher lower a an"
)
#: What stands before "a third" or "half" where that is how much, whatever follows.
BEFORE_PART = (
    "by", "about", "around", "roughly", "approximately", "nearly", "almost", "more than", "less than", "fewer than",
    "well over", "just over", "just under", "over", "under", "at least", "up to", "some", "only", "within", "between",
)  # fmt: skip
#: What is halved without an "a": "half-hour", "half turn".
HALVED = words("hour day year century decade mile point inch turn pint dozen")
#: What stands before "half", "third" and "quarter" where they are pieces of time or of a game.
BEFORE_PIECE = words("first second third fourth last next this that other latter each every final opening")
VULGAR_VALUES = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
#: Denominators with which "3/4" is a fraction; with others it may be a date, a season or a score.
WRITTEN_PARTS = frozenset({2, 3, 4, 5, 8, 16, 32, 64, 128})
#: The words that a number may begin with; any other need not be looked at twice.
OPENINGS = frozenset(
    {*SMALL, *TENS, *MAGNITUDES, *PARTS, "a", "an", "hundred", "thousand", "lakh", "million", "billion", "scores"}
)
#: Behind a hyphen they make a little more of a number: "thirty-odd".
ODD = frozenset({"odd", "some"})
#: Words that begin a figure of their own, and end the noun phrase before it.
BEGINNINGS = frozenset({*SMALL, *TENS}) - {"zero", "one"}
