"""How exact a figure is: the words before or behind it that say so."""

from __future__ import annotations

from claimx.quantify.numerals import ODD
from claimx.quantity import Modifier
from claimx.tokens import HYPHENS, Line, Phrases

_BEFORE: dict[Modifier, str] = {
    "about": "about, around, roughly, approximately, approx, some, circa, ca, an estimated, estimated, ~, close on"
    ", in the region of, on the order of, perhaps, something like, maybe",
    "more than": "more than, over, above, in excess of, upwards of, upward of, exceeding, exceeded, exceeds, exceed"
    ", topped, north of, greater than, higher than, >, well over, past",
    "at least": "at least, no fewer than, no less than, not less than, a minimum of, minimum of, as little as"
    ", as few as, as small as, as low as, ≥",
    "less than": "less than, fewer than, under, below, sub -, sub, lower than, south of, <, short of",
    "up to": "up to, as much as, as many as, at most, no more than, not more than, a maximum of, maximum of"
    ", capped at, within, as high as, as large as, no higher than, no larger than, no bigger than, no greater than"
    ", no longer than, no later than, ≤",
    "nearly": "nearly, almost, just under, close to, just short of, approaching, just below, just shy of, barely",
    "exactly": "exactly, precisely",
}
_BEHIND: dict[Modifier, str] = {
    "at least": "or more, at least, or above, or higher, or over",
    "about": "or so, or thereabouts, give or take",
    "up to": "or less, or fewer, at most, or below",
    "more than": "+, plus",
}


def _phrases(table: dict[Modifier, str]) -> Phrases[Modifier]:
    return Phrases({phrase: modifier for modifier, row in table.items() for phrase in row.split(", ")})


BEFORE, BEHIND = _phrases(_BEFORE), _phrases(_BEHIND)


def modifier_of(line: Line, start: int, end: int) -> tuple[Modifier, int]:
    """How exact the figure in ``start <= i < end`` is, and where it begins with the words that say so."""
    found = BEFORE.before(line, start) or (
        BEFORE.before(line, start - 1) if line.lower(start - 1) in {"a", "an", "the"} else None
    )
    if found:
        modifier, first = found
        return modifier, first
    if any(line.lower(index) in ODD and line.text_at(index - 1) in HYPHENS for index in range(start, end)):
        return "more than", start
    behind = BEHIND.at(line, end)
    return (behind[0] if behind else "exactly"), start
