"""How often the model was right, by what people say: label by label, and by the reason for which it was asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimx.records import LABELS, Label
from claimx.review.question import WHYS, Question, Why
from claimx.training.data.gold import GoldSentence

Compared = tuple[Question, GoldSentence]


class Share(NamedTuple):
    """So many of so many."""

    n: int
    of: int

    def __str__(self) -> str:
        return f"{self.n}/{self.of} {self.n / self.of:.0%}" if self.of else "-"


class Right(NamedTuple):
    """One label among some sentences: decided right, given and right, and there and given."""

    decided: Share
    precision: Share
    recall: Share


class Rightness(NamedTuple):
    """The sentences asked about for one reason (``None``: for any)."""

    why: Why | None
    labels: dict[Label, Right]
    all_right: Share


def rightness(compared: Iterable[Compared]) -> list[Rightness]:
    """One row for each reason that sentences were asked about for, then one for all; each sentence counts once."""
    once = list({(q.article_id, q.start, q.end): (q, gold) for q, gold in compared}.values())
    rows = [_row(why, [one for one in once if one[0].why == why]) for why in WHYS]
    return [row for row in rows if row.all_right.of] + [_row(None, once)]


def _row(why: Why | None, compared: Sequence[Compared]) -> Rightness:
    whole = sum(set(question.labels) == set(gold.labels) for question, gold in compared)
    return Rightness(why, {label: _right(label, compared) for label in LABELS}, Share(whole, len(compared)))


def _right(label: Label, compared: Sequence[Compared]) -> Right:
    pairs = [(label in question.labels, label in gold.labels) for question, gold in compared]
    both = sum(given and true for given, true in pairs)
    return Right(
        decided=Share(sum(given == true for given, true in pairs), len(pairs)),
        precision=Share(both, sum(given for given, _ in pairs)),
        recall=Share(both, sum(true for _, true in pairs)),
    )
