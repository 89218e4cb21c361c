"""Sentence -> quantities: tables of what figures, units and the words around them look like, and little else.

Tables: ``numerals``, ``units``, ``money``, ``nouns``, ``modifiers``, ``changes``, ``exclusions``, ``periods``, ``tender``.
From the ground up: ``tokens`` are read into a ``number`` (with its ``scales`` and ``parts``), what it is ``measured``
in makes of it one of ``amounts``, two of those ``ranges``; ``shapes`` are all that is more than that, ``elided`` lends
units that are said once, and ``grammar`` tries them in order. Every rule looks at a bounded stretch, so the time is
linear in the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from claimx.quantify.changes import baseline_of
from claimx.quantify.exclusions import excluded
from claimx.quantify.found import Found
from claimx.quantify.grammar import quantities_in
from claimx.quantify.periods import Spoken, spoken
from claimx.quantify.tender import meant_by
from claimx.quantify.tokens import NOTHING, Line
from claimx.quantify.topic import topic_of
from claimx.quantity import Period, Quantity
from claimx.span import Excerpt

__all__ = ["meant_by", "quantify"]

#: Characters between a figure and its time; further apart they belong to different statements.
LONGEST_CLAUSE = 120


def quantify(sentence: str, start: int = 0, currencies: Mapping[str, str] = NOTHING) -> tuple[Quantity, ...]:
    """The figures of a sentence that begins at ``start`` of its article, in reading order.

    Years, dates, ages that only describe and figures that are part of a name are no quantities. ``currencies`` is
    what ``meant_by`` says of the whole article.
    """
    line = Line(sentence, excluded(sentence), currencies)
    times = spoken(sentence)
    return tuple(_recorded(line, found, times, start) for found in quantities_in(line) if not found.describes)


def _recorded(line: Line, found: Found, times: list[Spoken], start: int) -> Quantity:
    unit = found.unit
    begin, end = line.slice(found.start, found.end)
    baseline = (
        baseline_of(line, found.end) if found.change in {"up", "down", "by"} or found.kind == "multiple" else None
    )
    return Quantity(
        text=line.text[begin:end],
        start=start + begin,
        end=start + end,
        value=None if found.is_range else plain(found.low),
        low=plain(found.low) if found.is_range else None,
        high=plain(found.high) if found.is_range else None,
        unit=_unit_text(line, found),
        unit_normalized=unit.name if unit else None,
        kind=found.kind,
        modifier=found.modifier,
        change=found.change,
        baseline=_excerpt(line, baseline, start),
        period=_period(line, (begin, end), times, start),
        of=_excerpt(line, topic_of(line, found), start),
    )


def plain(number: Decimal) -> Decimal:
    """Without zeros behind the last digit, and without an exponent."""
    text = format(number, "f")
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def _unit_text(line: Line, found: Found) -> str | None:
    """As written; of money, the sign or the name without the figure."""
    if not found.unit or found.unit.start >= found.unit.end:
        return None
    begin, end = line.slice(found.unit.start, found.unit.end)
    if found.unit.start > found.start or found.unit.end <= found.start:
        return line.text[begin:end]
    figure = next((i for i in range(found.start, found.end) if line.kind(i) == "figure"), found.start)
    before = line.text[begin : line.tokens[figure].start].strip()
    return before or None


def _excerpt(line: Line, tokens: tuple[int, int] | None, start: int) -> Excerpt | None:
    if not tokens or tokens[0] >= tokens[1]:
        return None
    begin, end = line.slice(*tokens)
    return Excerpt(text=line.text[begin:end], start=start + begin, end=start + end)


def _period(line: Line, figure: tuple[int, int], times: list[Spoken], start: int) -> Period | None:
    """The nearest time behind the figure in its clause, or before it, or the only one of the sentence."""
    begin, end = figure
    apart = [time for time in times if time.end <= begin or time.start >= end]
    behind = [time for time in apart if time.start >= end and not _is_parted(line.text[end : time.start])]
    before = [time for time in apart if time.end <= begin and not _is_parted(line.text[time.end : begin])]
    chosen = behind[:1] or before[-1:] or (apart if len(apart) == 1 else [])
    if not chosen:
        return None
    time = chosen[0]
    return Period(text=line.text[time.start : time.end], start=start + time.start, end=start + time.end, iso=time.iso)


def _is_parted(between: str) -> bool:
    return any(mark in between for mark in (";", ", while", ", but", ", and", ":")) or len(between) > LONGEST_CLAUSE
