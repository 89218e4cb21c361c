"""A learning curve is one of the same articles, or none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")  # the extra `train`
pytest.importorskip("transformers")

from claimx.errors import StopRun
from claimx.modelfolder import shipped_model
from claimx.training import curve
from claimx.training.curve import Point, learning_curve
from claimx.training.data import Data
from claimx.training.fit import Recipe
from tests.training.data.test_splits import HELD, TRAINED
from tests.training.test_train import article

DATA, RECIPE = Data([], "a" * 64), Recipe(seed=3)


def test_finished_points_are_of_the_same_articles_and_seed(tmp_path: Path) -> None:
    """Those that are stay as they are; others are refused, as are those that do not say of what they are."""
    shutil.copyfile(shipped_model() / "learning-curve" / "curve.json", tmp_path / "curve.json")
    shipped = curve._read_points(tmp_path)
    shares = [point.share for point in shipped]
    assert shares[-1] == 1.0
    with pytest.raises(StopRun, match=r"curve.json holds points of others: .* found data sha256 None and seed None"):
        learning_curve(DATA, tmp_path, RECIPE, shares)
    ours: list[Point] = [one.model_copy(update={"data_sha256": DATA.sha256, "seed": 3}) for one in shipped]
    curve._write(tmp_path, ours)
    assert learning_curve(DATA, tmp_path, RECIPE, shares) == ours
    for data, seed in ((DATA._replace(sha256="b" * 64), 3), (DATA, 4)):
        with pytest.raises(StopRun, match=r"expected data sha256 .* name another folder"):
            learning_curve(data, tmp_path, Recipe(seed=seed), shares)


def test_a_share_must_hold_articles_and_be_measured_on_some(tmp_path: Path) -> None:
    """Both are known before the first of many runs."""
    trained = [article(name, TRAINED) for name in ("Aldby", "Bexley")]
    with pytest.raises(StopRun, match="0 articles with 0 sentences are of outlets that are held out"):
        learning_curve(Data(trained, "a" * 64), tmp_path, RECIPE)
    with pytest.raises(StopRun, match=r"a share of 0.1 of 2 articles to train on holds none"):
        learning_curve(Data([*trained, article("Corran", HELD)], "a" * 64), tmp_path, RECIPE)
