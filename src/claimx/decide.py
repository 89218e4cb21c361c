"""Probabilities and thresholds -> labels. Knows numbers, and nothing of texts."""

from __future__ import annotations

from collections.abc import Mapping

from claimx.modelfolder import Decision
from claimx.records import LABELS, Label, Probabilities


def given(probabilities: Probabilities, decisions: Mapping[Label, Decision]) -> tuple[Label, ...]:
    """The labels whose probability reaches the threshold, in the order of ``LABELS``."""
    return tuple(label for label in LABELS if getattr(probabilities, label) >= decisions[label].threshold)


def uncertain(probabilities: Probabilities, decisions: Mapping[Label, Decision]) -> tuple[Label, ...]:
    """The labels, given or not, whose probability lies within the uncertain band, both ends included."""
    return tuple(
        label
        for label in LABELS
        if decisions[label].uncertain_from <= getattr(probabilities, label) <= decisions[label].uncertain_to
    )
