"""Clues: what a pattern reads is in no sentence without its clue."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimx.quantify.clues import Clue, clues_in
from claimx.quantify.exclusions import EXCLUSIONS
from claimx.quantify.periods import ROWS

PATTERNS = [(one.clue, one.pattern) for one in EXCLUSIONS] + [(clue, re.compile(pattern)) for clue, pattern, _ in ROWS]
#: What chance seldom writes for a pattern that looks back a long way.
AFTER_ALL = "Tokyo 2020"


@pytest.mark.parametrize(("clue", "pattern"), PATTERNS)
def test_whatever_a_pattern_fits_holds_its_clue(clue: Clue, pattern: re.Pattern[str]) -> None:
    """A pattern is not tried where its clue is missing, so a wrong clue would lose a date or a name without a word."""

    @given(st.from_regex(pattern) | st.just(AFTER_ALL))
    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    def fits(text: str) -> None:
        assert clue in clues_in(text) or not pattern.search(text)

    fits()


@pytest.mark.parametrize(
    ("text", "clues"),
    [
        ("The port is closed.", set()),
        ("Prices rose 3% in ſeptember.", {"digit", "month", "time"}),
        ("In 2015, one in ten left at noon.", {"digit", "year", "one"}),
        ("The twenty-first o’clock news for thirtysomethings.", {"compound", "clock", "something"}),
    ],
)
def test_clues_are_seen_whatever_the_case(text: str, clues: set[Clue]) -> None:
    """A sentence tells what it holds, an old long "s" included, which patterns without case read as "s"."""
    assert clues_in(text) == clues
