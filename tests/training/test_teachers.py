"""Targets that a teacher has a say in."""

from __future__ import annotations

import numpy as np

from claimx.training.examples import Example
from claimx.training.teachers import blended


def test_a_teacher_says_its_share_of_every_target() -> None:
    """Sentences of several articles keep their order, and the rest of a target is what annotators said."""
    articles = [
        Example([[1]], [[]], np.zeros((1, 3), np.float32)),
        Example([[1]] * 2, [[]] * 2, np.ones((2, 3), np.float32)),
    ]
    said = np.array([[0.4, 0.4, 0.4], [0.6, 0.6, 0.6], [0.0, 0.0, 0.0]])
    found = blended(articles, said, 0.5)
    np.testing.assert_allclose(found[0].targets, [[0.2] * 3], atol=1e-6)
    np.testing.assert_allclose(found[1].targets, [[0.8] * 3, [0.5] * 3], atol=1e-6)
