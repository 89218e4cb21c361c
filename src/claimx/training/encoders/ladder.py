"""A narrow encoder beside one that stays as it is: what that leaves of every piece, level by level, are its rungs.

An encoder that learnt labels forgets what they do not need, more of it in every layer, and whoever asks something else
of its states gets what is left. To train it further would change the labels. So a ladder climbs beside it (ladder
side-tuning: Sung et al., 2022): each of its layers, a third as wide, sees what the one below made of the pieces, and
what the encoder makes of them there; at the top, sentences read pieces, as in the encoder (:mod:`encoders`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import torch
from transformers import BertConfig
from transformers.models.bert.modeling_bert import BertLayer

from claimx.training.encoders import attend

#: Of its layers, in numbers a piece or sentence; twice as wide they cost thrice as much.
WIDTH = 128
_SIZES: dict[str, Any] = {"hidden_size": WIDTH, "num_attention_heads": 4, "intermediate_size": 4 * WIDTH}


class Ladder(torch.nn.Module):
    """Of the states of ``n_levels`` layers, each ``width`` wide: ``n_out`` logits of every sentence."""

    def __init__(self, n_levels: int, width: int, n_out: int, hidden_dropout: float) -> None:
        super().__init__()
        self.config = BertConfig(**_SIZES, hidden_dropout_prob=hidden_dropout)
        new_layer: Any = partial(BertLayer, self.config)
        self.width = width
        self.rungs = torch.nn.ModuleList(torch.nn.Linear(width, WIDTH) for _ in range(n_levels))
        self.norm = torch.nn.LayerNorm(WIDTH)
        self.layers = torch.nn.ModuleList(new_layer() for _ in range(n_levels - 1))
        self.reader = new_layer()
        self.classifier = torch.nn.Linear(WIDTH, n_out)
        self.dropout = torch.nn.Dropout(hidden_dropout)

    def forward(
        self, seen: Sequence[torch.Tensor], means: torch.Tensor, mask: torch.Tensor | None = None
    ) -> torch.Tensor:
        """Logits, of shape ``(n_windows, n_sentences, n_out)``."""
        logits: torch.Tensor = self.classifier(self.sentences(seen, means, mask))
        return logits

    def sentences(
        self, seen: Sequence[torch.Tensor], means: torch.Tensor, mask: torch.Tensor | None = None
    ) -> torch.Tensor:
        """What the logits are made of, of shape ``(n_windows, n_sentences, WIDTH)``.

        Each of ``seen`` has shape ``(n_windows, n_pieces, width)``; ``means`` and ``mask`` are those of
        :func:`encoders.states_of`.
        """
        first, *others = (rung(self.dropout(level)) for rung, level in zip(self.rungs, seen, strict=True))
        pieces = self.norm(first)
        for layer, rung in zip(self.layers, others, strict=True):
            pieces = pieces + rung
            pieces = attend(layer, pieces, pieces, mask)
        states: torch.Tensor = self.dropout(attend(self.reader, means.to(pieces.dtype) @ pieces, pieces, mask))
        return states
