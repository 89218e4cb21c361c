"""Units that a sentence says once and means of two figures.

Who lends one to a figure that names none, the surest first (``_SURE`` and ``_LESS_SURE`` below):

- what there is a number of: ``tallies``;
- the figure before it, where the two are ``parallel``: something sets them beside each other (``joints``), or the same
  is done to both (``casualties``);
- a figure ``following`` it, or ``antecedents`` in another clause, of which there may be ``additional`` ones.

Of money, ``prices`` say what it is paid for, and ``exchange`` what one currency is in another. A change that is said
once is ``repeated``; and ``barenumerals`` are figures only by the one before them.
"""

from __future__ import annotations

from collections.abc import Callable

from claimx.english.tokens import HYPHENS, Line, words
from claimx.quantify.amounts.measured import BEFORE_THINGS
from claimx.quantify.amounts.rates import AFTER_TIME, opened
from claimx.quantify.found import Found, Measured
from claimx.quantify.lenders.antecedents import antecedent, lent
from claimx.quantify.lenders.exchange import exchanged
from claimx.quantify.lenders.following import listed_unit, reached_unit
from claimx.quantify.lenders.parallel import PREPOSITIONS, VERBS, is_listed, is_other_side, is_parallel
from claimx.quantify.lenders.prices import priced, rated_behind, rated_too
from claimx.quantify.lenders.repeated import is_moved_too, is_turned
from claimx.quantify.lenders.tallies import NO_COUNTS, aside, state, stated_verb, tallied
from claimx.quantify.nouns import counted
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantify.nouns.plurals import is_plural, singular
from claimx.quantify.topics.subjects import subject_of
from claimx.quantify.topics.topic import topic_of
from claimx.quantify.turns import CLAUSE, direction

#: Indices of shares stand above it.
_SMALLEST_INDEX = 100
#: "Fell 12 paise to 83.27": rupees to the dollar.
_QUOTED_WHOLE = frozenset({"paisa", "kobo"})
#: Of these, what something changed by and what it came to are of one unit: "rose by two years to 66".
_LEVELLED = frozenset({"money", "measure", "duration"})
_ONLY = words("only just")
#: Between things counted and the share of all that they are: "40 mills, or one in three".
_LONGEST_ASIDE = 4
_ASIDE = frozenset({",", "or", "(", "–", "—"})
#: What has people for its size: "a town of 9,100", "(pop. 11,900)".
_PLACES = words(
    """town city village hamlet country nation island community suburb population county district family household crowd
    team crew jury choir squad staff workforce audience congregation"""
)


def completed(line: Line, found: Found, last: Found | None) -> Found:
    """``found`` with the unit that the figure before it, the one behind it or a place before it lends."""
    if price := exchanged(line, found):
        return found._replace(kind="rate", unit=price)
    if not last and found.unit and found.unit is not (rate := opened(line, found.unit)):
        return found._replace(kind=rate.kind, unit=rate)
    found = _beside(line, found, last) if last else found
    if found.kind == "money":
        return _of_money(line, found, last)
    if found.kind == "ratio" and not found.unit:
        return found._replace(unit=_of_ratio(line, found, last))
    if found.unit and (named := _in_its_words(line, found, found.unit, last)):
        return named
    found = _as_before(line, _shared(line, found, last), last) if last else found
    return found if found.kind != "number" or found.unit else _of_bare(line, found, last)


def _beside(line: Line, found: Found, last: Found) -> Found:
    """With the change that its place shows: "up 4.8% at $78.90" is the price reached; "94 feet by 50" is no change."""
    if is_other_side(line, found, last):
        return found._replace(change="none")
    return found._replace(change="to") if _is_quoted_at(line, found, last) else found


def _is_quoted_at(line: Line, found: Found, last: Found) -> bool:
    """As in "up 4.8% at $78.90"."""
    is_beside = found.first - 1 - (line.text_at(last.end) == ",") == last.end
    is_moved = last.change in {"up", "down"} and is_beside
    is_price = found.kind in {"money", "rate"} and found.change == "none"
    return is_moved and is_price and line.lower(found.first - 1) == "at"


