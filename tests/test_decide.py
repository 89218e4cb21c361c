"""Thresholds turn probabilities into labels; bands say where to look."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from claimx import decide
from claimx.assertion import MODALITY_KINDS
from claimx.modelfolder import Decision, Trust
from claimx.records import LABELS, Probabilities

HALF = {label: Decision(threshold=0.5, uncertain_from=0.4, uncertain_to=0.6) for label in LABELS}


def test_a_label_is_given_from_its_threshold_on() -> None:
    """The threshold itself is enough, and the labels keep the order of LABELS."""
    probabilities = Probabilities(opportunity=0.5, challenge=0.4999, statistic=0.9)
    assert decide.given(probabilities, HALF) == ("opportunity", "statistic")


def test_no_label_is_an_answer() -> None:
    """A sentence that claims nothing has no label."""
    assert decide.given(Probabilities(opportunity=0, challenge=0, statistic=0), HALF) == ()


def test_the_band_speaks_of_given_and_of_missing_labels() -> None:
    """Both ends of the band belong to it, above the threshold and below."""
    assert decide.uncertain(Probabilities(opportunity=0.4, challenge=0.6, statistic=0.61), HALF) == (
        "opportunity",
        "challenge",
    )


def test_a_threshold_outside_its_band_is_refused() -> None:
    """A band that does not hold its threshold would call sure labels doubtful."""
    with pytest.raises(ValidationError, match="must lie within the uncertain band"):
        Decision(threshold=0.7, uncertain_from=0.4, uncertain_to=0.6)


#: Rules that are trusted by two logits whatever they see.
TRUST: Trust = {seen: {other: 2.0 * (seen == other) for other in MODALITY_KINDS} for seen in MODALITY_KINDS}


@pytest.mark.parametrize(("logits", "kind"), [((0, 1, 0, 0, 0), "asserted"), ((0, 3, 0, 0, 0), "possible")])
def test_the_rules_are_trusted_until_the_weights_see_plainly_otherwise(logits: tuple[float, ...], kind: str) -> None:
    """What both see is added up."""
    assert decide.likeliest("asserted", MODALITY_KINDS, logits, TRUST) == kind
