"""Examples -> weights: the whole training run, on one page.

The encoder reads windows of whole sentences (``claimx.window``); its last layers read sentences, at first the mean of
their pieces (``encoders``), and a linear layer gives each one logit a label. The weights are those of a plain token
classifier of the encoder's kind.

How large the steps are is in ``rates``, what whoever waits sees meanwhile in ``progress``.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from claimx.modelfolder import WindowShape
from claimx.records import Record, identify
from claimx.store.files import replacing
from claimx.training import evaluate
from claimx.training.data.examples import Example, TrainingWindow, digest_of_examples, training_windows
from claimx.training.encoders import device, new_model
from claimx.training.encoders.reading import chunks, lay_out, sentence_logits
from claimx.training.export.thaw import thaw
from claimx.training.fit.rates import groups_of, set_learning_rate

Progress = Callable[[float, float], None]
"""Called after every step with the share of the work that is done and the loss."""


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
    # Of the layers, how many at the end read sentences instead of pieces: with one no score fell, with two they did.
    n_sentence_layers: int = 1
    gradient_norm: float = 1.0
    # What is kept is a running mean of the weights over about 1 / (1 - averaging) steps (Izmailov et al., 2018); over
    # fewer at first, or a short run would keep almost nothing of what it learnt.
    averaging: float = 0.998
    doubt: float = 0.15
    # The model, by its folder or by the name of one that ships, whose weights it goes on from.
    begin: str | None = None
    # What these say on average makes up this share of every target (Hinton et al., 2015).
    teachers: tuple[str, ...] = ()
    teaching: float = 0.8
    # Files and folders of articles without labels, which encoders that are imitated read too.
    unlabelled: tuple[str, ...] = ()
    window: WindowShape = WindowShape()


class Lesson(torch.nn.Module):
    """What is to be learnt: cut into batches, and how far a model is from it.

    Parameters that it has of its own are trained beside the model's, and left behind with it.
    """

    def new_model(self, base: Path, recipe: Recipe) -> Any:
        """What is to learn: the encoder in ``base`` under a new head, or with the weights that it goes on from.

        Raises:
            StopRun: what it goes on from is no model folder, or one of another kind.
        """
        model = new_model(base, recipe.hidden_dropout, recipe.n_sentence_layers)
        if recipe.begin:
            thaw(evaluate.load(Path(recipe.begin)).path, model)
        return model

    def digest(self) -> str:
        """What names all that is to be learnt: a run that was interrupted goes on with nothing else."""
        raise NotImplementedError

    def batches(self, epoch: int) -> Sequence[Any]:
        """One round, in batches; the same for the same number."""
        raise NotImplementedError

    def loss(self, model: Any, batch: Any, done: float) -> torch.Tensor:
        """The loss of one batch; ``done`` is the share of the work that is done."""
        raise NotImplementedError


class Labels(Lesson):
    """The targets of examples; sentences that have none are only read."""

    def __init__(self, examples: Sequence[Example], recipe: Recipe) -> None:
        super().__init__()
        self._examples = examples
        self._recipe = recipe

    def digest(self) -> str:
        """Of pieces and targets, what teachers say among them."""
        return digest_of_examples(self._examples)

    def batches(self, epoch: int) -> list[list[TrainingWindow]]:
        """Every window that holds a target once, batched with others of like length."""
        chance = random.Random(f"{self._recipe.seed}/{epoch}")
        cut = training_windows(self._examples, self._recipe.window, chance)
        return batched([item for item in cut if not np.isnan(item.targets).all()], self._recipe, chance)

    def loss(self, model: Any, batch: Any, done: float) -> torch.Tensor:
        """Binary cross-entropy of every label of every sentence that has targets."""
        laid = lay_out(batch, model.device)
        has_targets = ~laid.targets.isnan().any(dim=1)
        return binary_cross_entropy_with_logits(sentence_logits(model, laid)[has_targets], laid.targets[has_targets])


def fit(lesson: Lesson, base: Path, recipe: Recipe, checkpoint: Path, progress: Progress) -> Any:
    """Fine-tune the encoder in ``base``; a run that was interrupted goes on from the last finished epoch,
    unless its recipe, what it learns, or the weights that it begins with are others.

    Returns the trained model, on the processor, whatever it was trained on. On a processor the same
    recipe, lesson and machine give the same weights. The checkpoint stays, with all that was learnt, until whoever
    makes something of the weights has done so and removes it.
    """
    torch.manual_seed(recipe.seed)
    run = _Run.begun(base, recipe, lesson)
    run.model.train()
    for epoch in range(run.resume(checkpoint), recipe.n_epochs):
        torch.manual_seed(recipe.seed + epoch)
        batches = lesson.batches(epoch)
        for number, batch in enumerate(batches):
            done = (epoch + number / len(batches)) / recipe.n_epochs
            set_learning_rate(run.optimizer, recipe, done)
            progress(done, run.step(batch, done))
        run.save(checkpoint, epoch + 1)
    return run.average.module.eval().cpu()


class _Run(NamedTuple):
    """What changes from step to step, and is kept from epoch to epoch."""

    model: Any
    average: AveragedModel
    lesson: Lesson
    optimizer: torch.optim.Optimizer
    recipe: Recipe
    key: str

    @classmethod
    def begun(cls, base: Path, recipe: Recipe, lesson: Lesson) -> _Run:
        model = lesson.new_model(base, recipe)
        average = AveragedModel(model, multi_avg_fn=partial(_average, recipe.averaging))
        groups = groups_of(model, lesson.to(model.device), recipe)
        optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, fused=True)
        key = identify(recipe.model_dump_json(), lesson.digest(), _digest_of_weights(model))
        return cls(model, average, lesson, optimizer, recipe, key)

    def step(self, batch: Any, done: float) -> float:
        """One batch, forth and back; returns its loss."""
        loss = self.lesson.loss(self.model, batch, done)
        self.optimizer.zero_grad()
        loss.backward()
        trained = [parameter for group in self.optimizer.param_groups for parameter in group["params"]]
        torch.nn.utils.clip_grad_norm_(trained, self.recipe.gradient_norm)
        self.optimizer.step()
        self.average.update_parameters(self.model)
        return float(loss.detach())

    def save(self, checkpoint: Path, n_epochs: int) -> None:
        """An interruption leaves the checkpoint before."""
        state = {name: part.state_dict() for name, part in self._parts().items()}
        with replacing(checkpoint) as file:
            torch.save({**state, "key": self.key, "n_epochs": n_epochs}, file)

    def resume(self, checkpoint: Path) -> int:
        """Load the checkpoint if it is of this recipe, lesson and beginning; returns how many epochs are done."""
        if not checkpoint.is_file():
            return 0
        state = torch.load(checkpoint, map_location=device(), weights_only=True)
        if state.get("key") != self.key:
            return 0
        for name, part in self._parts().items():
            part.load_state_dict(state[name])
        return int(state["n_epochs"])

    def _parts(self) -> dict[str, Any]:
        return {"model": self.model, "average": self.average, "lesson": self.lesson, "optimizer": self.optimizer}


def _digest_of_weights(model: Any) -> str:
    """Of a model that is about to learn: another base, another model to go on from, or another head give another."""
    digest = hashlib.sha256()
    for weights in model.state_dict().values():
        digest.update(weights.cpu().numpy().tobytes())
    return digest.hexdigest()


def _average(most: float, means: Any, weights: Any, n_steps: torch.Tensor) -> None:
    """Move running means towards the weights, by more in the first steps, as TensorFlow does where it counts them.

    With a mean over 500 steps from the first on, what 25 steps kept of 60 articles had F1 .189, the last weights .870.
    """
    n = int(n_steps)
    get_ema_multi_avg_fn(min(most, (1 + n) / (10 + n)))(means, weights, n_steps)


def batched(cut: list[TrainingWindow], recipe: Recipe, chance: random.Random) -> list[list[TrainingWindow]]:
    """Shuffled windows, in batches of like length so that little is padded."""
    chance.shuffle(cut)
    batches: list[list[TrainingWindow]] = []
    for chunk in chunks(iter(cut), recipe.batch_windows * _BATCHES_SORTED_TOGETHER):
        chunk.sort(key=lambda item: len(item.window.pieces))
        batches += chunks(iter(chunk), recipe.batch_windows)
    chance.shuffle(batches)
    return batches


_BATCHES_SORTED_TOGETHER = 40
