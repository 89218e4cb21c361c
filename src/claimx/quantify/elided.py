"""Units that a sentence says once and means of two figures."""

from __future__ import annotations

from claimx.quantify.amounts import amount_at
from claimx.quantify.found import Found
from claimx.quantify.lent import antecedent, lent
from claimx.quantify.measured import BEFORE_THINGS, Measured
from claimx.quantify.nouns import STOPS, counted
from claimx.quantify.parallel import (
    MEASURED,
    PREPOSITIONS,
    VERBS,
    is_listed,
    is_other_side,
    is_parallel,
)
from claimx.quantify.plurals import is_plural, singular
from claimx.quantify.prices import priced, rated_behind, rated_too
from claimx.quantify.rates import opened
from claimx.quantify.repeated import is_moved_too, is_turned
from claimx.quantify.subjects import subject_of
from claimx.quantify.tallies import NO_COUNTS, aside, state, stated_verb, tallied
from claimx.quantify.topic import topic_of
from claimx.quantify.turns import CLAUSE, direction
from claimx.tokens import HYPHENS, Line, words

#: Figures that share the unit of the last of them.
LONGEST_LIST = 4
#: How many words behind one end of a move the "to" of the other may stand.
FARTHEST_END = 6
#: Indices of shares stand above it.
SMALLEST_INDEX = 100
#: "Fell 12 paise to 83.27": rupees to the dollar.
QUOTED_WHOLE = frozenset({"paisa", "kobo"})
ONLY = words("only just")
#: Between things counted and the share of all that they are: "40 mills, or one in three".
LONGEST_ASIDE = 4
#: Before the last of several estimates: "15, maybe 30 kilometres", "30, 50 … even 100 per cent".
RAISING = words("maybe even perhaps possibly")
ASIDE = frozenset({",", "or", "(", "–", "—"})
#: What has people for its size: "a town of 9,100", "(pop. 11,900)".
PLACES = words(
    """town city village hamlet country nation island community suburb population county district family household crowd
    team crew jury choir squad staff workforce audience congregation"""
)


def completed(line: Line, found: Found, last: Found | None) -> Found:
    """``found`` with the unit that the figure before it, the one behind it or a place before it lends."""
    if not last and found.unit and found.unit is not (rate := opened(line, found.unit)):
        return found._replace(kind=rate.kind, unit=rate)
    if found.kind in {"money", "rate"}:
        found = _quoted_at(line, found, last)
    if found.kind == "money":
        rated = priced(line, rated_behind(line, found))
        rated = rated_too(line, found, last) if rated is found and last and last.kind == "rate" else rated
        return _as_before(line, rated, last) if last else rated
    if last and is_other_side(line, found, last):
        found = found._replace(change="none")
    if found.change == "by" and last and last.unit and found.unit and last.unit.name == found.unit.name:
        return found._replace(change=last.change if last.change in {"up", "down"} else "by")
    if found.unit and last and last.unit and (found.unit.name, last.unit.name) == ("point", "percentage point"):
        return found._replace(unit=found.unit._replace(name="percentage point"))
    if found.unit and found.unit.name == "magnitude":
        return found._replace(kind="measure", unit=found.unit._replace(kind="measure"))
    if found.unit and found.unit.name == "one" and found.kind == "count":
        unit = antecedent(line, found)
        return found._replace(unit=unit, kind="count" if unit else "number")
    if found.kind == "ratio" and not found.unit:
        is_of_whom = line.lower(found.first - 1) == "whom" and last is not None and last.kind == "count"
        return found._replace(unit=last.unit if last and is_of_whom else _of_counted(line, found, last))
    found = _as_before(line, _shared(line, found, last), last) if last else found
    if found.kind != "number" or found.unit:
        return found
    if last and last.unit and (level := _level_of(line, found, last)):
        return found._replace(kind=level.kind, unit=level)
    if tally := tallied(line, found, last):
        return found._replace(kind=tally.kind, unit=tally)
    if last and last.unit and is_parallel(line, found, last):
        is_row = found.change == "none" and last.kind == "percent" and is_listed(line, found, last)
        return found._replace(kind=last.kind, unit=last.unit, change=last.change if is_row else found.change)
    if _is_population(line, found.first):
        return found._replace(kind="count", unit=Measured("people", "count", found.end, found.end))
    unit = _elsewhere(line, found, last)
    return found._replace(kind=unit.kind, unit=unit) if unit else found


def _elsewhere(line: Line, found: Found, last: Found | None) -> Measured | None:
    """The unit that another figure or the subject of the sentence lends, from the surest to the least sure."""
    return (
        state(line, found)
        or aside(line, found)
        or _behind(line, found)
        or _reached(line, found)
        or _of_subject(line, found)
        or _magnitude(line, found)
        or lent(line, found, last)
        or (_of_counted(line, found, None) if not last and line.lower(found.end) in VERBS else None)
    )


def _shared(line: Line, found: Found, last: Found) -> Found:
    """As in "62 percent of men but only 48 of women": a share of those, and no count of them."""
    of = found.start + 1
    is_share = last.kind == "percent" and line.lower(last.end) == "of" and found.kind == "count"
    is_joined = line.lower(found.first - 1 - (line.lower(found.first - 1) in ONLY)) in {"and", "but", ","}
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