def _of_money(line: Line, found: Found, last: Found | None) -> Found:
    """A price: of what it is is said behind it, or was said of the rate before it."""
    price = priced(line, rated_behind(line, found))
    if not last:
        return price
    price = rated_too(line, found, last) if price is found and last.kind == "rate" else price
    return _as_before(line, price, last)


def _of_ratio(line: Line, found: Found, last: Found | None) -> Measured | None:
    """As in "40 mills, of whom one in three", "40 mills, or one in three"."""
    is_of_whom = line.lower(found.first - 1) == "whom" and last is not None and last.kind == "count"
    return last.unit if last and is_of_whom else _of_counted(line, found, last)


def _in_its_words(line: Line, found: Found, unit: Measured, last: Found | None) -> Found | None:
    """A figure whose own word says less than is meant: "rose 5%, then by 2%", "a magnitude of 6", "the new ones"."""
    before = last.unit if last else None
    if last and before and found.change == "by" and before.name == unit.name:
        return found._replace(change=last.change if last.change in {"up", "down"} else "by")
    if before and (unit.name, before.name) == ("point", "percentage point"):
        return found._replace(unit=unit._replace(name="percentage point"))
    if unit.name == "magnitude":
        return found._replace(kind="measure", unit=unit._replace(kind="measure"))
    if unit.name == "one" and found.kind == "count":
        meant = antecedent(line, found)
        return found._replace(unit=meant, kind="count" if meant else "number")
    return None


def _of_bare(line: Line, found: Found, last: Found | None) -> Found:
    """A figure with nothing beside it that it counts or measures, in the first unit that is lent to it."""
    unit = _first(_SURE, line, found, last)
    if not unit and last and last.unit and is_parallel(line, found, last):
        is_row = found.change == "none" and last.kind == "percent" and is_listed(line, found, last)
        return found._replace(kind=last.kind, unit=last.unit, change=last.change if is_row else found.change)
    unit = unit or _first(_LESS_SURE, line, found, last)
    return found._replace(kind=unit.kind, unit=unit) if unit else found


def _first(lenders: tuple[_Lender, ...], line: Line, found: Found, last: Found | None) -> Measured | None:
    """The unit that the first of the lenders lends."""
    return next((unit for lends in lenders if (unit := lends(line, found, last))), None)


def _shared(line: Line, found: Found, last: Found) -> Found:
    """As in "62 percent of men but only 48 of women": a share of those, and no count of them."""
    of = found.start + 1
    is_share = last.kind == "percent" and line.lower(last.end) == "of" and found.kind == "count"
    is_joined = line.lower(found.first - 1 - (line.lower(found.first - 1) in _ONLY)) in {"and", "but", ","}
    if not is_share or not is_joined or line.lower(of) != "of" or line.lower(of + 1) in BEFORE_THINGS:
        return found
    return found._replace(end=of, kind="percent", unit=last.unit)


def _as_before(line: Line, found: Found, last: Found) -> Found:
    """With what the figure before says of change, of how exact the same is, and of what a rate is."""
    if found.kind == "rate" and found.unit:
        found = found._replace(unit=_of_rate(found.unit, last))
    if found.modifier == "exactly" and is_turned(line, found, last):
        found = found._replace(modifier=last.modifier)
    return found._replace(change=last.change) if is_moved_too(line, found, last) else found


def _of_rate(unit: Measured, last: Found) -> Measured:
    """As in "280 pleas a day, or 40 per day per judge": of what the rate before it is."""
    noun, _, below = last.unit.name.partition(" per ") if last.unit and last.kind == "rate" else ("", "", "")
    is_same = noun and below and f"{unit.name} ".startswith(f"per {below.split()[0]} ")
    return unit._replace(name=f"{noun} {unit.name}") if is_same else unit


def _of_counted(line: Line, found: Found, last: Found | None) -> Measured | None:
    """As in "300,000 buildings, one in eight, stand there", "of the claims from the coast, two in five failed"."""
    is_opened = line.lower(0) == "of" and line.text_at(found.first - 1) == ","
    if last and last.unit and last.kind == "count":
        between = [line.lower(index) for index in range(last.end, found.first)]
        is_behind = len(between) <= _LONGEST_ASIDE and between[-1:] == [","] and line.kind(found.end) in {"", "mark"}
        is_plain = is_behind and between[0] in PREPOSITIONS and set("".join(between[:-1])).isdisjoint(".,;:()")
        is_aside = is_plain or (bool(between) and set(between) <= _ASIDE)
        return last.unit._replace(start=found.end, end=found.end) if is_aside or is_opened else None
    noun = counted(line, 1 + (line.lower(1) in BEFORE_THINGS)) if is_opened else None
    return Measured(noun.lemma, "count", found.end, found.end) if noun else None


