"""Probabilities and thresholds -> labels, logits and rules -> voice and modality. Knows numbers, nothing of texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from claimx.modelfolder import Decision, Trust
from claimx.records import LABELS, Label, Probabilities

_Name = TypeVar("_Name", bound=str)


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


def likeliest(by_rules: _Name, names: Sequence[_Name], logits: Sequence[float], trust: Trust) -> _Name:
    """The likeliest of ``names`` by what the weights see, one logit for each of them, and what the rules see."""
    seen = dict(zip(names, logits, strict=True))
    return max(names, key=lambda each: seen[each] + trust[by_rules][each])
