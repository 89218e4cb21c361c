"""Trained weights -> a model folder: fused, quantised, sealed."""

from __future__ import annotations

import json
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
from claimx.training.embeddings import quantise_embeddings
from claimx.training.norms import part_norms
from claimx.training.outliers import split_outliers
from claimx.training.smooth import smooth
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
    steps: tuple[Callable[[Path, Path], None], ...] = (
        partial(fuse, config=model.config),
        drop_masks,
        partial(smooth, sample=sample),
        partial(split_outliers, sample=sample),
        quantise_embeddings,
        quantise,
        part_norms,
    )
    with tempfile.TemporaryDirectory() as scratch:
        graphs = [Path(scratch) / f"{number}.onnx" for number in range(len(steps) + 1)]
        trace(model, graphs[0])
        for step, (before, after) in zip(steps, pairwise(graphs), strict=True):
            step(before, after)
        shutil.copyfile(graphs[-1], folder / WEIGHTS)


class _Logits(torch.nn.Module):
    """The model with plain tensors in and out, as ONNX wants it."""

    def __init__(self, model: Any) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.model(input_ids=input_ids, attention_mask=attention_mask).logits
        return logits


def trace(model: Any, path: Path) -> None:
    """Write float32 ONNX; inputs have shape ``(n_windows, n_pieces)``, the output one more axis of labels.

    A mask is read: the fusion knows no other attention.
    """
    pieces = torch.ones(2, 16, dtype=torch.long)
    axes = {0: "n_windows", 1: "n_pieces"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of shape checks that are constant for this encoder
        torch.onnx.export(
            # The exporter leaves the outermost module in the mode in which it found it.
            _Logits(model.float()).eval(),
            (pieces, torch.ones_like(pieces)),
            str(path),
            input_names=["input_ids", "attention_mask"],
            output_names=["logits"],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, "logits": axes},
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

    quantize_dynamic(
        embedded,
        path,
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=list(_QUANTISED),
        # Shape inference knows nothing of the fused operators and must be told.
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
