"""How fast does the shipped model score, beside what users would pick instead, and beside what the machine can do?

    python -m tests.benchmarks.scoring [--threads 1] [--rounds 5] [--alone]

Sentences a second over the corpus. The plain way is the usual one: the six layers of all-MiniLM-L6-v2, fused and
quantised to eight bits as the library does it by itself, every sentence alone, 32 of like length to a batch, padded
to the longest. The peers stand in ``peers.py``. The floor is the time that the products of one sentence's pieces
would take at the rate that a plain product of eight-bit integers reaches on this machine in this run.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from rich.console import Console

from claimx import modelfolder
from claimx.score import Scorer
from claimx.training.data.gold import GoldArticle, load_gold
from claimx.window import CLS, SEP
from tests.benchmarks.rounds import Rates, Way, in_turn, table_of

CORPUS = Path(__file__).parents[2] / "corpus"
BATCH_SENTENCES = 32
#: all-MiniLM-L6-v2: channels of a layer, whose feed-forward part is four times as wide.
N_CHANNELS = 384
#: Products of ``N_CHANNELS`` squared multiply-adds: of a piece in a layer that reads pieces (queries, keys, values,
#: what attention gives, and four each way), of a piece in one that reads sentences (keys, values), of a sentence there.
N_OF_PIECE, N_LOOKED_AT, N_OF_SENTENCE = 12, 2, 10
#: The same of the ladder that tells who asserts sentences, and how surely (``claimx.training.encoders.ladder``): a
#: third as wide, it has four rungs, three layers that read pieces, and one that reads sentences.
N_OF_LADDER, N_OF_LADDER_A_SENTENCE = 4 / 3 + (3 * N_OF_PIECE + N_LOOKED_AT) / 9, N_OF_SENTENCE / 9


def windowed(scorer: Scorer, articles: Sequence[GoldArticle]) -> Way:
    """As claimx scores: windows of whole sentences."""

    def run() -> None:
        for article in articles:
            texts = [article.slice(sentence) for sentence in article.sentences]
            scorer.logits(texts, [sentence.section for sentence in article.sentences])

    return Way("claimx", run, sum(len(article.sentences) for article in articles))


def plain_session(n_threads: int) -> Any:
    """The encoder with a new head, quantised blindly."""
    import onnxruntime
    import torch

    from claimx.training.encoders import base_folder, new_model
    from claimx.training.export import fuse, quantise, write_graph

    model = new_model(base_folder(), hidden_dropout=0.0)
    model.config.return_dict = False
    inputs = {name: torch.ones(2, 16, dtype=torch.long) for name in ("input_ids", "attention_mask")}
    axes = {name: {0: "n_sentences", 1: "n_pieces"} for name in (*inputs, "logits")}
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = n_threads
    with tempfile.TemporaryDirectory() as scratch:
        traced, fused, quantised = (Path(scratch) / f"{step}.onnx" for step in ("traced", "fused", "quantised"))
        write_graph(model, inputs, axes, traced)
        fuse(traced, fused, model.config)
        quantise(fused, quantised)
        return onnxruntime.InferenceSession(str(quantised), options, providers=["CPUExecutionProvider"])


def padded(session: Any, tokenizer: Any, articles: Sequence[GoldArticle]) -> Way:
    """Every sentence alone, in padded batches of like length."""
    texts = [article.slice(sentence) for article in articles for sentence in article.sentences]

    def run() -> None:
        encoded = [e.ids for e in tokenizer.encode_batch_fast(texts, add_special_tokens=False)]
        pieces = sorted(([CLS, *ids[:254], SEP] for ids in encoded), key=len)
        for at in range(0, len(pieces), BATCH_SENTENCES):
            batch = pieces[at : at + BATCH_SENTENCES]
            width = max(map(len, batch))
            ids = np.array([row + [0] * (width - len(row)) for row in batch], dtype=np.int64)
            session.run(None, {"input_ids": ids, "attention_mask": (ids != 0).astype(np.int64)})

    return Way("plain int8, padded batches", run, len(texts))


class Floor(NamedTuple):
    """What the machine allows: products a second, the products of a sentence, and so sentences a second."""

    products_a_second: float
    products_a_sentence: float

    @property
    def rate(self) -> float:
        """Sentences a second, if nothing but the products of the layers' weights took time."""
        return self.products_a_second / self.products_a_sentence


