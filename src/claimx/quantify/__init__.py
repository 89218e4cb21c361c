"""Sentence -> quantities: tables of what figures, units and the words around them look like, and little else.

:func:`quantify` below is the place to begin. It asks, in this order:

- which digits and number words are no quantities, dates and names above all: ``exclusions``, which like ``times`` look
  for nothing that has no ``clues`` in the sentence;
- where a figure begins, and what it is there: ``grammar`` tries the longest of all ``shapes`` first, and then
  ``amounts``. An amount is a number (``numerals``) of ``units``, money among them, or of things (``nouns``);
- how it changes: ``changes``, by the words of change (``turns``);
- which unit it has if it names none: one of the ``lenders`` has it;
- of each that was ``found``, which of the ``times`` of the sentence it speaks of, and what it measures: ``topics``.

Every rule looks at a bounded stretch, so the time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from claimx.english.tokens import HYPHENS, NOTHING, Line
from claimx.quantify.changes.baselines import baseline_of, is_beside, is_compared, is_difference, likened, said_of
from claimx.quantify.clues import clues_in
from claimx.quantify.exclusions import excluded
from claimx.quantify.found import Found
from claimx.quantify.grammar import quantities_in
from claimx.quantify.times.periods import nearest
from claimx.quantify.times.relative import dated
from claimx.quantify.times.spoken import Spoken, spoken
from claimx.quantify.topics import Tokens, topics_of
from claimx.quantify.units.money import english_name
from claimx.quantify.units.tender import meant_by
from claimx.quantity import Period, Quantity

#: Kinds that seldom speak of a time.
_LASTING = frozenset({"duration", "age", "rank"})
#: Characters between such a figure and its time: "40 days in 2020", "in 2020 the wait was 40 days".
_CLOSE = 16

__all__ = ["english_name", "meant_by", "quantify"]


def quantify(
    sentence: str, start: int = 0, currencies: Mapping[str, str] = NOTHING, *, day: date | None = None
) -> tuple[Quantity, ...]:
    """The figures of a sentence that begins at ``start`` of its article, in reading order.

    Years, dates, ages that only describe and figures that are part of a name are no quantities. ``currencies`` is
    what ``meant_by`` says of the whole article, and ``day`` that on which it was published, if that is known.
    """
    clues = clues_in(sentence)
    line = Line(sentence, excluded(sentence, clues), currencies)
    stated = [found for found in quantities_in(line) if not found.describes]
    times = spoken(sentence, clues) if stated else []
    topics = topics_of(line, stated)
    times = [time if time.iso or not day else time._replace(iso=dated(sentence, time, day)) for time in times]
    return tuple(_recorded(line, found, (times, topic), start) for found, topic in zip(stated, topics, strict=True))


def _recorded(line: Line, found: Found, told: tuple[list[Spoken], Tokens | None], start: int) -> Quantity:
    """As a record, in offsets of the article; told are the times of the sentence, and what is measured."""
    times, topic = told
    unit = found.unit
    begin, end = line.slice(found.start, found.end)
    is_size = (found.change in {"up", "down", "by"} and found.kind != "duration") or found.kind == "multiple"
    is_size = is_size or (found.kind in {"percent", "points"} and is_difference(line, found.end))
    is_size = is_size or is_compared(line, found) or is_beside(line, found)
    baseline = baseline_of(line, found.end) if is_size else None
    if found.kind == "multiple" and not baseline:
        baseline = likened(line, found.end)
    baseline = said_of(line, baseline) if baseline else None
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
        baseline=line.excerpt_of(baseline, start),
        period=_period(line, _time_of(line, found, _spoken_of(line, times, baseline)), start),
        of=line.excerpt_of(topic, start),
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
    before = line.text[begin : line.slice(figure, figure + 1)[0]].strip()
    return before or None


def _spoken_of(line: Line, times: list[Spoken], baseline: tuple[int, int] | None) -> list[Spoken]:
    """Without the time of the baseline: "3% more than in 2020" speaks of a later year, which may not be named.

    "3% over 2020" speaks of it, unless another time is named too.
    """
    if not baseline or line.lower(baseline[0] - 1) == "since":
        return times
    begin, end = line.slice(*baseline)
    others = [time for time in times if time.end <= begin or time.start >= end]
    return others or (times if line.lower(baseline[0] - 1) == "over" else [])


def _time_of(line: Line, found: Found, times: list[Spoken]) -> Spoken | None:
    """How long something takes, and how old it is, is seldom said of a time: only where it stands close by."""
    if not times:
        return None
    figure = line.slice(min(found.first, found.start), found.end)
    time = nearest(line.text, times, figure, is_changed=found.change != "none")
    is_side = found.kind == "measure" and line.text_at(found.end - 2) in HYPHENS  # an 833-mile border
    if not time or (found.kind not in _LASTING and not is_side):
        return time
    return time if min(abs(time.start - figure[1]), abs(figure[0] - time.end)) <= _CLOSE else None


def _period(line: Line, time: Spoken | None, start: int) -> Period | None:
    """As a record, in offsets of the article."""
    if not time:
        return None
    return Period(text=line.text[time.start : time.end], start=start + time.start, end=start + time.end, iso=time.iso)
