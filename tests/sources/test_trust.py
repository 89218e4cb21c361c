from __future__ import annotations

import math
from datetime import datetime, timedelta, timezone

import pytest

from claimx.sources import Look
from claimx.sources.trust import Trust, is_due, is_old, moment_of

NOW = datetime(2026, 11, 25, 12, tzinfo=timezone.utc)
AN_HOUR_AGO, A_WEEK_AGO = NOW - timedelta(hours=1), NOW - timedelta(days=7)
USUAL, DEAF = Trust(), Trust(lastmod_margin_hours=math.inf)


def due(lastmod: str, asked: datetime | None, trust: Trust = USUAL, *, was_had: bool = True) -> bool:
    return is_due(lastmod, None if asked is None else Look(asked, was_had), NOW, trust)


def test_a_page_that_nobody_has_looked_at_is_due() -> None:
    """However old its list says that it is."""
    assert due("2001-01-01", None)


def test_what_was_looked_at_a_day_after_it_changed_is_not_due() -> None:
    """Not even after a week; a change that is newer, or that was so shortly before the look, is looked at."""
    assert not due("2026-11-16", A_WEEK_AGO)
    assert due("2026-11-17", A_WEEK_AGO)
    assert due("2026-11-20", A_WEEK_AGO)
    assert not due("2026-11-17T11:59:00Z", A_WEEK_AGO)
    assert due("2026-11-17T12:01:00Z", A_WEEK_AGO)


def test_how_much_older_it_must_be_is_a_setting() -> None:
    """Lastmod lies: with ``inf`` it is not looked at, neither where it is old nor where it is always new."""
    assert not due("2026-11-25T10:00:00Z", AN_HOUR_AGO, Trust(lastmod_margin_hours=0.5))
    assert due("2001-01-01", A_WEEK_AGO, DEAF)
    assert not due("2026-11-25", AN_HOUR_AGO, DEAF)


def test_without_lastmod_a_page_is_due_after_a_while() -> None:
    """A thousand pages of which nothing is said are not asked for in every run."""
    assert not due("", AN_HOUR_AGO)
    assert due("", A_WEEK_AGO)
    assert not due("", A_WEEK_AGO, Trust(revisit_hours=math.inf))
    assert due("", AN_HOUR_AGO, Trust(revisit_hours=0))


def test_a_date_in_the_future_says_nothing() -> None:
    """Or its page would be asked for in every run; today may be tomorrow elsewhere."""
    assert not due("2099-01-01", AN_HOUR_AGO)
    assert due("2099-01-01", A_WEEK_AGO)
    assert due("2026-11-26", AN_HOUR_AGO)


def test_a_page_that_was_gone_may_be_back() -> None:
    """Its lastmod need not have changed for that."""
    assert due("2001-01-01", A_WEEK_AGO, was_had=False)
    assert not due("2001-01-01", AN_HOUR_AGO, was_had=False)


def test_a_look_from_the_future_proves_nothing() -> None:
    """The clock was wrong, then or now."""
    tomorrow = NOW + timedelta(days=1)
    assert due("2001-01-01", tomorrow)
    assert is_old(Look(tomorrow), NOW, USUAL)
    assert not is_old(None, NOW, USUAL)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2026-11-24", "2026-11-25T00:00:00+00:00"),
        ("2026-11-24T06:30Z", "2026-11-24T06:30:00+00:00"),
        ("2026-11-24T06:30:15.25+02:00", "2026-11-24T04:30:15+00:00"),
        (" 2026-11-24T06:30:15 ", "2026-11-24T06:30:15+00:00"),
        ("2026-11-24T06:30:15+0200", "2026-11-24T04:30:15+00:00"),
        ("2026-11-24T06:30:15-05", "2026-11-24T11:30:15+00:00"),
    ],
)
def test_dates_mean_their_last_moment(given: str, expected: str) -> None:
    """A day is over when the next one begins; a time without zone is UTC."""
    assert moment_of(given) == datetime.fromisoformat(expected)


@pytest.mark.parametrize("given", ["", "2026", "2026-11", "2026-13-01", "yesterday", "9999-12-31", "2026-11-24T25:00Z"])
def test_what_is_no_date_says_nothing(given: str) -> None:
    """It is as if there were none, and never an error."""
    assert moment_of(given) is None