def _quoted_at(line: Line, found: Found, last: Found | None) -> Found:
    """As in "up 4.8% at $78.90": the price that was reached."""
    is_moved = last is not None and last.change in {"up", "down"} and last.end == found.first - 1
    is_price = is_moved and found.change == "none" and line.lower(found.first - 1) == "at"
    return found._replace(change="to") if is_price else found


def _of_counted(line: Line, found: Found, last: Found | None) -> Measured | None:
    """As in "300,000 buildings, one in eight, stand there", "of the claims from the coast, two in five failed"."""
    is_opened = line.lower(0) == "of" and line.text_at(found.first - 1) == ","
    if last and last.unit and last.kind == "count":
        between = [line.lower(index) for index in range(last.end, found.first)]
        is_behind = len(between) <= LONGEST_ASIDE and between[-1:] == [","] and line.kind(found.end) in {"", "mark"}
        is_plain = is_behind and between[0] in PREPOSITIONS and set("".join(between[:-1])).isdisjoint(".,;:()")
        is_aside = is_plain or (bool(between) and set(between) <= ASIDE)
        return last.unit._replace(start=found.end, end=found.end) if is_aside or is_opened else None
    noun = counted(line, 1 + (line.lower(1) in BEFORE_THINGS)) if is_opened else None
    return Measured(noun.lemma, "count", found.end, found.end) if noun else None


def _behind(line: Line, found: Found) -> Measured | None:
    """As in "four or five years", "1.3, 1.5 and 3.4 years": the unit that the last of several figures names."""
    index, is_joined = found.end, False
    is_listed = line.text_at(found.start - 1) == ","
    index += _is_adjective(line, index)
    for n_listed in range(LONGEST_LIST):
        index += line.text_at(index) in HYPHENS and not line.is_glued(index + 1)  # 25- or 30-year
        index += line.text_at(index) in HYPHENS and line.text_at(index + 1) == ","  # four-, five- and six-door
        is_last = line.lower(index + 1) == "or" or (line.lower(index + 1) == "and" and (is_listed or n_listed > 0))
        index += line.text_at(index) == "," and (is_joined or is_last)
        is_joined = line.lower(index) in {"or", "and"}
        if not is_joined and line.text_at(index) not in {",", "…"}:
            return None
        is_raised = line.lower(index + 1) in RAISING  # 15, maybe 30 kilometres
        is_joined, index = is_joined or is_raised, index + is_raised
        amount = amount_at(line, index + 1)
        if not amount or (amount.unit and not is_joined):
            return None
        is_or = n_listed == 0 and line.lower(index) == "or"
        is_aside = is_or and (line.text_at(index - 1) == "," or found.low > amount.value)
        if is_aside and amount.unit and amount.unit.kind in {"percent", "points"}:  # 17, or 81 percent; 12,000 or 5%
            return None
        if amount.unit or is_joined:
            return amount.unit
        index = amount.end + _is_adjective(line, amount.end)
    return None


def _is_adjective(line: Line, index: int) -> bool:
    """As in "98 white and two black sailors": of what sort, beside those of another sort."""
    joint = index + 1
    if line.kind(index) != "word" or line.lower(index) in STOPS or line.lower(joint) not in {"and", ",", "or"}:
        return False
    amount = amount_at(line, joint + 1)
    unit = amount.unit if amount else None
    if unit is None:
        return amount is not None and line.text_at(joint) == "," and _is_adjective(line, amount.end)
    return unit.kind == "count" and unit.end - unit.start > 1


def _reached(line: Line, found: Found) -> Measured | None:
    """As in "from 4.2 in March to 3.9 per cent": the unit of the other end."""
    if line.lower(found.first - 1) != "from":
        return None
    joint = next((i for i in range(found.end, found.end + FARTHEST_END) if line.lower(i) == "to"), None)
    amount = amount_at(line, joint + 1) if joint else None
    return amount.unit if amount and amount.unit and amount.unit.kind in MEASURED | {"count"} else None


def _level_of(line: Line, found: Found, last: Found) -> Measured | None:
    """What a change before it says of the level reached: "rose 3 basis points to 4.61", "rose 0.4% to 8,210.5"."""
    if not last.unit or line.lower(found.first - 1) not in {"to", "at"} or last.change not in {"up", "down", "none"}:
        return None
    if last.unit.name in {"basis point", "percentage point"}:
        return Measured("percent", "percent", found.end, found.end)
    is_exact = found.low != int(found.low) or (last.unit.name == "point" and last.change != "none")
    is_index = found.low >= SMALLEST_INDEX and is_exact
    if last.kind in {"percent", "points"} and is_index:  # shares: nothing else has a level so large and so exact
        return Measured("point", "points", found.end, found.end)
    is_whole = last.unit.name not in QUOTED_WHOLE
    return last.unit if is_whole and last.change in {"up", "down"} and last.kind in {"money", "measure"} else None


def _magnitude(line: Line, found: Found) -> Measured | None:
    """As in "a quake of magnitude 2.4", "a magnitude-6.2 quake"."""
    before = found.first - 1 - (line.text_at(found.first - 1) in HYPHENS)
    return Measured("magnitude", "measure", before, before + 1) if line.lower(before) == "magnitude" else None


def _of_subject(line: Line, found: Found) -> Measured | None:
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


def _is_population(line: Line, index: int) -> bool:
    """As in "a town of 9,100", "(pop. 11,900)"."""
    before = (line.lower(index - 2), line.lower(index - 1))
    return (before[1] == "of" and before[0] in PLACES) or before == ("pop", ".")
