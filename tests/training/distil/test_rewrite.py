"""A writer learns to fill gaps, and draws some words of a window anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")  # the extra `train`
pytest.importorskip("transformers")

from claimx.training.data.examples import Example
from claimx.training.distil import rewrite
from claimx.training.distil.rewrite import Gaps, rewritten
from claimx.training.encoders import new_filler
from claimx.training.fit import Recipe, fit
from claimx.window import CLS, SEP
from tests.training.tiny import save

RECIPE = Recipe(n_epochs=30, batch_windows=8, learning_rate=1e-1, hidden_dropout=0.0, averaging=0.5)
WORDS = (3_000, 4_000)


def _examples() -> list[Example]:
    """Every sentence says one of two words, again and again."""
    return [Example([[WORDS[n % 2]] * 12 for n in range(6)], [[]] * 6, np.zeros((6, 3), np.float32)) for _ in range(8)]


@pytest.fixture(scope="module", params=["bert", "mpnet"])
def writer(request: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A tiny encoder that has learnt such sentences."""
    torch.manual_seed(0)
    folder = save(request.param, tmp_path_factory.mktemp(request.param))
    return fit(Gaps(_examples(), RECIPE), folder, RECIPE, folder / "checkpoint.pt", lambda *_: None)


def _windows() -> tuple[Any, Any]:
    row = [CLS, *[WORDS[0]] * 12, SEP, *[WORDS[1]] * 12, SEP, 0, 0]
    pieces = torch.tensor([row, row])
    return pieces, (pieces != 0).long()


def test_it_fills_gaps_with_words_that_it_has_read(writer: Any) -> None:
    """An encoder that has read nothing guesses any of thirty thousand."""
    pieces, mask = _windows()
    torch.manual_seed(1)
    changed = [rewritten(writer, pieces, mask, 0.5) for _ in range(10)]
    words = torch.cat([new[(mask == 1) & (pieces != CLS) & (pieces != SEP)] for new in changed])
    assert torch.isin(words, torch.tensor(WORDS)).float().mean() > 0.9


def test_marks_and_padding_stay(writer: Any) -> None:
    """And so does a window of which no share is to be hidden."""
    pieces, mask = _windows()
    new = rewritten(writer, pieces, mask, torch.tensor([[1.0], [0.0]]))
    stays = (mask == 0) | (pieces == CLS) | (pieces == SEP)
    assert (new[stays] == pieces[stays]).all()
    assert (new[1] == pieces[1]).all()
    assert (rewritten(writer, pieces, mask, 0.0) == pieces).all()


def test_the_loss_is_that_of_what_is_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A head that says nothing finds every piece as probable as another."""
    monkeypatch.setattr(rewrite, "HIDDEN_SHARE", 1.0)
    model = new_filler(save("bert", tmp_path), 0.0).eval()
    torch.nn.init.zeros_(model.cls.predictions.transform.LayerNorm.weight)
    lesson = Gaps(_examples(), RECIPE)
    loss = lesson.loss(model, lesson.batches(0)[0], 0.0)
    assert float(loss.detach()) == pytest.approx(np.log(30_522), abs=0.01)
