"""Encoders of two kinds read the same word pieces, each by its own numbers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")  # the extra `train`
pytest.importorskip("transformers")

from claimx.errors import StopRun
from claimx.modelfolder import WindowShape
from claimx.training.encoders import check, new_model, piece_logits
from claimx.training.examples import Example
from claimx.training.reading import example_logits
from claimx.window import CLS, SEP

from .tiny import KINDS, save


@pytest.fixture(params=sorted(KINDS))
def base(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The folder of a tiny encoder that knows nothing."""
    torch.manual_seed(0)
    return save(request.param, tmp_path)


def test_what_pads_a_window_changes_nothing(base: Path) -> None:
    """Windows of different lengths are read together; each gets the logits it would get alone."""
    model = new_model(base, 0.1).eval()
    short, padded = [CLS, 2_003, 2_004, SEP], [CLS, 2_003, 2_004, SEP, 0, 0]
    alone = piece_logits(model, torch.tensor([short]), torch.ones(1, 4))
    beside = piece_logits(model, torch.tensor([padded]), torch.tensor([[1, 1, 1, 1, 0, 0]]))
    torch.testing.assert_close(beside[:, :4], alone, atol=2e-3, rtol=0)


def test_word_embeddings_stay_as_they_are(base: Path) -> None:
    """Words that training never saw keep their place beside those it saw."""
    model = new_model(base, 0.1)
    frozen = [name for name, parameter in model.named_parameters() if not parameter.requires_grad]
    assert frozen == [f"{model.base_model_prefix}.embeddings.word_embeddings.weight"]


def test_sentences_read_together_are_read_as_alone(base: Path) -> None:
    """How many windows are read at once is a matter of speed."""
    import numpy as np

    model, shape = new_model(base, 0.1).eval(), WindowShape(n_pieces=32)
    cut = [Example([[2_000 + n] * (3 * n + 1), [2_100] * 9], [[], []], np.zeros((2, 3), np.float32)) for n in range(9)]
    together = example_logits(model, cut, shape)
    alone = np.concatenate([example_logits(model, [example], shape) for example in cut])
    np.testing.assert_allclose(together, alone, atol=2e-3)


@pytest.mark.parametrize(
    ("change", "said"),
    [({"model_type": "gpt2"}, "kind gpt2"), ({"vocab_size": 28_996}, "28996 word pieces")],
)
def test_encoders_of_another_kind_are_refused(base: Path, change: dict[str, object], said: str) -> None:
    """One that reads other word pieces would be trained for hours on nonsense."""
    config = json.loads((base / "config.json").read_text(encoding="utf-8"))
    (base / "config.json").write_text(json.dumps(config | change), encoding="utf-8")
    with pytest.raises(StopRun, match=said):
        check(base)


def test_a_folder_without_an_encoder_is_told(tmp_path: Path) -> None:
    """The name of a model on a hub is no folder."""
    with pytest.raises(StopRun, match=r"is no folder of an encoder: config.json is missing"):
        check(tmp_path / "all-mpnet-base-v2")
