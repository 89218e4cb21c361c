"""A run keeps what it learnt, however short it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")  # the extra `train`
pytest.importorskip("transformers")

from claimx.training.data.examples import Example
from claimx.training.encoders import new_model
from claimx.training.fit import Labels, Recipe, fit
from tests.training.tiny import save

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


def begun_and_stopped(examples: list[Example], base: Path, checkpoint: Path) -> None:
    """A run that ends in its second epoch."""

    def stop(done: float, _loss: float) -> None:
        if done > 1 / RECIPE.n_epochs:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fit(Labels(examples, RECIPE), base, RECIPE, checkpoint, stop)
    assert checkpoint.is_file()


def test_a_short_run_keeps_what_it_learnt(base: Path, tmp_path: Path) -> None:
    """The mean of the weights is one of few steps where there were few, and not of where they began."""
    torch.manual_seed(RECIPE.seed)
    begun = weights(new_model(base, RECIPE.hidden_dropout, RECIPE.n_sentence_layers))
    recipes = (RECIPE, RECIPE.model_copy(update={"averaging": 0.0}))
    kept, last = (weights(fit(Labels(EXAMPLES, it), base, it, tmp_path / "c.pt", unwatched)) for it in recipes)
    assert 0.5 * (last - begun).norm() < (kept - begun).norm() < (last - begun).norm()


def test_an_interrupted_run_goes_on_as_if_nothing_had_been(base: Path, tmp_path: Path) -> None:
    """The same weights come of it, and of the first epoch nothing is learnt again."""
    begun_and_stopped(EXAMPLES, base, tmp_path / "c.pt")
    seen: list[float] = []
    went_on = fit(Labels(EXAMPLES, RECIPE), base, RECIPE, tmp_path / "c.pt", lambda done, _loss: seen.append(done))
    undisturbed = fit(Labels(EXAMPLES, RECIPE), base, RECIPE, tmp_path / "d.pt", unwatched)
    assert seen[0] == 1 / RECIPE.n_epochs
    torch.testing.assert_close(weights(went_on), weights(undisturbed), rtol=0, atol=0)


def test_a_run_that_dies_before_anything_came_of_its_weights_has_learnt_them(base: Path, tmp_path: Path) -> None:
    """The checkpoint stays: the next run learns nothing again, and has the same weights."""
    learnt = fit(Labels(EXAMPLES, RECIPE), base, RECIPE, tmp_path / "c.pt", unwatched)
    seen: list[float] = []
    again = fit(Labels(EXAMPLES, RECIPE), base, RECIPE, tmp_path / "c.pt", lambda done, _loss: seen.append(done))
    torch.testing.assert_close(weights(again), weights(learnt), rtol=0, atol=0)
    assert not seen


@pytest.mark.parametrize("what", ["targets", "pieces", "beginning"])
def test_what_was_begun_with_others_is_begun_anew(base: Path, tmp_path: Path, what: str) -> None:
    """The card would name data and weights that the model learnt half of."""
    begun_and_stopped(EXAMPLES, base, tmp_path / "c.pt")
    last = EXAMPLES[-1]
    changed = {"targets": last._replace(targets=1 - last.targets), "pieces": last._replace(headings=[[7]] * 4)}
    if what == "beginning":
        torch.manual_seed(1)
        base = save("bert", tmp_path / "other")
    seen: list[float] = []
    lesson = Labels([*EXAMPLES[:-1], changed.get(what, last)], RECIPE)
    fit(lesson, base, RECIPE, tmp_path / "c.pt", lambda done, _loss: seen.append(done))
    assert seen[0] == 0.0


def test_what_nobody_labelled_is_read_and_not_learnt(base: Path, tmp_path: Path) -> None:
    """It has no part in the loss, and windows that hold nothing else are left out."""
    with_targets = np.arange(4)[:, None]
    some, none = (
        [one._replace(targets=np.where(with_targets < n, one.targets, np.nan)) for one in EXAMPLES] for n in (2, 0)
    )
    lesson = Labels(some, RECIPE)
    assert any(np.isnan(item.targets).any() for item in lesson.batches(0)[0])
    assert Labels(none, RECIPE).batches(0) == []
    model = fit(lesson, base, RECIPE, tmp_path / "c.pt", unwatched)
    assert torch.isfinite(weights(model)).all()
