"""What makes a graph smaller and faster leaves its logits as they are, up to what eight bits take."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")  # the extra `train`
transformers = pytest.importorskip("transformers")

import onnx
import onnxruntime

from claimx.score import inputs_of
from claimx.training.data.examples import TrainingWindow
from claimx.training.encoders import new_model, sentence_layers
from claimx.training.encoders.reading import lay_out, sentence_logits
from claimx.training.export import drop_masks, fuse, quantise, trace
from claimx.training.export.embeddings import in_eight_bits, quantise_embeddings
from claimx.training.export.graph import peaks
from claimx.training.export.norms import part_norms
from claimx.training.export.outliers import N_COPIES, split_outliers, times
from claimx.training.export.smooth import smooth
from claimx.window import CLS, SEP, Reading, Window

SIZES = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 3, "num_attention_heads": 4}
#: Of several sentences, and of one.
SAMPLE = [
    Window(
        [CLS, *range(2_000 + 50 * n, 2_020 + 50 * n), SEP], [Reading(m, 7 * m + 1, 7 * m + 8) for m in range(n % 3 + 1)]
    )
    for n in range(8)
]
READ = [inputs_of(window) for window in SAMPLE]
OUTLIER = 7
#: The second products of feed-forward layers that read pieces, and of those that read sentences.
SECOND = (".0/output/dense/MatMul", "/output/dense_1/MatMul")


@pytest.fixture(scope="module", params=range(SIZES["num_hidden_layers"]))
def model(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Any:
    """A tiny encoder, in whose feed-forward layers one channel is far larger than the others.

    None of its layers, the last, or all but the first read sentences.
    """
    folder = tmp_path_factory.mktemp("encoder")
    torch.manual_seed(0)
    transformers.BertModel(transformers.BertConfig(vocab_size=30_522, **SIZES)).save_pretrained(folder)
    made = new_model(folder, 0.0, request.param).eval()
    for layer in made.bert.encoder.layer:
        torch.nn.init.constant_(layer.intermediate.dense.bias[OUTLIER : OUTLIER + 1], 9.0)
        torch.nn.init.normal_(made.classifier.weight, std=1.0)
    return made


@pytest.fixture(scope="module")
def fused(model: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its graph as the steps of this file begin with it."""
    folder = tmp_path_factory.mktemp("graph")
    trace(model, folder / "traced.onnx")
    fuse(folder / "traced.onnx", folder / "fused.onnx", model.config)
    drop_masks(folder / "fused.onnx", folder / "unmasked.onnx")
    return folder / "unmasked.onnx"


def logits(graph: Path) -> np.ndarray:
    """What a graph says of every sentence of the sample."""
    session = onnxruntime.InferenceSession(str(graph), providers=["CPUExecutionProvider"])
    return np.concatenate([session.run(None, inputs_of(window))[0][0] for window in SAMPLE])


def operators(graph: Path) -> Counter[str]:
    return Counter(node.op_type for node in onnx.load(graph).graph.node)


def test_the_fused_graph_says_what_the_model_says(model: Any, fused: Path) -> None:
    """GELU by its tangent is the only thing in it that is not the same in exact arithmetic."""
    targets = [np.zeros((len(window.readings), 3), np.float32) for window in SAMPLE]
    laid = lay_out([TrainingWindow(*pair) for pair in zip(SAMPLE, targets, strict=True)], torch.device("cpu"))
    with torch.no_grad():
        said = sentence_logits(model, laid)
    np.testing.assert_allclose(logits(fused), said.numpy(), atol=5e-3)
    assert operators(fused)["FastGelu"] == SIZES["num_hidden_layers"]


@pytest.mark.parametrize(
    "step",
    [
        lambda before, after: smooth(before, after, READ),
        lambda before, after: split_outliers(before, after, READ),
        part_norms,
    ],
    ids=["smooth", "split", "norms"],
)
def test_a_step_changes_no_logit(fused: Path, tmp_path: Path, step: Any) -> None:
    """Each step is the same sum in another order."""
    step(fused, tmp_path / "after.onnx")
    assert onnx.load(tmp_path / "after.onnx") != onnx.load(fused)
    np.testing.assert_allclose(logits(tmp_path / "after.onnx"), logits(fused), atol=1e-4)


