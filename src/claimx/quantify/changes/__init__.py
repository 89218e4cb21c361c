"""The change of a figure in its sentence: what the words of change around it say, where they speak of it.

``cues`` find these words, before the figure and behind it. From what the change is counted is in ``baselines``.
"""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.quantify.amounts import Amount, amount_at, modifiers
from claimx.quantify.changes.baselines import baseline_of, is_difference, is_earlier
from claimx.quantify.changes.cues import REACHED, RECORDS, change_of
from claimx.quantify.found import Found
from claimx.quantify.nouns.phrasewords import DEFINITE, STOPS
from claimx.quantify.topics.rises import rise_of, told_behind
from claimx.quantify.turns import WENT, direction
from claimx.quantity import Change, Modifier

#: Before "over two years" these make it more than two.
_BEFORE_OVER = words("for just well little of took take takes lasted lasts lasting is was")
#: Counts over which something lasts: "over two nights".
STRETCHES = words("night season session meeting term round game summer winter generation")
_RAISED = words("raise raised raises raising")
#: What says so may itself speak of a level: "to no higher than 25%", "losing close to 800"; "below" and "past" do.
_ASIDE: frozenset[Modifier] = frozenset({"up to", "at least", "about"})
#: Behind a time they say when, or since when: "crashed 13 minutes after", "fell to a 30-year low".
_BEHIND_TIME = RECORDS | words("after before rally slump slide growth contraction")
_LOST = words("lost lose loses losing")
#: How far behind a figure ", up from" may stand.
_FARTHEST_ASIDE = 10
#: What says how many of something there are: "the toll reached 75 people", and how far before the verb it may stand.
_OF_NUMBER = words(
    """
    number numbers total tally toll count membership workforce staff population enrolment enrollment output production
    turnout attendance audience circulation capacity backlog fleet
    """
)
_LONGEST_SUBJECT = 8
#: What may be added, or be the sum of "cuts".
_SUMS = frozenset({"count", "money", "rate", "percent", "points"})
#: On which side of a level of another time something is: "9 percent above a year ago".
_SIDES: dict[str, Change] = {"above": "up", "ahead": "up", "below": "down", "behind": "down"}


def changed(line: Line, found: Found) -> Found:
    """With its change; "raised $5 million" and "carried by 15 votes" are none, and "over two years" is how long."""
    before = line.lower(found.first - 1)
    is_long = found.kind == "duration" or (found.unit is not None and found.unit.name in STRETCHES)
    if is_long and line.lower(found.first) == "over" and before not in _BEFORE_OVER:
        return found._replace(modifier="exactly")
    change = change_of(line, found.first if found.modifier in _ASIDE else found.start, found.end)
    if change in {"up", "down"} and (is_difference(line, found.end) or _is_likelier(line, found.end)):
        return found
    is_known = change in {"up", "down"} and found.kind != "count" and _is_known(line, found)
    is_lost = is_known or (found.kind in {"count", "money"} and change == "down" and _is_lost(line, found))
    is_lost = is_lost or (found.kind == "count" and change == "to" and _is_place(line, found))
    is_none = (change == "by" and found.kind == "count") or (found.kind in {"money", "rate"} and before in _RAISED)
    is_where = found.kind in {"count", "duration", "measure"} and before == "in"  # dropped in 53 trades
    is_when = line.lower(found.end) == "short" or (found.kind == "duration" and line.lower(found.end) in _BEHIND_TIME)
    is_agent = change == "by" and found.kind in {"fraction", "percent"} and line.lower(found.end) == "of"
    is_often = found.kind in {"rate", "count"} and found.unit is not None and found.unit.name.split(" ")[0] == "time"
    if is_none or is_where or is_when or is_agent or is_often or is_lost:  # it drops three times a week
        return found
    change = change if change != "none" else _beside_then(line, found)
    change = (told_behind(line, found) or "none") if change == "none" and found.kind in _SUMS else change
    rise = rise_of(line, found) if change == "none" else None
    if rise:
        return found._replace(change=direction(line, rise.noun) or change)
    is_reached = change == "none" and (_is_passed(line, found) or _is_left(line, found))
    return found._replace(change="to" if is_reached else change)


