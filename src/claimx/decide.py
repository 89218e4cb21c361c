"""Probabilities and thresholds -> labels, logits and rules -> modality. Knows numbers, and nothing of texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimx.assertion import MODALITY_KINDS, ModalityKind
from claimx.modelfolder import Decision, Trust
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


def kind(by_rules: ModalityKind, logits: Sequence[float], trust: Trust) -> ModalityKind:
    """The likeliest kind by what the weights see, one logit for each of ``MODALITY_KINDS``, and what the rules see."""
    seen = dict(zip(MODALITY_KINDS, logits, strict=True))
    return max(MODALITY_KINDS, key=lambda each: seen[each] + trust[by_rules][each])
