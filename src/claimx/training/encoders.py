"""The encoders that can be fine-tuned: which are known, on which device, and what they say of word pieces.

The one that ships is BERT-shaped and small. A teacher may be larger, as long as it reads the same word pieces: MPNet
(Song et al., 2020) took over BERT's uncased vocabulary and put five marks of its own beside it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForTokenClassification

from claimx.errors import StopRun
from claimx.records import LABELS
from claimx.window import CLS, SEP

_UNSEEN = -1e4  # as good as minus infinity under a softmax, and a number in every float format


def device() -> torch.device:
    """The accelerator, where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def new_model(base: Path, hidden_dropout: float) -> Any:
    """The pre-trained encoder in the folder ``base`` under a new head, one logit a label, on the device.

    Attention is not dropped out: that doubles the speed of a step on a CPU and cost no accuracy. Word embeddings,
    half of all weights of the smallest, stay as they are: words that training never saw keep their place beside
    those it saw.

    Raises:
        StopRun: it is none of the encoders that are known.
    """
    kind = json.loads((base / "config.json").read_text(encoding="utf-8"))["model_type"]
    if kind not in _LOGITS:
        raise StopRun(f"{base} holds an encoder of type {kind!r}; expected one of {', '.join(sorted(_LOGITS))}")
    model = AutoModelForTokenClassification.from_pretrained(
        base,
        id2label=dict(enumerate(LABELS)),
        label2id={label: number for number, label in enumerate(LABELS)},
        problem_type="multi_label_classification",
        attn_implementation="eager",
        attention_probs_dropout_prob=0.0,
        hidden_dropout_prob=hidden_dropout,
    )
    model.base_model.embeddings.word_embeddings.weight.requires_grad_(False)
    return model.to(device())


def piece_logits(model: Any, pieces: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Logits of every piece, shape ``(n_windows, n_pieces, n_labels)``; ``mask`` is 0 where a window is padded."""
    logits: torch.Tensor = _LOGITS[model.config.model_type](model, pieces, mask)
    return logits


def _of_bert(model: Any, pieces: torch.Tensor, mask: torch.Tensor) -> Any:
    """What ``BertForTokenClassification`` does, with a mask of 16 bits, which leaves the products in 16 bits."""
    unseen = (mask[:, None, None, :] == 0).to(torch.bfloat16) * _UNSEEN
    hidden = model.bert.embeddings(input_ids=pieces)
    for layer in model.bert.encoder.layer:
        hidden = layer(hidden, attention_mask=unseen)
    return model.classifier(model.dropout(hidden))


def _of_mpnet(model: Any, pieces: torch.Tensor, mask: torch.Tensor) -> Any:
    """The numbers of MPNet's pieces are BERT's plus four; its own marks begin and end what it reads."""
    own = pieces + 4
    for number, mark in ((CLS, _MPNET_BEGIN), (SEP, _MPNET_END)):
        own = own.masked_fill(pieces == number, mark)
    own = own.masked_fill(mask == 0, _MPNET_PAD)
    return model(input_ids=own, attention_mask=mask).logits


_MPNET_BEGIN, _MPNET_PAD, _MPNET_END = 0, 1, 2

_LOGITS = {"bert": _of_bert, "mpnet": _of_mpnet}
