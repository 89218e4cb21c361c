"""Patterns of what days, months and years are written like, and of what tells years from counts of as many."""

from __future__ import annotations

from claimx.english.tokens import words
from claimx.english.wordclasses import MONTHS

MONTH = (
    rf"(?:{'|'.join(sorted(month.title() for month in MONTHS))}"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b"
#: Written with a comma or a sign of money, or followed by more digits, the same four digits are a number.
YEAR = (
    r"(?<![\d.,$£€¥₹-])(?:(?:1[5-9]|20)\d\d|2100)(?![\d%$£€]|[.,]\d)"
    r"(?!\s?(?:per cent|percent|million|billion|trillion)\b)"
)
#: What is counted rather than dated behind four digits, and the words that say that a number follows.
NO_NUMBER = (
    r"(?![%$£€]|[.,]\d|/)(?!-(?:mile|foot|acre|year|page|seat|mega|kilo|km))"
    r"(?! ?(?:per cent|percent|million|billion|people|hires|men|women"
    r"|children|workers|jobs|miles|kilomet|metres|meters|rpm|points|parts|dollars|euros|pounds|tonnes|tons|square|[MGk]W|km|kg|hp|hours"
    r"|barrels|homes|pixels|feet|inches|yards|cm|mm)\b)"
)
_COUNTING = words(
    """about About some Some nearly Nearly over Over than around Around roughly least almost only just under
    exactly estimated another"""
)
UNCOUNTED = "".join(f"(?<!{word} )" for word in sorted(_COUNTING))
#: Behind a figure these make a year of it; "900 BC nurses" are of British Columbia.
OF_ERA = (
    r"\b\d[\d,]*(?: ?(?:and|to|[-–]) ?(?:about )?\d[\d,]*)? ?(?:BCE|CE|AD|BC(?! [a-z]+s\b)|B\.C\.|C\.E\.|A\.D\.)(?!\w)"
)
#: What begins or ends in about a year, and what may follow: "founded around 1900 by", no "built about 1900 huts".
BEGINNINGS = "beginning|began|begun|starting|started|founded|born|built|established|dating|dates|dated|ending|ended"
ENDED = r"(?=[.,;:)]|\s*\Z| (?:by|in|and|when|as|after|until|the|with|for|on|at|it|he|she|they)\b)"