def _beside_then(line: Line, found: Found) -> Change:
    """As in "9 percent above a year ago", "below 2019 levels"."""
    side = line.lower(found.end)
    then = found.end + 1 + (side == "ahead" and line.lower(found.end + 1) == "of")
    is_then = found.kind in {"percent", "points"} and is_earlier(line, then)
    return _SIDES.get(side, "none") if is_then else "none"


def _is_likelier(line: Line, end: int) -> bool:
    """As in "those who row are 37 percent less likely to die", which sets them beside others that go without saying."""
    is_likelier = line.lower(end) in {"more", "less"} and line.lower(end + 1) == "likely"
    return is_likelier and baseline_of(line, end) is None


def _is_lost(line: Line, found: Found) -> bool:
    """As in "lost 1,000 fighters", "reduce the 1.4 million deaths": what is lost, and known, is no difference."""
    before = line.lower(found.first - 1)
    return before in _LOST or before == "the"


def _is_place(line: Line, found: Found) -> bool:
    """As in "the aid reached 40 towns", "cuts at 40 ports": things with a name of their own, and not how many of it."""
    is_named = found.unit is not None and found.start < found.unit.start < found.end
    subject = range(max(0, found.first - 1 - _LONGEST_SUBJECT), found.first - 1)
    is_of_number = any(line.lower(index) in _OF_NUMBER for index in subject)
    before = line.lower(found.first - 1)
    return is_named and (before == "at" or (before in REACHED and not is_of_number))


def _is_known(line: Line, found: Found) -> bool:
    """As in "slash the 20 percent tax", "raise its $5 billion budget": what is changed, and not by how much."""
    end = line.after_hyphen(found.end)
    is_growth = direction(line, end) or direction(line, end + 1)  # the 8% economic growth
    is_noun = line.kind(end) == "word" and line.lower(end) not in STOPS and not is_growth
    return line.lower(found.first - 1) in DEFINITE and is_noun


def _is_left(line: Line, found: Found) -> bool:
    """As in "pay goes to $50,000 from $42,000", "it goes to 2 percent, from 1.75"."""
    end = found.end + (line.text_at(found.end) == ",")
    is_between = line.lower(end) == "from" and line.lower(found.first - 1) == "to"
    before = amount_at(line, modifiers.past(line, end + 1)) if is_between else None
    if before and not before.unit and line.lower(found.first - 2) in WENT and found.unit:
        return True
    names = [unit.name if unit else None for unit in (found.unit, before.unit if before else None)]
    return names[0] == names[1] is not None


def _is_alike(before: Amount, found: Found, *, is_first: bool) -> bool:
    """Is the level left behind in the same unit, or without one where nothing else is counted between?"""
    if not before.unit:
        return is_first
    return found.unit is not None and before.unit.name == found.unit.name


def _is_passed(line: Line, found: Found) -> bool:
    """As in "27 per cent of starts in May, up from 19": the level that was reached."""
    if line.lower(found.first - 1 - (line.lower(found.first - 1) == "the")) == "of" and found.kind == "count":
        return False  # 49 of the 110 seats, up from 38
    is_first = True
    for index in range(found.end, found.end + _FARTHEST_ASIDE):
        word = line.lower(index)
        if word in {"up", "down"} and line.lower(index + 1) == "from" and line.text_at(index - 1) == ",":
            before = amount_at(line, modifiers.past(line, index + 2))
            return before is not None and _is_alike(before, found, is_first=is_first)
        if word in {";", "."}:
            return False
        is_first = is_first and (line.kind(index) != "figure" or line.is_hidden(index))
    return False