def test_what_attention_gives_is_smoothed_for_nothing(model: Any, fused: Path, tmp_path: Path) -> None:
    """The weights of its values take the factors: one step before attention, one before the first product.

    A layer that reads sentences has one more before what attention gave and one before its queries; all keys and values
    share the one before the pieces.
    """
    smooth(fused, tmp_path / "smoothed.onnx", READ)
    n_layers, n_by_sentence = SIZES["num_hidden_layers"], len(sentence_layers(model))
    expected = 2 * (n_layers - n_by_sentence) + 3 * n_by_sentence + (n_by_sentence > 0)
    assert operators(tmp_path / "smoothed.onnx")["Mul"] - operators(fused)["Mul"] == expected


def test_the_largest_channel_is_split(fused: Path, tmp_path: Path) -> None:
    """Afterwards it is no longer far larger than the others."""
    split_outliers(fused, tmp_path / "split.onnx", READ)
    for graph, n_channels, is_split in ((fused, 64, False), (tmp_path / "split.onnx", 64 + N_COPIES, True)):
        loaded = onnx.load(graph)
        read = next(node.input[0] for node in loaded.graph.node if node.name.endswith(SECOND))
        largest = peaks(loaded, [read], READ)[read]
        assert len(largest) == n_channels
        assert (largest.max() < 8 * np.median(largest)) == is_split


def test_copies_go_to_whatever_is_largest() -> None:
    """A channel of 9 beside some of 3 is computed three times before any of those is computed twice."""
    counts = times(np.array([3.0, 9.0, *[0.1] * 30, 3.0], np.float32))
    assert counts.sum() == 33 + N_COPIES
    assert counts[1] > 2 * max(counts[0], counts[-1])
    assert (counts[2:-1] == 1).all()


def test_the_norms_stay_apart_when_the_graph_is_loaded(fused: Path, tmp_path: Path) -> None:
    """onnxruntime joins what it knows, and its operator for the norm of a sum is the slow one."""
    part_norms(fused, tmp_path / "parted.onnx")
    options = onnxruntime.SessionOptions()
    options.optimized_model_filepath = str(tmp_path / "loaded.onnx")
    onnxruntime.InferenceSession(str(tmp_path / "parted.onnx"), options, providers=["CPUExecutionProvider"])
    assert operators(tmp_path / "loaded.onnx")["SkipLayerNormalization"] == 0


def test_each_word_has_a_scale_of_its_own(fused: Path, tmp_path: Path) -> None:
    """A rare word with large numbers takes no steps from the others, and one of zeros stays zero."""
    rows = np.array([[0.01, -0.02], [50.0, 100.0], [0.0, 0.0]], np.float32)
    whole, scales = in_eight_bits(rows)
    np.testing.assert_allclose(whole * scales, rows, rtol=0.01)
    quantise_embeddings(fused, tmp_path / "embedded.onnx")
    assert operators(tmp_path / "embedded.onnx")["EmbedLayerNormalization"] == 0
    np.testing.assert_allclose(logits(tmp_path / "embedded.onnx"), logits(fused), atol=0.1)


def test_eight_bits_lose_little(fused: Path, tmp_path: Path) -> None:
    """All steps together, as they are exported, stay within a tenth of a logit's spread."""
    names = ("smoothed", "split", "embedded", "quantised", "parted")
    smoothed, split, embedded, quantised, parted = (tmp_path / f"{name}.onnx" for name in names)
    smooth(fused, smoothed, READ)
    split_outliers(smoothed, split, READ)
    quantise_embeddings(split, embedded)
    quantise(embedded, quantised)
    part_norms(quantised, parted)
    exact = logits(fused)
    assert np.abs(logits(parted) - exact).mean() < 0.1 * exact.std()
