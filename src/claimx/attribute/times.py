"""Tables: the words by which a sentence says when something was said."""

from __future__ import annotations

from claimx.tokens import Line, words
from claimx.wordclasses import MONTHS, WEEKDAYS

#: Behind a verb that says, these tell when: "he said on Monday".
WHEN = WEEKDAYS | words("yesterday today last this on in earlier later late at recently")
#: Before a comma, what begins with one of these tells when: "Earlier this year,".
OPENING_TIMES = words("earlier later last next this that late early soon")
#: "The next day", "the following week"
NEXT = words("next following same previous")
#: "on Monday", "since May"
BEFORE_TIMES = words("on in by since at during until before after")
#: A phrase that ends with one of these tells when, and is no part of a subject: "The board last April said".
TIMES = (
    WEEKDAYS
    | MONTHS
    | words("day year week month night morning afternoon evening weekend spring summer autumn fall winter")
)


def past_time(line: Line, start: int) -> int:
    """Behind an adverbial of time that stands between a verb and what it says: "explained this week | he left"."""
    index = start + (line.lower(start) in BEFORE_TIMES)
    while line.lower(index) in NEXT | OPENING_TIMES | {"the"} and line.lower(index + 1) in TIMES:
        index += 1
    end = index + (line.lower(index) in TIMES)
    while end > index and (line.kind(end) == "figure" or line.lower(end) in TIMES):
        end += 1
    if end == index and line.lower(start) in {"yesterday", "today", "earlier", "recently"}:
        return start + 1
    return end if end > index else start
