"""Examples -> weights: the whole training run, on one page.

The encoder reads windows of whole sentences (``claimx.window``); a linear layer gives every word piece one
logit a label, and the logit of a sentence is the mean over its pieces, which equals a linear layer on the mean
of its pieces. So the model is a plain token classifier of its encoder's kind, and any tool for that kind can open it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from claimx.modelfolder import WindowShape
from claimx.records import LABELS, Record
from claimx.store.files import replacing
from claimx.training.encoders import device, new_model, piece_logits
from claimx.training.examples import Example, TrainingWindow, plain_windows, training_windows
from claimx.training.metrics import Floats

Progress = Callable[[int, int, float], None]
"""Called after every step with the step, the number of steps and the loss."""


class Recipe(Record):
    """All knobs; what was measured of them, on held-out outlets, is in the ablations of the model's card.

    Four rounds, and four fifths of every target from teachers, were measured with what a larger encoder says; labels
    alone were learnt in two rounds or three, and by no more it is known to gain.
    """

    seed: int = 0
    n_epochs: int = 4
    batch_windows: int = 16
    learning_rate: float = 2e-4
    # Lower layers know more of language in general and move less (layer-wise decay: Howard and Ruder, 2018).
    layer_decay: float = 0.9
    head_learning_rate_factor: float = 5.0
    warmup_share: float = 0.06
    final_learning_rate_share: float = 0.02
    weight_decay: float = 0.01
    hidden_dropout: float = 0.1
    gradient_norm: float = 1.0
    # What is kept is a running mean of the weights over about 1 / (1 - averaging) steps (Izmailov et al., 2018).
    averaging: float = 0.998
    doubt: float = 0.15
    # What these say on average makes up this share of every target (Hinton et al., 2015).
    teachers: tuple[str, ...] = ()
    teaching: float = 0.8
    window: WindowShape = WindowShape()


def fit(examples: Sequence[Example], base: Path, recipe: Recipe, checkpoint: Path, progress: Progress) -> Any:
    """Fine-tune the encoder in ``base``; a run that was interrupted goes on from the last finished epoch.

    Returns the trained token classifier, on the processor, whatever it was trained on. On a processor the same
    recipe, examples and machine give the same weights.
    """
    torch.manual_seed(recipe.seed)
    run = _Run.begun(base, recipe)
    epochs = [_batches(examples, recipe, epoch) for epoch in range(recipe.n_epochs)]
    n_steps = sum(map(len, epochs))
    first_epoch = run.resume(checkpoint)
    step = sum(map(len, epochs[:first_epoch]))
    run.model.train()
    for epoch in range(first_epoch, recipe.n_epochs):
        torch.manual_seed(recipe.seed + epoch)
        for batch in epochs[epoch]:
            _set_learning_rate(run.optimizer, recipe, step / n_steps)
            loss = run.step(batch)
            step += 1
            progress(step, n_steps, loss)
        run.save(checkpoint, epoch + 1)
    checkpoint.unlink(missing_ok=True)
    return run.average.module.eval().cpu()


class _Run(NamedTuple):
    """What changes from step to step, and is kept from epoch to epoch."""

    model: Any
    average: AveragedModel
    optimizer: torch.optim.Optimizer
    recipe: Recipe

    @classmethod
    def begun(cls, base: Path, recipe: Recipe) -> _Run:
        model = new_model(base, recipe.hidden_dropout)
        average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(recipe.averaging))
        optimizer = torch.optim.AdamW(_groups(model, recipe), betas=(0.9, 0.98), eps=1e-6, fused=True)
        return cls(model, average, optimizer, recipe)

    def step(self, batch: Sequence[TrainingWindow]) -> float:
        """One batch, forth and back; returns its loss."""
        targets = torch.from_numpy(np.concatenate([item.targets for item in batch]))
        loss = binary_cross_entropy_with_logits(sentence_logits(self.model, batch), targets.to(self.model.device))
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.recipe.gradient_norm)
        self.optimizer.step()
        self.average.update_parameters(self.model)
        return float(loss.detach())

    def save(self, checkpoint: Path, n_epochs: int) -> None:
        """An interruption leaves the checkpoint before."""
        state = {name: part.state_dict() for name, part in self._parts().items()}
        with replacing(checkpoint) as file:
            torch.save({**state, "recipe": self.recipe.model_dump_json(), "n_epochs": n_epochs}, file)

    def resume(self, checkpoint: Path) -> int:
        """Load the checkpoint if it belongs to this recipe; returns how many epochs are done."""
        if not checkpoint.is_file():
            return 0
        state = torch.load(checkpoint, map_location=device(), weights_only=True)
        if state["recipe"] != self.recipe.model_dump_json():
            return 0
        for name, part in self._parts().items():
            part.load_state_dict(state[name])
        return int(state["n_epochs"])

    def _parts(self) -> dict[str, Any]:
        return {"model": self.model, "average": self.average, "optimizer": self.optimizer}


def sentence_logits(model: Any, batch: Sequence[TrainingWindow]) -> torch.Tensor:
    """Logits of every reading of a padded batch, shape ``(n_readings, n_labels)``, in the order of the windows."""
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
    place = model.device
    with torch.autocast(place.type, torch.bfloat16, enabled=model.training):
        logits = piece_logits(model, pieces.to(place), mask.to(place))
    return means.to(place) @ logits.float().reshape(-1, len(LABELS))


def example_logits(model: Any, cut: Sequence[Example], shape: WindowShape) -> Floats:
    """What trained weights say of every sentence, in float32, shape ``(n_sentences, n_labels)``.

    A sentence of several stretches takes the largest of its logits, as it does at run time.
    """
    starts = np.cumsum([0, *(len(example.targets) for example in cut)])
    logits = np.full((starts[-1], len(LABELS)), -np.inf)
    laid = [
        (start, item) for start, example in zip(starts, cut, strict=False) for item in plain_windows(example, shape)
    ]
    laid.sort(key=lambda pair: len(pair[1].window.pieces))
    for chunk in _chunks(iter(laid), _WINDOWS_READ_TOGETHER):
        with torch.inference_mode():
            rows = iter(sentence_logits(model, [item for _, item in chunk]).cpu().numpy())
        for start, item in chunk:
            for reading in item.window.readings:
                np.maximum(logits[start + reading.owner], next(rows), out=logits[start + reading.owner])
    return logits


_WINDOWS_READ_TOGETHER = 64


def _batches(examples: Sequence[Example], recipe: Recipe, epoch: int) -> list[list[TrainingWindow]]:
    """One epoch: shuffled windows, cut into batches of like length so that little is padded."""
    chance = random.Random(f"{recipe.seed}/{epoch}")
    cut = list(training_windows(examples, recipe.window, chance))
    chance.shuffle(cut)
    batches: list[list[TrainingWindow]] = []
    for chunk in _chunks(iter(cut), recipe.batch_windows * _BATCHES_SORTED_TOGETHER):
        chunk.sort(key=lambda item: len(item.window.pieces))
        batches += _chunks(iter(chunk), recipe.batch_windows)
    chance.shuffle(batches)
    return batches


_BATCHES_SORTED_TOGETHER = 40

_T = TypeVar("_T")


def _chunks(items: Iterator[_T], size: int) -> Iterator[list[_T]]:
    while chunk := list(islice(items, size)):
        yield chunk


def _groups(model: Any, recipe: Recipe) -> list[dict[str, Any]]:
    """One parameter group a tensor, with the learning rate of its layer."""
    n_layers = model.config.num_hidden_layers
    groups = []
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("classifier"):
            rate = recipe.learning_rate * recipe.head_learning_rate_factor
        else:
            layer = int(name.split("layer.")[1].split(".")[0]) if "layer." in name else -1
            rate = recipe.learning_rate * recipe.layer_decay ** (n_layers - 1 - layer)
        decay = recipe.weight_decay if parameter.ndim > 1 else 0.0
        groups.append({"params": [parameter], "lr": rate, "peak": rate, "weight_decay": decay})
    return groups


def _set_learning_rate(optimizer: torch.optim.Optimizer, recipe: Recipe, done: float) -> None:
    """Linear warm-up, then linear decay; ``done`` is the share of all steps already taken."""
    factor = min(1.0, done / recipe.warmup_share + 1e-3) * max(recipe.final_learning_rate_share, 1.0 - done)
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * factor
