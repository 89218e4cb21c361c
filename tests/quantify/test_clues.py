"""Clues: what a pattern reads is in no sentence without its clue."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimx.quantify.clues import Clue, clues_in
from claimx.quantify.exclusions import EXCLUSIONS
from claimx.quantify.times.spoken import ROWS

PATTERNS = [(one.clue, one.pattern) for one in EXCLUSIONS] + [(clue, re.compile(pattern)) for clue, pattern, _ in ROWS]
#: What chance seldom writes for patterns that look back, or that have many names.
SELDOM = (
    "by next Congress",
    "Tokyo 2020",
    "the class of ’68",
    "the S&P/ASX 200 rose",
    "World Cup 2026",
    "pp. 12",
    "TİER-2",
    "at 7.30 am",
)


@pytest.mark.parametrize(("clue", "pattern"), PATTERNS)
def test_whatever_a_pattern_fits_holds_its_clue(clue: Clue, pattern: re.Pattern[str]) -> None:
    """A pattern is not tried where its clue is missing, so a wrong clue would lose a date or a name without a word."""

    @given(st.from_regex(pattern) | st.sampled_from(SELDOM))
    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    def fits(text: str) -> None:
        assert clue in clues_in(text) or not pattern.search(text)

    fits()


@pytest.mark.parametrize(
    ("text", "clues"),
    [
        ("The port is closed.", set()),
        ("Prices rose 3% thıs ſeptember.", {"digit", "month", "relative"}),
        ("The F-16 left at 6.40 a.m. for Stage 3.", {"digit", "touched", "joined", "label"}),
        ("In 2015, one in ten left at noon.", {"digit", "year", "one"}),
        ("The twenty-first o’clock news for thirtysomethings.", {"compound", "clock", "something"}),
    ],
)
def test_clues_are_seen_whatever_the_case(text: str, clues: set[Clue]) -> None:
    """A sentence tells what it holds, with an old long "s" and a dotless "i" as patterns without case read them."""
    assert clues_in(text) == clues
