from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from claimx.assertion import Attribution
from claimx.records import Claim
from claimx.report.tally import N_ROWS, N_STEPS, course_of, labels_of, ranking_of, speaker_of
from claimx.span import Excerpt
from tests.report.folders import town_article


def claims() -> list[Claim]:
    """Six of one article."""
    return list(town_article(0, Random(1)).claims)


def dated(*days: date | None) -> list[Claim]:
    return [claims()[0].model_copy(update={"published": day}) for day in days]


def named(*names: str | None) -> list[Claim]:
    return [claims()[0].model_copy(update={"outlet": name}) for name in names]


def test_a_claim_counts_once_for_each_of_its_labels() -> None:
    """The labels may add up to more than the claims."""
    assert labels_of(claims()) == {"opportunity": 3, "challenge": 3, "statistic": 2}


@pytest.mark.parametrize(
    ("last", "unit", "n_steps"),
    [
        (date(2024, 1, 31), "day", 1),
        (date(2024, 3, 30), "day", 60),
        (date(2024, 3, 31), "week", 9),
        (date(2025, 6, 1), "month", 18),
        (date(2033, 6, 1), "quarter", 38),
        (date(2050, 6, 1), "year", 27),
    ],
)
def test_the_finest_unit_that_is_read_is_taken(last: date, unit: str, n_steps: int) -> None:
    """Steps follow each other without a gap, from the first date to the last."""
    course = course_of(dated(date(2024, 1, 31), last))
    assert course
    assert (course.unit, len(course.steps)) == (unit, n_steps)
    assert sum(sum(step.n_labels.values()) for step in course.steps) == 2
    assert course.steps[0].first <= date(2024, 1, 31)
    assert course.steps[-1].first <= last


def test_weeks_begin_on_monday() -> None:
    """As ISO 8601 has it."""
    course = course_of(dated(date(2024, 1, 3), date(2024, 4, 3)))
    assert course
    assert {step.first.weekday() for step in course.steps} == {0}


def test_articles_without_a_date_are_counted_aside() -> None:
    """What is in no step is said, not hidden."""
    course = course_of(dated(None, date(2024, 1, 1), None))
    assert course
    assert (course.n_undated, course.n_outside, len(course.steps)) == (2, 0, 1)
    assert course_of(dated(None)) is None


def test_a_wild_date_does_not_flatten_the_others() -> None:
    """The outermost are left out where most of the time would be theirs alone, and of few all but those together."""
    days = [date(2024, 1, 1) + timedelta(days=number) for number in range(50)]
    course = course_of(dated(date(1, 1, 1), *days))
    assert course
    assert (course.unit, course.n_outside, course.first) == ("day", 1, date(2024, 1, 1))
    few = course_of(dated(date(1, 1, 1), date(2024, 1, 1)))
    assert few
    assert (few.unit, few.first, len(few.steps), few.n_outside) == ("day", date(2024, 1, 1), 1, 1)


def test_old_articles_do_not_hide_those_of_today() -> None:
    """Only the end that takes the time of the others is left out; the other is shown to its last day."""
    days = [date(2024, 1, 1) + timedelta(days=number) for number in range(100)]
    course = course_of(dated(date(1990, 5, 1), date(1991, 5, 1), *days))
    assert course
    assert (course.first, course.last, course.n_outside) == (days[0], days[-1], 2)
    course = course_of(dated(*days, date(2061, 5, 1), date(2062, 5, 1)))
    assert course
    assert (course.first, course.last, course.n_outside) == (days[0], days[-1], 2)
    both = course_of(dated(date(1990, 5, 1), *days, date(2062, 5, 1)))
    assert both
    assert (both.first, both.last) == (days[1], days[-2])


def test_a_date_in_a_far_future_does_not_hide_the_others() -> None:
    """Where there are more years than steps, those with most of the claims are shown."""
    course = course_of(dated(*(date(2024, 1, day) for day in range(1, 11)), date(9999, 12, 31)))
    assert course
    assert sum(sum(step.n_labels.values()) for step in course.steps) == 10
    assert (course.unit, len(course.steps), course.n_outside) == ("day", 10, 1)
    assert (course.first, course.last) == (date(2024, 1, 1), date(2024, 1, 10))


@pytest.mark.parametrize("years", [(1960, 2019), (1500, 1960, 2019), (1500, 1961, 2020, 2021)])
def test_the_number_of_steps_has_an_end(years: tuple[int, ...]) -> None:
    """However far apart the days are."""
    course = course_of(dated(*(date(year, 6, 1) for year in years)))
    assert course
    assert len(course.steps) <= N_STEPS
    assert sum(sum(step.n_labels.values()) for step in course.steps) == 2


