"""The times that a sentence names, and those of them that ISO 8601 can write."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from claimx.quantify.exclusions import MONTH

_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_YEAR = r"(?:1[5-9]|20)\d\d"
_RELATIVE = (
    r"(?:(?:last|this|next) (?:year|month|week|quarter|decade|century|spring|summer|autumn|fall|winter)"
    r"|(?:the )?(?:past|previous|next|coming) (?:year|month|decade|century|\w{2,9} (?:years|months|weeks|decades))"
    r"|a year (?:ago|earlier)|(?:today|yesterday|tomorrow)\b)"
)


#: Characters between a figure and its time; further apart they belong to different statements.
LONGEST_CLAUSE = 120
#: A time that begins within so many characters opens the sentence and holds for all of it: "In 2023, ...".
OPENING = 20


class Spoken(NamedTuple):
    """A time as written at ``start:end``, and in ISO 8601, or None where it is relative or has no year."""

    start: int
    end: int
    iso: str | None


def _month(name: str) -> str:
    return f"{_MONTHS.index(name[:3].lower()) // 3 + 1:02}"


def _quarter(name: str, year: str) -> str:
    first = 3 * ["first", "second", "third", "fourth"].index(name.lower()) + 1
    return f"{year}-{first:02}/{year}-{first + 2:02}"


def _half(name: str, year: str) -> str:
    return f"{year}-01/{year}-06" if name == "first" else f"{year}-07/{year}-12"


#: From the most to the least that is said; a later row reads nothing that an earlier one has read.
ROWS: tuple[tuple[str, Callable[[re.Match[str]], str | None]], ...] = (
    (rf"(?i:between|from) ({_YEAR}) (?:and|to|until) ({_YEAR})\b", lambda m: f"{m[1]}/{m[2]}"),
    (
        rf"(?i:between|from) ({MONTH}),? ({_YEAR}) (?:and|to|until) ({MONTH}),? ({_YEAR})\b",
        lambda m: f"{m[2]}-{_month(m[1])}/{m[4]}-{_month(m[3])}",
    ),
    (rf"\b(first|second) half of ({_YEAR})\b", lambda m: _half(m[1], m[2])),
    (
        rf"(?i:between|from) ({MONTH}) (?:and|to|until) ({MONTH}),? ({_YEAR})\b",
        lambda m: f"{m[3]}-{_month(m[1])}/{m[3]}-{_month(m[2])}",
    ),
    (rf"\b({_YEAR})[-–]({_YEAR})\b", lambda m: f"{m[1]}/{m[2]}"),
    (rf"\b({_YEAR})[-–/](\d\d)\b", lambda m: f"{m[1]}/{m[1][:2]}{m[2]}" if m[2] > m[1][2:] else None),
    (rf"\b({MONTH}) (\d{{1,2}}),? ({_YEAR})\b", lambda m: f"{m[3]}-{_month(m[1])}-{int(m[2]):02}"),
    (rf"\b(\d{{1,2}}) ({MONTH}),? ({_YEAR})\b", lambda m: f"{m[3]}-{_month(m[2])}-{int(m[1]):02}"),
    (rf"\b({MONTH}),? (?:of )?({_YEAR})\b", lambda m: f"{m[2]}-{_month(m[1])}"),
    (rf"\b(first|second|third|fourth) quarter of ({_YEAR})\b", lambda m: _quarter(m[1], m[2])),
    (rf"\b(?:since|Since) ({_YEAR})\b", lambda m: f"{m[1]}/.."),
    (rf"\b(?:until|Until|till) ({_YEAR})\b", lambda m: f"../{m[1]}"),
    (r"\b[Ss]ince the ((?:1[5-9]|20)\d0)s\b", lambda m: f"{m[1]}/.."),
    (r"\bthe ((?:1[5-9]|20)\d)0s\b", lambda m: f"{m[1]}0/{m[1]}9"),
    (rf"(?<![\d.,$£€-])\b({_YEAR})\b(?![.,]\d|%)", lambda m: m[1]),
    (rf"\b(?i:{_RELATIVE})", lambda m: None),
    (rf"\b(?:{MONTH}) \d{{1,2}}\b|\bin ({MONTH})(?=[\s,.;]|$)", lambda m: None),
)
_COMPILED = [(re.compile(pattern), iso) for pattern, iso in ROWS]


def spoken(text: str) -> list[Spoken]:
    """Every time that the sentence names, in order."""
    return sorted(_unclaimed(text))


def _unclaimed(text: str) -> Iterator[Spoken]:
    taken = bytearray(len(text))
    for pattern, iso in _COMPILED:
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
                yield Spoken(match.start(), match.start() + len(match[0].rstrip(".")), iso(match))


def nearest(text: str, times: list[Spoken], figure: tuple[int, int]) -> Spoken | None:
    """The time that a figure speaks of: the next behind it in its clause, the last before it, or the sentence's first.

    ``times`` are those of the sentence in order, ``figure`` is a place in it.
    """
    begin, end = figure
    behind = [time for time in times if time.start >= end and not _is_parted(text[end : time.start])]
    before = [time for time in times if time.end <= begin and not _is_parted(text[time.end : begin])]
    opening = [time for time in times[:1] if time.start < OPENING and time.end <= begin]
    return next(iter(behind[:1] + before[-1:] + opening), None)


def _is_parted(between: str) -> bool:
    return any(mark in between for mark in (";", ", while", ", but", ", and", ":")) or len(between) > LONGEST_CLAUSE
