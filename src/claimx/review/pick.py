"""Sentences -> those worth asking about, each for one reason, no more for each than its quota."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimx.records import ScoredSentence
from claimx.review.question import WHYS, Why
from claimx.review.sample import lot

#: 100 sentences are an hour's work; 40 by chance tell a share of right answers of .9 to within .1.
QUOTAS: dict[Why, int] = {"random": 40, "uncertain": 20, "baseline": 20, "vocabulary": 20}


class Picked(NamedTuple):
    """A sentence, and what it was picked for."""

    sentence: ScoredSentence
    why: Why


def pick(
    sentences: Sequence[ScoredSentence], worth: Mapping[Why, Sequence[float]], quotas: Mapping[Why, int], seed: int
) -> list[Picked]:
    """Up to ``quotas`` for each reason, in an order that tells nobody the reason.

    ``worth[why][i]`` is what sentence ``i`` is worth to a reason, 0 where nothing; for *random* it is not asked. What
    one reason took the next ones pass over, and a text that stands in several articles is asked about once.
    """
    lots = [lot(seed, one.article_id, str(one.start)) for one in sentences]
    waiting = list(_without_copies(sentences, sorted(range(len(sentences)), key=lots.__getitem__)))
    worth = {**worth, "random": [1.0] * len(sentences)}
    picked: dict[int, Why] = {}
    for why in filter(quotas.__contains__, WHYS):
        candidates = [i for i in waiting if i not in picked and worth[why][i] > 0]
        # The sort is stable: of what is worth the same, the lot decides.
        candidates.sort(key=worth[why].__getitem__, reverse=True)
        picked |= dict.fromkeys(candidates[: quotas[why]], why)
    # A lot of its own: in the order of the first, all that chance took would come first.
    order = sorted(picked, key=lambda i: lot(seed, "order", lots[i]))
    return [Picked(sentences[i], picked[i]) for i in order]


def _without_copies(sentences: Sequence[ScoredSentence], order: Sequence[int]) -> Iterator[int]:
    seen: set[str] = set()
    for index in order:
        text = " ".join(sentences[index].text.split()).casefold()
        if text not in seen:
            seen.add(text)
            yield index
