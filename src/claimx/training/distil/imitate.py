"""A small encoder imitates larger ones, which read the same windows beside it, round after round.

What a file of sayings holds is three numbers a sentence, said once. Here the larger encoders are at hand: they are
asked anew about every window, half of which a writer changes, and the small one learns what they say and how they
see every word piece. So it never learns a text by heart, many rounds pay ("patient and consistent": Beyer et al.,
2022; states as hints: Romero et al., 2015), and articles need no labels. ``claimx teach --keep`` makes the encoders
and the writer; each encoder speaks only of articles that it did not learn.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, layer_norm
from transformers import AutoModelForMaskedLM, AutoModelForTokenClassification

from claimx.modelfolder import digest_of
from claimx.records import identify
from claimx.training.data.examples import Example, TrainingWindow, digest_of_examples, training_windows
from claimx.training.data.gold import BY_LANGUAGE_MODELS, GoldArticle, text_digest
from claimx.training.data.splits import is_held_out
from claimx.training.distil.rewrite import rewritten
from claimx.training.distil.teachers import N_FOLDS, fold_of
from claimx.training.encoders import WEIGHTS, device, logits_of, states_of
from claimx.training.encoders.reading import Laid, in_16_bits, lay_out
from claimx.training.fit import Lesson, Recipe, batched

#: Six times the rounds that sayings are learnt in, larger batches and steps, and nothing dropped out: of what was
#: tried for eight rounds, dropout cost .005 macro-F1 on held-out outlets, and states gave .004. Rewritten windows, two
#: fifths more text without labels, and 22 rounds more gave .006, and .013 of average precision.
RECIPE = Recipe(
    n_epochs=27, batch_windows=64, learning_rate=4e-4, layer_decay=0.95, hidden_dropout=0.0, averaging=0.999
)
#: Of the windows, how many are rewritten; and of the pieces of such a one, a share drawn between these.
REWRITTEN_WINDOWS, _REWRITTEN_PIECES = 0.5, (0.05, 0.4)
#: The weight of the states beside that of the labels falls from 1, at this rate, to the least.
_FALL, _LEAST = 1.2, 0.05
#: A batch is learnt a second time behind so many others, which are remembered meanwhile (1.3 GB of 100).
_APART = 100
#: Rounds at the end that hear only what people wrote and was labelled. Language models write alike: a round without
#: them gave .0006 of average precision on held-out outlets and .004 on 34 other real articles, a second nothing more.
_N_LAST = 1
_FOLD = "fold-{}"
#: The folder of the writer among what is kept.
WRITER = "writer"


class Kept(NamedTuple):
    """What ``claimx teach --keep`` left: an encoder a fold, and the writer."""

    speakers: list[Any]
    writer: Any


class Origin(NamedTuple):
    """The number of the encoder that did not learn an article, ``None`` where none did; and whether people wrote it."""

    fold: int | None
    is_by_people: bool


class Imitated(NamedTuple):
    """A batch, its number in the round, and that of the encoder that speaks of it."""

    number: int
    speaker: int
    windows: list[TrainingWindow]


class Heard(NamedTuple):
    """A batch as it was rewritten, how the speaker sees it, and what it says of it."""

    laid: Laid
    shown: torch.Tensor
    targets: torch.Tensor


class Imitation(Lesson):
    """What the speakers of ``kept`` say of examples, whose targets are NaN where nobody labelled them.

    ``origins`` says of each example where it comes from; ``width`` is that of the states of the encoder that learns.
    """

    def __init__(
        self, examples: Sequence[Example], origins: Sequence[Origin], kept: Kept, width: int, recipe: Recipe
    ) -> None:
        super().__init__()
        self._examples = list(zip(examples, origins, strict=True))
        self._last = [pair for pair in self._examples if pair[1].is_by_people] or self._examples
        self._kept = kept  # a tuple is no part of the module: its encoders are not trained
        self._recipe = recipe
        self._heard: dict[int, Heard] = {}
        self.states = torch.nn.Linear(width, kept.speakers[0].config.hidden_size, bias=False)

    def digest(self) -> str:
        """Of what is read; the recipe names who speaks of it."""
        examples, origins = zip(*self._examples, strict=True)
        return identify(digest_of_examples(examples), repr(origins))

    def batches(self, epoch: int) -> list[Imitated]:
        """Every window beside others that the same encoder speaks of; and once more, some batches later.

        The last round keeps to what people wrote.
        """
        is_last = epoch >= self._recipe.n_epochs - _N_LAST
        chance = random.Random(f"{self._recipe.seed}/{epoch}")
        parts: list[list[Example]] = [[] for _ in self._kept.speakers]
        for example, origin in self._last if is_last else self._examples:
            parts[chance.randrange(len(parts)) if origin.fold is None else origin.fold].append(example)
        found = [
            (speaker, windows)
            for speaker, part in enumerate(parts)
            for windows in batched(list(training_windows(part, self._recipe.window, chance)), self._recipe, chance)
        ]
        chance.shuffle(found)
        return _twice([Imitated(number, *batch) for number, batch in enumerate(found)])

    def loss(self, model: Any, batch: Any, done: float) -> torch.Tensor:
        """Cross-entropy with what is said, and the distance from how it is seen."""
        heard = self._heard.pop(batch.number, None)
        if heard is None:
            heard = self._heard[batch.number] = self._hear(batch, model.device)
        with in_16_bits(model.device, model.training):
            states = states_of(model, heard.laid.pieces, heard.laid.mask, heard.laid.means)
            logits, like = logits_of(model, states.sentences), self.states(states.pieces).float()
        said = binary_cross_entropy_with_logits(logits[heard.laid.is_read].float(), heard.targets)
        apart = (like - heard.shown).square().mean(dim=-1)
        seen = (apart * heard.laid.mask).sum() / heard.laid.mask.sum()
        return said + max(_LEAST, 1.0 - _FALL * done) * seen

    def _hear(self, batch: Imitated, place: torch.device) -> Heard:
        """Rewrite a batch, and ask its speaker.

        Labels have their share of the targets of windows that stand as their annotators read them.
        """
        laid = lay_out(batch.windows, place)
        is_rewritten, pieces = self.rewritten(laid)
        with torch.no_grad(), in_16_bits(place, training=True):
            speaker = self._kept.speakers[batch.speaker]
            shown, sentences = states_of(speaker, pieces, laid.mask, laid.means)
            spoken = logits_of(speaker, sentences)[laid.is_read]
        said = spoken.float().sigmoid()
        windows = laid.is_read.nonzero()[:, 0]
        share = (1.0 - self._recipe.teaching) * (~is_rewritten[windows, None]).float()
        blended = torch.lerp(said, laid.targets, share.expand_as(said))
        targets = torch.where(laid.targets.isnan(), said, blended)
        return Heard(laid._replace(pieces=pieces), layer_norm(shown.float(), shown.shape[-1:]).to(shown.dtype), targets)

    def rewritten(self, laid: Laid) -> tuple[torch.Tensor, torch.Tensor]:
        """Which windows are rewritten, shape ``(n_windows,)``, and the pieces of all."""
        pieces, place = laid.pieces.clone(), laid.pieces.device
        is_rewritten = torch.rand(len(pieces), device=place) < REWRITTEN_WINDOWS
        least, most = _REWRITTEN_PIECES
        share = least + (most - least) * torch.rand(len(pieces), 1, device=place)
        few, mask = pieces[is_rewritten], laid.mask[is_rewritten]
        pieces[is_rewritten] = rewritten(self._kept.writer, few, mask, share[is_rewritten])
        return is_rewritten, pieces


def _twice(batches: list[Imitated]) -> list[Imitated]:
    """Each a second time, behind so many others: to ask costs more than to learn."""
    found: list[Imitated] = []
    for number, batch in enumerate(batches):
        found += [batches[number - _APART], batch] if number >= _APART else [batch]
    return found + batches[max(0, len(batches) - _APART) :]


def origin_of(article: GoldArticle) -> Origin:
    """Of an article with labels; held-out articles no encoder learnt."""
    fold = None if is_held_out(article.outlet) else fold_of(article)
    return Origin(fold, is_by_people=article.source_repository != BY_LANGUAGE_MODELS)


def keep(model: Any, folder: Path, number: int) -> None:
    """Keep the fine-tuned encoder of a fold, in 16 bits."""
    model.half().save_pretrained(folder / _FOLD.format(number))


def keep_writer(model: Any, folder: Path) -> None:
    """Keep the encoder that fills gaps, in 16 bits."""
    model.half().save_pretrained(folder / WRITER)


def are_kept(folder: Path) -> bool:
    """Whether a folder holds the encoders of all folds and the writer."""
    return all((part / WEIGHTS).is_file() for part in _parts(folder))


def kept(folder: Path) -> Kept:
    """All that is kept, on the device, ready to be asked."""
    *folds, writer = _parts(folder)
    speakers = [_loaded(AutoModelForTokenClassification, fold) for fold in folds]
    return Kept(speakers, _loaded(AutoModelForMaskedLM, writer))


def digest_of_kept(folder: Path) -> str:
    """SHA-256 of the digests of all weights."""
    return text_digest("".join(digest_of(part / WEIGHTS) for part in _parts(folder)))


def _parts(folder: Path) -> list[Path]:
    """The folders of the encoders of all folds, and last that of the writer."""
    return [*(folder / _FOLD.format(number) for number in range(N_FOLDS)), folder / WRITER]


def _loaded(kind: Any, folder: Path) -> Any:
    return kind.from_pretrained(folder, dtype=torch.float32).eval().to(device())
