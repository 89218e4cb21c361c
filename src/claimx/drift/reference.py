"""``drift.json`` in a model's folder: how its claims looked on the articles that it was evaluated on.

It holds figures, no text. Training records it, on the outlets that it holds out. ``claimx drift OUT --record`` keeps
one in a folder of claims, where what is usual there is to be the measure.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from statistics import quantiles
from typing import Annotated

from pydantic import Field, ValidationError
from typing_extensions import Self

from claimx.drift.observed import N_BINS, Observed
from claimx.errors import StopRun
from claimx.interval import Interval
from claimx.records import Label, ModelId, Record
from claimx.store.files import write_whole

FILE = "drift.json"
#: Of lengths: fifths, because there are hundreds of articles where there are thousands of claims.
N_LENGTHS = 5

_Counts = Annotated[tuple[int, ...], Field(min_length=N_BINS, max_length=N_BINS)]


class Reference(Record):
    """What is usual; see :class:`~claimx.drift.observed.Observed`. How often a page is refused is not known of it."""

    model: ModelId
    source: str = Field(description="The articles that were counted, in words.")
    n_articles: int
    n_claims: int
    scores: dict[Label, _Counts]
    label_shares: dict[Label, Interval]
    claims_per_1000_characters: Interval
    unknown_words: Interval
    length_borders: Annotated[tuple[int, ...], Field(min_length=N_LENGTHS + 1, max_length=N_LENGTHS + 1)]
    """The shortest article, the borders of the fifths between, and the longest."""
    lengths: Annotated[tuple[int, ...], Field(min_length=N_LENGTHS, max_length=N_LENGTHS)]
    """How many articles lie between them: as many each, but for lengths that are the same."""

    @classmethod
    def of(cls, found: Observed, model: ModelId, source: str) -> Self:
        """Keep what was observed.

        Raises:
            StopRun: it holds no claim to measure others by.
        """
        if not found.n_claims or found.n_articles < N_LENGTHS:
            raise StopRun(
                f"{source}: expected at least {N_LENGTHS} articles and claims of {model.name} {model.version};"
                f" found {found.n_articles} articles with {found.n_claims} claims"
            )
        inner = quantiles(found.lengths, n=N_LENGTHS, method="inclusive")
        borders = tuple(map(round, (found.lengths[0], *inner, found.lengths[-1])))
        return cls.model_validate(
            {
                "model": model,
                "source": source,
                **{name: getattr(found, name) for name in cls.model_fields if hasattr(found, name)},
                "length_borders": borders,
                "lengths": _between(borders, found.lengths),
            }
        )

    def fifths_of(self, lengths: Sequence[int]) -> tuple[int, ...]:
        """How many of other lengths lie between its borders; the outer fifths have no end."""
        return _between(self.length_borders, lengths)


def _between(borders: Sequence[int], lengths: Sequence[int]) -> tuple[int, ...]:
    edges = (float("-inf"), *borders[1:-1], float("inf"))
    return tuple(sum(low < one <= high for one in lengths) for low, high in pairwise(edges))


def read_reference(folder: Path) -> Reference:
    """What was recorded with a model.

    Raises:
        StopRun: nothing was, or nothing that this version understands.
    """
    try:
        return Reference.model_validate_json((folder / FILE).read_bytes())
    except (OSError, ValidationError) as error:
        raise StopRun(
            f"{folder / FILE} does not say how claims usually look; `claimx drift OUT --record` writes it: {error}"
        ) from error


def write_reference(folder: Path, reference: Reference) -> None:
    """Write it down beside the weights, a line a key; whole or not at all.

    Raises:
        StopRun: the folder cannot be written.
    """
    fields = reference.model_dump(mode="json").items()
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields)
    try:
        write_whole(folder / FILE, [f"{{\n{lines}\n}}\n".encode()])
    except OSError as error:
        raise StopRun(f"cannot write {folder / FILE} ({error.strerror})") from error
