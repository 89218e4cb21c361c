"""What a sentence must hold for a pattern to fit anywhere in it: seen at a glance, where searching takes longer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal

from claimx.english.tokens import words
from claimx.english.wordclasses import MONTHS

Clue = Literal[
    "digit", "touched", "joined", "label", "bracket", "semicolon", "jet", "era", "zeros", "year",
    "month", "relative", "ago", "weekday", "one", "compound", "something", "clock", "part", "parent",
    "century", "span", "point", "street", "postcode", "series", "zone", "slash",
]  # fmt: skip
#: Words that make a name of the figure behind them, as they are written and in whatever case.
LABELS = words(
    """Section Article Chapter Part Phase Stage Tier Act Annex Appendix Table Figure Fig. Page page pages p. pp. Game
    Week Day Year Unit Group Class Type type Category category Grade Level Highway Route Interstate Exit exit Gate
    Platform Room Flight Bill Resolution Directive Regulation Rule Title Schedule Clause Season Episode Volume Step Item
    Formula Euro Fortune Windows iPhone Boeing Airbus ATR Cessna Embraer Apollo Falcon Model Version version Mark HIV
    Revision Proposition Prop. Amendment Measure Terminal Pier Zone District Line Runway Covid COVID SP sp FTSE Nasdaq
    NASDAQ Nikkei Russell Dow MSCI ASX TSX CAC DAX Stoxx STOXX Topix Big Ward Block Bay Wing Cell Lot Berth Agenda
    figure table chapter section Goal Planet Galaxy Xbox PlayStation Android"""
)
LABELS_IN_ANY_CASE = words(
    """section chapter phase stage tier annex appendix highway route exit gate platform grade clause berth lane
    paragraph footnote question"""
)
#: How all that labels a figure ends: besides these words their plurals, and labels of several words.
_ENDS_OF_LABELS = (
    *{label.casefold() for label in LABELS},
    *(label + ending for label in LABELS_IN_ANY_CASE for ending in ("", "s")),
    *("world cup", "apple watch", "poor's", "poor’s", "s&p", "s p", "article(", "level"),
)
_BEFORE_FIGURE = re.compile(r"[ -]\d")


def _holds(*parts: str) -> Callable[[str], bool]:
    """Does the folded sentence hold one of the parts?"""

    def holds(folded: str) -> bool:
        for part in parts:  # noqa: SIM110 (a generator takes twice as long)
            if part in folded:
                return True
        return False

    return holds


def _finds(pattern: str) -> Callable[[str], bool]:
    """Does the pattern fit anywhere in the folded sentence?"""
    search = re.compile(pattern).search
    return lambda folded: search(folded) is not None


def _is_labelled(folded: str) -> bool:
    """Does one of the labels stand before a figure, or an index of shares, "S&P/ASX 200"?"""
    ends = (match.start() for match in _BEFORE_FIGURE.finditer(folded))
    return any(folded.endswith(_ENDS_OF_LABELS, 0, end) for end in ends) or "s&p/" in folded or "s p/" in folded


#: Of 733 sentences that may be statistics 595 hold a digit, and 128 a month.
_CLUES: Mapping[Clue, Callable[[str], bool]] = {
    "month": _holds(*sorted(month[:3] for month in MONTHS)),
    "relative": _holds(
        *("last ", "this ", "next ", "past ", "previous ", "preceding ", "coming ", "following ", "current "),
        *("recent ", "quarter", "half", "fiscal ", "calendar ", "financial ", "school ", "the first "),
        *("the final ", "the opening ", "the closing ", "over the ", "during the "),
        *("q1", "q2", "q3", "q4", " h1", " h2", " fy"),
        *("today", "yesterday", "tomorrow", "tonight", "weekend", "latest "),
    ),
    "ago": _holds(" ago", " earlier"),
    "weekday": _holds("day"),
    "century": _holds(" century"),
    "span": _holds(
        *(
            " period",
            " stretch",
            " decade",
            " century",
            " season",
            "during ",
            "throughout ",
            "over ",
            "in the ",
            "by the ",
        ),
        *(" year", " month", " week", " quarter", " parl", " congr", " session", " legisl", " election cycle"),
    ),
    "one": _holds("one", "zero", "letter"),
    "compound": _holds(
        *(
            "-digit",
            "-figure",
            "-wheel",
            "-by-",
            "best-of-",
            "-setter",
            "-in-1",
            "-in-one",
            "-hundredth",
            "-thousandth",
            "-millionth",
            "ty-",
            "ty first",
            "ty second",
            "ty third",
        ),
        *("ty fourth", "ty fifth", "ty sixth", "ty seventh", "ty eighth", "ty ninth"),
    ),
    "something": _holds("someth", " or two"),
    "parent": _finds(r"(?:her|mum|mom|dad|parents?)[ -]of[ -]"),
    "clock": _holds(
        "clock", " past ", "quarter to ", " the morn", " the after", " the even", " at night", " until ", " till "
    ),
    "part": _finds(
        r"(?:grade|phase|stage|chapter|tier|category|year|month|week|day|round|step|level|class|section|part)"
        r" (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    ),
}
#: In most of those 595 sentences nothing stands at the figures but blanks, commas and signs of money.
_CLUES_OF_FIGURES: Mapping[Clue, Callable[[str], bool]] = {
    "digit": lambda folded: True,
    # Letters, or an apostrophe, at a figure: "F-16", "19th", "1990s", "’68".
    "touched": _finds(r"\d(?:[-’',]*[^\W\d_]|(?<=[^\W\d_]\d)|(?<=[’']\d)|(?<=[^\W\d_][-‑]\d))"),
    # Figures with more between them than in "1,234.5", or before "a.m.", "o’clock".
    "joined": _finds(r"\d(?:[^\w,.]{1,2}\d|\.\d+\.\d|[.:]\d\d ?[apgbuh]| ?(?:[ap]\.?m|o[’']))"),
    "label": _is_labelled,
    "bracket": _holds(")", "]"),
    "semicolon": _holds(";"),
    "jet": _holds("7 max", "7-", "7 dreamliner", "7s", "7 jet"),
    "era": _finds(r"a\.d\.|\bad ?\d|\d ?(?:b\.?c|c\.?e|a\.?d)"),
    "zeros": _holds("00"),
    "year": _finds(r"[12]\d\d\d"),
    "point": _holds("-point"),
    "street": _finds(r" (?:st(?:reet)?|ave(?:nue)?|road|rd|lane|boulevard|drive|square|place)(?![a-z])"),
    "postcode": _finds(r" \d{5}"),
    "series": _holds("rfc", "sdg", "psalm"),
    "zone": _finds(r"\d{4} (?:gmt|bst|utc|cet|est|edt|et|ist|hrs)"),
    "slash": _holds("/"),
}
_find_digit = re.compile(r"\d").search


def clues_in(text: str) -> frozenset[Clue]:
    """All that the sentence holds."""
    folded = text.casefold().replace("ı", "i").replace("i\u0307", "i")  # patterns without case read them so
    tables = (_CLUES, _CLUES_OF_FIGURES) if _find_digit(folded) else (_CLUES,)
    return frozenset(clue for table in tables for clue, holds in table.items() if holds(folded))
