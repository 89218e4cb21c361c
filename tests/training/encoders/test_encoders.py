"""Encoders of two kinds read the same word pieces, each by its own numbers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")  # the extra `train`
transformers = pytest.importorskip("transformers")

from claimx.errors import StopRun
from claimx.modelfolder import WindowShape
from claimx.training.data.examples import Example
from claimx.training.encoders import (
    attend,
    check,
    level_states,
    new_model,
    piece_states,
    sentence_layers,
    states_of,
)
from claimx.training.encoders.reading import example_logits
from claimx.window import CLS, SEP
from tests.training.tiny import KINDS, save

#: Every kind of encoder, and how many of its last layers read sentences.
READ_AS = [*((kind, 0) for kind in sorted(KINDS)), ("bert", 1), ("bert", 2)]


@pytest.fixture(params=sorted(KINDS))
def base(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The folder of a tiny encoder that knows nothing."""
    torch.manual_seed(0)
    return save(request.param, tmp_path)


@pytest.fixture(params=READ_AS, ids=lambda pair: "-".join(map(str, pair)))
def model(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """A tiny encoder that knows nothing, and reads as it does when it is asked."""
    kind, n_sentence_layers = request.param
    torch.manual_seed(0)
    return new_model(save(kind, tmp_path), 0.1, n_sentence_layers).eval()


def test_what_pads_a_window_changes_nothing(model: Any) -> None:
    """Windows of different lengths are read together; each gets the states it would get alone."""
    short, padded = [CLS, 2_003, 2_004, SEP], [CLS, 2_003, 2_004, SEP, 0, 0]
    means = torch.tensor([[[0.0, 0.5, 0.5, 0.0]]])
    alone = states_of(model, torch.tensor([short]), torch.ones(1, 4), means)
    mask, wide = torch.tensor([[1, 1, 1, 1, 0, 0]]), torch.nn.functional.pad(means, (0, 2, 0, 1))
    beside = states_of(model, torch.tensor([padded]), mask, wide)
    torch.testing.assert_close(beside.pieces[:, :4], alone.pieces, atol=2e-3, rtol=0)
    torch.testing.assert_close(beside.sentences[:, :1], alone.sentences, atol=2e-3, rtol=0)


@pytest.mark.parametrize("n_sentence_layers", [0, 1, 2])
def test_a_sentence_of_one_piece_is_read_as_that_piece(tmp_path: Path, n_sentence_layers: int) -> None:
    """Layers that read sentences are the layers that read pieces: asked about fewer places, they say the same there."""
    torch.manual_seed(0)
    model = new_model(save("bert", tmp_path), 0.0, n_sentence_layers).eval()
    pieces, mask = torch.tensor([[CLS, 2_003, 2_004, 2_005, SEP]]), torch.ones(1, 5)
    found = states_of(model, pieces, mask, torch.eye(5)[None, 2:4])
    below = states_of(model, pieces, mask, torch.eye(5)[None]).pieces
    layers, seen = sentence_layers(model), below
    for layer in layers[:1]:
        seen = layer(seen)
    for layer in layers[1:]:
        seen = attend(layer, seen, below)
    torch.testing.assert_close(found.sentences, seen[:, 2:4], atol=2e-3, rtol=0)


def test_every_layer_that_sees_pieces_shows_what_it_leaves(base: Path) -> None:
    """Behind the embeddings, and the last is what sentences are read from."""
    model = new_model(base, 0.0).eval()
    pieces, mask = torch.tensor([[CLS, 2_003, 2_004, SEP]]), torch.ones(1, 4)
    embedded, *seen = level_states(model, pieces, mask)
    layers = model.bert.encoder.layer if model.config.model_type == "bert" else ()
    assert len(seen) == len(layers)
    for layer, below, above in zip(layers, [embedded, *seen], seen, strict=False):
        torch.testing.assert_close(layer(below), above, atol=2e-3, rtol=0)
    torch.testing.assert_close(piece_states(model, pieces, mask), [embedded, *seen][-1])


def test_word_embeddings_stay_as_they_are(base: Path) -> None:
    """Words that training never saw keep their place beside those it saw."""
    model = new_model(base, 0.1)
    frozen = [name for name, parameter in model.named_parameters() if not parameter.requires_grad]
    assert frozen == [f"{model.base_model_prefix}.embeddings.word_embeddings.weight"]


def test_sentences_read_together_are_read_as_alone(model: Any) -> None:
    """How many windows are read at once is a matter of speed."""
    import numpy as np

    shape = WindowShape(n_pieces=32)
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
