"""A run keeps what it learnt, however short it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")  # the extra `train`
pytest.importorskip("transformers")

from claimx.training.encoders import new_model
from claimx.training.examples import Example
from claimx.training.fit import Labels, Recipe, fit

from .tiny import save

RECIPE = Recipe(n_epochs=4, batch_windows=2, learning_rate=5e-3)
EXAMPLES = [
    Example([[2_000 + number * 50 + n * 7 + m for m in range(6)] for n in range(4)], [[]] * 4, np.eye(4, 3, dtype="f"))
    for number in range(9)
]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny BERT that knows nothing."""
    torch.manual_seed(0)
    return save("bert", tmp_path_factory.mktemp("bert"))


def unwatched(_done: float, _loss: float) -> None:
    """Nobody looks on."""


def weights(model: Any) -> Any:
    """All that is trained, in a row."""
    return torch.cat([one.detach().flatten() for one in model.parameters() if one.requires_grad])


def test_a_short_run_keeps_what_it_learnt(base: Path, tmp_path: Path) -> None:
    """The mean of the weights is one of few steps where there were few, and not of where they began."""
    torch.manual_seed(RECIPE.seed)
    begun = weights(new_model(base, RECIPE.hidden_dropout, RECIPE.n_sentence_layers))
    recipes = (RECIPE, RECIPE.model_copy(update={"averaging": 0.0}))
    kept, last = (weights(fit(Labels(EXAMPLES, it), base, it, tmp_path / "c.pt", unwatched)) for it in recipes)
    assert 0.5 * (last - begun).norm() < (kept - begun).norm() < (last - begun).norm()
