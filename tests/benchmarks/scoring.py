"""How fast does the shipped model score, beside the plain way to run the same encoder?

``python tests/benchmarks/scoring.py [--threads 1]``: sentences a second over the corpus, both ways in turn within one
run, so that a noisy machine disturbs both alike. The plain way is the usual one: the six layers of all-MiniLM-L6-v2,
fused and quantised to eight bits as the library does it by itself, every sentence alone (no title, no context), 32 of
like length to a batch, padded to the longest. Exporting it needs the extra ``train``; its weights do not matter.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from rich.console import Console
from rich.table import Table

from claimx import modelfolder
from claimx.score import Scorer
from claimx.training.gold import GoldArticle, load_gold
from claimx.window import CLS, SEP

CORPUS = Path(__file__).parents[2] / "corpus"
BATCH_SENTENCES = 32


class Way(NamedTuple):
    """A name and what it does to all articles."""

    name: str
    run: Callable[[Sequence[GoldArticle]], None]


def windowed(scorer: Scorer) -> Way:
    """As claimx scores: windows of whole sentences, title and context included."""

    def run(articles: Sequence[GoldArticle]) -> None:
        for article in articles:
            texts = [article.slice(sentence) for sentence in article.sentences]
            scorer.logits(article.title, texts, [sentence.section for sentence in article.sentences])

    return Way("claimx, in windows", run)


def plain_session(n_threads: int) -> Any:
    """The encoder with a new head, quantised blindly."""
    import onnxruntime

    from claimx.training.export import fuse, quantise, trace
    from claimx.training.fit import Recipe, new_model
    from claimx.training.train import base_folder

    model = new_model(base_folder(), Recipe())
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = n_threads
    with tempfile.TemporaryDirectory() as scratch:
        traced, fused, quantised = (Path(scratch) / f"{step}.onnx" for step in ("traced", "fused", "quantised"))
        trace(model, traced)
        fuse(traced, fused, model.config)
        quantise(fused, quantised)
        return onnxruntime.InferenceSession(str(quantised), options, providers=["CPUExecutionProvider"])


def padded(session: Any, tokenizer: Any) -> Way:
    """Every sentence alone, in padded batches of like length."""

    def run(articles: Sequence[GoldArticle]) -> None:
        texts = [article.slice(sentence) for article in articles for sentence in article.sentences]
        encoded = [e.ids for e in tokenizer.encode_batch_fast(texts, add_special_tokens=False)]
        pieces = sorted(([CLS, *ids[:254], SEP] for ids in encoded), key=len)
        for at in range(0, len(pieces), BATCH_SENTENCES):
            batch = pieces[at : at + BATCH_SENTENCES]
            width = max(map(len, batch))
            ids = np.array([row + [0] * (width - len(row)) for row in batch], dtype=np.int64)
            session.run(None, {"input_ids": ids, "attention_mask": (ids != 0).astype(np.int64)})

    return Way("plain, padded batches", run)


def measure(ways: Sequence[Way], articles: Sequence[GoldArticle], n_rounds: int) -> dict[str, list[float]]:
    """Sentences a second of every way, one figure a round; the order turns from round to round."""
    n_sentences = sum(len(article.sentences) for article in articles)
    rates: dict[str, list[float]] = {way.name: [] for way in ways}
    for number in range(n_rounds + 1):
        for way in ways[:: 1 if number % 2 else -1]:
            begun = time.perf_counter()
            way.run(articles)
            if number:  # the first round warms up
                rates[way.name].append(n_sentences / (time.perf_counter() - begun))
    return rates


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=0, help="0: one a core")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    scorer = Scorer.from_folder(modelfolder.load(modelfolder.shipped_model()), chosen.threads)
    ways = [windowed(scorer), padded(plain_session(chosen.threads), scorer._tokenizer)]
    rates = measure(ways, load_gold(CORPUS), chosen.rounds)
    ratios = [ours / plain for ours, plain in zip(*rates.values(), strict=True)]
    table = Table("way", "sentences a second", "lowest", "highest", title=f"scoring, {chosen.threads or 'all'} threads")
    for name, values in {**rates, "ratio": ratios}.items():
        table.add_row(name, *(f"{value:,.2f}" for value in (statistics.median(values), min(values), max(values))))
    Console().print(table)
    if chosen.json:
        chosen.json.write_text(json.dumps({**rates, "ratio": ratios}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
