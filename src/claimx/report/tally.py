"""Claims -> the numbers behind the charts: by time, and by who and where."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Literal, NamedTuple

from claimx.records import LABELS, Claim, Label

Unit = Literal["day", "week", "month", "quarter", "year"]
#: As many bars as a chart of 700 pixels shows apart; the finest unit that needs no more is taken.
N_STEPS = 60
#: Of the claims, at either end: left out where more than half of the time would be theirs alone. Of 90 pages of news
#: one was dated to the year 1, another to 1967.
_OUTERMOST = 0.025
#: Longer lists are read by nobody; the table below them is searched.
N_ROWS = 10
#: They name nobody by themselves; whom they mean stands elsewhere in the article.
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you", "who", "one", "this", "that", "these", "those"})
#: What begins a description, and lends it a capital where a sentence begins.
_DETERMINERS = frozenset(
    {"the", "a", "an", "one", "another", "some", "many", "most", "other", "several", "its", "their"}
)


class Step(NamedTuple):
    """One stretch of time, from its first day on; a claim counts once for each of its labels."""

    first: date
    n_labels: dict[Label, int]


class Course(NamedTuple):
    """Steps without a gap, in order, from ``first`` to ``last``; claims that have no place in them are only counted."""

    unit: Unit
    steps: tuple[Step, ...]
    first: date
    last: date
    n_outside: int
    n_undated: int


class Row(NamedTuple):
    """A name, its claims, and how many of them carry each label."""

    name: str
    n_claims: int
    n_labels: dict[Label, int]


class Ranking(NamedTuple):
    """Those with the most claims, in order; ``n_others`` have fewer, ``n_unnamed`` claims have no name."""

    rows: tuple[Row, ...]
    n_others: int
    n_unnamed: int


def labels_of(claims: Iterable[Claim]) -> dict[Label, int]:
    """How many of the claims carry each label."""
    counted = Counter(label for claim in claims for label in claim.labels)
    return {label: counted[label] for label in LABELS}


def course_of(claims: Iterable[Claim]) -> Course | None:
    """The claims by the day on which their article was published; ``None`` where no article has a date.

    A page that dates itself to the year 1 would make one bar of all the others, so that outliers are left out.
    """
    by_day: dict[date | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_day[claim.published].append(claim)
    n_undated = len(by_day.pop(None, ()))
    days = sorted(day for day, found in by_day.items() if day for _ in found)
    if not days:
        return None
    first, last = _span(days)
    unit = _unit(first, last)
    found: dict[date, list[Claim]] = {step: [] for step in _firsts(first, last, unit)}
    for day in {*days}:
        if first <= day <= last:
            found[_first(day, unit)] += by_day[day]
    steps = tuple(Step(step, labels_of(found[step])) for step in found)
    n_outside = len(days) - sum(map(len, found.values()))
    return Course(unit, steps, first, last, n_outside, n_undated)


def ranking_of(claims: Iterable[Claim], name_of: Callable[[Claim], str | None], n_articles: int = 1) -> Ranking:
    """The names by their claims; names that differ in case only are one, as it is written most often.

    A name that stands in fewer than ``n_articles`` is none.
    """
    named: dict[str, list[Claim]] = defaultdict(list)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    n_claims = 0
    for claim in claims:
        n_claims += 1
        if name := " ".join((name_of(claim) or "").split()):
            named[name.casefold()].append(claim)
            written[name.casefold()][name] += 1
    found = {name: of for name, of in named.items() if len({claim.article_id for claim in of}) >= n_articles}
    n_unnamed = n_claims - sum(map(len, found.values()))
    order = sorted(found, key=lambda name: (-len(found[name]), name))
    rows = (Row(_most(written[name]), len(found[name]), labels_of(found[name])) for name in order[:N_ROWS])
    return Ranking(tuple(rows), max(0, len(order) - N_ROWS), n_unnamed)


def speaker_of(claim: Claim) -> str | None:
    """Who asserts the claim, where the article names somebody."""
    attribution = claim.attribution
    if attribution is None or attribution.speaker is None:
        return None
    if attribution.name:
        return attribution.name.text
    speaker = attribution.speaker
    return speaker.text if _is_name(speaker.text, begins=speaker.start == claim.start) else None


def _is_name(words: str, *, begins: bool) -> bool:
    """Not "officials" or "the report", which are others in every article: somewhere in a name is a capital.

    That with which a sentence or a determiner begins is none.
    """
    first, _, rest = words.partition(" ")
    if words.casefold() in _PRONOUNS:
        return False
    if first.casefold() in _DETERMINERS:
        return any(map(str.isupper, rest))
    return any(map(str.isupper, words[1:] if begins else words))


def _span(days: list[date]) -> tuple[date, date]:
    """The first and the last of sorted days that are shown."""
    n_trimmed = int(len(days) * _OUTERMOST)
    inner = days[n_trimmed : len(days) - n_trimmed]
    time = inner[-1] - inner[0]
    before, after = inner[0] - days[0], days[-1] - inner[-1]
    # Old articles are no reason to leave out today's, nor the other way round.
    is_early = before + after > time and (before >= after or before > time)
    is_late = before + after > time and (after > before or after > time)
    shown = _fullest(days[n_trimmed if is_early else 0 : len(days) - n_trimmed if is_late else None])
    return shown[0], shown[-1]


def _fullest(days: list[date]) -> list[date]:
    """Of sorted days, those of ``N_STEPS`` years in a row, where most of them lie; the latest of equals.

    Few claims have no outermost ones to leave out, and one of them may be dated to the year 1, or to 9999.
    """
    years = [day.year for day in days]
    ends = [bisect_left(years, year + N_STEPS) for year in years]
    start = max(range(len(days)), key=lambda one: (ends[one] - one, one))
    return days[start : ends[start]]


def _most(written: Counter[str]) -> str:
    return min(written, key=lambda name: (-written[name], name))


def _unit(first: date, last: date) -> Unit:
    units: tuple[Unit, ...] = ("day", "week", "month", "quarter")
    return next((unit for unit in units if _n_steps(first, last, unit) <= N_STEPS), "year")


def _n_steps(first: date, last: date, unit: Unit) -> int:
    """Computed, not listed: dates may be wrong by centuries."""
    if unit in {"day", "week"}:
        return (_first(last, unit) - _first(first, unit)).days // (1 if unit == "day" else 7) + 1
    n_months = 1 if unit == "month" else 3
    ends = ((day.year * 12 + day.month - 1) // n_months for day in (last, first))
    return next(ends) - next(ends) + 1


def _first(day: date, unit: Unit) -> date:
    """The day on which its step begins; weeks begin on Monday."""
    if unit == "day":
        return day
    if unit == "week":
        return day - timedelta(days=day.weekday())
    month = {"month": day.month, "quarter": (day.month - 1) // 3 * 3 + 1}.get(unit, 1)
    return date(day.year, month, 1)


def _firsts(first: date, last: date, unit: Unit) -> list[date]:
    end = _first(last, unit)
    found = [_first(first, unit)]
    while found[-1] < end:
        found.append(_following(found[-1], unit))
    return found


def _following(first: date, unit: Unit) -> date:
    if unit in {"day", "week"}:
        return first + timedelta(days=1 if unit == "day" else 7)
    n_months = first.month - 1 + {"month": 1, "quarter": 3}.get(unit, 12)
    return date(first.year + n_months // 12, n_months % 12 + 1, 1)
