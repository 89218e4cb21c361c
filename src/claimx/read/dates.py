"""Days as pages write them, for machines and for readers."""

from __future__ import annotations

import re
from datetime import date, datetime, timezone
from email.utils import parsedate_to_datetime

#: No newspaper is older (the Relation of Strassburg, 1605); systems write the first day of year 1 for "no date".
_FIRST_NEWSPAPER = date(1605, 1, 1)
#: Zero as Unix counts time, which systems write for "no date" too.
_ZERO = date(1970, 1, 1)
#: In English; and where the program that wrote the day speaks German or French, which the page need not.
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
    "jän": 1, "mär": 3, "mai": 5, "okt": 10, "dez": 12,
    "fév": 2, "avr": 4, "juin": 6, "juil": 7, "aoû": 8, "déc": 12,
}  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})[^\W\d_]{{0,6}}\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})"
#: How a day is written; the first that fits and is a day wins. ``03/07/2014`` is two days, and is read as neither.
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}(?P<mark>[-/.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?=\d{{6}}\b|(?!\d))",
        rf"\b{_YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark){_DAY}(?!\d)",
        rf"\b{_DAY}(?:st|nd|rd|th|er)?(?: of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}\b",
        rf"(?:^|, ){_DAY}\. {_MONTH} {_YEAR}\b",  # elsewhere the number may be that of a paper
        rf"\b{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY}\s+\d\d:\d\d:\d\d\s+(?:[A-Z]+\s+)?{_YEAR}\b",
        rf"\b{_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{4}}|\d\d)\b(?!\.)",
        rf"\b(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d{{1,2}})/{_YEAR}\b",
        rf"\b(?P<month>\d{{1,2}})/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}\b",
    )
)
#: Seconds or milliseconds since 1970.
_SECONDS = re.compile(r"\s*(\d{10})(?:\d{3})?\s*")
# Pages began in 1990 or so; a year of two digits is of this century.
_CENTURY = 2000


def to_date(value: object) -> date | None:
    """Read ISO 8601, RFC 2822, ``12 March 2026``, ``March 12, 2026``, ``12.3.2026``; the day as written, in its zone.

    What only stands for no date is none.
    """
    found = _date(value)
    return found if found and found >= _FIRST_NEWSPAPER and found != _ZERO else None


def _date(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int):
        value = str(value)
    if not isinstance(value, str):
        return None
    if seconds := _SECONDS.fullmatch(value):
        return datetime.fromtimestamp(int(seconds[1]), timezone.utc).date()
    matches = filter(None, (pattern.search(value) for pattern in _WRITTEN))
    return next(filter(None, map(_valid, matches)), None) or _mail_date(value)


def _valid(found: re.Match[str]) -> date | None:
    year, month = int(found["year"]), found["month"].lower()
    try:
        return date(
            year if len(found["year"]) > 2 else _CENTURY + year,
            int(month) if month.isdigit() else _MONTHS[month],
            int(found["day"]),
        )
    except ValueError:
        return None


def _mail_date(value: str) -> date | None:
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
