"""How often claimx says, as annotators do, who asserts a sentence and how surely.

    python tests/benchmarks/assertions.py [FOLDER] [--half dev|test|all] [--errors] [--agreement]

FOLDER is a corpus with ``assertions.jsonl``. Voice and modality are scored as classes, micro (which is accuracy) and
macro over the classes that occur; speaker, cues and negation as spans, equal or overlapping; names by their words.
Intervals resample articles. Rules are mended on the ``dev`` half only, so ``--errors`` shows no other.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from claimx import modelfolder
from claimx.assertion import MODALITY_KINDS, VOICES
from claimx.training.assertions.corpus import Asserted, load_assertions
from claimx.training.assertions.scores import Judgement, Teller, measured, pairs_of

CORPUS = Path(__file__).parents[2] / "corpus"


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
    for name, classes in (("voice", VOICES), ("kind", MODALITY_KINDS)):
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


def errors(pages: Sequence[Asserted], tell: Teller) -> Iterator[str]:
    """Every sentence that is judged otherwise than the gold says."""
    for page in pages:
        for gold, (right, wrong) in pairs_of(page, tell):
            if right != wrong:
                text = page.article.text[gold.start : gold.end]
                yield f"{page.page}  {text}\n    gold   {_shown(right)}\n    given  {_shown(wrong)}"


def _shown(judged: Judgement) -> str:
    attribution, modality = judged
    spans = (attribution.speaker, attribution.name, attribution.cue, modality.cue, modality.negation)
    speaker, name, cue, kind_cue, negation = (span.text if span else "-" for span in spans)
    return f"{attribution.voice} | {speaker} = {name} | {cue} | {modality.kind} | {kind_cue} | {negation}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--half", choices=("dev", "test", "all"), default="all")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--agreement", action="store_true")
    given = parser.parse_args()
    pages, tell = load_assertions(given.folder), Teller.from_folder(modelfolder.load(modelfolder.shipped_model()))
    chosen = [page for page in pages if given.half in {"all", page.half}]
    if given.agreement:
        print("\n".join(agreement(pages)))
    if given.errors:
        print("\n".join(errors([page for page in pages if page.half == "dev"], tell)))
    print(f"{len(chosen)} articles ({given.half}), {sum(len(page.assertions) for page in chosen)} sentences")
    for name, interval in measured(chosen, tell).items():
        print(f"{name:24} {interval}")


if __name__ == "__main__":
    main()
