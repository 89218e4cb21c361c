"""What there is a number of: "the number of visas fell to 40", "a death toll of 12", "left 12 dead"."""

from __future__ import annotations

from claimx.english.tokens import DASHES, Line, words
from claimx.quantify.amounts.measured import BEFORE_THINGS
from claimx.quantify.found import Found, Measured
from claimx.quantify.lenders.antecedents import antecedent
from claimx.quantify.nouns import counted
from claimx.quantify.nouns.plurals import is_plural, singular

#: How many words before its figure "the number of" may stand.
_FARTHEST_NUMBER = 24
#: What stands between what there is a number of and the number.
_SAYS_HOW_MANY = words(
    "was is were are be been at to from reached reaches passed passes exceeded exceeds hit topped stood of becomes"
    " became toll now"
)
_NUMBERING = words("number numbered numbering")
_NUMBERS = words("number numbers tally count backlog caseload")
_PERCENT = frozenset({"percent", "per", "%", "fold"})
#: Plurals that rise and fall and are not counted.
NO_COUNTS = words(
    """prices shares stocks sales revenues profits costs rates earnings exports imports wages futures levels scores
    ratings temperatures points incomes emissions taxes yields bonds funds returns spreads averages margins losses
    numbers figures ratios odds rankings crowds attendances results years months weeks days hours minutes
    rents fees fares salaries pensions debts loans deposits savings premiums bills budgets"""
)
#: Verbs behind which plurals are told to be so many.
_EXCEEDING = words("exceed exceeds exceeded top topped surpass surpassed passed")
_SUMS = words("were numbered totalled totaled exceeded topped surpassed passed")
_STANDING = words("stand stood remain remained")
#: Words of the clause before "and infections at 40".
_CLAUSE = 5
#: What those are who are counted: "left 12 dead", "the city's 8,000 homeless".
_STATES = words("dead injured wounded missing homeless")


def tallied(line: Line, found: Found, last: Found | None) -> Measured | None:
    """As in "the number of visas fell to 40", "the death toll stands at 12": what there is a number of."""
    if line.lower(found.end) in _STATES:
        is_beside = last is not None and last.unit is not None and last.unit.name in _STATES
        return state(line, found, last) if is_beside or line.lower(found.first - 2) == "toll" else None
    before = line.lower(found.first - 1)
    if before in _NUMBERING and line.lower(found.first - 2) in {"who", "which", "that"}:
        return antecedent(line, found)
    if not (found.is_range or found.change != "none" or before in _SAYS_HOW_MANY or before in DASHES):
        return None
    for index in range(found.first - 1, max(-1, found.first - _FARTHEST_NUMBER), -1):
        is_other = line.kind(index) == "figure" and not line.is_hidden(index) and line.lower(index + 1) not in _PERCENT
        if line.text_at(index) in {";", ":"} or is_other:
            return None
        if line.lower(index) == "toll" or (line.lower(index - 1), line.lower(index)) == ("death", "count"):
            return Measured("death", "count", found.end, found.end)
        if line.lower(index) in _NUMBERS and line.lower(index + 1) == "of":
            first = index + 2 + (line.lower(index + 2) in BEFORE_THINGS)
            if line.lower(first) in _STATES:
                return Measured(line.lower(first), "count", found.end, found.end)
            noun = counted(line, first)
            return Measured(noun.lemma, "count", found.end, found.end) if noun else None
    return None


def stated_verb(line: Line, found: Found) -> int | None:
    """The place of the verb of "deaths topped 5,000", "arrests stood at 312"."""
    if line.lower(found.first) in _EXCEEDING:
        return found.first
    before = found.first - 1
    if line.lower(before) in _SUMS:
        return before
    return before - 1 if line.lower(before) == "at" and line.lower(before - 1) in _STANDING else None


def aside(line: Line, found: Found, _: Found | None) -> Measured | None:
    """As in "cases stood at 1,382, with deaths at 78", "deaths at 312 and infections at 40"."""
    noun = found.first - 2
    word, before = line.lower(noun), line.lower(noun - 1)
    is_set = line.lower(found.first - 1) == "at" and (before == "with" or (before == "and" and found.first > _CLAUSE))
    is_thing = is_set and line.kind(noun) == "word" and is_plural(word) and word not in NO_COUNTS
    is_whole = found.low == int(found.low) and line.kind(found.start) == "figure"
    return Measured(singular(line.text_at(noun)), "count", found.end, found.end) if is_thing and is_whole else None


def state(line: Line, found: Found, _: Found | None) -> Measured | None:
    """As in "12 dead and 30 injured": an adjective that nothing follows stands for who they are."""
    word = line.lower(found.end)
    return Measured(word, "count", found.end, found.end + 1) if word in _STATES else None
