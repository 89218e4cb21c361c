"""Times that are told from the day of the article, "last year" and "in March", in ISO 8601.

Only what the sentence itself settles: a month without a year is the last one before the day, if nothing is to come and
no other year is named. Whose fiscal year, the summer of which hemisphere and how long "recent" is nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from claimx.english.tokens import words
from claimx.quantify.clues import clues_in
from claimx.quantify.numerals import SMALL
from claimx.quantify.times import dates
from claimx.quantify.times.calendar import MONTH
from claimx.quantify.times.spoken import ANY_YEAR, Spoken, spoken

_SIDES = {"last": -1, "this": 0, "next": 1}
_SIDE = f"(?P<side>{'|'.join(_SIDES)})"
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(SMALL)}|an?)"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: Of articles: no newspaper is older, and what is to come is no day; "9999-12-31" is how systems write "never", and
#: behind it there is no calendar.
_YEARS = range(1605, 9000)
#: Days and months: what lies further back would be told with its year, or with "last". Of some 90 weekdays, days and
#: months in dated news that were read, one was of another year than this rule gives it.
_FARTHEST_DAY = 5
_FARTHEST_MONTH = 8
#: What is still to come, or may be: a day or a month of it is none before that of the article.
_TO_COME = re.compile(
    r"(?i)\b(?:will|would|shall|should|could|(?-i:may)|might|can|to be|plans?|planned|due|scheduled|expect\w*"
    r"|forecast\w*|upcoming|coming|next|every|each|if|until|till|by)\b|[’']ll\b"
)
_OPEN = words("since beginning starting")
_UP_TO = words("until till")
#: Before "three years ago" these make less than a date of it.
_VAGUE = words("about around nearly almost over under some roughly approximately than least or to")
_WORD = re.compile(r"([\w’'-]+)\W*$")
_LONGEST_WORD = 24
#: How many characters on either side may tell that something is to come, or of another year: most sentences whole.
_AROUND = 400
_ROUND = 10


def dated(text: str, time: Spoken, day: date) -> str | None:
    """A time of the sentence by the day on which its article was published, or None where that does not settle it."""
    if day.year not in _YEARS:
        return None
    excerpt = text[time.start : time.end]
    found = _WORD.search(text, max(0, time.start - _LONGEST_WORD), time.start)
    before = found[1].lower() if found else ""
    for pattern, told in _ROWS:
        match = pattern.search(excerpt)
        if match:
            return _bounded(told(match, before, day), before)
    around = text[max(0, time.start - _AROUND) : time.end + _AROUND]
    return None if _TO_COME.search(around) else _last_such(around, excerpt, day)


def _bounded(iso: str | None, before: str) -> str | None:
    """ "since last year" -> "2023/.." """
    if not iso or "/" in iso or before not in _OPEN | _UP_TO:
        return iso
    return f"{iso}/.." if before in _OPEN else f"../{iso}"


def _with_year(match: re.Match[str], before: str, day: date) -> str | None:
    """ "in March last year" -> "2023-03"; on the first of January the text may be of the year before."""
    if before == "the" or day.timetuple().tm_yday == 1:
        return None
    year = str(day.year + _SIDES[match["side"].lower()])
    return _read(f"in {match.string[: match.start()]}{year}{match.string[match.end() :]}")


def _read(written: str) -> str | None:
    """What is one time up to its end, in ISO 8601."""
    times = spoken(written, clues_in(written))
    return times[0].iso if len(times) == 1 and times[0].end == len(written) else None


def _month(match: re.Match[str], before: str, day: date) -> str | None:
    """ "last month" -> "2024-04"; on the first day of one the text may be of the month before."""
    if before == "the" or day.day == 1:
        return None
    return _months_from(day, _SIDES[match["side"].lower()])


def _months_from(day: date, n_months: int) -> str:
    year, month = divmod(12 * day.year + day.month - 1 + n_months, 12)
    return f"{year}-{month + 1:02}"


def _named_month(match: re.Match[str], before: str, day: date) -> str | None:
    """ "last November" -> "2023-11"; in May nobody knows which March "last March" was, nor which July is the next."""
    month, side = int(dates.point(match["month"]).month), match["side"].lower()
    year = day.year + _SIDES[side]
    is_open = (side == "last" and month < day.month) or (side == "next" and month > day.month)
    return None if is_open else f"{year}-{month:02}"


def _week(match: re.Match[str], before: str, day: date) -> str | None:
    """ "last week" -> "2024-05-06/2024-05-12"; of a Sunday some reckon it the first day, and some the last."""
    if before == "the" or day.weekday() == _DAYS.index("sunday"):
        return None
    monday = day + timedelta(days=7 * _SIDES[match["side"].lower()] - day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _ago(match: re.Match[str], before: str, day: date) -> str | None:
    """ "three years ago" -> "2021"; ten or twenty are seldom counted."""
    number = _value(match["number"])
    if before in _VAGUE:
        return None
    if match["unit"] == "day":
        return (day - timedelta(days=number)).isoformat()
    return None if number % _ROUND == 0 else str(day.year - number)


def _value(number: str) -> int:
    """ "a" and "one" -> 1"""
    return int(number) if number.isdigit() else SMALL.get(number.lower(), 1)


def _rolling(match: re.Match[str], before: str, day: date) -> str | None:
    """ "the past three years" -> "2021/2024", both ends as exact as the unit."""
    number = _value(match["number"] or "a")
    sign = 1 if match["side"].lower() in {"next", "coming"} else -1
    there, here = _from(day, sign * number, match["unit"].lower()), _from(day, 0, match["unit"].lower())
    return "/".join(sorted((there, here)))


def _from(day: date, number: int, unit: str) -> str:
    """So many units from a day, as exactly as the unit."""
    if unit == "month":
        return _months_from(day, number)
    if unit in {"year", "decade"}:
        return f"{day.year + number * (10 if unit == 'decade' else 1):04}"
    return (day + timedelta(days=number * (7 if unit == "week" else 1))).isoformat()


def _last_such(text: str, excerpt: str, day: date) -> str | None:
    """ "on Tuesday", "in March": the last one, be it of the day itself, unless that lies far back."""
    weekday = _WEEKDAY.fullmatch(excerpt)
    if weekday:
        n_days = (day.weekday() - _DAYS.index(weekday["day"].lower())) % len(_DAYS)
        iso = (day - timedelta(days=n_days)).isoformat() if n_days <= _FARTHEST_DAY else None
        return _bounded(iso, (weekday["word"] or "").lower())
    if not _NO_YEAR.fullmatch(excerpt) or re.search(ANY_YEAR, text):
        return None
    year = _latest(dates.point(excerpt), day)
    return _read(f"{excerpt} {year}") if year else None


def _latest(point: dates.Point, day: date) -> str | None:
    """The year of the last such month, or such day of it, unless it lies far back."""
    month = int(point.month)
    is_past = (month, int(point.day or 0)) <= (day.month, day.day)
    n_months = day.month - month + (0 if is_past else 12)
    return str(day.year - (not is_past)) if n_months <= _FARTHEST_MONTH else None


_Told = Callable[[re.Match[str], str, date], "str | None"]
_ROWS: tuple[tuple[re.Pattern[str], _Told], ...] = tuple(
    (re.compile(f"(?i){pattern}"), told)
    for pattern, told in (
        (r"^this time last year$", lambda match, before, day: _months_from(day, -12)),
        (rf"\b{_SIDE} year\b", _with_year),
        (rf"^{_SIDE} month$", _month),
        (rf"^{_SIDE} (?P<month>(?-i:{MONTH}))$", _named_month),
        (rf"^{_SIDE} week$", _week),
        (rf"^{_NUMBER} (?P<unit>year|day)s? ago$", _ago),
        (
            rf"^(?:the|these) (?P<side>past|last|next|coming) (?:{_NUMBER} )?(?P<unit>year|month|week|day|decade)s?$",
            _rolling,
        ),
        (r"^yesterday$", lambda match, before, day: (day - timedelta(days=1)).isoformat()),
    )
)
_WEEKDAY = re.compile(
    rf"(?:(?P<word>[Oo]n|[Ss]ince|[Aa]s of) )?(?P<day>{'|'.join(day.title() for day in _DAYS)})"
    r"(?: (?:morning|afternoon|evening|night))?"
)
_NO_YEAR = re.compile(rf"(?:[A-Za-z]+[ -]){{0,6}}(?:\d\d?(?:st|nd|rd|th)? )?(?:{MONTH})(?: \d\d?(?:st|nd|rd|th)?)?")
