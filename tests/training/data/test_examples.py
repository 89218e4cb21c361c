"""Targets: what annotators and teachers say, in numbers."""

from __future__ import annotations

from claimx.training.data.examples import target
from claimx.training.data.gold import GoldSentence


def test_doubt_pulls_targets_towards_one_half() -> None:
    """A doubtful annotation is worth less than a sure one, for every label alike."""
    sure = GoldSentence(start=0, end=5, labels=("challenge",))
    assert target(sure, 0.2) == [0.0, 1.0, 0.0]
    assert target(sure.model_copy(update={"doubtful": True}), 0.2) == [0.2, 0.8, 0.2]
