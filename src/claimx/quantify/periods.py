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


#: From the most to the least that is said; a later row reads nothing that an earlier one has read.
ROWS: tuple[tuple[str, Callable[[re.Match[str]], str | None]], ...] = (
    (rf"(?:between|from) ({_YEAR}) (?:and|to|until) ({_YEAR})\b", lambda m: f"{m[1]}/{m[2]}"),
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
                yield Spoken(match.start(), match.end(), iso(match))
