"""When a page was published, as its reader sees it: the first line by its heading that is a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from lxml.etree import tostring

from claimx.read.dates import to_date
from claimx.read.html.imprint.own import INLINE_TAGS, LINE_TAGS, MAX_BYLINE_CHARACTERS, UPDATED, Own, labelled, marks
from claimx.read.html.markup import naming
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: How pages call the time of publication.
_DATES = naming(
    r"date|date-?lines?|date-?published|date-?time|published?(?:-?(?:at|date|on|time))?"
    r"|posted(?:-?on)?|pub-?date|time-?stamp|created"
)
#: How they call that of a change.
_CHANGES = naming(r"date-?modified|modified|last-?(?:updated?|modified)|updated?-?(?:at|date|on|time)")
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\W+"
#: On the same line: who wrote, the desk, the kind of page, the place.
_HEAD = (
    r"(?:by:?(?: (?-i:[^\W\d_a-z])[\w.'’-]*){2,5}?|[\w'’ -]{2,30} staff|(?:press|news|media) release) ?[,|·•–—-]+\s*"
    rf"|[\w '’.-]{{2,30}}, (?={_WEEKDAY})"
)
#: What stands before a date that is a line by itself.
_LEAD = re.compile(
    rf"\W*(?:{_HEAD})?(?:(?:first|originally)\s+)?"
    r"(?:(?:published|posted|written|created|added|issued|released|filed|submitted|date)\b"
    r"(?:\s+(?:on|at|date)\b)?\s*[:\W]*)?(?:\d\d?[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?,\s+)?"
    rf"(?:on\s+)?(?:{_WEEKDAY})?",
    re.IGNORECASE,
)
#: And the words that are all of its label.
_LABEL = re.compile(
    r"(?:date(?: published| posted)?|(?:first )?published|publication date|posted|release date):?", re.IGNORECASE
)
_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?[ -][a-z]{3,9}\.?,?[ -]\d{4}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)|\d{4}[-/.]\d\d[-/.]\d\d)(?!\d)"
)
#: A line by itself has a day and, behind it, a time, its zone, a place in capitals; then a place or a house behind a
#: bar, or the hour of a change.
_DAY_LINE = re.compile(
    rf"(?i:{_DAY})[\s\d:,.|/·•–—apmthA-Z+-]*(?:(?<=[|/] )[A-Z][\w .]{{2,30}}|\W(?i:updated):? [\d:.]+[\s.apmA-Z]*|and)?"
)
#: The day of a change, up to where the line says when the page was published.
_CHANGE = re.compile(
    rf"[^\w)]*\b(?:last )?(?:updated?|modified)\b.*?{_DAY}.*?(?=\b(?:(?:first|originally) )?(?:published|posted)\b|$)",
    re.IGNORECASE,
)
#: Where agencies and houses begin: ``WELMOUTH, July 2, 2014 —``, ``Welmouth, Wales (2 July 2014) -``.
_PLACE = re.compile(
    rf"[A-Z][\w.' -]{{1,30}}(?:, [\w.' -]{{1,30}}){{0,2}}(?:, | \(){_DAY}\)?\s*(?:[—–/-]|\()", re.IGNORECASE
)
#: What shares its line with others.
_ON_A_LINE = frozenset({*INLINE_TAGS, "time", "small", "label", "dt", "th", "td"} - {"p"})
# A label, the spaces and breaks around it.
_N_PIECES_BEFORE = 6
# The line above the heading, and a kicker.
_N_ABOVE = 3
_MONTHS_A_YEAR = 12
#: The difference between two zones.
_ZONES = timedelta(days=1)


def shown_day(declared: date | None, shown: date | None) -> date | None:
    """The day that the page declares; where it shows the next one or the last, its reader's zone is another."""
    return shown if declared and shown and abs(declared - shown) <= _ZONES else declared or shown


def dated(own: Own) -> date | None:
    """The first day by the heading; above others it may be that of today, below the text that of other pages."""
    return next((day for element in _by_heading(own) if own(element) and (day := _day_of(element))), None)


def dated_in_text(own: Own) -> date | None:
    """The day behind a label that says "date", wherever it stands, or behind the place where a release begins."""
    if day := next(filter(None, map(to_date, labelled(own, _LABEL))), None):
        return day
    starts = (_PLACE.match(collapse(text.text_content())[:MAX_BYLINE_CHARACTERS]) for text in own.tree.iter("p"))
    return next((day for start in starts if start and (day := to_date(start[0]))), None)


def surely(day: date | None, tree: HtmlElement, address: str | None) -> date | None:
    """The day that was inferred, unless all that the page says of it is ``04/05/2021``, which is two."""
    if day is None or day.day == day.month or day.day > _MONTHS_A_YEAR:
        return day
    one, other = f"0?{day.day}", f"0?{day.month}"
    if not re.search(rf"(?<!\d)(?:{one}/{other}|{other}/{one})/{day.year}(?!\d)", tree.text_content()):
        return day
    for_machines = f"{tostring(tree, encoding='unicode')} {address or ''}"
    return day if re.search(f"{day.year}[-/]?{day.month:02}[-/]?{day.day:02}", for_machines) else None


def _by_heading(own: Own) -> Iterator[HtmlElement]:
    """Short lines right above the heading, and all below it down to the text."""
    outer = None if own.heading is None else own.heading.getparent()
    if own.heading is not None and outer is not None and outer.tag != "body":
        for element in islice(own.heading.itersiblings(preceding=True), _N_ABOVE):
            yield from element.iter("*") if len(element.text_content()) <= MAX_BYLINE_CHARACTERS else ()
    yield from own.below


def _day_of(element: HtmlElement) -> date | None:
    """What a reader sees of it, or what it tells machines."""
    called = marks(element)
    if _CHANGES.search(called):
        return None
    is_time = element.tag == "time" or (element.tag == "abbr" and element.get("title"))
    if not is_time and not _DATES.search(called) and element.tag not in LINE_TAGS:
        return None
    line = collapse(element.text_content())
    words = _CHANGE.sub("", line) if len(line) <= MAX_BYLINE_CHARACTERS else ""
    if not words or UPDATED.match(words) or _is_behind_update(element):
        return None
    if is_time:
        return to_date(words) or to_date(element.get("datetime") or element.get("title"))
    return to_date(words) if _DATES.search(called) or _is_day(words) else None


def _is_day(words: str) -> bool:
    lead = _LEAD.match(words)
    return bool(_DAY_LINE.fullmatch(words, lead.end() if lead else 0))


def _is_behind_update(element: HtmlElement) -> bool:
    """Whether the words before it on its line say that it was changed then."""
    before = filter(str.strip, islice(_before(element), _N_PIECES_BEFORE))
    return bool(UPDATED.match(next(before, "")))


def _before(element: HtmlElement) -> Iterator[str]:
    """What stands before it on its line, the nearest first; a paragraph and a heading are lines of their own."""
    while True:
        above, outer = element.getprevious(), element.getparent()
        beside = outer if above is None else above
        yield (above.tail if above is not None else outer.text if outer is not None else "") or ""
        if beside is None or beside.tag not in _ON_A_LINE:
            return
        if above is not None:
            yield above.text or ""
        element = beside
