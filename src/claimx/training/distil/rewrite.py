"""A writer guesses words that are hidden: articles as they could have been written, round after round.

A larger encoder learns to fill gaps (masked language modelling: Devlin et al., 2019) in the text that is to be read.
Then it hides some pieces of a window and draws others, each by its probability in what is left: the sentence keeps
its shape and speaks of something else. So a small encoder hears larger ones read far more text than there is
(Kumar et al., 2020; of single words: Jiao et al., 2020).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch.nn.functional import cross_entropy

from claimx.training.encoders import MASK, guesses_of, new_filler, piece_states
from claimx.training.encoders.reading import in_16_bits, lay_out
from claimx.training.fit import Labels, Recipe
from claimx.window import CLS, SEP

#: Two rounds; MPNet's cross-entropy fell from 4.5 after three hundred steps to 2.8, and the guesses read well.
RECIPE = Recipe(n_epochs=2, batch_windows=32, learning_rate=1e-4, layer_decay=0.95, averaging=0.995)
#: Of the pieces, how many are hidden while it learns.
HIDDEN_SHARE = 0.2
#: Below one, what is improbable is drawn more rarely still.
_TEMPERATURE = 0.9


class Gaps(Labels):
    """The pieces that stood where some are hidden, in place of the targets of examples."""

    def new_model(self, base: Path, recipe: Recipe) -> Any:
        """The encoder in ``base`` under a head that guesses pieces."""
        return new_filler(base, recipe.hidden_dropout)

    def loss(self, model: Any, batch: Any, done: float) -> torch.Tensor:
        """Cross-entropy of what is hidden."""
        laid = lay_out(batch, model.device)
        hidden = _drawn(laid.pieces, laid.mask, HIDDEN_SHARE)
        with in_16_bits(model.device, model.training):
            states = piece_states(model, laid.pieces.masked_fill(hidden, MASK), laid.mask)
            guesses = guesses_of(model, states[hidden])
        return cross_entropy(guesses.float(), laid.pieces[hidden])


def rewritten(writer: Any, pieces: torch.Tensor, mask: torch.Tensor, share: torch.Tensor | float) -> torch.Tensor:
    """The pieces of windows, shape ``(n_windows, n_pieces)``, about a ``share`` of them drawn anew; marks stay.

    ``share`` is one number, or one a window, shape ``(n_windows, 1)``.
    """
    hidden = _drawn(pieces, mask, share)
    if not hidden.any():
        return pieces
    with torch.no_grad(), in_16_bits(pieces.device, training=True):
        states = piece_states(writer, pieces.masked_fill(hidden, MASK), mask)
        guesses = guesses_of(writer, states[hidden]).float()
    chances = (guesses / _TEMPERATURE).softmax(dim=-1)
    return pieces.masked_scatter(hidden, torch.multinomial(chances, 1))


def _drawn(pieces: torch.Tensor, mask: torch.Tensor, share: torch.Tensor | float) -> torch.Tensor:
    """Which pieces are hidden: words only, no marks and no padding."""
    is_word = (mask == 1) & (pieces != CLS) & (pieces != SEP)
    return (torch.rand(pieces.shape, device=pieces.device) < share) & is_word
