"""Trained weights -> a model folder: fused, quantised, sealed."""

from __future__ import annotations

import json
import logging
import shutil
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from claimx.modelfolder import CONFIG, TOKENIZER, WEIGHTS
from claimx.training.norms import write_out_norms
from claimx.training.smooth import smooth
from claimx.window import Window

OPSET = 17
TOKENIZER_CONFIG = {"tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": 512}
# Weights become int8 with one scale a channel, activations uint8 with one scale a window.
QUANTISED = ("MatMul", "Attention", "EmbedLayerNormalization")
# The second products of the first feed-forward layers suffer most from one scale a window; they get one scale a
# block of a row. On the corpus that took the mean shift of probabilities from .0071 to .0045 and the loss of
# macro-F1 from .0095 to .0040, at the same speed; done to all six layers it cost a quarter of the speed.
ROWWISE_LAYERS = (0, 1, 2)
ROWWISE_BLOCK = 128


def export(model: Any, base: Path, folder: Path, sample: Sequence[Window]) -> None:
    """Write the weights, the configuration and the tokenizer of ``model`` into ``folder``.

    ``base`` is the folder of the pre-trained encoder, whose tokenizer is kept as it is; ``sample`` shows how large
    activations become.
    """
    folder.mkdir(parents=True, exist_ok=True)
    config = {**model.config.to_diff_dict(), "architectures": ["BertForTokenClassification"]}
    (folder / CONFIG).write_text(json.dumps(config, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(json.dumps(TOKENIZER_CONFIG, indent=2) + "\n", encoding="utf-8")
    shutil.copyfile(base / TOKENIZER, folder / TOKENIZER)
    with tempfile.TemporaryDirectory() as scratch:
        steps = ("traced", "fused", "unmasked", "smoothed", "mixed", "quantised")
        traced, fused, unmasked, smoothed, mixed, quantised = (Path(scratch) / f"{step}.onnx" for step in steps)
        trace(model, traced)
        fuse(traced, fused, model.config)
        drop_masks(fused, unmasked)
        smooth(unmasked, smoothed, sample)
        quantise_rowwise(smoothed, mixed)
        quantise(mixed, quantised)
        write_out_norms(quantised, folder / WEIGHTS)


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
            opset_version=OPSET,
            dynamo=False,
        )


def fuse(traced: Path, fused: Path, config: Any) -> None:
    """Join the small operators of attention, layer norms and GELU into onnxruntime's large ones."""
    from onnxruntime.transformers import optimizer

    optimised = optimizer.optimize_model(
        str(traced), model_type="bert", num_heads=config.num_attention_heads, hidden_size=config.hidden_size
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


def quantise_rowwise(smoothed: Path, mixed: Path) -> None:
    """Give the most sensitive products weights and activations of eight bits with a scale for every block."""
    import onnx
    from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

    logging.getLogger().setLevel(logging.WARNING)  # importing the quantizer makes the whole program talkative
    model = onnx.load(smoothed)
    chosen = tuple(f"/layer.{layer}/output/dense/" for layer in ROWWISE_LAYERS)
    others = [node.name for node in model.graph.node if not any(name in node.name for name in chosen)]
    quantizer = MatMulNBitsQuantizer(
        model, bits=8, block_size=ROWWISE_BLOCK, is_symmetric=True, accuracy_level=_INT8, nodes_to_exclude=others
    )
    quantizer.process()
    quantizer.model.save_model_to_file(str(mixed))


_INT8 = 4  # onnxruntime's name for products of eight-bit integers


def quantise(mixed: Path, path: Path) -> None:
    """Make the weights int8; activations are quantised as they come."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        mixed,
        path,
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=list(QUANTISED),
        # Shape inference knows nothing of the fused operators and must be told.
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
