"""Which lesson a recipe means: labels, what teachers said of them, or the imitation of encoders that were kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from claimx.errors import StopRun
from claimx.score import tokenizer_of
from claimx.training import evaluate
from claimx.training.data.context import among_neighbours
from claimx.training.data.examples import examples
from claimx.training.data.gold import GoldArticle
from claimx.training.data.unlabelled import read_unlabelled, unlabelled_examples
from claimx.training.distil import imitate
from claimx.training.distil.teachers import taught
from claimx.training.encoders import width_of
from claimx.training.fit import Labels, Lesson, Recipe
from claimx.training.release.card import calibrated_by


def lesson_for(articles: Sequence[GoldArticle], base: Path, recipe: Recipe, apart: Sequence[GoldArticle]) -> Lesson:
    """What an encoder in ``base`` is to learn of ``articles`` by a recipe, and of what lies without labels.

    Raises:
        StopRun: there is no such teacher, it speaks of another text, or kept encoders are not the only one; there is
            nobody to read what has no labels.
    """
    tokenizer = tokenizer_of(base)
    cut = examples(articles, tokenizer, recipe.doubt)
    if not _are_imitated(recipe.teachers):
        if recipe.unlabelled:
            found = ", ".join(recipe.teachers) or "none"
            raise StopRun(
                "what has no labels can only be heard from kept encoders; expected a --teacher that `claimx teach"
                f" --keep` wrote, found {found}"
            )
        return Labels(among_neighbours(taught(cut, articles, recipe), articles, tokenizer), recipe)
    if len(recipe.teachers) > 1:
        raise StopRun(f"kept encoders teach alone; expected one teacher, found {', '.join(recipe.teachers)}")
    cut = among_neighbours(cut, articles, tokenizer)
    more = read_unlabelled([*map(Path, recipe.unlabelled)], [*articles, *apart])
    origins = [*map(imitate.origin_of, articles), *[imitate.Origin(None, is_by_people=False)] * len(more)]
    kept = imitate.kept(Path(recipe.teachers[0]))
    return imitate.Imitation(cut + unlabelled_examples(more, tokenizer), origins, kept, width_of(base), recipe)


class Choices(NamedTuple):
    """What a run is told of how to train: see the knobs of these names in :class:`Recipe`."""

    teachers: Sequence[str] = ()
    unlabelled: Sequence[str] = ()
    begin: Path | None = None
    seed: int = 0


#: Whoever goes on takes small steps, so that what was learnt before stays, and drops nothing out.
GOING_ON = Recipe(
    n_epochs=2, batch_windows=32, learning_rate=5e-5, layer_decay=1.0, head_learning_rate_factor=1.0, hidden_dropout=0.0
)


def recipe_for(told: Choices) -> Recipe:
    """The recipe that was measured for such teachers, and such a beginning.

    Raises:
        StopRun: what it would go on from is no model folder, or knows the outlets that will be held out.
    """
    if told.begin:
        _must_not_know_held_out(told.begin)
    begin = str(told.begin) if told.begin else None
    own = imitate.RECIPE if _are_imitated(told.teachers) else GOING_ON if begin else Recipe()
    named = {"teachers": tuple(told.teachers), "unlabelled": tuple(told.unlabelled), "begin": begin, "seed": told.seed}
    return own.model_copy(update=named)


def _must_not_know_held_out(begin: Path) -> None:
    if sibling := calibrated_by(evaluate.load(begin).path):
        raise StopRun(
            f"{begin} was trained on the outlets that would be held out, and what is measured on them would flatter;"
            f" begin with {sibling}, whose calibration it took over"
        )


def _are_imitated(teachers: Sequence[str]) -> bool:
    return any(imitate.are_kept(Path(teacher)) for teacher in teachers)
