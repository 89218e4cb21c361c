"""The times that a sentence names, and those of them that ISO 8601 can write."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import NamedTuple

from claimx.quantify.clues import Clue, clues_in
from claimx.quantify.exclusions import MONTH
from claimx.wordclasses import WEEKDAYS

_ORDINALS = ("first", "second", "third", "fourth")
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_WEEKDAY = "|".join(sorted(day.title() for day in WEEKDAYS))
_YEAR = r"(?:1[5-9]|20)\d\d"
_RELATIVE = (
    rf"(?:(?:last|this|next|this past) (?:year|month|week|quarter|decade|century|spring|summer|autumn|fall|winter"
    rf"|(?-i:{MONTH}|{_WEEKDAY}))\b"
    r"|(?:the )?(?:past|previous|preceding|next|coming|following) (?:year|month|week|decade|century)\b"
    r"|(?:the|these|his|her|its|their) (?:past|previous|preceding|last|next|coming|following)"
    r" \w{1,9} (?:years|months|weeks|days|decades)\b"
    r"|(?:this|last|next|the current|the) (?:fiscal|calendar|financial|school) year\b"
    r"|(?:in )?recent (?:years|months|weeks|decades)\b"
    r"|(?:in |during )?the (?:first|second|third|fourth|last|latest) (?:quarter|half)(?: of the year)?\b(?! of\b)"
    r"|(?-i:\b(?:today|yesterday|tomorrow)|^(?:Today|Yesterday))\b(?![’']s))"
)


#: "From a year ago" is what something is set beside.
_AGO = (
    r"\b(?<!from )(?<!than )(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d\d?|several|a few)"
    r" (?:hour|day|week|month|year|decade|century)s? (?:ago|earlier)\b"
)
#: What makes a time of a year; "a 2015 study", "the class of 2009" and "(Smith, 2016)" say when something else was.
_WHEN = (
    r"in|by|during|since|before|after|for|from|to|until|till|through|between|and|than|around|over|on|early|late|mid"
    r"|FY|fiscal|fiscal year|(?:end|start|beginning|rest|half|spring|summer|autumn|fall|winter|middle|course) of"
    r"|spring|summer|autumn|fall|winter|year|as of"
)
#: Characters between a figure and its time; further apart they belong to different statements.
LONGEST_CLAUSE = 120
#: Characters through which the time that opens a sentence holds.
LONGEST_SENTENCE = 400
#: What opens another clause, whose time is its own.
_PARTS = re.compile(
    r"[;:—–(]| - |--|, (?:while|but|and|or|with|to|which|who|whose|where|when|after|as|although|leaving|according"
    r"|compared|like|far|well|it|he|she|they|we|there)\b"
    r"|\b(?:that|which|who|whose|when|while|because|if|after|before|where|whether|whereas|ahead of|compared"
    r"|following)\b|\bthan\b(?! (?:an? )?(?:half|[\d$£€¥]))"
)
#: Behind a time this opens the clause that the time is said of: "In 2015, they".
_SUBJECT = re.compile(r", (?:it|he|she|they|we|there)\b")
#: A time that begins within so many characters opens the sentence and holds for all of it: "In 2023, ...".
OPENING = 20


class Spoken(NamedTuple):
    """A time as written at ``start:end``, and in ISO 8601, or None where it is relative or has no year."""

    start: int
    end: int
    iso: str | None


def _month(name: str) -> str:
    """ "Sept." -> "09" """
    return f"{_MONTHS.index(name[:3].lower()) // 3 + 1:02}"


def _quarter(name: str, year: str) -> str:
    """ "second" of "2020" -> "2020-04/2020-06" """
    first = 3 * _ORDINALS.index(name.lower()) + 1
    return f"{year}-{first:02}/{year}-{first + 2:02}"


def _half(name: str, year: str) -> str:
    """ "first" of "2020" -> "2020-01/2020-06" """
    return f"{year}-01/{year}-06" if name == "first" else f"{year}-07/{year}-12"


#: Each behind its clue, from the most to the least that is said; a later row reads nothing that an earlier one has.
ROWS: tuple[tuple[Clue, str, Callable[[re.Match[str]], str | None]], ...] = (
    ("year", rf"(?i:between|from) ({_YEAR}) (?:and|to|until|through) ({_YEAR})\b", lambda m: f"{m[1]}/{m[2]}"),
    (
        "year",
        rf"(?i:between|from) ({_YEAR})[-–/]\d\d (?:and|to|until|through) ({_YEAR})[-–/](\d\d)\b",
        lambda m: f"{m[1]}/{m[2][:2]}{m[3]}",
    ),
    (
        "year",
        rf"(?i:between|from) ({MONTH}),? ({_YEAR}) (?:and|to|until|through) ({MONTH}),? ({_YEAR})\b",
        lambda m: f"{m[2]}-{_month(m[1])}/{m[4]}-{_month(m[3])}",
    ),
    ("year", rf"\b(first|second) half of ({_YEAR})\b", lambda m: _half(m[1], m[2])),
    (
        "year",
        rf"(?i:between|from) ({MONTH}) (?:and|to|until|through) ({MONTH}),? ({_YEAR})\b",
        lambda m: f"{m[3]}-{_month(m[1])}/{m[3]}-{_month(m[2])}",
    ),
    ("year", rf"\b({_YEAR})[-–]({_YEAR})\b", lambda m: f"{m[1]}/{m[2]}"),
    ("year", rf"\b({_YEAR})[-–/](\d\d)\b", lambda m: f"{m[1]}/{m[1][:2]}{m[2]}" if m[2] > m[1][2:] else None),
    ("year", rf"\b({MONTH}) (\d{{1,2}}),? ({_YEAR})\b", lambda m: f"{m[3]}-{_month(m[1])}-{int(m[2]):02}"),
    ("year", rf"\b(\d{{1,2}}) ({MONTH}),? ({_YEAR})\b", lambda m: f"{m[3]}-{_month(m[2])}-{int(m[1]):02}"),
    ("year", rf"\b({MONTH}),? (?:of )?({_YEAR})\b", lambda m: f"{m[2]}-{_month(m[1])}"),
    ("year", rf"\b(first|second|third|fourth) quarter of ({_YEAR})\b", lambda m: _quarter(m[1], m[2])),
    ("year", rf"\bQ([1-4])(?: of)? ({_YEAR})\b", lambda m: _quarter(_ORDINALS[int(m[1]) - 1], m[2])),
    ("year", rf"\b(?:since|Since) ({_YEAR})\b", lambda m: f"{m[1]}/.."),
    ("year", rf"\b(?:until|Until|till) ({_YEAR})\b", lambda m: f"../{m[1]}"),
    ("year", r"\b[Ss]ince the ((?:1[5-9]|20)\d0)s\b", lambda m: f"{m[1]}/.."),
    ("year", r"\bthe ((?:1[5-9]|20)\d)0s\b", lambda m: f"{m[1]}0/{m[1]}9"),
    ("year", rf"(?:^|\b(?i:{_WHEN}) )(?P<time>{_YEAR})\b(?![.,]\d|%|[’']s)", lambda m: m["time"]),
    ("year", rf"\b(?P<time>{_YEAR})(?= (?:was|had|saw|has|brought)\b)", lambda m: m["time"]),
    ("year", rf"\b[Mm]id-(?P<time>{_YEAR})\b", lambda m: m["time"]),
    ("relative", rf"\b(?i:{_RELATIVE})", lambda m: None),
    ("ago", rf"(?i){_AGO}", lambda m: None),
    ("month", rf"(?:^|\b(?i:on|by|since|until|from|of) )(?:{MONTH}) \d{{1,2}}\b", lambda m: None),
    (
        "month",
        rf"\b(?i:the )(?P<time>(?:{MONTH}) \d{{1,2}})\b(?! (?:percent|per cent|million|billion))",
        lambda m: None,
    ),
    (
        "month",
        rf"\b(?i:in|since|until|by|by the end of|during)(?: early| late| mid)? (?:{MONTH})(?=[\s,.;]|$)",
        lambda m: None,
    ),
    ("weekday", rf"\b(?i:on|as of|since|by|until) (?:{_WEEKDAY})\b", lambda m: None),
)
_CLUES = frozenset(clue for clue, *_ in ROWS)
_COMPILED = [(clue, re.compile(pattern), iso) for clue, pattern, iso in ROWS]


def spoken(text: str) -> list[Spoken]:
    """Every time that the sentence names, in order."""
    clues = clues_in(text)
    return sorted(_unclaimed(text, clues)) if clues & _CLUES else []


def _unclaimed(text: str, clues: frozenset[Clue]) -> Iterator[Spoken]:
    """The times that the rows find, each stretch of the text for the first of them only."""
    taken = bytearray(len(text))
    for _, pattern, iso in (row for row in _COMPILED if row[0] in clues):
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
                start = match.start("time" if "time" in pattern.groupindex else 0)
                yield Spoken(start, match.start() + len(match[0].rstrip(".")), iso(match))


def nearest(text: str, times: list[Spoken], figure: tuple[int, int]) -> Spoken | None:
    """The time that a figure speaks of: the next behind it in its clause, the last before it, or the sentence's first.

    ``times`` are those of the sentence in order, ``figure`` is a place in it.
    """
    begin, end = figure
    behind = bisect_left(times, end, key=attrgetter("start"))
    before = bisect_left(times, begin, key=attrgetter("start")) - 1
    is_other = behind < len(times) and _is_of_other_end(text, figure, times[behind].start)
    if behind < len(times) and not is_other and not _is_parted(text, end, times[behind].start):
        return times[behind]
    if before >= 0 and times[before].end <= begin and not _is_parted(text, times[before].end, begin):
        return times[before]
    first = times[0] if times else None
    is_opening = first is not None and first.start < OPENING and first.end <= begin <= first.end + LONGEST_SENTENCE
    return first if first and is_opening and not _PARTS.search(text, first.end, begin) else None


def _is_of_other_end(text: str, figure: tuple[int, int], time: int) -> bool:
    """Of "from 18% at the start of the decade to 23% by 2008": is the time that of the other end?"""
    return text.endswith(("from ", "From "), 0, figure[0]) and " to " in text[figure[1] : time]


def _is_parted(text: str, start: int, end: int) -> bool:
    """Does another clause open between two places, or too much stand there?"""
    fronted = _SUBJECT.match(text, start)
    start = fronted.end() if fronted else start
    return end - start > LONGEST_CLAUSE or _PARTS.search(text, start, end) is not None
