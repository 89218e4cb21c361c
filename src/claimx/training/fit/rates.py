"""How large the steps are: by layer, and by how much of the work is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from claimx.training.fit import Lesson, Recipe


def groups_of(model: Any, lesson: Lesson, recipe: Recipe) -> list[dict[str, Any]]:
    """One parameter group a tensor, with the learning rate of its layer."""
    n_layers = model.config.num_hidden_layers
    groups: list[dict[str, Any]] = []
    encoder = set(model.base_model.parameters())
    for name, parameter in (*model.named_parameters(), *lesson.named_parameters()):
        if not parameter.requires_grad:
            continue
        if parameter not in encoder:
            rate = recipe.learning_rate * recipe.head_learning_rate_factor
        else:
            layer = int(name.split("layer.")[1].split(".")[0]) if "layer." in name else -1
            rate = recipe.learning_rate * recipe.layer_decay ** (n_layers - 1 - layer)
        decay = recipe.weight_decay if parameter.ndim > 1 else 0.0
        groups.append({"params": [parameter], "lr": rate, "peak": rate, "weight_decay": decay})
    return groups


def set_learning_rate(optimizer: torch.optim.Optimizer, recipe: Recipe, done: float) -> None:
    """Linear warm-up, then linear decay; ``done`` is the share of all steps already taken."""
    factor = min(1.0, done / recipe.warmup_share + 1e-3) * max(recipe.final_learning_rate_share, 1.0 - done)
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * factor
