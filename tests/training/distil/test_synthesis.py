"""A language model goes on where articles are broken off."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")  # the extra `train`
pytest.importorskip("transformers")

import transformers

from claimx.errors import StopRun
from claimx.modelfolder import TOKENIZER, shipped_model
from claimx.training.data.gold import GoldArticle
from claimx.training.distil import synthesis
from claimx.training.distil.synthesis import Amount, synthesise, whole_sentences

LONG = "The ferry to Torv will sail twice a day, and its fares stay as they are for another year. "


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny language model that knows nothing."""
    folder = tmp_path_factory.mktemp("language-model")
    fast: Any = transformers.PreTrainedTokenizerFast
    tokenizer = fast(tokenizer_file=str(shipped_model() / TOKENIZER), pad_token="[PAD]", sep_token="[SEP]")
    tokenizer.save_pretrained(folder)
    config = transformers.LlamaConfig(
        vocab_size=30_522, hidden_size=16, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2
    )
    transformers.LlamaForCausalLM(config).save_pretrained(folder)
    return folder


def test_articles_are_written_and_can_be_written_again(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many as are wanted, one a line; the same seed gives the same."""
    monkeypatch.setattr(synthesis, "whole_sentences", str)  # this model writes none
    monkeypatch.setattr(synthesis, "_N_AT_ONCE", 4)
    monkeypatch.setattr(synthesis, "_N_ADDED", 8)
    articles = [GoldArticle(article_id="0", title="Ferries", text=LONG * 9), GoldArticle(article_id="1", text="Hm.")]
    written: list[list[str]] = []
    counts: list[int] = []
    for seed in (0, 0, 1):
        path = tmp_path / "written.jsonl.gz"
        synthesise(articles, model, path, Amount(6, seed), counts.append)
        written.append([json.loads(line)["text"] for line in gzip.decompress(path.read_bytes()).splitlines()])
    assert [len(texts) for texts in written] == [6, 6, 6]
    assert written[0] == written[1] != written[2]
    assert not any("[SEP]" in text for text in written[0])  # what would end a text is not drawn
    assert counts == [4, 6] * 3


def test_what_cannot_be_done_is_told(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No model, no article that is long enough, no sentence in all that was written."""
    monkeypatch.setattr(synthesis, "_N_AT_ONCE", 4)
    monkeypatch.setattr(synthesis, "_N_ADDED", 8)
    amount = Amount(1, 0)
    with pytest.raises(StopRun, match=r"no folder of a language model: model\.safetensors is missing"):
        synthesise([], tmp_path, tmp_path / "out", amount, print)
    short, long = (GoldArticle(article_id="0", text=text) for text in ("Too short.", LONG * 9))
    with pytest.raises(StopRun, match="none of 1 articles has 64 pieces"):
        synthesise([short], model, tmp_path / "out", amount, print)
    with pytest.raises(StopRun, match="has two sentences"):
        synthesise([long], model, tmp_path / "out", amount, print)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (" were late. The quay is old.\nIts piers are rotten, said Ms. Tarn. And so on and", None),
        (" were late. " + LONG * 3 + "And so on and", None),  # the same words over and over
        (
            f" were late. {LONG}\n\n\nIslanders had wanted a third crossing, which is “too dear.” And so on and",
            "The ferry",
        ),
    ],
)
def test_what_is_broken_off_is_left_out(written: str, kept: str | None) -> None:
    """From the second sentence to the last that ends, if that is an article at all."""
    found = whole_sentences(written)
    assert (found is None) == (kept is None)
    if found and kept:
        assert found.startswith(kept)
        assert found.endswith("“too dear.”")
        assert found.count("\n\n") == 1
