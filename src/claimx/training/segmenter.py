"""Treebank sentences -> the trained pipeline that lays sentence boundaries.

The pipeline is a blank English tokenizer and one ``senter`` over a small hash-embedding encoder: no vectors, no
part-of-speech tags, no torch. The treebank's own tokens are left behind; its boundaries are laid, by character,
over the tokens that the pipeline will see at run time.
"""

from __future__ import annotations

import random
import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimx.modelfolder import seal_segmenter
from claimx.segment import Bounds, Segmenter
from claimx.training.data.treebank import Passage, Piece, laid_out, read_passages

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.training import Example

# Three quarters of a token's cost is matrix products, which grow with the square of the width.
_WIDTH = 48
_DEPTH = 4
_WINDOW_TOKENS = 1
# Feature of a token -> rows of its table. LOWER, not NORM: norms depend on which lookup tables are installed.
_TABLE_ROWS = {"LOWER": 3000, "PREFIX": 500, "SUFFIX": 1000, "SHAPE": 1000, "SPACY": 50}
# The score on the development part peaked between the third and the seventh epoch; the best one is kept.
N_EPOCHS = 8
_TOKENS_PER_BATCH = 1000
# Falls to 0 along a straight line.
_FIRST_LEARN_RATE = 0.002
_DROPOUT = 0.2
# A few passages show the layers their shapes.
_N_SAMPLE = 100

# How the treebank's web text is made to look like the pages that claimx reads. Shares of paragraphs, but for the
# last two, which are shares of the spaces of a hard-wrapped paragraph and of the gaps between sentences.
_JOINED_SHARE = 0.3
_TYPESET_SHARE = 0.4
_WRAPPED_SHARE = 0.3
_LINE_BREAK_SHARE = 0.1
_WIDE_GAP_SHARE = 0.03
_LONGEST_JOIN = 12

_N_RESAMPLES = 2000
_INTERVAL = (2.5, 97.5)

_META = {
    "name": "claimx_senter",
    "version": "1.0.0",
    "description": "Sentence boundaries of English news, for claimx.",
    "license": "CC BY-SA 4.0",
    "spacy_version": ">=3.7.0,<4.0.0",
    "sources": [{"name": "UD English EWT", "license": "CC BY-SA 4.0", "url": "https://universaldependencies.org"}],
}


Segment = Callable[[Sequence[str]], list[list[Bounds]]]


class BoundaryScore(NamedTuple):
    """Sentence starts found within passages; the first start of a passage, which nobody can miss, is not counted."""

    f1: float
    f1_low: float
    f1_high: float
    precision: float
    recall: float
    n_boundaries: int


def train_segmenter(conllu_train: Path, conllu_dev: Path, folder: Path, *, seed: int) -> BoundaryScore:
    """Write the pipeline to ``folder`` and give its score on ``conllu_dev``, by which the epoch was chosen.

    Raises:
        StopRun: a treebank is missing or holds no sentences.
    """
    train, dev = read_passages(conllu_train), read_passages(conllu_dev)
    with warnings.catch_warnings():
        # spaCy speaks of lookup tables that no feature here reads.
        warnings.simplefilter("ignore")
        best = max(_epochs(train, dev, seed), key=lambda epoch: epoch[0].f1)
        nlp = _untrained(seed)
        nlp.from_bytes(best[1], exclude=["vocab"])
        nlp.meta.update(_META)
        nlp.to_disk(folder, exclude=["vocab"])  # the strings of the training text are not ours to hand on
    seal_segmenter(folder)
    return best[0]


def evaluate_segmenter(folder: Path, conllu: Path) -> BoundaryScore:
    """The score of a pipeline, rules included, on a treebank.

    Raises:
        StopRun: the folder holds no pipeline, or the treebank no sentences.
    """
    return measure(Segmenter.from_folder(folder).spans, read_passages(conllu))


def measure(segment: Segment, passages: Sequence[Passage]) -> BoundaryScore:
    """Score any segmenter; the interval is a percentile bootstrap over passages (Efron, 1979)."""
    texts, starts = zip(*map(laid_out, passages), strict=True)
    found = [{start for start, _ in bounds} - {0} for bounds in segment(texts)]
    gold = [set(known) - {0} for known in starts]
    counts = np.array([(len(f & g), len(f), len(g)) for f, g in zip(found, gold, strict=True)])
    drawn = np.random.default_rng(0).integers(len(counts), size=(_N_RESAMPLES, len(counts)))
    low, high = np.percentile([_f1(counts[rows].sum(axis=0)) for rows in drawn], _INTERVAL)
    right, n_found, n_gold = counts.sum(axis=0)
    precision, recall = right / max(n_found, 1), right / max(n_gold, 1)
    return BoundaryScore(_f1(counts.sum(axis=0)), float(low), float(high), float(precision), float(recall), int(n_gold))


