"""Which lesson a recipe means: labels, what teachers said of them, or the imitation of encoders that were kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimx.errors import StopRun
from claimx.score import tokenizer_of
from claimx.training import imitate
from claimx.training.encoders import width_of
from claimx.training.examples import examples
from claimx.training.fit import Labels, Lesson, Recipe
from claimx.training.gold import GoldArticle
from claimx.training.teachers import taught
from claimx.training.unlabelled import read_unlabelled, unlabelled_examples


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
            raise StopRun("what has no labels can only be heard from kept encoders; expected --teacher DIR, see teach")
        return Labels(taught(cut, articles, recipe), recipe)
    if len(recipe.teachers) > 1:
        raise StopRun(f"kept encoders teach alone; expected one teacher, found {', '.join(recipe.teachers)}")
    more = read_unlabelled([*map(Path, recipe.unlabelled)], [*articles, *apart])
    origins = [*map(imitate.origin_of, articles), *[imitate.Origin(None, is_by_people=False)] * len(more)]
    kept = imitate.kept(Path(recipe.teachers[0]))
    return imitate.Imitation(cut + unlabelled_examples(more, tokenizer), origins, kept, width_of(base), recipe)


def recipe_for(teachers: Sequence[str], unlabelled: Sequence[str], seed: int) -> Recipe:
    """The recipe that was measured for such teachers."""
    recipe = imitate.RECIPE if _are_imitated(teachers) else Recipe()
    return recipe.model_copy(update={"teachers": tuple(teachers), "unlabelled": tuple(unlabelled), "seed": seed})


def _are_imitated(teachers: Sequence[str]) -> bool:
    return any(imitate.are_kept(Path(teacher)) for teacher in teachers)
