"""Tiny encoders that know nothing, made here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import transformers

SIZES: dict[str, Any] = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
KINDS: dict[str, Callable[[], Any]] = {
    "bert": lambda: transformers.BertModel(transformers.BertConfig(vocab_size=30_522, **SIZES)),
    "mpnet": lambda: transformers.MPNetModel(transformers.MPNetConfig(vocab_size=30_527, **SIZES)),
}


def save(kind: str, folder: Path) -> Path:
    """The folder of an encoder of a kind, as a library of models would leave it."""
    KINDS[kind]().save_pretrained(folder)
    return folder
