"""What there is a number of: "the number of visas fell to 40", "a death toll of 12", "left 12 dead"."""

from __future__ import annotations

from claimx.english.tokens import DASHES, Line, words
from claimx.quantify.found import Found
from claimx.quantify.lent import antecedent
from claimx.quantify.measured import BEFORE_THINGS, Measured
from claimx.quantify.nouns import counted

#: How many words before its figure "the number of" may stand.
_FARTHEST_NUMBER = 24
#: What stands between what there is a number of and the number.
_SAYS_HOW_MANY = words(
    "was is were are be been at to from reached reaches passed passes exceeded exceeds hit topped stood of becomes"
    " became toll now"
)
_NUMBERING = words("number numbered numbering")
_NUMBERS = words("number numbers tally count")
_PERCENT = frozenset({"percent", "per", "%", "fold"})
#: Plurals that rise and fall and are not counted.
NO_COUNTS = words(
    """prices shares stocks sales revenues profits costs rates earnings exports imports wages futures levels scores
    ratings temperatures points incomes emissions taxes yields bonds funds returns spreads averages margins losses
    numbers figures ratios odds rankings crowds attendances results years months weeks days hours minutes
    rents fees fares salaries pensions debts loans deposits savings premiums bills budgets"""
)
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
            noun = counted(line, index + 2 + (line.lower(index + 2) in BEFORE_THINGS))
            return Measured(noun.lemma, "count", found.end, found.end) if noun else None
    return None


def state(line: Line, found: Found, _: Found | None) -> Measured | None:
    """As in "12 dead and 30 injured": an adjective that nothing follows stands for who they are."""
    word = line.lower(found.end)
    return Measured(word, "count", found.end, found.end + 1) if word in _STATES else None
