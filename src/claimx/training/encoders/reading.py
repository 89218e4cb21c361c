"""What an encoder says of windows, side by side: a number a label of each of their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeVar

import numpy as np
import torch

from claimx.modelfolder import WindowShape
from claimx.records import LABELS
from claimx.score import means_of
from claimx.training.data.examples import Example, TrainingWindow, plain_windows
from claimx.training.encoders import logits_of, states_of
from claimx.training.evaluate.metrics import Floats


class Laid(NamedTuple):
    """A padded batch: word pieces, and 0 in ``mask`` where there are none, both ``(n_windows, n_pieces)``.

    ``means`` takes numbers of the pieces of each window to their mean over each of its readings, of shape
    ``(n_windows, n_readings, n_pieces)``, padded too; ``is_read`` is true where there is a reading.
    ``targets`` has shape ``(n, n_labels)``, a row for each that is.
    """

    pieces: torch.Tensor
    mask: torch.Tensor
    means: torch.Tensor
    is_read: torch.Tensor
    targets: torch.Tensor


def lay_out(batch: Sequence[TrainingWindow], place: torch.device) -> Laid:
    """Windows side by side, readings in the order of the windows."""
    width = max(len(item.window.pieces) for item in batch)
    most = max(len(item.window.readings) for item in batch)
    pieces = torch.zeros(len(batch), width, dtype=torch.long)
    mask = torch.zeros_like(pieces)
    means = torch.zeros(len(batch), most, width)
    is_read = torch.zeros(len(batch), most, dtype=torch.bool)
    for number, (window, _) in enumerate(batch):
        pieces[number, : len(window.pieces)] = torch.tensor(window.pieces)
        mask[number, : len(window.pieces)] = 1
        means[number, : len(window.readings), : len(window.pieces)] = torch.from_numpy(means_of(window))
        is_read[number, : len(window.readings)] = True
    targets = torch.from_numpy(np.concatenate([item.targets for item in batch]))
    return Laid(*(part.to(place) for part in (pieces, mask, means, is_read, targets)))


def in_16_bits(place: torch.device, training: bool) -> torch.autocast:
    """Products in 16 bits while a model is trained."""
    return torch.autocast(place.type, torch.bfloat16, enabled=training)


def sentence_logits(model: Any, laid: Laid) -> torch.Tensor:
    """Logits of every reading, shape ``(n_readings, n_labels)``."""
    with in_16_bits(model.device, model.training):
        logits = logits_of(model, states_of(model, laid.pieces, laid.mask, laid.means).sentences)
    return logits[laid.is_read].float()


def example_logits(model: Any, cut: Sequence[Example], shape: WindowShape) -> Floats:
    """What trained weights say of every sentence, in float32, shape ``(n_sentences, n_labels)``.

    A sentence of several stretches takes the largest of its logits, as it does at run time.
    """
    starts = np.cumsum([0, *(len(example.targets) for example in cut)])
    logits = np.full((starts[-1], len(LABELS)), -np.inf)
    cuts = [
        (start, item) for start, example in zip(starts, cut, strict=False) for item in plain_windows(example, shape)
    ]
    cuts.sort(key=lambda pair: len(pair[1].window.pieces))
    for chunk in chunks(iter(cuts), _WINDOWS_READ_TOGETHER):
        with torch.inference_mode():
            laid = lay_out([item for _, item in chunk], model.device)
            rows = iter(sentence_logits(model, laid).cpu().numpy())
        for start, item in chunk:
            for reading in item.window.readings:
                np.maximum(logits[start + reading.owner], next(rows), out=logits[start + reading.owner])
    return logits


_WINDOWS_READ_TOGETHER = 64

_T = TypeVar("_T")


def chunks(items: Iterator[_T], size: int) -> Iterator[list[_T]]:
    """Lists of ``size`` items, the last of what is left."""
    while chunk := list(islice(items, size)):
        yield chunk