def floor(scorer: Scorer, articles: Sequence[GoldArticle], n_threads: int) -> Floor:
    """Measure the rate of eight-bit products, and count those of a sentence without title, context or padding."""
    texts = [article.slice(sentence) for article in articles for sentence in article.sentences]
    n_pieces = sum(len(ids) + 1 for ids in scorer._encode(texts)) / len(texts)
    folder = modelfolder.load(modelfolder.shipped_model())
    config = json.loads((folder.path / modelfolder.CONFIG).read_text(encoding="utf-8"))
    n_products = n_pieces * (config["num_hidden_layers"] - config["n_sentence_layers"]) * N_OF_PIECE
    n_products += config["n_sentence_layers"] * (n_pieces * N_LOOKED_AT + N_OF_SENTENCE)
    if folder.passport.modality:
        n_products += n_pieces * N_OF_LADDER + N_OF_LADDER_A_SENTENCE
    return Floor(_int8_rate(n_threads), n_products * N_CHANNELS**2)


def _int8_rate(n_threads: int, seconds: float = 1.0) -> float:
    """Multiply-adds a second of one product of the feed-forward size, 128 pieces, weights of eight bits."""
    import onnx
    import onnxruntime
    from onnx import TensorProto, helper, numpy_helper

    rows, wide = 128, 4 * N_CHANNELS
    weights = np.random.default_rng(0).integers(-127, 127, (N_CHANNELS, wide), dtype=np.int8)
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["x", "w"], ["y"])],
        "product",
        [helper.make_tensor_value_info("x", TensorProto.UINT8, [rows, N_CHANNELS])],
        [helper.make_tensor_value_info("y", TensorProto.INT32, [rows, wide])],
        [numpy_helper.from_array(weights, "w")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = n_threads
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    pieces = np.random.default_rng(1).integers(0, 255, (rows, N_CHANNELS), dtype=np.uint8)
    n_runs, begun = 0, time.perf_counter()
    while time.perf_counter() - begun < seconds:
        session.run(None, {"x": pieces})
        n_runs += 1
    return n_runs * rows * N_CHANNELS * wide / (time.perf_counter() - begun)


class Scoring(NamedTuple):
    """The ways in turn, the slow ones on fewer sentences, and the floor where it could be measured."""

    found: list[Rates]
    floor: Floor | None = None

    @property
    def share_of_floor(self) -> float | None:
        """Of the rate that the machine allows, what the shipped model reaches."""
        return float(self.found[0].summary()["rate"] / self.floor.rate) if self.floor else None


def measure(n_threads: int, n_rounds: int, *, with_others: bool) -> Scoring:
    """Score the corpus by every way; the others, and the floor, need the extra ``bench``."""
    scorer = Scorer.from_folder(modelfolder.load(modelfolder.shipped_model()), n_threads)
    articles = load_gold(CORPUS)
    ways = [windowed(scorer, articles)]
    if not with_others:
        return Scoring(in_turn(ways, n_rounds))
    from tests.benchmarks.peers import peers

    ways += [padded(plain_session(n_threads), scorer._tokenizer, articles), *peers(articles, n_threads)]
    return Scoring(in_turn(ways, n_rounds), floor(scorer, articles, n_threads))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=0, help="0: one a core")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--alone", action="store_true", help="only the shipped model")
    chosen = parser.parse_args()
    found = measure(chosen.threads, chosen.rounds, with_others=not chosen.alone)
    console = Console()
    console.print(table_of(f"scoring, {chosen.threads or 'all'} threads", found.found, "sentences"))
    console.print(describe(found))


def describe(found: Scoring) -> str:
    """The floor in one sentence."""
    if found.floor is None:
        return "floor: not measured; it is where the others are"
    return (
        f"floor: {found.floor.products_a_sentence / 1e6:,.0f} M products a sentence at"
        f" {found.floor.products_a_second / 1e9:,.0f} G a second are {found.floor.rate:,.0f} sentences a second;"
        f" claimx reaches {found.share_of_floor:.0%} of that"
    )


if __name__ == "__main__":
    main()
