"""What rules and weights together tell of sentences that nobody learnt, beside the rules alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from claimx import modelfolder
from claimx.assertion import MODALITY_KINDS, VOICES
from claimx.extract import asserted
from claimx.interval import Interval
from claimx.records import Record
from claimx.score import Scorer
from claimx.training.assertions.told import HELD_OUT, Told, attributed, parted
from claimx.training.evaluate.metrics import macro_f1


class Beside(Record):
    """Macro-F1 of the rules and of both, on the sentences of ``n_articles`` that nobody learnt."""

    n_articles: int
    n_sentences: int
    rules: Interval
    both: Interval


class Surer(Record):
    """Over the kinds of modality, and over the voices."""

    modality: Beside
    voice: Beside
    measured_on: str = HELD_OUT


def measure(folder: Path, told: Sequence[Told]) -> Surer:
    """What a model folder tells of the sentences that annotators were asked about, doubtful or not."""
    found = modelfolder.load(folder)
    scorer, without = Scorer.from_folder(found), found.passport.model_copy(update={"modality": None, "voice": None})
    kinds, voices = [], []
    for number, one in enumerate(told):
        pairs = attributed(one.article)
        for pair, scored, gold in zip(pairs, scorer([sentence for sentence, _ in pairs]), one.gold, strict=True):
            (said, put), (surer, put_surer) = (asserted(*pair, scored, it) for it in (without, found.passport))
            of_kinds, of_voices = parted(gold)
            if of_kinds.any():
                kinds.append((number, MODALITY_KINDS[of_kinds.argmax()], put.kind, put_surer.kind))
            if of_voices.any():
                voices.append((number, VOICES[of_voices.argmax()], said.voice, surer.voice))
    return Surer(modality=_beside(kinds, MODALITY_KINDS), voice=_beside(voices, VOICES))


def _beside(asked: Sequence[tuple[int, str, str, str]], names: Sequence[str]) -> Beside:
    numbers, *answers = zip(*asked, strict=True)
    groups = np.array(numbers)
    gold, ruled, both = (np.array(answer)[:, None] == np.array(names) for answer in answers)
    return Beside(
        n_articles=len(np.unique(groups)),
        n_sentences=len(groups),
        rules=macro_f1(gold, ruled, groups),
        both=macro_f1(gold, both, groups),
    )