def _f1(counts: NDArray[np.int64]) -> float:
    right, n_found, n_gold = counts
    return float(2 * right / max(n_found + n_gold, 1))


def varied(passages: Sequence[Passage], rng: random.Random) -> Iterator[Passage]:
    """One epoch: every sentence once, in a new order, some paragraphs joined, their typing varied."""
    held: Passage = ()
    for passage in rng.sample(passages, len(passages)):
        held += _retyped(passage, rng)
        if _may_be_joined(held) and rng.random() < _JOINED_SHARE:
            held = (*held[:-1], Piece(held[-1].text, " "))
            continue
        yield held
        held = ()
    if held:
        yield held


def _may_be_joined(passage: Passage) -> bool:
    return len(passage) < _LONGEST_JOIN and re.search(r"[.!?…]['\"’”)\]]?\Z", passage[-1].text) is not None


def _retyped(passage: Passage, rng: random.Random) -> Passage:
    change = _typeset if rng.random() < _TYPESET_SHARE else str
    share = _LINE_BREAK_SHARE if rng.random() < _WRAPPED_SHARE else 0.0
    gaps = [piece.gap * 2 if rng.random() < _WIDE_GAP_SHARE else piece.gap for piece in passage]
    texts = [change(piece.text) for piece in passage]
    return tuple(Piece(_wrapped(t, share, rng), _wrapped(g, share, rng)) for t, g in zip(texts, gaps, strict=True))


def _typeset(text: str) -> str:
    """Quotation marks, apostrophes, dashes and ellipses as most news pages have them."""
    text = text.replace("...", "…").replace(" - ", " – ").replace("--", "—")
    text = re.sub(r"(^|[\s(\[—–-])\"(?=\S)", r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[“])'(?=\w)(?!(?:s|ll|re|ve|m|d|t)\b)", r"\1‘", text).replace("'", "’")


def _wrapped(text: str, share: float, rng: random.Random) -> str:
    return re.sub(" ", lambda _: "\n" if rng.random() < share else " ", text) if share else text


def _epochs(train: Sequence[Passage], dev: Sequence[Passage], seed: int) -> Iterator[tuple[BoundaryScore, bytes]]:
    """Score on ``dev`` and content of the pipeline after every epoch."""
    from spacy.training.batchers import minibatch_by_words

    nlp, rng = _untrained(seed), random.Random(seed)
    sample = [_example(nlp, passage) for passage in train[:_N_SAMPLE]]
    optimizer = nlp.initialize(lambda: sample)
    for epoch in range(N_EPOCHS):
        examples = [_example(nlp, passage) for passage in varied(train, rng)]
        batches = list(minibatch_by_words(examples, _TOKENS_PER_BATCH))
        for number, batch in enumerate(batches):
            optimizer.learn_rate = _FIRST_LEARN_RATE * (1 - (epoch + number / len(batches)) / N_EPOCHS)
            nlp.update(batch, sgd=optimizer, drop=_DROPOUT)
        with nlp.use_params(optimizer.averages):
            yield measure(Segmenter(nlp).spans, dev), nlp.to_bytes(exclude=["vocab"])


def _untrained(seed: int) -> Language:
    import spacy
    from thinc.api import fix_random_seed

    fix_random_seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("senter", config={"model": _architecture()})
    return nlp


def _architecture() -> dict[str, Any]:
    embed = {"@architectures": "spacy.MultiHashEmbed.v2", "width": _WIDTH, "include_static_vectors": False}
    embed |= {"attrs": list(_TABLE_ROWS), "rows": list(_TABLE_ROWS.values())}
    encode = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": _WIDTH, "depth": _DEPTH}
    encode |= {"window_size": _WINDOW_TOKENS, "maxout_pieces": 2}
    encoder = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    return {"@architectures": "spacy.Tagger.v2", "tok2vec": encoder}


def _example(nlp: Language, passage: Passage) -> Example:
    from spacy.tokens import Doc
    from spacy.training import Example

    text, starts = laid_out(passage)
    doc = nlp.make_doc(text)
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    begins = set(starts)
    return Example(doc, Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=[t.idx in begins for t in doc]))
