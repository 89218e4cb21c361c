"""What an encoder says of windows: side by side, a number a word piece, averaged over sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeVar

import numpy as np
import torch

from claimx.modelfolder import WindowShape
from claimx.records import LABELS
from claimx.training.encoders import piece_logits
from claimx.training.examples import Example, TrainingWindow, plain_windows
from claimx.training.metrics import Floats


class Laid(NamedTuple):
    """A padded batch: word pieces, and 0 in ``mask`` where there are none, both ``(n_windows, n_pieces)``.

    ``means`` takes numbers of all pieces, one window after the other, to their mean over each reading;
    ``targets`` has shape ``(n_readings, n_labels)``.
    """

    pieces: torch.Tensor
    mask: torch.Tensor
    means: torch.Tensor
    targets: torch.Tensor


def lay_out(batch: Sequence[TrainingWindow], place: torch.device) -> Laid:
    """Windows side by side, readings in the order of the windows."""
    width = max(len(item.window.pieces) for item in batch)
    pieces = torch.zeros(len(batch), width, dtype=torch.long)
    mask = torch.zeros_like(pieces)
    means = torch.zeros(sum(len(item.window.readings) for item in batch), len(batch) * width)
    row = 0
    for number, (window, _) in enumerate(batch):
        pieces[number, : len(window.pieces)] = torch.tensor(window.pieces)
        mask[number, : len(window.pieces)] = 1
        for reading in window.readings:
            offset = number * width
            means[row, offset + reading.start : offset + reading.end] = 1.0 / (reading.end - reading.start)
            row += 1
    targets = torch.from_numpy(np.concatenate([item.targets for item in batch]))
    return Laid(*(part.to(place) for part in (pieces, mask, means, targets)))


def in_16_bits(place: torch.device, training: bool) -> torch.autocast:
    """Products in 16 bits while a model is trained."""
    return torch.autocast(place.type, torch.bfloat16, enabled=training)


def sentence_logits(model: Any, laid: Laid) -> torch.Tensor:
    """Logits of every reading, shape ``(n_readings, n_labels)``."""
    with in_16_bits(model.device, model.training):
        logits = piece_logits(model, laid.pieces, laid.mask)
    return averaged(logits, laid)


def averaged(logits: torch.Tensor, laid: Laid) -> torch.Tensor:
    """Logits of pieces to those of readings."""
    return laid.means @ logits.float().reshape(-1, len(LABELS))


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