def test_the_calendar_has_two_ends() -> None:
    """No step begins before its first day, nor is one looked for after its last."""
    for day in (date(1, 1, 1), date(9999, 12, 31)):
        for days in (1, 61, 500):
            other = date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
            course = course_of(dated(day, other if other != day else date.fromordinal(day.toordinal() - days)))
            assert course
            assert course.n_outside == 0


def test_ordinary_dates_are_all_shown() -> None:
    """Whatever has no outliers loses nothing."""
    course = course_of(dated(*(date(2024, 1, 1) + timedelta(days=number) for number in range(400))))
    assert course
    assert course.n_outside == 0


def test_names_are_ranked_by_their_claims() -> None:
    """Case and spaces make no second name; the name is written as it is most often; equals come by alphabet."""
    ranking = ranking_of(named("The Quay", "the  quay", "The Quay", "Beta", "Alpha", None, " "), lambda one: one.outlet)
    assert [(row.name, row.n_claims) for row in ranking.rows] == [("The Quay", 3), ("Alpha", 1), ("Beta", 1)]
    assert (ranking.n_others, ranking.n_unnamed) == (0, 2)


def test_a_name_that_only_one_article_has_is_not_ranked_where_articles_are_to_share_it() -> None:
    """However many claims it has there; they are told with those that have no name."""
    one, other = (list(town_article(number, Random(1)).claims) for number in (0, 1))
    headed = [claim.model_copy(update={"section": "Tides"}) for claim in one]
    shared = [claim.model_copy(update={"section": name}) for claim, name in ((one[0], "Costs"), (other[0], "costs"))]
    ranking = ranking_of([*headed, *shared], lambda claim: claim.section, n_articles=2)
    assert [(row.name, row.n_claims) for row in ranking.rows] == [("Costs", 2)]
    assert (ranking.n_others, ranking.n_unnamed) == (0, len(headed))
    assert ranking_of(headed, lambda claim: claim.section, n_articles=2).rows == ()


def test_a_ranking_ends() -> None:
    """Those that are not listed are counted."""
    ranking = ranking_of(named(*(f"outlet {number:02}" for number in range(N_ROWS + 3))), lambda one: one.outlet)
    assert (len(ranking.rows), ranking.n_others) == (N_ROWS, 3)


def test_a_pronoun_is_nobodys_name() -> None:
    """Whoever "she" is, it is somebody else in every article."""
    speakers = {speaker_of(claim) for number in range(8) for claim in town_article(number, Random(number)).claims}
    assert "Tomas Lind" in speakers
    assert "she" not in speakers
    assert None in speakers


@pytest.mark.parametrize(
    ("speaker", "text", "expected"),
    [
        ("officials", "Fees rise, officials say.", None),
        ("Officials", "Officials say that fees rise.", None),
        ("The report", "The report says that fees rise.", None),
        ("a union", "Fees rise, a union says.", None),
        ("The ferry's crew", "Fees rise. The ferry's crew say so.", None),
        ("One docker", '"Fees rise." One docker said so.', None),
        ("She", '"Fees rise." She said so.', None),
        ("Odum", "Fees rise, Odum says.", "Odum"),
        ("Lena Odum", "Lena Odum says that fees rise.", "Lena Odum"),
        ("The Quay Board", "The Quay Board says that fees rise.", "The Quay Board"),
        ("the UN", "Fees rise, the UN says.", "the UN"),
        ("Welsh ferrymen", "Fees rise, Welsh ferrymen say.", "Welsh ferrymen"),
    ],
)
def test_whoever_is_only_described_is_nobody(speaker: str, text: str, expected: str | None) -> None:
    """The officials of one article are not those of the next, and would be first in every ranking."""
    who = Excerpt(start=text.index(speaker), end=text.index(speaker) + len(speaker), text=speaker)
    attribution = Attribution(voice="reported", speaker=who, name=None, cue=None)
    [claim] = dated(date(2024, 1, 1))
    placed = {"start": 0, "end": len(text), "text": text, "attribution": attribution}
    assert speaker_of(claim.model_copy(update=placed)) == expected


def test_a_name_is_told_by_the_article_whatever_its_letters() -> None:
    """Where the article gives the fullest form, that is the name."""
    who = Excerpt(start=0, end=4, text="they")
    attribution = Attribution(voice="reported", speaker=who, name=Excerpt(start=9, end=14, text="k.d.x"), cue=None)
    [claim] = dated(date(2024, 1, 1))
    assert speaker_of(claim.model_copy(update={"attribution": attribution})) == "k.d.x"
