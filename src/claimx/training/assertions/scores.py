"""How often who asserts a sentence, and how surely, is told as annotators do.

Voice and modality are scored as classes, micro (which is accuracy) and macro over the classes that occur; speaker, cues
and negation as spans, equal or overlapping; names by their words. Intervals resample articles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimx.assertion import MODALITY_KINDS, VOICES, Attribution, Modality
from claimx.attribute import attribute, with_name
from claimx.extract import asserted
from claimx.interval import Interval
from claimx.modelfolder import ModelFolder, Passport
from claimx.records import Sentence
from claimx.score import Scored, Scorer
from claimx.span import Excerpt
from claimx.training.assertions.corpus import NEWS, Asserted, GoldAssertion, load_assertions
from claimx.training.evaluate.metrics import N_RESAMPLES, draws

Judgement = tuple[Attribution, Modality]
Floats = NDArray[np.float64]


class Pair(NamedTuple):
    """Gold and answer of one sentence."""

    gold: Judgement
    given: Judgement


class Measure(NamedTuple):
    """What is compared: for each class (of spans there is one) whether it is hit, given and gold."""

    classes: tuple[str, ...]
    counts: Callable[[Pair, str], tuple[bool, bool, bool]]


class Teller(NamedTuple):
    """The weights of a model, and how far its passport lets them be asked."""

    score: Callable[[Sequence[Sentence]], Sequence[Scored]]
    passport: Passport

    @classmethod
    def from_folder(cls, folder: ModelFolder) -> Teller:
        return cls(Scorer.from_folder(folder), folder.passport)

    def __call__(self, page: Asserted) -> dict[int, Judgement]:
        """What claimx says of each sentence of a page, by the sentence's start."""
        said = zip(page.sentences, attribute(page.article, page.sentences), self.score(page.sentences), strict=True)
        told = ((one.start, *asserted(one, by, scored, self.passport)) for one, by, scored in said)
        return {start: (with_name(page.article.text, who), how) for start, who, how in told}


def pairs_of(page: Asserted, tell: Teller) -> list[tuple[GoldAssertion, Pair]]:
    """Gold beside answer, for the annotated sentences of a page."""
    given = tell(page)
    return [(gold, Pair(page.gold(gold), given[gold.start])) for gold in page.assertions]


def _class_of(read: Callable[[Judgement], str]) -> Callable[[Pair, str], tuple[bool, bool, bool]]:
    def counts(pair: Pair, name: str) -> tuple[bool, bool, bool]:
        gold, given = read(pair.gold) == name, read(pair.given) == name
        return gold and given, given, gold

    return counts


def _counts_names(pair: Pair, _: str) -> tuple[bool, bool, bool]:
    """Wherever in the article they stand."""
    gold, given = (judged[0].name and judged[0].name.text for judged in pair)
    return gold is not None and gold == given, given is not None, gold is not None


def _span_of(
    read: Callable[[Judgement], Excerpt | None], *, overlapping: bool = False
) -> Callable[[Pair, str], tuple[bool, bool, bool]]:
    def counts(pair: Pair, _: str) -> tuple[bool, bool, bool]:
        gold, given = read(pair.gold), read(pair.given)
        if gold is None or given is None:
            return False, given is not None, gold is not None
        meets = gold.start < given.end and given.start < gold.end
        return meets if overlapping else gold == given, True, True

    return counts


MEASURES = {
    "voice": Measure(VOICES, _class_of(lambda judged: judged[0].voice)),
    "speaker": Measure(("span",), _span_of(lambda judged: judged[0].speaker)),
    "speaker, overlapping": Measure(("span",), _span_of(lambda judged: judged[0].speaker, overlapping=True)),
    "name of the speaker": Measure(("name",), _counts_names),
    "cue of attribution": Measure(("span",), _span_of(lambda judged: judged[0].cue)),
    "modality": Measure(MODALITY_KINDS, _class_of(lambda judged: judged[1].kind)),
    "cue of modality": Measure(("span",), _span_of(lambda judged: judged[1].cue)),
    "negation": Measure(("span",), _span_of(lambda judged: judged[1].negation)),
}


def counted(measure: Measure, articles: Sequence[Sequence[Pair]]) -> Floats:
    """Hits, given and gold of each article and class, shape ``(n_articles, n_classes, 3)``."""
    return np.array(
        [
            [np.sum([measure.counts(pair, name) for pair in pairs], axis=0) for name in measure.classes]
            for pairs in articles
        ],
        dtype=np.float64,
    )


def f1(counts: Floats) -> Floats:
    """F1 from hits, given and gold on the last axis; where a class is neither given nor gold it is no number."""
    hits, given, gold = np.moveaxis(counts, -1, 0)
    with np.errstate(invalid="ignore"):
        return np.asarray(2 * hits / (given + gold))


def macro(sums: Floats) -> Floats:
    """The mean F1 of the classes that occur, from sums of shape ``(..., n_classes, 3)``."""
    return np.asarray(np.nanmean(f1(sums), axis=-1))


def micro(sums: Floats) -> Floats:
    """F1 over all classes at once."""
    return f1(sums.sum(axis=-2))


def scored(counts: Floats, score: Callable[[Floats], Floats]) -> Interval:
    """The score with its 95 % interval over resampled articles."""
    resampled = score(np.tensordot(draws(len(counts), N_RESAMPLES), counts, axes=1))
    low, high = np.nanpercentile(resampled, (2.5, 97.5))
    value = float(score(counts.sum(axis=0)))
    return Interval(value=round(value, 4), low=round(float(low), 4), high=round(float(high), 4))


def measured(pages: Sequence[Asserted], tell: Teller) -> dict[str, Interval]:
    """Every score by its name; macro only where there are classes."""
    return _scores([_answered(page, tell) for page in pages])


def _answered(page: Asserted, tell: Teller) -> list[Pair]:
    return [pair for _, pair in pairs_of(page, tell)]


def _scores(articles: Sequence[Sequence[Pair]]) -> dict[str, Interval]:
    scores: dict[str, Interval] = {}
    for name, measure in MEASURES.items():
        counts = counted(measure, articles)
        if len(measure.classes) > 1:
            scores[f"{name}, macro"] = scored(counts, macro)
            scores |= {f"{name}, {of}": scored(counts[:, [i]], micro) for i, of in enumerate(measure.classes)}
            scores[f"{name}, micro"] = scored(counts, micro)
        else:
            scores[name] = scored(counts, micro)
    return scores


def of_corpus(folder: ModelFolder, corpus: Path) -> dict[str, dict[str, Interval]]:
    """Every score on a corpus, on the half of it whose errors nobody reads, and on that half of its news."""
    tell = Teller.from_folder(folder)
    answered = [(page.half, _answered(page, tell)) for page in load_assertions(corpus)]
    chosen = {
        "corpus": [pairs for _, pairs in answered],
        "unread corpus": [pairs for half, pairs in answered if half == "test"],
        "unread news": [_answered(page, tell) for page in load_assertions(corpus / NEWS) if page.half == "test"],
    }
    return {name: _scores(articles) for name, articles in chosen.items()}
