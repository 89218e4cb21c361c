"""Tables: the words by which a sentence says when something was said."""

from __future__ import annotations

from claimx.english.tokens import words
from claimx.english.wordclasses import MONTHS, WEEKDAYS

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
    | words("jan feb aug sept oct nov dec")
    | words("day year week month night morning afternoon evening weekend spring summer autumn fall winter")
)
