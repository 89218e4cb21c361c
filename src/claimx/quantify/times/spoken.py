"""The times that a sentence names, and those of them that ISO 8601 can write."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from claimx.english.wordclasses import WEEKDAYS
from claimx.quantify.clues import Clue
from claimx.quantify.numerals import SMALL
from claimx.quantify.times import dates
from claimx.quantify.times.calendar import DAY, MONTH
from claimx.quantify.times.spans import AGO, BESIDE, COUNTED, DURING, ELLIPTIC, OVER, SINCE_START, SPAN, UNIT, either

_WEEKDAY = "|".join(sorted(day.title() for day in WEEKDAYS))
_DECADE = r"(?:1[5-9]|20)\d"
ANY_YEAR = rf"{_DECADE}\d\b"
#: Money, levels, lengths and whoever is called after a year are of no time: "in 2015 dollars", "2019’s".
_YEAR = rf"{ANY_YEAR}(?![.,]\d|%|[’']s| (?:levels?|prices|dollars|pixels|feet|met(?:re|er)s)\b)"
_DAY = rf"{DAY}(?![,.]\d|%| (?:percent|per cent|million|billion)\b)"
#: A date may say its year by its place: "in March this year".
_THAT_YEAR = r"(?: (?:of )?(?:last|this|next|the same|the previous|the following) year\b)"
_DAY_OF_MONTH = rf"(?:(?:{MONTH}) {_DAY}|{_DAY} (?:{MONTH}))"
_DATE = rf"(?:{_DAY} (?:of )?)?(?:{MONTH})(?: {_DAY})?(?:,? (?:of )?{_YEAR}|{_THAT_YEAR})?"
_VAGUELY = r"(?i:(?:the )?(?:end|start|beginning|middle) of |(?:early|late|mid)[ -])?"
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(SMALL)}|few|several)"
_SIDE = r"(?:first|last|final|opening|closing)"
_TO = r"(?:to|through|until|till|up to|ending|ended)(?: (?:in|on))?"
_FROM = f"(?:{either('between', 'from')})"
_UP_TO = "(?:and|to|until|till|through)"
#: "The 12 months", "the fiscal year", behind which stands when they begin or end.
_STRETCH = (
    rf"\b(?:{either('the', 'its', 'their')}) (?:(?:past|last|first|full|fiscal|financial|school) )?"
    rf"(?:(?P<number>{_NUMBER})[ -])?"
    r"(?P<unit>half-year|half|(?:decade|year|quarter|month|week|day)(?=s?\b))s?(?: (?:period|stretch|span))?"
)
_OF_YEAR = r" of (?:(?:the|this|last|next|its|their) )?(?:(?:fiscal|financial|calendar|school) )?year\b"
_BOOK_YEAR = (
    r"\b(?:[Tt]his|[Ll]ast|[Nn]ext|[Tt]he(?: (?:current|past|last|previous|preceding|next|coming|following))?)"
    r" (?:fiscal|calendar|financial|school) year\b"
)
_RELATIVE = (
    rf"(?:{BESIDE}this time last year\b"
    r"|(?<!this time )(?:last|this|next|this past) (?:year|month|week|quarter|decade|century|season|spring|summer"
    rf"|autumn|fall|winter|(?-i:{MONTH}|{_WEEKDAY}))\b"
    r"|(?:the )?(?:past|previous|preceding|next|coming|following) (?:year|month|week|decade|century)\b"
    r"|(?:the|these|his|her|its|their) (?:past|previous|preceding|last|latest|next|coming|following)"
    r" (?:\w{1,9}|\w{1,9} (?:and a half|(?:or|to) \w{1,9})) (?:years|months|weeks|days|hours|decades)\b"
    rf"|{_BOOK_YEAR}"
    r"|(?:in )?recent (?:years|months|weeks|days|decades)\b"
    r"|(?:in|over|during) the (?:past|last|next|coming|following) (?:years|months|weeks|days)\b(?! of\b)"
    rf"|(?:in |during )?the (?:first|second|third|fourth|last|latest|latter|opening) (?:quarter|half)"
    rf"(?:{_OF_YEAR}|\b(?! of\b))"
    rf"|(?:in |during )?the {_SIDE} {_NUMBER} (?:months|quarters|weeks|days){_OF_YEAR}"
    rf"|(?:in|during) the first {_NUMBER} (?:months|quarters)(?= ?(?:[,.;)]|$|to\b|the\b))"
    r"|(?:over|during) the (?:year|month|week|quarter|decade|season)\b(?! (?:of|to|that|ending|before|after|earlier)\b)"
    r"|(?:in|for|of) (?-i:Q[1-4]|H[12]|FY)\b(?:(?: of)? ?(?-i:FY)? ?\d\d(?:\d\d)?(?:[-–/]\d\d)?)?"
    r"|(?:(?:at|over) the|this|last|next) weekend\b"
    r"|(?:in |during )?the (?:previous|following) night\b|last night\b(?! of\b)"
    r"|(?-i:\b(?:today|yesterday|tomorrow|tonight)|^(?:Today|Yesterday|Tonight))\b(?![’']s))"
)
#: What makes a time of a year; "a 2015 study", "the class of 2009" and "(Smith, 2016)" say when something else was.
_WHEN = either(
    *("in", "by", "during", "before", "after", "for", "to", "between", "and", "than", "around", "over", "on", "early"),
    *("late", "mid", "FY", "fiscal", "fiscal year", "spring", "summer", "autumn", "fall", "winter", "year", "as of"),
)
_WHOSE = either("the", "an?", "his", "her", "its", "their")
_OF_SURVEY = rf"\b(?:{either('in', 'from', 'by', 'of', 'to', 'per')}) (?:{_WHOSE})"
_SURVEY = r"(?= (?:[a-z]+ )?(?:survey|poll|census)\b)"
_IN_MONTH = either("in", "by", "by the end of", "at the end of", "during", "as of")
_AT = ("on", "by", "as of")
_OPEN = ("since", "from", "beginning", "starting")
_BOUNDS = (*_OPEN, "until", "till", "through")
_ON_DAY = either(*_AT, "of")
_PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night)\b)?"
#: Behind these, and in what they make, a day is when something was said; before it these make something else of it.
_NO_DEED = (
    "said|says|told|announced|reported|wrote|added|tweeted|warned|confirmed|testified|argued|claimed|revealed|noted"
    "|estimated|released|published|unveiled|issued|declared|disclosed|predicted|acknowledged|insisted|posted|filed"
    "|statement|interview|conference|briefing|tweet|report|reporters|lawmakers|journalists|letter|memo|speech|release"
    "|announcement|testimony|hearing|editorial|column|document"
    "|a|an|the|every|each|one|of|that|and|or|to|from|than|between|like|be|last|next|this|first|second|third|previous"
)
_KIND_OF_DAY = "hot|cold|wet|dry|dark|fine|good|bad|same|given|normal|usual|single|[a-z]+(?:y|ic|ous|ing|less|ful|cal)"
_BEFORE_DAY = (
    rf"(?<![\w’'-])(?<!told )(?<!said )(?<!says )(?!(?:{_NO_DEED})\b)"
    rf"(?:(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bevery )[a-z]+|(?!(?:{_KIND_OF_DAY})\b)[a-z]+)"
)
#: Behind it these go on with the sentence; "the Monday meeting" is of that day.
_BEHIND_DAY = "in|at|on|by|for|after|before|to|with|from|when|as|and|while|during|against|because|over|near|outside"
_CENTURY = (
    r"[Tt]he (?:(?:early|mid|late)[- ])?"
    rf"(\d\d?(?:st|nd|rd|th)|{'|'.join(dates.CENTURIES)}) century\b(?! B\.?C)"
)
_WITHIN = r"(?:end|start|beginning|rest|half|spring|summer|autumn|fall|winter|middle|course) of"


#: What is written, counted or made at a time is of it, and of no later one: "a study from 2012", "dates from 1944".
_MADE = re.compile(
    r"(?i)\b(?:stud(?:y|ies)|reports?|surveys?|polls?|count|census|data|figures?|estimates?|papers?|letters?|books?|film"
    r"|documents?|records|articles?|law|decree|map|photograph|picture|dat(?:es?|ed|ing)|is|are|was|were),? $"
)
_LONGEST_MADE = 15


class Spoken(NamedTuple):
    """A time as written at ``start:end``, and in ISO 8601, or None where it is relative or has no year."""

    start: int
    end: int
    iso: str | None


_Row = tuple[Clue, str, Callable[[re.Match[str]], "str | None"]]


def _at_points(pattern: str, iso: Callable[[re.Match[str]], str | None]) -> tuple[_Row, _Row]:
    """A row for points that name a month, and one for years: POINT is the one that the clue is of, ANY is either."""
    pattern = pattern.replace("ANY", f"{_VAGUELY}(?:{_DATE}|{_YEAR})")
    return (
        ("month", pattern.replace("POINT", f"{_VAGUELY}{_DATE}"), iso),
        ("year", pattern.replace("POINT", f"{_VAGUELY}{_YEAR}"), iso),
    )


def _bounded(match: re.Match[str]) -> str | None:
    """ "since June 2019" -> "2019-06/..", "until June 2019" -> "../2019-06", "a study from June 2019" -> "2019-06" """
    word, iso = match["word"].lower(), dates.point(match["point"] or "").iso
    is_made = word == "from" and _MADE.search(match.string, max(0, match.start() - _LONGEST_MADE), match.start())
    if not iso or word in _AT or is_made:
        return iso
    return f"{iso}/.." if word in _OPEN else f"../{iso}"


def _stretch(match: re.Match[str]) -> str | None:
    """ "the ten years since 2010", "the three months to March 2024" """
    if match["word"].lower() == "since":
        return _bounded(match)
    return dates.stretch(match["number"], match["unit"].lower(), match["point"])


#: Each behind its clue, from the most to the least that is said; a later row reads nothing that an earlier one has.
ROWS: tuple[_Row, ...] = (
    *_at_points(rf"{_STRETCH} (?P<word>{_TO}|since) (?P<point>POINT)", _stretch),
    *_at_points(rf"\b{_FROM} (ANY) {_UP_TO} (POINT)", lambda m: dates.between(m[1], m[2])),
    ("month", rf"\b{_FROM} ({_DAY}) {_UP_TO} ({_DATE})", lambda m: dates.between(m[1], m[2])),
    (
        "joined",
        rf"\b{_FROM} ({_YEAR})[-–/]\d\d {_UP_TO} ({_YEAR})[-–/](\d\d)\b",
        lambda m: f"{m[1]}/{m[2][:2]}{m[3]}",
    ),
    (
        "touched",
        rf"\b{_FROM} the ({_DECADE})0s {_UP_TO} (?:the ({_DECADE})0s\b|({_YEAR}))",
        lambda m: f"{m[1]}0/{m[3] or m[2] + '9'}",
    ),
    ("month", rf"\b({MONTH})(?: to | ?[-–—] ?)({MONTH}(?:,? (?:of )?{_YEAR})?)", lambda m: dates.between(m[1], m[2])),
    ("relative", rf"\b(first|second) half of ({_YEAR})", lambda m: dates.half(m[1], m[2])),
    (
        "relative",
        rf"\b[Tt]he (first|last|final) ({_NUMBER}) (month|quarter)s of ({_YEAR})",
        lambda m: dates.part_of_year(m[1], m[2], m[3], m[4]),
    ),
    ("joined", rf"(?:{_BOOK_YEAR} (?:of )?)?\b({_YEAR})[-–/]({_YEAR})", lambda m: f"{m[1]}/{m[2]}"),
    (
        "joined",
        rf"(?:{_BOOK_YEAR} (?:of )?)?\b({_DECADE}\d)[-–/](\d\d)\b",
        lambda m: f"{m[1]}/{m[1][:2]}{m[2]}" if m[2] > m[1][2:] else None,
    ),
    *_at_points(
        rf"\b(?P<word>{either(*_BOUNDS)}) (?P<point>POINT)",
        _bounded,
    ),
    (
        "month",
        rf"(?:^|\b(?:{_ON_DAY}|{_FROM}) )({MONTH}) ({DAY}) ?[-–] ?({DAY})(?:,? ({_YEAR}))?",
        lambda m: dates.between(f"{m[1]} {m[2]}", f"{m[1]} {m[3]} {m[4] or ''}"),
    ),
    ("weekday", rf"\b{_FROM} (?:{_WEEKDAY}) {_UP_TO} (?:{_WEEKDAY})\b", lambda m: None),
    (
        "weekday",
        rf"\b(?P<word>{either(*_AT, 'since', 'until')}) (?:{_WEEKDAY})\b{_PART_OF_DAY}"
        rf"(?:,? (?:the )?(?P<point>{_DATE}))?",
        _bounded,
    ),
    ("year", rf"\b{_DATE}(?<=\d\d\d\d)", lambda m: dates.point(m[0]).iso),
    ("relative", rf"\b(?i:the) (?:{MONTH}) quarter(?: of {_YEAR})?", lambda m: dates.stretch("3", "month", m[0])),
    ("relative", rf"\b(first|second|third|fourth) quarter of ({_YEAR})", lambda m: dates.quarter(m[1], m[2])),
    ("relative", rf"\bQ([1-4])(?: of)? ({_YEAR})", lambda m: dates.quarter(dates.ORDINALS[int(m[1]) - 1], m[2])),
    ("century", rf"\b[Ss]ince {_CENTURY}", lambda m: f"{dates.century(m[1])}00/.."),
    ("century", rf"\b{_CENTURY}", lambda m: f"{dates.century(m[1])}00/{dates.century(m[1])}99"),
    ("touched", rf"\b[Ss]ince the ({_DECADE})0s\b", lambda m: f"{m[1]}0/.."),
    ("touched", rf"\bthe ({_DECADE})0s\b", lambda m: f"{m[1]}0/{m[1]}9"),
    ("year", rf"(?:^|\b(?:{_WHEN}|{_WITHIN}) )(?P<time>{_YEAR})", lambda m: m["time"]),
    ("year", rf"(?<![Rr]esolution )\b(?P<time>{_YEAR})(?= (?:was|had|saw|has|brought)\b)", lambda m: m["time"]),
    ("touched", rf"\b[Mm]id-(?P<time>{_YEAR})", lambda m: m["time"]),
    ("month", rf"(?:^|\b(?:{_ON_DAY}) ){_DAY_OF_MONTH}{_THAT_YEAR}?", lambda m: None),
    (
        "month",
        rf"\b(?:{_IN_MONTH})(?: early| late| mid)?[ -](?:{MONTH})(?:{_THAT_YEAR}|(?=[\s,.;:)?!—–”\"]|--|$))",
        lambda m: None,
    ),
    ("relative", rf"\b(?i:{_RELATIVE})", lambda m: None),
    ("span", rf"\b(?:{either('in', 'during', 'over', 'within', 'throughout')}) {SPAN}", lambda m: None),
    ("span", rf"\b(?:{either('by', 'at', 'before')}) the (?:end|start|beginning|close) of {SPAN}", lambda m: None),
    ("span", OVER, lambda m: None),
    ("span", rf"\b{COUNTED}", lambda m: None),
    ("span", rf"\b{SINCE_START} of the (?:year|month|week)\b(?! (?:before|that|to|when)\b)", lambda m: None),
    ("span", rf"\b{DURING}", lambda m: None),
    ("ago", rf"(?i){AGO}", lambda m: None),
    ("month", rf"\b(?:{_WHOSE}|[A-Z]\w+[’']s) (?P<time>(?:{MONTH}) {_DAY})(?= [a-z])", lambda m: None),
    ("month", rf", (?P<time>(?:{MONTH}) {_DAY})(?=,)", lambda m: None),
    ("year", rf"{_OF_SURVEY} (?P<time>{_YEAR}){_SURVEY}", lambda m: m["time"]),
    ("month", rf"{_OF_SURVEY} (?P<time>{_DATE}){_SURVEY}", lambda m: dates.point(m["time"]).iso),
    (
        "weekday",
        rf"{_BEFORE_DAY} (?P<time>(?:{_WEEKDAY})\b{_PART_OF_DAY})(?=[.,;)]|$| (?:{_BEHIND_DAY})\b)",
        lambda m: None,
    ),
)
_CLUES = frozenset(clue for clue, *_ in ROWS)
_COMPILED = [(clue, re.compile(pattern), iso) for clue, pattern, iso in ROWS]


def spoken(text: str, clues: frozenset[Clue]) -> list[Spoken]:
    """Every time that the sentence names, in order; ``clues`` are those in it."""
    times = sorted(_unclaimed(text, clues)) if clues & _CLUES else []
    return [time for time in times if not ELLIPTIC.match(text, time.start) or UNIT.search(text, 0, time.start)]


def _unclaimed(text: str, clues: frozenset[Clue]) -> Iterator[Spoken]:
    """The times that the rows find, each stretch of the text for the first of them only."""
    taken = bytearray(len(text))
    for _, pattern, iso in (row for row in _COMPILED if row[0] in clues):
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
                start = match.start("time" if "time" in pattern.groupindex else 0)
                yield Spoken(start, match.start() + len(match[0].rstrip(".")), iso(match))
