"""What a ladder learns of who asserts sentences, and how surely: first of the rules, then of annotators.

The rules of ``claimx.attribute`` and ``claimx.qualify`` know what they were mended for, and the next article is
another. So the weights are asked too: a ladder (``encoders.ladder``) looks at the pieces as the first four layers of
the encoder leave them (the upper ones were taught to forget whether a thing may or will be), and gives each sentence a
logit a kind of modality and a logit a voice. The encoder itself is not touched, so that labels and their calibration
stay as they are. First the ladder learns what the rules say of all sentences, then what annotators say of some, to
which the rules' answer is added by tables that are learnt with it. All the while it learns the labels too, of which
nothing is kept: what a sentence claims and how it puts that hang together (multi-task learning: Caruana, 1997).
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from claimx.assertion import MODALITY_KINDS, VOICES
from claimx.modelfolder import Trust
from claimx.records import LABELS, identify
from claimx.score import tokenizer_of
from claimx.training.assertions.told import ANSWERS, SIZES, Told
from claimx.training.data.examples import Example, TrainingWindow, digest_of_examples, examples, training_windows
from claimx.training.encoders import base_folder, level_states, new_model
from claimx.training.encoders.ladder import WIDTH, Ladder
from claimx.training.encoders.reading import in_16_bits, lay_out
from claimx.training.export.thaw import thaw
from claimx.training.fit import Lesson, Recipe, batched

RECIPE = Recipe(n_epochs=10, batch_windows=32, learning_rate=1e-3, head_learning_rate_factor=1.0, hidden_dropout=0.1)
#: How many layers of the encoder are looked at, from the lowest up.
_N_LEVELS = 4
#: Rounds in which the rules are imitated, before annotators are heard: of "reported" F1 goes from .834 to .845.
N_IMITATING = 2
#: How much more the rules are to be trusted, by what they see, than the sentences to learn from tell, most of which
#: were chosen because they are hard. On articles that a layer had not learnt, of outlets that it had, up to one more is
#: as good as nothing; the corpora want most of it for conditions, and for what the rules take for reported.
_EASIER = ((0.0, 0.5, 0.5, 0.5, 3.0), (1.0, 4.0, 2.0))
#: What the loss of a label counts beside that of all kinds, or of all voices.
_OF_LABELS = 0.5
_N = len(ANSWERS)


class Assertions(Lesson):
    """What the rules say, and then what annotators said, where the rules have said their part."""

    def __init__(self, told: Sequence[Told], folder: Path, recipe: Recipe) -> None:
        super().__init__()
        self.trust = torch.nn.ParameterList([2.0 * torch.eye(size) for size in SIZES])
        self.labels = torch.nn.Linear(WIDTH, len(LABELS))
        torch.nn.init.zeros_(self.labels.weight)  # and not by chance, which is not seeded yet
        torch.nn.init.zeros_(self.labels.bias)
        self.of_rules = _examples([one.of_rules() for one in told])
        self.examples = _examples(told)
        self._folder, self._recipe = folder, recipe

    def new_model(self, base: Path, recipe: Recipe) -> Any:
        """The first layers of the model in the folder, which stay, and a ladder beside them."""
        model = new_model(base, hidden_dropout=0.0)
        thaw(self._folder, model)
        model.requires_grad_(False)
        del model.bert.encoder.layer[_N_LEVELS:]
        model.ladder = Ladder(_N_LEVELS, model.config.hidden_size, _N, recipe.hidden_dropout).to(model.device)
        return model

    def digest(self) -> str:
        """Of what the rules say, and of what annotators said."""
        return identify(digest_of_examples(self.of_rules), digest_of_examples(self.examples))

    def batches(self, epoch: int) -> list[list[TrainingWindow]]:
        """Every window in which a sentence was asked about."""
        chance = random.Random(f"{self._recipe.seed}/{epoch}")
        heard = self.of_rules if epoch < N_IMITATING else self.examples
        cut = training_windows(heard, self._recipe.window, chance)
        return batched([item for item in cut if item.targets[:, :_N].any()], self._recipe, chance)

    def loss(self, model: Any, batch: Any, done: float) -> torch.Tensor:
        """Cross-entropy of the kinds, and of the voices, each of the sentences that were asked about it; and labels."""
        laid = lay_out(batch, model.device)
        with in_16_bits(model.device, model.training):
            _, *seen = level_states(model, laid.pieces, laid.mask)
            states = model.ladder.sentences(seen, laid.means, laid.mask)[laid.is_read]
            told, labelled = model.ladder.classifier(states).float(), self.labels(states).float()
        gold, by_rules, labels = laid.targets.split((_N, _N, len(LABELS)), dim=1)
        logits, golds, rules = (rows.split(SIZES, dim=1) for rows in (told, gold, by_rules))
        far = torch.stack([*map(_far, logits, golds, rules, self.trust)]).sum()
        return far + _OF_LABELS * len(LABELS) * binary_cross_entropy_with_logits(labelled, labels)

    def tables(self) -> dict[str, Trust]:
        """What the passport says of how far the rules are trusted."""
        kinds, voices = map(_table, (MODALITY_KINDS, VOICES), self.trust, _EASIER)
        return {"modality": kinds, "voice": voices}


def _far(logits: torch.Tensor, gold: torch.Tensor, by_rules: torch.Tensor, trust: torch.Tensor) -> torch.Tensor:
    surer = logits + by_rules @ trust
    return -(gold * surer.log_softmax(dim=1)).sum() / gold.sum().clamp(min=1.0)


def _table(names: Sequence[str], trust: torch.Tensor, easier: Sequence[float]) -> Trust:
    rows = (trust.detach().cpu() + torch.diag(torch.tensor(easier))).tolist()
    return {
        name: {other: round(added, 4) for other, added in zip(names, row, strict=True)}
        for name, row in zip(names, rows, strict=True)
    }


def _examples(told: Sequence[Told]) -> list[Example]:
    """Articles in pieces; targets are what annotators say of their sentences, what the rules say, and labels."""
    cut = examples([one.article for one in told], tokenizer_of(base_folder()), 0.0)
    return [
        example._replace(targets=np.concatenate([one.gold, one.by_rules, example.targets], axis=1))
        for example, one in zip(cut, told, strict=True)
    ]