def _level_of(line: Line, found: Found, last: Found | None) -> Measured | None:
    """What a change before it says of the level reached: "rose 3 basis points to 4.61", "rose 0.4% to 8,210.5"."""
    if not last or not last.unit or line.lower(found.first - 1) not in {"to", "at"}:
        return None
    if last.change not in {"up", "down", "none"}:
        return None
    if last.unit.name in {"basis point", "percentage point"}:
        return Measured("percent", "percent", found.end, found.end)
    is_exact = found.low != int(found.low) or (last.unit.name == "point" and last.change != "none")
    is_index = found.low >= _SMALLEST_INDEX and is_exact
    if last.kind in {"percent", "points"} and is_index:  # shares: nothing else has a level so large and so exact
        return Measured("point", "points", found.end, found.end)
    is_whole = last.unit.name not in _QUOTED_WHOLE
    is_when = line.lower(last.end) in AFTER_TIME
    return last.unit if is_whole and last.change in {"up", "down"} and last.kind in _LEVELLED and not is_when else None


def _magnitude(line: Line, found: Found, _: Found | None) -> Measured | None:
    """As in "a quake of magnitude 2.4", "a magnitude-6.2 quake"."""
    before = found.first - 1 - (line.text_at(found.first - 1) in HYPHENS)
    return Measured("magnitude", "measure", before, before + 1) if line.lower(before) == "magnitude" else None


def _of_subject(line: Line, found: Found, _: Found | None) -> Measured | None:
    """As in "collapses fell from 57 to 16": the plural that is said to have reached it, if that can be counted."""
    moved = _moved_before(line, found.first - 2)
    is_first = line.lower(found.first - 1) == "from" and moved is not None
    is_level = found.change == "to" or is_first or (found.is_range and found.change in {"up", "down"})
    told = stated_verb(line, found)
    is_sum = told is not None and (line.kind(found.end) != "word" or line.lower(found.end) in STOPS)
    if not (is_level or is_sum) or line.kind(found.start) != "figure":
        return None
    verb = told if is_sum else moved if is_first else None
    subject = topic_of(line, found) if verb is None else subject_of(line, verb)
    if not subject:
        return None
    behind = next((i for i in range(subject[0] + 1, subject[1]) if line.lower(i) in STOPS), subject[1])
    head = line.text_at(behind - 1)
    is_name = head[:1].isupper() and behind > 1  # the Dow Jones
    if not is_plural(head) or head.lower() in NO_COUNTS or is_name:
        return None
    return Measured(singular(head), "count", found.end, found.end)


def _moved_before(line: Line, index: int) -> int | None:
    """The verb of "fell from 57", "fell by a third last year, from 57": beside it, or behind the comma."""
    if line.text_at(index) != ",":
        return index if direction(line, index) else None
    return next((i for i in range(index - 1, max(-1, index - CLAUSE), -1) if direction(line, i)), None)


def _population(line: Line, found: Found, _: Found | None) -> Measured | None:
    """As in "a town of 9,100", "(pop. 11,900)"."""
    before = (line.lower(found.first - 2), line.lower(found.first - 1))
    has_people = (before[1] == "of" and before[0] in _PLACES) or before == ("pop", ".")
    return Measured("people", "count", found.end, found.end) if has_people else None


def _of_whole(line: Line, found: Found, last: Found | None) -> Measured | None:
    """As in "Of the mills, 40 were sold": of what the sentence opens with."""
    return _of_counted(line, found, None) if not last and line.lower(found.end) in VERBS else None


_Lender = Callable[[Line, Found, Found | None], Measured | None]
#: What lends a unit sooner than the figure before does, and what only where that lends none; each the surest first, for
#: the first that lends is believed.
_SURE = (_level_of, tallied)
_LESS_SURE = (
    _population, state, aside, listed_unit, reached_unit, _of_subject, _magnitude, lent, _of_whole,
)  # fmt: skip
