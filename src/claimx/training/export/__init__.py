"""Trained weights -> a model folder: fused, quantised, sealed.

:func:`export` below tells the order of the steps, which share ``graph``: ``smooth`` and ``outliers`` make activations
easier to quantise, ``embeddings`` and ``norms`` are written out in fast operators. ``thaw`` makes weights of a graph
again, and ``graft`` grows a ladder on one that ships.
"""

from __future__ import annotations

import copy
import json
import logging
import shutil
import tempfile
import warnings
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch

from claimx.modelfolder import CONFIG, TOKENIZER, WEIGHTS
from claimx.score import MEANS, PIECES, inputs_of
from claimx.training.encoders import attend, by_sentence, sentence_layers
from claimx.training.export.embeddings import quantise_embeddings
from claimx.training.export.norms import part_norms
from claimx.training.export.outliers import split_outliers
from claimx.training.export.smooth import smooth
from claimx.window import Window

_OPSET = 17
_TOKENIZER_CONFIG = {"tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": 512}
# Weights become int8 with one scale a channel, activations uint8 with one scale a window.
_QUANTISED = ("MatMul", "Attention")


def export(model: Any, base: Path, folder: Path, sample: Sequence[Window]) -> None:
    """Write the weights, the configuration and the tokenizer of ``model`` into ``folder``.

    ``base`` is the folder of the pre-trained encoder, whose tokenizer is kept as it is; ``sample`` shows how large
    activations become.
    """
    folder.mkdir(parents=True, exist_ok=True)
    config = {**model.config.to_diff_dict(), "architectures": ["BertForTokenClassification"]}
    (folder / CONFIG).write_text(json.dumps(config, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(json.dumps(_TOKENIZER_CONFIG, indent=2) + "\n", encoding="utf-8")
    shutil.copyfile(base / TOKENIZER, folder / TOKENIZER)
    read = [inputs_of(window) for window in sample]
    through(
        partial(trace, model),
        partial(fuse, config=model.config),
        drop_masks,
        partial(smooth, sample=read),
        partial(split_outliers, sample=read),
        quantise_embeddings,
        quantise,
        part_norms,
        to=folder / WEIGHTS,
    )


def through(write: Callable[[Path], None], *steps: Callable[[Path, Path], None], to: Path) -> None:
    """Write a graph, take it through steps, each from a file to a file, and put what comes of it in its place."""
    with tempfile.TemporaryDirectory() as scratch:
        graphs = [Path(scratch) / f"{number}.onnx" for number in range(len(steps) + 1)]
        write(graphs[0])
        for step, (before, after) in zip(steps, pairwise(graphs), strict=True):
            step(before, after)
        shutil.copyfile(graphs[-1], to)


class SentenceLayer(torch.nn.Module):
    """One layer that reads sentences, under a name of its own in the graph."""

    def __init__(self, layer: Any) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, sentences: torch.Tensor, pieces: torch.Tensor) -> torch.Tensor:
        return attend(self.layer, sentences, pieces)


class _Logits(torch.nn.Module):
    """The model with plain tensors in and out, as ONNX wants it, for windows that are not padded."""

    def __init__(self, model: Any) -> None:
        super().__init__()
        self.bert, self.classifier = copy.deepcopy(model.bert), model.classifier
        self.sentence_layers = torch.nn.ModuleList(map(SentenceLayer, sentence_layers(model)))
        del self.bert.encoder.layer[len(self.bert.encoder.layer) - len(self.sentence_layers) :]

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor, means: torch.Tensor) -> torch.Tensor:
        pieces = self.bert(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        logits: torch.Tensor = self.classifier(by_sentence([*self.sentence_layers], pieces, means))
        return logits


def trace(model: Any, path: Path) -> None:
    """Write float32 ONNX, which reads one window as ``claimx.score.inputs_of`` gives it; see there for what it says.

    A mask is read too: the fusion knows no other attention.
    """
    pieces = torch.ones(1, 16, dtype=torch.long)
    inputs = {PIECES: pieces, "attention_mask": torch.ones_like(pieces), MEANS: torch.full((1, 3, 16), 1 / 16)}
    by_piece, by_reading = {1: "n_pieces"}, {1: "n_readings"}
    axes = {PIECES: by_piece, "attention_mask": by_piece, MEANS: {**by_reading, 2: "n_pieces"}, "logits": by_reading}
    write_graph(_Logits(model.float()), inputs, axes, path)


def write_graph(
    module: torch.nn.Module, inputs: dict[str, torch.Tensor], axes: dict[str, dict[int, str]], path: Path
) -> None:
    """Trace a module that makes ``logits`` of ``inputs``, in their order; ``axes`` names those that may be longer."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of shape checks that are constant for this encoder
        torch.onnx.export(
            module.eval(),  # the exporter leaves the outermost module in the mode in which it found it
            tuple(inputs.values()),
            str(path),
            input_names=list(inputs),
            output_names=["logits"],
            dynamic_axes=axes,
            opset_version=_OPSET,
            dynamo=False,
        )


def fuse(traced: Path, fused: Path, config: Any) -> None:
    """Join the small operators of attention, layer norms and GELU into onnxruntime's large ones.

    GELU by its tangent (Hendrycks & Gimpel, 2016, whose two forms differ by less than .001) takes .8 of the time.
    """
    from onnxruntime.transformers import optimizer
    from onnxruntime.transformers.fusion_options import FusionOptions

    options = FusionOptions("bert")
    options.enable_gelu_approximation = True
    optimised = optimizer.optimize_model(
        str(traced),
        model_type="bert",
        num_heads=config.num_attention_heads,
        hidden_size=config.hidden_size,
        optimization_options=options,
    )
    optimised.save_model_to_file(str(fused))


def drop_masks(fused: Path, unmasked: Path) -> None:
    """Take the mask away: a window is not padded."""
    import onnx
    from onnxruntime.transformers.onnx_model import OnnxModel

    model = OnnxModel(onnx.load(fused))
    for operator, place in _MASKS.items():
        for node in model.get_nodes_by_op_type(operator):
            node.input[place] = ""
    model.prune_graph(allow_remove_graph_inputs=True)
    model.save_model_to_file(str(unmasked))


# The places of masks among the inputs of onnxruntime's operators; an empty name is an input that is not given.
_MASKS = {"Attention": 3, "EmbedLayerNormalization": 7}


def quantise(embedded: Path, path: Path) -> None:
    """Make the weights int8; activations are quantised as they come."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    # It warns that shapes were not inferred beforehand, which fused operators do not allow; and reads like a failure.
    logging.disable(logging.WARNING)
    try:
        quantize_dynamic(
            embedded,
            path,
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=list(_QUANTISED),
            # Shape inference knows nothing of the fused operators and must be told.
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
    finally:
        logging.disable(logging.NOTSET)
