"""Sentences -> probabilities: the only door to onnxruntime and the tokenizer at run time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimx.assertion import MODALITY_KINDS, VOICES
from claimx.errors import StopRun
from claimx.modelfolder import PASSPORT, TOKENIZER, WEIGHTS, ModelFolder
from claimx.records import LABELS, Probabilities, Sentence
from claimx.settings import n_cores
from claimx.window import Window, longest_stretch, stretches, windows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

# Probabilities are written with four decimals: finer digits are below what the calibration can promise,
# and the last bits of float32 arithmetic differ between processors.
_N_DECIMALS = 4
# Of 916 real articles read one after another, 95 % of the words were among so many, and their pieces took .8 ms an
# article where the tokenizer took 1.8. So many words of this length and their pieces are under 10 MB.
_N_REMEMBERED, _LONGEST_REMEMBERED = 20_000, 30

#: BERT's tokenizer parts what these match, and cuts each without a look at the others. It takes "[SEP]" and its like
#: for one thing, so that brackets stay where they are.
_MARKS = """.,;:!?()"'’“”–—-"""
_WORD = re.compile(rf"[{_MARKS}]|[^ {_MARKS}]+")

#: What the weights read: word pieces, of shape ``(n_windows, n_pieces)``, and which of them are whose,
#: ``(n_windows, n_readings, n_pieces)``: see :func:`means_of`.
PIECES, MEANS = _INPUTS = ("input_ids", "means")


def inputs_of(window: Window) -> dict[str, NDArray[Any]]:
    """One window as the weights read it."""
    return {PIECES: np.array([window.pieces], dtype=np.int64), MEANS: means_of(window)[np.newaxis]}


def means_of(window: Window) -> NDArray[np.float32]:
    """What takes numbers of pieces to the mean of each reading, of shape ``(n_readings, n_pieces)``."""
    means = np.zeros((len(window.readings), len(window.pieces)), dtype=np.float32)
    for row, reading in zip(means, window.readings, strict=True):
        row[reading.start : reading.end] = 1.0 / (reading.end - reading.start)
    return means


def tokenizer_of(folder: Path) -> Tokenizer:
    """The tokenizer of a model folder, cutting nothing off."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


#: The logits of each reading of a window: of the labels and, where the weights tell them, of modality and voice.
Rows = list[NDArray[np.float64]]


class Scored(NamedTuple):
    """One sentence: calibrated probabilities, and a logit for each of ``MODALITY_KINDS`` and of ``VOICES``.

    Some models tell no voice, and some neither.
    """

    probabilities: Probabilities
    kinds: tuple[float, ...]
    voices: tuple[float, ...]


class Scorer:
    """One ONNX session, its tokenizer, and the threads that read windows side by side."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer, folder: ModelFolder, n_threads: int) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._remembered = lru_cache(_N_REMEMBERED)(self._cut)
        # To hand windows to another thread takes .5 ms a page, which with one thread are for nothing.
        self._each: Callable[[Callable[[Window], Rows], Iterable[Window]], Iterable[Rows]] = (
            ThreadPoolExecutor(n_threads, "score").map if n_threads > 1 else map
        )
        self._shape = folder.passport.window
        self._n_kinds = len(MODALITY_KINDS) if folder.passport.modality else 0
        self._n_logits = len(LABELS) + self._n_kinds + (len(VOICES) if folder.passport.voice else 0)
        self._slopes = np.array([folder.passport.calibration[label].slope for label in LABELS])
        self._intercepts = np.array([folder.passport.calibration[label].intercept for label in LABELS])

    @classmethod
    def from_folder(cls, folder: ModelFolder, n_threads: int = 0) -> Scorer:
        """Open the weights; ``n_threads`` 0 takes one thread a core.

        Each thread reads windows of its own: sharing the products of one window between two threads gave 361
        sentences a second where one thread gave 301 (``tests/benchmarks/scoring.py``).

        Raises:
            StopRun: the weights read other inputs than this version gives, or say more or less than their passport.
        """
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(
            str(folder.path / WEIGHTS), sess_options=options, providers=["CPUExecutionProvider"]
        )
        if (found := tuple(node.name for node in session.get_inputs())) != _INPUTS:
            read, given = ", ".join(found), " and ".join(_INPUTS)
            raise StopRun(f"{folder.path / WEIGHTS} reads {read}; this version gives {given}: train the model anew")
        scorer = cls(session, tokenizer_of(folder.path), folder, n_threads or n_cores())
        if (n_said := sum(node.shape[-1] for node in session.get_outputs())) != scorer._n_logits:
            raise StopRun(
                f"{folder.path / WEIGHTS} says {n_said} logits of a sentence; expected {scorer._n_logits} by"
                f" {folder.path / PASSPORT}: train the model anew"
            )
        return scorer

    def __call__(self, sentences: Sequence[Sentence]) -> list[Scored]:
        """One article's sentences, in their order."""
        logits, others = self._logits([s.text for s in sentences], [s.section for s in sentences])
        calibrated = 1.0 / (1.0 + np.exp(-(logits * self._slopes + self._intercepts)))
        rows = zip(calibrated.round(_N_DECIMALS).tolist(), others.round(_N_DECIMALS).tolist(), strict=True)
        return [
            Scored(
                Probabilities(**dict(zip(LABELS, row, strict=True))),
                kinds=tuple(other[: self._n_kinds]),
                voices=tuple(other[self._n_kinds :]),
            )
            for row, other in rows
        ]

    def logits(self, sentences: Sequence[str], headings: Sequence[str | None]) -> NDArray[np.float64]:
        """What the encoder says of the labels before calibration, shape ``(n_sentences, n_labels)``.

        ``headings[i]`` is the heading above sentence ``i``.
        """
        return self._logits(sentences, headings)[0]

    def _logits(
        self, sentences: Sequence[str], headings: Sequence[str | None]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Of the labels, and of what else the weights tell.

        A sentence that is longer than a window is read in parts and keeps, for each logit, the highest of them: what
        one part asserts, the sentence asserts.
        """
        pieces = self._encode([*sentences, *(heading or "" for heading in headings)])
        above = pieces[len(sentences) :]
        laid = stretches(pieces[: len(sentences)], above, longest_stretch(self._shape))
        logits = np.full((len(sentences), self._n_logits), -np.inf)
        cut = list(windows(laid, self._shape))
        for window, rows in zip(cut, self._each(self._read, cut), strict=True):
            for reading, row in zip(window.readings, rows, strict=True):
                np.maximum(logits[reading.owner], row, out=logits[reading.owner])
        return logits[:, : len(LABELS)], logits[:, len(LABELS) :]

    def _encode(self, texts: Sequence[str]) -> list[list[int]]:
        """The pieces of each text, word by word: most words were cut before."""
        return [list(chain.from_iterable(map(self._pieces, _WORD.findall(text)))) for text in texts]

    def _pieces(self, word: str) -> tuple[int, ...]:
        return self._remembered(word) if len(word) <= _LONGEST_REMEMBERED else self._cut(word)

    def _cut(self, word: str) -> tuple[int, ...]:
        # The tokenizer is written in Rust, whose strings cannot hold a lone surrogate.
        whole = word.encode("utf-8", "replace").decode("utf-8")
        return tuple(self._tokenizer.encode(whole, add_special_tokens=False).ids)

    def _read(self, window: Window) -> Rows:
        """What the weights say of every reading; a window of headings alone is not worth a pass."""
        if not window.readings:
            return []
        said = self._session.run(None, inputs_of(window))
        return list(np.concatenate(said, axis=-1, dtype=np.float64)[0])
