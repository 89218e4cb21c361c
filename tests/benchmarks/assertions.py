"""How often claimx says, as annotators do, who asserts a sentence and how surely.

    python tests/benchmarks/assertions.py [FOLDER] [--half dev|test|all] [--errors] [--agreement]

FOLDER is a corpus with ``assertions.jsonl``. Voice and modality are scored as classes, micro (which is accuracy) and
macro over the classes that occur; speaker, cues and negation as spans, equal or overlapping. Intervals resample
articles. Rules are mended on the ``dev`` half only, so ``--errors`` shows no other.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from claimx import modelfolder
from claimx.assertion import MODALITY_KINDS, Attribution, Modality, Voice
from claimx.attribute import attribute
from claimx.extract import asserted
from claimx.interval import Interval
from claimx.modelfolder import ModelFolder
from claimx.score import Scorer
from claimx.span import Excerpt
from claimx.training.assertions import Asserted, GoldAssertion, load_assertions
from claimx.training.metrics import N_RESAMPLES

CORPUS = Path(__file__).parents[2] / "corpus"
VOICES: tuple[str, ...] = get_args(Voice)
KINDS: tuple[str, ...] = MODALITY_KINDS

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


@cache
def _shipped() -> tuple[Scorer, ModelFolder]:
    folder = modelfolder.load(modelfolder.shipped_model())
    return Scorer.from_folder(folder), folder


def answers(page: Asserted) -> dict[int, Judgement]:
    """What claimx says of each sentence of a page, by the sentence's start."""
    scorer, folder = _shipped()
    said = zip(page.sentences, attribute(page.article, page.sentences), scorer(page.sentences), strict=True)
    return {one.start: asserted(one, by, scored, folder.passport) for one, by, scored in said}


def pairs_of(page: Asserted) -> list[tuple[GoldAssertion, Pair]]:
    """Gold beside answer, for the annotated sentences of a page."""
    given = answers(page)
    return [(gold, Pair(page.gold(gold), given[gold.start])) for gold in page.assertions]


def _class_of(read: Callable[[Judgement], str]) -> Callable[[Pair, str], tuple[bool, bool, bool]]:
    def counts(pair: Pair, name: str) -> tuple[bool, bool, bool]:
        gold, given = read(pair.gold) == name, read(pair.given) == name
        return gold and given, given, gold

    return counts


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
    "cue of attribution": Measure(("span",), _span_of(lambda judged: judged[0].cue)),
    "modality": Measure(KINDS, _class_of(lambda judged: judged[1].kind)),
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
    chance = np.random.default_rng(0)
    n_articles = len(counts)
    drawn = chance.multinomial(n_articles, np.full(n_articles, 1 / n_articles), size=N_RESAMPLES).astype(np.float64)
    resampled = score(np.tensordot(drawn, counts, axes=1))
    low, high = np.nanpercentile(resampled, (2.5, 97.5))
    value = float(score(counts.sum(axis=0)))
    return Interval(value=round(value, 4), low=round(float(low), 4), high=round(float(high), 4))


def measured(pages: Sequence[Asserted]) -> dict[str, Interval]:
    """Every score by its name; macro only where there are classes."""
    articles = [[pair for _, pair in pairs_of(page)] for page in pages]
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


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Cohen's kappa of two annotators."""
    first, second = (Counter(side) for side in zip(*pairs, strict=True))
    n_pairs = len(pairs)
    agreed = sum(one == other for one, other in pairs) / n_pairs
    by_chance = sum(first[name] * second[name] for name in first) / n_pairs**2
    return (agreed - by_chance) / (1 - by_chance)


def agreement(pages: Sequence[Asserted]) -> Iterator[str]:
    """Kappa and F1 of each class, and F1 of the spans, which agree where their words do."""
    both = [gold.annotations for page in pages for gold in page.assertions if gold.annotations]
    for name, classes in (("voice", VOICES), ("kind", KINDS)):
        said = [(str(getattr(one, name)), str(getattr(other, name))) for one, other in both]
        each = [f"{of} {_f1_of([(a == of, b == of, a == b == of) for a, b in said]):.3f}" for of in classes]
        yield f"{name:10} kappa {kappa(said):.3f}   F1: {', '.join(each)}"
    for name in ("speaker", "cue", "kind_cue", "negation"):
        words = [(getattr(one, name), getattr(other, name)) for one, other in both]
        yield f"{name:10} F1 {_f1_of([(a is not None, b is not None, a == b is not None) for a, b in words]):.3f}"
    yield f"all six    {np.mean([one == other for one, other in both]):.3f} of {len(both)} sentences alike"


def _f1_of(flags: Sequence[tuple[bool, bool, bool]]) -> float:
    first, second, alike = np.sum(flags, axis=0)
    return float(2 * alike / (first + second))


def errors(pages: Sequence[Asserted]) -> Iterator[str]:
    """Every sentence that is judged otherwise than the gold says."""
    for page in pages:
        for gold, (right, wrong) in pairs_of(page):
            if right != wrong:
                text = page.article.text[gold.start : gold.end]
                yield f"{page.page}  {text}\n    gold   {_shown(right)}\n    given  {_shown(wrong)}"


def _shown(judged: Judgement) -> str:
    attribution, modality = judged
    spans = (attribution.speaker, attribution.cue, modality.cue, modality.negation)
    speaker, cue, kind_cue, negation = (span.text if span else "-" for span in spans)
    return f"{attribution.voice} | {speaker} | {cue} | {modality.kind} | {kind_cue} | {negation}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--half", choices=("dev", "test", "all"), default="all")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--agreement", action="store_true")
    given = parser.parse_args()
    pages = load_assertions(given.folder)
    chosen = [page for page in pages if given.half in {"all", page.half}]
    if given.agreement:
        print("\n".join(agreement(pages)))
    if given.errors:
        print("\n".join(errors([page for page in pages if page.half == "dev"])))
    print(f"{len(chosen)} articles ({given.half}), {sum(len(page.assertions) for page in chosen)} sentences")
    for name, interval in measured(chosen).items():
        print(f"{name:24} {interval}")


if __name__ == "__main__":
    main()
