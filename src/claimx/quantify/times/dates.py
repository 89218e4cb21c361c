"""Written dates in ISO 8601: points of time, what lies between two, and stretches that end at one."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from claimx.quantify.numerals import ORDER, SMALL
from claimx.quantify.times.calendar import MONTH

_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
ORDINALS = ("first", "second", "third", "fourth")
CENTURIES = ORDER | {"twenty-first": 21}
_MONTHS_OF = {"decade": 120, "year": 12, "half-year": 6, "half": 6, "quarter": 3, "month": 1}
_DAYS_OF = {"week": 7, "day": 1}
_YEAR_IN, _MONTH_IN, _DAY_IN = map(re.compile, (r"\b\d{4}\b", rf"\b{MONTH}", r"\b\d{1,2}(?=\b|st|nd|rd|th)"))


class Point(NamedTuple):
    """A date as far as it is said, in digits: what is not said is empty."""

    year: str
    month: str
    day: str

    @property
    def iso(self) -> str | None:
        """Without a year there is none."""
        return "-".join(filter(None, self)) if self.year else None


def point(text: str) -> Point:
    """ "5 Sept. 2024" -> 2024, 09, 05"""
    year, month, day = (pattern.search(text) for pattern in (_YEAR_IN, _MONTH_IN, _DAY_IN))
    return Point(year[0] if year else "", _month(month[0]) if month else "", f"{int(day[0]):02}" if day else "")


def _month(name: str) -> str:
    """ "Sept." -> "09" """
    return f"{_MONTHS.index(name[:3].lower()) // 3 + 1:02}"


def quarter(name: str, year: str) -> str:
    """ "second" of "2020" -> "2020-04/2020-06" """
    first = 3 * ORDINALS.index(name.lower()) + 1
    return f"{year}-{first:02}/{year}-{first + 2:02}"


def half(name: str, year: str) -> str:
    """ "first" of "2020" -> "2020-01/2020-06" """
    return f"{year}-01/{year}-06" if name == "first" else f"{year}-07/{year}-12"


def century(name: str) -> str:
    """ "18th" and "eighteenth" -> "17": how its years begin"""
    number = CENTURIES.get(name) or int(name[:-2])
    return f"{number - 1:02}"


def part_of_year(side: str, number: str, unit: str, year: str) -> str | None:
    """ "first", "nine", "month" of "2024" -> "2024-01/2024-09" """
    n_months = _how_many(number) * _MONTHS_OF[unit]
    if not 0 < n_months <= 12:
        return None
    return f"{year}-01/{year}-{n_months:02}" if side == "first" else f"{year}-{13 - n_months:02}/{year}-12"


def between(first: str, last: str) -> str | None:
    """ "October", "March 2024" -> "2023-10/2024-03": the first is before the other, and may lack its year."""
    begin, end = point(first), point(last)
    if not end.year:
        return None
    month = begin.month or (end.month if begin.day else "")
    year = begin.year or str(int(end.year) - (month > end.month))
    return f"{Point(year, month, begin.day).iso}/{end.iso}"


def _how_many(number: str | None) -> int:
    """ "nine" and "9" -> 9, nothing -> 1, "few" -> 0"""
    if not number:
        return 1
    return int(number) if number.isdigit() else SMALL.get(number.lower(), 0)


def stretch(number: str | None, unit: str, end: str) -> str | None:
    """ "12", "month", "March 2024" -> "2023-04/2024-03", as exactly as the end is said"""
    n_units, last = _how_many(number), _last_day(point(end))
    if not n_units or not last or not _is_said_for(unit, point(end)):
        return None
    first = _before(last + timedelta(days=1), n_units, unit)
    is_of_months = unit in _MONTHS_OF and (last + timedelta(days=1)).day == 1
    length = 4 if not point(end).month else 7 if is_of_months else 10
    return f"{first.isoformat()[:length]}/{last.isoformat()[:length]}"


def _is_said_for(unit: str, end: Point) -> bool:
    """Is the end said as exactly as the unit: weeks up to a day, months up to a month?"""
    if unit in _DAYS_OF:
        return bool(end.day)
    return bool(end.month) or _MONTHS_OF[unit] >= _MONTHS_OF["year"]


def _last_day(end: Point) -> date | None:
    """The last day of what is said, or None where there is none: "31 June"."""
    if not end.year:
        return None
    year, month = int(end.year), int(end.month or 12)
    n_days = monthrange(year, month)[1]
    return date(year, month, int(end.day or n_days)) if int(end.day or 1) <= n_days else None


def _before(day: date, n_units: int, unit: str) -> date:
    """The day that lies so many units before another."""
    if unit in _DAYS_OF:
        return day - timedelta(days=n_units * _DAYS_OF[unit])
    year, month = divmod(12 * day.year + day.month - 1 - n_units * _MONTHS_OF[unit], 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
