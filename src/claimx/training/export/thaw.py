"""A shipped graph -> weights that can be trained on: what ``export`` did, undone.

Trained float32 weights do not ship, and whoever has a thousand labelled sentences of their own wants to go on from a
model that has read a hundred thousand. What was rounded to eight bits stays rounded, as far as a step of training
moves it; all else (factors moved from activations into weights, channels computed several times) comes apart exactly.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from claimx.errors import StopRun
from claimx.modelfolder import CONFIG, WEIGHTS
from claimx.training.export.graph import PARTED, SMOOTHED, Floats

#: Where the parts of a layer lie in the graph, by what they are called in the model: of one that reads pieces, whose
#: attention is a single operator, and of one that reads sentences.
_OF_PIECES = {
    part: part.replace(".", "/")
    for part in (
        "attention.output.dense",
        "attention.output.LayerNorm",
        "intermediate.dense",
        "output.dense",
        "output.LayerNorm",
    )
}
_OF_SENTENCES = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "output/dense",
    "attention.output.LayerNorm": "output/LayerNorm",
    "intermediate.dense": "intermediate/dense",
    "output.dense": "output/dense_1",
    "output.LayerNorm": "output/LayerNorm_1",
}
_HEAD = "/classifier/MatMul"


def thaw(folder: Path, model: Any) -> None:
    """Give ``model``, a BERT of the same size, the weights of a model folder.

    How many of its layers read sentences is up to it: the weights are the same.

    Raises:
        StopRun: the graph in ``folder`` is not one that this version writes, or is of another size.
    """
    import onnx

    graph = _Graph(onnx.load(folder / WEIGHTS).graph)
    n_by_sentence = json.loads((folder / CONFIG).read_text(encoding="utf-8")).get("n_sentence_layers", 0)
    layers = model.bert.encoder.layer
    n_by_piece = len(layers) - n_by_sentence
    try:
        with torch.no_grad():
            _fill_embeddings(model.bert.embeddings, graph)
            for number, layer in enumerate(layers[:n_by_piece]):
                _fill_attention(layer.attention.self, graph, f"Attention_{number}")
                _fill(layer, graph, _OF_PIECES, f"/bert/encoder/layer.{number}")
            for number, layer in enumerate(layers[n_by_piece:]):
                _fill(layer, graph, _OF_SENTENCES, f"/sentence_layers.{number}")
            _fill_linear(model.classifier, graph.weights(_HEAD), graph.bias(_HEAD))
    except (KeyError, RuntimeError) as error:
        raise StopRun(
            f"{folder / WEIGHTS} cannot be gone on from ({error}); expected a graph that this version of claimx wrote,"
            " of the base encoder's size"
        ) from error


class _Graph:
    """What is looked up in a quantised graph, by name."""

    def __init__(self, graph: Any) -> None:
        from onnx import numpy_helper

        self.tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
        self.nodes = {node.name: node for node in graph.node}
        self._makers = {name: node for node in graph.node for name in node.output}
        self._readers = {name: node for node in graph.node for name in node.input}

    def weights(self, name: str) -> Floats:
        """Of the product ``name``, shape ``(n_in, n_out)``, as if nothing had been moved out of what it reads."""
        node = self.nodes[f"{name}_quant"]
        rounded, zero = node.input[1], node.input[3]
        scale = rounded.removesuffix("_quantized") + "_scale"
        weights = (self.tensors[rounded].astype(np.float32) - self.tensors[zero]) * self.tensors[scale]
        return self._moved_back(weights, node)

    def attention(self, name: str) -> tuple[Floats, Floats]:
        """Weights and bias of queries, keys and values, side by side."""
        node = self.nodes[f"{name}_quant"]
        rounded, bias, scale, zero = (self.tensors[node.input[place]] for place in (1, 2, 4, 7))
        return self._moved_back((rounded.astype(np.float32) - zero) * scale, node), bias

    def bias(self, name: str) -> Floats:
        """What is added to the product ``name``."""
        adds = self._readers[f"{name}_output_0"]
        return next(self.tensors[read] for read in adds.input if read in self.tensors)

    def norm(self, name: str) -> tuple[Floats, Floats]:
        """Gain and shift of a layer norm."""
        node = self._makers[f"{name}/LayerNormalization_output_0"]
        return self.tensors[node.input[1]], self.tensors[node.input[2]]

    def counts(self, name: str) -> NDArray[np.int64]:
        """How often each channel that the product ``name`` reads was computed, told by every copy."""
        return np.rint(1 / self.tensors[f"{name}/{PARTED}/factors"]).astype(np.int64)

    def _moved_back(self, weights: Floats, node: Any) -> Floats:
        step = node.input[0].removesuffix("_quantized")
        return weights * self.tensors[f"{step}/factors"][:, None] if step.endswith(SMOOTHED) else weights


def _fill_embeddings(embeddings: Any, graph: _Graph) -> None:
    """Positions were added to the one kind of token there is, and keep it."""
    rows, scales = graph.tensors["embeddings/rows"], graph.tensors["embeddings/scales"]
    _copy(embeddings.word_embeddings.weight, rows * scales)
    _copy(embeddings.position_embeddings.weight, graph.tensors["embeddings/positions"])
    torch.nn.init.zeros_(embeddings.token_type_embeddings.weight)
    norm = graph.nodes[f"embeddings/LayerNormalization/{_EMBEDDED}"]
    _copy(embeddings.LayerNorm.weight, graph.tensors[norm.input[1]])
    _copy(embeddings.LayerNorm.bias, graph.tensors[norm.input[2]])


_EMBEDDED = "EmbedLayerNormalization_0_output"


def _fill_attention(attention: Any, graph: _Graph, name: str) -> None:
    parts = (attention.query, attention.key, attention.value)
    weights, bias = (np.split(found, 3, axis=-1) for found in graph.attention(name))
    for part, own_weights, own_bias in zip(parts, weights, bias, strict=True):
        _fill_linear(part, own_weights, own_bias)


def _fill(layer: Any, graph: _Graph, places: dict[str, str], prefix: str) -> None:
    """All of a layer that has a name of its own in the graph."""
    first_of_each = _first_of_each(graph.counts(f"{prefix}/{places['output.dense']}/MatMul"))
    for called, place in places.items():
        part, name = layer.get_submodule(called), f"{prefix}/{place}"
        if called.endswith("LayerNorm"):
            for own, found in zip((part.weight, part.bias), graph.norm(name), strict=True):
                _copy(own, found)
            continue
        weights, bias = graph.weights(f"{name}/MatMul"), graph.bias(f"{name}/MatMul")
        if called == "intermediate.dense":
            weights, bias = weights[:, first_of_each], bias[first_of_each]
        elif called == "output.dense":
            weights = weights[first_of_each]
        _fill_linear(part, weights, bias)


def _first_of_each(counts: NDArray[np.int64]) -> list[int]:
    """Where the first copy of every channel lies: copies lie side by side."""
    places, place = [], 0
    while place < len(counts):
        places.append(place)
        place += int(counts[place])
    return places


def _fill_linear(part: torch.nn.Linear, weights: Floats, bias: Floats) -> None:
    _copy(part.weight, weights.T)
    _copy(part.bias, bias)


def _copy(own: torch.Tensor, found: Floats) -> None:
    own.copy_(torch.from_numpy(np.array(found)))
