"""A small encoder imitates larger ones, which read the same windows beside it, round after round.

What a file of sayings holds is three numbers a sentence, said once. Here the larger encoders are at hand: they are
asked anew about every window, some of whose words were changed, and the small one learns what they say and how they
see every word piece. So it never learns a text by heart, and many rounds pay ("patient and consistent": Beyer et al.,
2022; states as hints: Romero et al., 2015; changed words: Jiao et al., 2020). ``claimx teach --keep`` makes the
encoders; each speaks only of articles that it did not learn.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, layer_norm, normalize
from transformers import AutoModelForTokenClassification

from claimx.modelfolder import digest_of
from claimx.training.encoders import WEIGHTS, device, logits_of, piece_states
from claimx.training.examples import Example, TrainingWindow, training_windows
from claimx.training.fit import Lesson, Recipe, batched
from claimx.training.gold import GoldArticle, text_digest
from claimx.training.reading import Laid, averaged, in_16_bits, lay_out
from claimx.training.splits import is_held_out
from claimx.training.teachers import N_FOLDS, fold_of
from claimx.window import CLS, SEP

#: Nine times the rounds that sayings are learnt in, larger batches and steps, and nothing dropped out: of what was
#: tried for eight rounds, dropout cost .005 macro-F1 on held-out outlets, and states gave .004.
RECIPE = Recipe(
    n_epochs=35, batch_windows=64, learning_rate=4e-4, layer_decay=0.95, hidden_dropout=0.0, averaging=0.999
)
#: Of the windows, how many are changed; and of the pieces of such a one, a share drawn between these.
CHANGED_WINDOWS, CHANGED_PIECES = 0.4, (0.03, 0.33)
#: A piece gives way to one of so many that lie nearest among the word embeddings.
N_NEIGHBOURS = 8
#: The weight of the states beside that of the labels falls from 1, at this rate, to the least.
_FALL, _LEAST = 1.2, 0.05
_FOLD = "fold-{}"
_ROWS_AT_ONCE = 2048


class Imitated(NamedTuple):
    """A batch, and the number of the encoder that speaks of it."""

    speaker: int
    windows: list[TrainingWindow]


class Imitation(Lesson):
    """What ``speakers`` say of examples.

    ``folds`` holds for each example the number of the speaker that did not learn it, ``None`` where nobody did.
    ``words`` are the word embeddings of the encoder that learns, shape ``(n_pieces, width)``.
    """

    neighbours: torch.Tensor

    def __init__(
        self,
        examples: Sequence[Example],
        folds: Sequence[int | None],
        speakers: Sequence[Any],
        words: torch.Tensor,
        recipe: Recipe,
    ) -> None:
        super().__init__()
        self._examples = list(zip(examples, folds, strict=True))
        self._speakers = tuple(speakers)  # a tuple is no part of the module: they are not trained
        self._recipe = recipe
        self.states = torch.nn.Linear(words.shape[1], speakers[0].config.hidden_size, bias=False)
        self.register_buffer("neighbours", _neighbours(words), persistent=False)

    def batches(self, epoch: int) -> list[Imitated]:
        """Every window once, each beside others that the same encoder speaks of."""
        chance = random.Random(f"{self._recipe.seed}/{epoch}")
        parts: list[list[Example]] = [[] for _ in self._speakers]
        for example, fold in self._examples:
            parts[chance.randrange(len(parts)) if fold is None else fold].append(example)
        found = [
            Imitated(speaker, windows)
            for speaker, part in enumerate(parts)
            for windows in batched(list(training_windows(part, self._recipe.window, chance)), self._recipe, chance)
        ]
        chance.shuffle(found)
        return found

    def loss(self, model: Any, batch: Any, done: float) -> torch.Tensor:
        """Cross-entropy with what is said, and the distance from how it is seen.

        Labels have their share of the targets of windows that stand as their annotators read them.
        """
        laid = lay_out(batch.windows, model.device)
        is_changed, pieces = self.changed(laid)
        with torch.no_grad(), in_16_bits(model.device, training=True):
            speaker = self._speakers[batch.speaker]
            shown = piece_states(speaker, pieces, laid.mask)
            spoken = logits_of(speaker, shown)
        with in_16_bits(model.device, model.training):
            states = piece_states(model, pieces, laid.mask)
            logits, like = logits_of(model, states), self.states(states).float()
        said = averaged(spoken, laid).sigmoid()
        windows = laid.means.argmax(dim=1) // pieces.shape[1]
        share = (1.0 - self._recipe.teaching) * (~is_changed[windows]).float()
        targets = torch.lerp(said, laid.targets, share.expand_as(said))
        heard = binary_cross_entropy_with_logits(averaged(logits, laid), targets)
        apart = (like - layer_norm(shown.float(), shown.shape[-1:])).square().mean(dim=-1)
        seen = (apart * laid.mask).sum() / laid.mask.sum()
        return heard + max(_LEAST, 1.0 - _FALL * done) * seen

    def changed(self, laid: Laid) -> tuple[torch.Tensor, torch.Tensor]:
        """Which windows are changed, shape ``(n_windows, 1)``, and the pieces of all; marks stay where they are."""
        pieces, place = laid.pieces, laid.pieces.device
        n_windows = len(pieces)
        is_changed = torch.rand(n_windows, 1, device=place) < CHANGED_WINDOWS
        least, most = CHANGED_PIECES
        share = least + (most - least) * torch.rand(n_windows, 1, device=place)
        is_word = (laid.mask == 1) & (pieces != CLS) & (pieces != SEP)
        hit = (torch.rand(pieces.shape, device=place) < share) & is_changed & is_word
        others = self.neighbours[pieces, torch.randint(N_NEIGHBOURS, pieces.shape, device=place)]
        return is_changed, torch.where(hit, others, pieces)


def _neighbours(words: torch.Tensor) -> torch.Tensor:
    """The nearest pieces of each piece by the angle of their embeddings, shape ``(n_pieces, N_NEIGHBOURS)``."""
    unit = normalize(words.detach().float(), dim=1)
    rows = [(part @ unit.T).topk(N_NEIGHBOURS + 1, dim=1).indices[:, 1:] for part in unit.split(_ROWS_AT_ONCE)]
    return torch.cat(rows)


def fold_or_none(article: GoldArticle) -> int | None:
    """The number of the encoder that did not learn an article; held-out articles no encoder learnt."""
    return None if is_held_out(article.outlet) else fold_of(article)


def keep(model: Any, folder: Path, number: int) -> None:
    """Keep the fine-tuned encoder of a fold, in 16 bits."""
    model.half().save_pretrained(folder / _FOLD.format(number))


def are_kept(folder: Path) -> bool:
    """Whether a folder holds the encoders of all folds."""
    return all((folder / _FOLD.format(number) / WEIGHTS).is_file() for number in range(N_FOLDS))


def kept(folder: Path) -> list[Any]:
    """The encoders of all folds, on the device, ready to be asked."""
    folds = [folder / _FOLD.format(number) for number in range(N_FOLDS)]
    models = [AutoModelForTokenClassification.from_pretrained(fold, dtype=torch.float32) for fold in folds]
    return [model.eval().to(device()) for model in models]


def digest_of_kept(folder: Path) -> str:
    """SHA-256 of the digests of all weights."""
    return text_digest("".join(digest_of(folder / _FOLD.format(number) / WEIGHTS) for number in range(N_FOLDS)))
