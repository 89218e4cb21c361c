"""A ladder that tells assertions -> grown on the graph of a model folder, whose labels stay as they are bit for bit."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import torch

from claimx.modelfolder import WEIGHTS
from claimx.score import MEANS, inputs_of, means_of
from claimx.training.encoders.ladder import Ladder
from claimx.training.export import fuse, quantise, through, write_graph
from claimx.training.export.graph import probed
from claimx.training.export.norms import part_norms
from claimx.training.export.outliers import split_outliers
from claimx.training.export.smooth import smooth
from claimx.window import Window

#: What all that is grafted is called; by versions before 13 it was the second.
_PREFIX, _EARLIER = "assertions", "modality"


def graft(folder: Path, ladder: Ladder, sample: Sequence[Window]) -> None:
    """Let the weights in ``folder`` say of every reading, behind their logits, those of ``ladder``.

    Its rungs are the first layers of those weights. What an earlier graft said is gone.
    """
    import onnx

    whole = onnx.load(folder / WEIGHTS)
    _cut_off(whole.graph)
    below = _seen_by(ladder, whole.graph)
    states = probed(whole, list(below.values()), [inputs_of(window) for window in sample])
    read = [
        {**dict(zip(below, seen, strict=True)), MEANS: means_of(window)[None]}
        for window, seen in zip(sample, states, strict=True)
    ]
    with tempfile.TemporaryDirectory() as scratch:
        grown = Path(scratch) / WEIGHTS
        through(
            partial(_trace, ladder.float(), list(below)),
            partial(fuse, config=ladder.config),
            partial(smooth, sample=read),
            partial(split_outliers, sample=read),
            quantise,
            part_norms,
            to=grown,
        )
        _join(whole.graph, onnx.load(grown).graph, {**below, MEANS: MEANS})
    onnx.save(whole, folder / WEIGHTS)


class _Grown(torch.nn.Module):
    """A ladder with plain tensors in and out, as ONNX wants it, for windows that are not padded."""

    def __init__(self, ladder: Ladder) -> None:
        super().__init__()
        self.ladder = ladder

    def forward(self, means: torch.Tensor, *seen: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.ladder(seen, means)
        return logits


def _trace(ladder: Ladder, seen: Sequence[str], path: Path) -> None:
    states = {name: torch.ones(1, 16, ladder.width) for name in seen}
    inputs = {MEANS: torch.full((1, 3, 16), 1 / 16), **states}
    by_piece = {name: {1: "n_pieces"} for name in seen}
    axes = {MEANS: {1: "n_readings", 2: "n_pieces"}, **by_piece, "logits": {1: "n_readings"}}
    write_graph(_Grown(ladder), inputs, axes, path)


def _seen_by(ladder: Ladder, graph: Any) -> dict[str, str]:
    """What a ladder sees, one name a rung, and which states of ``graph`` these are.

    In the graph each layer ends with its second norm, and embeddings with one.
    """
    norms = [node.output[0] for node in graph.node if node.op_type == "LayerNormalization"]
    return {f"seen/{n}": norms[2 * n] for n in range(1, len(ladder.rungs) + 1)}


def _join(graph: Any, grown: Any, places: dict[str, str]) -> None:
    """Put ``grown`` behind ``graph``; its inputs are at ``places`` there, all else gets a name of its own."""

    def named(name: str) -> str:
        return places.get(name) or (f"{_PREFIX}/{name}" if name else "")

    for node in grown.node:
        node.name = named(node.name)
        for names in (node.input, node.output):
            names[:] = map(named, names)
    for tensor in (*grown.initializer, *grown.output):
        tensor.name = named(tensor.name)
    graph.node.extend(grown.node)
    graph.initializer.extend(grown.initializer)
    graph.output.extend(grown.output)


def _cut_off(graph: Any) -> None:
    for parts in (graph.node, graph.initializer, graph.output):
        kept = [part for part in parts if not part.name.startswith((f"{_PREFIX}/", f"{_EARLIER}/"))]
        del parts[:]
        parts.extend(kept)
