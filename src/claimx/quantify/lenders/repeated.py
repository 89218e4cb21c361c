"""Changes that a sentence says once and means of two figures."""

from __future__ import annotations

from claimx.english.tokens import Line
from claimx.english.wordclasses import is_finite
from claimx.quantify.found import Found
from claimx.quantify.lenders.parallel import ends_clause, is_placed_alike
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantify.turns import direction

#: Words of another thing that moved: "imports", "that of maize".
_LONGEST_THING = 4


def is_moved_too(line: Line, found: Found, last: Found) -> bool:
    """Does what the figure before it says of change hold for this one, which says nothing?"""
    return found.change == "none" and (
        _is_row(line, found, last)
        or _is_listed(line, found, last)
        or _is_said_again(line, found, last)
        or _is_gapped(line, found, last)
    )


def _is_row(line: Line, found: Found, last: Found) -> bool:
    """As in "growth of 0.6 per cent in May, 1.9 per cent in June": the change is said once."""
    if last.change not in {"up", "down", "to"} or not found.unit or not last.unit or found.unit.name != last.unit.name:
        return False
    return is_placed_alike(line, found, last)


def _is_listed(line: Line, found: Found, last: Found) -> bool:
    """As in "rose by 1.3, 2.4 and 3.5 years": figures side by side."""
    between = [line.lower(index) for index in range(last.end, found.first)]
    is_list = 0 < len(between) <= 2 and set(between) <= {",", "and"}
    return is_list and last.change in {"up", "down"} and last.unit is not None and last.unit.start >= last.end


def _is_said_again(line: Line, found: Found, last: Found) -> bool:
    """As in "plunged 653 points or just under 3 percent", "lost 40 miles (64 km)": the same in another unit."""
    between = [line.lower(index) for index in range(last.end, found.first)]
    is_share = between == ["or"] and last.change in {"up", "down"} and _is_share_beside(line, found, last)
    return is_share or is_turned(line, found, last) or (between == [",", "or"] and _is_other(found, last))


def is_turned(line: Line, found: Found, last: Found) -> bool:
    """As in "up to $12.9bn (£10bn)", "nearly 40 miles (64 km)": the same in other money, or by another measure."""
    is_bracketed = line.text_at(last.end) == "(" and last.end == found.first - 1
    return is_bracketed and found.kind == last.kind and found.kind in {"money", "measure"} and _is_other(found, last)


def _is_other(found: Found, last: Found) -> bool:
    return found.unit is not None and last.unit is not None and found.unit.name != last.unit.name


def _is_share_beside(line: Line, found: Found, last: Found) -> bool:
    """As in "653 points or 3 percent", "0.3 percent or $63 billion"; "fell 4% or 12 workers left" says two things."""
    if found.kind == "percent":
        return last.kind != "percent"
    return last.kind == "percent" and found.kind != "count" and found.unit is not None and ends_clause(line, found.end)


def _is_gapped(line: Line, found: Found, last: Found) -> bool:
    """As in "exports fell 5.6 percent, imports 3.2", "and imports 3.2": another thing moved; the verb is said once."""
    if not found.kind == last.kind == "percent" or last.change not in {"up", "down"}:
        return False
    first = last.end + 1 + (line.lower(last.end + 1) == "and")
    things = range(first, found.first)
    is_named = 0 < len(things) <= _LONGEST_THING and not any(_is_no_thing(line, index) for index in things)
    return line.lower(last.end) in {",", "and"} and is_named and ends_clause(line, found.end)


def _is_no_thing(line: Line, index: int) -> bool:
    """No word of "imports", "that of maize"."""
    is_word = line.kind(index) == "word" and (line.lower(index) not in STOPS or line.lower(index) in {"that", "of"})
    return not is_word or direction(line, index) is not None or is_finite(line, index)
